import { openLinkedRecord } from "../ingest/open-linked-record.js";
import { openWhenFree } from "../ingest/open-when-free.js";
import type { RecordReader, RecordStore } from "../record/store.js";

/** Opens the record for reading, lets `work` use it, and closes it whatever happens. @throws what opening throws. */
export async function readRecord<T>(file: string, work: (record: RecordReader) => Promise<T>): Promise<T> {
  const record = await openLinkedRecord(file, { mode: "read" });
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/** The same for writing; `create` makes the record where there is none. */
export async function writeRecord<T>(
  file: string,
  create: boolean,
  work: (record: RecordStore) => Promise<T>,
): Promise<T> {
  const record = await openWhenFree(file, create);
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}
