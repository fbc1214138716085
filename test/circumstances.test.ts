import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatMoment } from "../src/base/format-moment.js";
import type { Span } from "../src/base/span.js";
import {
  CIRCUMSTANCE_CASES,
  type CircumstanceCase,
  type WantedCircumstances,
} from "../src/circumstance/cases/circumstance-cases.js";
import { TIME_CASES } from "../src/circumstance/cases/time-cases.js";
import { type CircumstanceResult, readCircumstances } from "../src/circumstance/read-circumstances.js";
import type { Article } from "../src/record/article.js";
import type { Attribution, Mode } from "../src/record/attribution.js";
import type { Field, Producer } from "../src/record/field.js";
import type { CircumstanceReading, SpeakerReading } from "../src/record/reading.js";
import { findSentences } from "../src/syntax/find-sentences.js";

const PRODUCER: Producer = { room: "attribution", by: "test", version: "1" };
const asField = <T>(value: T | null): Field<T> => ({
  value,
  span: null,
  basis: value === null ? "unknown" : "stated",
  producer: PRODUCER,
  confidence: 1,
});

function makeArticle(text: string, publishedAt: string | null): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: "paragraph" as const,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return {
    id: "art_test",
    report: { id: "rep_test", url: null, outlet: null, givenId: null },
    version: { id: "ver_test", reportId: "rep_test", sha256: "" },
    extractor: "text/1",
    title: null,
    authors: [],
    language: "en",
    publishedAt,
    modifiedAt: null,
    text,
    blocks,
    problems: [],
  };
}

interface Parts {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** Takes the marks out of a case's text. */
function readMarks(marked: string): { readonly text: string; readonly parts: readonly Parts[] } {
  const parts: Parts[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(/\[([^|\]]*)\|(source|cue|content)(?: (\d+))?\]/g)) {
    text += marked.slice(last, match.index);
    const span = { start: text.length, end: text.length + (match[1]?.length ?? 0) };
    text += match[1] ?? "";
    last = match.index + match[0].length;
    const index = Number(match[3] ?? 1) - 1;
    parts[index] ??= { source: [], cue: [], content: [] };
    parts[index]?.[match[2] as keyof Parts].push(span);
  }
  return { text: text + marked.slice(last), parts };
}

function makeAttribution(parts: Parts, index: number, mode: Mode): Attribution {
  return {
    ...parts,
    id: `att_${index}`,
    articleId: "art_test",
    cueClass: "neutral",
    manner: "indirect",
    mode,
    polarity: "asserted",
    within: null,
    confidence: 1,
    producer: PRODUCER,
  };
}

function makeSpeaker(attributionId: string, name: string, affiliation: string | null): SpeakerReading {
  return {
    attributionId,
    speaker: asField(name ? { kind: "person" as const, name, members: [] } : null),
    office: asField<string>(null),
    affiliation: asField(affiliation),
    party: asField<string>(null),
    onBehalfOf: asField<string>(null),
  };
}

function readCase({ text: marked, who, modes }: CircumstanceCase): CircumstanceResult {
  const { text, parts } = readMarks(marked);
  const article = makeArticle(text, "2031-04-03");
  const attributions = parts.map((part, i) => makeAttribution(part, i, modes?.[i] ?? "speech"));
  const speakers = attributions.map((attribution, i) => {
    const source = attribution.source[0];
    return makeSpeaker(attribution.id, who?.[i] ?? (source ? text.slice(source.start, source.end) : ""), null);
  });
  return readCircumstances(article, findSentences(article), attributions, speakers);
}

function simplify(reading: CircumstanceReading, want: WantedCircumstances): WantedCircumstances {
  const { saidOn, occasion, place, addressee, question } = reading;
  return {
    ...(saidOn.value ? { saidOn: formatMoment(saidOn.value) } : {}),
    ...(occasion.value ? { occasion: `${occasion.value.kind}: ${occasion.value.text}` } : {}),
    ...(occasion.value?.with && want.with !== undefined ? { with: occasion.value.with } : {}),
    ...(place.value ? { place: place.value.name } : {}),
    ...(addressee.value ? { addressee: addressee.value } : {}),
    ...(question.value ? { question: question.value.text } : {}),
    ...(question.value?.askedBy ? { askedBy: question.value.askedBy } : {}),
  };
}

describe("circumstances", () => {
  it.each(CIRCUMSTANCE_CASES.map((one) => [one.text, one] as const))("%s", (_text, one) => {
    const { readings, relations } = readCase(one);
    expect(readings.map((reading, i) => simplify(reading, one.want[i] ?? {}))).toEqual(one.want);
    if (one.relations) {
      const told = relations.map(({ from, kind, to, words }) =>
        `${from} ${kind} ${to}: ${words}`.replaceAll("att_", ""),
      );
      expect(told).toEqual(one.relations);
    }
  });

  it("has at least 180 table cases with those of time expressions", () => {
    expect(CIRCUMSTANCE_CASES.length + TIME_CASES.length).toBeGreaterThanOrEqual(180);
  });

  it("gives every field a producer, and a span and words that stand in the text", () => {
    for (const one of CIRCUMSTANCE_CASES) {
      const { text } = readMarks(one.text);
      for (const reading of readCase(one).readings) {
        for (const field of [reading.saidOn, reading.occasion, reading.place, reading.addressee, reading.question]) {
          expect(field.producer.room).toBe("circumstance");
          expect(field.value === null).toBe(field.basis === "unknown");
          if (field.value !== null) expect(field.span).not.toBeNull();
        }
        if (reading.occasion.value) expect(text).toContain(reading.occasion.value.text);
      }
    }
  });

  it("leaves relative times open without a report date, and says so once", () => {
    const { text, parts } = readMarks("[Varn|source] [said|cue] on Tuesday [it was safe|content]. It fell yesterday.");
    const article = makeArticle(text, null);
    const attributions = parts.map((part, i) => makeAttribution(part, i, "speech"));
    const speakers = attributions.map(({ id }) => makeSpeaker(id, "Varn", null));
    const { readings, problems } = readCircumstances(article, findSentences(article), attributions, speakers);
    expect(readings[0]?.saidOn).toMatchObject({ value: null, basis: "unknown", span: { start: 13, end: 20 } });
    expect(problems.map(({ code }) => code)).toEqual(["no-report-date"]);
  });

  it("reads a report without attributions, and one without words", () => {
    for (const text of ["", "Nothing was said on Tuesday."]) {
      const article = makeArticle(text, "2031-04-03");
      expect(readCircumstances(article, findSentences(article), [], []).readings).toEqual([]);
    }
  });
});

const folder = fileURLToPath(new URL("../../shared/reports/", import.meta.url));
const report = `${folder}2024-04-03-paris`;
const hasReport = existsSync(`${report}.txt`);
if (!hasReport) console.log(`the standing report is not here: ${report}.txt`);

interface Expected {
  readonly published: string;
  readonly attributions: readonly {
    readonly source: readonly [number, number][];
    readonly cue: readonly [number, number][];
    readonly content: readonly [number, number][];
    readonly mode: Mode;
    readonly speaker: { readonly name: string | null; readonly affiliation: string | null };
    readonly saidOn: string | null;
    readonly occasion: { readonly kind: string; readonly text: string; readonly with?: string } | null;
    readonly place: string | null;
    readonly question: { readonly text: string; readonly span: readonly [number, number] } | null;
    readonly relations: readonly { readonly kind: string; readonly to: number; readonly words: string }[];
  }[];
}

describe("the standing report", () => {
  it.skipIf(!hasReport)("has every date, occasion, place, question and relation", () => {
    const expected = JSON.parse(readFileSync(`${report}.expected.json`, "utf8")) as Expected;
    const article = makeArticle(readFileSync(`${report}.txt`, "utf8"), expected.published);
    const toSpans = (pairs: readonly [number, number][]): Span[] => pairs.map(([start, end]) => ({ start, end }));
    const attributions = expected.attributions.map((one, i) =>
      makeAttribution(
        { source: toSpans(one.source), cue: toSpans(one.cue), content: toSpans(one.content) },
        i,
        one.mode,
      ),
    );
    const speakers = expected.attributions.map(({ speaker }, i) =>
      makeSpeaker(`att_${i}`, speaker.name ?? "", speaker.affiliation),
    );
    const { readings, relations } = readCircumstances(article, findSentences(article), attributions, speakers);
    const got = readings.map((reading, i) => ({
      saidOn: reading.saidOn.value && formatMoment(reading.saidOn.value),
      occasion: reading.occasion.value && { ...reading.occasion.value, with: reading.occasion.value.with ?? undefined },
      place: reading.place.value?.name ?? null,
      question: reading.question.value && {
        text: reading.question.value.text,
        span: [reading.question.span?.start, reading.question.span?.end],
      },
      relations: relations
        .filter(({ from }) => from === `att_${i}`)
        .map(({ kind, to, words }) => ({ kind, to: Number(to.slice(4)), words })),
    }));
    expect(got).toEqual(
      expected.attributions.map(({ saidOn, occasion, place, question, relations: wanted }) => ({
        saidOn,
        occasion: occasion && { ...occasion, with: occasion.with },
        place,
        question,
        relations: wanted,
      })),
    );
  });
});
