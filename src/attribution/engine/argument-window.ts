import type { TokenView } from "./token-view.js";

/** A cue in the article: places of its tokens, the end not included. */
export interface CueSpan {
  readonly from: number;
  readonly to: number;
}

/** The tokens among which a cue's source and content are looked for. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const SENTENCES_BEFORE = 4;
const SENTENCES_AFTER = 6;
const TOKENS_BEFORE = 260;
const TOKENS_IN_ALL = 400;
const COLON = ":".charCodeAt(0);

/**
 * The window of a cue: its sentence, and those around it in the same block, within bounds. A cue at the end of a block
 * that ends with a colon looks into the next block.
 */
export function findWindow(view: TokenView, text: string, cue: CueSpan): Window {
  const sentence = view.sentence[cue.from] as number;
  const block = view.block[sentence];
  const sizeOf = (s: number) => (view.first[s + 1] as number) - (view.first[s] as number);
  let first = sentence;
  let last = sentence;
  let size = sizeOf(sentence);
  while (first > 0 && view.block[first - 1] === block && sentence - first < SENTENCES_BEFORE && size < TOKENS_BEFORE)
    size += sizeOf(--first);
  const sentences = view.block.length;
  const next = (s: number) => s + 1 < sentences && size < TOKENS_IN_ALL;
  while (next(last) && view.block[last + 1] === block && last - sentence < SENTENCES_AFTER - 1) size += sizeOf(++last);
  if (last === sentence && endsWithColon(view, text, sentence) && next(last)) {
    const following = view.block[last + 1];
    while (next(last) && view.block[last + 1] === following && last - sentence < SENTENCES_BEFORE)
      size += sizeOf(++last);
  }
  return { from: view.first[first] as number, to: view.first[last + 1] as number };
}

function endsWithColon(view: TokenView, text: string, sentence: number): boolean {
  const last = (view.first[sentence + 1] as number) - 1;
  return text.charCodeAt((view.end[last] as number) - 1) === COLON;
}
