import { closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import { platform } from "node:os";
import { OnrecordError } from "../base/errors.js";
import { Connection } from "./connection.js";

/** The lock that keeps other writers out of a record, held until `release`. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the writer's lock of the record in `file`: an empty file `FILE-lock` beside it, locked as the database locks its
 * own. The system lets go of it when the process dies, however it dies; a file left behind then locks nobody out.
 * @throws OnrecordError RECORD_BUSY when another writer has it, DISK_FULL, OUTPUT_UNWRITABLE when the folder is not there
 * or may not be written to.
 */
export function lockFile(file: string): FileLock {
  const path = `${file}-lock`;
  const inode = touchFile(file, path);
  const connection = new Connection(path, 0);
  try {
    connection.execute("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    // The writer before may have taken the name away after we opened the file: then this lock is nobody's.
    if (statSync(path, { throwIfNoEntry: false })?.ino !== inode) throw new OnrecordError("RECORD_BUSY", { file });
  } catch (fault) {
    connection.close();
    if (fault instanceof OnrecordError && fault.code === "RECORD_BUSY")
      throw new OnrecordError("RECORD_BUSY", { file }, fault);
    throw fault;
  }
  return {
    release: () => {
      // Windows takes no name away from an open file; there it stays, empty.
      if (platform() !== "win32") rmSync(path, { force: true });
      connection.close();
    },
  };
}

/** Never opens a file that is there: to close it again would drop the lock on it, if this process is the one that has it. */
function touchFile(file: string, path: string): number {
  try {
    if (!existsSync(path)) closeSync(openSync(path, "wx"));
    return statSync(path).ino;
  } catch (fault) {
    // Made or taken away just now by another writer: as good as held by it.
    if (fault instanceof Error && /^(?:EEXIST\b.*open|ENOENT\b.*stat)/.test(fault.message))
      throw new OnrecordError("RECORD_BUSY", { file }, fault);
    const reason = fault instanceof Error ? fault.message : String(fault);
    const isFull = /^(?:ENOSPC|EDQUOT|EIO)\b/.test(reason);
    throw new OnrecordError(isFull ? "DISK_FULL" : "OUTPUT_UNWRITABLE", { file, reason }, fault);
  }
}
