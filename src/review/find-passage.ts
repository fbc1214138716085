import type { Span } from "../base/span.js";
import type { Passage } from "../record/passage.js";

const CONTEXT = 32;
/** So long a run of words that stands in a text once is the same passage, whatever has become of its neighbours. */
const TELLING_LENGTH = 24;

/** The passage at this span of the text. */
export function makePassage(text: string, { start, end }: Span): Passage {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const ordinal = listPlaces(text, { words, before, after }, Number.POSITIVE_INFINITY).indexOf(start);
  return { words, before, after, ordinal };
}

/** Where exactly this passage stands, with the same on either side; null when it does not (or has no words). */
export function findPassage(text: string, passage: Passage): Span | null {
  if (passage.words === "") return null;
  const start = listPlaces(text, passage, passage.ordinal + 1)[passage.ordinal];
  return start === undefined ? null : { start, end: start + passage.words.length };
}

/** The same, but 24 characters or more that stand in the text just once are found whatever is on either side. */
export function findMovedPassage(text: string, passage: Passage): Span | null {
  const found = findPassage(text, passage);
  if (found || passage.words.length < TELLING_LENGTH) return found;
  const start = text.indexOf(passage.words);
  if (start < 0 || text.indexOf(passage.words, start + 1) >= 0) return null;
  return { start, end: start + passage.words.length };
}

/** Where the words stand with these on either side, from the start of the text; at most so many. */
function listPlaces(text: string, { words, before, after }: Omit<Passage, "ordinal">, most: number): number[] {
  const places: number[] = [];
  const sought = before + words + after;
  for (let at = text.indexOf(sought); at >= 0 && places.length < most; at = text.indexOf(sought, at + 1))
    places.push(at + before.length);
  return places;
}
