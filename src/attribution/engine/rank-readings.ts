import type { RowAdder } from "../../model/row-adder.js";
import type { CueScope } from "./argument-features.js";
import type { ScoredReading } from "./list-readings.js";
import { ReadingFeatures } from "./reading-features.js";

/** What readings are ranked with: a weight for each feature, and one for what the sequence model thinks of them. */
export interface RankModel {
  readonly table: RowAdder;
  /** Natural logarithm units in one step of the table's sums. */
  readonly unit: number;
  readonly sequenceWeight: number;
}

/** Natural logarithm units; what the sequence model thinks still less likely counts no worse. */
const LEAST_LIKELY = -10;

/** How much less likely than the first the sequence model thinks each reading, in natural logarithm units. */
export function measureLikelihoods(readings: readonly ScoredReading[], unit: number): number[] {
  const best = readings[0]?.score ?? 0;
  return readings.map(({ score }) => Math.max(LEAST_LIKELY, (score - best) * unit));
}

/** A reading, and its share of the belief among those it was ranked with. */
export interface RankedReading {
  readonly reading: ScoredReading;
  readonly probability: number;
  /** The share that the sequence model alone gives to its own first choice. */
  readonly sequenceProbability: number;
}

/** The best of the readings (at least one, the sequence model's choice first), looked at as wholes. */
export function rankReadings(
  model: RankModel,
  scope: CueScope,
  { readings, unit }: { readonly readings: readonly ScoredReading[]; readonly unit: number },
): RankedReading {
  const features = new ReadingFeatures(scope, model.table.features);
  const likelihoods = measureLikelihoods(readings, unit);
  const scores = readings.map((reading, i) => {
    features.collect(reading);
    model.table.add(features.count);
    return (likelihoods[i] as number) * model.sequenceWeight + (model.table.sums[0] as number) * model.unit;
  });
  const most = Math.max(...scores);
  const best = scores.indexOf(most);
  return {
    reading: readings[best] as ScoredReading,
    probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - most), 0),
    sequenceProbability: 1 / likelihoods.reduce((sum, likelihood) => sum + Math.exp(likelihood), 0),
  };
}
