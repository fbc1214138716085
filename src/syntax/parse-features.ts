// What the parser decides from: the words at the top of the stack and the front of the buffer, their tags, what hangs on
// them already, how far they stand apart (after Zhang and Nivre 2011). Used in training and at run time.
import { hashFeature } from "../model/hash-feature.js";
import { LEFT, type ParserState } from "./parser-state.js";
import type { WordForms } from "./word-forms.js";

/** Most features that one decision has. */
export const MAX_PARSE_FEATURES = 128;

/** The sentence and the tree so far. */
export interface ParseContext {
  readonly words: WordForms;
  /** Tag numbers from 1 at `PAD + i`; 0 elsewhere. */
  readonly tags: Int32Array;
  readonly state: ParserState;
}

function bucketDistance(from: number, to: number): number {
  const gap = to - from;
  if (from === 0 || to === 0) return 0;
  if (gap < 5) return gap;
  return gap < 8 ? 5 : gap < 14 ? 6 : 7;
}

function bucketMarks(words: WordForms, from: number, to: number): number {
  if (from === 0 || to === 0) return 0;
  const marks = (words.marksBefore[to] as number) - (words.marksBefore[from] as number);
  return Math.min(marks, 3);
}

/** Writes the feature hashes of the next transition into `out`; returns how many. */
export function fillTransitionFeatures(context: ParseContext, out: Int32Array): number {
  let n = fillWordFeatures(context, out, 0);
  n = fillPairFeatures(context, out, n);
  n = fillChildFeatures(context, out, n);
  n = fillMarkerFeatures(context, out, n);
  return fillShapeFeatures(context, out, n);
}

function fillWordFeatures({ words, tags, state }: ParseContext, out: Int32Array, from: number): number {
  let n = from;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const s2 = state.stackAt(2);
  const b0 = state.front;
  const lower = words.lower;
  out[n++] = hashFeature(0, 0);
  out[n++] = hashFeature(1, lower[s0] as number);
  out[n++] = hashFeature(2, tags[s0] as number);
  out[n++] = hashFeature(3, lower[s0] as number, tags[s0] as number);
  if (s1 > 0) out[n++] = hashFeature(4, lower[s1] as number);
  if (s1 > 0) out[n++] = hashFeature(5, tags[s1] as number);
  if (s1 > 0) out[n++] = hashFeature(6, lower[s1] as number, tags[s1] as number);
  if (s2 > 0) out[n++] = hashFeature(7, lower[s2] as number, tags[s2] as number);
  if (s2 > 0) out[n++] = hashFeature(8, tags[s2] as number);
  for (let k = 0; k < 3; k++) {
    out[n++] = hashFeature(9 + k, lower[b0 + k] as number);
    out[n++] = hashFeature(12 + k, tags[b0 + k] as number);
    out[n++] = hashFeature(15 + k, lower[b0 + k] as number, tags[b0 + k] as number);
  }
  out[n++] = hashFeature(18, tags[b0 + 3] as number, tags[b0] as number);
  out[n++] = hashFeature(19, words.suffix3[s0] as number, tags[b0] as number);
  out[n++] = hashFeature(20, words.suffix3[b0] as number, tags[s0] as number);
  out[n++] = hashFeature(21, tags[s0 + 1] as number, tags[s0] as number, tags[b0] as number);
  out[n++] = hashFeature(22, tags[b0 - 1] as number, tags[s0] as number, tags[b0] as number);
  return n;
}

function fillPairFeatures({ words, tags, state }: ParseContext, out: Int32Array, from: number): number {
  let n = from;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.front;
  const s0w = words.lower[s0] as number;
  const s0t = tags[s0] as number;
  const s1w = words.lower[s1] as number;
  const s1t = tags[s1] as number;
  const b0w = words.lower[b0] as number;
  const b0t = tags[b0] as number;
  const b1t = tags[b0 + 1] as number;
  const b1w = words.lower[b0 + 1] as number;
  const s2t = tags[state.stackAt(2)] as number;
  out[n++] = hashFeature(30, s0w + s0t, b0w, b0t);
  out[n++] = hashFeature(31, s0w, s0t, b0w);
  out[n++] = hashFeature(32, s0w, b0w, b0t);
  out[n++] = hashFeature(33, s0w, s0t, b0t);
  out[n++] = hashFeature(34, s0t, b0w, b0t);
  out[n++] = hashFeature(35, s0w, b0w);
  out[n++] = hashFeature(36, s0t, b0t);
  if (s1 > 0) out[n++] = hashFeature(37, s0w + s0t, s1w, s1t);
  if (s1 > 0) out[n++] = hashFeature(38, s0w, s1w);
  if (s1 > 0) out[n++] = hashFeature(39, s0w, s1t, s0t);
  if (s1 > 0) out[n++] = hashFeature(40, s0t, s1w, s1t);
  if (s1 > 0) out[n++] = hashFeature(41, s0t, s1t);
  if (s1 > 0) out[n++] = hashFeature(42, s1t, b0t);
  if (s1 > 0) out[n++] = hashFeature(43, s1w, b0w);
  if (s1 > 0) out[n++] = hashFeature(44, s1w, b0t);
  if (s1 > 0) out[n++] = hashFeature(45, s1t, b0w);
  out[n++] = hashFeature(46, b0t, b1t);
  out[n++] = hashFeature(47, b0w, b1t);
  out[n++] = hashFeature(48, b0t, b1w);
  out[n++] = hashFeature(49, s0t, b0t, b1t);
  if (s1 > 0) out[n++] = hashFeature(50, s1t, s0t, b0t);
  if (s2t > 0) out[n++] = hashFeature(51, s2t, s1t, s0t);
  out[n++] = hashFeature(52, b0t, b1t, tags[b0 + 2] as number);
  if (s1 > 0) out[n++] = hashFeature(53, s1t * 64 + s0t, b0t, b1t);
  if (s1 > 0) out[n++] = hashFeature(54, s1t * 64 + s0t, b0t, s0w);
  if (s1 > 0) out[n++] = hashFeature(55, s1t * 64 + s0t, b0t, b0w);
  if (s1 > 0) out[n++] = hashFeature(56, s1t * 64 + s0t, b0t, s1w);
  if (s2t > 0) out[n++] = hashFeature(57, s2t * 64 + s1t, s0t, b0t);
  out[n++] = hashFeature(58, s0w, b0t, b1t);
  if (s1 > 0) out[n++] = hashFeature(59, s1w, s0w, b0w);
  return n;
}

function fillChildFeatures({ words, tags, state }: ParseContext, out: Int32Array, from: number): number {
  let n = from;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.front;
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const b0t = tags[b0] as number;
  const s0l = state.firstLeft[s0] as number;
  const s0r = state.lastRight[s0] as number;
  const s1l = state.firstLeft[s1] as number;
  const s1r = state.lastRight[s1] as number;
  const b0l = state.firstLeft[b0] as number;
  if (s0l > 0) out[n++] = hashFeature(60, s0t, b0t, tags[s0l] as number);
  if (s0r > 0) out[n++] = hashFeature(61, s0t, b0t, tags[s0r] as number);
  if (b0l > 0) out[n++] = hashFeature(62, s0t, b0t, tags[b0l] as number);
  if (s0l > 0) out[n++] = hashFeature(63, s1t, s0t, tags[s0l] as number);
  if (s0r > 0) out[n++] = hashFeature(64, s1t, s0t, tags[s0r] as number);
  if (s1r > 0) out[n++] = hashFeature(65, s1t, s0t, tags[s1r] as number);
  if (s1l > 0) out[n++] = hashFeature(66, s1t, s0t, tags[s1l] as number);
  if (s0l > 0) out[n++] = hashFeature(67, words.lower[s0l] as number, state.relations[s0l] as number, s0t);
  if (s0r > 0) out[n++] = hashFeature(68, words.lower[s0r] as number, state.relations[s0r] as number, s0t);
  if (s1r > 0) out[n++] = hashFeature(69, words.lower[s1r] as number, state.relations[s1r] as number, s1t);
  if (b0l > 0) out[n++] = hashFeature(70, words.lower[b0l] as number, state.relations[b0l] as number, b0t);
  out[n++] = hashFeature(71, s0t, b0t, state.leftSet[s0] as number);
  out[n++] = hashFeature(72, s0t, b0t, state.rightSet[s0] as number);
  if (s1r > 0) out[n++] = hashFeature(73, s1t, s0t, state.rightSet[s1] as number);
  if (b0l > 0) out[n++] = hashFeature(74, s0t, b0t, state.leftSet[b0] as number);
  out[n++] = hashFeature(75, words.lower[s0] as number, state.leftSet[s0] as number, state.rightSet[s0] as number);
  if (s1r > 0) out[n++] = hashFeature(76, words.lower[s1] as number, state.rightSet[s1] as number, s0t);
  if (b0l > 0) out[n++] = hashFeature(77, words.lower[b0] as number, state.leftSet[b0] as number, s0t);
  if (s1l > 0) out[n++] = hashFeature(78, s1t, state.leftSet[s1] as number, b0t);
  if (s0l > 0) out[n++] = hashFeature(79, s1t, s0t, words.lower[s0l] as number);
  if (s0l > 0) out[n++] = hashFeature(80, words.lower[s1] as number, s0t, words.lower[s0l] as number);
  if (s1r > 0)
    out[n++] = hashFeature(81, tags[state.formerRight[s1] as number] as number, tags[s1r] as number, s1t * 64 + s0t);
  return n;
}

/**
 * Where a phrase attaches is told by the word that opens it, its leftmost: "for" in "ground for the other towns".
 */
function fillMarkerFeatures({ words, tags, state }: ParseContext, out: Int32Array, from: number): number {
  let n = from;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.front;
  const s0w = words.lower[s0] as number;
  const s0t = tags[s0] as number;
  const b0t = tags[b0] as number;
  const pair = (tags[s1] as number) * 64 + s0t;
  const b0l = state.firstLeft[b0] as number;
  const s0l = state.firstLeft[s0] as number;
  const s0r = state.lastRight[s0] as number;
  const s1r = state.lastRight[s1] as number;
  const opener = words.lower[b0l] as number;
  if (b0l > 0) {
    out[n++] = hashFeature(110, s0w, opener);
    out[n++] = hashFeature(111, words.lower[s1] as number, opener, s0t);
    out[n++] = hashFeature(112, pair, opener, b0t);
    out[n++] = hashFeature(113, s0t, opener, b0t);
    out[n++] = hashFeature(114, s0w, opener, words.lower[b0] as number);
    out[n++] = hashFeature(115, s0w, opener, words.lower[s1] as number);
    out[n++] = hashFeature(116, opener, words.lower[s0l] as number, pair);
  }
  out[n++] = hashFeature(117, pair, state.leftSet[b0] as number, b0t);
  out[n++] = hashFeature(118, pair, state.rightSet[s0] as number, b0t);
  if (s1 > 0) out[n++] = hashFeature(119, pair, state.rightSet[s1] as number, b0t);
  if (s0l > 0) out[n++] = hashFeature(120, words.lower[s0l] as number, s0t, b0t);
  if (s0r > 0) out[n++] = hashFeature(121, words.lower[s0r] as number, s0t, b0t);
  if (s0r > 0) out[n++] = hashFeature(122, words.lower[s0r] as number, pair, b0t * 64 + (tags[b0 + 1] as number));
  if (s1r > 0) out[n++] = hashFeature(123, words.lower[s1r] as number, pair, b0t);
  return n;
}

function fillShapeFeatures({ words, tags, state }: ParseContext, out: Int32Array, from: number): number {
  let n = from;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.front;
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const b0t = tags[b0] as number;
  const near = bucketDistance(s0, b0);
  const far = bucketDistance(s1, s0);
  const marks = bucketMarks(words, s0, b0);
  out[n++] = hashFeature(90, words.lower[s0] as number, near);
  out[n++] = hashFeature(91, s0t, b0t, near);
  out[n++] = hashFeature(92, words.lower[b0] as number, near);
  if (s1 > 0) out[n++] = hashFeature(93, s1t, s0t, far);
  if (s1 > 0) out[n++] = hashFeature(94, words.lower[s1] as number, s0t, far);
  out[n++] = hashFeature(95, s0t, b0t, marks);
  out[n++] = hashFeature(96, s1t * 64 + s0t, b0t, bucketMarks(words, s1, s0) * 4 + marks);
  out[n++] = hashFeature(97, s0t, state.leftCount[s0] as number, state.rightCount[s0] as number);
  out[n++] = hashFeature(98, words.lower[s0] as number, state.rightCount[s0] as number, b0t);
  if (s1 > 0) out[n++] = hashFeature(99, s1t, state.rightCount[s1] as number, s0t);
  out[n++] = hashFeature(100, b0t, state.leftCount[b0] as number, s0t);
  out[n++] = hashFeature(
    101,
    (words.quoted[s1] as number) * 4 + (words.quoted[s0] as number) * 2 + (words.quoted[b0] as number),
    s1t * 64 + s0t,
    b0t,
  );
  out[n++] = hashFeature(102, b0 === state.root ? 1 : 0, Math.min(state.stackSize, 4), s0t);
  return n;
}

/**
 * Writes the feature hashes of the relation that the top of the stack gets by `transition` into `out`; returns how many.
 */
export function fillRelationFeatures(context: ParseContext, transition: number, out: Int32Array): number {
  const { words, tags, state } = context;
  const dependent = state.stackAt(0);
  const head = transition === LEFT ? state.front : state.stackAt(1);
  const side = (transition === LEFT ? 8 : 0) + bucketDistance(Math.min(dependent, head), Math.max(dependent, head));
  const n = fillArcFeatures(context, { dependent, head, side }, out);
  const dt = tags[dependent] as number;
  const ht = tags[head] as number;
  const left = state.firstLeft[dependent] as number;
  const right = state.lastRight[dependent] as number;
  const sibling = (transition === LEFT ? state.firstLeft[head] : state.lastRight[head]) as number;
  const sets = ((state.leftSet[head] as number) * 31 + (state.rightSet[head] as number)) | 0;
  let m = n;
  if (left > 0) out[m++] = hashFeature(30, words.lower[left] as number, state.relations[left] as number, ht);
  if (left > 0) out[m++] = hashFeature(31, words.lower[left] as number, words.lower[head] as number, dt);
  if (left > 0) out[m++] = hashFeature(32, words.lower[left] as number, dt, side);
  if (left > 0) out[m++] = hashFeature(33, tags[left] as number, dt, ht);
  if (right > 0) out[m++] = hashFeature(34, words.lower[right] as number, state.relations[right] as number, ht);
  out[m++] = hashFeature(35, state.leftSet[dependent] as number, dt, side);
  out[m++] = hashFeature(36, state.leftSet[dependent] as number, ht, dt);
  out[m++] = hashFeature(37, state.rightSet[dependent] as number, ht, dt);
  out[m++] = hashFeature(38, sets, ht, dt);
  out[m++] = hashFeature(39, sets, words.lower[head] as number, side >> 3);
  out[m++] = hashFeature(40, sets, words.lower[dependent] as number, side >> 3);
  out[m++] = hashFeature(41, state.relations[sibling] as number, ht, dt);
  if (sibling > 0) out[m++] = hashFeature(42, words.lower[sibling] as number, words.lower[head] as number, dt);
  out[m++] = hashFeature(43, words.quoted[dependent] as number, words.quoted[head] as number, ht * 64 + dt);
  out[m++] = hashFeature(
    44,
    bucketMarks(words, Math.min(dependent, head), Math.max(dependent, head)),
    ht * 64 + dt,
    side >> 3,
  );
  return m;
}

interface Arc {
  readonly dependent: number;
  readonly head: number;
  /** Direction and bucketed distance. */
  readonly side: number;
}

function fillArcFeatures({ words, tags }: ParseContext, { dependent, head, side }: Arc, out: Int32Array): number {
  const dw = words.lower[dependent] as number;
  const dt = tags[dependent] as number;
  const hw = words.lower[head] as number;
  const ht = tags[head] as number;
  let n = 0;
  out[n++] = hashFeature(0, side);
  out[n++] = hashFeature(1, dw, side);
  out[n++] = hashFeature(2, dt, side);
  out[n++] = hashFeature(3, hw, side);
  out[n++] = hashFeature(4, ht, side);
  out[n++] = hashFeature(5, dt, ht, side);
  out[n++] = hashFeature(6, dt, hw, side >> 3);
  out[n++] = hashFeature(7, dw, ht, side >> 3);
  out[n++] = hashFeature(8, dw, hw, side >> 3);
  out[n++] = hashFeature(9, dt, ht, side >> 3);
  out[n++] = hashFeature(10, words.suffix3[dependent] as number, ht, side >> 3);
  out[n++] = hashFeature(11, words.suffix3[head] as number, dt, side >> 3);
  out[n++] = hashFeature(12, tags[dependent - 1] as number, dt, ht);
  out[n++] = hashFeature(13, tags[dependent + 1] as number, dt, ht);
  out[n++] = hashFeature(14, tags[head - 1] as number, ht, dt);
  out[n++] = hashFeature(15, tags[head + 1] as number, ht, dt);
  out[n++] = hashFeature(16, words.lower[dependent - 1] as number, dt, ht);
  out[n++] = hashFeature(17, words.lower[dependent + 1] as number, dt, ht);
  out[n++] = hashFeature(18, dw, dt);
  return n;
}
