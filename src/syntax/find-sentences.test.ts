import { describe, expect, it } from "vitest";
import { findSentences } from "./find-sentences.js";

function findIn(text: string) {
  return findSentences({ text, blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }] });
}

function showTokens(text: string): string {
  return findIn(text)
    .map((sentence) => sentence.tokens.map((token) => token.word).join("|"))
    .join(" ¶ ");
}

describe("tokens", () => {
  it.each([
    ["I don’t think we can't.", "I|do|n’t|think|we|ca|n't|."],
    ["The mayor's aides' plan", "The|mayor|'s|aides|'|plan"],
    ["They’ll go; she'd stay, I'm sure", "They|’ll|go|;|she|'d|stay|,|I|'m|sure"],
    ["We cannot say; you gonna go?", "We|can|not|say|;|you|gon|na|go|?"],
    ["a well-known no-fly zone", "a|well-known|no-fly|zone"],
    ["the U.S.-led force, the U.S. and a U.N. envoy", "the|U.S.-led|force|,|the|U.S.|and|a|U.N.|envoy"],
    ["Gov. Ann P. Poe and J. R. Roe", "Gov.|Ann|P.|Poe|and|J.|R.|Roe"],
    ["No. 10 said no. Then", "No.|10|said|no|. ¶ Then"],
    ["$3.2 million, 40% of 1,250", "$|3.2|million|,|40|%|of|1,250"],
    ["US$5 at 9:30 a.m. on 9/11", "US$|5|at|9:30|a.m.|on|9/11"],
    ["see https://example.org/a?b=c, or www.example.com.", "see|https://example.org/a?b=c|,|or|www.example.com|."],
    ["@ann_poe wrote to ann@example.com #budget", "@ann_poe|wrote|to|ann@example.com|#budget"],
    ["well... so . . . and yet… no", "well|...|so|. . .|and|yet|…|no"],
    ["taxes—all of them -- rise – now", "taxes|—|all|of|them|--|rise|–|now"],
    ["2015–16, AT&T and O’Dell", "2015|–|16|,|AT&T|and|O’Dell"],
    ['“No,” ‘yes’, «oui», „nein“ and "so"', '“|No|,|”|‘|yes|’|,|«|oui|»|,|„|nein|“|and|"|so|"'],
    ["the ’90s and rock ’n’ roll", "the|’90s|and|rock|’n|’|roll"],
    ["(See p. 4.) [sic]", "(|See|p.|4|.|)|[|sic|]"],
    ["D-N.Y. and R-Vt. and then-Gov. Roe", "D-N.Y.|and|R-Vt.|and|then-Gov.|Roe"],
    ["<br/> text 👍🏽 done", "<br/>|text|👍🏽|done"],
    ["What?! Never!!", "What|?! ¶ Never|!!"],
  ])("%s", (text, expected) => {
    expect(showTokens(text)).toBe(expected);
  });
});

describe("sentences", () => {
  it.each([
    ["“Stop!” | Ann Poe left. | She ran."],
    ["“…?” she asked. | Nobody knew."],
    ["“Will it rain?” Mayor Ann Poe asked. | Nobody knew."],
    ["Poe said: “It will rain,” Gov. Roe said."],
    ["“It is over.” | He sat down."],
    ['"It is over." | He sat down. | "Really."'],
    ["He moved to the U.S. | The trip took a day."],
    ["The U.S. Senate met at 5 p.m. Tuesday. | It voted."],
    ["Widget Co. shares fell 3.5 percent. | Roe Inc. rose."],
    ["It ended (as she had said it would.) | Then they left."],
    ["He met Sen. Roe, Jan. 5, in St. Poe, Mass., and left. | She stayed."],
    ["“We won... and we are glad,” she said. | Fine."],
    ["It was Plan B. | Then came C."],
    ["“Go home,” he said, ‘or else.’ | They went."],
    ["First thing\n\n | Second thing"],
    ["Three points:\n | • One point\n | • Another point"],
    ["It rose to 5. | In May it fell."],
    ["“I asked, ‘Why?’ and he laughed,” she said."],
  ])("%s", (marked) => {
    const parts = marked.split(" | ");
    const sentences = findIn(parts.join(" "));
    const text = parts.join(" ");
    expect(sentences.map((one) => text.slice(one.start, one.end))).toEqual(parts.map((part) => part.trim()));
  });

  it("keeps to the blocks and gives exact spans", () => {
    const text = "Rain to come\nCapital, Monday. It rains";
    const blocks = [
      { kind: "heading" as const, span: { start: 0, end: 12 } },
      { kind: "paragraph" as const, span: { start: 13, end: text.length } },
    ];
    const sentences = findSentences({ text, blocks });
    expect(sentences.map((one) => [text.slice(one.start, one.end), one.block])).toEqual([
      ["Rain to come", 0],
      ["Capital, Monday.", 1],
      ["It rains", 1],
    ]);
    for (const token of sentences.flatMap((one) => one.tokens))
      expect(text.slice(token.start, token.end)).toBe(token.word);
  });
});

describe("hostile input", () => {
  it.each([
    ["one letter", "a", 2_000_000],
    ["stops", ".", 1_000_000],
    ["opening quotes", "“ ", 300_000],
    ["apostrophes", "'", 500_000],
    ["words without a stop", "word ", 200_000],
    ["initials", "A.", 500_000],
    ["hyphens", "a-", 500_000],
    ["addresses", "http://", 100_000],
    ["half characters", "\ud83d", 300_000],
    ["markup", "<a ", 300_000],
    ["spaces and line breaks", " \n", 500_000],
    ["spaced dots", ". ", 300_000],
  ])("%s: covers all, in order, in bounded sentences", (_, unit, times) => {
    const text = `${unit.repeat(times)} end`;
    let at = 0;
    let covered = 0;
    let longest = 0;
    for (const { tokens } of findIn(text)) {
      longest = Math.max(longest, tokens.length);
      for (const token of tokens) {
        if (token.start < at || token.end <= token.start) throw new Error(`bad span at ${token.start}`);
        covered += token.word.replace(/\s/g, "").length;
        at = token.end;
      }
    }
    expect(longest).toBeLessThanOrEqual(1000);
    expect(covered).toBe(text.replace(/\s/g, "").length);
  });
});
