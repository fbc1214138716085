// The database overwrites what it deletes (secure_delete), but not what it leaves behind in a page when it moves rows from
// one page to another to make room. What lies between a page's table of rows and its rows is nobody's; here it is zeroed.
// The layout of a page: https://www.sqlite.org/fileformat2.html#b_tree_pages
import { type Blob, type Connection, toBytes } from "./connection.js";

const FILE_HEADER_BYTES = 100;
/** Kinds of pages that hold rows, and how long their headers are. */
const HEADER_BYTES: ReadonlyMap<number, number> = new Map([
  [0x02, 12],
  [0x05, 12],
  [0x0a, 8],
  [0x0d, 8],
]);

/** Zeroes the unused part of every page; the caller holds a writing transaction. */
export function scrubPages(connection: Connection): void {
  const [{ page_count: count } = { page_count: 0 }] = connection.all<{ page_count: number }>("PRAGMA page_count");
  for (let page = 1; page <= count; page++) {
    const [row] = connection.all<{ data: Blob }>("SELECT data FROM sqlite_dbpage WHERE pgno = ?", page);
    if (!row) continue;
    const bytes = toBytes(row.data);
    const unused = findUnused(bytes, page === 1 ? FILE_HEADER_BYTES : 0);
    if (!unused || isZero(bytes, unused)) continue;
    bytes.fill(0, unused.start, unused.end);
    connection.run("UPDATE sqlite_dbpage SET data = ? WHERE pgno = ?", bytes, page);
  }
}

interface Bytes {
  readonly start: number;
  readonly end: number;
}

/** The stretch between a page's table of rows and its rows; null for a page of another kind. */
function findUnused(bytes: Uint8Array, header: number): Bytes | null {
  const headerBytes = HEADER_BYTES.get(bytes[header] ?? 0);
  if (headerBytes === undefined) return null;
  const readShort = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const start = header + headerBytes + 2 * readShort(header + 3);
  const end = readShort(header + 5);
  return start < end && end <= bytes.length ? { start, end } : null;
}

function isZero(bytes: Uint8Array, { start, end }: Bytes): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 0) return false;
  return true;
}
