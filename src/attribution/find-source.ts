import { findChild, findChildren, type SentenceTree } from "../tree/read-tree.js";

/** A stretch of tokens: `first` to `last`, both in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How far up the tree a subject is looked for. */
const MAX_STEPS = 4;

/** Where the subject of a verb stands: its own, or that of the verb it hangs on; -1 when there is none. */
export function findSubject(tree: SentenceTree, verb: number): number {
  let at = verb;
  for (let step = 0; step < MAX_STEPS && at >= 0; step++) {
    const own = findChild(tree, at, "nsubj", "nsubjpass");
    if (own >= 0) return own;
    const token = tree.tokens[at];
    if (!token || token.head < 0) return -1;
    if (/^acl/.test(token.relation) && findChild(tree, at, "case", "mark") >= 0) return -1;
    if (/^acl/.test(token.relation)) return /^(?:N|PRP)/.test(tree.tokens[token.head]?.tag ?? "") ? token.head : -1;
    if (!/^(?:conj|xcomp|advcl|dep|parataxis|ccomp)$/.test(token.relation)) return -1;
    if (token.relation === "ccomp" && !/^V/.test(tree.tokens[token.head]?.tag ?? "")) return -1;
    at = token.head;
  }
  return -1;
}

/** The whole noun phrase of a subject, without what belongs to the saying; null when it is empty. */
export function findSource(tree: SentenceTree, subject: number, verb: number): Stretch | null {
  const all = findChildren(tree, tree.tokens[subject]?.head ?? -1, "nsubj").filter((child) => child < verb);
  const row = subject < verb && all.length > 1 && all.includes(subject) ? all : [subject];
  let first = tree.first[row[0] ?? subject] ?? subject;
  let last = Math.max(...row.map((child) => tree.last[child] ?? child));
  // The noun that a reduced relative hangs on: "a letter saying …" is the letter alone.
  if (subject < verb && last >= verb) last = findEndBefore(tree, subject, verb);
  if (subject > verb && first <= verb) first = verb + 1;
  while (first < subject && /^(?:CC|,|:|``|''|"|RB|IN)$/.test(tree.tokens[first]?.tag ?? "")) first++;
  while (last > subject && /^(?:[.:]|``|"|-LRB-)$/.test(tree.tokens[last]?.tag ?? "")) last--;
  if (subject > verb) while (last > subject && tree.tokens[last]?.tag === ",") last--;
  last = cutAdjunct(tree, first, last, subject);
  return first <= last ? { first, last } : null;
}

/** "The mayor, in her first speech, said": what stands between commas tells of the saying, not of the mayor. */
function cutAdjunct(tree: SentenceTree, first: number, last: number, subject: number): number {
  if (tree.tokens[last]?.tag !== ",") return last;
  for (let at = subject + 1; at < last; at++)
    if (tree.tokens[at]?.tag === ",")
      return /^(?:IN|VBG)$/.test(tree.tokens[at + 1]?.tag ?? "") && at > first ? at - 1 : last;
  return last;
}

/** The last token of the phrase before the verb, without the verb's own clause. */
function findEndBefore(tree: SentenceTree, subject: number, verb: number): number {
  let last = subject;
  for (const child of tree.children[subject] ?? []) {
    const reach = tree.last[child] ?? child;
    if (reach < verb && !/^(?:punct|acl|acl:relcl)$/.test(tree.tokens[child]?.relation ?? ""))
      last = Math.max(last, reach);
  }
  return last;
}

/** The doer of a passive: "by the council"; null when it is not told. */
export function findAgent(tree: SentenceTree, verb: number): Stretch | null {
  for (const child of findChildren(tree, verb, "nmod", "nmod:agent")) {
    if (child < verb) continue;
    const by = findChild(tree, child, "case");
    if (by < 0 || tree.tokens[by]?.lemma !== "by") continue;
    return trimStretch(tree, { first: by + 1, last: tree.last[child] ?? child });
  }
  return null;
}

/** Cuts punctuation from both ends. */
function trimStretch(tree: SentenceTree, { first, last }: Stretch): Stretch | null {
  let from = first;
  let to = last;
  while (from <= to && /^[,.:;]$/.test(tree.tokens[from]?.tag ?? "")) from++;
  while (to >= from && /^[,.:;]$/.test(tree.tokens[to]?.tag ?? "")) to--;
  return from <= to ? { first: from, last: to } : null;
}
