import { describe, expect, it } from "vitest";
import { foldName } from "./fold-name.js";
import { matchNames, type NameMatch } from "./match-names.js";

const CASES: readonly (readonly [one: string, other: string, match: NameMatch | null])[] = [
  ["Ada Marie Quill", "Ada Marie Quill", "whole"],
  ["Ada Quill", "Ada Marie Quill", "same"],
  ["Jeff Quill", "Jeffrey Quill", "short"],
  ["Gregory R. Quill", "Greg R. Quill", "short"],
  ["Alex Quill", "Alexander Quill", "short"],
  ["A. Quill", "Ada Quill", "initial"],
  ["Y. Quill", "Yevgeny Quill", "initial"],
  ["E. Quill", "Yevgeny Quill", "initial"],
  ["M. Quill", "Mykola Quill", "initial"],
  ["Ada M. Quill", "Ada Mykola Quill", "whole"],
  ["O. Quill", "Yevgeny Quill", null],
  ["Brennan Quill", "Brenann Quill", "slip"],
  ["Quill", "Ada Quill", "surname"],
  ["Quill", "Ada Vane-Quill", "half"],
  ["Ada Quill", "Greg Quill", null],
  ["Ada M. Quill", "Ada K. Quill", null],
  ["Ada Quill Jr.", "Ada Quill Sr.", null],
];

describe("matchNames", () => {
  it.each(CASES)("%s and %s", (one, other, match) => {
    expect(matchNames(foldName(one), foldName(other))).toBe(match);
    expect(matchNames(foldName(other), foldName(one))).toBe(match);
  });
});
