// Times that name a weekday.
import { MONTHS, WEEKDAYS } from "../lexicon/en/time-words.js";
import type { Moment } from "../record/reading.js";
import {
  type Day,
  findLastWeekday,
  findNextWeekday,
  findWeekday,
  isCalendarDay,
  makeDay,
  makeDayMoment,
  makeMoment,
  parseDay,
} from "./calendar.js";
import { findYear, type TimeContext, type TimeMatch } from "./time-context.js";

const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const DAY_PART = "(?:night|morning|afternoon|evening|noon)";
const YEAR = "(?:,?\\s+((?:19|20)\\d\\d)\\b)?";
const DATE_AFTER = new RegExp(
  `^\\.?(?:\\s+${DAY_PART})?,?\\s+\\(?${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`,
);
const DAY_FIRST_AFTER = new RegExp(
  `^\\.?(?:\\s+${DAY_PART})?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b(?:\\.(?=,?\\s+\\d))?${YEAR}`,
);
const PART_AFTER = new RegExp(`^\\s+(?:early\\s+|late\\s+)?${DAY_PART}\\b`);
const WEEK_AFTER = /^\s+(?:of\s+)?(last|this|next)\s+week\b/;
const RANGE_AFTER =
  /^(?:\s*(?:[-–—]|\s(?:and|to|through|or)\s)\s*)(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/;
const GOES_BEFORE =
  /\b(last|next|this past|this coming|coming|past|this|the following|the previous|the same|early|late)\s+$/i;

/** "Tuesday", "on Tuesday, April 2", "Friday night", "last Monday", "Tuesday of last week", "Monday to Wednesday". */
export function readWeekday(context: TimeContext): TimeMatch | null {
  const weekday = WEEKDAYS.get(context.word.toLowerCase());
  if (weekday === undefined || !isWeekdayWord(context)) return null;
  const dated = readWithDate(context, weekday);
  if (dated) return dated;
  const week = WEEK_AFTER.exec(context.right);
  const part = PART_AFTER.exec(context.right);
  const before = GOES_BEFORE.exec(context.left);
  const range = RANGE_AFTER.exec(context.right);
  const word = before?.[1]?.toLowerCase() ?? "";
  const sides = {
    leftLength: before?.[0].length ?? 0,
    rightLength: (week ?? part ?? range)?.[0].length ?? (/^\.(?=\s+[a-z(])/.test(context.right) ? 1 : 0),
  };
  if (word === "the following" || word === "the previous" || word === "the same")
    return readFromBefore(context, weekday, word, sides);
  const moment =
    context.reportDay === null
      ? null
      : resolve(context, context.reportDay, { weekday, word, week: week?.[1] ?? "", range: range?.[1] ?? "" });
  return { rule: range ? "weekday-range" : "weekday", ...sides, moment, anchor: "report" };
}

/** Short forms need their stop or a date after them, since "wed" is a verb and "Mon" a name. */
function isWeekdayWord({ word, right }: TimeContext): boolean {
  if (word.length > 5) return /^[A-Z]/.test(word);
  return /^[A-Z]/.test(word) && (/^\./.test(right) || DATE_AFTER.test(right));
}

function readWithDate(context: TimeContext, weekday: number): TimeMatch | null {
  const monthFirst = DATE_AFTER.exec(context.right);
  const match = monthFirst ?? DAY_FIRST_AFTER.exec(context.right);
  if (!match) return null;
  const month = MONTHS.get((monthFirst ? match[1] : match[2])?.toLowerCase() ?? "") ?? 0;
  const dayOfMonth = Number(monthFirst ? match[2] : match[1]);
  if (!isCalendarDay(2024, month, dayOfMonth)) return null;
  const year = match[3] ? Number(match[3]) : findYearByWeekday(context, { weekday, month, dayOfMonth });
  const day = year === null ? null : makeDay(year, month, dayOfMonth);
  return {
    rule: "weekday-and-date",
    leftLength: 0,
    rightLength: match[0].length + (match[0].includes("(") && context.right[match[0].length] === ")" ? 1 : 0),
    moment: day === null ? null : makeDayMoment(day),
    anchor: match[3] ? "calendar" : "report",
  };
}

interface YearlessDay {
  readonly weekday: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The nearest year in which the day falls on the weekday, within six years of the report; else by tense alone. */
function findYearByWeekday(context: TimeContext, { weekday, month, dayOfMonth }: YearlessDay): number | null {
  if (context.reportDay === null) return null;
  const likely = findYear(context.reportDay, month, dayOfMonth, context.direction());
  const around = [0, -1, 1, -2, -3, -4, -5, -6].map((offset) => likely + offset);
  return around.find((year) => findWeekday(makeDay(year, month, dayOfMonth)) === weekday) ?? likely;
}

interface Sides {
  readonly leftLength: number;
  readonly rightLength: number;
}

function readFromBefore(context: TimeContext, weekday: number, word: string, sides: Sides): TimeMatch {
  const before = context.before && parseDay(context.before.earliest);
  const moment = before === null ? null : moveTo(before, weekday, word);
  return { rule: "weekday-from-text", ...sides, moment, anchor: "text" };
}

function moveTo(before: Day, weekday: number, word: string): Moment {
  if (word === "the following") return makeDayMoment(findNextWeekday(before, weekday));
  return makeDayMoment(findLastWeekday(before, weekday, word === "the same"));
}

interface WeekdayWords {
  readonly weekday: number;
  readonly word: string;
  readonly week: string;
  readonly range: string;
}

function resolve(context: TimeContext, reportDay: Day, { weekday, word, week, range }: WeekdayWords): Moment {
  const day = week ? findInWeek(reportDay, weekday, week) : findByTense(context, reportDay, { weekday, word });
  if (!range) return makeDayMoment(day);
  const lastDay = findNextWeekday(day, WEEKDAYS.get(range.toLowerCase()) ?? weekday);
  // Two days that follow each other in the past, as in "Monday and Tuesday", must both have gone by.
  const back = context.direction() !== "future" && lastDay > reportDay ? 7 : 0;
  return makeMoment(day - back, lastDay - back, "month");
}

function findInWeek(reportDay: Day, weekday: number, week: string): Day {
  const monday = findLastWeekday(reportDay, 1, true);
  const inThisWeek = monday + ((weekday + 6) % 7);
  return week === "last" ? inThisWeek - 7 : week === "next" ? inThisWeek + 7 : inThisWeek;
}

function findByTense(context: TimeContext, reportDay: Day, { weekday, word }: { weekday: number; word: string }): Day {
  if (word === "last" || word === "past" || word === "this past") return findLastWeekday(reportDay, weekday);
  if (word === "next" || word === "coming" || word === "this coming") return findNextWeekday(reportDay, weekday);
  if (context.direction() === "future") return findNextWeekday(reportDay, weekday, true);
  return findLastWeekday(reportDay, weekday, true);
}
