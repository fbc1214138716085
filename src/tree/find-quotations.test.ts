import { describe, expect, it } from "vitest";
import type { Block } from "../record/article.js";
import { findQuotations } from "./find-quotations.js";

function blocksOf(text: string): Block[] {
  let start = 0;
  return text.split("\n").flatMap((line): Block[] => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line === "" ? [] : [{ kind: "paragraph", span }];
  });
}

/** Quotations as their inner words, pieces joined by " / ", nested ones with the number of the outer before them. */
function read(text: string) {
  const { quotations, unbalanced } = findQuotations(text, blocksOf(text));
  const words = quotations.map(({ inner, within }) => {
    const pieces = inner.map(({ start, end }) => text.slice(start, end)).join(" / ");
    return within === null ? pieces : `${within}> ${pieces}`;
  });
  return { words, unbalanced: unbalanced.length };
}

describe("findQuotations", () => {
  it.each<[string, string, string[], number]>([
    ["curly", "“Yes,” he said. “No.”", ["Yes,", "No."], 0],
    ["straight", '"Yes," he said. "No."', ["Yes,", "No."], 0],
    ["guillemets", "«Yes», he said.", ["Yes"], 0],
    ["low-high", "„Yes“, he said. „No”, she said.", ["Yes", "No"], 0],
    ["British single", "‘It’s the ministers’ plan, isn’t it?’ she asked.", ["It’s the ministers’ plan, isn’t it?"], 0],
    ["straight single", "'We don't know,' she said.", ["We don't know,"], 0],
    ["apostrophes are no marks", "The mayor’s dogs’ home wasn’t ’90s rock ’n’ roll.", [], 0],
    ["nested", "“He told me ‘go home’ and left,” she said.", ["He told me ‘go home’ and left,", "0> go home"], 0],
    [
      "nested straight in curly",
      '“They call it "the plan" here.”',
      ['They call it "the plan" here.', "0> the plan"],
      0,
    ],
    ["paragraphs opened, the last closed", "“One.\n“Two.\n“Three.”\nOut.", ["One. / Two. / Three."], 0],
    ["an open mark costs its paragraph alone", "“One and no end.\nShe said “two.”", ["One and no end.", "two."], 1],
    ["a closing mark alone", "One.” She said “two.”", ["two."], 0],
    ["no quotation", "Nobody spoke.", [], 0],
    ["doubled apostrophes", "''We go,'' she said. ''Now.''", ["We go,", "Now."], 0],
    ["backticks", "``We go,'' she said.", ["We go,"], 0],
    ["three apostrophes", "''They said, 'Not now.''' Then nothing.", ["They said, 'Not now.'", "0> Not now."], 0],
    [
      "plural in single",
      "'Our brother,' she said, 'knows the workers' rights.'",
      ["Our brother,", "knows the workers' rights."],
      0,
    ],
    ["inward guillemets", "»Go«, said Odile.", ["Go"], 0],
    [
      "an open mark in mid-paragraph",
      "He said “this is open. Then “this is shut” and left.",
      ["this is open.", "this is shut"],
      1,
    ],
    ["inches and feet", 'The ship is 40" long and 6\'2" wide.', [], 0],
    ["cut words", "The '90s were rock 'n' roll, and they let 'em play.", [], 0],
    ["a mark turned the wrong way", "”Well,” he said. “Well,“ she said.", ["Well,", "Well,"], 0],
    ["after dash and bracket", 'The council—"a joke"—met ("a bad joke").', ["a joke", "a bad joke"], 0],
    ["single over paragraphs", "‘One.\n‘Two,’ she said.", ["One. / Two,"], 0],
  ])("%s", (_, text, words, unbalanced) => expect(read(text)).toEqual({ words, unbalanced }));

  it("takes a long hostile line in one pass", () => {
    const { quotations } = findQuotations("“".repeat(50_000), blocksOf("“".repeat(50_000)));
    expect(quotations.length).toBeLessThanOrEqual(1);
  });

  it("keeps spans in order on a wall of marks", () => {
    const text = "\"“'‘„«a ".repeat(5_000);
    for (const { pieces, inner } of findQuotations(text, blocksOf(text)).quotations)
      pieces.forEach((piece, i) => {
        expect(piece.start < (inner[i]?.start ?? -1)).toBe(true);
        expect((inner[i]?.end ?? Number.POSITIVE_INFINITY) <= piece.end).toBe(true);
      });
  });
});
