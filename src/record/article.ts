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
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
