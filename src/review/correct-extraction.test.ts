import { describe, expect, it } from "vitest";
import { makeEntry } from "../../test/store-conformance-entries.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { FieldValue, ReadingCorrection } from "../record/reading-correction.js";
import { correctExtraction } from "./correct-extraction.js";
import { makePassage } from "./find-passage.js";
import { anchorAttribution } from "./match-attribution.js";

const QUOTES = [
  { speaker: "Ann Bell", words: "the old bridge is shut for good" },
  { speaker: "Bo Carr", words: "nobody asked the ferry crews" },
  { speaker: "Ann Bell", words: "the new bridge opens in May" },
];
const { extraction } = makeEntry({ id: "post", publishedAt: "2031-04-03", quotes: QUOTES });
const { article } = extraction;

type Parts = Partial<ReadingCorrection> & Pick<ReadingCorrection, "act">;

/** A correction of the attribution at this place of the extraction. */
function correct(place: number, parts: Parts, of: Extraction = extraction): ReadingCorrection {
  const attribution = anchorAttribution(of.article, of.attributions[place] as Attribution);
  return {
    ...{ id: `cor_${parts.act}${place}`, attribution, change: null, evidence: null, labels: null, before: null },
    ...{ undoes: null, group: null, by: "mara", at: "2031-05-01T09:00:00Z", reason: "" },
    ...parts,
  };
}

const set = (place: number, change: FieldValue, parts: Partial<ReadingCorrection> = {}) =>
  correct(place, { act: "set", change, id: `cor_${change.field}${place}`, ...parts });
const spanOf = (words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
};
const wordsOf = ({ text }: { readonly text: string }, { content }: Attribution) =>
  content.map(({ start, end }) => text.slice(start, end)).join(" … ");

describe("correctExtraction", () => {
  it("changes nothing where nothing was said, or only of another report", () => {
    expect(correctExtraction(extraction, []).extraction).toEqual(extraction);
    const other = makeEntry({ id: "star", quotes: QUOTES }).extraction;
    const { extraction: same, attached } = correctExtraction(extraction, [correct(0, { act: "reject" }, other)]);
    expect(same).toEqual(extraction);
    expect(attached.size).toBe(0);
  });

  it("sets a field, with who says so and the words that carry it", () => {
    const evidence = makePassage(article.text, spanOf("ferry crews"));
    const said = set(1, { field: "office", value: "Ferry Master" }, { evidence });
    const { extraction: corrected, attached, changes } = correctExtraction(extraction, [said]);
    expect(corrected.readings[1]?.office).toEqual({
      value: "Ferry Master",
      span: spanOf("ferry crews"),
      basis: "stated",
      producer: { room: "correction", by: "mara", version: said.id },
      confidence: 1,
    });
    expect(corrected.readings[0]).toEqual(extraction.readings[0]);
    expect([...attached]).toEqual([[said.id, extraction.attributions[1]?.id]]);
    expect(changes.get(extraction.attributions[1]?.id ?? "")).toEqual([said]);
  });

  it.each([
    ["without words of the report", "Ferry Master", "background"],
    ["to unknown", null, "unknown"],
  ])("tells a field set %s from what the report states", (_, value, basis) => {
    const { readings } = correctExtraction(extraction, [set(1, { field: "office", value })]).extraction;
    expect(readings[1]?.office).toMatchObject({ value, span: null, basis });
  });

  it("draws bounds anew and keeps the id, which others cite", () => {
    const value = [makePassage(article.text, spanOf("old bridge is shut"))];
    const { attributions } = correctExtraction(extraction, [set(0, { field: "content", value })]).extraction;
    expect(wordsOf(article, attributions[0] as Attribution)).toBe("old bridge is shut");
    expect(attributions[0]?.id).toBe(extraction.attributions[0]?.id);
  });

  it("leaves a rejected one out, with its reading, and what stood in it stands in what that stood in", () => {
    const [outer, inner, innermost] = extraction.attributions as [Attribution, Attribution, Attribution];
    const nested = {
      ...extraction,
      attributions: [outer, { ...inner, within: outer.id }, { ...innermost, within: inner.id }],
      relations: [
        { kind: "denies", from: inner.id, to: outer.id, words: "denied", span: { start: 0, end: 6 } } as const,
      ],
    };
    const { extraction: corrected } = correctExtraction(nested, [correct(1, { act: "reject" })]);
    expect(corrected.attributions.map(({ id, within }) => [id, within])).toEqual([
      [outer.id, null],
      [innermost.id, outer.id],
    ]);
    expect(corrected.readings.map(({ attributionId }) => attributionId)).toEqual([outer.id, innermost.id]);
    expect(corrected.relations).toEqual([]);
  });

  it("adds one that the machine missed, under the id that the machine would give it", () => {
    const missed = {
      ...extraction,
      attributions: extraction.attributions.slice(0, 2),
      readings: extraction.readings.slice(0, 2),
    };
    const labels = { cueClass: "claiming", manner: "indirect", mode: "speech", polarity: "asserted" } as const;
    const said = correct(2, { act: "add", labels });
    const office = set(2, { field: "office", value: "Mayor" });
    const { extraction: corrected, attached } = correctExtraction(missed, [said, office]);
    const added = corrected.attributions[2];
    expect(added).toMatchObject({ id: extraction.attributions[2]?.id, ...labels, producer: { room: "correction" } });
    expect(corrected.readings[2]).toMatchObject({ attributionId: added?.id, office: { value: "Mayor" } });
    expect([...attached.values()]).toEqual([added?.id, added?.id]);
    const found = correctExtraction(extraction, [said]).extraction;
    expect(found).toEqual(extraction);
  });

  it("stands what people added, or drew wider, within what holds it", () => {
    const { start, end } = spanOf("nobody asked the ferry crews");
    const cue = [makePassage(article.text, { start, end: start + 6 })];
    const content = [makePassage(article.text, { start: start + 7, end })];
    const attribution = { reportId: article.report.id, source: [], cue, content };
    const labels = { cueClass: "claiming", manner: "indirect", mode: "speech", polarity: "asserted" } as const;
    const { attributions } = correctExtraction(extraction, [
      correct(1, { act: "add", attribution, labels }),
    ]).extraction;
    expect(attributions.map(({ within }) => within)).toEqual([null, null, null, extraction.attributions[1]?.id]);
  });

  it("lets the later of two hold, whatever order they came in", () => {
    const early = set(0, { field: "office", value: "Mayor" }, { id: "cor_b", at: "2031-05-01T11:00:00+02:00" });
    const late = set(0, { field: "office", value: "Former Mayor" }, { id: "cor_a", at: "2031-05-01T10:00:00Z" });
    for (const said of [
      [early, late],
      [late, early],
    ])
      expect(correctExtraction(extraction, said).extraction.readings[0]?.office.value).toBe("Former Mayor");
    const again = [correct(0, { act: "reject" }), correct(0, { act: "accept", at: "2031-05-02T09:00:00Z" })];
    expect(correctExtraction(extraction, again).extraction.attributions).toHaveLength(3);
  });

  it("finds the words again in another version, also after other words", () => {
    const moved = makeEntry({ id: "post", lead: "Corrected on Friday.\n", quotes: [...QUOTES].reverse() }).extraction;
    const said = QUOTES.map((_, i) => set(i, { field: "office", value: `Office ${i}` }));
    const { readings } = correctExtraction(moved, said).extraction;
    expect(readings.map(({ office }) => office.value)).toEqual(["Office 2", "Office 1", "Office 0"]);
  });

  it("keeps its hold where the engine draws the bounds otherwise, and lets go where the words are other words", () => {
    const [first, ...rest] = extraction.attributions as [Attribution, ...Attribution[]];
    const [span] = first.content as [{ start: number; end: number }];
    const said = [set(0, { field: "office", value: "Mayor" })];
    const read = (content: Attribution["content"], cue = first.cue) =>
      correctExtraction({ ...extraction, attributions: [{ ...first, content, cue }, ...rest] }, said);
    expect(read([{ start: span.start + 4, end: span.end }]).attached.size).toBe(1);
    expect(read([{ start: span.start + 4, end: span.end }], []).attached.size).toBe(0);
    expect(read([spanOf("nobody asked")]).attached.size).toBe(0);
    const reworded = makeEntry({ id: "post", quotes: [{ speaker: "Ann Bell", words: "the old bridge may reopen" }] });
    expect(correctExtraction(reworded.extraction, said).attached.size).toBe(0);
    expect(correctExtraction(reworded.extraction, said).extraction).toEqual(reworded.extraction);
  });

  it("has no hold when the words that it sets are not there", () => {
    const value = [{ words: "the tunnel", before: "", after: "", ordinal: 0 }];
    const { attached, extraction: same } = correctExtraction(extraction, [set(0, { field: "content", value })]);
    expect(attached.size).toBe(0);
    expect(same).toEqual(extraction);
  });

  it("does not mistake one of two equal quotations for the other", () => {
    const twice = makeEntry({
      id: "post",
      quotes: [QUOTES[1], QUOTES[0], QUOTES[1]].map((quote) => quote ?? { speaker: "", words: "" }),
    });
    const last = correct(2, { act: "reject" }, twice.extraction);
    const { extraction: corrected } = correctExtraction(twice.extraction, [last]);
    expect(corrected.attributions.map(({ id }) => id)).toEqual(
      twice.extraction.attributions.slice(0, 2).map(({ id }) => id),
    );
  });
});
