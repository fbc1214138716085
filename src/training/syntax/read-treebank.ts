// The machine-made syntax beside the corpus → sentences to learn from, cut the way our own sentences are cut:
// never across a paragraph, a closing question read together with "she asked", the final stop of "U.S." not a token.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findTokens, TokenSpans } from "../../syntax/find-tokens.js";
import { MAX_SENTENCE_TOKENS } from "../../syntax/split-sentences.js";

/** One token as the reference has it. */
export interface TreebankToken {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly lemma: string;
  readonly tag: string;
  readonly entity: string;
  /** Index in the sentence, -1 for the root. */
  head: number;
  relation: string;
}

/** One sentence to learn from. */
export interface TreebankSentence {
  readonly words: readonly string[];
  readonly spans: TokenSpans;
  readonly tokens: readonly TreebankToken[];
}

type Row = [start: number, end: number, lemma: string, tag: string, entity: string, head: number, relation: string];

/** Reads `<part>.jsonl.gz` and `<part>.syntax.jsonl.gz` of the folder `data`: the reports whose id `isChosen` takes. */
export function readTreebank(
  data: string,
  part: "train" | "dev",
  isChosen: (id: string) => boolean = () => true,
): TreebankSentence[] {
  const texts = new Map(
    readLines<{ id: string; text: string }>(data, `${part}.jsonl.gz`).map((one) => [one.id, one.text]),
  );
  return readLines<{ id: string; sentences: Row[][] }>(data, `${part}.syntax.jsonl.gz`).flatMap(({ id, sentences }) => {
    if (!isChosen(id)) return [];
    const text = texts.get(id) ?? "";
    const parts = sentences.flatMap((rows) => splitAtBreaks(text, readTokens(text, rows)));
    return joinSpoken(text, parts)
      .map((tokens) => dropDoubledStop(text, tokens))
      .filter((tokens) => tokens.length > 0 && tokens.length <= MAX_SENTENCE_TOKENS)
      .map(makeTreebankSentence);
  });
}

function readLines<T>(data: string, file: string): T[] {
  const text = gunzipSync(readFileSync(join(data, file))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

function readTokens(text: string, rows: readonly Row[]): TreebankToken[] {
  return rows.map(([start, end, lemma, tag, entity, head, relation]) => ({
    start,
    end,
    word: text.slice(start, end),
    lemma,
    tag,
    entity,
    head: head - 1,
    relation,
  }));
}

function splitAtBreaks(text: string, tokens: TreebankToken[]): TreebankToken[][] {
  const parts: TreebankToken[][] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const gap = i < tokens.length ? text.slice(tokens[i - 1]?.end, tokens[i]?.start) : "\n\n";
    if (!/\n\s*\n/.test(gap)) continue;
    parts.push(from === 0 && i === tokens.length ? tokens : cutPart(tokens, from, i));
    from = i;
  }
  return parts;
}

/** A part of a sentence as a sentence: the first word that hung outside becomes the root, the others hang on it. */
function cutPart(tokens: readonly TreebankToken[], from: number, past: number): TreebankToken[] {
  const part = tokens.slice(from, past).map((token) => ({ ...token, head: token.head - from }));
  const isOutside = (token: TreebankToken): boolean => token.head < 0 || token.head >= part.length;
  let root = part.findIndex((token) => isOutside(token) && token.relation !== "punct");
  if (root < 0) root = part.findIndex(isOutside);
  part.forEach((token, i) => {
    if (i === root) {
      token.head = -1;
      token.relation = "root";
    } else if (isOutside(token)) token.head = root;
  });
  return part;
}

/** `"Is it?"` and `she asked.` are one sentence of ours: what was asked is the clause that hangs on "asked". */
function joinSpoken(text: string, parts: readonly TreebankToken[][]): TreebankToken[][] {
  const joined: TreebankToken[][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    const first = part[0];
    if (last && before && first && isSpokenPair(text, last, part)) joined[joined.length - 1] = joinPair(last, part);
    else joined.push(part);
  }
  return joined;
}

function isSpokenPair(text: string, one: readonly TreebankToken[], other: readonly TreebankToken[]): boolean {
  const quote = one.at(-1);
  const mark = one.at(-2);
  const first = other[0];
  if (!quote || !mark || !first || text.slice(quote.end, first.start).includes("\n\n")) return false;
  return /^["”’']+$/.test(quote.word) && /^[?!]+$/.test(mark.word) && /^\p{Ll}/u.test(first.word);
}

function joinPair(one: readonly TreebankToken[], other: readonly TreebankToken[]): TreebankToken[] {
  const shift = one.length;
  const root = other.findIndex((token) => token.head < 0);
  const relation = other[root]?.tag.startsWith("VB") ? "ccomp" : "parataxis";
  return [
    ...one.map((token) => (token.head < 0 ? { ...token, head: root + shift, relation } : token)),
    ...other.map((token) => (token.head < 0 ? token : { ...token, head: token.head + shift })),
  ];
}

/** The reference reads a final "U.S." as "U.S" and "."; ours is one token. */
function dropDoubledStop(text: string, tokens: TreebankToken[]): TreebankToken[] {
  const stop = tokens.at(-1);
  const word = tokens.at(-2);
  if (!stop || !word || stop.word !== "." || stop.start > word.end) return tokens;
  const ours = findTokens(text, { start: word.start, end: stop.end });
  if (ours.count !== 1 || tokens.some((token) => token.head === tokens.length - 1)) return tokens;
  const whole = { ...word, end: stop.end, word: text.slice(word.start, stop.end) };
  return stop.head < 0 ? tokens : [...tokens.slice(0, -2), whole];
}

function makeTreebankSentence(tokens: readonly TreebankToken[]): TreebankSentence {
  const spans = new TokenSpans();
  for (const token of tokens) spans.push(token.start, token.end);
  return { words: tokens.map((token) => token.word), spans, tokens };
}
