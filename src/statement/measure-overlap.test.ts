import { describe, expect, it } from "vitest";
import { measureOverlap } from "./measure-overlap.js";

describe("measureOverlap", () => {
  it.each([
    ["the bridge would be closed in winter", "“We are closing the bridge this winter,”", 1],
    ["the bridge would be closed in winter", "the lamps on the bridge are paid for", 1 / 3],
    ["the bridge would be closed in winter", "taxes would rise next spring", 0],
    ["it was not", "it was not", 0],
  ])("%s / %s: %d", (one, other, share) => {
    expect(measureOverlap(one, other)).toBeCloseTo(share);
    expect(measureOverlap(other, one)).toBeCloseTo(share);
  });
});
