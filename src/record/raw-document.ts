import type { GivenAttribution } from "./attribution.js";

/** In what form a report arrives. */
export type DocumentForm = "text" | "html" | "jsonl";

/** What intake hands to the article room: one report's bytes, and what was said about it beside them. */
export interface RawDocument {
  /** How errors and progress name it: a path, `path:line`, a URL or `standard input`. Never part of an id. */
  readonly name: string;
  readonly form: DocumentForm;
  /** The bytes as they came (for JSON Lines, the line's). They are what is hashed. */
  readonly bytes: Uint8Array;
  /** The text, where the form carries it decoded already (JSON Lines); kept unit for unit. */
  readonly text: string | null;
  /** An id given by the caller, echoed in what goes out. */
  readonly givenId: string | null;
  readonly url: string | null;
  /** The address that a page was fetched from; `url` is what a caller gives. */
  readonly fetchedFrom?: string;
  /** When it was fetched; an instant. */
  readonly fetchedAt?: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  /** `YYYY-MM-DD` or an ISO 8601 instant, as given by the caller. */
  readonly publishedAt: string | null;
  /** Charset told beside the bytes (an HTTP header), e.g. `windows-1252`. */
  readonly charset: string | null;
  /** Spans given by the caller, kept when it asks for `--attributions given`. */
  readonly givenAttributions: readonly GivenAttribution[] | null;
}
