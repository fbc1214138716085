import type { RecordReader, RecordStore } from "../record/store.js";
import { openRecord } from "../store/open-record.js";
import { makeLinker } from "./make-linker.js";

/** How to open a record. `create` (true when not given) makes one where there is none; it goes with writing alone. */
export interface OpenOptions {
  readonly mode: "read" | "write";
  readonly create?: boolean;
}

/**
 * Opens the record in `file`: any number at once for reading, one at a time for writing. What is written into it is put
 * together with all that it holds, by the rules of registry and statement.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export function openLinkedRecord(file: string, options: OpenOptions & { readonly mode: "write" }): Promise<RecordStore>;
export function openLinkedRecord(file: string, options: OpenOptions & { readonly mode: "read" }): Promise<RecordReader>;
export function openLinkedRecord(file: string, { mode, create = true }: OpenOptions): Promise<RecordReader> {
  return mode === "read" ? openRecord(file, { mode }) : openRecord(file, { mode, create, linker: makeLinker() });
}
