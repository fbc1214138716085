import { ATTRIBUTION_MODEL_VERSION, readAttributionModel } from "../../attribution/engine/attribution-model.js";
import { FORBIDDEN } from "../../model/label-sequence.js";
import { packWeights } from "../../model/linear-table.js";
import type { Model } from "../../model/model-file.js";
import { makeArgumentExamples, makeCueExamples, measureLikelihood } from "./make-examples.js";
import type { TrainedRanker } from "./rank-trainer.js";
import type { LearntReport } from "./read-corpus.js";
import { type Example, type TrainedSequence, type TrainingPlan, trainSequence } from "./sequence-trainer.js";

const CUE_PLAN = { labels: 3, rowBits: 20, epochs: 8, rate: 0.15, dropout: 0.4, isForbidden: isForbiddenCue };
const ARGUMENT_PLAN = { labels: 5, rowBits: 21, epochs: 6, rate: 0.1, dropout: 0.4, isForbidden: isForbiddenArgument };
/** In natural logarithm units: how much more freely than the model would cues are proposed when reading. */
const CUE_BIAS = 0.8;
/** The same while confidence is learnt, so that it meets unlikely cues too. */
const LEARNING_CUE_BIAS = 1.5;
/** Rows of the table that readings are ranked with, as a power of two. */
export const RANK_ROW_BITS = 18;

/** Says how far the training is. */
export type Say = (line: string) => void;

/** Both sequence models, trained, and how often each lemma is a cue. */
export interface TrainedSequences {
  readonly cues: TrainedSequence;
  readonly arguments: TrainedSequence;
  readonly likelihood: ReadonlyMap<number, number>;
}

/** What is learnt from reports that the sequence models have not seen. */
export interface TrainedJudgement {
  readonly ranker: TrainedRanker;
  readonly calibration: readonly number[];
  readonly leastConfidence: number;
}

/** A ranker that leaves the choice to the sequence model, every proposal as sure as another. */
export const NO_JUDGEMENT: TrainedJudgement = {
  ranker: { weights: new Float32Array(1 << RANK_ROW_BITS), sequenceWeight: 1 },
  calibration: [0],
  leastConfidence: 0,
};

function isForbiddenCue(before: number, label: number): boolean {
  return label === 2 && before < 1;
}

function isForbiddenArgument(before: number, label: number): boolean {
  return (label === 2 && before !== 1 && before !== 2) || (label === 4 && before !== 3 && before !== 4);
}

/** Trains both sequence models once for each seed and averages their weights, which is an ensemble at no cost later. */
export function trainSequences(reports: readonly LearntReport[], seeds: readonly number[], say: Say): TrainedSequences {
  const likelihood = measureLikelihood(reports);
  const cues = trainAverage(makeCueExamples(reports), { ...CUE_PLAN, seeds }, (line) => say(`cues: ${line}`));
  const found = trainAverage(makeArgumentExamples(reports, likelihood), { ...ARGUMENT_PLAN, seeds }, (line) =>
    say(`arguments: ${line}`),
  );
  return { cues, arguments: found, likelihood };
}

type SeedsPlan = Omit<TrainingPlan, "seed"> & { readonly seeds: readonly number[] };

function trainAverage(examples: readonly Example[], { seeds, ...plan }: SeedsPlan, say: Say): TrainedSequence {
  const [first, ...others] = seeds.map((seed) => trainSequence(examples, { ...plan, seed }, say));
  if (!first) throw new RangeError("no seed");
  const { weights, transitions } = first;
  for (const other of others) {
    other.weights.forEach((weight, at) => {
      weights[at] = (weights[at] as number) + weight;
    });
    other.transitions.forEach((move, at) => {
      transitions[at] = (transitions[at] as number) + move;
    });
  }
  const count = seeds.length;
  return { ...first, weights: weights.map((sum) => sum / count), transitions: transitions.map((sum) => sum / count) };
}

/** Everything trained as a model that can be written and read. */
export function makeModel(
  { cues, arguments: found, likelihood }: TrainedSequences,
  { ranker, calibration, leastConfidence }: TrainedJudgement,
  cueBias = CUE_BIAS,
): Model {
  const [cueUnit, argumentUnit, rankUnit] = [cues.weights, found.weights, ranker.weights].map(measureUnit) as [
    number,
    number,
    number,
  ];
  const scales = [
    cueUnit,
    argumentUnit,
    Math.round(cueBias / cueUnit),
    rankUnit,
    ranker.sequenceWeight,
    leastConfidence,
  ];
  const pack = (weights: Float32Array, labels: number) =>
    packWeights(weights, { rows: weights.length / labels, labels, ...(labels === 1 ? { leastCode: 1 } : {}) });
  return {
    name: "en-attribution-2026-11",
    version: ATTRIBUTION_MODEL_VERSION,
    lists: {
      scales: scales.map(String),
      calibration: calibration.map((weight) => weight.toFixed(4)),
      "cues transitions": listTransitions(cues, cueUnit),
      "arguments transitions": listTransitions(found, argumentUnit),
    },
    tables: {
      cues: pack(cues.weights, cues.labels),
      arguments: pack(found.weights, found.labels),
      readings: pack(ranker.weights, 1),
    },
    words: likelihood,
  };
}

/** The same, ready to judge reports from which confidence is learnt. */
export const makeJudge = (sequences: TrainedSequences, judgement: TrainedJudgement) =>
  readAttributionModel(makeModel(sequences, judgement, LEARNING_CUE_BIAS));

/** What one step of the packed table is worth: the greatest weight stands at 127². */
function measureUnit(weights: Float32Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127 ** 2;
}

function listTransitions({ transitions }: TrainedSequence, unit: number): string[] {
  return Array.from(transitions, (move) => String(Number.isFinite(move) ? Math.round(move / unit) : FORBIDDEN));
}
