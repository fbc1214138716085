import type { Span } from "../../base/span.js";
import { CUE_NOUNS, CUE_VERBS, type CueEntry } from "../../lexicon/en/cues.js";
import { hashUnits } from "../../model/hash-feature.js";
import type { Article } from "../../record/article.js";
import type { Sentence, Token } from "../../record/sentence.js";
import { findQuotations } from "../../tree/find-quotations.js";
import type { DraftAttribution } from "../describe-attributions.js";

/** Where a token stands towards quotation marks; 0 is outside. */
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

/**
 * The tokens of an article, sentence after sentence, as numbers: what features are made of. Words, lemmas, tags,
 * relations and entity classes are hashes; heads are places in the article, -1 for roots.
 */
export interface TokenView {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  readonly entity: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
  /** What the lexicon of cues says of the lemma: hash of class, mode and frames; 0 for what is no cue. */
  readonly entry: Int32Array;
  readonly head: Int32Array;
  /** 0 outside, INSIDE, OPENING or CLOSING. */
  readonly quote: Uint8Array;
  /** Which quotation a token stands in, from 1; 0 for none. Pieces of one quotation share it. */
  readonly quotation: Int32Array;
  /** The sentence of each token. */
  readonly sentence: Int32Array;
  /** First token of each sentence; one more at the end. */
  readonly first: Int32Array;
  /** The block of each sentence. */
  readonly block: Int32Array;
  /** Children of token i: `children[childFrom[i]]` up to `childFrom[i + 1]`, in order. */
  readonly childFrom: Int32Array;
  readonly children: Int32Array;
  /** What the rules read, and for each token the number (from 1) of the reading whose cue holds it; 0 for none. */
  readonly readings: readonly RuleReading[];
  readonly readingAt: Int32Array;
  /** What the surest reading makes of each token: 0 nothing, else one of the places of ROLE_… */
  readonly anyRole: Uint8Array;
}

/** What a rule made of some tokens: a hint for the engine, which may think otherwise. */
export interface RuleReading {
  /** Hash of the rule's name. */
  readonly rule: number;
  readonly cue: readonly TokenRange[];
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** Places of tokens, the end not included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Roles of a token in a rule's reading. */
export const ROLE_NONE = 0;
export const ROLE_SOURCE = 1;
export const ROLE_CONTENT = 3;

/** Reads an article's sentences, and what the rules found in them, into numbers. Near linear in the tokens. */
export function viewTokens(
  article: Pick<Article, "text" | "blocks">,
  sentences: readonly Sentence[],
  drafts: readonly DraftAttribution[],
): TokenView {
  const columns = makeColumns(sentences);
  let at = 0;
  sentences.forEach(({ tokens, block }, s) => {
    columns.first[s] = at;
    columns.block[s] = block;
    columns.sentence.fill(s, at, at + tokens.length);
    tokens.forEach((token, i) => {
      fillToken(columns, at + i, token);
      columns.head[at + i] = token.head < 0 ? -1 : at + token.head;
    });
    at += tokens.length;
  });
  columns.first[sentences.length] = at;
  markQuotations(columns, article);
  return { ...columns, ...listChildren(columns.head), ...readRules(columns, drafts) };
}

type Columns = ReturnType<typeof makeColumns>;

function makeColumns(sentences: readonly Sentence[]) {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const column = () => new Int32Array(count);
  return {
    count,
    start: column(),
    end: column(),
    word: column(),
    lemma: column(),
    tag: column(),
    relation: column(),
    entity: column(),
    suffix: column(),
    prefix: column(),
    shape: column(),
    entry: column(),
    head: column(),
    quote: new Uint8Array(count),
    quotation: column(),
    sentence: column(),
    first: new Int32Array(sentences.length + 1),
    block: new Int32Array(sentences.length),
  };
}

function fillToken(columns: Columns, at: number, token: Token): void {
  const lower = token.word.toLowerCase();
  columns.start[at] = token.start;
  columns.end[at] = token.end;
  columns.word[at] = hashText(lower);
  columns.lemma[at] = hashText(token.lemma);
  columns.tag[at] = hashText(token.tag);
  columns.relation[at] = hashText(token.relation);
  columns.entity[at] = hashText(token.entity);
  columns.suffix[at] = hashUnits(lower, Math.max(0, lower.length - 3), lower.length);
  columns.prefix[at] = hashUnits(lower, 0, Math.min(4, lower.length));
  columns.shape[at] = hashShape(token.word);
  columns.entry[at] = findEntry(token);
}

/** The entry of a verb or a noun in the lexicon of cues, as a number that verbs of one kind share. */
function findEntry({ tag, lemma }: Token): number {
  const kind = tag.charCodeAt(0);
  if (kind !== V && kind !== N) return 0;
  const entries = kind === V ? VERB_ENTRIES : NOUN_ENTRIES;
  return entries.get(lemma) ?? 0;
}

const V = "V".charCodeAt(0);
const N = "N".charCodeAt(0);
const VERB_ENTRIES = hashEntries(CUE_VERBS);
const NOUN_ENTRIES = hashEntries(CUE_NOUNS);

function hashEntries(entries: ReadonlyMap<string, CueEntry>): ReadonlyMap<string, number> {
  return new Map(
    [...entries].map(([lemma, { cueClass, mode, frames }]) => [
      lemma,
      hashText([cueClass, mode, ...[...frames].sort()].join(" ")),
    ]),
  );
}

type Placed = Pick<TokenView, "count" | "start" | "end">;

function readRules(view: Placed, drafts: readonly DraftAttribution[]) {
  const readingAt = new Int32Array(view.count);
  const anyRole = new Uint8Array(view.count);
  const readings = drafts.map(({ by, source, cue, content }, i): RuleReading => {
    const placeAll = (spans: readonly Span[]) => spans.flatMap((span) => findTokens(view, span) ?? []);
    const reading = { rule: hashText(by), cue: placeAll(cue), source: placeAll(source), content: placeAll(content) };
    for (const { from, to } of reading.cue) readingAt.fill(i + 1, from, to);
    for (const { from, to } of reading.content) anyRole.fill(ROLE_CONTENT, from, to);
    for (const { from, to } of reading.source) anyRole.fill(ROLE_SOURCE, from, to);
    return reading;
  });
  return { readings, readingAt, anyRole };
}

/** The tokens that share a unit with the span, or null. */
export function findTokens(view: Placed, span: Span): TokenRange | null {
  let low = 0;
  let high = view.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.end[middle] as number) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < view.count && (view.start[to] as number) < span.end) to++;
  return to > low ? { from: low, to } : null;
}

/** The hash under which a word, tag or relation stands in a view. */
export function hashText(text: string): number {
  return hashUnits(text, 0, text.length);
}

const SHAPE_LENGTH = 6;

/** Capitals, small letters and digits as X, x and d, runs cut to two. */
function hashShape(word: string): number {
  let shape = "";
  for (let i = 0; i < word.length && shape.length < SHAPE_LENGTH; i++) {
    const unit = word.charCodeAt(i);
    const kind =
      unit >= 65 && unit <= 90
        ? "X"
        : unit >= 97 && unit <= 122
          ? "x"
          : unit >= 48 && unit <= 57
            ? "d"
            : (word[i] ?? "");
    if (!(shape.endsWith(kind) && shape.at(-2) === kind)) shape += kind;
  }
  return hashText(shape);
}

type Marked = Pick<TokenView, "count" | "start" | "end"> & Pick<TokenView, "quote" | "quotation">;

/** Outermost quotations alone: what is quoted inside a quotation belongs to it. */
function markQuotations(view: Marked, article: Pick<Article, "text" | "blocks">): void {
  const { quotations } = findQuotations(article.text, article.blocks);
  const outer = quotations.filter(({ within }) => within === null);
  const pieces = outer.flatMap((quotation, q) => quotation.pieces.map((piece) => ({ piece, number: q + 1 })));
  pieces.sort((a, b) => a.piece.start - b.piece.start);
  let at = 0;
  for (const { piece, number } of pieces) {
    while (at < view.count && (view.end[at] as number) <= piece.start) at++;
    for (let i = at; i < view.count && (view.start[i] as number) < piece.end; i++) {
      view.quotation[i] = number;
      view.quote[i] = placeInQuotation(view, article.text, piece, i);
    }
  }
}

function placeInQuotation({ start, end }: Marked, text: string, piece: Span, i: number): number {
  const isMark = !/[\p{L}\p{N}]/u.test(text.slice(start[i], end[i]));
  if (isMark && (start[i] as number) <= piece.start) return OPENING;
  return isMark && (end[i] as number) >= piece.end ? CLOSING : INSIDE;
}

function listChildren(head: Int32Array): Pick<TokenView, "childFrom" | "children"> {
  const childFrom = new Int32Array(head.length + 1);
  for (const h of head) if (h >= 0) childFrom[h + 1] = (childFrom[h + 1] as number) + 1;
  for (let i = 0; i < head.length; i++) childFrom[i + 1] = (childFrom[i + 1] as number) + (childFrom[i] as number);
  const next = childFrom.slice();
  const children = new Int32Array(childFrom[head.length] as number);
  head.forEach((h, i) => {
    if (h < 0) return;
    children[next[h] as number] = i;
    next[h] = (next[h] as number) + 1;
  });
  return { childFrom, children };
}
