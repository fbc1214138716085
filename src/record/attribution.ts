import type { Span } from "../base/span.js";
import type { Producer } from "./field.js";

/** What the cue does. */
export const CUE_CLASSES = [
  "neutral",
  "claiming",
  "denying",
  "confirming",
  "asking",
  "ordering",
  "promising",
  "warning",
  "praising",
  "blaming",
  "thinking",
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** direct: all in quotation marks; mixed: partly; indirect: not at all. */
export const MANNERS = ["direct", "mixed", "indirect"] as const;
export type Manner = (typeof MANNERS)[number];

/** mental: nothing was uttered; unclear: uttered, spoken or written is left open. */
export const MODES = ["speech", "writing", "mental", "unclear"] as const;
export type Mode = (typeof MODES)[number];

/** negated: "did not say"; conditional: "would say"; refused: "declined to comment". */
export const POLARITIES = ["asserted", "negated", "conditional", "refused"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The three spans of an attribution; each may be empty or in pieces, sorted, tidy. */
export interface AttributionSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Spans that the caller gave with the report. */
export type GivenAttribution = AttributionSpans;

/** One place in one report where a source is said to have said (or thought) something. */
export interface Attribution extends AttributionSpans {
  readonly id: string;
  readonly articleId: string;
  readonly cueClass: CueClass;
  readonly manner: Manner;
  readonly mode: Mode;
  readonly polarity: Polarity;
  /** The attribution in whose content this one stands, or null. */
  readonly within: string | null;
  /** 0 to 1: how sure the engine is that the spans are right. */
  readonly confidence: number;
  readonly producer: Producer;
}
