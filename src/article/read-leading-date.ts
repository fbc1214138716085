const MONTHS = "january february march april may june july august september october november december".split(" ");

const LEADING_ISO =
  /^\s*(?:date\b[:\s]*)?(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/i;
const LEADING_WORDS =
  /^\s*(?:date\b[:\s]*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(\d{1,2})\s+([a-z]+)|([a-z]+)\s+(\d{1,2})),?\s+(\d{4})\b/i;

/** The day that the first line begins with, as `YYYY-MM-DD`, or null: `date 2031-04-03 …`, `3 April 2031`, `April 3, 2031`. */
export function readLeadingDate(text: string): string | null {
  const head = text.slice(0, 80).split("\n")[0] ?? "";
  const iso = LEADING_ISO.exec(head)?.[1];
  if (iso) return isDay(iso) ? iso : null;
  const [, dayFirst, monthSecond, monthFirst, daySecond, year] = LEADING_WORDS.exec(head) ?? [];
  const name = (monthSecond ?? monthFirst ?? "").toLowerCase();
  const month = MONTHS.findIndex((full) => full === name || (name.length === 3 && full.startsWith(name))) + 1;
  if (month === 0) return null;
  const day = `${year}-${String(month).padStart(2, "0")}-${(dayFirst ?? daySecond ?? "").padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/** A line without the date that it begins with. */
export function cutLeadingDate(line: string): string {
  if (readLeadingDate(line) === null) return line;
  const date = LEADING_ISO.exec(line)?.[0] ?? LEADING_WORDS.exec(line)?.[0] ?? "";
  return line.slice(date.length).replace(/^[\s:,–—-]+/, "");
}

/** True for a day of the calendar as `2031-04-03`. */
export function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
