import type { Span } from "../base/span.js";
import type { Sentence, Token } from "../record/sentence.js";

/** All tokens of an article in order, with the sentence that each stands in, for finding them by place. */
export interface TokenIndex {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** For each token, the index of its sentence. */
  readonly sentenceOf: readonly number[];
  /** For each sentence, the index of its first token. */
  readonly firstOf: readonly number[];
}

/** Lays the tokens of all sentences in one row. */
export function indexTokens(sentences: readonly Sentence[]): TokenIndex {
  const tokens: Token[] = [];
  const sentenceOf: number[] = [];
  const firstOf: number[] = [];
  sentences.forEach((sentence, s) => {
    firstOf.push(tokens.length);
    for (const token of sentence.tokens) {
      tokens.push(token);
      sentenceOf.push(s);
    }
  });
  return { sentences, tokens, sentenceOf, firstOf };
}

/** Index of the first token that ends after `at` (a UTF-16 offset); the number of tokens when there is none. */
export function findTokenAfter(index: TokenIndex, at: number): number {
  let low = 0;
  let high = index.tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.tokens[middle] as Token).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that share a unit with one of the spans, in the order of the spans, as places in the index. */
export function findTokenPlaces(index: TokenIndex, spans: readonly Span[]): number[] {
  const places: number[] = [];
  for (const span of spans)
    for (let i = findTokenAfter(index, span.start); i < index.tokens.length; i++) {
      if ((index.tokens[i] as Token).start >= span.end) break;
      places.push(i);
    }
  return places;
}
