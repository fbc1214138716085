import { describe, expect, it } from "vitest";
import type { Article } from "../record/article.js";
import { makeCaseArticle } from "./cases/judge-case.js";
import { readCase } from "./cases/read-case.js";
import { cleanDrafts } from "./clean-drafts.js";

/** What is left of the marked attributions: source and content as words. */
function clean(marked: string): string[] {
  const { text, attributions } = readCase(marked);
  const article: Article = makeCaseArticle(text);
  const write = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const drafts = attributions.map((spans) => ({ ...spans, by: "test", confidence: 0.5 }));
  return cleanDrafts(article, drafts).map(({ source, content }) => `${write(source)} | ${write(content)}`);
}

describe("cleanDrafts", () => {
  it.each<[string, ...string[]]>([
    [
      "[LORNE, 3 March 2031 – Lorne Foundry|source] [said|cue] [it would close|content].",
      "Lorne Foundry | it would close",
    ],
    ["[date 2031-04-03 Ada Holm|source] [said|cue] [it was late|content].", "Ada Holm | it was late"],
    ["date 2031-04-03 [Ada Holm|source] [said|cue] [it was late|content].", "Ada Holm | it was late"],
    ["[Clerk took cash in envelopes|content], [court|source] [told|cue]", " | Clerk took cash in envelopes"],
    ["[The court|source] [told|cue] [him to wait|content].", "The court | him to wait"],
    ["[He took cash|content], [the clerk|source] [told|cue]", "the clerk | He took cash"],
    ["[The clerks|source] [wrote|cue] [that down|content]."],
    ["[The clerks|source] [wrote|cue] [that|content].", "The clerks | that"],
    ["[The clerks|source] [wrote|cue] [it was down|content].", "The clerks | it was down"],
  ])("%s", (marked, ...left) => {
    expect(clean(marked)).toEqual(left);
  });
});
