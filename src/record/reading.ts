import type { Span } from "../base/span.js";
import type { Field } from "./field.js";

export const SPEAKER_KINDS = ["person", "body", "group", "unnamed"] as const;
/** `none` (no source in the report) is told by an unknown field, never by a kind. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** Who a mention names, within one report. */
export interface Mention {
  readonly kind: SpeakerKind;
  /** Person, body: the fullest name the report gives, without title. Group, unnamed: the description, resolved. */
  readonly name: string;
  /** Members of a group that the report names, else empty. */
  readonly members: readonly string[];
}

/** How fine a date is. */
export type Grain = "day" | "month" | "year";

/** A stretch of time known only so finely: days as `YYYY-MM-DD`, both included. */
export interface Moment {
  readonly earliest: string;
  readonly latest: string;
  readonly grain: Grain;
}

/** A place as a report names it; nothing finer than that. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2, when a gazetteer tells. */
  readonly country: string | null;
  readonly precision: "site" | "city" | "region" | "country" | "unknown";
}

export const OCCASION_KINDS = [
  "news conference",
  "briefing",
  "interview",
  "speech",
  "rally",
  "debate",
  "hearing or trial",
  "social media",
  "email or letter",
  "written statement",
  "report or study",
  "article or book",
  "broadcast",
  "phone call",
  "meeting",
  "poll",
  "other",
] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** What it was said at. */
export interface Occasion {
  readonly kind: OccasionKind;
  /** The report's words for it. */
  readonly text: string;
  /** Who else took part, as named. */
  readonly with: string | null;
}

/** The words an utterance answers; `askedBy` when the report tells. */
export interface Question {
  readonly text: string;
  readonly askedBy: string | null;
}

export const RELATION_KINDS = [
  "answersSameQuestionAs",
  "echoes",
  "denies",
  "rejects",
  "confirms",
  "corrects",
  "repliesTo",
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** That one attribution bears on another of the same report, because the report says so. */
export interface Relation {
  readonly kind: RelationKind;
  /** Attribution ids. */
  readonly from: string;
  readonly to: string;
  /** The words of the report that say so. */
  readonly words: string;
  readonly span: Span;
}

/** What one report tells of one attribution. */
export interface Reading {
  readonly attributionId: string;
  readonly speaker: Field<Mention>;
  readonly office: Field<string>;
  readonly affiliation: Field<string>;
  readonly party: Field<string>;
  readonly onBehalfOf: Field<string>;
  readonly saidOn: Field<Moment>;
  readonly occasion: Field<Occasion>;
  readonly place: Field<Place>;
  readonly addressee: Field<string>;
  readonly question: Field<Question>;
}

/** The part of a reading that the speaker room works out. */
export type SpeakerReading = Pick<
  Reading,
  "attributionId" | "speaker" | "office" | "affiliation" | "party" | "onBehalfOf"
>;

/** The part of a reading that the circumstance room works out. */
export type CircumstanceReading = Pick<
  Reading,
  "attributionId" | "saidOn" | "occasion" | "place" | "addressee" | "question"
>;
