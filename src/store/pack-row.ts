import type { StatementRow } from "../record/store.js";

/** The fields of a row that its report has once, and those that each statement has, in the order they are kept in. */
const REPORT_FIELDS = ["publishedAt", "outlet", "title", "url", "reportId"] as const;
const STATEMENT_FIELDS = [
  "id",
  "kind",
  "attributionId",
  "attributionCount",
  "words",
  "cue",
  "source",
  "cueClass",
  "manner",
  "mode",
  "polarity",
  "confidence",
  "speaker",
  "office",
  "affiliation",
  "party",
  "onBehalfOf",
  "saidOn",
] as const satisfies readonly Exclude<keyof StatementRow, (typeof REPORT_FIELDS)[number]>[];

/** The part of a row that belongs to its statement, as JSON without the fields' names. */
export function packStatement(row: StatementRow): string {
  return JSON.stringify(STATEMENT_FIELDS.map((field) => row[field]));
}

/** The part of a row that belongs to its report, likewise. */
export function packReport(row: Pick<StatementRow, (typeof REPORT_FIELDS)[number]>): string {
  return JSON.stringify(REPORT_FIELDS.map((field) => row[field]));
}

/** The row that the two were packed from. */
export function unpackRow(statement: string, report: string): StatementRow {
  const row: Record<string, unknown> = {};
  const statementValues = JSON.parse(statement) as readonly unknown[];
  for (const [i, field] of STATEMENT_FIELDS.entries()) row[field] = statementValues[i];
  const reportValues = JSON.parse(report) as readonly unknown[];
  for (const [i, field] of REPORT_FIELDS.entries()) row[field] = reportValues[i];
  return row as unknown as StatementRow;
}
