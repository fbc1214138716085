// A sentence's words → arrays of integers that features are hashed from: the word in lower case, as written, its shape,
// its ends. Training and running both read words through here. Quotation marks and apostrophes of every style are alike.
import { hashUnits } from "../model/hash-feature.js";
import { DIGIT, getCharacterClasses, LOWER, UPPER } from "./character-classes.js";
import type { TokenSpans } from "./find-tokens.js";
import { MAX_SENTENCE_TOKENS } from "./split-sentences.js";

/** Empty places before the first and after the last word, so that neighbours can be read without asking. */
export const PAD = 4;
const CAPACITY = MAX_SENTENCE_TOKENS + 2 * PAD;

const DOUBLE_QUOTES = /^(?:[“”„‟«»″＂]|``|'')$/;
const CLAUSE_MARKS = new Set([",", ";", ":", "—", "–", "--", "(", ")"]);
const SINGLE_QUOTES = /[’‘‚‛ʼ`´′]/g;

/** The word as features see it: lower case, digits as 0, plain quotation marks. */
export function normalizeWord(word: string): string {
  if (DOUBLE_QUOTES.test(word)) return '"';
  const plain = word.toLowerCase().replace(SINGLE_QUOTES, "'");
  return plain.replace(/\d/g, "0");
}

/** What is read from a word alone: nine hashes, then 1 for a double quotation mark, 2 for a mark that parts clauses. */
function readForms(word: string): Int32Array {
  const lower = normalizeWord(word);
  const end = lower.length;
  const mark = lower === '"' ? 1 : CLAUSE_MARKS.has(lower) ? 2 : 0;
  return Int32Array.of(
    hashUnits(lower, 0, Math.min(end, 64)),
    hashUnits(word, 0, Math.min(word.length, 64)),
    hashShape(word),
    hashUnits(lower, Math.max(0, end - 1), end),
    hashUnits(lower, Math.max(0, end - 2), end),
    hashUnits(lower, Math.max(0, end - 3), end),
    hashUnits(lower, Math.max(0, end - 4), end),
    hashUnits(lower, 0, Math.min(2, end)),
    hashUnits(lower, 0, Math.min(3, end)),
    mark,
  );
}

/** Forms of the words met lately, so that each is read once; emptied when full. */
const knownForms = new Map<string, Int32Array>();
const MOST_KNOWN = 40_000;

function getForms(word: string): Int32Array {
  const known = knownForms.get(word);
  if (known) return known;
  const forms = readForms(word);
  if (word.length > 40) return forms;
  if (knownForms.size >= MOST_KNOWN) knownForms.clear();
  // a copy, lest a slice keep the whole report in memory
  knownForms.set(Buffer.from(word, "utf16le").toString("utf16le"), forms);
  return forms;
}

/** The integers of one sentence's words; word `i` stands at `PAD + i`. One instance is filled again and again. */
export class WordForms {
  count = 0;
  readonly lower = new Int32Array(CAPACITY);
  readonly exact = new Int32Array(CAPACITY);
  readonly shape = new Int32Array(CAPACITY);
  readonly suffix1 = new Int32Array(CAPACITY);
  readonly suffix2 = new Int32Array(CAPACITY);
  readonly suffix3 = new Int32Array(CAPACITY);
  readonly suffix4 = new Int32Array(CAPACITY);
  readonly prefix2 = new Int32Array(CAPACITY);
  readonly prefix3 = new Int32Array(CAPACITY);
  /** 1 when white space stands before the word. */
  readonly spaced = new Int32Array(CAPACITY);
  /** 1 within double quotation marks, counted from the sentence's beginning. */
  readonly quoted = new Int32Array(CAPACITY);
  /** How many commas, colons, dashes and quotation marks stand before the word in the sentence. */
  readonly marksBefore = new Int32Array(CAPACITY);

  /** Reads `words`, whose spans begin at index `first` of `spans`. At most `MAX_SENTENCE_TOKENS` words. */
  fill(words: readonly string[], spans: TokenSpans, first: number): void {
    this.count = words.length;
    let inQuote = 0;
    let marks = 0;
    for (let i = 0; i < words.length; i++) {
      const at = PAD + i;
      const word = words[i] as string;
      const mark = this.fillWord(at, getForms(word));
      this.spaced[at] = i === 0 || (spans.starts[first + i] as number) > (spans.ends[first + i - 1] as number) ? 1 : 0;
      if (mark === 1) inQuote = nextQuoteState(word, inQuote);
      this.quoted[at] = inQuote;
      this.marksBefore[at] = marks;
      if (mark > 0) marks++;
    }
    this.clearAfter(PAD + words.length);
  }

  private fillWord(at: number, forms: Int32Array): number {
    this.lower[at] = forms[0] as number;
    this.exact[at] = forms[1] as number;
    this.shape[at] = forms[2] as number;
    this.suffix1[at] = forms[3] as number;
    this.suffix2[at] = forms[4] as number;
    this.suffix3[at] = forms[5] as number;
    this.suffix4[at] = forms[6] as number;
    this.prefix2[at] = forms[7] as number;
    this.prefix3[at] = forms[8] as number;
    return forms[9] as number;
  }

  private clearAfter(end: number): void {
    for (let at = end; at < end + PAD; at++) {
      for (const array of [this.lower, this.exact, this.shape, this.suffix2, this.suffix3, this.prefix3]) array[at] = 1;
      this.spaced[at] = 0;
      this.quoted[at] = 0;
      this.marksBefore[at] = this.marksBefore[end - 1] as number;
    }
  }
}

function nextQuoteState(word: string, inQuote: number): number {
  if (word === "“" || word === "„" || word === "«" || word === "``") return 1;
  if (word === "”" || word === "»" || word === "''") return 0;
  return 1 - inQuote;
}

/** Capital, small, digit, other: runs counted as one or as two and more; "McRoe's" → XxXx'x. */
function hashShape(word: string): number {
  const classes = getCharacterClasses();
  let hash = 7;
  let last = -1;
  let run = 0;
  for (let i = 0; i < word.length && i < 24; i++) {
    const code = word.charCodeAt(i);
    const kind = classes[code] as number;
    const sign = kind === UPPER || kind === LOWER || kind === DIGIT ? kind : code + 16;
    run = sign === last ? run + 1 : 0;
    if (run < 2) hash = Math.imul(hash ^ sign, 0x01000193);
    last = sign;
  }
  return hash;
}
