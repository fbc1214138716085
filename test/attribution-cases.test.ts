import { describe, expect, it } from "vitest";
import { ALL_CASES } from "../src/attribution/cases/all-cases.js";
import { BACKLOG_CASES } from "../src/attribution/cases/backlog.js";
import { judgeCase, makeCaseArticle } from "../src/attribution/cases/judge-case.js";
import { type AttributionCase, readCase } from "../src/attribution/cases/read-case.js";
import { findAttributions } from "../src/attribution/find-attributions.js";
import { findQuotationProblems } from "../src/attribution/find-quotation-problems.js";
import type { Article } from "../src/record/article.js";
import { findSentences } from "../src/syntax/find-sentences.js";

function find(article: Article) {
  return findAttributions(article, findSentences(article));
}

function nameCase(one: AttributionCase): string {
  return readCase(one).text;
}

describe.each(Object.entries(ALL_CASES))("findAttributions: %s", (_, cases) => {
  it.each(cases.map((one): [string, AttributionCase] => [nameCase(one), one]))("%s", (_text, one) => {
    expect(judgeCase(one, find)).toBeNull();
  });
});

describe("findAttributions: the backlog of known misses", () => {
  it("is still missed, and counted", () => {
    const found = BACKLOG_CASES.filter((one) => judgeCase(one, find) === null);
    console.log(`attribution rules: ${BACKLOG_CASES.length - found.length} known misses in the backlog`);
    expect(found.map(nameCase), "found now: move it to its table").toEqual([]);
  });
});

describe("findAttributions", () => {
  it("names what stands within another's content", () => {
    const found = find(makeCaseArticle("“I think the road is too narrow,” the mayor said."));
    const outer = found.find(({ within }) => within === null);
    const inner = found.find(({ within }) => within !== null);
    expect(inner?.within).toBe(outer?.id);
    expect(inner?.manner).toBe("indirect");
  });

  it("gives every attribution its rule, a confidence and an id that rests on its spans", () => {
    const article = makeCaseArticle("The mayor said the ferry would stay. The clerk denied that it was late.");
    const found = find(article);
    expect(found.length).toBe(2);
    expect(find(article)).toEqual(found);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    for (const { producer, confidence } of found) {
      expect(producer.room).toBe("attribution");
      expect(confidence > 0 && confidence <= 1).toBe(true);
    }
  });

  it("loses nothing of a paragraph to a mark that is not closed, and notes it", () => {
    const article = makeCaseArticle(
      "He called it “a mess and left. The mayor said the ferry would stay.\n\nThe clerk said it was late.",
    );
    expect(find(article).filter(({ cue }) => article.text.startsWith("said", cue[0]?.start)).length).toBe(2);
    expect(findQuotationProblems(article).map(({ code, span }) => [code, span?.start])).toEqual([
      ["unbalanced-quotation", 13],
    ]);
  });

  it.each([
    ["quotation marks", '"“'.repeat(20_000)],
    ["cues", "said ".repeat(20_000)],
    ["labels", "Q: A: ".repeat(10_000)],
    ["according to", "according to ".repeat(10_000)],
    ["an open mark", `“${"He said that it was late. ".repeat(4_000)}`],
  ])("keeps spans inside a hostile text: %s", (_, text) => {
    for (const { source, cue, content } of find(makeCaseArticle(text)))
      for (const { start, end } of [...source, ...cue, ...content])
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
  });
});
