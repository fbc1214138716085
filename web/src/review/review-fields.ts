import type { CorrectionRow, FieldChange, ReviewCard, ReviewField, ValueOf } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import { formatMoment } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { readPieces } from "./passage-words.js";

/** The three parts of an attribution. */
export const SPAN_FIELDS = ["source", "cue", "content"] as const;
/** One of them. */
export type SpanField = (typeof SPAN_FIELDS)[number];

/** What is told in one word of a fixed list. */
export const LABEL_FIELDS = ["cueClass", "manner", "mode", "polarity"] as const;
/** One of them. */
export type LabelField = (typeof LABEL_FIELDS)[number];

/** What is told in the report's own words. */
const TEXT_FIELDS = ["office", "onBehalfOf", "affiliation", "party", "addressee"] as const;
/** One of them. */
export type TextField = (typeof TEXT_FIELDS)[number];

/** All fields in the order in which they are gone through; the first nine are opened by their digits. */
export const REVIEW_FIELDS = [
  ["source", "Source"],
  ["cue", "Cue"],
  ["content", "Content"],
  ["speaker", "Speaker"],
  ["office", "Office that day"],
  ["saidOn", "Said on"],
  ["occasion", "Occasion"],
  ["place", "Place"],
  ["onBehalfOf", "On behalf of"],
  ["affiliation", "Affiliation"],
  ["party", "Party"],
  ["addressee", "Said to"],
  ["question", "In answer to"],
  ["cueClass", "Cue class"],
  ["manner", "Manner"],
  ["mode", "Mode"],
  ["polarity", "Polarity"],
] as const satisfies readonly (readonly [ReviewField, string])[];

const LABELS: ReadonlyMap<ReviewField, string> = new Map(REVIEW_FIELDS);

/** What a field is called. */
export function nameField(field: ReviewField): string {
  return LABELS.get(field) ?? field;
}

/** What the words of each list are. Records, so that none can be forgotten. */
const OPTIONS: { readonly [Name in LabelField]: Readonly<Record<ValueOf<Name>, true>> } = {
  cueClass: {
    ...{ neutral: true, claiming: true, denying: true, confirming: true, asking: true, ordering: true },
    ...{ promising: true, warning: true, praising: true, blaming: true, thinking: true },
  },
  manner: { direct: true, mixed: true, indirect: true },
  mode: { speech: true, writing: true, mental: true, unclear: true },
  polarity: { asserted: true, negated: true, conditional: true, refused: true },
};

/** The words that a field can be told in. */
export function listOptions<Name extends LabelField>(field: Name): readonly ValueOf<Name>[] {
  return Object.keys(OPTIONS[field]) as ValueOf<Name>[];
}

const KINDS: Readonly<Record<NonNullable<ValueOf<"occasion">>["kind"], true>> = {
  ...{ "news conference": true, briefing: true, interview: true, speech: true, rally: true, debate: true },
  ...{ "hearing or trial": true, "social media": true, "email or letter": true, "written statement": true },
  ...{ "report or study": true, "article or book": true, broadcast: true, "phone call": true, meeting: true },
  ...{ poll: true, other: true },
};
/** What an occasion can be. */
export const OCCASION_KINDS = Object.keys(KINDS) as NonNullable<ValueOf<"occasion">>["kind"][];

/** Is it one of the three parts? */
export function isSpanField(field: ReviewField): field is SpanField {
  return (SPAN_FIELDS as readonly string[]).includes(field);
}

/** Is it told in one word of a list? */
export function isLabelField(field: ReviewField): field is LabelField {
  return (LABEL_FIELDS as readonly string[]).includes(field);
}

/** Is it told in the report's own words? */
export function isTextField(field: ReviewField): field is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(field);
}

/** A text of which stretches are told by their places in the article. */
export interface Passage {
  readonly text: string;
  readonly start: number;
}

/** What a field of a card holds, in the form in which it is set. */
export function readChange({ attribution, reading }: ReviewCard, field: ReviewField): FieldChange {
  const value =
    isSpanField(field) || isLabelField(field)
      ? attribution[field]
      : (reading?.[field as keyof typeof reading & ReviewField]?.value ?? null);
  return { field, value } as FieldChange;
}

/** What a field holds, in words; null where the report does not tell. */
export function writeChange({ field, value }: FieldChange, { text, start }: Passage): string | null {
  if (value === null) return null;
  switch (field) {
    case "source":
    case "cue":
    case "content":
      return value.length === 0 ? null : readPieces(text, start, value);
    case "speaker":
      return value.members && value.members.length > 0 ? `${value.name} (${value.members.join(", ")})` : value.name;
    case "saidOn":
      return formatMoment(value);
    case "occasion":
      return writeOccasion(value);
    case "place":
      return value.country ? `${value.name}, ${nameCountry(value.country)}` : value.name;
    case "question":
      return value.askedBy ? `${value.text} (asked by ${value.askedBy})` : value.text;
    default:
      return value;
  }
}

function writeOccasion({ kind, text, with: others }: NonNullable<ValueOf<"occasion">>): string {
  const words = text === "" ? kind : text.toLowerCase().includes(kind) || kind === "other" ? text : `${text} (${kind})`;
  return others ? `${words}, with ${others}` : words;
}

/** Why a field holds what it holds: its basis, how sure it is, and the words that carry it. */
export interface FieldGrounds {
  readonly basis: string | null;
  readonly confidence: number | null;
  readonly spans: readonly Stretch[];
}

/** The grounds of a field of a card. */
export function readGrounds({ attribution, reading }: ReviewCard, field: ReviewField): FieldGrounds {
  if (isSpanField(field))
    return { basis: null, confidence: field === "content" ? attribution.confidence : null, spans: attribution[field] };
  if (isLabelField(field))
    return { basis: null, confidence: null, spans: field === "manner" ? attribution.content : attribution.cue };
  const held = reading?.[field];
  if (!held || held.value === null) return { basis: null, confidence: null, spans: [] };
  return { basis: held.basis, confidence: held.confidence, spans: held.span ? [held.span] : [] };
}

/** What a person said last of a field, where it is in force. */
export function findCorrection({ corrections }: ReviewCard, field: ReviewField): CorrectionRow | null {
  return corrections.find((row) => row.act === "set" && row.field === field && row.state === "in force") ?? null;
}

/** Where a field would be looked for: around its own words, else around the attribution's. */
export function findPlace({ attribution }: ReviewCard): number {
  const { source, cue, content } = attribution;
  return (source[0] ?? cue[0] ?? content[0])?.start ?? 0;
}
