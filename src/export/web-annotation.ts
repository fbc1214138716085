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
 * Makes annotations of the frozen text of attributions: a target for each piece of the content, by its place in code points
 * and by its words; the body says whose the words are. The source is the version's own URN, since what the outlet shows at
 * its address may have changed.
 */
export function makeAnnotator(article: Article): (attribution: Attribution, reading: Reading | null) => WebAnnotation {
  const { text, version, publishedAt } = article;
  const seconds = findSecondUnits(text);
  const toPosition = ({ start, end }: Span) =>
    ({
      type: "TextPositionSelector",
      start: start - countBelow(seconds, start),
      end: end - countBelow(seconds, end),
    }) as const;
  return (attribution, reading) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:onrecord:${attribution.id}`,
    type: "Annotation",
    motivation: "describing",
    body: [{ type: "TextualBody", value: describeSource(text, attribution, reading), format: "text/plain" }],
    target: (attribution.content.length > 0 ? attribution.content : attribution.cue).map((piece) => ({
      type: "SpecificResource",
      source: `urn:onrecord:${version.id}`,
      ...(publishedAt === null ? {} : { state: { type: "TimeState", sourceDate: publishedAt } }),
      selector: [toPosition(piece), toQuote(text, piece)],
    })),
  });
}

/** `Ilse Varn, Foreign Minister: said`. */
function describeSource(text: string, { source, cue }: Attribution, reading: Reading | null): string {
  const name = reading?.speaker.value?.name ?? (readSpans(text, source) || "no source told");
  const office = reading?.office.value;
  return `${name}${office ? `, ${office}` : ""}: ${readSpans(text, cue) || "no cue"}`;
}

/** Where the second of two UTF-16 units stands that are one code point: so much an offset in code points is less. */
function findSecondUnits(text: string): readonly number[] {
  return [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1);
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toQuote(text: string, piece: Span) {
  const { start, end } = coverSpans([piece]) ?? piece;
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  } as const;
}
