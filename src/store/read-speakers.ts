import { OnrecordError } from "../base/errors.js";
import type { OfficeHolder } from "../record/link.js";
import type { SpeakerKind } from "../record/reading.js";
import type { KnownHolder, SpeakerDetails, SpeakerPage, SpeakerRow, SpeakerSearch } from "../record/store.js";
import type { Connection } from "./connection.js";
import { readEffects } from "./correction-effects.js";
import { matchNames } from "./index-texts.js";
import { findSpeakerKey } from "./search-statements.js";
import { listSignatures, readSignature, type SignatureRow } from "./signature-table.js";
import type { SpeakerBody } from "./write-speaker.js";

/** A speaker as it lies in the file. */
export interface PackedSpeaker {
  readonly key: number;
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly shown: string;
  readonly statements: number;
}

/** The columns of a packed speaker. */
export const SPEAKER_COLUMNS = "speaker.key, speaker.id, speaker.kind, speaker.shown, speaker.statements";
const ORDER = "ORDER BY speaker.statements DESC, speaker.id LIMIT ?";
/** Keeps what comes after the cursor, and kinds: 1 for persons and bodies, 0 for the others. */
const WHERE = `speaker.named = ? AND (? IS NULL OR speaker.kind = ?)
  AND (speaker.statements < ? OR (speaker.statements = ? AND speaker.id > ?))`;

/** See `RecordReader.listSpeakers`. @throws OnrecordError QUERY_BAD */
export function listSpeakers(connection: Connection, search: SpeakerSearch): SpeakerPage {
  const { kind, words } = search;
  const named = kind === null || kind === "person" || kind === "body";
  const after = readCursor(search.cursor);
  const limit = Math.max(0, Math.floor(search.limit));
  const params = [named ? 1 : 0, kind, kind, after.statements, after.statements, after.id] as const;
  const most = BigInt(limit + 1);
  const found =
    words === null
      ? connection.all<PackedSpeaker>(`SELECT ${SPEAKER_COLUMNS} FROM speaker WHERE ${WHERE} ${ORDER}`, ...params, most)
      : named
        ? connection.all<PackedSpeaker>(`${BY_NAME} AND ${WHERE} ${ORDER}`, matchNames(words, true), ...params, most)
        : connection.all<PackedSpeaker>(`${BY_TEXT} AND ${WHERE} ${ORDER}`, words, ...params, most);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(unpackSpeaker),
    next: found.length > limit && last ? `${last.statements}.${last.id}` : null,
  };
}

const BY_NAME = `SELECT ${SPEAKER_COLUMNS} FROM speaker_index CROSS JOIN speaker ON speaker.key = speaker_index.rowid
  WHERE speaker_index MATCH ?`;
/** Groups and unnamed sources are many, each in one report, and stand in no index. */
const BY_TEXT = `SELECT ${SPEAKER_COLUMNS} FROM speaker WHERE instr(lower(speaker.shown), lower(?)) > 0`;

function readCursor(cursor: string | null): { readonly statements: number; readonly id: string } {
  if (cursor === null) return { statements: Number.MAX_SAFE_INTEGER, id: "" };
  const [, statements, id = ""] = /^(\d{1,15})\.(spk_[0-9a-z]+)$/.exec(cursor) ?? [];
  if (statements === undefined) throw new OnrecordError("QUERY_BAD", { reason: `no such page: ${cursor}` });
  return { statements: Number(statements), id };
}

/** The row of lists that a speaker makes. */
export function unpackSpeaker({ id, kind, shown, statements }: PackedSpeaker): SpeakerRow {
  const { name, aliases, externalIds, countries } = JSON.parse(shown) as SpeakerBody;
  return { id, kind, name, aliases, externalIds, countries, statementCount: statements };
}

/** See `RecordReader.findSpeaker`. */
export function findSpeaker(connection: Connection, speakerId: string): SpeakerDetails | null {
  const key = findSpeakerKey(connection, speakerId);
  const [row] =
    key === null ? [] : connection.all<PackedSpeaker>(`SELECT ${SPEAKER_COLUMNS} FROM speaker WHERE key = ?`, key);
  if (key === null || !row) return null;
  const signatures = listSignatures(connection, "speaker", [key]);
  const seen = signatures.map(readSignature);
  seen.sort((one, other) => other.reportCount - one.reportCount || (one.id < other.id ? -1 : 1));
  const keys = new Set(signatures.map((signature) => signature.key));
  const inForce = readEffects(connection).filter(({ speaker, other }) =>
    [...speaker, ...other].some((signature) => keys.has(signature)),
  );
  return {
    ...unpackSpeaker(row),
    reportCount: countReports(connection, keys),
    signatures: seen,
    tenures: listTenures(connection, signatures, row.id),
    candidates: listCandidates(connection, signatures, key),
    correctionIds: inForce.map(({ correction }) => correction.id).sort(),
  };
}

function countReports(connection: Connection, signatures: ReadonlySet<number>): number {
  const [row] = connection.all<{ n: number }>(
    "SELECT count(DISTINCT article) AS n FROM persona WHERE signature IN (SELECT value FROM json_each(?))",
    JSON.stringify([...signatures]),
  );
  return row?.n ?? 0;
}

function listTenures(
  connection: Connection,
  signatures: readonly SignatureRow[],
  speakerId: string,
): readonly OfficeHolder[] {
  const leaders = JSON.stringify([...new Set(signatures.map(({ leader }) => leader))]);
  const stated = connection
    .all<{ body: string }>("SELECT body FROM holder WHERE leader IN (SELECT value FROM json_each(?))", leaders)
    .map(({ body }) => ({ ...(JSON.parse(body) as OfficeHolder), leaderId: speakerId }));
  const keys = JSON.stringify(signatures.map(({ key }) => key));
  const known = connection
    .all<{ office: string; body: string }>(
      "SELECT office, body FROM known_holder WHERE signature IN (SELECT value FROM json_each(?))",
      keys,
    )
    .map(({ office, body }) => {
      const { name, from, until } = JSON.parse(body) as KnownHolder;
      return { leaderId: speakerId, name, officeKey: JSON.parse(office) as string, from, until, background: true };
    });
  const rank = ({ from, until, officeKey, name, background }: OfficeHolder): string =>
    JSON.stringify([from ?? "", until ?? "", officeKey, name, background]);
  return [...stated, ...known].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function listCandidates(
  connection: Connection,
  signatures: readonly SignatureRow[],
  own: number,
): SpeakerDetails["candidates"] {
  const best = new Map<number, number>();
  for (const { candidates } of signatures)
    for (const [leaderId, confidence] of JSON.parse(candidates) as readonly (readonly [string, number])[]) {
      const [row] = connection.all<{ speaker: number | null }>("SELECT speaker FROM signature WHERE id = ?", leaderId);
      const key = row?.speaker ?? own;
      if (key !== own) best.set(key, Math.max(best.get(key) ?? 0, confidence));
    }
  const found = [...best].flatMap(([key, confidence]) => {
    const [row] = connection.all<PackedSpeaker>(`SELECT ${SPEAKER_COLUMNS} FROM speaker WHERE key = ?`, key);
    return row ? [{ speaker: unpackSpeaker(row), confidence }] : [];
  });
  return found.sort((one, other) => other.confidence - one.confidence || (one.speaker.id < other.speaker.id ? -1 : 1));
}
