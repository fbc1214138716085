import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { toPlainReport } from "../src/export/plain-report.js";
import { extractReport } from "../src/ingest/extract-report.js";
import { extractDocument } from "../src/pipeline.js";
import type { PlainAttribution, PlainSpan } from "../src/record/plain-report.js";

const folder = fileURLToPath(new URL("../../shared/reports/", import.meta.url));
const isHere = existsSync(folder);
if (!isHere) console.log("paris: ../shared is not here, so the standing report is left out");

interface Expected {
  readonly attributions: readonly (Pick<PlainAttribution, "source" | "cue" | "content"> & {
    readonly speaker: { readonly kind: string; readonly name: string | null };
  })[];
  readonly allowed: readonly { readonly words: string }[];
}

const touches = (one: readonly PlainSpan[], other: readonly PlainSpan[]) =>
  one.some(([s, e]) => other.some(([t, f]) => s < f && t < e));

describe.skipIf(!isHere)("the standing report", () => {
  const text = isHere ? readFileSync(`${folder}2024-04-03-paris.txt`, "utf8") : "";
  const expected = (
    isHere
      ? JSON.parse(readFileSync(`${folder}2024-04-03-paris.expected.json`, "utf8"))
      : { attributions: [], allowed: [] }
  ) as Expected;
  const found = isHere ? toPlainReport(extractReport({ text })).attributions : [];

  it("finds the five named persons' attributions, with their full names", () => {
    const persons = expected.attributions.filter(({ speaker }) => speaker.kind === "person");
    expect(persons).toHaveLength(5);
    for (const person of persons) {
      const match = found.find(({ content, within }) => within === null && touches(content, person.content));
      expect(match?.speaker.name, JSON.stringify(person.speaker)).toBe(person.speaker.name);
    }
  });

  it("finds nothing that overlaps neither an expected nor an allowed passage", () => {
    const allowed = expected.allowed.map(({ words }): PlainSpan => {
      const start = text.indexOf(words);
      return [start, start + words.length];
    });
    expect(allowed.every(([start]) => start >= 0)).toBe(true);
    const passages = expected.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
    const stray = found.filter(
      ({ source, cue, content }) => !touches([...source, ...cue, ...content], [...passages, ...allowed]),
    );
    expect(stray.map(({ content }) => content.map(([s, e]) => text.slice(s, e)))).toEqual([]);
  });

  it("reads every field as a careful reader does, when the spans are given", () => {
    const toSpans = (pairs: readonly PlainSpan[]) => pairs.map(([start, end]) => ({ start, end }));
    const extraction = extractDocument(
      {
        name: "paris",
        form: "jsonl",
        bytes: new TextEncoder().encode(text),
        text,
        givenId: "paris",
        url: null,
        outlet: null,
        title: null,
        authors: null,
        publishedAt: "2024-04-03",
        charset: null,
        givenAttributions: expected.attributions.map(({ source, cue, content }) => ({
          source: toSpans(source),
          cue: toSpans(cue),
          content: toSpans(content),
        })),
      },
      { attributions: "given" },
    );
    const places = new Map(extraction.attributions.map(({ id }, i) => [id, i]));
    const read = toPlainReport(extraction).attributions.map((attribution, i) => ({
      speaker: { ...attribution.speaker, party: undefined },
      onBehalfOf: attribution.onBehalfOf,
      manner: attribution.manner,
      mode: attribution.mode,
      polarity: attribution.polarity,
      saidOn: attribution.saidOn,
      occasion: attribution.occasion && {
        ...attribution.occasion,
        with: extraction.readings[i]?.occasion.value?.with ?? undefined,
      },
      place: attribution.place,
      addressee: attribution.addressee,
      question: attribution.question,
      relations: attribution.relations.map((relation) => ({ ...relation, to: places.get(relation.to) })),
    }));
    const wanted = expected.attributions.map(({ source: _, cue: __, content: ___, ...fields }) => fields);
    expect(read).toEqual(wanted);
  });

  it("shows as said only what stands in the report", () => {
    for (const { content } of found) for (const [start, end] of content) expect(text.slice(start, end)).not.toBe("");
  });
});
