// The record in one file of an embedded database (SQLite as libsql builds it). In: entries as the pipeline and Link make
// them. Out: the same entries, and pages of statements. One process writes, any number read meanwhile. Nothing is
// extracted or linked here, and no clock is read. Texts lie in the file deflated; beside them stands only what lists,
// look-ups and the full-text index need. What each table is for: layout.ts.
import { OnrecordError } from "../base/errors.js";
import type { Anchor, Correction } from "../record/correction.js";
import type { Linker } from "../record/linker.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type {
  CorrectionCounts,
  EntryFilter,
  KnownHolder,
  ListedCorrection,
  ListedReadingCorrection,
  PutFollower,
  PutOutcome,
  QuotedAlike,
  ReadingCorrectionPage,
  ReadingCorrectionSearch,
  RecordCounts,
  RecordEntry,
  RecordReader,
  RecordStore,
  ReportCopy,
  ReviewPage,
  ReviewSearch,
  RevisedReport,
  SourceChanges,
  SourceReader,
  SpeakerDetails,
  SpeakerPage,
  SpeakerSearch,
  StatementPage,
  StatementRow,
  StatementSearch,
  Tombstone,
  ToReview,
} from "../record/store.js";
import type {
  BodyHolder,
  FacetOptions,
  HitCount,
  JudgedReport,
  JudgementCounts,
  OccasionDetails,
  OccasionPage,
  OccasionSearch,
  ReportPage,
  ReportSearch,
  StatementFacets,
} from "../record/store-views.js";
import type { ToldDocument } from "./compare-documents.js";
import type { Connection } from "./connection.js";
import { findCopies } from "./copy-table.js";
import { countFacets, countHits } from "./count-facets.js";
import { runBatch } from "./link-batch.js";
import { listBodyHolders } from "./list-body-holders.js";
import { countJudgements, listJudgedReports } from "./list-judged-reports.js";
import { findOccasion, listOccasions } from "./list-occasions.js";
import * as reviews from "./list-reading-corrections.js";
import { listReports } from "./list-reports.js";
import { listReview, listToReview } from "./list-review.js";
import { listRevisedReports } from "./list-revised.js";
import type { FileLock } from "./lock-file.js";
import { emptyLog, purgeIndex } from "./purge-index.js";
import { putCorrection, putOfficeHolder } from "./put-corrections.js";
import * as corrections from "./read-corrections.js";
import * as reading from "./read-entries.js";
import { findSpeaker, listSpeakers } from "./read-speakers.js";
import { findReadingCorrections } from "./reading-correction-table.js";
import { openReadingFile, openWritingFile, type WritingFile } from "./record-file.js";
import { findStatement, searchStatements } from "./search-statements.js";
import { putSources, SourceTable } from "./source-table.js";
import type { WriteBatch } from "./write-batch.js";
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
export async function openLibsqlStore(
  file: string,
  options: { readonly create: boolean; readonly linker: Linker },
): Promise<RecordStore> {
  return new LibsqlStore(openWritingFile(file, options.create), options.linker);
}

class LibsqlReader implements RecordReader {
  readonly sources: SourceReader;
  protected readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
    this.sources = new SourceTable(connection);
  }

  async countRecord(): Promise<RecordCounts> {
    return reading.countRecord(this.connection);
  }

  async countEngines(): Promise<ReadonlyMap<string, number>> {
    return reading.countEngines(this.connection);
  }

  iterateEntries(filter?: EntryFilter): AsyncGenerator<RecordEntry> {
    return reading.iterateEntries(this.connection, filter);
  }

  async findEntries(reportId: string): Promise<readonly RecordEntry[]> {
    return reading.findEntries(this.connection, reportId);
  }

  async listRevisedReports(since: string | null): Promise<readonly RevisedReport[]> {
    return listRevisedReports(this.connection, since);
  }

  async findEntryOfAttribution(attributionId: string): Promise<RecordEntry | null> {
    return reading.findEntryOfAttribution(this.connection, attributionId);
  }

  async findStatement(statementId: string): Promise<StatementRow | null> {
    return findStatement(this.connection, statementId);
  }

  async findAttributionIds(statementId: string): Promise<readonly string[]> {
    return reading.findAttributionIds(this.connection, statementId);
  }

  async findStatementIdOf(attributionId: string): Promise<string | null> {
    return reading.findStatementIdOf(this.connection, attributionId);
  }

  async findIds(prefix: string, limit: number): Promise<readonly string[]> {
    return reading.findIds(this.connection, prefix, limit);
  }

  async findReportId(urlOrGivenId: string): Promise<string | null> {
    return reading.findReportId(this.connection, urlOrGivenId);
  }

  async hasVersion(versionId: string, document: ToldDocument | null = null): Promise<boolean> {
    return reading.hasVersion(this.connection, versionId, document);
  }

  async findTombstone(reportId: string): Promise<Tombstone | null> {
    return reading.findTombstone(this.connection, reportId);
  }

  async listTombstones(): Promise<readonly Tombstone[]> {
    return reading.listTombstones(this.connection);
  }

  async searchStatements(search: StatementSearch): Promise<StatementPage> {
    return searchStatements(this.connection, search);
  }

  async listSpeakers(search: SpeakerSearch): Promise<SpeakerPage> {
    return listSpeakers(this.connection, search);
  }

  async findSpeaker(speakerId: string): Promise<SpeakerDetails | null> {
    return findSpeaker(this.connection, speakerId);
  }

  async findSpeakerIdOf(attributionId: string): Promise<string | null> {
    return corrections.findSpeakerIdOf(this.connection, attributionId);
  }

  async findAnchors(speakerId: string, limit: number): Promise<readonly Anchor[]> {
    return corrections.findAnchors(this.connection, speakerId, limit);
  }

  async findAnchorOf(attributionId: string): Promise<Anchor | null> {
    return corrections.findAnchorOf(this.connection, attributionId);
  }

  async findCopies(reportId: string): Promise<readonly ReportCopy[]> {
    return findCopies(this.connection, reportId);
  }

  async findQuotedAlike(attributionId: string): Promise<readonly QuotedAlike[]> {
    return corrections.findQuotedAlike(this.connection, attributionId);
  }

  async listCorrections(filter?: { readonly attached?: boolean }): Promise<readonly ListedCorrection[]> {
    return corrections.listCorrections(this.connection, filter);
  }

  async findReadingCorrections(reportId: string): Promise<readonly ReadingCorrection[]> {
    return findReadingCorrections(this.connection, reportId);
  }

  iterateReadingCorrections(): AsyncGenerator<ReadingCorrection> {
    return reviews.iterateReadingCorrections(this.connection);
  }

  async findReadingCorrection(id: string): Promise<ListedReadingCorrection | null> {
    return reviews.findReadingCorrection(this.connection, id);
  }

  async listGroup(name: string): Promise<readonly Pick<ReadingCorrection, "id" | "act" | "by">[]> {
    return reviews.listGroup(this.connection, name);
  }

  async listReadingCorrections(search: ReadingCorrectionSearch): Promise<ReadingCorrectionPage> {
    return reviews.listReadingCorrections(this.connection, search);
  }

  async listReview(search: ReviewSearch): Promise<ReviewPage> {
    return listReview(this.connection, search);
  }

  async listToReview(statementIds: readonly string[], of: ToReview): Promise<ReadonlyMap<string, readonly string[]>> {
    return listToReview(this.connection, statementIds, of);
  }

  async countCorrections(): Promise<CorrectionCounts> {
    return reviews.countCorrections(this.connection);
  }

  async listOfficeHolders(): Promise<readonly KnownHolder[]> {
    return corrections.listOfficeHolders(this.connection);
  }

  async countHits(search: StatementSearch): Promise<HitCount> {
    return countHits(this.connection, search);
  }

  async countFacets(search: StatementSearch, options: FacetOptions): Promise<StatementFacets> {
    return countFacets(this.connection, search, options);
  }

  async listOccasions(search: OccasionSearch): Promise<OccasionPage> {
    return listOccasions(this.connection, search);
  }

  async findOccasion(occasionId: string): Promise<OccasionDetails | null> {
    return findOccasion(this.connection, occasionId);
  }

  async listReports(search: ReportSearch): Promise<ReportPage> {
    return listReports(this.connection, search);
  }

  async listBodyHolders(names: readonly string[]): Promise<readonly BodyHolder[]> {
    return listBodyHolders(this.connection, names);
  }

  async listJudgedReports(): Promise<readonly JudgedReport[]> {
    return listJudgedReports(this.connection);
  }

  async countJudgements(): Promise<JudgementCounts> {
    return countJudgements(this.connection);
  }

  async getRecordStamp(): Promise<string> {
    return reading.getRecordStamp(this.connection);
  }

  async holdSnapshot<T>(work: () => Promise<T>): Promise<T> {
    this.connection.execute("BEGIN");
    try {
      return await work();
    } finally {
      this.connection.rollBack();
    }
  }

  async close(): Promise<void> {
    this.connection.close();
  }
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
