import { describe, expect, it } from "vitest";
import { type Direction, guessDirection } from "./time-context.js";

/** What stands before a time and after it, and where it lies. */
const CASES: readonly (readonly [left: string, right: string, direction: Direction])[] = [
  ["the council met on", "", "past"],
  ["the council will meet on", "", "future"],
  ["on", "the council, all its members and both the engineers met", "past"],
  ["on", "the council, all its members and both the engineers will meet", "future"],
  ["It met. on", "", "open"],
  ["“we met” on", "“we met”", "open"],
];

describe("guessDirection", () => {
  it.each(CASES)("%s … %s: %s", (left, right, direction) => {
    expect(guessDirection(left, right)).toBe(direction);
  });

  it("remembers nothing of the sentence before", () => {
    for (const [left, right, direction] of CASES)
      for (const [otherLeft, otherRight] of CASES) {
        guessDirection(otherLeft, otherRight);
        expect(guessDirection(left, right), `${left} … ${right} after ${otherLeft} … ${otherRight}`).toBe(direction);
      }
  });
});
