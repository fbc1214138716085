/** Weights of a linear model: a row of `labels` weights for each of `rows` hashed features. */
export interface LinearTable {
  /** A power of two, where rows are looked up by hash. */
  readonly rows: number;
  readonly labels: number;
  /**
   * `rows × labels` weights, row after row, in a unit of the table's own. A weight is kept as one byte, −127 to 127:
   * code c stands for sign(c)·c², so that the many small weights keep their differences and the few great ones their size.
   */
  readonly codes: Int8Array;
}

const GREATEST_CODE = 127;
/** Weights of smaller codes are left out: a fiftieth of the greatest and less; answers stay the same, files halve. */
const LEAST_CODE = 18;

/** The size of a table that is packed, and the least code that is kept (LEAST_CODE when not given). */
export interface PackedSize {
  readonly rows: number;
  readonly labels: number;
  readonly leastCode?: number;
}

/** Puts real weights into the table's unit: the greatest becomes 127². */
export function packWeights(weights: Float32Array, { rows, labels, leastCode = LEAST_CODE }: PackedSize): LinearTable {
  let greatest = 1e-9;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const codes = new Int8Array(weights.length);
  weights.forEach((weight, at) => {
    const code = Math.round(Math.sqrt(Math.abs(weight) / greatest) * GREATEST_CODE);
    if (code >= leastCode) codes[at] = weight < 0 ? -code : code;
  });
  return { rows, labels, codes };
}

/** The first label with the highest score. */
export function pickBest(scores: Int32Array | Float64Array, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}
