import type { Linker } from "../record/linker.js";
import type { RecordReader, RecordStore } from "../record/store.js";
import { openLibsqlReader } from "./libsql-reader.js";
import { openLibsqlStore } from "./libsql-store.js";

/** How to open a record for reading. */
export interface ReadOptions {
  readonly mode: "read";
}

/** How to open a record for writing. `create` (true when not given) makes one where there is none. */
export interface WriteOptions {
  readonly mode: "write";
  readonly create?: boolean;
  /** How reports are put together; always the same one for one record. */
  readonly linker: Linker;
}

/**
 * Opens the record in `file`: any number at once for reading, one at a time for writing.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export function openRecord(file: string, options: WriteOptions): Promise<RecordStore>;
export function openRecord(file: string, options: ReadOptions): Promise<RecordReader>;
export function openRecord(file: string, options: ReadOptions | WriteOptions): Promise<RecordReader> {
  if (options.mode === "read") return openLibsqlReader(file);
  return openLibsqlStore(file, { create: options.create ?? true, linker: options.linker });
}
