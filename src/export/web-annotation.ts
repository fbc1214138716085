import { coverSpans, readSpans, type Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Reading } from "../record/reading.js";

/** Characters of the report on either side of the words. */
const CONTEXT = 32;

/** An annotation of the W3C Web Annotation Data Model (Recommendation of 23 February 2017). */
export interface WebAnnotation {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "describing";
  readonly body: readonly { readonly type: "TextualBody"; readonly value: string; readonly format: "text/plain" }[];
  readonly target: readonly {
    readonly type: "SpecificResource";
    readonly source: string;
    readonly state?: { readonly type: "TimeState"; readonly sourceDate: string };
    readonly selector: readonly (
      | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number }
      | { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string }
    )[];
  }[];
}

/**
 * An attribution as an annotation of the frozen text: a target for each piece of the content, by its place in code points
 * and by its words; the body says whose the words are. The source is the version's own URN, since what the outlet shows at
 * its address may have changed.
 */
export function toWebAnnotation(article: Article, attribution: Attribution, reading: Reading | null): WebAnnotation {
  const { text, version } = article;
  const pieces = attribution.content.length > 0 ? attribution.content : attribution.cue;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:onrecord:${attribution.id}`,
    type: "Annotation",
    motivation: "describing",
    body: [{ type: "TextualBody", value: describeSource(text, attribution, reading), format: "text/plain" }],
    target: pieces.map((piece) => ({
      type: "SpecificResource",
      source: `urn:onrecord:${version.id}`,
      ...(article.publishedAt === null ? {} : { state: { type: "TimeState", sourceDate: article.publishedAt } }),
      selector: [toPosition(text, piece), toQuote(text, piece)],
    })),
  };
}

/** `Ilse Varn, Foreign Minister: said`. */
function describeSource(text: string, { source, cue }: Attribution, reading: Reading | null): string {
  const name = reading?.speaker.value?.name ?? (readSpans(text, source) || "no source told");
  const office = reading?.office.value;
  return `${name}${office ? `, ${office}` : ""}: ${readSpans(text, cue) || "no cue"}`;
}

/** Offsets in code points: what stands for two UTF-16 units counts once. */
function toPosition(text: string, { start, end }: Span) {
  const before = countCodePoints(text, 0, start);
  return { type: "TextPositionSelector", start: before, end: before + countCodePoints(text, start, end) } as const;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const isSecond = unit >= 0xdc00 && unit <= 0xdfff && i > start && isFirst(text.charCodeAt(i - 1));
    if (!isSecond) count++;
  }
  return count;
}

const isFirst = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function toQuote(text: string, piece: Span) {
  const { start, end } = coverSpans([piece]) ?? piece;
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  } as const;
}
