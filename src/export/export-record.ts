// The whole record as JSON Lines, lossless: a head, one line for each version of each report in the order of their ids,
// one for each tombstone, correction, loaded office-holder, source and watched page, and a foot that tells whether the file
// is whole. Speakers and statements are made again from these. The same reports and corrections give the same bytes but for
// the times of adding and of fetching, whatever order they came in.
import { createHash } from "node:crypto";
import type { RecordEntry, RecordReader } from "../record/store.js";

/** The form of the export; raised when a line changes its shape. */
export const EXPORT_LAYOUT = 1;

/** A record entry as a line of the export: its bytes in base 64. */
export interface EntryLine {
  readonly entry: Omit<RecordEntry, "document"> & {
    readonly document: Omit<RecordEntry["document"], "bytes"> & { readonly bytes: string };
  };
}

/** Lines of the export, each with its line break. Memory holds a few entries at a time. */
export async function* exportRecord(store: RecordReader): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let lines = 0;
  const seal = (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    lines++;
    return line;
  };
  yield seal({ onrecord: "export", layout: EXPORT_LAYOUT });
  for await (const entry of store.iterateEntries()) yield seal(toLine(entry));
  for (const tombstone of await store.listTombstones()) yield seal({ tombstone });
  for (const { correction } of await store.listCorrections()) yield seal({ correction });
  for await (const correction of store.iterateReadingCorrections()) yield seal({ correction });
  for (const officeHolder of await store.listOfficeHolders()) yield seal({ officeHolder });
  for (const source of await store.sources.list()) yield seal({ source });
  for await (const page of store.sources.iteratePages()) yield seal({ page });
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest("hex") } })}\n`;
}

function toLine(entry: RecordEntry): EntryLine {
  const bytes = Buffer.from(entry.document.bytes).toString("base64");
  return { entry: { ...entry, document: { ...entry.document, bytes } } };
}
