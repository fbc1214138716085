import { OnrecordError } from "../base/errors.js";
import type { ReportPage, ReportRow, ReportSearch } from "../record/store-views.js";
import type { Connection } from "./connection.js";
import { countCopies } from "./copy-table.js";
import { listValues } from "./facet-tokens.js";
import { foldValue, hashValue } from "./fold-value.js";
import { unpackReport } from "./pack-row.js";
import { findKeyRange } from "./statement-key.js";

interface ArticleRow {
  readonly key: number;
  readonly slot: number;
  readonly report: string;
  readonly attributions: number;
  readonly shown: string;
}

/** Rows looked at in one go: titles are in no index. */
const CHUNK = 500;

/** See `RecordViews.listReports`. @throws OnrecordError QUERY_BAD */
export function listReports(connection: Connection, search: ReportSearch): ReportPage {
  const limit = Math.max(1, Math.floor(search.limit));
  const words = foldValue(search.words ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const found: ArticleRow[] = [];
  for (let place = readCursor(search.cursor); ; ) {
    const rows = listRows(connection, search, place);
    for (const row of rows) {
      place = [row.slot, row.report];
      if (!hasWords(row, words)) continue;
      const last = found.at(-1);
      if (found.length === limit && last) return { rows: describeAll(connection, found), next: writeCursor(last) };
      found.push(row);
    }
    if (rows.length < CHUNK) return { rows: describeAll(connection, found), next: null };
  }
}

function listRows(
  connection: Connection,
  { since, until, outlet }: ReportSearch,
  place: readonly [number, string],
): readonly ArticleRow[] {
  const range = findKeyRange(since, until);
  const outlets = outlet === null ? null : listValues(outlet).map(hashValue);
  // One outlet's own index has its reports in order; several outlets' are sorted.
  const only = outlets?.length === 1 ? "= ?" : "IN (SELECT value FROM json_each(?))";
  const asked = outlets === null ? [] : [outlets.length === 1 ? (outlets[0] ?? "") : JSON.stringify(outlets)];
  return connection.all<ArticleRow>(
    `SELECT key, slot, report, attributions, shown FROM article
     WHERE current = 1 AND slot >= ? AND slot <= ? AND (slot, report) < (?, ?)
       ${outlets === null ? "" : `AND outlet IS NOT NULL AND outlet ${only}`}
     ORDER BY slot DESC, report DESC LIMIT ${CHUNK}`,
    ...[range.first, range.last, ...place, ...asked],
  );
}

function hasWords({ shown }: ArticleRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const title = foldValue(unpackReport(shown).title ?? "");
  return words.every((word) => title.includes(word));
}

const describeAll = (connection: Connection, rows: readonly ArticleRow[]): readonly ReportRow[] =>
  rows.map((row) => describeReport(connection, row));

function describeReport(connection: Connection, { key, report, attributions, shown }: ArticleRow): ReportRow {
  const { title, outlet, url, publishedAt } = unpackReport(shown);
  const [versions] = connection.all<{ n: number; added: string }>(
    "SELECT count(*) AS n, min(added_at) AS added FROM article WHERE report = ?",
    report,
  );
  return {
    ...{ reportId: report, title, outlet, url, publishedAt },
    addedAt: versions?.added ?? "",
    versionCount: versions?.n ?? 0,
    attributionCount: attributions,
    copyCount: countCopies(connection, key),
  };
}

function readCursor(cursor: string | null): readonly [number, string] {
  if (cursor === null) return [Number.MAX_SAFE_INTEGER, ""];
  const [, slot, id = ""] = /^([0-9a-z]{1,11})\.(rep_[0-9a-z]+)$/.exec(cursor) ?? [];
  if (slot === undefined) throw new OnrecordError("QUERY_BAD", { reason: `no such page: ${cursor}` });
  return [Number.parseInt(slot, 36), id];
}

function writeCursor({ slot, report }: ArticleRow): string {
  return `${slot.toString(36)}.${report}`;
}
