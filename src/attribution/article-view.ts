import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Sentence } from "../record/sentence.js";
import { findQuotations, type Quotation } from "../tree/find-quotations.js";
import { readTree, type SentenceTree } from "../tree/read-tree.js";
import { findDatelineEnd } from "./find-dateline.js";

/** An article as the rules of this room look at it. */
export interface ArticleView {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly trees: readonly SentenceTree[];
  /** The outermost quotations in order. */
  readonly quotations: readonly Quotation[];
  /** For each sentence and each of its tokens, the outermost quotation that holds it (its marks too), or -1. */
  readonly quotationOf: readonly Int32Array[];
  /** For each block, where its words begin after a dateline. */
  readonly wordStarts: readonly number[];
}

/** Spans found for one attribution, before they are tidied. `quotation` is set when the content rests on one. */
export interface FoundSpans {
  readonly rule: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The sentence of the cue. */
  readonly sentence: number;
}

/** Makes the view of an article. */
export function viewArticle(article: Article, sentences: readonly Sentence[]): ArticleView {
  const quotations = findQuotations(article.text, article.blocks).quotations.filter(({ within }) => within === null);
  const pieces = quotations.flatMap((quotation, i) => quotation.pieces.map((span) => ({ span, i })));
  let at = 0;
  const quotationOf = sentences.map(({ tokens }) => {
    const row = new Int32Array(tokens.length).fill(-1);
    tokens.forEach((token, t) => {
      while (at < pieces.length && (pieces[at]?.span.end ?? 0) <= token.start) at++;
      const piece = pieces[at];
      if (piece && piece.span.start <= token.start) row[t] = piece.i;
    });
    return row;
  });
  return {
    article,
    text: article.text,
    sentences,
    trees: sentences.map(readTree),
    quotations,
    quotationOf,
    wordStarts: article.blocks.map(({ span }) => findDatelineEnd(article.text, span)),
  };
}

/** The span from the start of one token to the end of another. */
export function spanOf(tree: SentenceTree, first: number, last: number): Span {
  return { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 };
}
