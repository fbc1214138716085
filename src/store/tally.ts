import { compareText } from "../base/compare-text.js";

/** A value and how often it was counted. */
export interface TalliedValue<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Counts values; those with one name are one. */
export class Tally<Value> {
  readonly #counts = new Map<string, { count: number; wording: string; value: Value }>();

  /** Counts values of one thing: each name once, whatever the number of its values. */
  add(named: readonly (readonly [name: string, value: Value])[]): void {
    const seen = new Set<string>();
    for (const [name, value] of named) {
      const wording = JSON.stringify(value);
      const held = this.#counts.get(name);
      if (!held) this.#counts.set(name, { count: 1, wording, value });
      else {
        if (!seen.has(name)) held.count++;
        // Of several wordings the smallest stands for all, whichever came first.
        if (wording < held.wording) Object.assign(held, { wording, value });
      }
      seen.add(name);
    }
  }

  /** At most so many values, those counted most first, then by name; counts times `weight`. */
  list(most: number, weight = 1): readonly TalliedValue<Value>[] {
    return [...this.#counts]
      .sort(([one, { count }], [other, held]) => held.count - count || compareText(one, other))
      .slice(0, most)
      .map(([, { value, count }]) => ({ value, count: count * weight }));
  }
}
