// What a word's entity class is read from. Used in training and at run time.
import { hashFeature } from "../model/hash-feature.js";
import { PAD, type WordForms } from "./word-forms.js";

/** Most features that one word has. */
export const MAX_ENTITY_FEATURES = 40;

/** The tagged sentence, and the classes given so far. */
export interface EntityContext {
  readonly words: WordForms;
  readonly tags: Int32Array;
  /** Class numbers (from 1) of the words before, at `PAD + i`. */
  readonly entities: Int32Array;
}

/** Writes the feature hashes of word `i` into `out`; returns how many. */
export function fillEntityFeatures({ words, tags, entities }: EntityContext, i: number, out: Int32Array): number {
  const at = PAD + i;
  const word = words.lower[at] as number;
  const before = words.lower[at - 1] as number;
  const after = words.lower[at + 1] as number;
  const tag = tags[at] as number;
  const last = entities[at - 1] as number;
  let n = 0;
  out[n++] = hashFeature(0, tag);
  out[n++] = hashFeature(1, word);
  out[n++] = hashFeature(2, words.exact[at] as number);
  out[n++] = hashFeature(3, words.shape[at] as number, tag);
  out[n++] = hashFeature(4, words.suffix3[at] as number, tag);
  out[n++] = hashFeature(5, words.prefix3[at] as number, tag);
  out[n++] = hashFeature(6, words.suffix4[at] as number);
  out[n++] = hashFeature(7, before, tag);
  out[n++] = hashFeature(8, after, tag);
  out[n++] = hashFeature(9, words.lower[at - 2] as number, tag);
  out[n++] = hashFeature(10, words.lower[at + 2] as number, tag);
  out[n++] = hashFeature(11, before, word);
  out[n++] = hashFeature(12, word, after);
  out[n++] = hashFeature(13, last, tag);
  out[n++] = hashFeature(14, last, word);
  out[n++] = hashFeature(15, last, before, tag);
  out[n++] = hashFeature(16, entities[at - 2] as number, last, tag);
  out[n++] = hashFeature(17, tags[at - 1] as number, tag, tags[at + 1] as number);
  out[n++] = hashFeature(18, tags[at + 1] as number, tags[at + 2] as number, tag);
  out[n++] = hashFeature(19, before, after);
  out[n++] = hashFeature(20, words.lower[at - 3] as number, tag);
  out[n++] = hashFeature(21, last, after, tag);
  out[n++] = hashFeature(22, words.shape[at - 1] as number, words.shape[at] as number, words.shape[at + 1] as number);
  out[n++] = hashFeature(23, words.suffix3[at - 1] as number, last);
  out[n++] = hashFeature(24, words.suffix3[at + 1] as number, last, tag);
  out[n++] = hashFeature(25, words.prefix3[at + 1] as number, tag);
  out[n++] = hashFeature(26, last, words.shape[at] as number);
  out[n++] = hashFeature(27, before, words.lower[at - 2] as number, tag);
  out[n++] = hashFeature(28, after, words.lower[at + 2] as number, tag);
  return n;
}
