import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Sentence, Token } from "../record/sentence.js";
import { findQuotations } from "../tree/find-quotations.js";
import { indexTokens, type TokenIndex } from "../tree/index-tokens.js";

/** A report as this room reads it: its tokens in one row, and which of them stand inside quotation marks. */
export interface ReportView {
  readonly article: Article;
  readonly text: string;
  readonly index: TokenIndex;
  readonly tokens: readonly Token[];
  /** For each token, 0 outside quotations, else 1 + the number of the outermost quotation it stands in. */
  readonly quotedIn: Int32Array;
  /** For each sentence, how many before it have words outside quotations. */
  readonly toldBefore: Int32Array;
  /** For each sentence, whether it is a headline or otherwise written with capitals throughout. */
  readonly isTitleCase: readonly boolean[];
}

/** A stretch of tokens as places in the row: `firstToken <= i < pastToken`. */
export interface Stretch {
  readonly firstToken: number;
  readonly pastToken: number;
}

/** Lays a report out for reading. Linear in its length. */
export function makeView(article: Article, sentences: readonly Sentence[]): ReportView {
  const index = indexTokens(sentences);
  const quotedIn = markQuoted(article, index);
  return {
    article,
    text: article.text,
    index,
    tokens: index.tokens,
    quotedIn,
    toldBefore: countTold(index, quotedIn),
    isTitleCase: sentences.map(isWrittenInCapitals),
  };
}

function markQuoted(article: Article, { tokens }: TokenIndex): Int32Array {
  const quotedIn = new Int32Array(tokens.length);
  const pieces: (Span & { readonly number: number })[] = [];
  findQuotations(article.text, article.blocks).quotations.forEach(({ pieces: spans, within }, number) => {
    if (within === null) for (const span of spans) pieces.push({ ...span, number: number + 1 });
  });
  pieces.sort((one, other) => one.start - other.start);
  let at = 0;
  tokens.forEach(({ start }, i) => {
    while (at < pieces.length && (pieces[at] as Span).end <= start) at++;
    const piece = pieces[at];
    if (piece && piece.start <= start) quotedIn[i] = piece.number;
  });
  return quotedIn;
}

function countTold({ sentences, firstOf }: TokenIndex, quotedIn: Int32Array): Int32Array {
  const told = new Int32Array(sentences.length);
  let count = 0;
  sentences.forEach(({ tokens }, s) => {
    told[s] = count;
    const first = firstOf[s] ?? 0;
    if (tokens.some(({ word }, i) => quotedIn[first + i] === 0 && /[\p{L}\d]/u.test(word))) count++;
  });
  return told;
}

/** A headline writes its verbs with capitals too: "Mayor Ada Holm met reporters on Monday" is none. */
function isWrittenInCapitals({ tokens }: Sentence): boolean {
  let long = 0;
  let capital = 0;
  let small = 0;
  for (const { word, tag } of tokens) {
    if (!/^\p{L}/u.test(word)) continue;
    const isCapital = isCapitalised(word);
    if (!isCapital && /^(?:VB[DPZN]?|MD|NNS?)$/.test(tag)) small++;
    if (word.length <= 3) continue;
    long++;
    if (isCapital) capital++;
  }
  return long >= 3 && capital >= 0.75 * long && small <= long / 12;
}

/** True when the word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(word);
}

/** The words of a stretch as they stand in the text, runs of white space as one space. */
export function readStretch(view: ReportView, { firstToken, pastToken }: Stretch): string {
  const first = view.tokens[firstToken];
  const last = view.tokens[pastToken - 1];
  return first && last ? view.text.slice(first.start, last.end).replace(/\s+/g, " ") : "";
}

/** Where a stretch stands in the text; null when it is empty. */
export function spanOf(view: ReportView, { firstToken, pastToken }: Stretch): Span | null {
  const first = view.tokens[firstToken];
  const last = view.tokens[pastToken - 1];
  return first && last && firstToken < pastToken ? { start: first.start, end: last.end } : null;
}

/** The token's word in lower case without a closing stop: "Sen." → "sen". */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<=\w)\.$/, "")
    .replace(/’/g, "'");
}

/** Place just past the last token of the sentence that holds the token at `place`. */
export function sentenceEnd({ index, tokens }: ReportView, place: number): number {
  return index.firstOf[(index.sentenceOf[place] ?? 0) + 1] ?? tokens.length;
}

/** Place of the first token of the sentence that holds the token at `place`. */
export function sentenceStart({ index }: ReportView, place: number): number {
  return index.firstOf[index.sentenceOf[place] ?? 0] ?? 0;
}

/** Place of the token that the token at `place` hangs on, or -1. */
export function headOf(view: ReportView, place: number): number {
  const head = view.tokens[place]?.head ?? -1;
  return head < 0 ? -1 : sentenceStart(view, place) + head;
}
