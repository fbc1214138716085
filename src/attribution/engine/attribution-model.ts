import { OnrecordError } from "../../base/errors.js";
import type { Transitions } from "../../model/label-sequence.js";
import { loadModel, type Model } from "../../model/model-file.js";
import { makeRowAdder, type RowAdder } from "../../model/row-adder.js";
import { ARGUMENT_LABELS, type CueLikelihood } from "./argument-features.js";
import { CUE_LABELS } from "./cue-features.js";
import type { RankModel } from "./rank-readings.js";

/** The version of the features and of the tables; a model of another version is refused. */
export const ATTRIBUTION_MODEL_VERSION = "2";

/** The folder of the model in use. */
export const ATTRIBUTION_MODEL_FOLDER = new URL("../../../models/en-attribution-2026-11/", import.meta.url);

/** A sequence model: weights by feature, transitions, and what one step of its whole numbers is worth. */
export interface SequenceModel {
  readonly table: RowAdder;
  readonly transitions: Transitions;
  /** Natural logarithm units in one step of the scores. */
  readonly unit: number;
}

/** What the engine judges with. */
export interface AttributionModel {
  readonly name: string;
  readonly cues: SequenceModel;
  readonly arguments: SequenceModel;
  /** Chooses between whole readings of a cue's source and content. */
  readonly readings: RankModel;
  readonly likelihood: CueLikelihood;
  /** Taken from the score of "no cue", so that recall is what the training found best, in steps of the cues' scores. */
  readonly cueBias: number;
  /** What is less sure than this is left out: the floor that the training found best. */
  readonly leastConfidence: number;
  /** Weights of the logistic curve from the engine's features of confidence to a probability. */
  readonly calibration: readonly number[];
}

let loaded: AttributionModel | null = null;

/**
 * The model in use, read once.
 * @throws OnrecordError MODEL_BAD when it is missing or damaged.
 */
export function getAttributionModel(): AttributionModel {
  loaded ??= readAttributionModel(loadModel(ATTRIBUTION_MODEL_FOLDER, ATTRIBUTION_MODEL_VERSION));
  return loaded;
}

/**
 * Takes the engine's tables and numbers out of a model.
 * @throws OnrecordError MODEL_BAD when one is missing.
 */
export function readAttributionModel(model: Model): AttributionModel {
  const [cueUnit, argumentUnit, cueBias, unit, sequenceWeight, leastConfidence] = readNumbers(model, "scales", 6);
  const ranking = model.tables.readings;
  if (ranking?.labels !== 1) throw refuse(model, "no table readings");
  return {
    name: model.name,
    cues: readSequence(model, "cues", CUE_LABELS.length, cueUnit as number),
    arguments: readSequence(model, "arguments", ARGUMENT_LABELS.length, argumentUnit as number),
    readings: {
      table: makeRowAdder(ranking),
      unit: unit as number,
      sequenceWeight: sequenceWeight as number,
    },
    likelihood: model.words,
    cueBias: cueBias as number,
    leastConfidence: leastConfidence as number,
    calibration: readNumbers(model, "calibration", 1),
  };
}

function readSequence(model: Model, name: string, labels: number, unit: number): SequenceModel {
  const table = model.tables[name];
  if (table?.labels !== labels) throw refuse(model, `no table ${name}`);
  const scores = Int32Array.from(readNumbers(model, `${name} transitions`, (labels + 1) * labels));
  return { table: makeRowAdder(table), transitions: { labels, scores }, unit };
}

function readNumbers(model: Model, name: string, least: number): readonly number[] {
  const numbers = (model.lists[name] ?? []).map(Number);
  if (numbers.length < least || numbers.some(Number.isNaN)) throw refuse(model, `no numbers ${name}`);
  return numbers;
}

function refuse(model: Model, reason: string): OnrecordError {
  return new OnrecordError("MODEL_BAD", { file: model.name, reason });
}
