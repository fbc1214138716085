// The question of what outlets changed in what they had published: which statements appeared, vanished or were worded
// otherwise between one version of a report and the next. Only what one engine read is compared: what we read better is
// no change of theirs.
import { OnrecordError } from "../base/errors.js";
import type { RecordEntry, RecordReader } from "../record/store.js";
import { compareVersions, type StatementChange } from "./compare-versions.js";
import { correctEntry } from "./correct-entry.js";

/** Which changes to list. */
export interface ChangeSearch {
  /** Only versions that were added on this day or later: `YYYY-MM-DD`, or an instant. */
  readonly since: string | null;
  /** A report's id, its URL or given id; null for all. */
  readonly report: string | null;
  /** At most so many pairs of versions. */
  readonly limit: number;
}

/** A version of a report, as changes name it. */
export interface ChangedVersion {
  readonly id: string;
  /** When it was fetched, else when it was added. */
  readonly seenAt: string;
  readonly title: string | null;
  readonly modifiedAt: string | null;
}

/** What was changed from one version of a report to the next. */
export interface ReportChange {
  readonly reportId: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly before: ChangedVersion;
  readonly after: ChangedVersion;
  readonly statements: readonly StatementChange[];
}

/** Changes, the reports changed last first. */
export interface FoundChanges {
  readonly changes: readonly ReportChange[];
  /** Pairs of versions whose texts differ though no statement does. */
  readonly withoutStatements: number;
  /** Pairs that two engines read: they cannot be compared until `reread`. */
  readonly readApart: number;
  /** True when there are more than `limit`. */
  readonly hasMore: boolean;
}

/** Lists what was changed between versions that follow one another. @throws OnrecordError ID_NOT_FOUND. */
export async function listChanges(reader: RecordReader, search: ChangeSearch): Promise<FoundChanges> {
  const reportIds = await findReports(reader, search);
  const changes: ReportChange[] = [];
  let [withoutStatements, readApart] = [0, 0];
  for (const reportId of reportIds) {
    const entries = await reader.findEntries(reportId);
    for (const [i, after] of entries.entries()) {
      const before = entries[i - 1];
      if (!before || !isWanted(before, after, search.since)) continue;
      if (!isReadAlike(before, after)) readApart++;
      else {
        const change = await compareEntries(reader, before, after);
        if (change.statements.length === 0) withoutStatements++;
        else if (changes.length < search.limit) changes.push(change);
        else return { changes, withoutStatements, readApart, hasMore: true };
      }
    }
  }
  return { changes, withoutStatements, readApart, hasMore: false };
}

async function findReports(reader: RecordReader, { report, since }: ChangeSearch): Promise<readonly string[]> {
  if (report === null) return (await reader.listRevisedReports(since)).map(({ reportId }) => reportId);
  const [found] = report.startsWith("rep_") ? await reader.findIds(report, 1) : [];
  const reportId = (await reader.findReportId(report)) ?? found;
  if (reportId === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: report });
  return [reportId];
}

/** Versions with one text differ in what is no report's: adverts and the like. */
function isWanted(before: RecordEntry, after: RecordEntry, since: string | null): boolean {
  const isNew = since === null || before.addedAt >= since || after.addedAt >= since;
  return isNew && (before.extraction.article.text !== after.extraction.article.text || !isReadAlike(before, after));
}

function isReadAlike(one: RecordEntry, other: RecordEntry): boolean {
  return one.engine === other.engine && one.extraction.article.extractor === other.extraction.article.extractor;
}

async function compareEntries(reader: RecordReader, before: RecordEntry, after: RecordEntry): Promise<ReportChange> {
  const [one, other] = [await correctEntry(reader, before), await correctEntry(reader, after)];
  const { report } = after.extraction.article;
  return {
    ...{ reportId: report.id, url: report.url, outlet: report.outlet },
    ...{ before: showVersion(before), after: showVersion(after) },
    statements: compareVersions(one.entry.extraction, other.entry.extraction),
  };
}

function showVersion({ document, addedAt, extraction: { article } }: RecordEntry): ChangedVersion {
  const { title, modifiedAt, version } = article;
  return { id: version.id, seenAt: document.fetchedAt ?? addedAt, title, modifiedAt };
}
