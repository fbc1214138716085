import { describe, expect, it } from "vitest";
import { makeCaseArticle } from "../src/attribution/cases/judge-case.js";
import { readCase } from "../src/attribution/cases/read-case.js";
import { describeAttributions } from "../src/attribution/describe-attributions.js";
import type { Attribution } from "../src/record/attribution.js";
import { findSentences } from "../src/syntax/find-sentences.js";

function tell(marked: string): readonly Attribution[] {
  const { text, attributions } = readCase(marked);
  const article = makeCaseArticle(text);
  return describeAttributions(article, findSentences(article), attributions);
}

type Told = Partial<Pick<Attribution, "cueClass" | "manner" | "mode" | "polarity">>;

describe("describeAttributions", () => {
  it.each<[string, Told]>([
    ["[She|source] [said|cue] [“no”|content].", { manner: "direct" }],
    ["“[No|content],” [she|source] [said|cue].", { manner: "direct" }],
    ["[She|source] [said|cue] [it was “no” again|content].", { manner: "mixed" }],
    ["[She|source] [said|cue] [it was no|content].", { manner: "indirect" }],
    ["“[She|source] [thinks|cue] [it is over|content],” he said.", { manner: "indirect" }],
    ["The hall was full.\n\n[MARR|source][:|cue] [We go on from here.|content]", { manner: "direct" }],
    ["[She|source] [tweeted|cue] [that it was over|content].", { mode: "writing" }],
    ["[The Lorne Herald|source] [said|cue] [it was over|content].", { mode: "writing" }],
    ["[The study|source] [said|cue] [it was over|content].", { mode: "writing" }],
    ["In a letter to the council, [she|source] [said|cue] [it was over|content].", { mode: "writing" }],
    ["In an interview with the Lorne Herald, [she|source] [said|cue] [it was over|content].", { mode: "speech" }],
    ["[She|source] [believes|cue] [it is over|content].", { mode: "mental", cueClass: "thinking" }],
    ["[The story|content] was [reportedly|cue] [false|content].", { mode: "unclear", cueClass: "claiming" }],
    ["[She|source] [did not say|cue] [who won|content].", { polarity: "negated" }],
    ["[She|source] did not [say|cue] [who won|content].", { polarity: "negated" }],
    ["[She|source] [would say|cue] [it was over|content].", { polarity: "conditional" }],
    ["[She|source] [declined to comment|cue] [on the vote|content].", { polarity: "refused" }],
    ["[She|source] [refused|cue] [to say who won|content].", { polarity: "refused" }],
    ["[She|source] [refused|cue] [to leave the hall|content].", { polarity: "asserted" }],
    ["[She|source] [would not comment|cue] [on the vote|content].", { polarity: "refused" }],
    [
      "[She|source] [declined to say|cue] [who won|content].",
      { polarity: "refused", mode: "speech", cueClass: "neutral" },
    ],
    ["[She|source] [refused|cue] [to comment on the vote|content].", { polarity: "refused", mode: "speech" }],
    ["[She|source] [declined|cue] [to attend the talks|content].", { polarity: "asserted", mode: "mental" }],
    ["[She|source] [did not respond to|cue] [requests for comment|content].", { polarity: "refused", mode: "speech" }],
    ["[She|source] [did not return|cue] [calls seeking comment|content].", { polarity: "refused", mode: "speech" }],
    ["[She|source] [did not immediately reply to|cue] [an email|content].", { polarity: "refused" }],
    ["[She|source] [did not respond to|cue] [the treatment|content].", { polarity: "negated" }],
    ["[She|source] [does not blame|cue] [the driver|content].", { polarity: "negated", mode: "mental" }],
    ["[She|source] [warned jurors not to discuss|cue] [the case|content].", { polarity: "asserted", mode: "speech" }],
    ["[She|source] [told us never to say|cue] [no|content].", { polarity: "asserted" }],
    ["[She|source] [called for|cue] [a vote|content].", { cueClass: "ordering" }],
    ["[She|source] [called|cue] [it a vote|content].", { cueClass: "neutral" }],
    ["[Her|source] [denial of|cue] [the charge|content] was brief.", { cueClass: "denying" }],
  ])("%s", (marked, told) => {
    expect(tell(marked)[0]).toMatchObject(told);
  });

  it("keeps given spans and their order, with full confidence", () => {
    const found = tell("[She|source 2] [asked|cue 2] [why|content 2]. [He|source] [said|cue] [so|content].");
    expect(found.map(({ cue }) => cue[0]?.start)).toEqual([18, 4]);
    expect(found.map(({ confidence, producer }) => [confidence, producer.by])).toEqual([
      [1, "given"],
      [1, "given"],
    ]);
  });

  it("carries writing on to the same source's next saying", () => {
    const found = tell(
      "[Marr|source] [said|cue] in a statement [it was over|content]. [She|source 2] [added|cue 2] [that it was late|content 2].",
    );
    expect(found.map(({ mode }) => mode)).toEqual(["writing", "writing"]);
  });

  it("takes attributions with empty parts", () => {
    const article = makeCaseArticle("Nothing was said.");
    const [one] = describeAttributions(article, findSentences(article), [{ source: [], cue: [], content: [] }]);
    expect(one).toMatchObject({ manner: "indirect", within: null, polarity: "asserted" });
  });
});
