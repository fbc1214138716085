import { OnrecordError } from "../base/errors.js";
import { type FileLock, lockFile } from "../store/lock-file.js";

/**
 * Keeps a second watch away from a record: one that waits lets go of the record itself meanwhile, so that others can write.
 * @throws OnrecordError WATCH_BUSY and what locking throws.
 */
export function lockWatch(record: string): FileLock {
  try {
    return lockFile(`${record}-watch`);
  } catch (fault) {
    if (fault instanceof OnrecordError && fault.code === "RECORD_BUSY")
      throw new OnrecordError("WATCH_BUSY", { file: record }, fault);
    throw fault;
  }
}
