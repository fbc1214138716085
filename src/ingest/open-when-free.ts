import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../base/errors.js";
import type { RecordStore } from "../record/store.js";
import { openLinkedRecord } from "./open-linked-record.js";

/** So long another writer is waited for: `watch` and the server let go of a record within moments, `add` does not. */
const WAIT_MS = 5000;
const LOOK_MS = 50;

/**
 * Opens the record for writing as soon as no other program writes it; `create` makes it where there is none.
 * @throws OnrecordError RECORD_BUSY when another writer does not let go of it for 5 seconds, and what opening throws
 */
export async function openWhenFree(file: string, create: boolean): Promise<RecordStore> {
  for (let waited_ms = 0; ; waited_ms += LOOK_MS)
    try {
      return await openLinkedRecord(file, { mode: "write", create });
    } catch (fault) {
      const isBusy = fault instanceof OnrecordError && fault.code === "RECORD_BUSY";
      if (!isBusy || waited_ms >= WAIT_MS) throw fault;
      await sleep(LOOK_MS);
    }
}
