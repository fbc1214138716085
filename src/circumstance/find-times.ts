// A text and the report's date → the time expressions in it, each with the moment it names and what that hangs on.
// A trigger word is found first; the rules then look at the words around it, so the time is linear in the text.
// Not done here: which utterance an expression dates, and what it dates inside a quotation.
import type { Span } from "../base/span.js";
import { HOLIDAYS } from "../lexicon/en/time-words.js";
import type { Moment } from "../record/reading.js";
import { type Day, parseDay } from "./calendar.js";
import { readHoliday, readMonth, readNumericDate, readSeason, readYear } from "./calendar-times.js";
import { readAgo, readDayWord, readEarlierLater, readFromText, readThen, readUnit } from "./relative-times.js";
import {
  guessDirection,
  type TimeContext,
  type TimeExpression,
  type TimeMatch,
  type TimeRule,
} from "./time-context.js";
import { readWeekday } from "./weekday-times.js";

const WINDOW = 64;

const escapeForRegExp = (words: string): string => words.replace(/[.]/g, "\\.");
const TRIGGER = new RegExp(
  "\\b(?:" +
    `(${[...HOLIDAYS.keys()]
      .sort((a, b) => b.length - a.length)
      .map((words) => escapeForRegExp(words).replace(/\b[a-z](?=[a-z])/g, (c) => `[${c}${c.toUpperCase()}]`))
      .join("|")})|` +
    "(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Mon|Tues?|Wed|Thu(?:rs?)?|Fri)|" +
    "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|" +
    "([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)|" +
    "(ago)|(earlier|later|before|after)|" +
    "(morning|afternoon|evening|night|day|weekend|week|month|year)|" +
    "(spring|summer|fall|autumn|winter)|" +
    "(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4})|" +
    "((?:19|20)\\d\\d)|" +
    "(then(?=[,.;])|at (?:the|that) time(?=[,.;]|\\s*$))" +
    ")\\b",
  "g",
);

/** The rules for each group of the trigger, in order: the first that reads something wins. */
const RULES: readonly (readonly TimeRule[])[] = [
  [readHoliday],
  [readWeekday],
  [readMonth],
  [readDayWord],
  [readAgo],
  [readEarlierLater],
  [readUnit, readFromText],
  [readSeason],
  [readNumericDate],
  [readYear],
  [readThen],
];

/** Where to look, from when to count, and what is quoted (a time said there dates nothing outside). */
export interface TimeQuery {
  readonly text: string;
  /** Spans to search, in order: no expression crosses from one to another. */
  readonly blocks: readonly Span[];
  /** ISO 8601; null leaves what hangs on it unresolved. */
  readonly publishedAt: string | null;
  /** Sorted stretches whose times do not serve "the same day" outside them. */
  readonly quoted?: readonly Span[];
}

/**
 * Finds the time expressions of a text, in order, none overlapping. Spans are UTF-16 units of `text`. A stretch longer
 * than a day has the grain `month` (a weekend, a week, a range of days) or `year` (a season): never a day's.
 */
export function findTimes(query: TimeQuery): readonly TimeExpression[] {
  const plain = query.text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f\u2009]/g, " ");
  const reportDay = parseDay(query.publishedAt);
  const isQuoted = makeQuotedTest(query.quoted ?? []);
  const times: TimeExpression[] = [];
  let before: Moment | null = null;
  let match = findTrigger(plain, 0);
  for (const [index, block] of query.blocks.entries()) {
    const scan: Scan = { plain, block, reportDay, isFirst: index < 3 };
    // A trigger found beyond one block's end is kept for the next: searched for anew in each, it would cost a square.
    if (match && match.index < block.start) match = findTrigger(plain, block.start);
    for (; match && match.index < block.end; match = TRIGGER.exec(plain)) {
      const time = readTrigger(scan, match, before);
      if (!time) continue;
      TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, time.span.end);
      if (time.span.start < (times.at(-1)?.span.end ?? 0)) continue;
      times.push(time);
      if (time.moment && !time.dateline && time.preposition !== "since" && !isQuoted(time.span.start))
        before = time.moment;
    }
  }
  return times;
}

function findTrigger(text: string, place: number): RegExpExecArray | null {
  TRIGGER.lastIndex = place;
  return TRIGGER.exec(text);
}

interface Scan {
  readonly plain: string;
  readonly block: Span;
  readonly reportDay: Day | null;
  readonly isFirst: boolean;
}

function readTrigger(scan: Scan, match: RegExpExecArray, before: Moment | null): TimeExpression | null {
  const { plain, block } = scan;
  const word = match[0];
  const start = match.index;
  const end = start + word.length;
  const left = plain.slice(Math.max(block.start, start - WINDOW), start);
  const right = plain.slice(end, Math.min(block.end, end + WINDOW));
  const group = match.findIndex((part, i) => i > 0 && part !== undefined) - 1;
  const direction = (): ReturnType<typeof guessDirection> => guessDirection(left, right);
  const context: TimeContext = { word, start, end, left, right, reportDay: scan.reportDay, direction, before };
  for (const rule of RULES[group] ?? []) {
    const found = rule(context);
    if (found) return makeExpression(scan, context, found);
  }
  return null;
}

const PREPOSITION =
  /\b(on|in|at|since|until|till|by|from|before|after|for|during|through|over|of|between|as of|about|around|the)\s+(?:the\s+)?(?:(?:late|early|mid)[\s-]+)?$/i;
const DATELINE_BEFORE = /^\s*["“]?\p{Lu}[\p{Lu}.'\s-]{2,}(?:,\s+[\p{L}.\s]+)?,\s*$/u;
/** A head line that says when the report came out: "Published: 3 April 2031", "date 2031-04-03". */
const LABEL_BEFORE =
  /^\s*(?:(?:first\s+)?(?:date|dated|published|updated|posted|last updated|modified)\s*(?:on|at)?[:\s]\s*)?$/i;
const DATELINE_AFTER = /^\.?(?:,?\s*\d{4})?\s*(?:\([^)]{1,40}\)\s*)?[-–—―]/;

function makeExpression(scan: Scan, context: TimeContext, found: TimeMatch): TimeExpression {
  const start = context.start - found.leftLength;
  const end = context.end + found.rightLength;
  const left = context.left.slice(0, context.left.length - found.leftLength);
  const right = context.right.slice(found.rightLength);
  const blockLeft = scan.plain.slice(scan.block.start, Math.min(start, scan.block.start + 80));
  const nearHead = start - scan.block.start < 80;
  return {
    span: { start, end },
    moment: found.moment,
    anchor: found.anchor,
    rule: found.rule,
    preposition: PREPOSITION.exec(left)?.[1]?.toLowerCase() ?? "",
    modifier: found.modifier ?? isModifier(left, right),
    dateline:
      scan.isFirst &&
      nearHead &&
      ((DATELINE_BEFORE.test(blockLeft) && DATELINE_AFTER.test(right)) ||
        (/[a-z]/i.test(blockLeft) && LABEL_BEFORE.test(blockLeft))),
  };
}

/** "Monday's debate", "a Tuesday interview", "the Nov. 8 vote"; but "on Tuesday voters said" dates the saying. */
function isModifier(left: string, right: string): boolean {
  if (/^'s?\s/.test(right)) return true;
  return (
    /\b(?:the|an?|his|her|their|its|this)\s+(?:\w+\s+)?$/i.test(left) &&
    /^\s+[a-z-]{3,}/.test(right) &&
    !/^\s+(?:after|before|that|when|where|and|but|with|for|to|at|in|on|said|was|were|had|has)\b/.test(right)
  );
}

/** Tests positions in rising order against sorted spans; each call moves on from the last. */
function makeQuotedTest(quoted: readonly Span[]): (position: number) => boolean {
  let next = 0;
  return (position) => {
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= position) next++;
    return (quoted[next]?.start ?? Number.POSITIVE_INFINITY) <= position;
  };
}
