import { describe, expect, it } from "vitest";
import type { Span } from "../base/span.js";
import { combineDrafts } from "./combine-drafts.js";
import type { DraftAttribution } from "./describe-attributions.js";

const span = (start: number, end: number): Span => ({ start, end });
const draft = (by: string, source: Span, cue: Span, content: Span): DraftAttribution => ({
  source: [source],
  cue: [cue],
  content: [content],
  by,
  confidence: 0.5,
});

const TEXT = "a".repeat(200);
const engine = [draft("engine", span(0, 5), span(6, 10), span(11, 60))];

describe("combineDrafts", () => {
  it.each<[string, DraftAttribution, boolean]>([
    [
      "a saying within another's content is added",
      draft("clause-after", span(12, 15), span(16, 20), span(21, 50)),
      true,
    ],
    ["one that reaches out of it is not", draft("clause-after", span(12, 15), span(16, 20), span(21, 70)), false],
    [
      "the rules' own reading of the same cue is not",
      draft("clause-after", span(0, 5), span(6, 10), span(11, 58)),
      false,
    ],
    [
      "a transcript's turn where the engine saw nothing is added",
      draft("transcript", span(80, 84), span(84, 85), span(86, 99)),
      true,
    ],
    ["another rule's finding there is not", draft("noun", span(80, 84), span(84, 85), span(86, 99)), false],
    [
      "a turn that overlaps what the engine found is not",
      draft("transcript", span(0, 5), span(5, 6), span(50, 99)),
      false,
    ],
  ])("%s", (_, rule, isAdded) => {
    expect(combineDrafts(TEXT, engine, [rule]).includes(rule)).toBe(isAdded);
  });

  it.each<[string, string, string, boolean]>([
    ["a wish that somebody do something", "object", "I wanted him to stay here", true],
    ["a gift that was accepted", "object", "they accepted a dozen free tickets", false],
    ["a glance", "particle", "folk looked at the new report", false],
    ["a thought", "clause-after", "I think that the road is narrow", true],
  ])("within another's content: %s", (_, rule, words, isAdded) => {
    const text = `She told: “${words}.”`;
    const outer = draft("engine", span(0, 3), span(4, 8), span(10, text.length));
    const [first, second] = [words.indexOf(" "), words.indexOf(" ", words.indexOf(" ") + 1)].map((at) => at + 11);
    if (first === undefined || second === undefined) throw new RangeError("three words at least");
    const inner = draft(rule, span(11, first), span(first + 1, second), span(second + 1, text.length - 2));
    expect(combineDrafts(text, [outer], [inner]).includes(inner)).toBe(isAdded);
  });

  it("follows a quotation over the paragraphs, and no further", () => {
    const [first] = engine as [DraftAttribution];
    const rule = draft("quotation-after", span(0, 5), span(6, 10), span(11, 90));
    const text = `${"a".repeat(60)}\n\n${"b".repeat(40)}`;
    expect(combineDrafts(text, [first], [rule])[0]?.content).toEqual([span(11, 90)]);
    expect(combineDrafts("a".repeat(100), [first], [rule])[0]?.content).toEqual([span(11, 60)]);
  });

  it("orders by where the attributions begin", () => {
    const early = draft("transcript", span(80, 84), span(84, 85), span(86, 99));
    const late = [draft("engine", span(100, 105), span(106, 110), span(111, 160))];
    expect(combineDrafts(TEXT, late, [early])).toEqual([early, ...late]);
  });
});
