import { OnrecordError } from "../base/errors.js";
import type { StatementPage, StatementRow, StatementSearch } from "../record/store.js";
import type { Connection } from "./connection.js";
import { makeMatch } from "./index-texts.js";
import { PACKED_COLUMNS, PACKED_JOINS, type PackedStatement, unpackStatement } from "./pack-row.js";
import { findKeyRange, type KeyRange } from "./statement-key.js";
import type { SpeakerBody } from "./write-speaker.js";

// CROSS JOIN holds the order of the joins: the index is walked from its end, and stops at the limit.
const MATCHING = `
  SELECT ${PACKED_COLUMNS}
  FROM statement_index CROSS JOIN statement ON statement.key = statement_index.rowid ${PACKED_JOINS}
  WHERE statement_index MATCH ? AND statement_index.rowid >= ? AND statement_index.rowid <= ?
  ORDER BY statement_index.rowid DESC LIMIT ?`;

const ALL = `
  SELECT ${PACKED_COLUMNS}
  FROM statement ${PACKED_JOINS}
  WHERE statement.key >= ? AND statement.key <= ?
  ORDER BY statement.key DESC LIMIT ?`;

/** More speakers of other names than this are not looked up for one word; those with the most statements are. */
const MOST_SPEAKERS = 500;

/** See `RecordReader.searchStatements`. @throws OnrecordError QUERY_BAD */
export function searchStatements(connection: Connection, search: StatementSearch): StatementPage {
  const { first, last } = findPageKeys(search);
  const limit = Math.max(0, Math.floor(search.limit));
  const match = findMatch(connection, search);
  // As bigint: the index takes no notice of a bound that is not an integer. One row more tells whether there is a next page.
  const bounds = [BigInt(first), BigInt(last), BigInt(limit + 1)] as const;
  const found =
    match === null
      ? connection.all<PackedStatement>(ALL, ...bounds)
      : connection.all<PackedStatement>(MATCHING, match, ...bounds);
  const rows = found.slice(0, limit);
  const lastRow = rows.at(-1);
  return {
    rows: rows.map(unpackStatement),
    next: found.length > limit && lastRow ? lastRow.key.toString(36) : null,
  };
}

/** See `RecordReader.findStatement`. */
export function findStatement(connection: Connection, statementId: string): StatementRow | null {
  const [row] = connection.all<PackedStatement>(
    `SELECT ${PACKED_COLUMNS}
     FROM attribution AS founder CROSS JOIN statement ON statement.key = founder.statement ${PACKED_JOINS}
     WHERE founder.founds = ?`,
    statementId,
  );
  return row ? unpackStatement(row) : null;
}

/** The key of the speaker with this id, or which an id that was merged away has gone into. */
export function findSpeakerKey(connection: Connection, speakerId: string): number | null {
  const [row] = connection.all<{ speaker: number | null }>("SELECT speaker FROM signature WHERE founds = ?", speakerId);
  return row?.speaker ?? null;
}

/** The search as an expression of the index; null when it asks for days alone. @throws OnrecordError QUERY_BAD */
export function findMatch(connection: Connection, search: StatementSearch): string | null {
  return makeMatch(search, {
    findByNames: (expression) => findSpeakers(connection, expression),
    findKey: (id) => findSpeakerKey(connection, id) ?? 0,
    findTellingNames: (id) => findTellingNames(connection, id),
  });
}

/** A surname or a first name alone may be anybody's. */
function findTellingNames(connection: Connection, speakerId: string): readonly string[] {
  const [row] = connection.all<{ kind: string; shown: string }>(
    "SELECT kind, shown FROM speaker WHERE key = ?",
    findSpeakerKey(connection, speakerId) ?? 0,
  );
  if (!row) return [];
  const { name, aliases } = JSON.parse(row.shown) as SpeakerBody;
  return [name, ...aliases].filter((one) => row.kind === "body" || /\S\s+\S/.test(one.trim()));
}

function findSpeakers(connection: Connection, expression: string): readonly number[] {
  const rows = connection.all<{ key: number }>(
    `SELECT speaker.key FROM speaker_index CROSS JOIN speaker ON speaker.key = speaker_index.rowid
     WHERE speaker_index MATCH ? ORDER BY speaker.statements DESC, speaker.id LIMIT ?`,
    expression,
    BigInt(MOST_SPEAKERS),
  );
  return rows.map(({ key }) => key);
}

/** The keys that a search's days leave. */
export function findKeys({ since, until, said }: StatementSearch): KeyRange {
  return findKeyRange(findSince(since, said), until);
}

function findPageKeys(search: StatementSearch): KeyRange {
  const { cursor } = search;
  const { first, last } = findKeys(search);
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
