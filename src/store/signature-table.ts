import { hashBytes, makeId } from "../base/hash.js";
import type { SeenSignature, Signature } from "../record/link.js";
import type { Connection } from "./connection.js";
import type { WriteBatch } from "./write-batch.js";

/** A row of the table of signatures. */
export interface SignatureRow {
  readonly key: number;
  readonly id: string;
  readonly founds: string;
  readonly body: string;
  readonly reports: number;
  readonly known: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly leader: number;
  readonly basis: string;
  readonly candidates: string;
  readonly speaker: number | null;
}

const COLUMNS =
  "key, id, founds, body, reports, known, first_day, last_day, leader, basis, candidates, speaker" as const;

/** Rows where a column has one of these values, sorted by key. */
export function listSignatures(
  connection: Connection,
  column: "key" | "block" | "office" | "leader" | "speaker",
  values: Iterable<number | string>,
): readonly SignatureRow[] {
  return connection.all<SignatureRow>(
    `SELECT ${COLUMNS} FROM signature WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY key`,
    JSON.stringify([...values]),
  );
}

/** The signature as rooms see it. */
export function readSignature(row: SignatureRow): SeenSignature {
  const signature = JSON.parse(row.body) as Signature;
  return { ...signature, firstDay: row.first_day, lastDay: row.last_day, reportCount: row.reports };
}

/** A block's or an office's name as it is kept: the database's own texts cannot hold every character of a name. */
export function packName(name: string): string {
  return JSON.stringify(name);
}

/** The key of the signature; a new one leads itself until it is resolved. */
export function internSignature(batch: WriteBatch, signature: Signature): number {
  const { connection } = batch;
  const [held] = connection.all<{ key: number }>("SELECT key FROM signature WHERE id = ?", signature.id);
  if (held) return held.key;
  const { id, block, officeKey } = signature;
  const shelf = Number.parseInt(hashBytes(block ?? officeKey ?? id).slice(0, 10), 16);
  const [row] = connection.all<{ key: number }>(
    `INSERT INTO signature (id, founds, block, office, shelf, body, reports, known, leader, basis, candidates)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 'stated', '[]') RETURNING key`,
    id,
    makeId("spk", id),
    block === null ? null : packName(block),
    officeKey === null ? null : packName(officeKey),
    shelf,
    JSON.stringify(signature),
  );
  if (!row) throw new RangeError(`the signature ${id} got no key`);
  connection.run("UPDATE signature SET leader = key WHERE key = ?", row.key);
  return row.key;
}

/** Notes that a report, published on `day` (empty when not told), states the signature. */
export function addPersona(batch: WriteBatch, signature: number, day: string, article: number): void {
  const added = batch.connection.run(
    "INSERT OR IGNORE INTO persona (signature, day, article) VALUES (?, ?, ?)",
    signature,
    day,
    article,
  );
  if (added === 0) return;
  batch.connection.run("UPDATE signature SET reports = reports + 1 WHERE key = ?", signature);
  batch.touchedSignatures.add(signature);
}

/** Takes that back. */
export function deletePersona(batch: WriteBatch, signature: number, day: string, article: number): void {
  const { connection } = batch;
  const place = [signature, day, article] as const;
  const deleted = connection.run("DELETE FROM persona WHERE signature = ? AND day = ? AND article = ?", ...place);
  connection.run("UPDATE signature SET reports = reports - ? WHERE key = ?", deleted, signature);
  batch.touchedSignatures.add(signature);
}

/**
 * Brings the days of all touched signatures up to date, takes out those that nothing states any more,
 * and marks their blocks and offices.
 */
export function settleSignatures(batch: WriteBatch): void {
  const { connection, touchedSignatures } = batch;
  for (const key of [...touchedSignatures]) {
    connection.run(FIND_DAYS, key);
    const [row] = connection.all<{ block: string | null; office: string | null; stated: number; leader: number }>(
      "SELECT block, office, reports + known AS stated, leader FROM signature WHERE key = ?",
      key,
    );
    if (!row) continue;
    if (row.block !== null) batch.dirtyBlocks.add(row.block);
    if (row.office !== null) batch.dirtyOffices.add(row.office);
    batch.dirtyLeaders.add(row.leader);
    if (row.stated > 0) continue;
    touchedSignatures.delete(key);
    deleteSignature(batch, key);
  }
}

// Each by a look into the index: to count what states a signature would take longer the more there is.
const FIND_DAYS = `
  UPDATE signature SET
    first_day = (SELECT min(day) FROM persona WHERE signature = signature.key AND day > ''),
    last_day = (SELECT max(day) FROM persona WHERE signature = signature.key AND day > '')
  WHERE key = ?`;

/** Those it leaves behind are looked at again through the speaker that it was of. */
function deleteSignature({ connection, dirtySpeakers }: WriteBatch, key: number): void {
  const [row] = connection.all<{ speaker: number | null }>("SELECT speaker FROM signature WHERE key = ?", key);
  connection.run("DELETE FROM signature WHERE key = ?", key);
  if (row && row.speaker !== null) dirtySpeakers.add(row.speaker);
}
