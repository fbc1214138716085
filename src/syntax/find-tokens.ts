// Text → the spans of its tokens, in the manner of the Penn Treebank: contractions and possessives split (do|n't,
// mayor|'s), quotation marks and punctuation alone, hyphenated words, abbreviations, numbers, addresses whole.
// One pass from left to right; every step looks at most a bounded way ahead, so time is linear in the length.
// Not done here: sentences, and what a token is.
import type { Span } from "../base/span.js";
import {
  ABBREVIATIONS_ANYWHERE,
  ABBREVIATIONS_BEFORE_NAME,
  ABBREVIATIONS_BEFORE_NUMBER,
  SENTENCE_STARTERS,
} from "../lexicon/en/abbreviations.js";
import {
  APOSTROPHE,
  DIGIT,
  getCharacterClasses,
  HYPHEN,
  isWordClass,
  LOWER,
  SPACE,
  UPPER,
  WIDE,
} from "./character-classes.js";

/** Longest token in UTF-16 units; what is longer is cut there. */
export const MAX_TOKEN_LENGTH = 1000;

/** Spans of tokens in two growing arrays of UTF-16 offsets. */
export class TokenSpans {
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  count = 0;

  /** Adds one span; empty ones are left out. */
  push(start: number, end: number): void {
    if (start >= end) return;
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  private grow(): void {
    const starts = new Int32Array(this.count * 2);
    const ends = new Int32Array(this.count * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}

const SPLIT_WORDS: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["gimme", 3],
  ["lemme", 3],
]);
const ENCLITICS: ReadonlySet<string> = new Set(["s", "re", "ve", "ll", "d", "m"]);
const ELIDED = /['’‘](?:em|til|cause|tis|twas|n|\d0s)(?![\p{L}\p{N}])/iuy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s"“”<>«»]{1,900}/iy;
const MAIL_OR_HANDLE = /@[\p{L}\p{N}_]{1,60}/uy;
const HASHTAG = /#[\p{L}_][\p{L}\p{N}_]{0,100}/uy;
const NEXT_WORD = /\s{0,3}(\p{L}{1,12})(?![\p{L}.])/uy;
const SPACED_DOTS = /\.(?:[ \u00a0]\.){1,5}/y;
const MARKUP = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?\/?>/iy;

/** Finds the tokens of `text` within `span`. Every character that is not white space or a control falls in one token. */
export function findTokens(text: string, span: Span): TokenSpans {
  const tokens = new TokenSpans();
  const scanner = new Scanner(text, span.end, tokens);
  let at = span.start;
  while (at < span.end) at = scanner.scan(at);
  return tokens;
}

class Scanner {
  private readonly classes = getCharacterClasses();

  constructor(
    private readonly text: string,
    private readonly limit: number,
    private readonly tokens: TokenSpans,
  ) {}

  /** Reads what begins at `at`; returns where to go on. */
  scan(at: number): number {
    const kind = this.kindAt(at);
    if (kind === SPACE) return at + 1;
    if (isWordClass(kind)) return this.scanWord(at);
    if (kind === APOSTROPHE) return this.scanApostrophe(at);
    const end = Math.min(this.limit, this.findSymbolEnd(at, kind));
    this.tokens.push(at, end);
    return end;
  }

  private kindAt(at: number): number {
    return at < this.limit ? (this.classes[this.text.charCodeAt(at)] as number) : SPACE;
  }

  private matchEnd(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) && pattern.lastIndex <= this.limit ? pattern.lastIndex : -1;
  }

  private findSymbolEnd(at: number, kind: number): number {
    const char = this.text[at] as string;
    if (kind === WIDE) return this.skipWhile(at, (_, k) => k === WIDE);
    if (kind === HYPHEN) return this.skipWhile(at, (c) => c === char);
    if (char === ".") return this.findDotsEnd(at);
    if (char === "?" || char === "!") return this.skipWhile(at, (c) => c === "?" || c === "!");
    if (char === "@") return Math.max(at + 1, this.matchEnd(MAIL_OR_HANDLE, at));
    if (char === "#") return Math.max(at + 1, this.matchEnd(HASHTAG, at));
    if (char === "<") return Math.max(at + 1, this.matchEnd(MARKUP, at));
    if (char === "*" || char === "_" || char === "=" || char === "~") return this.skipWhile(at, (c) => c === char);
    return at + 1;
  }

  private findDotsEnd(at: number): number {
    const end = this.skipWhile(at, (c) => c === ".");
    if (end > at + 1) return end;
    // ". . ." with spaces is one ellipsis; "7 . 5" is not.
    const spaced = this.matchEnd(SPACED_DOTS, at);
    if (spaced > at) return spaced;
    // ".5" is a number
    if (this.kindAt(at + 1) === DIGIT && (at === 0 || this.kindAt(at - 1) === SPACE))
      return this.skipWhile(at + 1, (_, k) => k === DIGIT);
    return end;
  }

  private skipWhile(at: number, holds: (char: string, kind: number) => boolean): number {
    const stop = Math.min(this.limit, at + MAX_TOKEN_LENGTH);
    let end = at + 1;
    while (end < stop && holds(this.text[end] as string, this.kindAt(end))) end++;
    return end;
  }

  private scanApostrophe(at: number): number {
    const next = this.text[at + 1];
    const char = this.text[at];
    // '' and `` are quotation marks of two units
    if (next === char && (char === "'" || char === "`") && at + 1 < this.limit) {
      this.tokens.push(at, at + 2);
      return at + 2;
    }
    const elided = this.matchEnd(ELIDED, at);
    const end = elided > at ? elided : this.findLooseEncliticEnd(at);
    this.tokens.push(at, end);
    return end;
  }

  /** "The Post 's editor", "(Smith)'s": the 's stands off its word. */
  private findLooseEncliticEnd(at: number): number {
    if (this.text[at] === "‘" || this.text[at] === "`") return at + 1;
    let end = at + 1;
    while (end < at + 4 && (this.kindAt(end) === LOWER || this.kindAt(end) === UPPER)) end++;
    if (isWordClass(this.kindAt(end))) return at + 1;
    return ENCLITICS.has(this.text.slice(at + 1, end).toLowerCase()) ? end : at + 1;
  }

  private scanWord(at: number): number {
    const first = this.text.charCodeAt(at) | 0x20;
    if (first === 0x68 || first === 0x77) {
      const address = this.matchEnd(ADDRESS, at);
      if (address > at) return this.pushAddress(at, address);
    }
    let end = this.findWordEnd(at);
    if (this.text[end] === "." && end < this.limit && this.keepsStop(at, end)) end++;
    else if (this.text[end] === "$" && this.kindAt(end + 1) === DIGIT && end - at <= 3) end++;
    this.pushWord(at, end);
    return end;
  }

  private pushAddress(at: number, address: number): number {
    let end = address;
    while (end > at + 4 && /[.,;:!?'’)\]]/.test(this.text[end - 1] as string)) end--;
    this.tokens.push(at, end);
    return end;
  }

  private findWordEnd(at: number): number {
    const stop = Math.min(this.limit, at + MAX_TOKEN_LENGTH);
    let end = at + 1;
    while (end < stop) {
      const kind = this.kindAt(end);
      if (isWordClass(kind) || this.text.charCodeAt(end) === 0x5f) end++;
      else if (kind !== SPACE && (this.joins(end, kind) || this.joinsAcronym(end))) end += 2;
      else break;
    }
    return Math.min(end, stop);
  }

  /** Whether the mark at `at`, after a word unit, goes on the word with what follows it. */
  private joins(at: number, kind: number): boolean {
    const after = this.kindAt(at + 1);
    if (!isWordClass(after)) return false;
    const before = this.kindAt(at - 1);
    if (kind === APOSTROPHE) return this.text[at] !== "‘" && this.text[at] !== "`";
    if (kind === HYPHEN) return true;
    const char = this.text[at];
    if (char === ".") return this.joinsAtStop(at, before, after);
    if (char === "," || char === ":") return before === DIGIT && after === DIGIT;
    if (char === "&") return before === UPPER && after === UPPER;
    return char === "/" || char === "@" || char === "_";
  }

  /** "U.S", "3.5", "example.com" go on; "over.The next" does not. */
  private joinsAtStop(at: number, before: number, after: number): boolean {
    if (before === DIGIT) return after === DIGIT || after === LOWER;
    if (after === LOWER) return true;
    // one letter before the stop: an acronym
    return after === UPPER && (!isWordClass(this.kindAt(at - 2)) || this.text.slice(at - 2, at + 2) === "Ph.D");
  }

  /** "U.S.-led": the stop of an acronym and the hyphen after it, both within the word. */
  private joinsAcronym(at: number): boolean {
    if (this.text[at] !== "." || this.kindAt(at + 1) !== HYPHEN || !isWordClass(this.kindAt(at + 2))) return false;
    return this.text[at - 2] === "." && this.kindAt(at - 1) === UPPER;
  }

  /** Whether the full stop at `stop` belongs to the word before it. */
  private keepsStop(at: number, stop: number): boolean {
    if (stop - at > 20 || this.text[stop + 1] === ".") return false;
    if (this.kindAt(at) === DIGIT) return false;
    const word = this.text.slice(at, stop).toLowerCase();
    if (ABBREVIATIONS_BEFORE_NUMBER.has(word) && this.nextWordKind(stop + 1) === DIGIT) return true;
    if (word === "no" || word === "p") return word === "p" && this.isInitial(at, stop);
    if (ABBREVIATIONS_BEFORE_NAME.has(word) || this.isNamedAbbreviation(at, word)) return true;
    const part = word.slice(word.lastIndexOf("-") + 1);
    if (
      part !== word &&
      (this.isNamedAbbreviation(at + word.length - part.length, part) || /^(?:[a-z]\.)+[a-z]$/.test(part))
    )
      return true;
    if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
    return stop - at === 1 && this.isInitial(at, stop);
  }

  /** Months, states and companies keep their stop only when capitalised: "Ill." but "ill.", "Co." but "co-op". */
  private isNamedAbbreviation(at: number, word: string): boolean {
    if (!ABBREVIATIONS_ANYWHERE.has(word)) return false;
    return this.kindAt(at) === UPPER || word === "etc" || word.includes(".") || /^(?:lbs|oz|hrs|mins|mph)$/.test(word);
  }

  /** "J. Edgar", "George W. Bush" but not "Plan B. Then" nor "you and I. She". */
  private isInitial(at: number, stop: number): boolean {
    if (this.kindAt(at) !== UPPER || this.nextWordKind(stop + 1) !== UPPER) return false;
    if (this.text[at] === "I" && this.text[at - 2] !== ".") return false;
    return !this.startsSentence(stop + 1);
  }

  /** Whether the word after `at` is one that begins sentences: "Plan B. Then", but "A. A. Poe". */
  private startsSentence(at: number): boolean {
    NEXT_WORD.lastIndex = at;
    const word = NEXT_WORD.exec(this.text)?.[1];
    return word !== undefined && SENTENCE_STARTERS.has(word.toLowerCase());
  }

  private nextWordKind(at: number): number {
    let next = at;
    while (next < at + 3 && next < this.limit && this.kindAt(next) === SPACE) next++;
    return this.kindAt(next);
  }

  private pushWord(at: number, end: number): void {
    const cut = this.findClitic(at, end);
    this.tokens.push(at, cut);
    this.tokens.push(cut, end);
  }

  /** Where the contraction or possessive at the end of the word begins; `end` when there is none. */
  private findClitic(at: number, end: number): number {
    const split = end - at <= 6 ? SPLIT_WORDS.get(this.text.slice(at, end).toLowerCase()) : undefined;
    if (split !== undefined) return at + split;
    for (let mark = end - 2; mark >= end - 3 && mark > at; mark--) {
      if (this.kindAt(mark) !== APOSTROPHE) continue;
      const tail = this.text.slice(mark + 1, end).toLowerCase();
      if (tail === "t" && (this.text[mark - 1] === "n" || this.text[mark - 1] === "N") && mark - 1 > at)
        return mark - 1;
      return ENCLITICS.has(tail) ? mark : end;
    }
    return end;
  }
}
