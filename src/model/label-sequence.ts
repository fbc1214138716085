// A linear-chain model over a sequence: each place has a score for each label, each pair of neighbours a transition.
// Decoding is in whole numbers and so the same on every machine; probabilities are for how sure the answer is.
// Lafferty, McCallum and Pereira, Conditional Random Fields (ICML 2001).

/** Transition scores: `scores[(label before + 1) × labels + label]`; row 0 is the beginning of the sequence. */
export interface Transitions {
  readonly labels: number;
  readonly scores: Int32Array;
}

/** A transition that never happens. */
export const FORBIDDEN = -100_000_000;

/** The best labelling, and its score. */
export interface LabelSequence {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** The best labelling of `count` places whose scores stand in `scores`, place after place (Viterbi). */
export function decodeLabels({ labels, scores: moves }: Transitions, scores: Int32Array, count: number): LabelSequence {
  const best = new Float64Array(count * labels);
  const from = new Uint8Array(count * labels);
  for (let k = 0; k < labels; k++) best[k] = (scores[k] as number) + (moves[k] as number);
  for (let t = 1; t < count; t++) {
    const row = t * labels;
    for (let k = 0; k < labels; k++) {
      let most = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let j = 0; j < labels; j++) {
        const value = (best[row - labels + j] as number) + (moves[(j + 1) * labels + k] as number);
        if (value > most) {
          most = value;
          origin = j;
        }
      }
      best[row + k] = most + (scores[row + k] as number);
      from[row + k] = origin;
    }
  }
  return traceBack(best, from, count, labels);
}

function traceBack(best: Float64Array, from: Uint8Array, count: number, labels: number): LabelSequence {
  const last = (count - 1) * labels;
  let label = 0;
  for (let k = 1; k < labels; k++) if ((best[last + k] as number) > (best[last + label] as number)) label = k;
  const sequence = new Uint8Array(count);
  const score = best[last + label] as number;
  for (let t = count - 1; t >= 0; t--) {
    sequence[t] = label;
    label = from[t * labels + label] as number;
  }
  return { labels: sequence, score };
}

/** The score of one labelling. */
export function scoreSequence(
  { labels, scores: moves }: Transitions,
  scores: Int32Array,
  sequence: Uint8Array,
): number {
  let sum = 0;
  for (let t = 0; t < sequence.length; t++) {
    const before = t > 0 ? (sequence[t - 1] as number) + 1 : 0;
    const label = sequence[t] as number;
    sum += (scores[t * labels + label] as number) + (moves[before * labels + label] as number);
  }
  return sum;
}

/** The probability of each label at each place, place after place. */
export function markPosteriors(
  transitions: Transitions,
  scores: Int32Array,
  count: number,
  unit: number,
): Float64Array {
  const { labels, scores: moves } = transitions;
  const forward = sumForward(transitions, scores, count, unit);
  const total = addLogs(forward, (count - 1) * labels, labels);
  const terms = new Float64Array(labels);
  const backward = new Float64Array(count * labels);
  for (let t = count - 2; t >= 0; t--)
    for (let k = 0; k < labels; k++) {
      for (let j = 0; j < labels; j++) {
        const step = (scores[(t + 1) * labels + j] as number) + (moves[(k + 1) * labels + j] as number);
        terms[j] = (backward[(t + 1) * labels + j] as number) + unit * step;
      }
      backward[t * labels + k] = addLogs(terms, 0, labels);
    }
  return forward.map((sum, at) => Math.exp(sum + (backward[at] as number) - total));
}

function sumForward(
  { labels, scores: moves }: Transitions,
  scores: Int32Array,
  count: number,
  unit: number,
): Float64Array {
  const forward = new Float64Array(count * labels);
  const terms = new Float64Array(labels);
  for (let k = 0; k < labels; k++) forward[k] = unit * ((scores[k] as number) + (moves[k] as number));
  for (let t = 1; t < count; t++)
    for (let k = 0; k < labels; k++) {
      for (let j = 0; j < labels; j++)
        terms[j] = (forward[(t - 1) * labels + j] as number) + unit * (moves[(j + 1) * labels + k] as number);
      forward[t * labels + k] = addLogs(terms, 0, labels) + unit * (scores[t * labels + k] as number);
    }
  return forward;
}

/** log(Σ exp) of `count` terms from place `from`, without overflow. */
export function addLogs(terms: Float64Array, from: number, count: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < from + count; i++) most = Math.max(most, terms[i] as number);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += Math.exp((terms[i] as number) - most);
  return most + Math.log(sum);
}
