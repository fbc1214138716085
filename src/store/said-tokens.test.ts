import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRangeTokens, makeSaidTokens } from "./said-tokens.js";

describe("tokens of the day said", () => {
  it.each([
    ["2024-04-02", "2024-04-02", "n20240402 u20 u202 u2024 u202404"],
    ["2024-04-01", "2024-04-30", "n202404 u20 u202 u2024"],
    ["2024-01-01", "2024-12-31", "n2024 u20 u202"],
    ["2024-02-28", "2024-03-01", "n20240228 u20 u202 u2024 u202402 n20240229 n20240301 u202403"],
  ])("of %s to %s", (earliest, latest, tokens) => {
    expect(makeSaidTokens({ earliest, latest, grain: "day" }).join(" ")).toBe(tokens);
  });

  it("meet exactly when the moment overlaps the range", () => {
    const day = fc
      .date({ min: new Date("1890-01-01"), max: new Date("2110-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const stretch = fc
      .tuple(day, day)
      .map(([one, other]) => (one < other ? { earliest: one, latest: other } : { earliest: other, latest: one }));
    const bound = fc.option(day);
    fc.assert(
      fc.property(stretch, bound, bound, ({ earliest, latest }, since, until) => {
        const asked = new Set(makeRangeTokens(since, until));
        const found = makeSaidTokens({ earliest, latest, grain: "day" }).some((token) => asked.has(token));
        const range = since === null || until === null || since <= until;
        expect(found).toBe(range && latest >= (since ?? "") && earliest <= (until ?? "9"));
      }),
      { numRuns: 500 },
    );
  });

  it("stay few for the widest range", () => {
    expect(makeRangeTokens("1999-11-17", null).length).toBeLessThan(150);
  });
});
