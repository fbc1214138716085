import type { ValueOf } from "../api/review-answers.js";

type Moment = NonNullable<ValueOf<"saidOn">>;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const DAY_MS = 86_400_000;

/**
 * A day, a month or a year as people write them: `2031-04-03`, `3 Apr 2031`, `April 3, 2031`, `2031-04`, `Apr 2031`, `2031`.
 * Null where it is none of these, or where there is no such day.
 */
export function parseDate(written: string): Moment | null {
  const text = written.trim().toLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (numbers) return makeMoment(numbers[1], numbers[2], numbers[3]);
  const dayFirst = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/.exec(text);
  if (dayFirst) return makeMoment(dayFirst[3], readMonth(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}) (\d{4})$/.exec(text);
  return monthFirst ? makeMoment(monthFirst[3], readMonth(monthFirst[1]), monthFirst[2]) : null;
}

/** `April`, `apr` as `4`; another word as one that is no month. */
function readMonth(word = ""): string {
  const names = ["january", "february", "march", "april", "may", "june", "july"];
  names.push("august", "september", "october", "november", "december");
  const place = MONTHS.indexOf(word.slice(0, 3));
  return names[place]?.startsWith(word) || word === "sept" ? String(place + 1) : "0";
}

function makeMoment(year = "", month?: string, day?: string): Moment | null {
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, grain: "year" };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth || (day !== undefined && (Number(day) < 1 || Number(day) > last))) return null;
  const begin = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return { earliest: `${begin}-01`, latest: `${begin}-${last}`, grain: "month" };
  const whole = `${begin}-${day.padStart(2, "0")}`;
  return { earliest: whole, latest: whole, grain: "day" };
}

/** The moment as it is typed: as many parts of the day as are known. */
export function writeDate({ earliest, grain }: Moment): string {
  return earliest.slice(0, { day: 10, month: 7, year: 4 }[grain]);
}

/** `Thursday`, for a day; empty for what is not so fine. */
export function nameWeekday({ earliest, grain }: Moment): string {
  return grain === "day" ? (WEEKDAYS[new Date(`${earliest}T00:00:00Z`).getUTCDay()] ?? "") : "";
}

/** The day of an instant or a day, so many days later. */
export function addDays(written: string, days: number): string {
  const at = Date.parse(`${written.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? "" : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}
