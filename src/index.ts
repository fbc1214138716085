// The public surface, picked by hand. Whatever is not here may change without notice.
export { type ErrorCode, OnrecordError } from "./base/errors.js";
export { formatMoment } from "./base/format-moment.js";
export type { Span } from "./base/span.js";
export { exportRecord } from "./export/export-record.js";
export { importRecord } from "./export/import-record.js";
export { toPlainReport } from "./export/plain-report.js";
export { addReports } from "./ingest/add-reports.js";
export { correctReadings, type ReadingChange, type ReadingGrounds } from "./ingest/correct-readings.js";
export { type CorrectionGrounds, correctSpeaker, type SpeakerChange } from "./ingest/correct-speakers.js";
export { addSources } from "./ingest/edit-sources.js";
export { extractReport as extract, type ReportInput } from "./ingest/extract-report.js";
export { extractReports } from "./ingest/extract-reports.js";
export { loadOfficeHolders } from "./ingest/load-office-holders.js";
export { openFetcher } from "./ingest/open-fetcher.js";
export { openLinkedRecord as openRecord } from "./ingest/open-linked-record.js";
export { removeReport } from "./ingest/remove-report.js";
export { rereadReports } from "./ingest/reread-reports.js";
export { type WatchEvent, type WatchSummary, watchSources } from "./ingest/watch-sources.js";
export { type CollectQuery, collectStatements } from "./query/collect-statements.js";
export { type Comparison, comparePositions } from "./query/compare-positions.js";
export { countFacets, countHits } from "./query/count-facets.js";
export { getBody, type ShownBody } from "./query/get-body.js";
export { getOccasion, type ShownOccasion } from "./query/get-occasion.js";
export { getShown, type Shown } from "./query/get-shown.js";
export { getSpeaker } from "./query/get-speaker.js";
export { type FoundChanges, listChanges, type ReportChange } from "./query/list-changes.js";
export { listOccasions } from "./query/list-occasions.js";
export { listReports } from "./query/list-reports.js";
export { listTimeline, type Timeline } from "./query/list-timeline.js";
export { relateStatements, type StatementRelation } from "./query/relate-statements.js";
export { type FoundStatements, type StatementQuery, searchStatements } from "./query/search-statements.js";
export type { Article, Block, Report, Version } from "./record/article.js";
export type { Attribution, CueClass, Manner, Mode, Polarity } from "./record/attribution.js";
export type { Anchor, Correction, SpeakerAct, SpeakerCorrection } from "./record/correction.js";
export type { Extraction } from "./record/extraction.js";
export type { Basis, Candidate, Field, Producer } from "./record/field.js";
export type { OfficeHolder, SeenSignature, Speaker, Statement, StatementKind } from "./record/link.js";
export type { PlainAttribution, PlainReport } from "./record/plain-report.js";
export type { Problem } from "./record/problem.js";
export type { Mention, Moment, Occasion, Place, Question, Reading, Relation } from "./record/reading.js";
export type { AttributionAnchor, CorrectedField, FieldValue, ReadingCorrection } from "./record/reading-correction.js";
export type { Source, WatchedPage } from "./record/source.js";
export type {
  KnownHolder,
  ListedCorrection,
  QuotedAlike,
  RecordEntry,
  RecordReader,
  RecordStore,
  ReportCopy,
  SpeakerDetails,
  SpeakerRow,
  SpeakerSearch,
  StatementRow,
  StatementSearch,
} from "./record/store.js";
export type { CorrectionCounts, ListedReadingCorrection } from "./record/store-review.js";
export type { OccasionRow, ReportRow, StatementFacets } from "./record/store-views.js";
