import type { Span } from "../base/span.js";
import { tidySpans } from "../base/span.js";
import type { PlainAttribution, PlainSpan } from "../record/plain-report.js";

/** The fields of a plain attribution that scoring reads; gold need not hold them all. */
export type ScoredAttributionFields = Partial<
  Omit<PlainAttribution, "source" | "cue" | "content" | "speaker" | "occasion">
> & {
  readonly source?: readonly PlainSpan[] | null;
  readonly cue?: readonly PlainSpan[] | null;
  readonly content?: readonly PlainSpan[] | null;
  readonly speaker?: {
    readonly kind?: string | null;
    readonly name?: string | null;
    readonly office?: string | null;
    readonly affiliation?: string | null;
  } | null;
  readonly occasion?: { readonly kind?: string | null } | null;
};

/** A line of gold, or of predictions: an id and its attributions (`text` is read from gold alone). */
export interface ScoredReport {
  readonly id: string;
  readonly text?: string;
  readonly attributions?: readonly ScoredAttributionFields[];
}

/** The parts of an attribution whose spans are scored. */
export const ROLES = ["source", "cue", "content"] as const;
/** One of them. */
export type Role = (typeof ROLES)[number];

/** An attribution with its spans tidied: edges' white space cut, pieces that touch joined. */
export interface ScoredAttribution {
  readonly fields: ScoredAttributionFields;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The outermost attributions of a report with tidy spans; those with `within` are left out, as the gold has none. */
export function prepareAttributions(report: ScoredReport | undefined, text: string): ScoredAttribution[] {
  const spansOf = (pairs: readonly PlainSpan[] | null | undefined) =>
    tidySpans(
      text,
      (pairs ?? []).map(([start, end]) => ({ start, end })),
    );
  return (report?.attributions ?? [])
    .filter((fields) => fields.within == null)
    .map((fields) => ({
      fields,
      source: spansOf(fields.source),
      cue: spansOf(fields.cue),
      content: spansOf(fields.content),
    }));
}
