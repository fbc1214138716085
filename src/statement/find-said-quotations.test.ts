import { describe, expect, it } from "vitest";
import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import { findSaidQuotations } from "./find-said-quotations.js";

/** An article of one sentence, its attribution marked: `[Ada Holm|source] [said|cue]: [“…”|content]`. */
function makeReport(marked: string, made: Partial<Attribution>) {
  const spans: Record<string, Span[]> = { source: [], cue: [], content: [] };
  let text = "";
  let at = 0;
  for (const { 0: whole, 1: words = "", 2: part = "", index } of marked.matchAll(
    /\[([^[\]|]*)\|(source|cue|content)\]/g,
  )) {
    text += marked.slice(at, index);
    spans[part]?.push({ start: text.length, end: text.length + words.length });
    text += words;
    at = index + whole.length;
  }
  text += marked.slice(at);
  const attribution: Attribution = {
    ...{ id: "att_1", articleId: "art_1", cueClass: "neutral", manner: "mixed", mode: "speech", polarity: "asserted" },
    ...{ within: null, confidence: 1, producer: { room: "attribution", by: "made", version: "1" } },
    ...{ source: spans.source ?? [], cue: spans.cue ?? [], content: spans.content ?? [] },
    ...made,
  };
  const article: Article = {
    ...{ id: "art_1", report: { id: "rep_1", url: null, outlet: null, givenId: null } },
    ...{ version: { id: "ver_1", reportId: "rep_1", sha256: "" }, extractor: "text/1", title: null, authors: [] },
    ...{ language: "en", publishedAt: "2031-04-03T10:00:00Z", modifiedAt: null, problems: [], text },
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
  };
  return { article, attributions: [attribution], readings: [] };
}

const DIRECT = { manner: "direct" } as const;

/** A marked sentence, what the engine tells of it, and the pieces by which it is known again; none: it is not. */
const CASES: readonly (readonly [marked: string, made: Partial<Attribution>, pieces: readonly string[]])[] = [
  [
    "[Ada Holm|source] [said|cue]: [“We will never close the bridge again.”|content]",
    DIRECT,
    ["we will never close the bridge again"],
  ],
  [
    "[“We will never close|content],” [Ada Holm|source] [said|cue], [“the bridge to anybody.”|content]",
    DIRECT,
    ["we will never close the bridge to anybody"],
  ],
  [
    "[“We will never close the bridge again,”|content] [Ada Holm|source] [said|cue]. [“The lamps are paid for.”|content]",
    DIRECT,
    ["we will never close the bridge again", "the lamps are paid for"],
  ],
  ["[Ada Holm|source] [said|cue] [“the bridge is safe”|content].", DIRECT, []],
  [
    "[Ada Holm|source] [said|cue] [the state would “keep the bridge open all through winter”|content].",
    {},
    ["keep the bridge open all through winter"],
  ],
  [
    "[Ada Holm|source] [said|cue] [the claim that they would “keep the bridge open all through winter” surprised her|content].",
    {},
    [],
  ],
  [
    "[Ada Holm|source] [said|cue] [the city would “keep the bridge open all through winter”|content].",
    {},
    ["keep the bridge open all through winter"],
  ],
  ["[Ada Holm|source] [said|cue] [the city would not “keep the bridge open all through winter”|content].", {}, []],
  [
    "[Ada Holm|source] [said|cue] [Lind claimed the city would “keep the bridge open all through winter”|content].",
    {},
    [],
  ],
  [
    "[Ada Holm|source] [said|cue] [nobody was told. The city would “keep the bridge open all through winter”|content].",
    {},
    ["keep the bridge open all through winter"],
  ],
  [
    "[Ada Holm|source] [denied|cue] [“any plan to close the bridge to walkers”|content].",
    { ...DIRECT, cueClass: "denying" },
    [],
  ],
  ["[Ada Holm|source] [thinks|cue] [“the bridge is safe for all of us”|content].", { ...DIRECT, mode: "mental" }, []],
  [
    "[Ada Holm|source] [did not say|cue] [“the bridge is safe for all of us”|content].",
    { ...DIRECT, polarity: "negated" },
    [],
  ],
  ["[Ada Holm|source] [said|cue] [“the bridge is safe for all of us”|content].", { ...DIRECT, within: "att_0" }, []],
  ["[Ada Holm|source] [said|cue] [the bridge is safe for all of us|content].", { manner: "indirect" }, []],
  [
    "[Ada Holm|source] [said|cue] [“we will rebuild … the bridge over the river this year”|content].",
    DIRECT,
    ["we will rebuild", "the bridge over the river this year"],
  ],
];

describe("findSaidQuotations", () => {
  it.each(CASES)("%s %o", (marked, made, pieces) => {
    const found = findSaidQuotations(makeReport(marked, made));
    expect(found.map((quotation) => quotation.pieces)).toEqual(pieces.length > 0 ? [pieces] : []);
  });

  it("tells when, and has a hash for each run of six words", () => {
    const [found] = findSaidQuotations(
      makeReport("[Holm|source] [said|cue] [“one two three four five six seven”|content]", DIRECT),
    );
    expect(found).toMatchObject({ attributionId: "att_1", saidOn: null, publishedOn: "2031-04-03" });
    expect(found?.shingles).toHaveLength(2);
    expect(found?.shingles.every((hash) => Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 48)).toBe(true);
  });
});
