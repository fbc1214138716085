import type { Sentence, Token } from "../record/sentence.js";

/** A sentence's tree: for each token its children in order, and how far its subtree reaches. Places are token indices. */
export interface SentenceTree {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** First and last token of each subtree (it may have gaps). */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Reads the tree off the heads in linear time; a token in a circle of heads keeps to itself. */
export function readTree(sentence: Sentence): SentenceTree {
  const { tokens } = sentence;
  const children: number[][] = tokens.map(() => []);
  const waiting = new Int32Array(tokens.length);
  tokens.forEach(({ head }, i) => {
    if (head < 0 || head >= tokens.length || head === i) return;
    children[head]?.push(i);
    waiting[head] = (waiting[head] as number) + 1;
  });
  const first = tokens.map((_, i) => i);
  const last = tokens.map((_, i) => i);
  const ready: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (waiting[i] === 0) ready.push(i);
  for (let at = 0; at < ready.length; at++) {
    const i = ready[at] as number;
    const head = tokens[i]?.head ?? -1;
    if (head < 0 || head >= tokens.length || head === i) continue;
    first[head] = Math.min(first[head] as number, first[i] as number);
    last[head] = Math.max(last[head] as number, last[i] as number);
    waiting[head] = (waiting[head] as number) - 1;
    if (waiting[head] === 0) ready.push(head);
  }
  return { tokens, children, first, last };
}

/** The first child of `at` with one of the relations (`nmod` takes `nmod:poss` only when named so), or -1. */
export function findChild(tree: SentenceTree, at: number, ...relations: readonly string[]): number {
  for (const child of tree.children[at] ?? []) if (relations.includes(tree.tokens[child]?.relation ?? "")) return child;
  return -1;
}

/** All children of `at` with one of the relations, in order. */
export function findChildren(tree: SentenceTree, at: number, ...relations: readonly string[]): number[] {
  return (tree.children[at] ?? []).filter((child) => relations.includes(tree.tokens[child]?.relation ?? ""));
}
