import type { EntryFilter, RecordCounts, RecordEntry, Tombstone } from "../record/store.js";
import { compareDocuments, type ToldDocument } from "./compare-documents.js";
import type { Blob, Connection } from "./connection.js";
import { ATTRIBUTION_KEYS } from "./link-article.js";
import { type ArticleRow, unpackEntry, unpackTold } from "./pack-entry.js";

/** How many entries iteration holds at a time: a report may be as large as 20 MB. */
const ENTRIES_AT_A_TIME = 4;
const ENTRY_COLUMNS = "engine, added_at, body, text, bytes";

/** The entry with this key, which must be there. */
export function readEntry(connection: Connection, key: number): RecordEntry {
  const [row] = connection.all<ArticleRow>(`SELECT ${ENTRY_COLUMNS} FROM article WHERE key = ?`, key);
  if (!row) throw new RangeError(`no article has the key ${key}`);
  return unpackEntry(row);
}

/** See `RecordReader.iterateEntries`. No cursor stays open between entries, so nothing waits for the caller. */
export async function* iterateEntries(connection: Connection, filter: EntryFilter = {}): AsyncGenerator<RecordEntry> {
  let after = filter.after ?? { reportId: "", versionId: "" };
  for (;;) {
    const rows = connection.all<ArticleRow & { report: string; version: string }>(
      `SELECT report, version, ${ENTRY_COLUMNS} FROM article
       WHERE (report, version) > (?, ?) AND (? IS NULL OR engine IN (SELECT value FROM json_each(?)))
       ORDER BY report, version LIMIT ${ENTRIES_AT_A_TIME}`,
      after.reportId,
      after.versionId,
      ...twice(filter.engines ? JSON.stringify(filter.engines) : null),
    );
    for (const row of rows) yield unpackEntry(row);
    const last = rows.at(-1);
    if (!last || rows.length < ENTRIES_AT_A_TIME) return;
    after = { reportId: last.report, versionId: last.version };
  }
}

/** See `RecordReader.findEntries`. */
export function findEntries(connection: Connection, reportId: string): readonly RecordEntry[] {
  return connection
    .all<ArticleRow>(`SELECT ${ENTRY_COLUMNS} FROM article WHERE report = ? ORDER BY rank, version`, reportId)
    .map(unpackEntry);
}

/** See `RecordReader.findEntryOfAttribution`. */
export function findEntryOfAttribution(connection: Connection, attributionId: string): RecordEntry | null {
  const [row] = connection.all<{ key: number }>("SELECT key FROM attribution WHERE id = ?", attributionId);
  return row ? readEntry(connection, Math.floor(row.key / ATTRIBUTION_KEYS)) : null;
}

/** See `RecordReader.findAttributionIds`. */
export function findAttributionIds(connection: Connection, statementId: string): readonly string[] {
  const rows = connection.all<{ id: string }>(
    `SELECT carrier.id FROM attribution AS founder JOIN attribution AS carrier ON carrier.statement = founder.statement
     WHERE founder.founds = ? ORDER BY carrier.id`,
    statementId,
  );
  return rows.map(({ id }) => id);
}

/** See `RecordReader.findStatementIdOf`. */
export function findStatementIdOf(connection: Connection, attributionId: string): string | null {
  const [row] = connection.all<{ id: string }>(
    "SELECT statement.id FROM attribution JOIN statement ON statement.key = attribution.statement WHERE attribution.id = ?",
    attributionId,
  );
  return row?.id ?? null;
}

/** For each kind of id, a column in which it stands, and the id to answer. */
const ID_COLUMNS = [
  ["id", "id", "report"],
  ["version", "version", "article"],
  ["id", "id", "article"],
  ["id", "id", "attribution"],
  ["founder.founds", "statement.id", "attribution AS founder JOIN statement ON statement.key = founder.statement"],
  ["signature.founds", "speaker.id", "signature JOIN speaker ON speaker.key = signature.speaker"],
  ["id", "id", "correction"],
  ["id", "id", "reading_correction"],
] as const;

/** See `RecordReader.findIds`. */
export function findIds(connection: Connection, prefix: string, limit: number): readonly string[] {
  const found = ID_COLUMNS.flatMap(([column, id, table]) =>
    connection.all<{ id: string }>(
      `SELECT DISTINCT ${id} AS id FROM ${table} WHERE ${column} >= ? AND ${column} < ? ORDER BY ${column} LIMIT ?`,
      prefix,
      // Ids are ASCII: this comes after everything that begins with the prefix.
      `${prefix}\u007f`,
      BigInt(limit),
    ),
  );
  return found
    .map(({ id }) => id)
    .sort()
    .slice(0, limit);
}

/** See `RecordReader.findReportId`. */
export function findReportId(connection: Connection, urlOrGivenId: string): string | null {
  const [row] = connection.all<{ id: string }>(
    "SELECT id FROM report WHERE url = ? UNION ALL SELECT id FROM report WHERE given_id = ? LIMIT 1",
    ...twice(urlOrGivenId),
  );
  return row?.id ?? null;
}

/** See `RecordReader.hasVersion`. */
export function hasVersion(connection: Connection, versionId: string, document: ToldDocument | null): boolean {
  if (document === null) return connection.all("SELECT 1 FROM article WHERE version = ?", versionId).length > 0;
  const [held] = connection.all<{ body: Blob }>("SELECT body FROM article WHERE version = ?", versionId);
  return held !== undefined && compareDocuments(unpackTold(held.body).document, document) <= 0;
}

/** See `RecordReader.findTombstone`. */
export function findTombstone(connection: Connection, reportId: string): Tombstone | null {
  const [row] = connection.all<Tombstone>(`${TOMBSTONES} WHERE report = ?`, reportId);
  return row ? { reportId: row.reportId, reason: row.reason, at: row.at } : null;
}

/** See `RecordReader.listTombstones`. */
export function listTombstones(connection: Connection): readonly Tombstone[] {
  return connection
    .all<Tombstone>(`${TOMBSTONES} ORDER BY report`)
    .map(({ reportId, reason, at }) => ({ reportId, reason, at }));
}

const TOMBSTONES = "SELECT report AS reportId, reason, at FROM tombstone";

/** See `RecordReader.countRecord`. */
export function countRecord(connection: Connection): RecordCounts {
  const count = (sql: string): number => connection.all<{ n: number }>(sql)[0]?.n ?? 0;
  return {
    reports: count("SELECT count(*) AS n FROM report"),
    versions: count("SELECT count(*) AS n FROM article"),
    attributions: count("SELECT total(attributions) AS n FROM article WHERE current = 1"),
    statements: count("SELECT count(*) AS n FROM statement"),
    speakers: count("SELECT count(*) AS n FROM speaker"),
    tombstones: count("SELECT count(*) AS n FROM tombstone"),
    corrections: count("SELECT (SELECT count(*) FROM correction) + (SELECT count(*) FROM reading_correction) AS n"),
  };
}

/** See `RecordReader.countEngines`. */
export function countEngines(connection: Connection): ReadonlyMap<string, number> {
  const rows = connection.all<{ engine: string; n: number }>(
    "SELECT engine, count(*) AS n FROM article GROUP BY engine ORDER BY engine",
  );
  return new Map(rows.map(({ engine, n }) => [engine, n]));
}

function twice<T>(value: T): readonly [T, T] {
  return [value, value];
}

/** See `RecordReader.getRecordStamp`. */
export function getRecordStamp(connection: Connection): string {
  const [row] = connection.all<{ record: string; writes: number }>("SELECT record, writes FROM stamp");
  return `${row?.record ?? ""}-${row?.writes ?? 0}`;
}
