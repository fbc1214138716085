import type { LabelSequence, Transitions } from "./label-sequence.js";

/** How much wider each further try looks. */
const WIDER = 4;

/**
 * The `most` best labellings of `count` places, best first: Viterbi with several ways kept at each place, leaving out what
 * cannot come within `reach` of the best, which is then tried wider until there are enough. Exact whatever the reach.
 */
export function decodeBest(
  transitions: Transitions,
  scores: Int32Array,
  { count, most, reach }: { readonly count: number; readonly most: number; readonly reach: number },
): LabelSequence[] {
  const ahead = scoreAhead(transitions, scores, count);
  let best = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < transitions.labels; k++)
    best = Math.max(best, (scores[k] as number) + (transitions.scores[k] as number) + (ahead[k] as number));
  for (let far = reach; ; far *= WIDER) {
    const floor = far > FARTHEST ? Number.NEGATIVE_INFINITY : best - far;
    const found = new Lattice({ transitions, scores, count, most, ahead, floor }).decode();
    if (found.length === most || floor === Number.NEGATIVE_INFINITY) return found;
  }
}

/** What no labelling without a forbidden pair falls behind; and what any with one does. */
const FARTHEST = 50_000_000;

/** The best score of what follows each place with each label. */
function scoreAhead({ labels, scores: moves }: Transitions, scores: Int32Array, count: number): Float64Array {
  const ahead = new Float64Array(count * labels);
  for (let t = count - 2; t >= 0; t--)
    for (let k = 0; k < labels; k++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < labels; j++) {
        const next = (t + 1) * labels + j;
        const value = (moves[(k + 1) * labels + j] as number) + (scores[next] as number) + (ahead[next] as number);
        if (value > most) most = value;
      }
      ahead[t * labels + k] = most;
    }
  return ahead;
}

interface Search {
  readonly transitions: Transitions;
  readonly scores: Int32Array;
  readonly count: number;
  readonly most: number;
  readonly ahead: Float64Array;
  readonly floor: number;
}

/** For each place and label the best ways there, best first. */
class Lattice {
  readonly #search: Search;
  readonly #width: number;
  readonly #best: Float64Array;
  readonly #from: Int16Array;
  /** How many ways are kept. */
  readonly #held: Uint8Array;
  readonly #next: Uint8Array;

  constructor(search: Search) {
    const { transitions, count, most } = search;
    this.#search = search;
    this.#width = transitions.labels * most;
    this.#best = new Float64Array(count * this.#width);
    this.#from = new Int16Array(count * this.#width);
    this.#held = new Uint8Array(count * transitions.labels);
    this.#next = new Uint8Array(transitions.labels);
  }

  decode(): LabelSequence[] {
    const { transitions, scores, count } = this.#search;
    const { labels } = transitions;
    for (let k = 0; k < labels; k++) this.#hold(0, k, (scores[k] as number) + (transitions.scores[k] as number), 0);
    for (let t = 1; t < count; t++) for (let k = 0; k < labels; k++) this.#mergeInto(t, k);
    return this.#traceBack();
  }

  /** Keeps a way to place `t` with label `k`, unless it cannot come near the best; answers whether it did. */
  #hold(t: number, k: number, score: number, from: number): boolean {
    const { transitions, most, ahead, floor } = this.#search;
    const at = t * transitions.labels + k;
    if (score + (ahead[at] as number) < floor || score < -FARTHEST) return false;
    const place = at * most + (this.#held[at] as number);
    this.#best[place] = score;
    this.#from[place] = from;
    this.#held[at] = (this.#held[at] as number) + 1;
    return true;
  }

  /** Takes the best ways to the place before, one after another, over the pair of labels between. */
  #mergeInto(t: number, k: number): void {
    const { transitions, scores, most } = this.#search;
    const { labels, scores: moves } = transitions;
    const before = (t - 1) * labels;
    const own = scores[t * labels + k] as number;
    this.#next.fill(0);
    for (let rank = 0; rank < most; rank++) {
      let top = Number.NEGATIVE_INFINITY;
      let origin = -1;
      for (let j = 0; j < labels; j++) {
        const taken = this.#next[j] as number;
        if (taken >= (this.#held[before + j] as number)) continue;
        const value = (this.#best[(before + j) * most + taken] as number) + (moves[(j + 1) * labels + k] as number);
        if (value > top) {
          top = value;
          origin = j;
        }
      }
      if (origin < 0 || !this.#hold(t, k, top + own, origin * most + (this.#next[origin] as number))) return;
      this.#next[origin] = (this.#next[origin] as number) + 1;
    }
  }

  #traceBack(): LabelSequence[] {
    const { transitions, count, most } = this.#search;
    const last = (count - 1) * this.#width;
    const ends: number[] = [];
    for (let k = 0; k < transitions.labels; k++)
      for (let rank = 0; rank < (this.#held[(count - 1) * transitions.labels + k] as number); rank++)
        ends.push(k * most + rank);
    const scoreOf = (end: number) => this.#best[last + end] as number;
    return ends
      .sort((one, other) => scoreOf(other) - scoreOf(one) || one - other)
      .slice(0, most)
      .map((end) => ({ labels: this.#follow(end), score: scoreOf(end) }));
  }

  #follow(end: number): Uint8Array {
    const { count, most } = this.#search;
    const sequence = new Uint8Array(count);
    let at = end;
    for (let t = count - 1; t >= 0; t--) {
      sequence[t] = Math.floor(at / most);
      at = this.#from[t * this.#width + at] as number;
    }
    return sequence;
  }
}
