import { type LinearTable, pickBest } from "../../model/linear-table.js";
import { fillEntityFeatures, MAX_ENTITY_FEATURES } from "../../syntax/entity-features.js";
import { MAX_SENTENCE_TOKENS } from "../../syntax/split-sentences.js";
import { PAD, WordForms } from "../../syntax/word-forms.js";
import { AdaptiveWeights } from "./adaptive-weights.js";
import { makeRandom, shuffle } from "./shuffle.js";
import type { TaggedSentence } from "./train-parser.js";

const ENTITY_ROWS = 1 << 16;

/** Trains the entity tagger; `numbers` gives each class's number from 1. */
export function trainEntities(
  sentences: readonly TaggedSentence[],
  numbers: ReadonlyMap<string, number>,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): LinearTable {
  const words = new WordForms();
  const tags = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);
  const entities = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);
  const features = new Int32Array(MAX_ENTITY_FEATURES);
  const scores = new Float64Array(numbers.size);
  const weights = new AdaptiveWeights(ENTITY_ROWS, numbers.size);
  const random = makeRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const one of shuffle(sentences, random)) {
      words.fill(one.sentence.words, one.sentence.spans, 0);
      tags.fill(0, PAD, PAD + words.count + PAD);
      one.tags.forEach((tag, i) => {
        tags[PAD + i] = tag;
      });
      one.sentence.tokens.forEach((token, i) => {
        const right = (numbers.get(token.entity) ?? 1) - 1;
        const count = fillEntityFeatures({ words, tags, entities }, i, features);
        weights.score(features, count, scores);
        const guess = pickBest(scores, numbers.size);
        weights.learn(features, count, scores, (label) => label === right);
        entities[PAD + i] = guess + 1;
      });
    }
  }
  return weights.quantize();
}
