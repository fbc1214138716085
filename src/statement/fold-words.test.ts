import { describe, expect, it } from "vitest";
import { foldWords } from "./fold-words.js";

const fold = (text: string) => foldWords(text).map((run) => run.map(({ word }) => word).join(" "));

/** Two ways in which houses print the same words. */
const SAME: readonly (readonly [string, string])[] = [
  ["We will organise the defence of the harbour.", "we will organize the defense of the harbor"],
  ["“We’ll re-open it – soon,”", "we'll reopen it, soon"],
  ["10 per cent of 1,200 travellers", "10% of 1200 travelers"],
  ["the U.S. programme", "the US program"],
  ["a long-term cease-fire", "a long term ceasefire"],
  ["Séjourné’s “so-called” dialogue", "Sejourne's so called dialog"],
  ["[W]e recieve [sic] nothing", "We recieve nothing"],
  ["GREY CENTRE", "gray center"],
  ["two councillors, three licences", "two councilors, three licenses"],
  ["weʼll co‑operate", "we'll cooperate"],
];

/** Words that may be what was said, and are kept apart. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ["four boats", "for boats"],
  ["they filled it", "they filed it"],
  ["3.5 million", "35 million"],
  ["we will go", "we'll go"],
  ["we can go", "we can't go"],
  ["1,5", "15"],
  ["$5 million", "€5 million"],
  ["they scoured it", "they scored it"],
  ["I will re-sign", "I will resign"],
  ["We will [not] close the bridge", "We will close the bridge"],
];

describe("foldWords", () => {
  it.each(SAME)("knows “%s” in “%s”", (one, other) => {
    expect(fold(one)).toEqual(fold(other));
  });

  it.each(DIFFERENT)("keeps “%s” apart from “%s”", (one, other) => {
    expect(fold(one)).not.toEqual(fold(other));
  });

  it.each([
    ["We shall rebuild … the bridge", ["we shall rebuild", "the bridge"]],
    ["We shall rebuild . . . the bridge", ["we shall rebuild", "the bridge"]],
    ["We shall rebuild [the crossing] and pay", ["we shall rebuild", "and pay"]],
    ["(Laughter) No.", ["no"]],
    ["", []],
    ["— … —", []],
  ])("breaks %s into runs", (text, runs) => {
    expect(fold(text)).toEqual(runs);
  });

  it("tells where each word stood", () => {
    const text = "[W]e will: co-operate, 5 per cent.";
    const words = foldWords(text).flat();
    expect(words.map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ["we", "]e"],
      ["will", "will"],
      ["cooperate", "co-operate"],
      ["5", "5"],
      ["percent", "per cent"],
    ]);
  });

  it("takes hostile text in one pass", () => {
    for (const text of ["[".repeat(200_000), "a-".repeat(100_000), ". ".repeat(100_000), "[a]".repeat(60_000)])
      expect(
        foldWords(text)
          .flat()
          .every(({ start, end }) => start < end),
      ).toBe(true);
  });
});
