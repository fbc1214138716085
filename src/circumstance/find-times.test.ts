import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import { describe, expect, it } from "vitest";
import { TIME_CASES } from "./cases/time-cases.js";
import { findTimes } from "./find-times.js";
import type { TimeExpression } from "./time-context.js";

const readTimes = (text: string, publishedAt: string | null): readonly TimeExpression[] =>
  findTimes({ text, blocks: [{ start: 0, end: text.length }], publishedAt });

/** `2031-04-01`, `2031-04`, `2031`, `open`, or the whole stretch where the case asks for it. */
function formatTime(time: TimeExpression | undefined, whole: boolean): string {
  if (!time) return "";
  if (!time.moment) return "open";
  const { earliest, latest, grain } = time.moment;
  if (whole) return `${earliest}..${latest} ${grain}`;
  return earliest.slice(0, grain === "day" ? 10 : grain === "month" ? 7 : 4);
}

describe("times", () => {
  it.each(TIME_CASES)("%s [%s] → %s", (marked, published, want) => {
    const text = marked.replace(/[[\]]/g, "");
    const times = readTimes(text, published);
    const marks = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
    expect(times.map((time) => text.slice(time.span.start, time.span.end))).toEqual(marks);
    expect(formatTime(times.at(-1), want.includes(".."))).toBe(want);
  });

  it("has at least eighty cases of expressions", () => {
    expect(TIME_CASES.filter(([text]) => text.includes("[")).length).toBeGreaterThanOrEqual(80);
  });

  it("marks a dateline and a head line that dates the report", () => {
    expect(readTimes("TAMSK, Orlesia, April 2 (CNA) — The mayor spoke.", "2031-04-03")[0]?.dateline).toBe(true);
    expect(readTimes("Published: 3 April 2031 The mayor spoke.", "2031-04-03")[0]?.dateline).toBe(true);
    expect(readTimes("The mayor spoke on April 2.", "2031-04-03")[0]?.dateline).toBe(false);
  });

  it("does not let a quoted time anchor one outside", () => {
    const text = "“I left on April 1,” Varn said. She spoke on the same day.";
    const [, same] = findTimes({
      text,
      blocks: [{ start: 0, end: text.length }],
      publishedAt: "2031-04-03",
      quoted: [{ start: 0, end: 20 }],
    });
    expect(same?.moment).toBeNull();
  });

  it("never crosses from one block to the next", () => {
    const text = "It was last\nweek that counted.";
    expect(
      findTimes({
        text,
        blocks: [
          { start: 0, end: 11 },
          { start: 12, end: 30 },
        ],
        publishedAt: "2031-04-03",
      }),
    ).toEqual([]);
  });

  it("stays near linear on words that trigger it over and over", () => {
    for (const word of ["Tuesday, ", "the last ", "April 2, ", "day ", "a few several two ", "2013 to ", "1/2/2013 "]) {
      expect(readTimes(word.repeat(20_000), "2031-04-03").length).toBeLessThanOrEqual(40_000);
    }
  });
});

describe("docs/time-expressions.md", () => {
  const page = readFileSync(new URL("../../docs/time-expressions.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| “(.+?)” \| (\S+) \| (\S+) \| (\S+) \| (chrono|ours) \|$/gm)];

  it("has a table of cases", () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(rows.map((row) => row.slice(1, 6) as [string, string, string, string, string]))(
    "“%s” on %s: chrono reads %s, right is %s, read by %s",
    (words, day, byChrono, right, reader) => {
      expect(readByChrono(words, day)).toBe(byChrono);
      expect(formatTime(readTimes(words, day).at(-1), false) || "none").toBe(right);
      if (reader === "chrono") expect(byChrono).toBe(right);
    },
  );
});

/** The day that chrono reads, as fine as it says it is sure of, or `none`. */
function readByChrono(words: string, day: string): string {
  const start = chrono.parse(words, new Date(`${day}T12:00:00Z`)).at(-1)?.start;
  if (!start) return "none";
  const [year, month, date] = [start.get("year"), start.get("month"), start.get("day")];
  const two = (part: number | null): string => String(part ?? 0).padStart(2, "0");
  const isDay = start.isCertain("day") || start.isCertain("weekday");
  return isDay
    ? `${year}-${two(month)}-${two(date)}`
    : start.isCertain("month")
      ? `${year}-${two(month)}`
      : String(year);
}
