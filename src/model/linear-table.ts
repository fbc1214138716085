/** Weights of a linear model: a row of `labels` weights for each of `rows` hashed features. */
export interface LinearTable {
  /** A power of two, where rows are looked up by hash. */
  readonly rows: number;
  readonly labels: number;
  /** `rows × labels` weights, row after row, in a unit of the table's own. */
  readonly values: Int16Array;
}

/**
 * A weight is kept as one byte, −127 to 127: code c stands for sign(c)·c², so that the many small weights keep their
 * differences and the few great ones their size.
 */
const GREATEST_CODE = 127;
/** Weights of smaller codes are left out: a fiftieth of the greatest and less; answers stay the same, files halve. */
const LEAST_CODE = 18;

/** The weight (in the table's unit) that a code stands for. */
export function decodeWeight(code: number): number {
  return code < 0 ? -code * code : code * code;
}

/** Puts real weights into the table's unit: the greatest becomes 127². */
export function packWeights(weights: Float32Array, rows: number, labels: number): LinearTable {
  let greatest = 1e-9;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const values = new Int16Array(weights.length);
  weights.forEach((weight, at) => {
    const code = Math.round(Math.sqrt(Math.abs(weight) / greatest) * GREATEST_CODE);
    if (code >= LEAST_CODE) values[at] = decodeWeight(weight < 0 ? -code : code);
  });
  return { rows, labels, values };
}

/** The bytes that a table is kept as. */
export function encodeTable({ values }: LinearTable): Int8Array {
  return Int8Array.from(values, (value) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value))));
}

/** The weights of a table kept as `codes`. */
export function decodeTable(codes: Int8Array): Int16Array {
  const values = new Int16Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number;
    if (code !== 0) values[at] = decodeWeight(code);
  }
  return values;
}

/**
 * Adds up the rows of the first `count` hashes in `features` into `scores` (one a label).
 * A hash falls on the row of its low bits; what shares a row shares its weights.
 */
export function scoreLabels(table: LinearTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { labels, values } = table;
  const mask = table.rows - 1;
  scores.fill(0, 0, labels);
  for (let f = 0; f < count; f++) {
    const row = ((features[f] as number) & mask) * labels;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] as number) + (values[row + label] as number);
    }
  }
}

/** The first label with the highest score. */
export function pickBest(scores: Int32Array | Float64Array, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label++) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}
