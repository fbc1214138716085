import type { Candidate } from "./field.js";
import type { Moment, SpeakerKind } from "./reading.js";

/** The person, body, group or unnamed source that mentions resolve to. */
export interface Speaker {
  /**
   * Rests on the smallest of its signatures' ids. The id that any of its signatures would found leads to it too, so an
   * id that was merged away still does.
   */
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An office as one report states it. */
export interface StatedOffice {
  /** As the report writes it: `Foreign Minister`, `former mayor`. */
  readonly office: string;
  /** Whose: `Government of Varenna`, `Northern Grid`; null when the report does not say. */
  readonly body: string | null;
}

/**
 * What can tell one speaker from another, as one report states it. Two reports that state the same have the same
 * signature, so that what is linked grows with what is stated and not with how often.
 */
export interface Signature {
  /** `sig_…`: made from all its other fields. */
  readonly id: string;
  readonly kind: SpeakerKind;
  /**
   * Only signatures of one block can be one speaker: a person's or a body's folded name key. Null for those that never
   * leave their report: groups, unnamed sources.
   */
  readonly block: string | null;
  /** The fullest name the report gives. For a holder whom it names by the office alone, that description. */
  readonly name: string;
  /** Sorted, without doubles. */
  readonly offices: readonly StatedOffice[];
  /** Bodies the report ties it to (affiliation, on behalf of), sorted. */
  readonly bodies: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the states that offices and bodies belong to, sorted. */
  readonly countries: readonly string[];
  readonly party: string | null;
  /**
   * `foreign minister|Government of Varenna`: set when the report names the holder by the office alone; then the block
   * is null, and who held it on the day decides.
   */
  readonly officeKey: string | null;
  /** `YYYY-MM` where the name alone cannot decide (surname or office only, nothing told beside the name): then the time may. Else null. */
  readonly period: string | null;
  /**
   * For those with a period that the report quotes: a hash of the words, since who else is quoted so tells who is meant.
   * Else null.
   */
  readonly quoted: string | null;
  /** The report, for those that never leave it; else null. */
  readonly reportId: string | null;
  /** For those that never leave their report: the article and where in it their words stand, so that two "residents" stay two; else null. */
  readonly words: string | null;
}

/** One speaker as one report tells of it, and the attributions that are its. */
export interface Persona {
  readonly signature: Signature;
  /** In the order of the report. */
  readonly attributionIds: readonly string[];
}

/** A signature with when and how often reports state it. */
export interface SeenSignature extends Signature {
  /** `YYYY-MM-DD` of the first and the last report published; null when none is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** In how many reports. */
  readonly reportCount: number;
}

/** That under two signatures of one block the same words are quoted within days, in so many pairs of reports. */
export interface Echo {
  /** Signature ids; `one` is the smaller. */
  readonly one: string;
  readonly other: string;
  readonly count: number;
}

/** Which speaker a signature is of. */
export interface Resolution {
  readonly signatureId: string;
  /** The smallest id among the signatures of this speaker; its own when it stands alone. */
  readonly leaderId: string;
  /** Speakers (by leader) it may be of as well, or instead where it stands alone; best first. */
  readonly candidates: readonly Candidate<string>[];
}

/** That a speaker, by leader, held an office for a time: `from` and `until` are days of reports that state it. */
export interface OfficeHolder {
  readonly leaderId: string;
  readonly name: string;
  readonly officeKey: string;
  readonly from: string | null;
  readonly until: string | null;
  /** True when the user loaded it; false when reports state it. */
  readonly background: boolean;
  /** In how many reports; absent for what the user loaded. */
  readonly reportCount?: number;
}

/** Quoted words of one attribution, folded for comparing: what differs in house style only folds to the same words. */
export interface Quotation {
  readonly attributionId: string;
  /** Folded words of each quoted piece, single-spaced, in order. Pieces too short to be known again are left out. */
  readonly pieces: readonly string[];
  /** 48-bit hashes of each run of six folded words, sorted, without doubles. */
  readonly shingles: readonly number[];
  readonly saidOn: Moment | null;
  readonly publishedOn: string | null;
}

/** A quotation and whose it is (a leader's id). */
export interface SpokenQuotation extends Quotation {
  readonly speaker: string;
}

/** What copies of a text are known by: much smaller than the text, and alike for texts that share long passages. */
export interface ReportSketch {
  /** Hashes for looking up: texts of which one is mostly a copy of the other have at least one in common. Below 2^48. */
  readonly bands: readonly number[];
  /** What the share is estimated from; below 2^48. */
  readonly values: readonly number[];
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
