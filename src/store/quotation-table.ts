// Quoted words that may be known again, and which of them could be one statement: those of one speaker where all runs of
// six words of one are runs of the other. They are found by the smallest run's hash: of a part it occurs in the whole.
import type { Quotation } from "../record/link.js";
import { type Blob, type Connection, toBytes } from "./connection.js";

const SHINGLE_BYTES = 6;
/** By so many of its smallest shingles a quotation is found whoever the speaker is. */
const SMALL_SHINGLES = 3;

/** A quotation as it is kept: its shingles and its attribution's id stand beside it. */
type QuotationBody = Omit<Quotation, "attributionId" | "shingles">;

/** A quotation in the file, with the keys of its attribution, the statement that holds it, and its speaker. */
export interface HeldQuotation {
  readonly key: number;
  readonly statement: number | null;
  readonly speaker: number;
  readonly quotation: Quotation;
}

/** Puts in the quotation of an attribution, by its key and its signature's. */
export function addQuotation(
  connection: Connection,
  [key, signature]: readonly [key: number, signature: number],
  { pieces, shingles, saidOn, publishedOn }: Quotation,
): void {
  const body: QuotationBody = { pieces, saidOn, publishedOn };
  connection.run(
    "INSERT INTO quotation (attribution, body, shingles) VALUES (?, ?, ?)",
    key,
    JSON.stringify(body),
    packShingles(shingles),
  );
  // The shingles are sorted: the first is the least.
  connection.run(
    "INSERT INTO shingle (shelf, hash, least, attribution) SELECT ?, value, key = 0, ? FROM json_each(?)",
    findShelf(connection, signature),
    key,
    JSON.stringify(shingles),
  );
  connection.run(
    "INSERT INTO small_shingle (hash, attribution) SELECT value, ? FROM json_each(?)",
    key,
    JSON.stringify(shingles.slice(0, SMALL_SHINGLES)),
  );
}

function findShelf(connection: Connection, signature: number): number {
  const [row] = connection.all<{ shelf: number }>("SELECT shelf FROM signature WHERE key = ?", signature);
  if (!row) throw new RangeError(`no signature has the key ${signature}`);
  return row.shelf;
}

/** Takes out the quotations of attributions with keys from `first` to before `past`; they have their signatures still. */
export function deleteQuotations(connection: Connection, first: number, past: number): void {
  const held = connection.all<{ attribution: number; signature: number; shingles: Blob }>(
    `SELECT quotation.attribution, attribution.signature, quotation.shingles
     FROM quotation JOIN attribution ON attribution.key = quotation.attribution
     WHERE quotation.attribution >= ? AND quotation.attribution < ?`,
    first,
    past,
  );
  for (const { attribution, signature, shingles } of held) {
    const hashes = unpackShingles(shingles);
    connection.run(
      `DELETE FROM shingle
       WHERE shelf = ? AND hash IN (SELECT value FROM json_each(?)) AND least IN (0, 1) AND attribution = ?`,
      findShelf(connection, signature),
      JSON.stringify(hashes),
      attribution,
    );
    connection.run(
      "DELETE FROM small_shingle WHERE hash IN (SELECT value FROM json_each(?)) AND attribution = ?",
      JSON.stringify(hashes.slice(0, SMALL_SHINGLES)),
      attribution,
    );
  }
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
  const rows = connection.all<{ attribution: number }>(
    NEIGHBOURS,
    speaker,
    least,
    speaker,
    JSON.stringify(shingles),
    speaker,
  );
  const keys = new Set(rows.map(({ attribution }) => attribution).filter((other) => other !== key));
  const own = new Set(shingles);
  return readQuotations(connection, [...keys]).filter(({ quotation: other }) => isPart(own, other.shingles));
}

/** A quotation with the keys of its attribution and of whose signature it is. */
export interface SignedQuotation {
  readonly key: number;
  readonly signature: number;
  readonly quotation: Quotation;
}

/** Quotations under other signatures of the same shelf that may contain one with these shingles, or be contained in it. */
export function findQuotedInShelf(
  connection: Connection,
  { signature, shingles }: { readonly signature: number; readonly shingles: readonly number[] },
): readonly SignedQuotation[] {
  const shelf = findShelf(connection, signature);
  return connection
    .all<SignedRow>(IN_SHELF, shelf, shingles[0] ?? 0, shelf, JSON.stringify(shingles), signature)
    .map(unpackSigned);
}

/** The quotations of attributions with keys from `first` to before `past` whose signatures are of a block. */
export function listSigned(connection: Connection, first: number, past: number): readonly SignedQuotation[] {
  return connection
    .all<SignedRow>(
      `SELECT attribution.key, attribution.id, attribution.signature, quotation.body, quotation.shingles
       FROM quotation JOIN attribution ON attribution.key = quotation.attribution
         JOIN signature ON signature.key = attribution.signature
       WHERE quotation.attribution >= ? AND quotation.attribution < ? AND signature.block IS NOT NULL`,
      first,
      past,
    )
    .map(unpackSigned);
}

type SignedRow = Pick<QuotationRow, "key" | "id" | "body" | "shingles"> & { readonly signature: number };

function unpackSigned(row: SignedRow): SignedQuotation {
  return { key: row.key, signature: row.signature, quotation: unpackQuotation(row) };
}

const IN_SHELF = `
  SELECT attribution.key, attribution.id, attribution.signature, quotation.body, quotation.shingles FROM (
      SELECT attribution FROM shingle WHERE shelf = ? AND hash = ?
      UNION SELECT attribution FROM shingle
      WHERE shelf = ? AND hash IN (SELECT value FROM json_each(?)) AND least = 1
    ) AS shingle
    CROSS JOIN attribution ON attribution.key = shingle.attribution
    CROSS JOIN quotation ON quotation.attribution = attribution.key
  WHERE attribution.signature <> ?`;

/**
 * Quotations that have shingles in common with an attribution's, and how many: all of the same speaker, and of others those
 * that hold one of their smallest in common, as all that are contained in it do.
 */
export function listAlike(connection: Connection, key: number): readonly AlikeQuotation[] {
  const own = readQuotation(connection, key);
  if (!own) return [];
  const hashes = JSON.stringify(own.quotation.shingles);
  const rows = connection.all<{ attribution: number }>(
    `SELECT attribution FROM small_shingle WHERE hash IN (SELECT value FROM json_each(?))
     UNION SELECT attribution FROM shingle
     WHERE shelf IN (SELECT shelf FROM signature WHERE speaker = ?)
       AND hash IN (SELECT value FROM json_each(?)) AND least IN (0, 1)`,
    hashes,
    own.speaker,
    hashes,
  );
  const keys = rows.map(({ attribution }) => attribution).filter((other) => other !== key);
  const shingles = new Set(own.quotation.shingles);
  return readQuotations(connection, keys).map((held) => ({
    ...held,
    shared: held.quotation.shingles.filter((hash) => shingles.has(hash)).length,
  }));
}

/** A quotation with how many shingles it has in common with another. */
export interface AlikeQuotation extends HeldQuotation {
  readonly shared: number;
}

const NEIGHBOURS = `
  SELECT shingle.attribution FROM (
      SELECT attribution FROM shingle
      WHERE shelf IN (SELECT shelf FROM signature WHERE speaker = ?) AND hash = ?
      UNION SELECT attribution FROM shingle
      WHERE shelf IN (SELECT shelf FROM signature WHERE speaker = ?)
        AND hash IN (SELECT value FROM json_each(?)) AND least = 1
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
  return rows.map((row) => ({
    key: row.key,
    statement: row.statement,
    speaker: row.speaker,
    quotation: unpackQuotation(row),
  }));
}

function unpackQuotation({ id, body, shingles }: Pick<QuotationRow, "id" | "body" | "shingles">): Quotation {
  const { pieces, saidOn, publishedOn } = JSON.parse(body) as QuotationBody;
  return { attributionId: id, pieces, shingles: unpackShingles(shingles), saidOn, publishedOn };
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
