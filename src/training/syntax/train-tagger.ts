import type { LinearTable } from "../../model/linear-table.js";
import { pickBest } from "../../model/linear-table.js";
import type { SyntaxModel } from "../../syntax/syntax-model.js";
import { fillTagFeatures, MAX_TAG_FEATURES, USUAL_TAG_SLOTS } from "../../syntax/tag-features.js";
import { makeTagContext, prepareTags } from "../../syntax/tag-words.js";
import { PAD, WordForms } from "../../syntax/word-forms.js";
import { AdaptiveWeights } from "./adaptive-weights.js";
import type { TreebankSentence } from "./read-treebank.js";
import { makeRandom, shuffle } from "./shuffle.js";

/** Rows of the tagger's table. */
const TAG_ROWS = 1 << 16;
/** A word seen so often, and never otherwise but once in two hundred times, has a fixed tag. */
const FIXED_LEAST = 40;
const FIXED_SHARE = 0.995;

/** The parts of the model that tagging reads. */
export type TaggerTables = Pick<SyntaxModel, "fixedTags" | "usualTags"> & { readonly tags: LinearTable };

/** Trains the tagger; `numbers` gives each tag's number from 1. The same sentences and seed give the same tables. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  numbers: ReadonlyMap<string, number>,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): TaggerTables {
  const words = new WordForms();
  const usualTags = countUsualTags(sentences, numbers, words);
  const weights = new AdaptiveWeights(TAG_ROWS, numbers.size);
  const context = makeTagContext(words);
  const features = new Int32Array(MAX_TAG_FEATURES);
  const scores = new Float64Array(numbers.size);
  const random = makeRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffle(sentences, random)) {
      words.fill(sentence.words, sentence.spans, 0);
      prepareTags(context, usualTags);
      sentence.tokens.forEach((token, i) => {
        const right = (numbers.get(token.tag) ?? 1) - 1;
        const count = fillTagFeatures(context, i, features);
        weights.score(features, count, scores);
        const guess = pickBest(scores, numbers.size);
        weights.learn(features, count, scores, (label) => label === right);
        context.tags[PAD + i] = guess + 1;
      });
    }
  }
  return { fixedTags: findFixedTags(sentences, numbers, words), usualTags, tags: weights.quantize() };
}

type Counts = Map<number, Map<number, number>>;

function countTags(
  sentences: readonly TreebankSentence[],
  numbers: ReadonlyMap<string, number>,
  readKey: (sentence: TreebankSentence, i: number) => number,
): Counts {
  const counts: Counts = new Map();
  for (const sentence of sentences) {
    sentence.tokens.forEach((token, i) => {
      const key = readKey(sentence, i);
      const tags = counts.get(key) ?? new Map<number, number>();
      counts.set(key, tags);
      const tag = numbers.get(token.tag) ?? 1;
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    });
  }
  return counts;
}

function pickUsual(tags: ReadonlyMap<number, number>): {
  readonly tag: number;
  readonly times: number;
  readonly all: number;
} {
  let tag = 0;
  let times = 0;
  let all = 0;
  for (const [one, count] of tags) {
    all += count;
    if (count > times || (count === times && one < tag)) {
      tag = one;
      times = count;
    }
  }
  return { tag, times, all };
}

/** The usual tag of each word seen twice or more; 64 is added when another is not rare. */
function countUsualTags(
  sentences: readonly TreebankSentence[],
  numbers: ReadonlyMap<string, number>,
  words: WordForms,
): LinearTable {
  const codes = new Int8Array(USUAL_TAG_SLOTS);
  const counts = countTags(sentences, numbers, (sentence, i) => {
    if (i === 0) words.fill(sentence.words, sentence.spans, 0);
    return (words.lower[PAD + i] as number) & (USUAL_TAG_SLOTS - 1);
  });
  for (const [slot, tags] of counts) {
    const { tag, times, all } = pickUsual(tags);
    if (all > 1) codes[slot] = tag + (times < all * 0.9 ? 64 : 0);
  }
  return { rows: USUAL_TAG_SLOTS, labels: 1, codes };
}

function findFixedTags(
  sentences: readonly TreebankSentence[],
  numbers: ReadonlyMap<string, number>,
  words: WordForms,
): Map<number, number> {
  const counts = countTags(sentences, numbers, (sentence, i) => {
    if (i === 0) words.fill(sentence.words, sentence.spans, 0);
    return words.exact[PAD + i] as number;
  });
  const fixed = new Map<number, number>();
  for (const [word, tags] of counts) {
    const { tag, times, all } = pickUsual(tags);
    if (all >= FIXED_LEAST && times >= all * FIXED_SHARE) fixed.set(word, tag);
  }
  return fixed;
}
