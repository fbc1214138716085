import type { Span } from "../base/span.js";
import { CUE_NOUNS } from "../lexicon/en/cues.js";
import { findChild, findChildren, type SentenceTree } from "../tree/read-tree.js";
import { type ArticleView, type FoundSpans, spanOf } from "./article-view.js";

/** Finds "her claim that …": a noun of saying with its owner and what it takes. */
export function findNounAttributions(view: ArticleView, sentence: number): readonly FoundSpans[] {
  const tree = view.trees[sentence];
  const found: FoundSpans[] = [];
  tree?.tokens.forEach((token, at) => {
    const entry =
      token.tag.startsWith("NN") && !token.tag.startsWith("NNP") ? CUE_NOUNS.get(token.lemma.toLowerCase()) : undefined;
    if (!entry) return;
    const owner = findChild(tree, at, "nmod:poss");
    if (owner < 0) return;
    const opened = findOpened(tree, at);
    if (!opened) return;
    const mark = findChild(tree, owner, "case");
    const ownerEnd = tree.tokens[mark]?.tag === "POS" ? mark - 1 : (tree.last[owner] ?? owner);
    const cueFirst = tree.tokens[mark]?.tag === "POS" ? mark : (tree.last[owner] ?? owner) + 1;
    found.push({
      rule: "noun",
      source: [spanOf(tree, tree.first[owner] ?? owner, ownerEnd)],
      cue: [spanOf(tree, cueFirst, opened.cueLast)],
      content: [opened.content],
      sentence,
    });
  });
  return found;
}

function findOpened(tree: SentenceTree, at: number): { readonly cueLast: number; readonly content: Span } | null {
  const clause = findChildren(tree, at, "ccomp", "acl").find(
    (child) => child > at && /^V|^JJ|^N/.test(tree.tokens[child]?.tag ?? ""),
  );
  if (clause !== undefined) {
    const first = tree.first[clause] ?? clause;
    const opens = /^(?:that|to|whether)$/i.test(tree.tokens[first]?.word ?? "");
    if (opens && first > at) return { cueLast: at, content: spanOf(tree, first, tree.last[clause] ?? clause) };
  }
  return null;
}
