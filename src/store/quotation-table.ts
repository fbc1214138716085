// Quoted words that may be known again, and which of them could be one statement: those of one speaker where all runs of
// six words of one are runs of the other. They are found by the smallest run's hash: of a part it occurs in the whole.
import type { Quotation } from "../record/link.js";
import { type Blob, type Connection, toBytes } from "./connection.js";

const SHINGLE_BYTES = 6;

/** A quotation as it is kept: its shingles and its attribution's id stand beside it. */
type QuotationBody = Omit<Quotation, "attributionId" | "shingles">;

/** A quotation in the file, with the keys of its attribution, the statement that holds it, and its speaker. */
export interface HeldQuotation {
  readonly key: number;
  readonly statement: number | null;
  readonly speaker: number;
  readonly quotation: Quotation;
}

/** Puts in an attribution's quotation. */
export function addQuotation(connection: Connection, key: number, { pieces, shingles, ...dates }: Quotation): void {
  const { saidOn, publishedOn } = dates;
  const body: QuotationBody = { pieces, saidOn, publishedOn };
  connection.run(
    "INSERT INTO quotation (attribution, body, shingles) VALUES (?, ?, ?)",
    key,
    JSON.stringify(body),
    packShingles(shingles),
  );
  const least = Math.min(...shingles);
  for (const hash of shingles)
    connection.run(
      "INSERT OR IGNORE INTO shingle (hash, least, attribution) VALUES (?, ?, ?)",
      hash,
      hash === least ? 1 : 0,
      key,
    );
}

/** Takes out the quotations of attributions with keys from `first` to before `past`. */
export function deleteQuotations(connection: Connection, first: number, past: number): void {
  const held = connection.all<{ attribution: number; shingles: Blob }>(
    "SELECT attribution, shingles FROM quotation WHERE attribution >= ? AND attribution < ?",
    first,
    past,
  );
  for (const { attribution, shingles } of held)
    connection.run(
      "DELETE FROM shingle WHERE hash IN (SELECT value FROM json_each(?)) AND least IN (0, 1) AND attribution = ?",
      JSON.stringify(unpackShingles(shingles)),
      attribution,
    );
  connection.run("DELETE FROM quotation WHERE attribution >= ? AND attribution < ?", first, past);
}

/** The quotation of an attribution that has a speaker, or null. */
export function readQuotation(connection: Connection, key: number): HeldQuotation | null {
  return readQuotations(connection, [key])[0] ?? null;
}

/** Quotations by the same speaker that contain this one or are contained in it. */
export function findNeighbours(connection: Connection, { key, speaker, quotation }: HeldQuotation): HeldQuotation[] {
  const { shingles } = quotation;
  const [least] = shingles;
  if (least === undefined) return [];
  const rows = connection.all<{ attribution: number }>(NEIGHBOURS, least, JSON.stringify(shingles), speaker);
  const keys = new Set(rows.map(({ attribution }) => attribution).filter((other) => other !== key));
  const own = new Set(shingles);
  return readQuotations(connection, [...keys]).filter(({ quotation: other }) => isPart(own, other.shingles));
}

/** Keys of attributions that have shingles in common with this one, and how many; those with most first. */
export function listAlike(
  connection: Connection,
  key: number,
  limit: number,
): readonly { readonly key: number; readonly shared: number }[] {
  const [held] = connection.all<{ shingles: Blob }>("SELECT shingles FROM quotation WHERE attribution = ?", key);
  if (!held) return [];
  return connection.all<{ key: number; shared: number }>(
    `SELECT attribution AS key, count(*) AS shared FROM shingle
     WHERE hash IN (SELECT value FROM json_each(?)) AND attribution <> ?
     GROUP BY attribution ORDER BY shared DESC, attribution LIMIT ?`,
    JSON.stringify(unpackShingles(held.shingles)),
    key,
    BigInt(limit),
  );
}

const NEIGHBOURS = `
  SELECT shingle.attribution FROM (
      SELECT attribution FROM shingle WHERE hash = ?
      UNION SELECT attribution FROM shingle WHERE least = 1 AND hash IN (SELECT value FROM json_each(?))
    ) AS shingle
    CROSS JOIN attribution ON attribution.key = shingle.attribution
    CROSS JOIN signature ON signature.key = attribution.signature
  WHERE signature.speaker = ?`;

function isPart(own: ReadonlySet<number>, others: readonly number[]): boolean {
  const shared = others.reduce((sum, hash) => sum + (own.has(hash) ? 1 : 0), 0);
  return shared === own.size || shared === others.length;
}

/** The quotations of these attributions, as far as they have one and a speaker. */
export function readQuotations(connection: Connection, keys: readonly number[]): HeldQuotation[] {
  const rows = connection.all<QuotationRow>(
    `SELECT attribution.key, attribution.id, attribution.statement, signature.speaker, quotation.body, quotation.shingles
     FROM json_each(?) AS wanted
       CROSS JOIN quotation ON quotation.attribution = wanted.value
       CROSS JOIN attribution ON attribution.key = quotation.attribution
       CROSS JOIN signature ON signature.key = attribution.signature
     WHERE signature.speaker IS NOT NULL`,
    JSON.stringify(keys),
  );
  return rows.map(({ key, id, statement, speaker, body, shingles }) => {
    const { pieces, saidOn, publishedOn } = JSON.parse(body) as QuotationBody;
    const quotation = { attributionId: id, pieces, shingles: unpackShingles(shingles), saidOn, publishedOn };
    return { key, statement, speaker, quotation };
  });
}

interface QuotationRow {
  readonly key: number;
  readonly id: string;
  readonly statement: number | null;
  readonly speaker: number;
  readonly body: string;
  readonly shingles: Blob;
}

function packShingles(shingles: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(shingles.length * SHINGLE_BYTES);
  for (const [i, hash] of shingles.entries()) bytes.writeUIntBE(hash, i * SHINGLE_BYTES, SHINGLE_BYTES);
  return bytes;
}

function unpackShingles(blob: Blob): readonly number[] {
  const bytes = Buffer.from(toBytes(blob));
  return Array.from({ length: bytes.length / SHINGLE_BYTES }, (_, i) =>
    bytes.readUIntBE(i * SHINGLE_BYTES, SHINGLE_BYTES),
  );
}
