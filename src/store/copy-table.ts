import type { ReportSketch } from "../record/link.js";
import type { ReportCopy } from "../record/store.js";
import { type Blob, type Connection, toBytes } from "./connection.js";
import { unpackReport } from "./pack-row.js";
import type { WriteBatch } from "./write-batch.js";

/** Keeps the sketch of a current text, and pairs it with the texts of which it is a copy. */
export function addSketch({ connection, linker }: WriteBatch, article: number, sketch: ReportSketch | null): void {
  if (!sketch) return;
  const others = connection.all<SketchRow & { readonly article: number }>(
    `SELECT article, bands, marks FROM sketch
     WHERE article IN (SELECT article FROM band WHERE hash IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(sketch.bands),
  );
  for (const other of others) {
    const share = linker.compareSketches(sketch, readSketch(other));
    if (share === null) continue;
    for (const [one, two] of [
      [article, other.article],
      [other.article, article],
    ])
      connection.run("INSERT OR REPLACE INTO copy (article, other, share) VALUES (?, ?, ?)", one ?? 0, two ?? 0, share);
  }
  const [bands, marks] = [packNumbers(sketch.bands), packNumbers(sketch.values)];
  connection.run("INSERT INTO sketch (article, bands, marks) VALUES (?, ?, ?)", article, bands, marks);
  connection.run(
    "INSERT OR IGNORE INTO band (hash, article) SELECT value, ? FROM json_each(?)",
    article,
    JSON.stringify(sketch.bands),
  );
}

interface SketchRow {
  readonly bands: Blob;
  readonly marks: Blob;
}

function readSketch({ bands, marks }: SketchRow): ReportSketch {
  return { bands: unpackNumbers(bands), values: unpackNumbers(marks) };
}

function packNumbers(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(numbers).buffer);
}

function unpackNumbers(blob: Blob): readonly number[] {
  // A view on other bytes may begin anywhere; numbers of eight bytes may not.
  return Array.from(new Float64Array(toBytes(blob).slice().buffer));
}

/** Takes out the sketch of a text that is no longer current. */
export function deleteSketch(connection: Connection, article: number): void {
  const [held] = connection.all<SketchRow>("SELECT bands, marks FROM sketch WHERE article = ?", article);
  if (!held) return;
  const { bands } = readSketch(held);
  connection.run(
    "DELETE FROM band WHERE hash IN (SELECT value FROM json_each(?)) AND article = ?",
    JSON.stringify(bands),
    article,
  );
  connection.run("DELETE FROM sketch WHERE article = ?", article);
  for (const { other } of connection.all<{ other: number }>("SELECT other FROM copy WHERE article = ?", article))
    connection.run("DELETE FROM copy WHERE article = ? AND other = ?", other, article);
  connection.run("DELETE FROM copy WHERE article = ?", article);
}

/** See `RecordReader.findCopies`. */
export function findCopies(connection: Connection, reportId: string): readonly ReportCopy[] {
  const rows = connection.all<{ shown: string; share: number }>(
    `SELECT other.shown, copy.share FROM article AS own
       JOIN copy ON copy.article = own.key JOIN article AS other ON other.key = copy.other
     WHERE own.report = ? AND own.current = 1 ORDER BY copy.share DESC, other.report`,
    reportId,
  );
  return rows.map(({ shown, share }) => ({ ...unpackReport(shown), share }));
}
