import type { Attribution } from "./attribution.js";
import type { Passage } from "./passage.js";
import type { Mention, Moment, Occasion, Place, Question } from "./reading.js";

/**
 * What a person may say about one attribution. `accept`: it is right as it is shown. `set`: this field is otherwise.
 * `reject`: it is none. `add`: here is one that the machine missed. `undo`: an earlier one holds no more.
 */
export const READING_ACTS = ["accept", "set", "reject", "add", "undo"] as const;
export type ReadingAct = (typeof READING_ACTS)[number];

/** What each field that can be set holds; null says that the report does not tell. */
export interface CorrectedValues {
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  readonly content: readonly Passage[];
  readonly cueClass: Attribution["cueClass"];
  readonly manner: Attribution["manner"];
  readonly mode: Attribution["mode"];
  readonly polarity: Attribution["polarity"];
  readonly speaker: Mention | null;
  readonly office: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly onBehalfOf: string | null;
  readonly saidOn: Moment | null;
  readonly occasion: Occasion | null;
  readonly place: Place | null;
  readonly addressee: string | null;
  readonly question: Question | null;
}
export type CorrectedField = keyof CorrectedValues;

/** The spans of an attribution. */
export const SPAN_FIELDS = ["source", "cue", "content"] as const satisfies readonly CorrectedField[];
/** What an attribution is, in one word of a fixed list each. */
export const LABEL_FIELDS = ["cueClass", "manner", "mode", "polarity"] as const satisfies readonly CorrectedField[];
/** All that can be set, in the order in which it is shown. */
export const CORRECTED_FIELDS = [
  ...SPAN_FIELDS,
  ...LABEL_FIELDS,
  ...(["speaker", "office", "affiliation", "party", "onBehalfOf", "saidOn", "occasion", "place"] as const),
  ...(["addressee", "question"] as const),
] as const satisfies readonly CorrectedField[];
/** A field and what it holds. */
export type FieldValue = {
  readonly [Name in CorrectedField]: { readonly field: Name; readonly value: CorrectedValues[Name] };
}[CorrectedField];

/** An attribution told by its words, so that it is found again after a re-reading or in another version. */
export interface AttributionAnchor {
  readonly reportId: string;
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  readonly content: readonly Passage[];
}

/** What a person said about one attribution. It outranks the machine, and is never dropped. */
export interface ReadingCorrection {
  /** Made from all other fields. */
  readonly id: string;
  readonly act: ReadingAct;
  /** Where it stands as the machine (or the `add`) has it; null for `undo`. Its words are empty once the report is removed. */
  readonly attribution: AttributionAnchor | null;
  /** `set`: the field and what it holds. Else null. */
  readonly change: FieldValue | null;
  /** `set`: the words of the report that carry the value, or null. */
  readonly evidence: Passage | null;
  /** `add`: what the attribution is. Else null. */
  readonly labels: Pick<Attribution, (typeof LABEL_FIELDS)[number]> | null;
  /** `set`: what the machine had. Else null. */
  readonly before: FieldValue | null;
  /** `undo`: the id of the correction, or the name of the group, that holds no more. Else null. */
  readonly undoes: string | null;
  /** Several that were made at once, and are undone at once, have one name; null when made alone. */
  readonly group: string | null;
  readonly by: string;
  /** ISO 8601 instant, from the door. Where two disagree, the later one holds. */
  readonly at: string;
  /** The person's words; may be empty. */
  readonly reason: string;
}
