import { OnrecordError } from "../base/errors.js";
import type { SearchTerm } from "../record/store.js";

/** Longer searches are refused. */
const MOST_TERMS = 50;
/** Fewer letters before a star would be nearly every statement. */
const LEAST_PREFIX = 2;

const QUOTATION_MARKS = /["“”„«»]/;
const WORD = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what a person typed: words, "phrases in quotation marks" (any kind), and beginnings with a star (`refin*`,
 * `"oil refin"*`). All must occur. Anything else is taken literally; signs between words are passed over.
 * @throws OnrecordError QUERY_BAD when a quotation mark is not closed, a star stands elsewhere, or no word is left.
 */
export function parseWords(typed: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < typed.length) {
    const piece = QUOTATION_MARKS.test(typed.charAt(at)) ? takePhrase(typed, at) : takeWord(typed, at);
    at = piece.end;
    if (piece.words.includes("*")) throw bad("a star stands only at the end of a word or phrase");
    if (!WORD.test(piece.words)) {
      if (piece.prefix) throw bad("a star needs the beginning of a word before it");
      continue;
    }
    if (piece.prefix && countLastLetters(piece.words) < LEAST_PREFIX)
      throw bad(`a star needs at least ${LEAST_PREFIX} letters before it`);
    terms.push({ words: piece.words.trim(), prefix: piece.prefix });
  }
  if (terms.length === 0) throw bad("there is no word in it");
  if (terms.length > MOST_TERMS) throw bad(`it has more than ${MOST_TERMS} words`);
  return terms;
}

interface Piece extends SearchTerm {
  readonly end: number;
}

function takePhrase(typed: string, start: number): Piece {
  const length = typed.slice(start + 1).search(QUOTATION_MARKS);
  if (length < 0) throw bad("a quotation mark is not closed");
  const close = start + 1 + length;
  const prefix = typed.charAt(close + 1) === "*";
  return { words: typed.slice(start + 1, close), prefix, end: close + (prefix ? 2 : 1) };
}

function takeWord(typed: string, start: number): Piece {
  let end = start;
  while (end < typed.length && !/\s/.test(typed.charAt(end)) && !QUOTATION_MARKS.test(typed.charAt(end))) end++;
  const written = typed.slice(start, end);
  const prefix = written.endsWith("*");
  return { words: prefix ? written.slice(0, -1) : written, prefix, end: Math.max(end, start + 1) };
}

function countLastLetters(words: string): number {
  return [...(/[\p{L}\p{M}\p{N}\p{Co}]*$/u.exec(words)?.[0] ?? "")].length;
}

function bad(reason: string): OnrecordError {
  return new OnrecordError("QUERY_BAD", { reason });
}
