// The question that lists answer: which statements hold these words, by whom, where and when. In: what a person asked
// for, as typed. Out: a page of rows newest first, each with the places where the words occur. The search itself is the
// store's; nothing here knows how it is done, and nothing that was typed reaches it as anything but literal words.
import { OnrecordError } from "../base/errors.js";
import type { Span } from "../base/span.js";
import { CUE_CLASSES, MANNERS, MODES } from "../record/attribution.js";
import { STATEMENT_KINDS } from "../record/link.js";
import type {
  OneOrMore,
  RecordReader,
  SaidRange,
  SearchTerm,
  StatementPage,
  StatementRow,
  StatementSearch,
} from "../record/store.js";
import { findMatches } from "./find-matches.js";
import { parseWords } from "./parse-words.js";
import { readDay } from "./read-day.js";

/** What to search for; all that is given must hold. */
export interface StatementQuery {
  /** Words, "phrases" and beginnings* in the content or the speaker's name; see `parseWords`. */
  readonly words?: string | undefined;
  /** Words of the speaker's name in any order, or a speaker's id. Of several values, here and below, one must hold. */
  readonly speaker?: OneOrMore<string> | undefined;
  /** The affiliation, the one spoken for, or the name of a speaking body: words of it in their order. */
  readonly body?: string | undefined;
  /** The whole name of such a body; letter case is ignored, here and below. */
  readonly bodyName?: OneOrMore<string> | undefined;
  /** The whole name of the speaker's affiliation. */
  readonly affiliation?: OneOrMore<string> | undefined;
  /** The whole name of the one spoken for. */
  readonly onBehalfOf?: OneOrMore<string> | undefined;
  /** The code (ISO 3166-1 alpha-2) of a state that the report ties the speaker to. */
  readonly country?: OneOrMore<string> | undefined;
  /** The id of a speaker that others' words name. */
  readonly about?: string | undefined;
  /** The outlet's whole name. */
  readonly outlet?: OneOrMore<string> | undefined;
  /** Published from and until: `2024-04-03`, `2024-04` or `2024`, both ends included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Said from and until, likewise. What was said on an untold day is listed apart: see `FoundStatements.undated`. */
  readonly saidSince?: string | undefined;
  readonly saidUntil?: string | undefined;
  readonly manner?: OneOrMore<string> | undefined;
  readonly mode?: OneOrMore<string> | undefined;
  readonly cueClass?: OneOrMore<string> | undefined;
  readonly kind?: OneOrMore<string> | undefined;
  /** Rows in a page: 1 to 10,000, 50 when not given. */
  readonly limit?: number | undefined;
  /** `next` of the page before (of `undated` for its next page). */
  readonly cursor?: string | undefined;
}

/** A row, and where the words asked for stand in its `words`. */
export interface FoundStatement extends StatementRow {
  readonly matched: readonly Span[];
}

/** A page of what was found. */
export interface FoundPage {
  readonly rows: readonly FoundStatement[];
  /** Where the next page begins, or null. */
  readonly next: string | null;
}

/** What was found, newest first. */
export interface FoundStatements extends FoundPage {
  /**
   * With `saidSince` or `saidUntil`: statements whose reports do not tell when they were said, but which may have been
   * said then (no later than they were published). Null without either.
   */
  readonly undated: FoundPage | null;
}

const DEFAULT_LIMIT = 50;
/** Rows that one page holds at most. */
export const MOST_ROWS = 10_000;

/**
 * Searches the record.
 * @throws OnrecordError QUERY_BAD
 */
export async function searchStatements(
  reader: Pick<RecordReader, "searchStatements">,
  query: StatementQuery,
): Promise<FoundStatements> {
  const search = readQuery(query);
  const found = markPage(await reader.searchStatements(search), search.terms);
  if (!search.said) return { ...found, undated: null };
  const said: SaidRange = { ...search.said, date: "unknown" };
  return { ...found, undated: markPage(await reader.searchStatements({ ...search, said }), search.terms) };
}

/** The next page of `undated`, by its `next`. @throws OnrecordError QUERY_BAD */
export async function searchUndated(
  reader: Pick<RecordReader, "searchStatements">,
  query: StatementQuery,
): Promise<FoundPage> {
  const search = readQuery(query);
  if (!search.said) throw bad("undated statements are listed apart only where the day said is asked for");
  return markPage(
    await reader.searchStatements({ ...search, said: { ...search.said, date: "unknown" } }),
    search.terms,
  );
}

function markPage({ rows, next }: StatementPage, terms: readonly SearchTerm[]): FoundPage {
  return { rows: rows.map((row) => ({ ...row, matched: findMatches(row.words, terms) })), next };
}

/** What was asked for, as the store takes it. @throws OnrecordError QUERY_BAD */
export function readQuery(query: StatementQuery): StatementSearch {
  const limit = readLimit(query.limit);
  const [since, until] = readBounds(query.since, query.until);
  const [saidSince, saidUntil] = readBounds(query.saidSince, query.saidUntil);
  return {
    terms: query.words === undefined ? [] : parseWords(query.words),
    speaker: query.speaker ?? null,
    body: query.body ?? null,
    bodyName: query.bodyName ?? null,
    affiliation: query.affiliation ?? null,
    onBehalfOf: query.onBehalfOf ?? null,
    country: query.country === undefined ? null : readCountries(query.country),
    about: query.about ?? null,
    outlet: query.outlet ?? null,
    since,
    until,
    said: saidSince === null && saidUntil === null ? null : { since: saidSince, until: saidUntil, date: "known" },
    manner: readEach("manner", MANNERS, query.manner),
    mode: readEach("mode", MODES, query.mode),
    cueClass: readEach("cue class", CUE_CLASSES, query.cueClass),
    kind: readEach("kind", STATEMENT_KINDS, query.kind),
    limit,
    cursor: query.cursor ?? null,
  };
}

function readCountries(written: OneOrMore<string>): readonly string[] {
  return listValues(written).map((country) => {
    if (!/^[a-z]{2}$/i.test(country)) throw bad(`'${country}' is no code of a state such as FR`);
    return country.toUpperCase();
  });
}

/** A day range as typed, as days. @throws OnrecordError QUERY_BAD */
export function readBounds(
  first: string | undefined,
  last: string | undefined,
): readonly [string | null, string | null] {
  const since = first === undefined ? null : readDay(first, "since");
  const until = last === undefined ? null : readDay(last, "until");
  if (since !== null && until !== null && since > until) throw bad(`nothing is both since ${first} and until ${last}`);
  return [since, until];
}

/** Values that must each be one of those there are; null where none is asked for. @throws OnrecordError QUERY_BAD */
export function readEach<T extends string>(
  name: string,
  values: readonly T[],
  written: OneOrMore<string> | undefined,
): readonly T[] | null {
  if (written === undefined) return null;
  return listValues(written).map((asked) => {
    const value = values.find((one) => one === asked);
    if (value === undefined) throw bad(`'${asked}' is no ${name}; there are ${values.join(", ")}`);
    return value;
  });
}

function listValues(values: OneOrMore<string>): readonly string[] {
  return typeof values === "string" ? [values] : values;
}

/** The number of rows asked for in a page. @throws OnrecordError QUERY_BAD */
export function readLimit(written: number | undefined): number {
  const limit = written ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    throw bad(`the limit must be a whole number from 1 to ${MOST_ROWS}`);
  return limit;
}

function bad(reason: string): OnrecordError {
  return new OnrecordError("QUERY_BAD", { reason });
}
