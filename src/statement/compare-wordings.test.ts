import { describe, expect, it } from "vitest";
import { compareWordings, isWordedDifferently, measureLikeness } from "./compare-wordings.js";

/** Removed words in [-…-], added ones in {+…+}. */
function mark(one: string, other: string): string {
  return compareWordings(one, other)
    .map(({ kind, one: mine, other: yours }) => {
      if (kind === "added") return `{+${other.slice(yours.start, yours.end)}+}`;
      const words = one.slice(mine.start, mine.end);
      return kind === "removed" ? `[-${words}-]` : words;
    })
    .join(" ");
}

describe("compareWordings", () => {
  it.each([
    ["The bridge is safe.", "The bridge is safe!", "The bridge is safe"],
    ["The bridge is safe", "The bridge was safe", "The bridge [-is-] {+was+} safe"],
    ["We will pay", "We will pay, and soon", "We will pay {+and soon+}"],
    ["Well, we will pay", "we will pay", "[-Well-] we will pay"],
    ["", "new words", "{+new words+}"],
    ["old words", "", "[-old words-]"],
    ["", "", ""],
    ["The harbour’s centre", "The harbor's center", "The harbour’s centre"],
  ])("%s → %s", (one, other, marked) => {
    expect(mark(one, other)).toBe(marked);
  });
});

describe("isWordedDifferently", () => {
  it.each([
    ["We will never close the bridge to walkers", "We will not close the bridge to walkers", true],
    ["We will never close the bridge to walkers", "We will never close the bridge to walkers.", false],
    ["We will never close the bridge to walkers", "never close the bridge to walkers", false],
    ["We will never close the bridge to walkers", "The lamps are paid for by the council", false],
    ["not the bridge", "not a bridge", false],
  ])("%s / %s: %s", (one, other, answer) => {
    expect(isWordedDifferently(one, other)).toBe(answer);
    expect(isWordedDifferently(other, one)).toBe(answer);
  });
});

describe("measureLikeness", () => {
  it("is the share of the longer wording's words that both have in order", () => {
    expect(measureLikeness("a b c d", "a c d")).toBe(0.75);
    expect(measureLikeness("a b", "c d")).toBe(0);
    expect(measureLikeness("", "")).toBe(0);
  });
});
