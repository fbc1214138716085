import { describe, expect, it } from "vitest";
import { makeCaseArticle } from "../src/attribution/cases/judge-case.js";
import { describeAttributions } from "../src/attribution/describe-attributions.js";
import { explainAttribution, findAttributions } from "../src/attribution/find-attributions.js";
import { findSentences } from "../src/syntax/find-sentences.js";

describe("explainAttribution", () => {
  const article = makeCaseArticle("The mayor said the ferry would stay. She thinks it is late.");
  const sentences = findSentences(article);

  it("names the model, the pattern that agrees, and the strongest features in order", () => {
    const found = findAttributions(article, sentences);
    expect(found.length).toBe(2);
    for (const attribution of found) {
      const [decided, ...features] = explainAttribution(article, sentences, attribution);
      expect(decided).toMatch(/^the model; the pattern [a-z-]+ reads the same cue$/);
      const weights = features.map((line) => Number(/\+(\d+\.\d)$/.exec(line)?.[1]));
      expect(weights.length).toBe(5);
      expect(weights).toEqual([...weights].sort((one, other) => other - one));
    }
    expect(explainAttribution(article, sentences, found[0] ?? expect.fail("none")).join()).toContain("“say”");
  });

  it("says of given spans that they were given, and of a pattern alone which one", () => {
    const [given] = describeAttributions(article, sentences, [
      { source: [{ start: 0, end: 9 }], cue: [{ start: 10, end: 14 }], content: [{ start: 15, end: 35 }] },
    ]);
    if (!given) throw new RangeError("nothing was described");
    expect(explainAttribution(article, sentences, given)).toEqual(["given with the report"]);
    const ruled = { ...given, producer: { ...given.producer, by: "clause-after" } };
    expect(explainAttribution(article, sentences, ruled)).toEqual([
      "the pattern clause-after, where the model saw nothing",
    ]);
  });
});
