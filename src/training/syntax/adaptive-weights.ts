import type { LinearTable } from "../../model/linear-table.js";
import { packWeights } from "../../model/linear-table.js";

/** The rate while a weight has hardly been moved, and the sum of squares that it starts from: rare features stay small. */
const RATE = 0.1;
const FLOOR = 1;
/** A decision surer than this teaches nothing. */
const SURE = 0.995;

/**
 * Weights under training: multinomial logistic regression by stochastic gradient with a rate for each weight that falls
 * as it is moved (AdaGrad; Duchi et al. 2011).
 */
export class AdaptiveWeights {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly shares: Float64Array;

  /** `rows` is a power of two. */
  constructor(
    readonly rows: number,
    readonly labels: number,
  ) {
    this.weights = new Float32Array(rows * labels);
    this.squares = new Float32Array(rows * labels);
    this.shares = new Float64Array(labels);
  }

  /** Scores every label by the weights as they stand. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { labels, weights } = this;
    const mask = this.rows - 1;
    scores.fill(0, 0, labels);
    for (let f = 0; f < count; f++) {
      const row = ((features[f] as number) & mask) * labels;
      for (let label = 0; label < labels; label++)
        scores[label] = (scores[label] as number) + (weights[row + label] as number);
    }
  }

  /** Moves the weights so that the labels for which `isRight` holds get a greater share; `scores` are those of `score`. */
  learn(features: Int32Array, count: number, scores: Float64Array, isRight: (label: number) => boolean): void {
    const { labels, shares } = this;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[label] as number);
    let all = 0;
    let right = 0;
    for (let label = 0; label < labels; label++) {
      const share = Math.exp((scores[label] as number) - top);
      shares[label] = share;
      all += share;
      if (isRight(label)) right += share;
    }
    if (right > all * SURE) return;
    for (let label = 0; label < labels; label++) {
      const share = shares[label] as number;
      const slope = share / all - (isRight(label) ? share / Math.max(right, 1e-12) : 0);
      if (slope > 0.001 || slope < -0.001) this.move(features, count, label, slope);
    }
  }

  private move(features: Int32Array, count: number, label: number, slope: number): void {
    const { labels, weights, squares } = this;
    const mask = this.rows - 1;
    for (let f = 0; f < count; f++) {
      const at = ((features[f] as number) & mask) * labels + label;
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(square + FLOOR);
    }
  }

  /** The weights as codes of one byte. */
  quantize(): LinearTable {
    return packWeights(this.weights, { rows: this.rows, labels: this.labels });
  }
}
