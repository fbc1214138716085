import { describe, expect, it } from "vitest";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Field } from "../record/field.js";
import type { Reading } from "../record/reading.js";
import { compareExtractions } from "./compare-extractions.js";

const PARTS = ["source", "cue", "content"] as const;

/** Makes an extraction of a text with marks, `[The mayor|source1] [said|cue1] [taxes would rise|content1]`. */
function mark(marked: string, prefix = "", changes: Readonly<Record<number, Change>> = {}): Extraction {
  const spans = new Map<string, { start: number; end: number }>();
  let text = "";
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const [, words, label] = /^\[(.*)\|(\w+)\]$/.exec(piece) ?? [];
    if (words && label) spans.set(label, { start: text.length, end: text.length + words.length });
    text += words ?? piece;
  }
  const numbers = [...new Set([...spans.keys()].map((label) => Number(label.replace(/\D/g, ""))))];
  const attributions = numbers.map((number): Attribution => {
    const [source, cue, content] = PARTS.map((part) => {
      const span = spans.get(`${part}${number}`);
      return span ? [span] : [];
    });
    return {
      id: `att_${prefix}${number}`,
      articleId: "art",
      source: source ?? [],
      cue: cue ?? [],
      content: content ?? [],
      cueClass: "neutral",
      manner: changes[number]?.manner ?? "indirect",
      mode: "speech",
      polarity: "asserted",
      within: null,
      confidence: changes[number]?.confidence ?? 1,
      producer,
    };
  });
  const readings = numbers.map((number) => makeReading(`att_${prefix}${number}`, changes[number]?.office ?? null));
  const article = {
    id: "art",
    report: { id: "rep", url: null, outlet: null, givenId: null },
    version: { id: "ver", reportId: "rep", sha256: "" },
    extractor: "text/1",
    title: null,
    authors: [],
    language: "en",
    publishedAt: null,
    modifiedAt: null,
    text,
    blocks: [],
    problems: [],
  };
  return { article, attributions, readings, relations: [], problems: [] };
}

interface Change {
  readonly manner?: "direct";
  readonly confidence?: number;
  readonly office?: string;
}

const producer = { room: "speaker", by: "test", version: "1" } as const;

function makeReading(attributionId: string, office: string | null): Reading {
  const field = <T>(value: T | null): Field<T> => ({
    value,
    span: null,
    basis: value === null ? "unknown" : "stated",
    producer,
    confidence: 1,
  });
  const none = field<never>(null);
  const speaker = field({ kind: "person" as const, name: "Ada Quill", members: [] });
  const empty = { affiliation: none, party: none, onBehalfOf: none, saidOn: none, occasion: none, place: none };
  return { attributionId, speaker, office: field(office), ...empty, addressee: none, question: none };
}

const before =
  "[Ada Quill|source1] [said|cue1] [it rained|content1]. [She|source2] [added|cue2] [it was cold|content2].";

describe("compareExtractions", () => {
  it("finds nothing where nothing differs, whatever the ids are", () => {
    expect(compareExtractions(mark(before), mark(before, "new"))).toEqual({ appeared: [], vanished: [], changed: [] });
  });

  it("tells what appeared and what vanished by spans", () => {
    const after = "[Ada Quill|source1] [said|cue1] [it rained|content1]. She added [it was|content2] cold.";
    expect(compareExtractions(mark(before), mark(after))).toEqual({
      appeared: [{ id: "att_2", words: "it was", speaker: "Ada Quill" }],
      vanished: [{ id: "att_2", words: "it was cold", speaker: "Ada Quill" }],
      changed: [],
    });
  });

  it("tells which fields of an attribution and of its reading changed", () => {
    const after = mark(before, "", { 1: { office: "Mayor", manner: "direct" } });
    expect(compareExtractions(mark(before), after).changed).toEqual([
      { id: "att_1", idBefore: "att_1", words: "it rained", speaker: "Ada Quill", fields: ["manner", "office"] },
    ]);
  });

  it("takes no notice of how sure the engine was", () => {
    expect(compareExtractions(mark(before), mark(before, "", { 2: { confidence: 0.4 } })).changed).toEqual([]);
  });

  it("goes by words where the article was made anew", () => {
    const after = mark(`Weather. ${before}`, "new", { 2: { office: "Mayor" } });
    expect(compareExtractions(mark(before), after)).toEqual({
      appeared: [],
      vanished: [],
      changed: [{ id: "att_new2", idBefore: "att_2", words: "it was cold", speaker: "Ada Quill", fields: ["office"] }],
    });
  });

  it("keeps the same words said twice apart", () => {
    const once = "[He|source1] [said|cue1] [no|content1].";
    const twice = `${once} [He|source2] [said|cue2] [no|content2].`;
    const { appeared, vanished } = compareExtractions(mark(`Weather. ${once}`), mark(twice));
    expect([appeared.length, vanished.length]).toEqual([1, 0]);
  });
});
