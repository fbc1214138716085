import { compareText } from "../base/compare-text.js";
import { OnrecordError } from "../base/errors.js";
import type { StatementSpeaker } from "../record/store.js";
import type {
  OccasionDetails,
  OccasionPage,
  OccasionRow,
  OccasionSearch,
  ToldOccasion,
} from "../record/store-views.js";
import { collectOccasion, type HeldOccasion, intersectMoments, listOccasionRows } from "./collect-occasions.js";
import type { Connection } from "./connection.js";
import { foldWords, sortPlaces } from "./occasion-table.js";
import { unpackReport } from "./pack-row.js";
import { findSpeakerKey } from "./search-statements.js";
import { findKeyRange, findSlot } from "./statement-key.js";
import type { SpeakerBody } from "./write-speaker.js";

/** Occasions of single reports looked at in one go. */
const CHUNK = 100;

/** See `RecordViews.listOccasions`. @throws OnrecordError QUERY_BAD */
export function listOccasions(connection: Connection, search: OccasionSearch): OccasionPage {
  const limit = Math.max(1, Math.floor(search.limit));
  const filter = makeFilter(connection, search);
  const rows: OccasionRow[] = [];
  let listed: Place = START;
  for (let place = readCursor(search.cursor); ; ) {
    const found = listOccasionRows(
      connection,
      `WHERE ${filter.sql} AND (occasion.slot, occasion.id) < (?, ?)
       ORDER BY occasion.slot DESC, occasion.id DESC LIMIT ${CHUNK}`,
      ...filter.params,
      ...place,
    );
    for (const held of found) {
      place = [held.slot, held.id];
      const all = collectOccasion(connection, held);
      if (all.length > 1 && !isLastTold(connection, { held, all, filter })) continue;
      if (rows.length === limit) return { rows, next: writeCursor(listed) };
      rows.push(describeOccasion(connection, all));
      listed = place;
    }
    if (found.length < CHUNK) return { rows, next: null };
  }
}

/** See `RecordViews.findOccasion`. */
export function findOccasion(connection: Connection, occasionId: string): OccasionDetails | null {
  const [held] = listOccasionRows(connection, "WHERE occasion.id = ?", occasionId);
  if (!held) return null;
  const all = collectOccasion(connection, held);
  const told = all.map((one) => describeTold(connection, one)).sort(compareTold);
  return { ...describeOccasion(connection, all), told };
}

interface Filter {
  readonly sql: string;
  readonly params: readonly (string | number | null)[];
}

function makeFilter(connection: Connection, { words, kind, speaker, since, until }: OccasionSearch): Filter {
  const range = findKeyRange(since, until);
  const parts: (readonly [string, readonly (string | number)[]])[] = [
    ["occasion.slot >= ? AND occasion.slot <= ?", [range.first, range.last]],
  ];
  if (kind !== null) parts.push(["occasion.kind = ?", [kind]]);
  for (const word of foldWords(words ?? "")
    .split(/\s+/)
    .filter(Boolean))
    parts.push(["instr(occasion.words, ?) > 0", [word]]);
  if (speaker !== null) {
    const key = findSpeakerKey(connection, speaker) ?? 0;
    parts.push([countStatements(connection, key) > MOST_GATHERED ? HAS_SPEAKER : OF_SPEAKER, [key]]);
  }
  return { sql: parts.map(([sql]) => sql).join(" AND "), params: parts.flatMap(([, params]) => params) };
}

/** Of a speaker with few statements, its occasions are gathered; of one with many, most pages have some. */
const MOST_GATHERED = 2000;
const OF_SPEAKER = `occasion.key IN (
  SELECT attribution.occasion FROM signature CROSS JOIN attribution ON attribution.signature = signature.key
  WHERE signature.speaker = ? AND attribution.occasion IS NOT NULL)`;
const HAS_SPEAKER = `EXISTS (
  SELECT 1 FROM attribution CROSS JOIN signature ON signature.key = attribution.signature
  WHERE attribution.occasion = occasion.key AND signature.speaker = ?)`;

function countStatements(connection: Connection, speakerKey: number): number {
  return connection.all<{ n: number }>("SELECT statements AS n FROM speaker WHERE key = ?", speakerKey)[0]?.n ?? 0;
}

/** An occasion stands in lists where the last of its reports that fit the search does. */
function isLastTold(
  connection: Connection,
  {
    held,
    all,
    filter,
  }: { readonly held: HeldOccasion; readonly all: readonly HeldOccasion[]; readonly filter: Filter },
): boolean {
  const [last] = listOccasionRows(
    connection,
    `WHERE occasion.key IN (SELECT value FROM json_each(?)) AND ${filter.sql}
     ORDER BY occasion.slot DESC, occasion.id DESC LIMIT 1`,
    JSON.stringify(all.map(({ key }) => key)),
    ...filter.params,
  );
  return last?.key === held.key;
}

/** Where an occasion stands in lists: its slot and its id. */
type Place = readonly [number, string];

const START: Place = [Number.MAX_SAFE_INTEGER, ""];

function readCursor(cursor: string | null): Place {
  if (cursor === null) return START;
  const [, slot, id = ""] = /^([0-9a-z]{1,11})\.(occ_[0-9a-z]+)$/.exec(cursor) ?? [];
  if (slot === undefined) throw new OnrecordError("QUERY_BAD", { reason: `no such page: ${cursor}` });
  return [Number.parseInt(slot, 36), id];
}

function writeCursor([slot, id]: Place): string {
  return `${slot.toString(36)}.${id}`;
}

function describeOccasion(connection: Connection, all: readonly HeldOccasion[]): OccasionRow {
  const reports = all.map(({ article }) => readReport(connection, article));
  const [first] = all;
  const moment = intersectMoments(all.map(({ body }) => body.saidOn));
  const said = listSaid(connection, all);
  return {
    id: all.map(({ id }) => id).sort()[0] ?? "",
    kind: first?.kind ?? "other",
    texts: sortOnce(all.map(({ body }) => body.text)),
    saidOn: moment === "none" ? null : moment,
    places: sortPlaces(all.flatMap(({ body }) => body.places)),
    with: sortOnce(all.flatMap(({ body }) => body.with)),
    speakers: listSpeakers(connection, said),
    statementCount: new Set(said.map(({ statement }) => statement)).size,
    firstPublishedAt: reports[0]?.publishedAt ?? null,
    outlets: sortOnce(reports.flatMap(({ outlet }) => outlet ?? [])),
    reportCount: new Set(reports.map(({ reportId }) => reportId)).size,
  };
}

const sortOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

function readReport(connection: Connection, article: number): ReturnType<typeof unpackReport> {
  const [row] = connection.all<{ shown: string }>("SELECT shown FROM article WHERE key = ?", article);
  if (!row) throw new RangeError(`no article ${article}`);
  return unpackReport(row.shown);
}

interface Said {
  readonly statement: number;
  readonly speaker: number | null;
}

function listSaid(connection: Connection, all: readonly HeldOccasion[]): readonly Said[] {
  return connection.all<Said>(
    `SELECT DISTINCT statement.key AS statement, statement.speaker
     FROM json_each(?) AS asked CROSS JOIN attribution ON attribution.occasion = asked.value
       CROSS JOIN statement ON statement.key = attribution.statement`,
    JSON.stringify(all.map(({ key }) => key)),
  );
}

function listSpeakers(connection: Connection, said: readonly Said[]): readonly StatementSpeaker[] {
  const counts = new Map<number, number>();
  for (const { speaker } of said) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const rows = connection.all<{ key: number; id: string; kind: StatementSpeaker["kind"]; shown: string }>(
    `SELECT speaker.key, speaker.id, speaker.kind, speaker.shown
     FROM json_each(?) AS asked CROSS JOIN speaker ON speaker.key = asked.value WHERE speaker.named = 1`,
    JSON.stringify([...counts.keys()]),
  );
  return [...rows]
    .sort((one, other) => (counts.get(other.key) ?? 0) - (counts.get(one.key) ?? 0) || compareText(one.id, other.id))
    .map(({ id, kind, shown }) => ({ id, kind, name: (JSON.parse(shown) as SpeakerBody).name, basis: "stated" }));
}

function describeTold(connection: Connection, { key, kind, article, body }: HeldOccasion): ToldOccasion {
  const { reportId, outlet, title, url, publishedAt } = readReport(connection, article);
  const rows = connection.all<{ id: string }>("SELECT id FROM attribution WHERE occasion = ? ORDER BY key", key);
  return {
    ...{ reportId, outlet, title, url, publishedAt },
    occasion: { kind, text: body.text, with: body.with.join(", ") || null },
    saidOn: body.saidOn,
    attributionIds: rows.map(({ id }) => id),
  };
}

function compareTold(one: ToldOccasion, other: ToldOccasion): number {
  const rank = ({ publishedAt }: ToldOccasion): number =>
    publishedAt === null ? Number.MAX_VALUE : findSlot(publishedAt).first;
  return (
    other.attributionIds.length - one.attributionIds.length ||
    rank(one) - rank(other) ||
    compareText(one.reportId, other.reportId) ||
    compareText(one.attributionIds[0] ?? "", other.attributionIds[0] ?? "")
  );
}
