import type { SpeakerKind } from "./reading.js";

/** The person, body, group or unnamed source that mentions resolve to. */
export interface Speaker {
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * What an attribution amounts to. `statement`: asserted speech, writing or unclear. `position`: what someone is said
 * to think or want. `refusal`: a negated or refused saying. `conditional`: what someone would say. Kinds are never merged.
 */
export const STATEMENT_KINDS = ["statement", "position", "refusal", "conditional"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The thing said, once, however many reports carry it. Its fields are derived from its attributions' readings. */
export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  /** Sorted. */
  readonly attributionIds: readonly string[];
  /** Null when no source is told. */
  readonly speakerId: string | null;
}

/** What Link adds to the record for some reports: a function of their readings alone, never of the order they came in. */
export interface Links {
  readonly speakers: readonly Speaker[];
  readonly statements: readonly Statement[];
}
