// What a word's tag is read from: the word, its form, its neighbours, the tags before it. Used in training and at run time.
import { hashFeature } from "../model/hash-feature.js";
import { PAD, type WordForms } from "./word-forms.js";

/** Most features that one word has. */
export const MAX_TAG_FEATURES = 48;

/** Slots of the table of words' usual tags. */
export const USUAL_TAG_SLOTS = 1 << 16;

/** What is known of the sentence so far. */
export interface TagContext {
  readonly words: WordForms;
  /** Tag numbers (from 1) of the words before, at `PAD + i`; 0 in the padding. */
  readonly tags: Int32Array;
  /** The usual tag of each word at `PAD + i`, from the word alone; 0 when unknown. */
  readonly usual: Int32Array;
}

/** Writes the feature hashes of word `i` into `out`; returns how many. */
export function fillTagFeatures({ words, tags, usual }: TagContext, i: number, out: Int32Array): number {
  const at = PAD + i;
  let n = 0;
  n = fillFormFeatures(words, at, out, n);
  const word = words.lower[at] as number;
  const before = words.lower[at - 1] as number;
  const after = words.lower[at + 1] as number;
  const tag1 = tags[at - 1] as number;
  const tag2 = tags[at - 2] as number;
  const usual1 = usual[at + 1] as number;
  out[n++] = hashFeature(20, before);
  out[n++] = hashFeature(21, words.lower[at - 2] as number);
  out[n++] = hashFeature(22, after);
  out[n++] = hashFeature(23, words.lower[at + 2] as number);
  out[n++] = hashFeature(24, before, word);
  out[n++] = hashFeature(25, word, after);
  out[n++] = hashFeature(26, words.suffix3[at - 1] as number);
  out[n++] = hashFeature(27, words.suffix3[at + 1] as number);
  out[n++] = hashFeature(28, words.shape[at + 1] as number, words.shape[at] as number);
  out[n++] = hashFeature(29, words.shape[at - 1] as number, words.shape[at] as number);
  out[n++] = hashFeature(30, tag1);
  out[n++] = hashFeature(31, tag2);
  out[n++] = hashFeature(32, tag2, tag1);
  out[n++] = hashFeature(33, tag1, word);
  out[n++] = hashFeature(34, tag1, words.suffix3[at] as number);
  out[n++] = hashFeature(35, tag1, after);
  out[n++] = hashFeature(36, tag2, tag1, word);
  out[n++] = hashFeature(37, usual1);
  out[n++] = hashFeature(38, tag1, usual[at] as number, usual1);
  out[n++] = hashFeature(39, word, usual1);
  out[n++] = hashFeature(40, usual1, usual[at + 2] as number);
  out[n++] = hashFeature(41, tag1, usual1, words.suffix2[at] as number);
  out[n++] = hashFeature(42, tags[at - 3] as number, tag2, tag1);
  return n;
}

function fillFormFeatures(words: WordForms, at: number, out: Int32Array, from: number): number {
  let n = from;
  const shape = words.shape[at] as number;
  const first = at === PAD ? 1 : 0;
  out[n++] = hashFeature(0, 0);
  out[n++] = hashFeature(1, words.lower[at] as number);
  out[n++] = hashFeature(2, words.exact[at] as number, first);
  out[n++] = hashFeature(3, shape, first);
  out[n++] = hashFeature(4, words.suffix1[at] as number);
  out[n++] = hashFeature(5, words.suffix2[at] as number);
  out[n++] = hashFeature(6, words.suffix3[at] as number);
  out[n++] = hashFeature(7, words.suffix4[at] as number);
  out[n++] = hashFeature(8, words.prefix2[at] as number);
  out[n++] = hashFeature(9, words.prefix3[at] as number);
  out[n++] = hashFeature(10, words.suffix3[at] as number, shape, first);
  out[n++] = hashFeature(11, words.lower[at] as number, words.spaced[at] as number, words.spaced[at + 1] as number);
  return n;
}
