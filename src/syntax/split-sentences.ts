// Tokens of a block → where its sentences end. Own rules over the tokens: a stop, question or exclamation mark ends a
// sentence together with the closing marks behind it, unless what follows shows that it goes on ("…?" she asked).
import { SENTENCE_STARTERS } from "../lexicon/en/abbreviations.js";
import { DIGIT, getCharacterClasses, isWordClass, LETTER, LOWER, SPACE, UPPER } from "./character-classes.js";
import type { TokenSpans } from "./find-tokens.js";

/** A sentence is cut after so many tokens, whatever they are. */
export const MAX_SENTENCE_TOKENS = 1000;

const CLOSERS = new Set(["”", "’", "»", "›", ")", "]", "}", "''", "’’"]);
const STRAIGHT = new Set(['"', "'", "“"]);
const BULLETS = new Set(["•", "●", "▪", "■", "◦", "‣", "·", "*", "-", "–", "—", "►", "▶", "✓"]);
const SAYING =
  /^(?:said|says|asked|asks|added|wrote|writes|tweeted|told|replied|shouted|yelled|cried|exclaimed|demanded|wondered|recalled|joked|quipped|continued|posted|declared|answered|responded|insisted|noted|warned|argued)$/;

/** Returns the index past the last token of each sentence, in order; the last is `tokens.count`. */
export function splitSentences(text: string, tokens: TokenSpans): number[] {
  return new Splitter(text, tokens).split();
}

class Splitter {
  private readonly classes = getCharacterClasses();

  constructor(
    private readonly text: string,
    private readonly tokens: TokenSpans,
  ) {}

  split(): number[] {
    const ends: number[] = [];
    let begin = 0;
    for (let i = 0; i < this.tokens.count; i++) {
      const end = this.findEndAt(i);
      if (end > i || i + 1 - begin >= MAX_SENTENCE_TOKENS) {
        begin = Math.max(end, i + 1);
        ends.push(begin);
        i = begin - 1;
      }
    }
    if (begin < this.tokens.count) ends.push(this.tokens.count);
    return ends;
  }

  private wordAt(i: number): string {
    if (i < 0 || i >= this.tokens.count) return "";
    const start = this.tokens.starts[i] as number;
    return this.text.slice(start, Math.min(this.tokens.ends[i] as number, start + 40));
  }

  private kindAt(i: number): number {
    return i < this.tokens.count
      ? (this.classes[this.text.charCodeAt(this.tokens.starts[i] as number)] as number)
      : SPACE;
  }

  private isSpaced(i: number): boolean {
    if (i === 0 || i >= this.tokens.count) return true;
    return (this.tokens.starts[i] as number) > (this.tokens.ends[i - 1] as number);
  }

  /** Past the sentence that ends with token `i` and the closing marks behind it; -1 when none ends there. */
  private findEndAt(i: number): number {
    if (this.breaksLine(i)) return i + 1;
    const kind = this.findEnderKind(i);
    if (kind === "none") return -1;
    let past = i + 1;
    while (past < this.tokens.count && past < i + 6 && this.closes(past)) past++;
    if (past >= this.tokens.count) return past;
    if (this.breaksLine(past - 1)) return past;
    return this.endsBefore(past, kind, past > i + 1) ? past : -1;
  }

  private findEnderKind(i: number): "none" | "stop" | "mark" | "dots" | "abbreviation" {
    const start = this.tokens.starts[i] as number;
    const end = this.tokens.ends[i] as number;
    const last = this.text[end - 1];
    if (last !== "." && last !== "?" && last !== "!" && last !== "…" && last !== "。") return "none";
    if (last === "…") return "dots";
    if (isWordClass(this.classes[this.text.charCodeAt(start)] as number)) return last === "." ? "abbreviation" : "none";
    if (last !== ".") return "mark";
    return end - start === 1 ? "stop" : "dots";
  }

  /** Whether token `i` is a closing mark, seen from the space around it. */
  private closes(i: number): boolean {
    const word = this.wordAt(i);
    if (CLOSERS.has(word)) return true;
    return STRAIGHT.has(word) && !(this.isSpaced(i) && !this.isSpaced(i + 1));
  }

  /** Whether a sentence begins at token `next`, after an ender of `kind` with or without closing marks. */
  private endsBefore(next: number, kind: "stop" | "mark" | "dots" | "abbreviation", closed: boolean): boolean {
    let first = next;
    while (first < next + 4 && first < this.tokens.count && this.opens(first)) first++;
    const begin = this.kindAt(first);
    if (begin === LOWER) return kind === "stop" && !closed && this.isLowerStart(first);
    if (kind === "stop") return begin !== 0 || first > next || !/^[,;:)]/.test(this.wordAt(first));
    if (!isWordClass(begin) && first === next && !BULLETS.has(this.wordAt(first)))
      return kind === "mark" && begin !== 0;
    if (kind === "mark") return !closed || !this.isSaidBy(first);
    if (kind === "dots") return begin === UPPER || begin === LETTER || first > next;
    return this.followsAbbreviation(first, first > next || closed);
  }

  private opens(i: number): boolean {
    return /^(?:["'“‘«‹„‚([{]|``|''|<[^>]*>)$/.test(this.wordAt(i));
  }

  /** After a plain stop a name may begin small: "iPhone", "@handle" does not come here; "e.g" must not split. */
  private isLowerStart(i: number): boolean {
    return this.isSpaced(i);
  }

  /** `"Really?" Mayor Ann Poe asked`: the sentence goes on when a verb of saying follows a name closely. */
  private isSaidBy(first: number): boolean {
    for (let i = first; i < first + 7 && i < this.tokens.count; i++) {
      const word = this.wordAt(i);
      if (SAYING.test(word)) return i > first;
      if (/^[,.;:?!“"]/.test(word)) return false;
    }
    return false;
  }

  private followsAbbreviation(first: number, marked: boolean): boolean {
    if (this.kindAt(first) === DIGIT) return false;
    const before = this.wordAt(first - 1);
    // "SPRINGFIELD, Mo. (Wire) — Rain" is one sentence
    if (before === "(" || before === "[") return false;
    if (marked) return this.kindAt(first) === UPPER;
    if (before.length <= 2 && /^\p{Lu}\.$/u.test(before)) return false;
    return SENTENCE_STARTERS.has(this.wordAt(first).toLowerCase());
  }

  /** A blank line, or a line break before a bullet, ends a sentence within a block. */
  private breaksLine(i: number): boolean {
    if (i + 1 >= this.tokens.count) return false;
    const from = this.tokens.ends[i] as number;
    const to = this.tokens.starts[i + 1] as number;
    if (to - from < 1) return false;
    const gap = this.text.slice(from, Math.min(to, from + 200));
    const line = gap.indexOf("\n");
    if (line < 0) return false;
    return (
      gap.indexOf("\n", line + 1) >= 0 || BULLETS.has(this.wordAt(i + 1)) || /^\d{1,2}[.)]/.test(this.wordAt(i + 1))
    );
  }
}
