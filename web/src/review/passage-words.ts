import type { Stretch } from "../parts/cut-marks.js";

/** A word with what is within it (`won't`, `e-mail`, `1,000.5`), or one sign. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:(?:[’'-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|\S/gu;
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s|$)|\n/g;

/** The words and signs of a text, in order; `start` is where the text begins in the whole of which it is a part. */
export function findWords(text: string, start = 0): readonly Stretch[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The whole words that a stretch touches; null where it touches none. */
export function snapToWords(words: readonly Stretch[], { start, end }: Stretch): Stretch | null {
  const touched = words.filter((word) => word.start < end && word.end > start);
  const [first] = touched;
  const last = touched.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Which word a place is in, or else the next one; the last one where there is none after it. */
export function findWordAt(words: readonly Stretch[], place: number): number {
  const found = words.findIndex(({ end }) => end > place);
  return found < 0 ? words.length - 1 : found;
}

/** The sentence around a stretch, or all sentences that it is in. */
export function findSentenceAround(text: string, start: number, { start: from, end: to }: Stretch): Stretch {
  let first = 0;
  for (const { 0: sign, index } of text.matchAll(SENTENCE_END)) {
    const end = index + sign.length;
    if (end <= from - start) first = end;
    else if (end >= to - start) return { start: start + first, end: start + end };
  }
  return { start: start + first, end: start + text.length };
}

/** Pieces in the order of the text; those that meet or lie over one another become one. */
export function tidyPieces(pieces: readonly Stretch[]): readonly Stretch[] {
  const tidy: Stretch[] = [];
  for (const piece of [...pieces].sort((one, other) => one.start - other.start)) {
    const last = tidy.at(-1);
    if (last && piece.start <= last.end) tidy[tidy.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    else tidy.push(piece);
  }
  return tidy;
}

/** Words of a text at some stretches of it, with a sign where they do not follow one another. */
export function readPieces(text: string, start: number, pieces: readonly Stretch[]): string {
  return pieces.map((piece) => text.slice(piece.start - start, piece.end - start)).join(" … ");
}

/**
 * Where words stand in a text, the nearest to a place; null where they do not, or not as whole words.
 * Letters' case counts for nothing.
 */
export function findNearest(
  text: string,
  start: number,
  { words, near }: { readonly words: string; readonly near: number },
): Stretch | null {
  const sought = words.trim().toLowerCase();
  const folded = text.toLowerCase();
  if (sought === "" || folded.length !== text.length) return null;
  const isPart = (place: number) => /[\p{L}\p{N}]/u.test(text.charAt(place));
  let best: Stretch | null = null;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const found = { start: start + at, end: start + at + sought.length };
    const isWhole = !isPart(at - 1) && !isPart(at + sought.length);
    if (isWhole && (best === null || Math.abs(found.start - near) < Math.abs(best.start - near))) best = found;
  }
  return best;
}
