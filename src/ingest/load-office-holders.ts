import { readFile } from "node:fs/promises";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import type { RecordStore } from "../record/store.js";
import { readOfficeHolders } from "../registry/read-office-holders.js";

/** What loading a list came to. */
export interface LoadSummary {
  /** Office-holders in the list, each office and time once. */
  readonly read: number;
  /** Those that the record did not hold. */
  readonly added: number;
}

/**
 * Puts a list of office-holders (Popolo JSON or CSV) into the record as background: who is named by an office alone is
 * then looked up by the day.
 * @throws OnrecordError INPUT_NOT_FOUND, INPUT_UNREADABLE, HOLDERS_BAD (then nothing is put in), DISK_FULL
 */
export async function loadOfficeHolders(store: RecordStore, file: string): Promise<LoadSummary> {
  const holders = readOfficeHolders(await readText(file), file);
  return { read: holders.length, added: await store.putOfficeHolders(holders) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const code = cause.code === "ENOENT" ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE";
    throw new OnrecordError(code, { file, reason: describeFault(cause) }, cause);
  }
}
