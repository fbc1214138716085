import type { RecordReader, RecordStore } from "../record/store.js";
import { openLibsqlReader, openLibsqlStore } from "./libsql-store.js";

/** How to open a record. `create` (true when not given) makes one where there is none; it goes with writing alone. */
export interface OpenOptions {
  readonly mode: "read" | "write";
  readonly create?: boolean;
}

/**
 * Opens the record in `file`: any number at once for reading, one at a time for writing.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export function openRecord(file: string, options: OpenOptions & { readonly mode: "write" }): Promise<RecordStore>;
export function openRecord(file: string, options: OpenOptions & { readonly mode: "read" }): Promise<RecordReader>;
export function openRecord(file: string, { mode, create = true }: OpenOptions): Promise<RecordReader> {
  return mode === "write" ? openLibsqlStore(file, { create }) : openLibsqlReader(file);
}
