import { describe, expect, it } from "vitest";
import { readDay } from "./read-day.js";

describe("readDay", () => {
  it.each([
    ["2024-04-03", "2024-04-03", "2024-04-03"],
    ["2024-04", "2024-04-01", "2024-04-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("reads %s as %s to %s", (written, since, until) => {
    expect([readDay(written, "since"), readDay(written, "until")]).toEqual([since, until]);
  });

  it.each(["", "yesterday", "2024-13", "2024-00-01", "2023-02-29", "2024-04-31", "24-04-03", "2024-4-3"])(
    "refuses '%s'",
    (written) => {
      expect(() => readDay(written, "since")).toThrow("is not a date");
    },
  );
});
