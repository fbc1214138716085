import type { CueClass, Manner, Mode, Polarity } from "./attribution.js";
import type { Extraction } from "./extraction.js";
import type { Problem } from "./problem.js";
import type { OccasionKind, RelationKind, SpeakerKind } from "./reading.js";

/** A span as a pair of UTF-16 offsets, half-open. */
export type PlainSpan = readonly [start: number, end: number];

/** An attribution in the plain form that `extract` prints and scorers read. */
export interface PlainAttribution {
  readonly id: string;
  readonly source: readonly PlainSpan[];
  readonly cue: readonly PlainSpan[];
  readonly content: readonly PlainSpan[];
  readonly cueClass: CueClass;
  readonly manner: Manner;
  readonly mode: Mode;
  readonly polarity: Polarity;
  readonly within: string | null;
  readonly confidence: number;
  readonly speaker: {
    readonly kind: SpeakerKind | "none";
    readonly name: string | null;
    readonly office: string | null;
    readonly affiliation: string | null;
    readonly party: string | null;
  };
  readonly onBehalfOf: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null. */
  readonly saidOn: string | null;
  readonly occasion: { readonly kind: OccasionKind; readonly text: string } | null;
  readonly place: string | null;
  readonly addressee: string | null;
  readonly question: { readonly text: string; readonly span: PlainSpan | null } | null;
  readonly relations: readonly { readonly kind: RelationKind; readonly to: string; readonly words: string }[];
}

/** One line of `extract`: a report and what was taken from it. `readings` (with `--full`) is the whole extraction. */
export interface PlainReport {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string;
  readonly text: string;
  readonly attributions: readonly PlainAttribution[];
  readonly problems: readonly Problem[];
  readonly readings?: Extraction["readings"];
}
