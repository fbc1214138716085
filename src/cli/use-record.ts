import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../base/errors.js";
import { openLinkedRecord } from "../ingest/open-linked-record.js";
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

/** So long another writer is waited for: `watch` and the server let go of the record within moments, `add` does not. */
const WAIT_MS = 5000;
const LOOK_MS = 50;

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

async function openWhenFree(file: string, create: boolean): Promise<RecordStore> {
  for (let waited_ms = 0; ; waited_ms += LOOK_MS)
    try {
      return await openLinkedRecord(file, { mode: "write", create });
    } catch (fault) {
      const isBusy = fault instanceof OnrecordError && fault.code === "RECORD_BUSY";
      if (!isBusy || waited_ms >= WAIT_MS) throw fault;
      await sleep(LOOK_MS);
    }
}
