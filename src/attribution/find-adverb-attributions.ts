import { CUE_ADVERBS } from "../lexicon/en/cues.js";
import { type ArticleView, type FoundSpans, spanOf } from "./article-view.js";
import { findSource, findSubject } from "./find-source.js";

/** Finds "reportedly" and its like: words of somebody's, it is not said whose. The content is the clause around it. */
export function findAdverbAttributions(view: ArticleView, sentence: number): readonly FoundSpans[] {
  const tree = view.trees[sentence];
  const found: FoundSpans[] = [];
  tree?.tokens.forEach((token, at) => {
    if (!CUE_ADVERBS.has(token.lemma.toLowerCase()) || (view.quotationOf[sentence]?.[at] ?? -1) >= 0) return;
    const verb = token.head;
    if (verb < 0 || !/^V/.test(tree.tokens[verb]?.tag ?? "")) return;
    const subject = findSubject(tree, verb);
    const source = subject >= 0 && subject < at ? findSource(tree, subject, verb) : null;
    const first = source ? source.first : (tree.first[verb] ?? verb);
    const last = Math.max(verb, tree.last[verb] ?? verb);
    let past = last;
    while (past > at && /^[.,:]$/.test(tree.tokens[past]?.tag ?? "")) past--;
    const content = [];
    if (first < at) content.push(spanOf(tree, first, at - 1));
    if (past > at) content.push(spanOf(tree, at + 1, past));
    if (content.length > 0) found.push({ rule: "adverb", source: [], cue: [spanOf(tree, at, at)], content, sentence });
  });
  return found;
}
