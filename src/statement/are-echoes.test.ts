import { describe, expect, it } from "vitest";
import type { Quotation } from "../record/link.js";
import { areEchoes } from "./are-echoes.js";
import { hashRuns, sortOnce } from "./hash-runs.js";

const WORDS = "we will reopen the bridge before the winter whatever it may cost";

function quote(words: string, publishedOn: string | null = "2031-04-03"): Quotation {
  const shingles = sortOnce(hashRuns(words.split(" "), 6));
  return { attributionId: words, pieces: [words], shingles, saidOn: null, publishedOn };
}

describe("areEchoes", () => {
  it.each([
    ["the same words", quote(WORDS), true],
    ["a part of eight words", quote(WORDS.split(" ").slice(2, 10).join(" ")), true],
    ["a part of seven words", quote(WORDS.split(" ").slice(2, 9).join(" ")), false],
    ["one word changed", quote(WORDS.replace("bridge", "tunnel")), false],
    ["the same words a week later", quote(WORDS, "2031-04-10"), true],
    ["the same words eight days later", quote(WORDS, "2031-04-11"), false],
    ["the same words without a day", quote(WORDS, null), false],
  ])("%s", (_, other, expected) => {
    expect(areEchoes(quote(WORDS), other)).toBe(expected);
    expect(areEchoes(other, quote(WORDS))).toBe(expected);
  });
});
