import type { Span } from "../base/span.js";
import type { Problem } from "./problem.js";

/** One published piece of one outlet. `key` is what its identity rests on: the URL, the given id, or the bytes' hash. */
export interface Report {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly givenId: string | null;
}

/** The report as it stood when fetched. */
export interface Version {
  readonly id: string;
  readonly reportId: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/** What a block of an article is. */
export type BlockKind = "heading" | "paragraph" | "list item" | "caption" | "pull quote" | "other";

/** A paragraph-like stretch of the article's text. Blocks are in order and do not overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** What a name in a byline stands for: somebody, a news agency, or the outlet's own people without a name. */
export type BylineKind = "person" | "agency" | "desk";

/** One of the article's authors, and of what kind. */
export interface BylineName {
  readonly name: string;
  readonly kind: BylineKind;
}

/** One post of a live blog: a stretch of the text, in whole blocks. */
export interface LivePost {
  readonly span: Span;
  readonly title: string | null;
  /** ISO 8601, as precise as the page tells it. */
  readonly postedAt: string | null;
}

/** A note in the text that says that the text was changed. */
export interface Notice {
  readonly kind: "correction" | "update";
  readonly span: Span;
}

/** What a page tells of itself beside its text. */
export interface PageDetails {
  /** The address that the page itself gives, absolute. */
  readonly canonicalUrl: string | null;
  /** As the outlet names it. */
  readonly section: string | null;
  /** The article's authors in the same order. */
  readonly byline: readonly BylineName[];
  /** True when there are signs that the page shows the beginning alone. */
  readonly isTruncated: boolean;
  /** True when the page says that it is not free to read. */
  readonly isPaywalled: boolean;
  /** Of a live blog, in the order of the page; empty for other articles. */
  readonly posts: readonly LivePost[];
  readonly notices: readonly Notice[];
}

/** A version's text and metadata as one extractor made them. The text never changes. */
export interface Article {
  readonly id: string;
  readonly report: Report;
  readonly version: Version;
  /** Which extractor made it, e.g. `text/1`, `html/1`. */
  readonly extractor: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** BCP 47, lower case; `und` when it cannot be told. */
  readonly language: string;
  /** ISO 8601: a day (`2024-04-03`) or an instant with its offset; null when not told. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** Of pages alone. */
  readonly page?: PageDetails;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
