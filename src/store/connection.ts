// One connection to a record's file: statements prepared once, transactions, and the database's faults told as ours.
// The driver's traps are kept in here: unfinished cursors hold old pages back, so rows are always read out whole;
// a number is bound as a floating point, so keys go in as bigint; a blob comes out as an ArrayBuffer; a text with NUL
// comes out cut, so text that may hold one is kept as JSON or as bytes; a first row carries a stray `_metadata`; a name
// may be taken for an address or for no file at all, so it is made absolute.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "libsql";
import { OnrecordError } from "../base/errors.js";

/** What may be bound to a statement. */
export type Param = string | number | bigint | Uint8Array | null;

/** Thrown errors of the database, as the driver makes them. */
interface DatabaseFault {
  readonly code: string;
  readonly message: string;
}

/** A connection with its prepared statements. All errors thrown are OnrecordErrors. */
export class Connection {
  readonly #database: Database.Database;
  readonly #file: string;
  readonly #prepared = new Map<string, Database.Statement<unknown[]>>();

  /** Opens `file`, which must exist unless the caller means to make it. Waits `timeoutMs` for locks. */
  constructor(file: string, timeoutMs: number, location: string = resolve(file)) {
    this.#file = file;
    this.#database = translateFaults(file, () => new Database(location, { timeout: timeoutMs }));
  }

  /**
   * Opens what lies in `file` itself, without its journal or log, for a look: nothing is locked, made or mended.
   * The system drops every lock that this process has on a file as soon as any handle of it is closed. The database
   * knows that and closes late; so a file that it may have open is never opened by other means.
   */
  static openAsItLies(file: string): Connection {
    const connection = new Connection(file, 0, `${pathToFileURL(file).href}?immutable=1`);
    // Lets a file pass that is shorter than its header says: the rest may stand in its log, when a writer was killed.
    connection.execute("PRAGMA writable_schema = ON");
    return connection;
  }

  /** All rows, as objects by column. The caller's `Row` names the columns that the statement selects. */
  all<Row>(sql: string, ...params: readonly Param[]): readonly Row[] {
    return translateFaults(this.#file, () => this.#prepare(sql).all(params) as Row[]);
  }

  /** Runs a statement and answers how many rows it changed. */
  run(sql: string, ...params: readonly Param[]): number {
    return translateFaults(this.#file, () => this.#prepare(sql).run(params).changes);
  }

  /** Runs statements that take and answer nothing. */
  execute(sql: string): void {
    translateFaults(this.#file, () => this.#database.exec(sql));
  }

  /**
   * Runs `work` in one writing transaction: all of it is kept when this returns, none when it throws. What writes anything
   * changes the record's stamp.
   */
  transact<T>(work: () => T): T {
    this.execute("BEGIN IMMEDIATE");
    try {
      const before = this.#countChanges();
      const result = work();
      if (this.#countChanges() !== before) this.run("UPDATE stamp SET writes = writes + 1");
      this.execute("COMMIT");
      return result;
    } catch (fault) {
      this.rollBack();
      throw fault;
    }
  }

  /** Ends the open transaction, if there is one, without keeping anything of it. */
  rollBack(): void {
    if (this.#database.inTransaction) this.execute("ROLLBACK");
  }

  /** Closes the file. The driver lets go of it once the statements are collected. */
  close(): void {
    this.rollBack();
    this.#prepared.clear();
    this.#database.close();
  }

  /** How many rows this connection has changed. */
  #countChanges(): number {
    return this.all<{ n: number }>("SELECT total_changes() AS n")[0]?.n ?? 0;
  }

  #prepare(sql: string): Database.Statement<unknown[]> {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

/** A blob as it comes from a row of `all`. */
export type Blob = ArrayBuffer | Uint8Array;

/** The bytes of a blob, without a copy. */
export function toBytes(blob: Blob): Uint8Array {
  return blob instanceof Uint8Array ? blob : new Uint8Array(blob);
}

function translateFaults<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof OnrecordError || !(fault instanceof Error)) throw fault;
    throw translateFault(file, fault as Error & Partial<DatabaseFault>);
  }
}

function translateFault(file: string, fault: Error & Partial<DatabaseFault>): Error {
  const code = fault.code ?? "";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new OnrecordError("RECORD_BUSY", { file }, fault);
  if (code.startsWith("SQLITE_READONLY"))
    return new OnrecordError("OUTPUT_UNWRITABLE", { file, reason: fault.message }, fault);
  if (/^SQLITE_(?:FULL|IOERR|CANTOPEN)/.test(code) || fault.message.includes("Unable to open connection"))
    return new OnrecordError("DISK_FULL", { file, reason: fault.message }, fault);
  if (code.startsWith("SQLITE_NOTADB"))
    return new OnrecordError("RECORD_NOT_OURS", { file, reason: "not a database" }, fault);
  if (code.startsWith("SQLITE_CORRUPT"))
    return new OnrecordError("RECORD_NOT_OURS", { file, reason: `damaged: ${fault.message}` }, fault);
  return fault;
}
