import { makeAttributionId } from "../src/base/attribution-id.js";
import { hashBytes, makeId } from "../src/base/hash.js";
import type { Attribution } from "../src/record/attribution.js";
import type { Field, Producer } from "../src/record/field.js";
import type { Mention, Moment, Occasion, Place, Question, Reading } from "../src/record/reading.js";
import type { RecordEntry } from "../src/record/store.js";

/** One sentence of a made report: who says what, and what is read of it. */
export interface MadeQuote {
  readonly speaker: string | null;
  readonly words: string;
  readonly kind?: Mention["kind"];
  readonly office?: string;
  readonly affiliation?: string;
  readonly saidOn?: Moment;
  readonly mode?: Attribution["mode"];
  readonly manner?: Attribution["manner"];
  readonly cueClass?: Attribution["cueClass"];
  readonly onBehalfOf?: string;
  readonly occasion?: Occasion;
  readonly place?: Place;
  readonly addressee?: string;
  readonly question?: Question;
}

/** A made report. The text is a sentence a quote: `Ann Bell said: the words.` */
export interface MadeReport {
  readonly id: string;
  readonly quotes: readonly MadeQuote[];
  readonly publishedAt?: string | null;
  readonly modifiedAt?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly engine?: string;
  readonly addedAt?: string;
  readonly fetchedAt?: string;
  /** Stands before the quotes. */
  readonly lead?: string;
  /** Distinguishes versions whose text is the same. */
  readonly bytesNote?: string;
}

const PRODUCER: Producer = { room: "speaker", by: "made", version: "1" };

/** An entry as the extracting rooms and Link would make it, all of its parts in agreement. */
export function makeEntry(made: MadeReport): RecordEntry {
  const reportId = makeId("rep", made.id);
  const { text, starts } = layOut(made);
  const bytes = Buffer.from(`${made.bytesNote ?? ""}${text}`, "utf16le");
  const sha256 = hashBytes(bytes);
  const versionId = makeId("ver", reportId, sha256);
  const articleId = makeId("art", versionId, "text/1");
  const attributions = made.quotes.map((quote, i) => makeAttribution({ quote, articleId, start: starts[i] ?? 0 }));
  const readings = made.quotes.map((quote, i) => makeReading(quote, attributions[i]?.id ?? ""));
  const report = { id: reportId, url: made.url ?? null, outlet: made.outlet ?? null, givenId: made.id };
  return {
    document: {
      form: "text",
      bytes: new Uint8Array(bytes),
      text,
      givenId: made.id,
      url: made.url ?? null,
      ...(made.fetchedAt === undefined ? {} : { fetchedAt: made.fetchedAt }),
      outlet: made.outlet ?? null,
      title: null,
      authors: null,
      publishedAt: made.publishedAt ?? null,
      charset: null,
      givenAttributions: null,
    },
    attributions: "found",
    extraction: {
      article: {
        id: articleId,
        report,
        version: { id: versionId, reportId, sha256 },
        extractor: "text/1",
        title: `Report ${made.id}`,
        authors: ["Cara Dunn"],
        language: "en",
        publishedAt: made.publishedAt ?? null,
        modifiedAt: made.modifiedAt ?? null,
        blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
        problems: [],
        text,
      },
      attributions,
      readings,
      relations: [],
      problems: [{ room: "article", code: "made", span: null, message: "half \ud800 and nul \u0000" }],
    },
    engine: made.engine ?? "1.0.0",
    addedAt: made.addedAt ?? "2024-05-01T10:00:00Z",
  };
}

function layOut({ quotes, lead }: MadeReport): { readonly text: string; readonly starts: readonly number[] } {
  let text = lead ?? "";
  const starts: number[] = [];
  for (const { speaker, words } of quotes) {
    starts.push(text.length);
    text += `${speaker ?? ""} said: ${words}.\n`;
  }
  return { text, starts };
}

function makeAttribution(made: {
  readonly quote: MadeQuote;
  readonly articleId: string;
  readonly start: number;
}): Attribution {
  const { quote, articleId, start } = made;
  const cueStart = start + (quote.speaker?.length ?? 0) + 1;
  const source = quote.speaker === null ? [] : [{ start, end: cueStart - 1 }];
  const cue = [{ start: cueStart, end: cueStart + 4 }];
  const content = [{ start: cueStart + 6, end: cueStart + 6 + quote.words.length }];
  return {
    id: makeAttributionId(articleId, { source, cue, content }),
    articleId,
    source,
    cue,
    content,
    cueClass: quote.cueClass ?? "neutral",
    manner: quote.manner ?? "indirect",
    mode: quote.mode ?? "speech",
    polarity: "asserted",
    within: null,
    confidence: 0.9,
    producer: { room: "attribution", by: "made", version: "1" },
  };
}

function makeReading(quote: MadeQuote, attributionId: string): Reading {
  return {
    attributionId,
    speaker: makeField(
      quote.speaker === null ? null : { kind: quote.kind ?? "person", name: quote.speaker, members: [] },
    ),
    office: makeField(quote.office ?? null),
    affiliation: makeField(quote.affiliation ?? null),
    party: makeField<string>(null),
    onBehalfOf: makeField(quote.onBehalfOf ?? null),
    saidOn: makeField(quote.saidOn ?? null),
    occasion: makeField(quote.occasion ?? null),
    place: makeField(quote.place ?? null),
    addressee: makeField(quote.addressee ?? null),
    question: makeField(quote.question ?? null),
  };
}

function makeField<T>(value: T | null): Field<T> {
  return { value, span: null, basis: value === null ? "unknown" : "stated", producer: PRODUCER, confidence: 1 };
}
