import type { Span } from "../base/span.js";
import type { Sentence, Token } from "../record/sentence.js";

/** The first of the sorted, disjoint `spans` that ends after `position`: its index, or the length. */
export function findFirstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when `position` lies in one of the sorted, disjoint `spans`. */
export function liesInside(spans: readonly Span[], position: number): boolean {
  return (spans[findFirstEndingAfter(spans, position)]?.start ?? Number.POSITIVE_INFINITY) <= position;
}

/** Index of the sentence that holds `position`, or of the next one; the last when there is none. */
export function findSentenceAt(sentences: readonly Sentence[], position: number): number {
  return Math.min(findFirstEndingAfter(sentences, position), Math.max(0, sentences.length - 1));
}

/** Index of the token that holds `position` or follows it; -1 when the sentence ends before. */
export function findTokenAt(tokens: readonly Token[], position: number): number {
  const index = findFirstEndingAfter(tokens, position);
  return index < tokens.length ? index : -1;
}
