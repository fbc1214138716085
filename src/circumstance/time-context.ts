import type { Span } from "../base/span.js";
import type { Moment } from "../record/reading.js";
import { type Day, makeDay, makeMonthMoment, splitDay } from "./calendar.js";

/** Which way an undated weekday or day of a month lies from the report's date, by the tense of the words around it. */
export type Direction = "past" | "future" | "open";

/**
 * What a time hangs on. `calendar`: it says all itself; `report`: the report's date; `text`: a time named before it.
 */
export type TimeAnchor = "calendar" | "report" | "text";

/** A time expression. `moment` is null when what it hangs on is not known. */
export interface TimeExpression {
  readonly span: Span;
  readonly moment: Moment | null;
  readonly anchor: TimeAnchor;
  /** The name of the rule that read it. */
  readonly rule: string;
  /** The word before it that says how it bounds: "since", "until", "from", "on" …; empty when there is none. */
  readonly preposition: string;
  /** True where it stands before a noun that it dates: "Monday's debate", "the 9 April vote". */
  readonly modifier: boolean;
  /** True in a dateline, which tells where and when the report was filed and not when anything was said. */
  readonly dateline: boolean;
}

/** The surroundings of a trigger word, apostrophes and spaces made plain, lower and upper case kept. */
export interface TimeContext {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** At most 64 units before the word and after it, never past the block. */
  readonly left: string;
  readonly right: string;
  readonly reportDay: Day | null;
  readonly direction: () => Direction;
  /** The last moment named before, or null. */
  readonly before: Moment | null;
}

/** What a rule found: how many units it takes to the left and right of the trigger, and the moment. */
export interface TimeMatch {
  readonly rule: string;
  readonly leftLength: number;
  readonly rightLength: number;
  readonly moment: Moment | null;
  readonly anchor: TimeAnchor;
  readonly modifier?: boolean;
}

/** A rule reads one kind of expression around a trigger word, or finds nothing. */
export type TimeRule = (context: TimeContext) => TimeMatch | null;

const VERB_OR_FUTURE =
  /\b(?:(will|would|shall|plans? to|planned for|scheduled for|set for|due|upcoming|going to|hopes? to|(?:is|are|was|were) (?:set|expected|scheduled|slated|planned|to)|ahead of)|(?:said|says|told|was|were|had|has|came|held|spoke|wrote|met|made|took|gave|went|saw|began|[a-z]{2,}ed))\b/gi;

/**
 * The direction that the nearest verb gives: the last one before the expression in its sentence, else the first after.
 * "He will, the mayor said on Tuesday" looks back; "the panel will vote on Tuesday" looks ahead.
 */
export function guessDirection(left: string, right: string): Direction {
  const sentence = /[^.!?;“”"]*$/.exec(left)?.[0] ?? "";
  let direction: Direction = "open";
  for (const match of sentence.matchAll(VERB_OR_FUTURE)) direction = match[1] ? "future" : "past";
  if (direction !== "open") return direction;
  // Never `exec` on this expression: it would remember a place in one report for the next.
  const [ahead] = (/^[^.!?;“”"]*/.exec(right)?.[0] ?? "").matchAll(VERB_OR_FUTURE);
  return ahead ? (ahead[1] ? "future" : "past") : "open";
}

/** The year that puts a day without a year where the direction says; the nearest one where it says nothing. */
export function findYear(reportDay: Day, month: number, dayOfMonth: number, direction: Direction): number {
  const { year } = splitDay(reportDay);
  const candidates = [year - 1, year, year + 1].map((y) => ({
    y,
    distance: makeDay(y, month, dayOfMonth) - reportDay,
  }));
  const allowed = candidates.filter(({ distance }) =>
    direction === "past" ? distance <= 1 : direction === "future" ? distance >= 0 : true,
  );
  const nearest = allowed.reduce((best, other) => (Math.abs(other.distance) < Math.abs(best.distance) ? other : best));
  return nearest.y;
}

/** The month without a year: the nearest one gone by (or running), or to come. */
export function findMonth(reportDay: Day, month: number, direction: Direction): Moment {
  const now = splitDay(reportDay);
  if (direction === "future") return makeMonthMoment(month >= now.month ? now.year : now.year + 1, month);
  return makeMonthMoment(month <= now.month ? now.year : now.year - 1, month);
}
