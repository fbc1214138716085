/** One row of a score: ratios 0 to 1, the interval of F1, and the counts they rest on. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  /** The middle 95 % of F1 over 500 resamplings of the articles. */
  readonly low: number;
  readonly high: number;
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

/** A gold value that was missed or a predicted one that is wrong, for looking at misses one by one. */
export interface Miss {
  readonly row: string;
  readonly kind: "missed" | "spurious" | "different";
  readonly id: string;
  readonly text: string;
  readonly gold?: string | null;
  readonly predicted?: string | null;
}
