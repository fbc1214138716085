// Times told from the report's date ("yesterday", "last week", "two months ago") and from a time named before ("the same
// day", "a week later").
import { SMALL_NUMBERS } from "../lexicon/en/time-words.js";
import type { Moment } from "../record/reading.js";
import {
  type Day,
  findLastWeekday,
  makeDayMoment,
  makeMoment,
  makeMonthMoment,
  makeYearMoment,
  parseDay,
  splitDay,
} from "./calendar.js";
import type { TimeContext, TimeMatch } from "./time-context.js";

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
const PART_AFTER = /^\s+(?:morning|afternoon|evening|night)\b/i;

/** "yesterday", "today", "tonight", "tomorrow night", "the day before yesterday". */
export function readDayWord(context: TimeContext): TimeMatch | null {
  const offset = DAY_WORDS.get(context.word.toLowerCase());
  if (offset === undefined) return null;
  const further = /\bthe day (before|after)\s+$/i.exec(context.left);
  const step = further ? (further[1] === "before" ? -1 : 1) : 0;
  return {
    rule: "day-word",
    leftLength: further?.[0].length ?? 0,
    rightLength: PART_AFTER.exec(context.right)?.[0].length ?? 0,
    moment: context.reportDay === null ? null : makeDayMoment(context.reportDay + offset + step),
    anchor: "report",
  };
}

const UNIT_GOES_BEFORE =
  /\b(?:(earlier|later|late|early)\s+)?(?:(last|this|next|this past|the past|past|the last|this coming|the coming|over the|during the|on the)\s+)$/i;

/** "last week", "earlier this month", "this year", "last night", "this morning", "over the weekend". */
export function readUnit(context: TimeContext): TimeMatch | null {
  const before = UNIT_GOES_BEFORE.exec(context.left);
  if (!before) return null;
  const unit = context.word.toLowerCase();
  const which = (before[2] ?? "").toLowerCase();
  const bound = (before[1] ?? "").toLowerCase();
  if (unit !== "weekend" && /^(?:over|during|on) the$/.test(which)) return null;
  if (/^(?:morning|afternoon|evening|night|day)$/.test(unit) && !isDayPart(unit, which)) return null;
  const keep = /^(?:over|during|on)\s+$/i.exec(before[0].replace(/the\s+$/i, ""))?.[0].length ?? 0;
  return {
    rule: `${unit}-of-report`,
    leftLength: before[0].length - keep,
    rightLength: 0,
    moment: context.reportDay === null ? null : resolveUnit(context, context.reportDay, { unit, which, bound }),
    anchor: "report",
  };
}

function isDayPart(unit: string, which: string): boolean {
  return unit === "night" ? which === "last" : unit !== "day" && which === "this";
}

interface UnitWords {
  readonly unit: string;
  readonly which: string;
  readonly bound: string;
}

function resolveUnit(context: TimeContext, reportDay: Day, { unit, which, bound }: UnitWords): Moment | null {
  const step = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0;
  const { year, month } = splitDay(reportDay);
  switch (unit) {
    case "night":
      return makeDayMoment(reportDay - 1);
    case "morning":
    case "afternoon":
    case "evening":
      return makeDayMoment(reportDay);
    case "weekend":
      return findWeekend(context, reportDay, which);
    case "week": {
      const monday = findLastWeekday(reportDay, 1, true) + 7 * step;
      return cut(makeMoment(monday, monday + 6, "month"), reportDay, bound);
    }
    case "month":
      return cut(makeMonthMoment(year, month + step), reportDay, bound);
    case "year":
      return cut(makeYearMoment(year + step), reportDay, bound);
    default:
      return null;
  }
}

/** "Earlier this month" ends with the report, "later this month" begins with it. */
function cut(moment: Moment, reportDay: Day, bound: string): Moment {
  const day = makeDayMoment(reportDay).earliest;
  if (day < moment.earliest || day > moment.latest) return moment;
  if (bound === "earlier") return { ...moment, latest: day };
  return bound === "later" ? { ...moment, earliest: day } : moment;
}

function findWeekend(context: TimeContext, reportDay: Day, which: string): Moment {
  const saturday = findLastWeekday(reportDay, 6, true);
  const running = reportDay - saturday <= 1;
  const ahead = /next|coming/.test(which) || (!/last|past/.test(which) && !running && context.direction() === "future");
  const step = ahead ? 7 : running && /last|past/.test(which) ? -7 : 0;
  return makeMoment(saturday + step, saturday + step + 1, "month");
}

const COUNT_BEFORE =
  /\b(\d{1,3}|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(day|week|month|year)s?\s+$/i;

/** "two days ago", "a week ago", "10 years ago"; from the report's date. A count of weeks is known to the week. */
export function readAgo(context: TimeContext): TimeMatch | null {
  const count = COUNT_BEFORE.exec(context.left);
  if (!count) return null;
  const amount = -(SMALL_NUMBERS.get((count[1] ?? "").toLowerCase()) ?? Number(count[1]));
  return {
    rule: "ago",
    leftLength: count[0].length,
    rightLength: 0,
    moment: context.reportDay === null ? null : move(context.reportDay, amount, (count[2] ?? "").toLowerCase()),
    anchor: "report",
  };
}

function move(from: Day, amount: number, unit: string): Moment {
  const { year, month } = splitDay(from);
  if (unit === "day") return makeDayMoment(from + amount);
  if (unit === "week") return makeMoment(from + 7 * amount - 3, from + 7 * amount + 3, "month");
  return unit === "month" ? makeMonthMoment(year, month + amount) : makeYearMoment(year + amount);
}

/** "a day earlier", "two weeks later", "three days before": from the time named last. */
export function readEarlierLater(context: TimeContext): TimeMatch | null {
  const count = COUNT_BEFORE.exec(context.left);
  if (count) return readCounted(context, count);
  const hours =
    /\b(?:(?:just|only|a few|several|an?|two|three|four|five|six|\d{1,2})\s+)*(?:hours?|minutes?|moments?)\s+$/i.exec(
      context.left,
    );
  const shortly = hours ?? /\bshortly\s+$/i.exec(context.left);
  if (!shortly) return null;
  return {
    rule: "hours-from-text",
    leftLength: shortly[0].length,
    rightLength: 0,
    moment: context.before,
    anchor: "text",
  };
}

function readCounted(context: TimeContext, count: RegExpExecArray): TimeMatch | null {
  const word = context.word.toLowerCase();
  // "A year before he died" hangs on what follows, not on a time named already.
  if (/^(?:before|after)$/.test(word) && /^\s+[a-z]/i.test(context.right)) return null;
  const amount = SMALL_NUMBERS.get((count[1] ?? "").toLowerCase()) ?? Number(count[1]);
  const sign = /^(?:earlier|before)$/.test(word) ? -1 : 1;
  return moveFromText(context, {
    rule: "counted-from-text",
    amount: sign * amount,
    unit: (count[2] ?? "").toLowerCase(),
    leftLength: count[0].length,
    rightLength: 0,
  });
}

interface TextMove {
  readonly rule: string;
  readonly amount: number;
  readonly unit: string;
  readonly leftLength: number;
  readonly rightLength: number;
}

function moveFromText(context: TimeContext, { rule, amount, unit, leftLength, rightLength }: TextMove): TimeMatch {
  const from = context.before ? parseDay(context.before.earliest) : null;
  // "At a convention in July … the following morning": as fine as the time it counts from.
  const coarse = context.before !== null && context.before.grain !== "day" && unit === "day";
  const moment = from === null ? null : coarse ? context.before : move(from, amount, unit);
  return { rule, leftLength, rightLength, moment, anchor: "text" };
}

const SAME = /\b(the same|that same|that very|that)\s+$/i;
const NEXT = /\b(the next|the following|the previous|the preceding)\s+$/i;

/** "the same day", "that night", "the next morning", "the day before", "that week", "the following month". */
export function readFromText(context: TimeContext): TimeMatch | null {
  const unit = /^(?:morning|afternoon|evening|night)$/i.test(context.word) ? "day" : context.word.toLowerCase();
  const same = SAME.exec(context.left);
  if (same) return readSame(context, unit, same);
  const next = NEXT.exec(context.left);
  if (next) {
    // "In the next month they will" counts from the report and covers no saying.
    if (/\b(?:in|over|within|for)\s+$/i.test(context.left.slice(0, context.left.length - next[0].length))) return null;
    const amount = /next|following/i.test(next[1] ?? "") ? 1 : -1;
    return moveFromText(context, { rule: "next-from-text", amount, unit, leftLength: next[0].length, rightLength: 0 });
  }
  const beforeAfter = /^\s+(before|after|earlier)(?=[\s]*[.,;)]|\s*$|\s+in\s)/.exec(context.right);
  const the = /\bthe\s+$/i.exec(context.left);
  if (!the || !beforeAfter || unit === "weekend") return null;
  const sides = { leftLength: the[0].length, rightLength: beforeAfter[0].length };
  return moveFromText(context, { rule: "next-from-text", amount: beforeAfter[1] === "after" ? 1 : -1, unit, ...sides });
}

/** "That month" is the month of the time named last; "that day" needs a day. */
function readSame(context: TimeContext, unit: string, same: RegExpExecArray): TimeMatch | null {
  const from = context.before ? parseDay(context.before.earliest) : null;
  let moment: Moment | null = null;
  if (context.before && from !== null) {
    const { year, month } = splitDay(from);
    if (unit === "day") moment = context.before.grain === "day" ? context.before : null;
    else if (unit === "month") moment = context.before.grain === "year" ? null : makeMonthMoment(year, month);
    else if (unit === "year") moment = makeYearMoment(year);
    else {
      const monday = findLastWeekday(from, 1, true);
      if (unit === "week" && context.before.grain === "day") moment = makeMoment(monday, monday + 6, "month");
      if (unit === "weekend" && context.before.grain === "day") moment = makeMoment(monday + 5, monday + 6, "month");
    }
  }
  return { rule: "same-as-text", leftLength: same[0].length, rightLength: 0, moment, anchor: "text" };
}

/** "She said then.", "he said at the time": as fine as the time named last. */
export function readThen(context: TimeContext): TimeMatch | null {
  if (/(?:^|[.!?]\s+)$/.test(context.left)) return null;
  return { rule: "then", leftLength: 0, rightLength: 0, moment: context.before, anchor: "text" };
}
