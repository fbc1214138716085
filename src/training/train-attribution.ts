// Trains the model of the attribution engine and writes it: `npx tsx src/training/train-attribution.ts [DATA] [FOLDER]`,
// DATA the folder with train.jsonl.gz and dev.jsonl.gz. Deterministic. With `--hold N` the last N reports of train are
// held back and scored instead of dev, and nothing is written: for choosing between designs. `--parsers FOLDER` keeps the
// parsers of the folds there and takes them from there; `--seed N` trains with other seeds. `--gold FILE`, any number of
// times, learns from gold beside the corpus; without it the model is the same byte for byte.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ATTRIBUTION_MODEL_FOLDER, readAttributionModel } from "../attribution/engine/attribution-model.js";
import { type Model, saveModel } from "../model/model-file.js";
import type { Article } from "../record/article.js";
import { findSentences } from "../syntax/find-sentences.js";
import { learnJudgement } from "./attribution/learn-judgement.js";
import { measureReliability } from "./attribution/measure-reliability.js";
import { parseInFolds } from "./attribution/parse-in-folds.js";
import { type LearntReport, lookAtReport, readCorpus, toCorpusReport } from "./attribution/read-corpus.js";
import { reportScores } from "./attribution/report-scores.js";
import { makeModel, type Say, trainSequences } from "./attribution/train-sequences.js";
import { readGoldFiles } from "./read-gold-files.js";

const SEED = 20261123;
/** How often the sequence models are trained and averaged. */
const ENSEMBLE = 3;
/** The engine learns from trees of parsers that have not seen the report. */
const SYNTAX_FOLDS = 3;

function trainAttribution(reports: readonly LearntReport[], seed: number, say: Say): Model {
  const judgement = learnJudgement(reports, seed, say);
  const seeds = Array.from({ length: ENSEMBLE }, (_, i) => seed + 1000 * i);
  return makeModel(trainSequences(reports, seeds, say), judgement);
}

/** No parser has learnt from gold, so the one that ships sees it as it will see what comes. */
function lookAtGold(files: readonly string[], say: Say): LearntReport[] {
  const gold = readGoldFiles(files).map((report) => lookAtReport(toCorpusReport(report), parse));
  if (files.length > 0) say(`${gold.length} reports of gold read`);
  return gold;
}

const parse = (article: Article) => findSentences(article);

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      ...{ hold: { type: "string" }, seed: { type: "string" }, parsers: { type: "string" } },
      gold: { type: "string", multiple: true },
    },
    allowPositionals: true,
  });
  const [data = "../shared/data/polnear", folder] = positionals;
  const seed = values.seed === undefined ? SEED : Number(values.seed);
  const say: Say = (line) => void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s ${line}\n`);
  const gold = lookAtGold(values.gold ?? [], say);
  const keptIn = values.parsers === undefined ? null : pathToFileURL(`${resolve(values.parsers)}/`);
  const train = parseInFolds({ data, reports: readCorpus(data, "train"), folds: SYNTAX_FOLDS, keptIn, say });
  say(`${train.length} reports read`);
  if (values.hold !== undefined) {
    const from = train.length - Number(values.hold);
    const held = train.slice(from);
    const model = readAttributionModel(trainAttribution([...train.slice(0, from), ...gold], seed, say));
    reportScores(model, held, say);
    process.stdout.write(`${measureReliability(model, held).join("\n")}\n`);
    return;
  }
  const model = trainAttribution([...train, ...gold], seed, say);
  const target = folder ? pathToFileURL(`${resolve(folder)}/`) : ATTRIBUTION_MODEL_FOLDER;
  mkdirSync(target, { recursive: true });
  saveModel(target, model);
  const read = readAttributionModel(model);
  const dev = readCorpus(data, "dev").map((report) => lookAtReport(report, parse));
  reportScores(read, dev, say);
  process.stdout.write(`${measureReliability(read, dev).join("\n")}\n`);
}

main();
