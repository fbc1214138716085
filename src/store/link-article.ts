import { makeId } from "../base/hash.js";
import type { Quotation, Signature } from "../record/link.js";
import type { RecordEntry } from "../record/store.js";
import { attachAnchors, detachAnchors } from "./anchor-table.js";
import { addSketch, deleteSketch } from "./copy-table.js";
import { listSplits } from "./correction-effects.js";
import { countEchoes } from "./echo-table.js";
import { makeShownRows } from "./make-shown-rows.js";
import { addOccasions, deleteOccasions } from "./occasion-table.js";
import { packShown, unpackReport } from "./pack-row.js";
import {
  addQuotation,
  deleteQuotations,
  findNeighbours,
  listSigned,
  readQuotations,
  type SignedQuotation,
} from "./quotation-table.js";
import { readEntry } from "./read-entries.js";
import { dropCorrections, layCorrections } from "./reading-correction-table.js";
import { dropStatements } from "./settle-statements.js";
import { addPersona, deletePersona, internSignature } from "./signature-table.js";
import type { WriteBatch } from "./write-batch.js";

/** Attributions of one article have keys from `article key * ATTRIBUTION_KEYS` on. */
export const ATTRIBUTION_KEYS = 2 ** 20;

/** Gives a version that has become current its part in the linked record: who speaks in it, and what is quoted. */
export function linkArticle(batch: WriteBatch, articleKey: number, entry: RecordEntry): void {
  const { connection, linker, dirtyAttributions } = batch;
  const first = articleKey * ATTRIBUTION_KEYS;
  const corrected = layCorrections(batch, entry, first);
  const { extraction } = corrected;
  const keys = readKeys(batch, articleKey);
  attachAnchors(batch, extraction, keys);
  addOccasions(connection, { article: articleKey, entry: corrected, keys });
  const quotations = linker.findSaidQuotations(extraction);
  const signatures = linkPersonas(batch, { articleKey, entry: corrected, keys, quotations });
  for (const row of makeShownRows(corrected, linker, signatures.byAttribution)) {
    const key = keys.get(row.attributionId);
    if (key === undefined) continue;
    connection.run(
      "UPDATE attribution SET signature = ?, shown = ?, confidence = ? WHERE key = ?",
      signatures.keys.get(row.attributionId) ?? null,
      packShown(row),
      row.confidence,
      key,
    );
    dirtyAttributions.add(key);
  }
  linkQuotations(batch, articleKey, { keys, signatures, quotations });
  addSketch(connection, articleKey, linker.sketchReport(extraction.article.text));
}

/** Puts the quotations in, and counts whose words they are besides. */
function linkQuotations(
  batch: WriteBatch,
  articleKey: number,
  { keys, signatures, quotations }: Pick<PersonaPlace, "keys" | "quotations"> & { readonly signatures: LinkedPersonas },
): void {
  const signed = quotations.flatMap((quotation): SignedQuotation[] => {
    const key = keys.get(quotation.attributionId);
    const signature = signatures.keys.get(quotation.attributionId);
    if (key === undefined || signature === undefined || quotation.shingles.length === 0) return [];
    addQuotation(batch.connection, [key, signature], quotation);
    return [{ key, signature, quotation }];
  });
  const inBlocks = signed.filter(({ quotation }) => signatures.byAttribution.get(quotation.attributionId)?.block);
  countEchoes(batch, listKeys(articleKey), inBlocks, 1);
}

function listKeys(articleKey: number): { readonly first: number; readonly past: number } {
  return { first: articleKey * ATTRIBUTION_KEYS, past: (articleKey + 1) * ATTRIBUTION_KEYS };
}

/** Links the current version of a report again, as its corrections have it now. */
export function relinkReport(batch: WriteBatch, reportId: string): void {
  const { connection } = batch;
  const [row] = connection.all<{ key: number }>("SELECT key FROM article WHERE report = ? AND current = 1", reportId);
  if (!row) return;
  unlinkArticle(batch, row.key);
  linkArticle(batch, row.key, readEntry(connection, row.key));
}

/** Takes that back; what other reports had in common with it is marked. */
export function unlinkArticle(batch: WriteBatch, articleKey: number): void {
  const { connection, dirtyAttributions } = batch;
  const first = articleKey * ATTRIBUTION_KEYS;
  const past = first + ATTRIBUTION_KEYS;
  const own = connection.all<{ key: number }>(
    "SELECT key FROM attribution WHERE key >= ? AND key < ? AND shown IS NOT NULL",
    first,
    past,
  );
  const keys = own.map(({ key }) => key);
  for (const quotation of readQuotations(connection, keys))
    for (const { key } of findNeighbours(connection, quotation)) dirtyAttributions.add(key);
  dropStatements(batch, keys);
  countEchoes(batch, { first, past }, listSigned(connection, first, past), -1);
  deleteQuotations(connection, first, past);
  deleteSketch(connection, articleKey);
  deleteOccasions(connection, articleKey, first, past);
  detachAnchors(batch, first, past);
  const day = readDay(batch, articleKey);
  for (const { signature } of connection.all<{ signature: number }>(
    "SELECT DISTINCT signature FROM attribution WHERE key >= ? AND key < ? AND signature IS NOT NULL",
    first,
    past,
  ))
    deletePersona(batch, signature, day, articleKey);
  connection.run(
    "UPDATE attribution SET signature = NULL, shown = NULL, confidence = NULL WHERE key >= ? AND key < ?",
    first,
    past,
  );
  dropCorrections(connection, first, past);
  for (const key of keys) dirtyAttributions.delete(key);
}

/** The day on which a version says that it was published; empty when it does not. */
function readDay({ connection }: WriteBatch, articleKey: number): string {
  const [row] = connection.all<{ shown: string }>("SELECT shown FROM article WHERE key = ?", articleKey);
  return (row ? unpackReport(row.shown).publishedAt : null)?.slice(0, 10) ?? "";
}

/** The keys of the attributions of a version, by their ids. */
export function readKeys({ connection }: WriteBatch, articleKey: number): ReadonlyMap<string, number> {
  const first = articleKey * ATTRIBUTION_KEYS;
  const rows = connection.all<{ id: string; key: number }>(
    "SELECT id, key FROM attribution WHERE key >= ? AND key < ?",
    first,
    first + ATTRIBUTION_KEYS,
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

interface PersonaPlace {
  readonly articleKey: number;
  readonly entry: RecordEntry;
  /** Keys of the attributions by their ids. */
  readonly keys: ReadonlyMap<string, number>;
  readonly quotations: readonly Quotation[];
}

interface LinkedPersonas {
  /** By attribution id. */
  readonly keys: ReadonlyMap<string, number>;
  readonly byAttribution: ReadonlyMap<string, Signature>;
}

function linkPersonas(batch: WriteBatch, { articleKey, entry, keys, quotations }: PersonaPlace): LinkedPersonas {
  const splits = listSplits(batch.connection, articleKey * ATTRIBUTION_KEYS, (articleKey + 1) * ATTRIBUTION_KEYS);
  const day = entry.extraction.article.publishedAt?.slice(0, 10) ?? "";
  const signatureKeys = new Map<string, number>();
  const byAttribution = new Map<string, Signature>();
  for (const { signature, attributionIds } of batch.linker.findPersonas(entry.extraction, quotations))
    for (const id of attributionIds) {
      const key = keys.get(id);
      if (key === undefined || byAttribution.has(id)) continue;
      const split = splits.get(key);
      const own = split === undefined ? signature : splitSignature(signature, split);
      byAttribution.set(id, own);
      signatureKeys.set(id, internSignature(batch, own));
    }
  for (const key of new Set(signatureKeys.values())) addPersona(batch, key, day, articleKey);
  return { keys: signatureKeys, byAttribution };
}

/** What a person took out of a speaker states the same as before, but never meets it again. */
function splitSignature(signature: Signature, correctionId: string): Signature {
  return { ...signature, id: makeId("sig", signature.id, correctionId), block: null, officeKey: null };
}
