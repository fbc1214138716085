// Times that name the calendar: days with a month, months, years, holidays, dates in figures.
import * as chrono from "chrono-node";
import { HOLIDAYS, MONTHS, SEASONS } from "../lexicon/en/time-words.js";
import type { Moment } from "../record/reading.js";
import {
  type Day,
  findLastWeekday,
  findNextWeekday,
  isCalendarDay,
  makeDay,
  makeDayMoment,
  makeMoment,
  makeMonthMoment,
  makeYearMoment,
  parseDay,
  splitDay,
} from "./calendar.js";
import { type Direction, findMonth, findYear, type TimeContext, type TimeMatch } from "./time-context.js";

const DAY_AFTER_MONTH =
  /^\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|%|:\d)(?:(?:\s*[-–—]\s*|\s+(?:to|and|through)\s+)(\d{1,2})(?:st|nd|rd|th)?(?![\d%:]))?(?:,?\s+((?:19|20)\d\d)\b)?/;
const DAY_BEFORE_MONTH = /\b(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?$/i;
const YEAR_AFTER = /^\.?,?\s+(?:of\s+)?((?:19|20)\d\d)\b/;
const MONTH_GOES_BEFORE =
  /\b(?:(in|since|during|until|by|from|of|this|last|next|past|early|late|mid|between|through|for|to|and)[\s-]+(?:early|late|mid)?-?\s*)$/i;

/** "April 2", "Apr. 2, 2024", "2 April", "April 2-4", "early April 2024", "in March", "last May". */
export function readMonth(context: TimeContext): TimeMatch | null {
  if (!/^[A-Z]/.test(context.word)) return null;
  const month = MONTHS.get(context.word.toLowerCase());
  if (month === undefined) return null;
  return readDayOfMonth(context, month) ?? readMonthAlone(context, month);
}

function readDayOfMonth(context: TimeContext, month: number): TimeMatch | null {
  const before = DAY_BEFORE_MONTH.exec(context.left);
  const after = DAY_AFTER_MONTH.exec(context.right);
  const year = YEAR_AFTER.exec(context.right);
  const match = after ?? year;
  if (!before && !after) return null;
  const yearText = after ? after[3] : year?.[1];
  const first = Number(after ? after[1] : before?.[1]);
  const last = after?.[2] ? Number(after[2]) : first;
  const sides = { leftLength: after ? 0 : (before?.[0].length ?? 0), rightLength: match?.[0].length ?? 0 };
  const words =
    context.left.slice(context.left.length - sides.leftLength) +
    context.word +
    context.right.slice(0, sides.rightLength);
  const moment =
    yearText && first === last ? readWithChrono(words) : resolveDays(context, { month, first, last, year: yearText });
  if (moment === "none") return null;
  return { rule: "day-of-month", ...sides, moment, anchor: yearText ? "calendar" : "report" };
}

interface Days {
  readonly month: number;
  readonly first: number;
  readonly last: number;
  readonly year: string | undefined;
}

function resolveDays(context: TimeContext, { month, first, last, year }: Days): Moment | null | "none" {
  if (!isCalendarDay(2024, month, first) || !isCalendarDay(2024, month, last)) return "none";
  if (year === undefined && context.reportDay === null) return null;
  const direction: Direction = /\bthe\s+$/i.test(context.left) ? "open" : context.direction();
  const inYear = year ? Number(year) : findYear(context.reportDay ?? 0, month, first, direction);
  const from = makeDay(inYear, month, first);
  if (last <= first) return makeDayMoment(from);
  return makeMoment(from, makeDay(inYear, month, last), "month");
}

/** A whole calendar date is read by chrono, which has it right in every order; a day that is none is refused. */
function readWithChrono(words: string): Moment | "none" {
  const [result] = chrono.strict.parse(words, new Date(0));
  const start = result?.start;
  const [year, month, day] = [start?.get("year"), start?.get("month"), start?.get("day")];
  if (!start?.isCertain("year") || year == null || month == null || day == null) return "none";
  return isCalendarDay(year, month, day) ? makeDayMoment(makeDay(year, month, day)) : "none";
}

function readMonthAlone(context: TimeContext, month: number): TimeMatch | null {
  const year = YEAR_AFTER.exec(context.right);
  const goesBefore = MONTH_GOES_BEFORE.exec(context.left);
  const possessive = /^\.?'s\b/.test(context.right);
  if (!year && !goesBefore && !possessive) return null;
  const word = goesBefore?.[1]?.toLowerCase() ?? "";
  const modifies = /\b(?:this|last|next|past|early|late|mid)[\s-]+$/i.exec(context.left)?.[0].length ?? 0;
  if (year) {
    const moment = makeMonthMoment(Number(year[1]), month);
    return { rule: "month-and-year", leftLength: modifies, rightLength: year[0].length, moment, anchor: "calendar" };
  }
  if (word === "and" || word === "to" || word === "for")
    if (!/^[.,]?\s*(?:$|[,.;)]|[a-z])/.test(context.right)) return null;
  // "May" and "March" at the head of a sentence or after "to" are verbs and names more often than months.
  if (/^(?:May|March)$/.test(context.word) && /^\s+(?:be|have|not|I|he|she|[A-Z])/.test(context.right)) return null;
  const moment =
    context.reportDay === null ? null : findNamedMonth(context.reportDay, month, word, context.direction());
  return { rule: "month", leftLength: modifies, rightLength: 0, moment, anchor: "report" };
}

function findNamedMonth(reportDay: Day, month: number, word: string, direction: Direction): Moment {
  const now = splitDay(reportDay);
  if (word === "next") return makeMonthMoment(month > now.month ? now.year : now.year + 1, month);
  if (word === "this") return makeMonthMoment(now.year, month);
  if (word === "last" || word === "past") return makeMonthMoment(month < now.month ? now.year : now.year - 1, month);
  return findMonth(reportDay, month, direction);
}

const YEAR_GOES_BEFORE =
  /(?:^|\b(?:in|since|of|by|during|until|from|to|between|and|the|a|an|his|her|its|their|early|late|mid|before|after|through|for|around|'s)[\s-]+|\(|,\s+)$/i;

/** "in 2013", "a 2014 study", "between 2011 and 2016": a year that stands as a year and not as a count. */
export function readYear(context: TimeContext): TimeMatch | null {
  if (!YEAR_GOES_BEFORE.test(context.left) || /[$€£#\d.,]$/.test(context.left)) return null;
  if (
    /^(?:[.,]\d|%|\s*(?:percent|people|miles|men|women|votes|dollars|jobs|pages|votes|points|times)\b)/.test(
      context.right,
    )
  )
    return null;
  const year = Number(context.word);
  const range = /^\s*(?:[-–—]|\s(?:to|through|and)\s)\s*((?:19|20)?\d\d)\b/.exec(context.right);
  const moment = range ? makeYearRange(year, range[1] ?? "") : makeYearMoment(year);
  const modifier = /^\s+[a-z]/.test(context.right) && /\b(?:the|an?|his|her|its|their|'s)\s+$/i.test(context.left);
  return { rule: "year", leftLength: 0, rightLength: range?.[0].length ?? 0, moment, anchor: "calendar", modifier };
}

function makeYearRange(first: number, lastText: string): Moment {
  const last = lastText.length === 2 ? Math.floor(first / 100) * 100 + Number(lastText) : Number(lastText);
  return makeMoment(makeDay(first, 1, 1), makeDay(Math.max(first, last), 12, 31), "year");
}

/** "2024-04-02", "02.04.2024", "13/4/2024": read where only one reading is possible; 4/2/2024 stays open. */
export function readNumericDate(context: TimeContext): TimeMatch | null {
  if (/[\d$€£./-]$/.test(context.left) || /^[\d/-]/.test(context.right)) return null;
  const done = (moment: Moment | null): TimeMatch => ({
    rule: "date-in-figures",
    leftLength: 0,
    rightLength: 0,
    moment,
    anchor: "calendar",
  });
  const isoDay = parseDay(context.word);
  if (isoDay !== null) return done(makeDayMoment(isoDay));
  const parts = /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)$/.exec(context.word);
  if (!parts) return null;
  const [one, other, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === ".") return isCalendarDay(year, other, one) ? done(makeDayMoment(makeDay(year, other, one))) : null;
  const dayFirst = isCalendarDay(year, other, one) ? makeDay(year, other, one) : null;
  const monthFirst = isCalendarDay(year, one, other) ? makeDay(year, one, other) : null;
  if (dayFirst === null && monthFirst === null) return null;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return done(null);
  return done(makeDayMoment(dayFirst ?? monthFirst ?? 0));
}

/** "on Labor Day", "last Thanksgiving", "a New Year's Eve broadcast". */
export function readHoliday(context: TimeContext): TimeMatch | null {
  if (!/^[A-Z]/.test(context.word)) return null;
  const rule = HOLIDAYS.get(context.word.toLowerCase());
  if (!rule) return null;
  const dayIn = (year: number): Day => {
    if ("day" in rule) return makeDay(year, rule.month, rule.day);
    if (rule.nth === -1) return findLastWeekday(makeDay(year, rule.month + 1, 1), rule.weekday);
    return findNextWeekday(makeDay(year, rule.month, 1), rule.weekday, true) + 7 * (rule.nth - 1);
  };
  const year = /^,?\s+(?:of\s+)?((?:19|20)\d\d)\b/.exec(context.right);
  const modifier =
    /\b(?:an?|the|this|last|his|her|their)\s+$/i.test(context.left) && /^(?:'s)?\s+[a-z]/.test(context.right);
  const done = (day: Day | null): TimeMatch => ({
    rule: "holiday",
    leftLength: 0,
    rightLength: year?.[0].length ?? 0,
    moment: day === null ? null : makeDayMoment(day),
    anchor: year ? "calendar" : "report",
    modifier,
  });
  if (year) return done(dayIn(Number(year[1])));
  if (context.reportDay === null) return done(null);
  return done(findHoliday(context.reportDay, dayIn, context.direction()));
}

function findHoliday(reportDay: Day, dayIn: (year: number) => Day, direction: Direction): Day {
  const { year } = splitDay(reportDay);
  const [before, now, next] = [dayIn(year - 1), dayIn(year), dayIn(year + 1)];
  if (direction === "future") return now >= reportDay ? now : next;
  return now <= reportDay ? now : before;
}

/** "last summer", "in the spring of 2022", "this fall": three months from the season's first. */
export function readSeason(context: TimeContext): TimeMatch | null {
  const first = SEASONS.get(context.word.toLowerCase());
  const goesBefore = /\b(?:(last|this|next|this past)|(?:in|over|during|since|by)(?:\s+the)?)\s+$/i.exec(context.left);
  if (first === undefined || !goesBefore) return null;
  const year = /^\s+(?:of\s+)?((?:19|20)\d\d)\b/.exec(context.right);
  const word = goesBefore[1]?.toLowerCase() ?? "";
  // "in the fall of the wall" names no season.
  if (!year && (word === "" || /^\s+(?:of|to|from|into)\b/.test(context.right))) return null;
  const sides = { leftLength: word ? goesBefore[0].length : 0, rightLength: year?.[0].length ?? 0 };
  const season = (y: number): Moment => makeMoment(makeDay(y, first, 1), makeDay(y, first + 3, 0), "year");
  if (year) return { rule: "season", ...sides, moment: season(Number(year[1])), anchor: "calendar" };
  if (context.reportDay === null) return { rule: "season", ...sides, moment: null, anchor: "report" };
  const now = splitDay(context.reportDay);
  const begun = makeDay(now.year, first, 1) <= context.reportDay;
  const running = begun && makeDay(now.year, first + 3, 0) >= context.reportDay;
  const inYear =
    word === "next"
      ? begun
        ? now.year + 1
        : now.year
      : word === "last"
        ? begun && !running
          ? now.year
          : now.year - 1
        : now.year;
  return { rule: "season", ...sides, moment: season(inYear), anchor: "report" };
}
