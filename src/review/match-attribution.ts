import { overlaps, type Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { AttributionSpans } from "../record/attribution.js";
import type { Passage } from "../record/passage.js";
import type { AttributionAnchor } from "../record/reading-correction.js";
import { findMovedPassage, makePassage } from "./find-passage.js";

/** The words by which the attribution is found again. */
export function anchorAttribution({ text, report }: Article, spans: AttributionSpans): AttributionAnchor {
  const make = (pieces: readonly Span[]) => pieces.map((piece) => makePassage(text, piece));
  return {
    reportId: report.id,
    source: make(spans.source),
    cue: make(spans.cue),
    content: make(spans.content),
  };
}

/** Where the passages stand now; null when one of them stands nowhere. */
export function findSpans(text: string, passages: readonly Passage[]): readonly Span[] | null {
  const spans: Span[] = [];
  for (const passage of passages) {
    const span = findMovedPassage(text, passage);
    if (!span) return null;
    spans.push(span);
  }
  return spans;
}

/**
 * Which of the attributions the anchor names (its place among them), or null. It is the one with the same words as
 * content; else the only one with the same cue whose content has some of its words: its bounds were drawn otherwise.
 */
export function matchAttribution(
  text: string,
  attributions: readonly AttributionSpans[],
  anchor: AttributionAnchor,
): number | null {
  const parts = anchor.content.length > 0 ? "content" : "cue";
  const sought = findSpans(text, anchor[parts]);
  if (!sought || sought.length === 0) return null;
  const cue = findSpans(text, anchor.cue);
  const alike = listPlaces(attributions, (spans) => areEqual(spans[parts], sought));
  if (alike.length === 1) return alike[0] ?? null;
  const sameCue = (spans: AttributionSpans) => cue !== null && areEqual(spans.cue, cue);
  const same = alike.length > 0 ? alike.filter((i) => sameCue(attributions[i] as AttributionSpans)) : [];
  const found =
    alike.length > 0
      ? same
      : listPlaces(attributions, (spans) => anchor.cue.length > 0 && sameCue(spans) && doOverlap(spans[parts], sought));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function listPlaces(
  attributions: readonly AttributionSpans[],
  test: (spans: AttributionSpans) => boolean,
): readonly number[] {
  return attributions.flatMap((spans, i) => (test(spans) ? [i] : []));
}

function areEqual(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end)
  );
}

function doOverlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}
