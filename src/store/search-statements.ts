import { OnrecordError } from "../base/errors.js";
import type { StatementPage, StatementRow, StatementSearch } from "../record/store.js";
import type { Connection } from "./connection.js";
import { makeMatch } from "./index-texts.js";
import { unpackRow } from "./pack-row.js";
import { findKeyRange, type KeyRange } from "./statement-key.js";

interface FoundRow {
  readonly key: number;
  readonly shown: string;
  readonly report: string;
}

// CROSS JOIN holds the order of the joins: the index is walked from its end, and stops at the limit.
const MATCHING = `
  SELECT statement.key, statement.shown, article.shown AS report
  FROM statement_index CROSS JOIN statement ON statement.key = statement_index.rowid
    CROSS JOIN article ON article.key = statement.article
  WHERE statement_index MATCH ? AND statement_index.rowid >= ? AND statement_index.rowid <= ?
  ORDER BY statement_index.rowid DESC LIMIT ?`;

const ALL = `
  SELECT statement.key, statement.shown, article.shown AS report
  FROM statement CROSS JOIN article ON article.key = statement.article
  WHERE statement.key >= ? AND statement.key <= ?
  ORDER BY statement.key DESC LIMIT ?`;

/** See `RecordReader.searchStatements`. @throws OnrecordError QUERY_BAD */
export function searchStatements(connection: Connection, search: StatementSearch): StatementPage {
  const { first, last } = findKeys(search);
  const limit = Math.max(0, Math.floor(search.limit));
  const match = makeMatch(search);
  // As bigint: the index takes no notice of a bound that is not an integer. One row more tells whether there is a next page.
  const bounds = [BigInt(first), BigInt(last), BigInt(limit + 1)] as const;
  const found =
    match === null ? connection.all<FoundRow>(ALL, ...bounds) : connection.all<FoundRow>(MATCHING, match, ...bounds);
  const rows = found.slice(0, limit);
  const lastRow = rows.at(-1);
  return {
    rows: rows.map(({ shown, report }) => unpackRow(shown, report)),
    next: found.length > limit && lastRow ? lastRow.key.toString(36) : null,
  };
}

/** See `RecordReader.findStatement`. */
export function findStatement(connection: Connection, statementId: string): StatementRow | null {
  const [row] = connection.all<FoundRow>(
    `SELECT statement.key, statement.shown, article.shown AS report
     FROM statement JOIN article ON article.key = statement.article WHERE statement.id = ?`,
    statementId,
  );
  return row ? unpackRow(row.shown, row.report) : null;
}

function findKeys({ since, until, said, cursor }: StatementSearch): KeyRange {
  const { first, last } = findKeyRange(findSince(since, said), until);
  if (cursor === null) return { first, last };
  const before = /^[0-9a-z]{1,11}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (!Number.isSafeInteger(before)) throw new OnrecordError("QUERY_BAD", { reason: `no such page: ${cursor}` });
  return { first, last: Math.min(last, before - 1) };
}

/** What was said on an untold day was said no later than it was published, so reports from before `said.since` are out. */
function findSince(since: string | null, said: StatementSearch["said"]): string | null {
  if (said?.date !== "unknown" || said.since === null) return since;
  return since === null || said.since > since ? said.since : since;
}
