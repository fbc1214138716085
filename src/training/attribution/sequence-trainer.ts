import { addLogs } from "../../model/label-sequence.js";
import { makeRandom, shuffle } from "../syntax/shuffle.js";

/** A sequence to learn from: the features of each place, and its label. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** How a sequence model is trained. */
export interface TrainingPlan {
  readonly labels: number;
  /** Rows of the hashed table, as a power of two. */
  readonly rowBits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of the features left out at each step, so that none is leant on alone. */
  readonly dropout: number;
  readonly seed: number;
  /** True for pairs that never follow one another; `before` is -1 at the beginning. */
  readonly isForbidden: (before: number, label: number) => boolean;
}

/** Real weights of a trained model. */
export interface TrainedSequence {
  readonly rows: number;
  readonly labels: number;
  readonly weights: Float32Array;
  /** `(before + 1) × labels + label`; forbidden ones are -Infinity. */
  readonly transitions: Float64Array;
}

const SNAPSHOTS_AN_EPOCH = 4;
const LEAST_GRADIENT = 1e-4;

/**
 * Trains a linear-chain conditional random field by AdaGrad (Duchi, Hazan and Singer, 2011) with feature dropout, and
 * averages its weights over the later half. The same examples, plan and seed give the same weights.
 */
export function trainSequence(
  examples: readonly Example[],
  plan: TrainingPlan,
  say: (line: string) => void,
): TrainedSequence {
  const trainer = new SequenceTrainer(plan);
  const random = makeRandom(plan.seed);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const rate = plan.rate * (1 - epoch / plan.epochs) + plan.rate / 15;
    const order = shuffle(examples, random);
    const every = Math.ceil(order.length / SNAPSHOTS_AN_EPOCH);
    let loss = 0;
    order.forEach((example, i) => {
      loss += trainer.learn(example, rate, random);
      if (epoch * 2 >= plan.epochs && i % every === 0) trainer.takeSnapshot();
    });
    say(`epoch ${epoch + 1} of ${plan.epochs}: loss ${(loss / order.length).toFixed(4)}`);
  }
  return trainer.average();
}

class SequenceTrainer {
  readonly #plan: TrainingPlan;
  readonly #rows: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sum: Float32Array;
  readonly #transitions: Float64Array;
  readonly #transitionSquares: Float64Array;
  readonly #transitionSum: Float64Array;
  #snapshots = 0;
  #kept = new Int32Array(1 << 16);
  #keptFrom = new Int32Array(1 << 10);

  constructor(plan: TrainingPlan) {
    this.#plan = plan;
    this.#rows = 1 << plan.rowBits;
    const { labels } = plan;
    this.#weights = new Float32Array(this.#rows * labels);
    this.#squares = new Float32Array(this.#rows * labels);
    this.#sum = new Float32Array(this.#rows * labels);
    this.#transitions = new Float64Array((labels + 1) * labels);
    this.#transitionSquares = new Float64Array((labels + 1) * labels);
    this.#transitionSum = new Float64Array((labels + 1) * labels);
    for (let before = -1; before < labels; before++)
      for (let label = 0; label < labels; label++)
        if (plan.isForbidden(before, label))
          this.#transitions[(before + 1) * labels + label] = Number.NEGATIVE_INFINITY;
  }

  /** One step on one example; answers its loss before the step. */
  learn(example: Example, rate: number, random: () => number): number {
    const count = example.features.length;
    this.#dropFeatures(example.features, random);
    const emissions = this.#score(count);
    const forward = this.#sumForward(emissions, count);
    const backward = this.#sumBackward(emissions, count);
    const { labels } = this.#plan;
    const total = addLogs(forward, (count - 1) * labels, labels);
    this.#stepTransitions({ emissions, forward, backward, total, example, rate });
    let gold = 0;
    for (let t = 0; t < count; t++) {
      const label = example.labels[t] as number;
      gold +=
        (emissions[t * labels + label] as number) + this.#move(t > 0 ? (example.labels[t - 1] as number) : -1, label);
      for (let k = 0; k < labels; k++) {
        const share = Math.exp((forward[t * labels + k] as number) + (backward[t * labels + k] as number) - total);
        const gradient = share - (k === label ? 1 : 0);
        if (Math.abs(gradient) > LEAST_GRADIENT) this.#stepFeatures(t, k, gradient, rate);
      }
    }
    return total - gold;
  }

  takeSnapshot(): void {
    for (let i = 0; i < this.#weights.length; i++)
      this.#sum[i] = (this.#sum[i] as number) + (this.#weights[i] as number);
    for (let i = 0; i < this.#transitions.length; i++)
      this.#transitionSum[i] = (this.#transitionSum[i] as number) + (this.#transitions[i] as number);
    this.#snapshots++;
  }

  average(): TrainedSequence {
    const { labels } = this.#plan;
    return {
      rows: this.#rows,
      labels,
      weights: this.#sum.map((sum) => sum / this.#snapshots),
      transitions: this.#transitionSum.map((sum) => sum / this.#snapshots),
    };
  }

  #dropFeatures(features: readonly Int32Array[], random: () => number): void {
    const mask = this.#rows - 1;
    const size = features.reduce((sum, list) => sum + list.length, 0);
    if (size > this.#kept.length) this.#kept = new Int32Array(size * 2);
    if (features.length >= this.#keptFrom.length) this.#keptFrom = new Int32Array(features.length * 2);
    let at = 0;
    features.forEach((list, t) => {
      this.#keptFrom[t] = at;
      for (const hash of list) if (random() >= this.#plan.dropout) this.#kept[at++] = hash & mask;
    });
    this.#keptFrom[features.length] = at;
  }

  #score(count: number): Float64Array {
    const { labels } = this.#plan;
    const emissions = new Float64Array(count * labels);
    for (let t = 0; t < count; t++)
      for (let f = this.#keptFrom[t] as number; f < (this.#keptFrom[t + 1] as number); f++) {
        const row = (this.#kept[f] as number) * labels;
        for (let k = 0; k < labels; k++)
          emissions[t * labels + k] = (emissions[t * labels + k] as number) + (this.#weights[row + k] as number);
      }
    return emissions;
  }

  #move(before: number, label: number): number {
    return this.#transitions[(before + 1) * this.#plan.labels + label] as number;
  }

  #sumForward(emissions: Float64Array, count: number): Float64Array {
    const { labels } = this.#plan;
    const forward = new Float64Array(count * labels);
    const terms = new Float64Array(labels);
    for (let k = 0; k < labels; k++) forward[k] = (emissions[k] as number) + this.#move(-1, k);
    for (let t = 1; t < count; t++)
      for (let k = 0; k < labels; k++) {
        for (let j = 0; j < labels; j++) terms[j] = (forward[(t - 1) * labels + j] as number) + this.#move(j, k);
        forward[t * labels + k] = addLogs(terms, 0, labels) + (emissions[t * labels + k] as number);
      }
    return forward;
  }

  #sumBackward(emissions: Float64Array, count: number): Float64Array {
    const { labels } = this.#plan;
    const backward = new Float64Array(count * labels);
    const terms = new Float64Array(labels);
    for (let t = count - 2; t >= 0; t--)
      for (let k = 0; k < labels; k++) {
        const next = (t + 1) * labels;
        for (let j = 0; j < labels; j++)
          terms[j] = (backward[next + j] as number) + (emissions[next + j] as number) + this.#move(k, j);
        backward[t * labels + k] = addLogs(terms, 0, labels);
      }
    return backward;
  }

  #stepFeatures(t: number, label: number, gradient: number, rate: number): void {
    const { labels } = this.#plan;
    const square = gradient * gradient;
    for (let f = this.#keptFrom[t] as number; f < (this.#keptFrom[t + 1] as number); f++) {
      const at = (this.#kept[f] as number) * labels + label;
      const squares = (this.#squares[at] as number) + square;
      this.#squares[at] = squares;
      this.#weights[at] = (this.#weights[at] as number) - (rate * gradient) / Math.sqrt(squares + 0.01);
    }
  }

  #stepTransitions(step: TransitionStep): void {
    const { labels } = this.#plan;
    const { emissions, forward, backward, total, example, rate } = step;
    const gradients = new Float64Array(this.#transitions.length);
    for (let t = 0; t < example.labels.length; t++)
      for (let k = 0; k < labels; k++) {
        const here = (emissions[t * labels + k] as number) + (backward[t * labels + k] as number) - total;
        for (let j = -1; j < labels; j++) {
          if (t > 0 !== j >= 0) continue;
          const before = j >= 0 ? (forward[(t - 1) * labels + j] as number) : 0;
          const isGold = example.labels[t] === k && (j < 0 || example.labels[t - 1] === j);
          const at = (j + 1) * labels + k;
          gradients[at] = (gradients[at] as number) + Math.exp(before + this.#move(j, k) + here) - (isGold ? 1 : 0);
        }
      }
    gradients.forEach((gradient, at) => {
      if (gradient === 0 || this.#transitions[at] === Number.NEGATIVE_INFINITY) return;
      this.#transitionSquares[at] = (this.#transitionSquares[at] as number) + gradient * gradient;
      const size = Math.sqrt((this.#transitionSquares[at] as number) + 1);
      this.#transitions[at] = (this.#transitions[at] as number) - (rate * gradient) / size;
    });
  }
}

interface TransitionStep {
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
  readonly example: Example;
  readonly rate: number;
}
