import { OnrecordError } from "../base/errors.js";

/**
 * The day that a bound means: `2024-04-03` itself, and the first or last day of `2024-04` or `2024`.
 * @throws OnrecordError QUERY_BAD when it is no date.
 */
export function readDay(written: string, side: "since" | "until"): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? [];
  const fullMonth = month ?? (side === "since" ? "01" : "12");
  const last = new Date(Date.UTC(2000, Number(fullMonth), 0)).getUTCDate();
  const inMonth = fullMonth === "02" && !isLeapYear(Number(year)) ? 28 : last;
  const fullDay = day ?? (side === "since" ? "01" : String(inMonth));
  const good = year !== "" && fullMonth >= "01" && fullMonth <= "12" && fullDay >= "01" && Number(fullDay) <= inMonth;
  if (!good)
    throw new OnrecordError("QUERY_BAD", { reason: `'${written}' is not a date; write 2024-04-03, 2024-04 or 2024` });
  return `${year}-${fullMonth}-${fullDay}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
