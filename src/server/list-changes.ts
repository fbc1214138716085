import { OnrecordError } from "../base/errors.js";
import { listChanges as listStatementChanges, type ReportChange } from "../query/list-changes.js";
import { readBounds } from "../query/search-statements.js";
import type { RecordEntry, RecordReader, RevisedReport } from "../record/store.js";

/** Which changes to show. */
interface ChangeQuestion {
  /** A report's id, URL or given id. */
  readonly report?: string | undefined;
  /** Only versions added on this day or later. */
  readonly since?: string | undefined;
  /** Reports whose steps make a page. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

type ChangedReport = Pick<RevisedReport, "reportId" | "lastAddedAt">;

const REPORTS_AT_A_TIME = 25;
const ALL = Number.POSITIVE_INFINITY;

/**
 * Each step from one version of a report to the next, with what became of the statements; the report changed last first.
 * @throws OnrecordError QUERY_BAD, ID_NOT_FOUND
 */
export async function listChanges(reader: RecordReader, { report, limit, cursor, ...question }: ChangeQuestion) {
  const [since] = readBounds(question.since, undefined);
  const reports = report === undefined ? await reader.listRevisedReports(since) : [await findReport(reader, report)];
  const left = cursor === undefined ? reports : reports.filter(followsAfter(cursor));
  const wanted = left.slice(0, limit ?? REPORTS_AT_A_TIME);
  const rows = [];
  for (const { reportId } of wanted) rows.push(...(await listSteps(reader, reportId, since)));
  const last = left.length > wanted.length ? wanted.at(-1) : undefined;
  return { rows, next: last ? `${last.lastAddedAt} ${last.reportId}` : null };
}

/** Those that come after the place that a page ended with. */
function followsAfter(cursor: string): (report: ChangedReport) => boolean {
  const [, at = "", id = ""] = /^(\S+) (rep_\w+)$/.exec(cursor) ?? [];
  if (id === "") throw new OnrecordError("QUERY_BAD", { reason: "the cursor is none that was given" });
  return ({ lastAddedAt, reportId }) => lastAddedAt < at || (lastAddedAt === at && reportId > id);
}

async function findReport(reader: RecordReader, report: string): Promise<ChangedReport> {
  const [found] = report.startsWith("rep_") ? await reader.findIds(report, 1) : [];
  const reportId = (await reader.findReportId(report)) ?? found;
  if (reportId === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: report });
  return { reportId, lastAddedAt: "" };
}

/** The steps of one report, the last first. */
async function listSteps(reader: RecordReader, reportId: string, since: string | null) {
  const entries = await reader.findEntries(reportId);
  const { changes } = await listStatementChanges(reader, { report: reportId, since, limit: ALL });
  const changeTo = new Map(changes.map((change) => [change.after.id, change]));
  const steps = entries.flatMap((after, i) => {
    const before = entries[i - 1];
    const isWanted = before && (since === null || before.addedAt >= since || after.addedAt >= since);
    return isWanted ? [showStep(before, after, changeTo)] : [];
  });
  return steps.reverse();
}

function showStep(before: RecordEntry, after: RecordEntry, changeTo: ReadonlyMap<string, ReportChange>) {
  const { report, title, version, page } = after.extraction.article;
  const isReadAlike =
    before.engine === after.engine && before.extraction.article.extractor === after.extraction.article.extractor;
  return {
    ...{ reportId: report.id, outlet: report.outlet, title, url: report.url },
    ...{ before: showVersion(before), after: showVersion(after) },
    noticeCount: page?.notices.length ?? 0,
    statements: isReadAlike ? (changeTo.get(version.id)?.statements ?? []) : null,
  };
}

function showVersion({ addedAt, extraction: { article } }: RecordEntry) {
  return { versionId: article.version.id, addedAt, title: article.title, modifiedAt: article.modifiedAt };
}
