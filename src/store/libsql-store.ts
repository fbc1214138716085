// The record in one file of an embedded database (SQLite as libsql builds it). In: entries as the pipeline and Link make
// them. Out: the same entries, and pages of statements. One process writes, any number read meanwhile. Nothing is
// extracted or linked here, and no clock is read. Texts lie in the file deflated; beside them stands only what lists,
// look-ups and the full-text index need. What each table is for: layout.ts.
import { OnrecordError } from "../base/errors.js";
import type {
  EntryFilter,
  PutOutcome,
  RecordCounts,
  RecordEntry,
  RecordReader,
  RecordStore,
  StatementPage,
  StatementRow,
  StatementSearch,
  Tombstone,
} from "../record/store.js";
import { emptyLog, purgeIndex } from "./purge-index.js";
import * as reading from "./read-entries.js";
import { openReadingFile, openWritingFile, type RecordFile } from "./record-file.js";
import { findStatement, searchStatements } from "./search-statements.js";
import { WriteBatch } from "./write-batch.js";
import * as writing from "./write-entries.js";

/**
 * Opens a record's file for reading, beside other readers and a writer.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY
 */
export async function openLibsqlReader(file: string): Promise<RecordReader> {
  return new LibsqlReader(openReadingFile(file));
}

/**
 * Opens a record's file for writing; with `create`, makes it when there is none.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY, DISK_FULL, OUTPUT_UNWRITABLE
 */
export async function openLibsqlStore(file: string, options: { readonly create: boolean }): Promise<RecordStore> {
  return new LibsqlStore(openWritingFile(file, options.create));
}

class LibsqlReader implements RecordReader {
  protected readonly file: RecordFile;

  constructor(file: RecordFile) {
    this.file = file;
  }

  async countRecord(): Promise<RecordCounts> {
    return reading.countRecord(this.file.connection);
  }

  async countEngines(): Promise<ReadonlyMap<string, number>> {
    return reading.countEngines(this.file.connection);
  }

  iterateEntries(filter?: EntryFilter): AsyncGenerator<RecordEntry> {
    return reading.iterateEntries(this.file.connection, filter);
  }

  async findEntries(reportId: string): Promise<readonly RecordEntry[]> {
    return reading.findEntries(this.file.connection, reportId);
  }

  async findEntryOfAttribution(attributionId: string): Promise<RecordEntry | null> {
    return reading.findEntryOfAttribution(this.file.connection, attributionId);
  }

  async findStatement(statementId: string): Promise<StatementRow | null> {
    return findStatement(this.file.connection, statementId);
  }

  async findAttributionIds(statementId: string): Promise<readonly string[]> {
    return reading.findAttributionIds(this.file.connection, statementId);
  }

  async findStatementIdOf(attributionId: string): Promise<string | null> {
    return reading.findStatementIdOf(this.file.connection, attributionId);
  }

  async findIds(prefix: string, limit: number): Promise<readonly string[]> {
    return reading.findIds(this.file.connection, prefix, limit);
  }

  async findReportId(urlOrGivenId: string): Promise<string | null> {
    return reading.findReportId(this.file.connection, urlOrGivenId);
  }

  async hasVersion(versionId: string): Promise<boolean> {
    return reading.hasVersion(this.file.connection, versionId);
  }

  async findTombstone(reportId: string): Promise<Tombstone | null> {
    return reading.findTombstone(this.file.connection, reportId);
  }

  async listTombstones(): Promise<readonly Tombstone[]> {
    return reading.listTombstones(this.file.connection);
  }

  async searchStatements(search: StatementSearch): Promise<StatementPage> {
    return searchStatements(this.file.connection, search);
  }

  async holdSnapshot<T>(work: () => Promise<T>): Promise<T> {
    this.file.connection.execute("BEGIN");
    try {
      return await work();
    } finally {
      this.file.connection.rollBack();
    }
  }

  async close(): Promise<void> {
    this.file.connection.close();
  }
}

class LibsqlStore extends LibsqlReader implements RecordStore {
  async putEntries(entries: readonly RecordEntry[]): Promise<readonly PutOutcome[]> {
    const { connection } = this.file;
    return WriteBatch.run(connection, (batch) => entries.map((entry) => writing.putEntry(batch, entry)));
  }

  async replaceExtractions(entries: readonly RecordEntry[]): Promise<number> {
    const { connection } = this.file;
    return WriteBatch.run(
      connection,
      (batch) => entries.filter((entry) => writing.replaceExtraction(batch, entry)).length,
    );
  }

  async removeReport(tombstone: Tombstone): Promise<boolean> {
    const { connection } = this.file;
    const held = WriteBatch.run(connection, (batch) => writing.removeReport(batch, tombstone));
    purgeIndex(connection);
    return held;
  }

  /** A writer reads what it wrote, and nobody else writes: its own view is one instant unless it writes in between. */
  override async holdSnapshot<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  override async close(): Promise<void> {
    try {
      emptyLog(this.file.connection);
    } catch (fault) {
      // What is in the log is kept there, and a full disk has been told of by whatever was being written.
      if (!(fault instanceof OnrecordError)) throw fault;
    } finally {
      await super.close();
      this.file.lock?.release();
    }
  }
}
