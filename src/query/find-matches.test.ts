import { describe, expect, it } from "vitest";
import { findMatches } from "./find-matches.js";
import { parseWords } from "./parse-words.js";

/** What was typed, and the content with the matches in brackets. */
const CASES: readonly (readonly [typed: string, marked: string])[] = [
  ["rise", "taxes would [rise], and [Rise] again; rises too"],
  ["ris*", "taxes [rise] and [rises]; sunrise not"],
  ['"would rise"', "taxes [would rise], they would not rise"],
  ['"would ri"*', "taxes [would rise]"],
  ['"would rise" rise', "taxes [would rise], [rise]"],
  ['"a b a"', "[a b a b a]"],
  ["angstrom", "an [Ångström] apart"],
  ["bridge's", "the [bridge’s] cables, the bridge cables"],
  ["nowhere", "taxes would rise"],
  ["rise", "half \ud800 [rise] nul \u0000 [rise]"],
];

describe("findMatches", () => {
  it.each(CASES)("marks %s in %s", (typed, marked) => {
    const words = marked.replace(/[[\]]/g, "");
    let out = "";
    let at = 0;
    for (const { start, end } of findMatches(words, parseWords(typed))) {
      out += `${words.slice(at, start)}[${words.slice(start, end)}]`;
      at = end;
    }
    expect(out + words.slice(at)).toBe(marked);
  });
});
