// Learns how much each sign speaks for a person when a pronoun's person is sought, from the machine-made coreference, and
// writes src/speaker/salience-weights.ts, or FILE: `npx tsx src/training/train-speaker.ts [DATA] [FILE]`. A softmax over
// the persons in mind, full gradients by AdaGrad; deterministic; some minutes on a core. `--gold GOLD`, any number of times,
// learns besides from the pronouns that are sources in gold; without it the weights are the same.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SALIENCE_FEATURES } from "../speaker/salience.js";
import { readGoldFiles } from "./read-gold-files.js";
import { type PronounExample, readGoldPronouns, readPronouns } from "./speaker/read-pronouns.js";

const STEPS = 300;
const RATE = 0.5;
const SHRINK = 1e-4;
/** Pronouns that speak are what the weights are for. */
const SOURCE_WEIGHT = 3;

function learnWeights(examples: readonly PronounExample[]): number[] {
  const weights = new Array<number>(SALIENCE_FEATURES.length).fill(0);
  const squares = weights.map(() => 1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = addGradients(examples, weights);
    gradient.forEach((sum, k) => {
      const slope = sum / examples.length - SHRINK * (weights[k] ?? 0);
      squares[k] = (squares[k] ?? 0) + slope * slope;
      weights[k] = (weights[k] ?? 0) + (RATE * slope) / Math.sqrt(squares[k] ?? 1);
    });
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

function addGradients(examples: readonly PronounExample[], weights: readonly number[]): number[] {
  const gradient = new Array<number>(weights.length).fill(0);
  for (const { features, gold, isSource } of examples) {
    const scores = features.map((values) => score(values, weights));
    const most = Math.max(...scores);
    const shares = scores.map((value) => Math.exp(value - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    features.forEach((values, i) => {
      const error = ((i === gold ? 1 : 0) - (shares[i] ?? 0) / total) * (isSource ? SOURCE_WEIGHT : 1);
      values.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + error * value;
      });
    });
  }
  return gradient;
}

function score(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

function describeAccuracy(examples: readonly PronounExample[], weights: readonly number[]): string {
  const right = examples.filter(({ features, gold }) => {
    const scores = features.map((values) => score(values, weights));
    return scores.indexOf(Math.max(...scores)) === gold;
  });
  return `${((100 * right.length) / examples.length).toFixed(1)} % of ${examples.length}`;
}

const { values, positionals } = parseArgs({
  options: { gold: { type: "string", multiple: true } },
  allowPositionals: true,
});
const [data = "../shared/data/polnear", file] = positionals;
const gold = readGoldPronouns(readGoldFiles(values.gold ?? []));
if (values.gold) console.log(`pronouns that gold tells of: ${gold.length}`);
const weights = learnWeights([...readPronouns(data, "train"), ...gold]);
const dev = readPronouns(data, "dev");
console.log(`pronouns given the person of the machine-made coreference, dev: ${describeAccuracy(dev, weights)}`);
console.log(
  `those that are sources: ${describeAccuracy(
    dev.filter(({ isSource }) => isSource),
    weights,
  )}`,
);
writeFileSync(
  file ?? new URL("../speaker/salience-weights.ts", import.meta.url),
  `/** One weight a feature of salience, in their order; made by \`src/training/train-speaker.ts\`. */\nexport const SALIENCE_WEIGHTS: readonly number[] = [\n  ${weights.join(", ")},\n];\n`,
);
