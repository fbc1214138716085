import type { Reading } from "../api/answers.js";
import { formatMoment } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";

/** The fields of a reading in the order in which they are shown, with what they are called. */
export const FIELDS = [
  ["speaker", "Speaker"],
  ["office", "Office that day"],
  ["affiliation", "Affiliation"],
  ["party", "Party"],
  ["onBehalfOf", "On behalf of"],
  ["saidOn", "Said on"],
  ["occasion", "Occasion"],
  ["place", "Place"],
  ["addressee", "Said to"],
  ["question", "In answer to"],
] as const;

/** The name of one field. */
export type FieldName = (typeof FIELDS)[number][0];

/** One field as it is shown, whatever its value is made of. */
export interface ShownField {
  readonly name: FieldName;
  /** Null where the report does not tell. */
  readonly words: string | null;
  readonly field: Reading[FieldName];
}

/** The fields of a reading with their values in words. */
export function readFields(reading: Reading): readonly ShownField[] {
  return FIELDS.map(([name]) => ({ name, words: writeField(reading, name), field: reading[name] }));
}

function writeField(reading: Reading, name: FieldName): string | null {
  switch (name) {
    case "speaker":
      return writeMention(reading.speaker.value);
    case "saidOn":
      return reading.saidOn.value && formatMoment(reading.saidOn.value);
    case "occasion":
      return writeOccasion(reading.occasion.value);
    case "place":
      return writePlace(reading.place.value);
    case "question":
      return writeQuestion(reading.question.value);
    default:
      return reading[name].value;
  }
}

function writeMention(mention: Reading["speaker"]["value"]): string | null {
  if (mention === null) return null;
  return mention.members.length > 0 ? `${mention.name} (${mention.members.join(", ")})` : mention.name;
}

function writeOccasion(occasion: Reading["occasion"]["value"]): string | null {
  if (occasion === null) return null;
  const kind =
    occasion.text.toLowerCase().includes(occasion.kind) || occasion.kind === "other" ? "" : ` (${occasion.kind})`;
  return `${occasion.text}${kind}${occasion.with === null ? "" : `, with ${occasion.with}`}`;
}

function writePlace(place: Reading["place"]["value"]): string | null {
  if (place === null) return null;
  const country = place.country === null ? null : nameCountry(place.country);
  return country === null || country === place.name ? place.name : `${place.name}, ${country}`;
}

function writeQuestion(question: Reading["question"]["value"]): string | null {
  if (question === null) return null;
  return question.askedBy === null ? question.text : `${question.text} (asked by ${question.askedBy})`;
}
