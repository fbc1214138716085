import { SOURCE_PREPOSITIONS } from "../lexicon/en/cues.js";
import type { SentenceTree } from "../tree/read-tree.js";
import { type ArticleView, type FoundSpans, spanOf } from "./article-view.js";
import type { Stretch } from "./find-source.js";

/** Finds "according to the mayor" and its like in one sentence: the content is the sentence without it. */
export function findAccordingTo(view: ArticleView, sentence: number): readonly FoundSpans[] {
  const tree = view.trees[sentence];
  const found: FoundSpans[] = [];
  if (!tree) return found;
  for (let at = 0; at < tree.tokens.length; at++) {
    const length = matchPreposition(tree, at);
    if (length === 0 || (view.quotationOf[sentence]?.[at] ?? -1) >= 0) continue;
    const source = findNamed(tree, at + length);
    if (!source) continue;
    const content = findAround(tree, at, source);
    if (content.length === 0) continue;
    found.push({
      rule: "according-to",
      source: [spanOf(tree, source.first, source.last)],
      cue: [spanOf(tree, at, at + length - 1)],
      content: content.map(({ first, last }) => spanOf(tree, first, last)),
      sentence,
    });
  }
  return found;
}

function matchPreposition(tree: SentenceTree, at: number): number {
  for (const words of SOURCE_PREPOSITIONS)
    if (words.every((word, i) => tree.tokens[at + i]?.word.toLowerCase() === word)) return words.length;
  return 0;
}

/** The noun phrase that starts at `from`: the subtree that holds it, cut at a comma that a new clause follows. */
function findNamed(tree: SentenceTree, from: number): Stretch | null {
  const top = tree.tokens[from];
  if (!top) return null;
  let head = from;
  for (let steps = 0; steps < 12; steps++) {
    const up = tree.tokens[head]?.head ?? -1;
    if (up < from || up >= tree.tokens.length) break;
    head = up;
  }
  let last = Math.max(tree.last[head] ?? head, head);
  for (let i = from + 1; i <= last; i++)
    if (tree.tokens[i]?.word === "," && from + 1 < i && isAtStart(tree, from) && !isApposition(tree, i, last))
      last = i - 1;
  while (last > from && /^[,.:]$/.test(tree.tokens[last]?.tag ?? "")) last--;
  return { first: from, last };
}

function isAtStart(tree: SentenceTree, from: number): boolean {
  return from <= 4 && tree.tokens.length > from;
}

/** "According to Ms. Odile, a lawyer, taxes …": the comma opens an apposition that another comma closes. */
function isApposition(tree: SentenceTree, comma: number, last: number): boolean {
  const next = tree.tokens[comma + 1];
  return next !== undefined && /^(?:DT|WP)$/.test(next.tag) && last > comma + 1 && tree.tokens[last + 1]?.word === ",";
}

/** What stands before and after the words of the source, without commas. */
function findAround(tree: SentenceTree, first: number, source: Stretch): Stretch[] {
  const around: Stretch[] = [];
  let start = 0;
  while (start < first && /^(?:CC|,)$/.test(tree.tokens[start]?.tag ?? "")) start++;
  let end = first - 1;
  while (end >= start && /^[,:(]$|^-LRB-$/.test(tree.tokens[end]?.tag ?? "")) end--;
  if (end >= start) around.push({ first: start, last: end });
  const after = findRest(tree, source.last + 1, around.length > 0);
  if (after) around.push(after);
  return around;
}

function findRest(tree: SentenceTree, from: number, second: boolean): Stretch | null {
  let start = from;
  while (start < tree.tokens.length && /^[,:]$/.test(tree.tokens[start]?.tag ?? "")) start++;
  let last = tree.tokens.length - 1;
  while (last >= start && /^[.:,)]$|^-RRB-$/.test(tree.tokens[last]?.tag ?? "")) last--;
  if (last < start || start === from) return null;
  // After a full clause, what follows is about the source or the outlet's own: "…, according to her, who left."
  const word = tree.tokens[start]?.tag ?? "";
  if (second && !/^(?:VB[DZP]|MD|``)/.test(word)) return null;
  return { first: start, last };
}
