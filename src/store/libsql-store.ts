// The record in one file of an embedded database (SQLite as libsql builds it). In: entries as the pipeline and Link make
// them. Out: the same entries, and pages of statements. One process writes, any number read meanwhile. Nothing is
// extracted or linked here, and no clock is read. Texts lie in the file deflated; beside them stands only what lists,
// look-ups and the full-text index need. What each table is for: layout.ts.
import { OnrecordError } from "../base/errors.js";
import type { Correction } from "../record/correction.js";
import type { Linker } from "../record/linker.js";
import type {
  KnownHolder,
  PutFollower,
  PutOutcome,
  RecordEntry,
  RecordStore,
  SourceChanges,
  Tombstone,
} from "../record/store.js";
import { LibsqlReader } from "./libsql-reader.js";
import { runBatch } from "./link-batch.js";
import type { FileLock } from "./lock-file.js";
import { emptyLog, purgeIndex } from "./purge-index.js";
import { putCorrection, putOfficeHolder } from "./put-corrections.js";
import { openWritingFile, type WritingFile } from "./record-file.js";
import { putSources } from "./source-table.js";
import type { WriteBatch } from "./write-batch.js";
import * as writing from "./write-entries.js";

/**
 * Opens a record's file for writing; with `create`, makes it when there is none.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export async function openLibsqlStore(
  file: string,
  options: { readonly create: boolean; readonly linker: Linker },
): Promise<RecordStore> {
  return new LibsqlStore(openWritingFile(file, options.create), options.linker);
}

class LibsqlStore extends LibsqlReader implements RecordStore {
  readonly #linker: Linker;
  readonly #lockAgain: () => FileLock;
  /** Null while others may write. */
  #lock: FileLock | null;

  constructor({ connection, lock, lockAgain }: WritingFile, linker: Linker) {
    super(connection);
    this.#lock = lock;
    this.#lockAgain = lockAgain;
    this.#linker = linker;
  }

  async letGo(): Promise<void> {
    this.#lock?.release();
    this.#lock = null;
  }

  async takeBack(): Promise<void> {
    this.#lock ??= this.#lockAgain();
  }

  async putEntries(entries: readonly RecordEntry[], follow?: PutFollower): Promise<readonly PutOutcome[]> {
    return this.#run((batch) => {
      const outcomes = entries.map((entry) => writing.putEntry(batch, entry));
      if (follow) putSources(batch.connection, follow(outcomes));
      return outcomes;
    });
  }

  async putSources(changes: SourceChanges): Promise<void> {
    this.#checkLock();
    this.connection.transact(() => putSources(this.connection, changes));
  }

  async replaceExtractions(entries: readonly RecordEntry[]): Promise<number> {
    return this.#run((batch) => entries.filter((entry) => writing.replaceExtraction(batch, entry)).length);
  }

  async removeReport(tombstone: Tombstone): Promise<boolean> {
    const held = this.#run((batch) => writing.removeReport(batch, tombstone));
    purgeIndex(this.connection);
    return held;
  }

  async putCorrections(given: readonly Correction[]): Promise<number> {
    return this.#run((batch) => given.filter((correction) => putCorrection(batch, correction)).length);
  }

  async putOfficeHolders(holders: readonly KnownHolder[]): Promise<number> {
    return this.#run((batch) => holders.filter((holder) => putOfficeHolder(batch, holder)).length);
  }

  /** A writer reads what it wrote, and nobody else writes: its own view is one instant unless it writes in between. */
  override async holdSnapshot<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  override async close(): Promise<void> {
    try {
      await this.takeBack();
      emptyLog(this.connection);
    } catch (fault) {
      // What is in the log is kept there for whoever writes now or next, and a full disk has been told of by whatever was
      // being written.
      if (!(fault instanceof OnrecordError)) throw fault;
    } finally {
      await super.close();
      await this.letGo();
    }
  }

  #checkLock(): void {
    if (this.#lock === null) throw new RangeError("the record was let go of: take it back before writing");
  }

  #run<T>(work: (batch: WriteBatch) => T): T {
    this.#checkLock();
    return runBatch(this.connection, this.#linker, work);
  }
}
