// The reading half of a record in one file; see libsql-store.ts for what lies in it.
import type { Anchor } from "../record/correction.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type {
  EntryFilter,
  KnownHolder,
  ListedCorrection,
  QuotedAlike,
  RecordCounts,
  RecordEntry,
  RecordReader,
  ReportCopy,
  RevisedReport,
  SourceReader,
  SpeakerDetails,
  SpeakerPage,
  SpeakerSearch,
  StatementPage,
  StatementRow,
  StatementSearch,
  Tombstone,
} from "../record/store.js";
import type {
  CorrectionCounts,
  JudgedReport,
  JudgementCounts,
  ListedReadingCorrection,
  ReadingCorrectionPage,
  ReadingCorrectionSearch,
  ReviewPage,
  ReviewSearch,
  ToReview,
} from "../record/store-review.js";
import type {
  BodyHolder,
  FacetOptions,
  HitCount,
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
import { listBodyHolders } from "./list-body-holders.js";
import { countJudgements, listJudgedReports } from "./list-judged-reports.js";
import { findOccasion, listOccasions } from "./list-occasions.js";
import * as reviews from "./list-reading-corrections.js";
import { listReports } from "./list-reports.js";
import { listReview, listToReview } from "./list-review.js";
import { listRevisedReports } from "./list-revised.js";
import * as corrections from "./read-corrections.js";
import * as reading from "./read-entries.js";
import { findSpeaker, listSpeakers } from "./read-speakers.js";
import { findReadingCorrections } from "./reading-correction-table.js";
import { openReadingFile } from "./record-file.js";
import { findStatement, searchStatements } from "./search-statements.js";
import { SourceTable } from "./source-table.js";

/**
 * Opens a record's file for reading, beside other readers and a writer.
 * @throws OnrecordError RECORD_NOT_FOUND, RECORD_NOT_OURS, RECORD_NEWER, RECORD_BUSY
 */
export async function openLibsqlReader(file: string): Promise<RecordReader> {
  return new LibsqlReader(openReadingFile(file));
}

/** The reading half, on a connection of its own or the writer's. */
export class LibsqlReader implements RecordReader {
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
