import type { Profile } from "./read-profile.js";

/** How many reports fall on which days, as running sums. */
export class Timeline {
  readonly #first: number;
  readonly #sums: Float64Array;

  constructor(profiles: readonly Profile[]) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const profile of profiles) {
      if (profile.first !== null) first = Math.min(first, profile.first);
      if (profile.last !== null) last = Math.max(last, profile.last);
    }
    this.#first = first;
    this.#sums = new Float64Array(first > last ? 1 : last - first + 2);
    this.#fill(profiles);
  }

  /** Reports from one day to another, both included. */
  count(from: number, until: number): number {
    const sums = this.#sums;
    const clamp = (day: number): number => Math.max(0, Math.min(sums.length - 1, day - this.#first));
    if (sums.length === 1 || until < from) return 0;
    return Math.max(0, (sums[clamp(until + 1)] as number) - (sums[clamp(from)] as number));
  }

  /** Rates that begin and end, summed twice: once for the rate of a day, once for the reports up to it. */
  #fill(profiles: readonly Profile[]): void {
    const sums = this.#sums;
    const changes = new Float64Array(sums.length + 1);
    for (const { first, last, signature } of profiles) {
      if (first === null || last === null) continue;
      const rate = signature.reportCount / (last - first + 1);
      const at = first - this.#first;
      changes[at] = (changes[at] as number) + rate;
      const past = last - this.#first + 1;
      changes[past] = (changes[past] as number) - rate;
    }
    let rate = 0;
    for (let i = 0; i + 1 < sums.length; i++) {
      rate += changes[i] as number;
      sums[i + 1] = (sums[i] as number) + rate;
    }
  }
}
