import { makeRandom, shuffle } from "../syntax/shuffle.js";

/** A reading to rank: its features, what the sequence model thinks of it, and how good it is (more is better). */
export interface RankCandidate {
  readonly features: Int32Array;
  /** Natural logarithm units less likely than the sequence model's choice. */
  readonly likelihood: number;
  readonly worth: number;
}

/** The readings of one cue's window. */
export type RankExample = readonly RankCandidate[];

/** How a ranker is trained. */
export interface RankPlan {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of the features left out at each step. */
  readonly dropout: number;
  readonly seed: number;
}

/** Real weights of a trained ranker. */
export interface TrainedRanker {
  readonly weights: Float32Array;
  readonly sequenceWeight: number;
}

const SNAPSHOTS_EVERY = 500;
const SEQUENCE_RATE = 0.05;
const LEAST_GRADIENT = 1e-4;

/**
 * Trains a log-linear model to prefer the best of each example's readings (Collins and Koo, 2005), by AdaGrad with
 * feature dropout, weights averaged over the later half. The same examples and plan give the same weights.
 */
export function trainRanker(examples: readonly RankExample[], plan: RankPlan): TrainedRanker {
  const trainer = new RankTrainer(plan);
  const told = examples.filter((example) => example.some(({ worth }) => worth !== example[0]?.worth));
  const random = makeRandom(plan.seed);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const rate = plan.rate * (1 - epoch / plan.epochs) + plan.rate / 15;
    shuffle(told, random).forEach((example, i) => {
      trainer.learn(example, rate, random);
      if (epoch * 2 >= plan.epochs && i % SNAPSHOTS_EVERY === 0) trainer.takeSnapshot();
    });
  }
  return trainer.average();
}

class RankTrainer {
  readonly #plan: RankPlan;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sum: Float32Array;
  #sequenceWeight = 1;
  #sequenceSquares = 1;
  #sequenceSum = 0;
  #snapshots = 0;

  constructor(plan: RankPlan) {
    this.#plan = plan;
    this.#weights = new Float32Array(plan.rows);
    this.#squares = new Float32Array(plan.rows).fill(1);
    this.#sum = new Float32Array(plan.rows);
  }

  learn(example: RankExample, rate: number, random: () => number): void {
    const { dropout, rows } = this.#plan;
    const kept = example.map(({ features }) =>
      features.map((hash) => hash & (rows - 1)).filter(() => random() >= dropout),
    );
    const shares = this.#share(example, kept);
    const top = Math.max(...example.map(({ worth }) => worth));
    const right = example.reduce((sum, { worth }, i) => sum + (worth === top ? (shares[i] as number) : 0), 0);
    let slope = 0;
    example.forEach(({ worth, likelihood }, i) => {
      const share = shares[i] as number;
      const gradient = share - (worth === top ? share / right : 0);
      slope += gradient * likelihood;
      if (Math.abs(gradient) > LEAST_GRADIENT) this.#step(kept[i] as Int32Array, gradient, rate);
    });
    this.#sequenceSquares += slope * slope;
    this.#sequenceWeight -= (SEQUENCE_RATE * slope) / Math.sqrt(this.#sequenceSquares);
  }

  takeSnapshot(): void {
    for (let at = 0; at < this.#sum.length; at++)
      this.#sum[at] = (this.#sum[at] as number) + (this.#weights[at] as number);
    this.#sequenceSum += this.#sequenceWeight;
    this.#snapshots++;
  }

  average(): TrainedRanker {
    const count = this.#snapshots;
    return { weights: this.#sum.map((sum) => sum / count), sequenceWeight: this.#sequenceSum / count };
  }

  /** Each reading's share of the belief. */
  #share(example: RankExample, kept: readonly Int32Array[]): number[] {
    const scores = example.map(({ likelihood }, i) => {
      let score = this.#sequenceWeight * likelihood;
      for (const hash of kept[i] as Int32Array) score += this.#weights[hash] as number;
      return score;
    });
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => Math.max(1e-12, share / total));
  }

  #step(features: Int32Array, gradient: number, rate: number): void {
    const square = gradient * gradient;
    for (const hash of features) {
      const squares = (this.#squares[hash] as number) + square;
      this.#squares[hash] = squares;
      this.#weights[hash] = (this.#weights[hash] as number) - (rate * gradient) / Math.sqrt(squares);
    }
  }
}
