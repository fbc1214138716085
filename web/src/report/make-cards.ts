import type { ReportAttribution } from "../api/answers.js";
import { readFields } from "../statement/read-fields.js";
import { findStart, type MarkedAttribution } from "../text/text-marks.js";
import type { CardData } from "./attribution-card.js";

const CIRCUMSTANCES = new Set(["saidOn", "place", "occasion", "addressee"]);

/** The attributions of a report in the order of its text, as cards and as marks, with the same numbers. */
export function makeCards(
  text: string,
  attributions: readonly ReportAttribution[],
): { readonly cards: readonly CardData[]; readonly marked: readonly MarkedAttribution[] } {
  const sorted = [...attributions].sort((one, other) => findStart(one.attribution) - findStart(other.attribution));
  return {
    cards: sorted.map((one, i) => makeCard(text, one, i + 1)),
    marked: sorted.map(({ attribution, speaker }, i) => ({
      id: attribution.id,
      source: attribution.source,
      cue: attribution.cue,
      content: attribution.content,
      speakerId: speaker?.id ?? null,
      number: i + 1,
    })),
  };
}

function makeCard(
  text: string,
  { attribution, reading, speaker, statementId, corrections }: ReportAttribution,
  number: number,
): CardData {
  const { id, cueClass, manner, mode, polarity, confidence } = attribution;
  const fields = reading === null ? [] : readFields(reading);
  return {
    id,
    number,
    speaker,
    source: attribution.source.map(({ start, end }) => text.slice(start, end)).join(" … "),
    office: reading?.office.value ?? null,
    words: attribution.content.map(({ start, end }) => text.slice(start, end)).join(" … ") || "(no words of its own)",
    traits: [cueClass, manner, mode === "speech" ? null : mode, polarity === "asserted" ? null : polarity].filter(
      (trait) => trait !== null,
    ),
    circumstances: fields.flatMap(({ name, words }) => (words !== null && CIRCUMSTANCES.has(name) ? [words] : [])),
    statementId,
    confidence,
    corrections,
  };
}
