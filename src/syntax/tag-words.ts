import { pickBest, scoreLabels } from "../model/linear-table.js";
import { MAX_SENTENCE_TOKENS } from "./split-sentences.js";
import type { SyntaxModel } from "./syntax-model.js";
import { fillTagFeatures, MAX_TAG_FEATURES, type TagContext } from "./tag-features.js";
import { PAD, type WordForms } from "./word-forms.js";

const CAPACITY = MAX_SENTENCE_TOKENS + 2 * PAD;
const features = new Int32Array(MAX_TAG_FEATURES);
const scores = new Int32Array(64);

/** Makes the arrays that tagging works in, for sentences of any length. */
export function makeTagContext(words: WordForms): TagContext {
  return { words, tags: new Int32Array(CAPACITY), usual: new Int32Array(CAPACITY) };
}

/** Writes each word's usual tag into the context and clears its tags. The table holds squares, as its codes stand for. */
export function prepareTags({ words, tags, usual }: TagContext, usualTags: SyntaxModel["usualTags"]): void {
  const end = PAD + words.count;
  const mask = usualTags.rows - 1;
  tags.fill(0, 0, end + PAD);
  usual.fill(0, 0, end + PAD);
  for (let at = PAD; at < end; at++)
    usual[at] = Math.sqrt(usualTags.values[(words.lower[at] as number) & mask] as number);
}

/** Tags the words from left to right, each with the best tag given those before; numbers from 1 stand in `context.tags`. */
export function tagWords(model: Pick<SyntaxModel, "fixedTags" | "usualTags" | "tags">, context: TagContext): void {
  prepareTags(context, model.usualTags);
  for (let i = 0; i < context.words.count; i++) {
    const fixed = model.fixedTags.get(context.words.exact[PAD + i] as number);
    if (fixed !== undefined) {
      context.tags[PAD + i] = fixed;
      continue;
    }
    const count = fillTagFeatures(context, i, features);
    scoreLabels(model.tags, features, count, scores);
    context.tags[PAD + i] = pickBest(scores, model.tags.labels) + 1;
  }
}
