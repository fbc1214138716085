import type { Score } from "./score.js";

/** What one article adds to one row: correct, predicted, gold. */
type Counts = readonly [correct: number, predicted: number, gold: number];

const RESAMPLINGS = 500;
const NOTHING: Counts = [0, 0, 0];

/** Counts per article, kept apart so that an interval can be drawn by resampling the articles. */
export class Tally {
  readonly #rows = new Map<string, Counts[]>();

  add(row: string, correct: number, predicted: number, gold: number): void {
    const counts = this.#rows.get(row) ?? [];
    counts.push([correct, predicted, gold]);
    this.#rows.set(row, counts);
  }

  /** Precision, recall and F1 of each row over all articles, with the middle 95 % of 500 seeded resamplings. */
  scores(): Record<string, Score> {
    const scores: Record<string, Score> = {};
    for (const [row, counts] of this.#rows) scores[row] = scoreCounts(counts);
    return scores;
  }
}

function scoreCounts(counts: readonly Counts[]): Score {
  const [correct, predicted, gold] = sumCounts(counts);
  const random = seededRandom();
  const resampled = Array.from({ length: RESAMPLINGS }, () => {
    const drawn = counts.map(() => counts[Math.floor(random() * counts.length)] ?? NOTHING);
    return ratios(...sumCounts(drawn)).f1;
  }).sort((a, b) => a - b);
  return {
    ...ratios(correct, predicted, gold),
    low: resampled[12] ?? 0,
    high: resampled[487] ?? 0,
    correct,
    predicted,
    gold,
  };
}

function sumCounts(counts: readonly Counts[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [correct, predicted, gold] of counts) {
    sum[0] += correct;
    sum[1] += predicted;
    sum[2] += gold;
  }
  return sum;
}

function ratios(correct: number, predicted: number, gold: number): { p: number; r: number; f1: number } {
  return {
    p: predicted ? correct / predicted : 0,
    r: gold ? correct / gold : 0,
    f1: predicted + gold ? (2 * correct) / (predicted + gold) : 0,
  };
}

/** The linear congruential generator of Numerical Recipes, seeded the same each time, so that intervals repeat. */
function seededRandom(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
