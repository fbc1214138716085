import { describe, expect, it } from "vitest";
import { parseWords } from "./parse-words.js";

/** Terms as `words` or `words*`. */
const CASES: readonly (readonly [typed: string, terms: readonly string[]])[] = [
  ["taxes", ["taxes"]],
  ["  taxes   rise ", ["taxes", "rise"]],
  ['"would rise" taxes', ["would rise", "taxes"]],
  ["“would rise” «oil price»", ["would rise", "oil price"]],
  ["refin*", ["refin*"]],
  ['"oil refin"*', ["oil refin*"]],
  ['taxes"would rise"', ["taxes", "would rise"]],
  ["taxes OR NOT bridge", ["taxes", "OR", "NOT", "bridge"]],
  ["words:taxes", ["words:taxes"]],
  ["bridge's", ["bridge's"]],
  ["taxes — rise", ["taxes", "rise"]],
  ['"" taxes', ["taxes"]],
];

describe("parseWords", () => {
  it.each(CASES)("reads %s", (typed, terms) => {
    expect(parseWords(typed).map(({ words, prefix }) => words + (prefix ? "*" : ""))).toEqual(terms);
  });

  it.each([
    ["", "no word"],
    ["?! —", "no word"],
    ['"would rise', "not closed"],
    ["*", "a star needs"],
    ["t*", "at least 2 letters"],
    ['"oil r"*', "at least 2 letters"],
    ["ta*es", "only at the end"],
    ["*taxes", "only at the end"],
    ["word ".repeat(51), "more than 50"],
  ])("refuses %s", (typed, reason) => {
    expect(() => parseWords(typed)).toThrow(reason);
  });
});
