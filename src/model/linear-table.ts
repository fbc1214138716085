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

/** The size of a table that is packed, and the least code that is kept (LEAST_CODE when not given). */
export interface PackedSize {
  readonly rows: number;
  readonly labels: number;
  readonly leastCode?: number;
}

/** The code that stands for a weight (in the table's unit). */
function encodeWeight(value: number): number {
  return value < 0 ? -Math.round(Math.sqrt(-value)) : Math.round(Math.sqrt(value));
}

/** Puts real weights into the table's unit: the greatest becomes 127². */
export function packWeights(weights: Float32Array, { rows, labels, leastCode = LEAST_CODE }: PackedSize): LinearTable {
  let greatest = 1e-9;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const values = new Int16Array(weights.length);
  weights.forEach((weight, at) => {
    const code = Math.round(Math.sqrt(Math.abs(weight) / greatest) * GREATEST_CODE);
    if (code >= leastCode) values[at] = decodeWeight(weight < 0 ? -code : code);
  });
  return { rows, labels, values };
}

/** The bytes that a table is kept as. */
export function encodeTable({ values }: LinearTable): Int8Array {
  return Int8Array.from(values, encodeWeight);
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
 * Adds up the rows of the first `count` hashes in `features` into `scores`, for a table of three labels.
 * A hash falls on the row of its low bits; what shares a row shares its weights.
 */
export function scoreThreeLabels(table: LinearTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { values } = table;
  const mask = table.rows - 1;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let f = 0; f < count; f++) {
    const row = ((features[f] as number) & mask) * 3;
    first += values[row] as number;
    second += values[row + 1] as number;
    third += values[row + 2] as number;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = third;
}

/** A table of which only the weights other than nought are held: most rows have a few among many labels. */
export interface SparseTable {
  readonly rows: number;
  readonly labels: number;
  /** Where each row's weights begin in `weights` and `labelOf`; one more than there are rows. */
  readonly starts: Int32Array;
  readonly labelOf: Uint8Array;
  readonly weights: Int16Array;
}

/** The same table without its noughts; at most 256 labels. */
export function makeSparse({ rows, labels, values }: LinearTable): SparseTable {
  let size = 0;
  for (const value of values) if (value !== 0) size++;
  const starts = new Int32Array(rows + 1);
  const labelOf = new Uint8Array(size);
  const weights = new Int16Array(size);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labels; label++) {
      const value = values[row * labels + label] as number;
      if (value === 0) continue;
      labelOf[next] = label;
      weights[next++] = value;
    }
    starts[row + 1] = next;
  }
  return { rows, labels, starts, labelOf, weights };
}

/** Adds up the rows of the first `count` hashes in `features` into `scores` (one a label). */
export function scoreLabels(table: SparseTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { starts, labelOf, weights } = table;
  const mask = table.rows - 1;
  scores.fill(0, 0, table.labels);
  for (let f = 0; f < count; f++) {
    const row = (features[f] as number) & mask;
    const past = starts[row + 1] as number;
    for (let at = starts[row] as number; at < past; at++) {
      const label = labelOf[at] as number;
      scores[label] = (scores[label] as number) + (weights[at] as number);
    }
  }
}

/**
 * A table of few labels as codes, each row beginning at a power of two: a row is one look into memory, which is what
 * scoring by hash costs.
 */
export interface DenseTable {
  readonly rows: number;
  readonly labels: number;
  /** Codes from one row to the next. */
  readonly strideBits: number;
  readonly codes: Int8Array;
}

/** The same table with its rows side by side. */
export function makeDense({ rows, labels, values }: LinearTable): DenseTable {
  const strideBits = Math.ceil(Math.log2(labels));
  const codes = new Int8Array(rows << strideBits);
  for (let row = 0, from = 0; row < rows; row++) {
    for (let label = 0; label < labels; label++) {
      const value = values[from++] as number;
      if (value !== 0) codes[(row << strideBits) + label] = encodeWeight(value);
    }
  }
  return { rows, labels, strideBits, codes };
}

/** Adds up the rows of the first `count` hashes in `features` into `scores` from `at` on (one a label). */
export function scoreDense(
  { rows, labels, strideBits, codes }: DenseTable,
  { features, count }: { readonly features: Int32Array; readonly count: number },
  scores: Int32Array,
  at: number,
): void {
  const mask = rows - 1;
  scores.fill(0, at, at + labels);
  for (let f = 0; f < count; f++) {
    const row = ((features[f] as number) & mask) << strideBits;
    for (let label = 0; label < labels; label++) {
      const code = codes[row + label] as number;
      scores[at + label] = (scores[at + label] as number) + (code < 0 ? -code * code : code * code);
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
