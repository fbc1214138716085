import { contains, type Span, tidySpans } from "../base/span.js";
import type { ArticleView, FoundSpans } from "./article-view.js";

/** Closing marks and stops that may stand at the end of a content outside its quotation. */
const LOOSE_END = /[\s,;:.—–-]/;

/**
 * Brings found spans into the corpus's form: content ends before the stop of its sentence but after the one inside a
 * quotation, a quotation that it enters is taken to its end; null when a content is empty or the cue lies in it.
 */
export function tidyFound(view: ArticleView, found: FoundSpans): FoundSpans | null {
  const source = found.source.map((span) => cutDateline(view, found.sentence, span));
  const grown = found.content.map((span) => growOverQuotations(view, cutDateline(view, found.sentence, span), found));
  const content = tidySpans(
    view.text,
    found.rule === "transcript" ? grown : grown.map((span) => cutEnd(view, span)),
  ).filter((span) => /[\p{L}\p{N}]/u.test(view.text.slice(span.start, span.end)));
  if (content.length === 0) return null;
  const overlapsCue = found.cue.some((cue) => content.some((span) => contains(span, cue)));
  if (overlapsCue) return null;
  return { ...found, source: tidySpans(view.text, source), cue: tidySpans(view.text, found.cue), content };
}

function growOverQuotations(view: ArticleView, span: Span, found: FoundSpans): Span {
  let { start, end } = span;
  for (const at of [findQuotationAt(view, end - 1), findQuotationAt(view, start)]) {
    const piece = at;
    if (!piece || contains(span, piece)) continue;
    const taken = [...found.cue, ...found.source].some((other) => other.start < piece.end && piece.start < other.end);
    if (taken) continue;
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
  }
  return { start, end };
}

/** The piece of an outermost quotation that holds the unit at `at`, with the pieces after it when it ends a paragraph. */
function findQuotationAt(view: ArticleView, at: number): Span | null {
  let low = 0;
  let high = view.quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((view.quotations[middle]?.pieces[0]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const pieces = view.quotations[low - 1]?.pieces ?? [];
  const place = pieces.findIndex((piece) => piece.start <= at && at < piece.end);
  const piece = pieces[place];
  return piece ? { start: piece.start, end: pieces.at(-1)?.end ?? piece.end } : null;
}

/** Leaves out a dateline: nothing is said in it. */
function cutDateline(view: ArticleView, sentence: number, span: Span): Span {
  const block = view.sentences[sentence]?.block ?? -1;
  const begins = view.article.blocks[block]?.span.start ?? 0;
  const start = view.wordStarts[block] ?? begins;
  return begins <= span.start && span.start < start && start < span.end ? { start, end: span.end } : span;
}

function cutEnd(view: ArticleView, span: Span): Span {
  let { start, end } = span;
  while (
    end > start &&
    LOOSE_END.test(view.text[end - 1] ?? "") &&
    !isAbbreviated(view.text, end) &&
    !isQuoted(view, end - 1)
  )
    end--;
  while (start < end && /[\s,;:—–]/.test(view.text[start] ?? "")) start++;
  // "What she said is that it was late".
  start += /^(?:is|was) (?=that\b)/.exec(view.text.slice(start, start + 12))?.[0].length ?? 0;
  return { start, end };
}

/** The full stop of "U.S." or "Inc." belongs to the word when another letter and stop come before it. */
function isAbbreviated(text: string, end: number): boolean {
  return /\.\p{Lu}\.$/u.test(text.slice(Math.max(0, end - 3), end));
}

function isQuoted(view: ArticleView, at: number): boolean {
  return findQuotationAt(view, at) !== null;
}
