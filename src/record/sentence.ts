import type { Span } from "../base/span.js";

/** One token of a sentence. `start`/`end` are UTF-16 units of the article's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The characters themselves: `text.slice(start, end)`. */
  readonly word: string;
  /** Lower case base form. */
  readonly lemma: string;
  /** Penn Treebank tag. */
  readonly tag: string;
  /** Index in the sentence of the token it hangs on; -1 for the root. */
  readonly head: number;
  /** Its relation to the head, in the Stanford/UD v1 set (`nsubj`, `ccomp`, `dobj`, `nmod`, `case` …); `root` for the root. */
  readonly relation: string;
  /** Its entity class (`PERSON`, `ORGANIZATION`, `LOCATION`, `DATE` …); `O` when none. */
  readonly entity: string;
}

/** A sentence: its span, its tokens in order, and the block of the article that it stands in. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index into the article's blocks. A sentence never crosses a block. */
  readonly block: number;
}
