import type { Profile } from "./read-profile.js";

/** From a day on, so many reports a day more. */
interface Change {
  readonly day: number;
  readonly rate: number;
}

/**
 * How many reports fall on which days: those of a signature seen over a time are spread over it evenly. Kept as the days
 * on which the rate changes, with running sums, so that it costs what there are signatures and not what there are days.
 */
export class Timeline {
  readonly #days: Float64Array;
  /** Up to and with each change: the rate, and the rate times the day from which it holds. */
  readonly #rates: Float64Array;
  readonly #moments: Float64Array;

  constructor(profiles: readonly Profile[]) {
    const changes = profiles.flatMap(listChanges).sort((one, other) => one.day - other.day || one.rate - other.rate);
    this.#days = new Float64Array(changes.length);
    this.#rates = new Float64Array(changes.length);
    this.#moments = new Float64Array(changes.length);
    let [rates, moments] = [0, 0];
    for (const [i, { day, rate }] of changes.entries()) {
      this.#days[i] = day;
      this.#rates[i] = rates += rate;
      this.#moments[i] = moments += rate * day;
    }
  }

  /** Reports from one day to another, both included. */
  count(from: number, until: number): number {
    return until < from ? 0 : Math.max(0, this.#sumBefore(until + 1) - this.#sumBefore(from));
  }

  #sumBefore(day: number): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : day * (this.#rates[low - 1] as number) - (this.#moments[low - 1] as number);
  }
}

function listChanges({ first, last, signature }: Profile): readonly Change[] {
  if (first === null || last === null) return [];
  const rate = signature.reportCount / (last - first + 1);
  return [
    { day: first, rate },
    { day: last + 1, rate: -rate },
  ];
}
