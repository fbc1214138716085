import { readSpans } from "../base/span.js";
import { areAlike, foldWords } from "./fold-words.js";
import { pairAttributions } from "./pair-attributions.js";
import type { Miss, Score } from "./score.js";
import {
  prepareAttributions,
  type ScoredAttribution,
  type ScoredAttributionFields,
  type ScoredReport,
} from "./scored-report.js";
import { Tally } from "./tally.js";

/** Attributions found at all (content overlap ≥ 0.5), and each field over those found. */
export interface FieldScores {
  readonly articles: number;
  readonly found: Record<string, Score>;
  readonly fields: Record<string, Score>;
}

type Value = string | null | undefined;

interface FieldRule {
  readonly get: (fields: ScoredAttributionFields) => Value;
  readonly agrees: (gold: string, predicted: string, goldFields: ScoredAttributionFields) => boolean;
}

const FOUND_FLOOR = 0.5;
const same = (gold: string, predicted: string) => gold === predicted;

const FIELD_RULES: Readonly<Record<string, FieldRule>> = {
  "speaker.kind": { get: (a) => a.speaker?.kind ?? "none", agrees: same },
  "speaker.name": {
    get: (a) => ((a.speaker?.kind ?? "none") === "none" ? null : a.speaker?.name),
    // A description may be cut longer or shorter; a name is right or wrong.
    agrees: (gold, predicted, { speaker }) =>
      speaker?.kind === "group" || speaker?.kind === "unnamed"
        ? areAlike(gold, predicted)
        : foldWords(gold) === foldWords(predicted),
  },
  "speaker.office": { get: (a) => a.speaker?.office, agrees: areAlike },
  "speaker.affiliation": { get: (a) => a.speaker?.affiliation, agrees: areAlike },
  manner: { get: (a) => a.manner, agrees: same },
  mode: {
    get: (a) => a.mode,
    agrees: (gold, predicted) => gold === predicted || (gold === "unclear" && predicted !== "mental"),
  },
  saidOn: { get: (a) => a.saidOn, agrees: same },
  "occasion.kind": { get: (a) => a.occasion?.kind, agrees: same },
  place: { get: (a) => a.place, agrees: areAlike },
  addressee: { get: (a) => a.addressee, agrees: areAlike },
};

/**
 * Scores the fields of attributions against gold. A field is right when its attribution was found and the values
 * agree; an attribution that gold lacks counts once, under `found`, and in no field.
 */
export function scoreFields(
  gold: readonly ScoredReport[],
  predictions: ReadonlyMap<string, ScoredReport>,
): { readonly scores: FieldScores; readonly misses: readonly Miss[] } {
  const found = new Tally();
  const fields = new Tally();
  const misses: Miss[] = [];
  for (const report of gold) {
    const text = report.text ?? "";
    const wanted = prepareAttributions(report, text);
    const predicted = prepareAttributions(predictions.get(report.id), text);
    const pairs = pairAttributions(wanted, predicted, FOUND_FLOOR);
    found.add(`content overlap ≥ ${FOUND_FLOOR}`, pairs.length, predicted.length, wanted.length);
    for (const [field, rule] of Object.entries(FIELD_RULES)) {
      const compared = pairs.map(([i, j]) => compareField(rule, wanted[i], predicted[j]));
      fields.add(
        field,
        compared.filter(({ right }) => right).length,
        compared.filter((pair) => pair.predicted !== null).length,
        wanted.filter((attribution) => rule.get(attribution.fields)).length,
      );
      for (const pair of compared) {
        if (pair.right || (pair.gold === null && pair.predicted === null)) continue;
        const words = readSpans(text, pair.content).slice(0, 160);
        misses.push({
          row: field,
          kind: "different",
          id: report.id,
          text: words,
          gold: pair.gold,
          predicted: pair.predicted,
        });
      }
    }
  }
  return { scores: { articles: gold.length, found: found.scores(), fields: fields.scores() }, misses };
}

function compareField(
  rule: FieldRule,
  wanted: ScoredAttribution | undefined,
  predicted: ScoredAttribution | undefined,
) {
  const goldFields = wanted?.fields ?? {};
  const gold = rule.get(goldFields) || null;
  const value = rule.get(predicted?.fields ?? {}) || null;
  const right = gold !== null && value !== null && rule.agrees(gold, value, goldFields);
  return { gold, predicted: value, right, content: wanted?.content ?? [] };
}
