// Trains the model of the attribution engine and writes it: `npx tsx src/training/train-attribution.ts [DATA] [FOLDER]`,
// DATA the folder with train.jsonl.gz and dev.jsonl.gz. Deterministic. With `--hold N` the last N reports of train are
// held back and scored instead of dev, and nothing is written: for choosing between designs. `--parsers FOLDER` keeps the
// parsers of the folds there and takes them from there; `--seed N` trains with another seed.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  ATTRIBUTION_MODEL_FOLDER,
  ATTRIBUTION_MODEL_VERSION,
  type AttributionModel,
  readAttributionModel,
} from "../attribution/engine/attribution-model.js";
import { FORBIDDEN } from "../model/label-sequence.js";
import { packWeights } from "../model/linear-table.js";
import { type Model, saveModel } from "../model/model-file.js";
import { findSentences } from "../syntax/find-sentences.js";
import { fitCalibration } from "./attribution/fit-calibration.js";
import { makeArgumentExamples, makeCueExamples, measureLikelihood } from "./attribution/make-examples.js";
import { measureReliability } from "./attribution/measure-reliability.js";
import { parseInFolds } from "./attribution/parse-in-folds.js";
import { type LearntReport, lookAtReport, readCorpus } from "./attribution/read-corpus.js";
import { reportScores } from "./attribution/report-scores.js";
import { type TrainedSequence, trainSequence } from "./attribution/sequence-trainer.js";

const SEED = 20261123;
const CUE_PLAN = { labels: 3, rowBits: 20, epochs: 8, rate: 0.15, dropout: 0.4, isForbidden: isForbiddenCue };
const ARGUMENT_PLAN = { labels: 5, rowBits: 21, epochs: 6, rate: 0.1, dropout: 0.4, isForbidden: isForbiddenArgument };
/** In natural logarithm units: the cue's threshold that gave the best attributions on held-back reports. */
const CUE_BIAS = 0.5;
/** The engine learns from trees of parsers that have not seen the report. */
const SYNTAX_FOLDS = 3;
/** The calibration is fitted on this share of the reports by a model that has not seen them. */
const CALIBRATION_SHARE = 0.2;

function isForbiddenCue(before: number, label: number): boolean {
  return label === 2 && before < 1;
}

function isForbiddenArgument(before: number, label: number): boolean {
  return (label === 2 && before !== 1 && before !== 2) || (label === 4 && before !== 3 && before !== 4);
}

type Say = (line: string) => void;

/** Trains both sequence models on `reports`; without a calibration, which `calibrate` adds. */
function trainAttribution(reports: readonly LearntReport[], seed: number, say: Say): Model {
  const likelihood = measureLikelihood(reports);
  const cues = trainSequence(makeCueExamples(reports), { ...CUE_PLAN, seed }, (line) => say(`cues: ${line}`));
  const argumentExamples = makeArgumentExamples(reports, likelihood);
  const found = trainSequence(argumentExamples, { ...ARGUMENT_PLAN, seed }, (line) => say(`arguments: ${line}`));
  const [cueUnit, argumentUnit] = [measureUnit(cues), measureUnit(found)];
  return {
    name: "en-attribution-2026-11",
    version: ATTRIBUTION_MODEL_VERSION,
    lists: {
      scales: [String(cueUnit), String(argumentUnit), String(Math.round(CUE_BIAS / cueUnit))],
      calibration: ["0"],
      "cues transitions": listTransitions(cues, cueUnit),
      "arguments transitions": listTransitions(found, argumentUnit),
    },
    tables: {
      cues: packWeights(cues.weights, { rows: cues.rows, labels: cues.labels }),
      arguments: packWeights(found.weights, { rows: found.rows, labels: found.labels }),
    },
    words: likelihood,
  };
}

/** What one step of the packed table is worth: the greatest weight stands at 127². */
function measureUnit({ weights }: TrainedSequence): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127 ** 2;
}

function listTransitions({ transitions }: TrainedSequence, unit: number): string[] {
  return Array.from(transitions, (move) => String(Number.isFinite(move) ? Math.round(move / unit) : FORBIDDEN));
}

/** Fits the curve of confidence on reports that the model judging them has not learnt from. */
function calibrate(reports: readonly LearntReport[], seed: number, say: Say): string[] {
  const held = Math.floor(reports.length * CALIBRATION_SHARE);
  const every = Math.floor(reports.length / held);
  const others = reports.filter((_, i) => i % every !== 0);
  const model = readAttributionModel(trainAttribution(others, seed, say));
  const unseen = reports.filter((_, i) => i % every === 0);
  return fitCalibration(model, unseen).map((weight) => weight.toFixed(4));
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { hold: { type: "string" }, seed: { type: "string" }, parsers: { type: "string" } },
    allowPositionals: true,
  });
  const [data = "../shared/data/polnear", folder] = positionals;
  const seed = values.seed === undefined ? SEED : Number(values.seed);
  const say: Say = (line) => void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s ${line}\n`);
  const keptIn = values.parsers === undefined ? null : pathToFileURL(`${resolve(values.parsers)}/`);
  const train = parseInFolds({ data, reports: readCorpus(data, "train"), folds: SYNTAX_FOLDS, keptIn, say });
  say(`${train.length} reports read`);
  if (values.hold !== undefined) {
    const from = train.length - Number(values.hold);
    const model = readAttributionModel(trainAttribution(train.slice(0, from), seed, say));
    reportScores(model, train.slice(from), say);
    return;
  }
  const calibration = calibrate(train, seed, say);
  const trained = trainAttribution(train, seed, say);
  const model: Model = { ...trained, lists: { ...trained.lists, calibration } };
  const target = folder ? pathToFileURL(`${resolve(folder)}/`) : ATTRIBUTION_MODEL_FOLDER;
  mkdirSync(target, { recursive: true });
  saveModel(target, model);
  const read: AttributionModel = readAttributionModel(model);
  const dev = readCorpus(data, "dev").map((report) => lookAtReport(report, (article) => findSentences(article)));
  reportScores(read, dev, say);
  process.stdout.write(`${measureReliability(read, dev).join("\n")}\n`);
}

main();
