// Days of the Gregorian calendar as whole numbers and back, without a clock and without a time zone.
import type { Grain, Moment } from "../record/reading.js";

/** A day as the number of days since 1 January 1970. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a year, month (1–12; 13 is next January) and day of the month (0 is the last day of the month before). */
export function makeDay(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY);
}

/** Year, month (1–12) and day of the month of a day. */
export function splitDay(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The day that an ISO 8601 day or instant begins with, or null. An instant counts as the day in its own offset, which
 * is the day the outlet wrote under it: `2031-04-02T23:30:00-04:00` is 2 April.
 */
export function parseDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso ?? "");
  if (!match) return null;
  const [, year, month, dayOfMonth] = match.map(Number) as [number, number, number, number];
  return isCalendarDay(year, month, dayOfMonth) ? makeDay(year, month, dayOfMonth) : null;
}

/** True when there is such a day: 31 April and 30 February are not. */
export function isCalendarDay(year: number, month: number, dayOfMonth: number): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= splitDay(makeDay(year, month + 1, 0)).dayOfMonth;
}

/** 0 is Sunday, 6 is Saturday. */
export function findWeekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The first day after `day` (or `day` itself with `orSame`) that falls on the weekday. */
export function findNextWeekday(day: Day, weekday: number, orSame = false): Day {
  const ahead = (weekday - findWeekday(day) + 7) % 7;
  return day + (ahead === 0 && !orSame ? 7 : ahead);
}

/** The last day before `day` (or `day` itself with `orSame`) that falls on the weekday. */
export function findLastWeekday(day: Day, weekday: number, orSame = false): Day {
  const back = (findWeekday(day) - weekday + 7) % 7;
  return day - (back === 0 && !orSame ? 7 : back);
}

/** One day. */
export function makeDayMoment(day: Day): Moment {
  return makeMoment(day, day, "day");
}

/** A whole month; `month` may run past 1–12 and is then carried into the year. */
export function makeMonthMoment(year: number, month: number): Moment {
  return makeMoment(makeDay(year, month, 1), makeDay(year, month + 1, 0), "month");
}

/** A whole year. */
export function makeYearMoment(year: number): Moment {
  return makeMoment(makeDay(year, 1, 1), makeDay(year, 12, 31), "year");
}

/** From the first to the last day, both included. */
export function makeMoment(earliest: Day, latest: Day, grain: Grain): Moment {
  return { earliest: formatDay(earliest), latest: formatDay(latest), grain };
}
