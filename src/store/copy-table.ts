// By what copies of a text are known, and which texts are copies of one. Only the sketches are kept: who copies whom is
// found when it is asked for, because a text that a thousand outlets run would make a million pairs, and every pair would
// have to be kept true.
import { compareSketches } from "../base/compare-sketches.js";
import { compareText } from "../base/compare-text.js";
import type { ReportSketch } from "../record/link.js";
import type { ReportCopy } from "../record/store.js";
import { type Blob, type Connection, toBytes } from "./connection.js";
import { unpackReport } from "./pack-row.js";

/** Hashes are below 2^48. */
const HASH_BYTES = 6;
/**
 * Texts compared for one. A band that so many share is stock text, a notice below every report of a house: rarer bands
 * come first, and common ones only as far as they fit.
 */
const MOST_COMPARED = 5000;

/** Keeps the sketch of a current text. */
export function addSketch(connection: Connection, article: number, sketch: ReportSketch | null): void {
  if (!sketch) return;
  connection.run(
    "INSERT INTO sketch (article, bands, marks) VALUES (?, ?, ?)",
    article,
    packNumbers(sketch.bands),
    packNumbers(sketch.values),
  );
  connection.run(
    "INSERT OR IGNORE INTO band (hash, article) SELECT value, ? FROM json_each(?)",
    article,
    JSON.stringify(sketch.bands),
  );
}

/** Takes out the sketch of a text that is no longer current. */
export function deleteSketch(connection: Connection, article: number): void {
  const [held] = connection.all<{ bands: Blob }>("SELECT bands FROM sketch WHERE article = ?", article);
  if (!held) return;
  connection.run(
    "DELETE FROM band WHERE hash IN (SELECT value FROM json_each(?)) AND article = ?",
    JSON.stringify([...unpackNumbers(held.bands)]),
    article,
  );
  connection.run("DELETE FROM sketch WHERE article = ?", article);
}

/** See `RecordReader.findCopies`. */
export function findCopies(connection: Connection, reportId: string): readonly ReportCopy[] {
  const [own] = connection.all<{ key: number }>("SELECT key FROM article WHERE report = ? AND current = 1", reportId);
  const shares = own ? findShares(connection, own.key) : new Map<number, number>();
  const rows = connection.all<{ key: number; shown: string }>(
    `SELECT article.key, article.shown FROM json_each(?) AS other CROSS JOIN article ON article.key = other.value`,
    JSON.stringify([...shares.keys()]),
  );
  return rows
    .map(({ key, shown }) => ({ ...unpackReport(shown), share: shares.get(key) ?? 0 }))
    .sort((one, other) => other.share - one.share || compareText(one.reportId, other.reportId));
}

/** How many reports' texts are in large part this current one's. */
export function countCopies(connection: Connection, article: number): number {
  return findShares(connection, article).size;
}

/** Articles whose text is in large part this one's, and how much of the shorter text they have in common. */
function findShares(connection: Connection, article: number): ReadonlyMap<number, number> {
  const [own] = connection.all<{ bands: Blob; marks: Blob }>(
    "SELECT bands, marks FROM sketch WHERE article = ?",
    article,
  );
  const shares = new Map<number, number>();
  if (!own) return shares;
  const values = unpackNumbers(own.marks);
  const others = connection.all<{ article: number; marks: Blob }>(
    "SELECT article, marks FROM json_each(?) AS other CROSS JOIN sketch ON sketch.article = other.value",
    JSON.stringify(listCandidates(connection, article, [...unpackNumbers(own.bands)])),
  );
  for (const { article: other, marks } of others) {
    const share = compareSketches(values, unpackNumbers(marks));
    if (share !== null) shares.set(other, share);
  }
  return shares;
}

/** Articles with a band in common: all of the rarest, and of the others as many bands as stay within the bound. */
function listCandidates(connection: Connection, article: number, bands: readonly number[]): readonly number[] {
  const counted = bands.map((hash) => {
    const rows = connection.all<{ article: number }>(
      "SELECT article FROM band WHERE hash = ? AND article <> ? LIMIT ?",
      ...[hash, article, BigInt(MOST_COMPARED + 1)],
    );
    return { hash, found: rows.map((row) => row.article) };
  });
  counted.sort((one, other) => one.found.length - other.found.length || one.hash - other.hash);
  const candidates = new Set<number>();
  for (const { found } of counted) {
    if (candidates.size > 0 && candidates.size + found.length > MOST_COMPARED) break;
    for (const key of found) candidates.add(key);
  }
  return [...candidates];
}

function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.length * HASH_BYTES);
  for (const [i, hash] of numbers.entries()) bytes.writeUIntBE(hash, i * HASH_BYTES, HASH_BYTES);
  return bytes;
}

function unpackNumbers(blob: Blob): Float64Array {
  const bytes = Buffer.from(toBytes(blob));
  const numbers = new Float64Array(bytes.length / HASH_BYTES);
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.readUIntBE(i * HASH_BYTES, HASH_BYTES);
  return numbers;
}
