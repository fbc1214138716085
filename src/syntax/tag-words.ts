import { pickBest } from "../model/linear-table.js";
import { MAX_SENTENCE_TOKENS } from "./split-sentences.js";
import type { SyntaxModel } from "./syntax-model.js";
import { fillTagFeatures, type TagContext } from "./tag-features.js";
import { PAD, type WordForms } from "./word-forms.js";

const CAPACITY = MAX_SENTENCE_TOKENS + 2 * PAD;

/** Makes the arrays that tagging works in, for sentences of any length. */
export function makeTagContext(words: WordForms): TagContext {
  return { words, tags: new Int32Array(CAPACITY), usual: new Int32Array(CAPACITY) };
}

/** Writes each word's usual tag into the context and clears its tags. Its number is the table's code. */
export function prepareTags({ words, tags, usual }: TagContext, usualTags: SyntaxModel["usualTags"]): void {
  const end = PAD + words.count;
  const mask = usualTags.rows - 1;
  tags.fill(0, 0, end + PAD);
  usual.fill(0, 0, end + PAD);
  for (let at = PAD; at < end; at++) usual[at] = usualTags.codes[(words.lower[at] as number) & mask] as number;
}

/** The parts of the model that tagging reads. */
type Tagger = Pick<SyntaxModel, "fixedTags" | "usualTags" | "tags" | "tagNames">;

/** Tags the words from left to right, each with the best tag given those before; numbers from 1 stand in `context.tags`. */
export function tagWords(model: Tagger, context: TagContext): void {
  const { features, sums } = model.tags;
  prepareTags(context, model.usualTags);
  for (let i = 0; i < context.words.count; i++) {
    const fixed = model.fixedTags.get(context.words.exact[PAD + i] as number);
    if (fixed !== undefined) {
      context.tags[PAD + i] = fixed;
      continue;
    }
    model.tags.add(fillTagFeatures(context, i, features));
    context.tags[PAD + i] = pickBest(sums, model.tagNames.length) + 1;
  }
}
