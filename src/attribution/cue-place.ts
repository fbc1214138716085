import type { Span } from "../base/span.js";
import type { SentenceTree } from "../tree/read-tree.js";
import type { ArticleView } from "./article-view.js";
import type { CueGroup } from "./find-cue-group.js";
import type { Stretch } from "./find-source.js";

/** What a cue was found to take, and by which rule. */
export interface FoundContent {
  readonly rule: string;
  readonly content: readonly Span[];
}

/** A cue in its sentence, with its source where there is one. */
export interface CuePlace {
  readonly view: ArticleView;
  readonly sentence: number;
  readonly tree: SentenceTree;
  readonly group: CueGroup;
  readonly source: Stretch | null;
}

/** First and last token of cue and source together, as far as they stand side by side. */
export function findEdges({ group, source }: CuePlace): Stretch {
  if (!source) return { first: group.first, last: group.last };
  const before = source.last < group.first && group.first - source.last <= 3;
  const after = source.first > group.last && source.first - group.last <= 3;
  return { first: before ? source.first : group.first, last: after ? source.last : group.last };
}

const LINKS = /^(?:,|:|--?|—|–|HYPH|SYM)$/;

/** True for commas, colons and dashes: what parts a saying from its words. */
export function isLink(tree: SentenceTree, at: number): boolean {
  const token = tree.tokens[at];
  return token !== undefined && (LINKS.test(token.tag) || LINKS.test(token.word));
}

/** The first token, or the one after a conjunction: "But the mayor said". */
export function skipConjunction(tree: SentenceTree, at: number): number {
  return tree.tokens[at]?.tag === "CC" && !isLink(tree, at + 1) ? at + 1 : at;
}

/** "But" and "Meanwhile," are the outlet's words, not the source's. */
export function skipLead(tree: SentenceTree): number {
  const first = skipConjunction(tree, 0);
  let at = first;
  while (at < first + 2 && /^RB/.test(tree.tokens[at]?.tag ?? "")) at++;
  return at > first && tree.tokens[at]?.word === "," ? at + 1 : first;
}
