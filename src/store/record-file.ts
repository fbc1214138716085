import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { platform } from "node:os";
import { dirname } from "node:path";
import { OnrecordError } from "../base/errors.js";
import { Connection } from "./connection.js";
import { APPLICATION_ID, LAYOUT, MIGRATIONS } from "./layout.js";
import { type FileLock, lockFile } from "./lock-file.js";
import { purgeIndex } from "./purge-index.js";

/** How long a reader waits at most for another process to finish what must be alone (opening, closing, recovery). */
const READER_WAIT_MS = 1000;
/** A writer has the lock already; it waits only for those same moments. */
const WRITER_WAIT_MS = 10_000;

/** A record's file that is open for writing, and the lock that keeps other writers out. */
export interface WritingFile {
  readonly connection: Connection;
  readonly lock: FileLock;
  /** Takes the writer's lock again, once it was let go of. @throws OnrecordError RECORD_BUSY, RECORD_NOT_FOUND, RECORD_NEWER */
  readonly lockAgain: () => FileLock;
}

/**
 * Opens a record for reading; any number of processes may, also while one writes. In a folder that cannot be written to,
 * as on a read-only disk, the file is taken as it lies.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY
 */
export function openReadingFile(file: string): Connection {
  checkFile(file);
  try {
    return openForReading(file, new Connection(file, READER_WAIT_MS));
  } catch (fault) {
    if (!isFrozen(file)) throw fault;
    return openForReading(file, Connection.openAsItLies(file));
  }
}

/**
 * Readers and writers agree by files beside the record; where none can be made, nobody writes, and all there is lies in
 * the file unless a log stands beside it.
 */
function isFrozen(file: string): boolean {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false;
  try {
    accessSync(dirname(file), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function openForReading(file: string, connection: Connection): Connection {
  try {
    checkLayout(file, connection);
    connection.execute("PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824");
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

/**
 * Opens a record for writing, and makes it first when there is none and `create` is set. Other writers are locked out
 * until it is closed.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export function openWritingFile(file: string, create: boolean): WritingFile {
  const missing = isMissing(file);
  if (missing && !create) throw new OnrecordError("RECORD_NOT_FOUND", { file });
  if (!missing) checkFile(file);
  const lock = lockFile(file);
  try {
    if (isMissing(file)) makeFile(file);
    const connection = openLocked(file);
    return { connection, lock, lockAgain: makeLockAgain(file, connection) };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** Others may have put another file in the place of this one meanwhile, or have given it a later layout. */
function makeLockAgain(file: string, connection: Connection): WritingFile["lockAgain"] {
  const { ino } = statSync(file);
  return () => {
    const lock = lockFile(file);
    try {
      if (statSync(file, { throwIfNoEntry: false })?.ino !== ino) throw new OnrecordError("RECORD_NOT_FOUND", { file });
      checkLayout(file, connection);
      purgeIndex(connection);
      return lock;
    } catch (fault) {
      lock.release();
      throw fault;
    }
  };
}

function openLocked(file: string): Connection {
  const connection = new Connection(file, WRITER_WAIT_MS);
  try {
    const found = checkLayout(file, connection);
    // FULL: what was acknowledged survives the loss of power, not only of the process. The cache fills up as the record
    // grows, so its bound is small; eight times as much saves a twentieth of the time of writing. The log
    // is moved into the file 8 MB at a time, which nobody waits for long.
    connection.execute(
      "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 2000",
    );
    if (found < LAYOUT) connection.transact(() => migrate(connection, found));
    purgeIndex(connection);
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

/** An empty file counts as none: `touch` makes one, and so does a full disk. */
function isMissing(file: string): boolean {
  return !existsSync(file) || (statSync(file).isFile() && statSync(file).size === 0);
}

/**
 * Makes the file whole under another name first, so that nobody ever meets half of one. Nothing is prepared on the
 * connection: it would stay open after `close` until that is collected, under the old name, and drop the locks of the
 * connection that is opened next.
 */
function makeFile(file: string): void {
  const draft = `${file}-new`;
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(draft + end, { force: true });
  const connection = new Connection(draft, 0);
  try {
    connection.execute(`PRAGMA synchronous = FULL; PRAGMA application_id = ${APPLICATION_ID}`);
    connection.execute("BEGIN IMMEDIATE");
    migrate(connection, 0);
    connection.execute("COMMIT");
    connection.execute("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint (TRUNCATE)");
  } finally {
    connection.close();
  }
  for (const end of ["-wal", "-shm"]) rmSync(draft + end, { force: true });
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** A new name is safe from a loss of power only when its folder is written out; Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (platform() === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function migrate(connection: Connection, from: number): void {
  for (const migration of MIGRATIONS.slice(from)) connection.execute(migration);
  connection.execute(`PRAGMA user_version = ${LAYOUT}`);
}

/** Looks at the header alone, before the database touches a file that may be another program's. */
function checkFile(file: string): void {
  if (isMissing(file)) throw new OnrecordError("RECORD_NOT_FOUND", { file });
  if (!statSync(file).isFile()) throw new OnrecordError("RECORD_NOT_OURS", { file, reason: "not a file" });
  try {
    accessSync(file, constants.R_OK);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new OnrecordError("RECORD_NOT_OURS", { file, reason: `cannot be read: ${reason}` }, fault);
  }
  const header = Connection.openAsItLies(file);
  try {
    if (readNumber(header, "application_id") !== APPLICATION_ID)
      throw new OnrecordError("RECORD_NOT_OURS", { file, reason: "another program's database" });
    checkLayout(file, header);
  } finally {
    header.close();
  }
}

/** The header may be older than the log beside it: the number that counts is told with the log. */
function checkLayout(file: string, connection: Connection): number {
  const found = readNumber(connection, "user_version");
  if (found > LAYOUT) throw new OnrecordError("RECORD_NEWER", { file, found, known: LAYOUT });
  return found;
}

function readNumber(connection: Connection, name: "application_id" | "user_version"): number {
  return connection.all<Readonly<Record<string, number>>>(`PRAGMA ${name}`)[0]?.[name] ?? 0;
}
