import { describe, expect, it } from "vitest";
import { formatMoment } from "../base/format-moment.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Moment } from "../record/reading.js";
import { toPlainReport } from "./plain-report.js";

describe("formatMoment", () => {
  it.each<[Moment["grain"], string]>([
    ["day", "2031-04-02"],
    ["month", "2031-04"],
    ["year", "2031"],
  ])("shows a %s no finer than it is known", (grain, shown) => {
    expect(formatMoment({ earliest: "2031-04-02", grain })).toBe(shown);
  });
});

const producer = { room: "attribution", by: "test", version: "1" } as const;
const attribution = (id: string, start: number): Attribution => ({
  id,
  articleId: "art_1",
  source: [{ start, end: start + 3 }],
  cue: [],
  content: [],
  cueClass: "neutral",
  manner: "indirect",
  mode: "speech",
  polarity: "asserted",
  within: null,
  confidence: 0.5,
  producer,
});
const extraction: Extraction = {
  article: {
    id: "art_1",
    report: { id: "rep_1", url: null, outlet: "Courier", givenId: "k-1" },
    version: { id: "ver_1", reportId: "rep_1", sha256: "" },
    extractor: "text/1",
    title: null,
    authors: [],
    language: "en",
    publishedAt: null,
    modifiedAt: null,
    text: "She said. He said.",
    blocks: [],
    problems: [],
  },
  attributions: [attribution("att_1", 0), attribution("att_2", 10)],
  readings: [],
  relations: [{ from: "att_2", to: "att_1", kind: "echoes", words: "echoing her", span: { start: 10, end: 12 } }],
  problems: [],
};

describe("toPlainReport", () => {
  it("echoes the given id, pairs offsets, hangs relations on the attribution they go out from", () => {
    const plain = toPlainReport(extraction);
    expect(plain).toMatchObject({ id: "k-1", outlet: "Courier", published: null });
    expect(plain.attributions.map(({ source, relations }) => [source, relations])).toEqual([
      [[[0, 3]], []],
      [[[10, 13]], [{ kind: "echoes", to: "att_1", words: "echoing her" }]],
    ]);
    expect("readings" in plain).toBe(false);
    expect(toPlainReport(extraction, { full: true }).readings).toEqual([]);
  });

  it("tells what no reading tells as unknown", () => {
    const [first] = toPlainReport(extraction).attributions;
    expect(first).toMatchObject({ speaker: { kind: "none", name: null }, saidOn: null, place: null, question: null });
  });
});
