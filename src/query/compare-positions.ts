// The question of who held what, when: one row for each actor, one column for each month or day, in each cell the
// statements made then. In: a search and by what to part it. Out: words and dates, never a verdict: nothing here judges
// whether two wordings agree.
import { compareText } from "../base/compare-text.js";
import type { StatementRow } from "../record/store.js";
import { type CollectQuery, collectStatements, type StatementSource } from "./collect-statements.js";
import { dateStatement, type StatementDate } from "./date-statement.js";

/** What the rows of a comparison are. */
export const ACTOR_KINDS = ["speaker", "body", "country"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How wide its columns are. */
export const PERIODS = ["month", "day"] as const;
export type Period = (typeof PERIODS)[number];

/** What one actor said in one period. */
export interface ComparedCell {
  readonly actor: string;
  /** `2024-04` or `2024-04-02`; the empty word where the date is not known so finely. */
  readonly period: string;
  readonly count: number;
  /** The last of them. */
  readonly latest: StatementRow;
  readonly latestDate: StatementDate | null;
  /** All of them, the last first. */
  readonly statementIds: readonly string[];
}

/** One row of a comparison. */
export interface ComparedActor {
  /** A speaker's id; a body's name, folded; a country's ISO 3166-1 alpha-2 code. */
  readonly actor: string;
  readonly name: string;
  readonly count: number;
  /** By period, those without a date last. */
  readonly cells: readonly ComparedCell[];
}

/** Actors by periods. */
export interface Comparison {
  readonly by: ActorKind;
  readonly period: Period;
  /** The periods in which something was said, sorted. */
  readonly periods: readonly string[];
  /** Those who said most first. */
  readonly actors: readonly ComparedActor[];
  /** Statements that no actor of this kind made: no source told, unnamed sources and groups, no body or state known. */
  readonly otherCount: number;
  /** True when only the newest of what was found are compared. */
  readonly isCut: boolean;
}

/**
 * Compares what was said: actors by months or days.
 * @throws OnrecordError QUERY_BAD
 */
export async function comparePositions(
  reader: StatementSource,
  query: CollectQuery,
  { by, period }: { readonly by: ActorKind; readonly period: Period },
): Promise<Comparison> {
  const { rows, isCut } = await collectStatements(reader, query);
  const actors = new Map<string, { name: string; rows: DatedRow[] }>();
  let otherCount = 0;
  for (const row of rows) {
    const found = FIND_ACTORS[by](row);
    if (found.length === 0) otherCount++;
    for (const [actor, name] of found) {
      const entry = actors.get(actor) ?? { name, rows: [] };
      entry.rows.push({ row, date: dateStatement(row) });
      actors.set(actor, entry);
    }
  }
  const compared = [...actors].map(([actor, entry]) => compareActor(actor, entry.name, entry.rows, period));
  const periods = new Set(compared.flatMap(({ cells }) => cells.map((cell) => cell.period)).filter(Boolean));
  return {
    by,
    period,
    periods: [...periods].sort(),
    actors: compared.sort(
      (one, other) =>
        other.count - one.count || compareText(one.name, other.name) || compareText(one.actor, other.actor),
    ),
    otherCount,
    isCut,
  };
}

interface DatedRow {
  readonly row: StatementRow;
  readonly date: StatementDate | null;
}

/** The actors a statement is by, as pairs of key and name. Who is not named is nobody's rival. */
const FIND_ACTORS: Readonly<Record<ActorKind, (row: StatementRow) => readonly (readonly [string, string])[]>> = {
  speaker: ({ speaker }) =>
    speaker?.id && (speaker.kind === "person" || speaker.kind === "body") ? [[speaker.id, speaker.name]] : [],
  body: ({ speaker, onBehalfOf, affiliation }) => {
    const body = onBehalfOf ?? (speaker?.kind === "body" ? speaker.name : affiliation);
    return body === null ? [] : [[foldName(body), body]];
  },
  country: ({ countries }) => countries.map((country) => [country, country] as const),
};

/** "The River Council" and "River Council" are one row. */
function foldName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^the\s+/, "");
}

const PERIOD_LENGTH: Readonly<Record<Period, number>> = { month: 7, day: 10 };

function compareActor(actor: string, name: string, dated: readonly DatedRow[], period: Period): ComparedActor {
  const byPeriod = new Map<string, DatedRow[]>();
  for (const one of dated) {
    const length = PERIOD_LENGTH[period];
    const key = one.date && one.date.date.length >= length ? one.date.date.slice(0, length) : "";
    const cell = byPeriod.get(key);
    if (cell) cell.push(one);
    else byPeriod.set(key, [one]);
  }
  const cells = [...byPeriod].map(([key, rows]) => makeCell(actor, key, rows));
  return { actor, name, count: dated.length, cells: cells.sort(comparePeriods) };
}

function makeCell(actor: string, period: string, rows: DatedRow[]): ComparedCell {
  const [latest, ...others] = rows.sort(
    (one, other) => -compareText(one.date?.date ?? "", other.date?.date ?? "") || compareText(one.row.id, other.row.id),
  );
  if (!latest) throw new RangeError("a cell without a statement");
  return {
    actor,
    period,
    count: rows.length,
    latest: latest.row,
    latestDate: latest.date,
    statementIds: [latest, ...others].map(({ row }) => row.id),
  };
}

function comparePeriods(one: ComparedCell, other: ComparedCell): number {
  if (one.period === "" || other.period === "") return one.period === "" ? 1 : -1;
  return compareText(one.period, other.period);
}
