import type { Speaker } from "../record/link.js";
import type { KnownHolder, SpeakerRow } from "../record/store.js";
import { cleanText } from "./clean-text.js";
import type { Connection } from "./connection.js";
import type { SignatureGroup } from "./group-signatures.js";
import { readSignature, type SignatureRow } from "./signature-table.js";
import type { SpeakerTexts, WriteBatch } from "./write-batch.js";

/** What is kept of a speaker as JSON: what lists show, and the words of its names that not all of its reports write. */
export interface SpeakerBody extends Pick<SpeakerRow, "name" | "aliases" | "externalIds" | "countries"> {
  readonly some: string;
}

/** A new speaker, of which `updateSpeaker` tells more. */
export function makeSpeaker(connection: Connection): number {
  const [row] = connection.all<{ key: number }>(
    "INSERT INTO speaker (id, kind, named, shown, statements) VALUES ('', '', 0, '', 0) RETURNING key",
  );
  if (!row) throw new RangeError("a speaker got no key");
  return row.key;
}

/** Writes what its signatures and the corrections make of a speaker. */
export function updateSpeaker(batch: WriteBatch, key: number, group: SignatureGroup): void {
  const { connection } = batch;
  const [first] = [...group.rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  const { kind, body } = describeSpeaker(batch, group);
  const shown = JSON.stringify(body);
  const named = kind === "person" || kind === "body" ? 1 : 0;
  const [held] = connection.all<{ id: string; kind: string; shown: string }>(
    "SELECT id, kind, shown FROM speaker WHERE key = ?",
    key,
  );
  if (held?.id === first?.founds && held?.kind === kind && held.shown === shown) return;
  connection.run(
    "UPDATE speaker SET id = ?, kind = ?, named = ?, shown = ? WHERE key = ?",
    first?.founds ?? "",
    kind,
    named,
    shown,
    key,
  );
  if (named) batch.indexSpeaker(key, makeTexts(body));
  else batch.unindexSpeaker(key);
}

/** Takes a speaker out; its statements are others' by the end of the batch. */
export function deleteSpeaker(batch: WriteBatch, key: number): void {
  batch.connection.run("DELETE FROM speaker WHERE key = ?", key);
  batch.unindexSpeaker(key);
}

function describeSpeaker(
  batch: WriteBatch,
  { rows, effects }: SignatureGroup,
): { readonly kind: Speaker["kind"]; readonly body: SpeakerBody } {
  const signatures = rows.map(readSignature);
  const chosen = batch.linker.chooseSpeaker(signatures);
  const given = (act: string): string[] =>
    effects.flatMap(({ correction }) =>
      correction.act === act && correction.value !== null ? [correction.value] : [],
    );
  const name = given("rename").at(-1) ?? chosen.name;
  const names = new Set([chosen.name, ...chosen.aliases, ...given("rename"), ...given("alias")]);
  names.delete(name);
  const externalIds = new Set([...readKnownIds(batch, rows), ...given("sameAs")]);
  const own = signatures.filter(({ reportCount }) => reportCount > 0).map((signature) => signature.name);
  const body = {
    name,
    aliases: [...names].sort(),
    externalIds: [...externalIds].sort(),
    countries: [...new Set(signatures.flatMap(({ countries }) => countries))].sort(),
  };
  return { kind: chosen.kind, body: { ...body, some: findSomeWords([name, ...body.aliases], own) } };
}

function readKnownIds({ connection }: WriteBatch, rows: readonly SignatureRow[]): readonly string[] {
  return rows
    .filter(({ known }) => known > 0)
    .flatMap(({ key }) => connection.all<{ body: string }>("SELECT body FROM known_holder WHERE signature = ?", key))
    .flatMap(({ body }) => (JSON.parse(body) as KnownHolder).externalIds);
}

/** Words of all names that some report's own name for the speaker lacks: there the statement alone does not hold them. */
function findSomeWords(names: readonly string[], own: readonly string[]): string {
  const lists = [...new Set(own)].map((name) => new Set(splitWords(name)));
  const all = new Set([...names, ...own].flatMap(splitWords));
  return [...all].filter((word) => lists.some((list) => !list.has(word))).join(" ");
}

function splitWords(name: string): readonly string[] {
  return (
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
  );
}

function makeTexts({ name, aliases, some }: SpeakerBody): SpeakerTexts {
  return { names: cleanText([name, ...aliases].join(" | ")), some: cleanText(some) };
}
