import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBest } from "./best-sequences.js";
import { decodeLabels, FORBIDDEN, scoreSequence, type Transitions } from "./label-sequence.js";

/** Every labelling there is, best first. */
function listAll({ labels }: Transitions, count: number): Uint8Array[] {
  return Array.from({ length: labels ** count }, (_, number) =>
    Uint8Array.from({ length: count }, (_, t) => Math.floor(number / labels ** t) % labels),
  );
}

describe("decodeBest", () => {
  it("lists the best labellings in order, as many as there are", () => {
    const numbers = (length: number) =>
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        numbers(12),
        numbers(12),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 99 }),
        (moves, scores, most, reach) => {
          const transitions = { labels: 3, scores: Int32Array.from(moves) };
          const emissions = Int32Array.from(scores);
          const all = listAll(transitions, 4).map((labels) => scoreSequence(transitions, emissions, labels));
          const best = decodeBest(transitions, emissions, { count: 4, most, reach });
          expect(best.map(({ score }) => score)).toEqual(all.sort((one, other) => other - one).slice(0, most));
          for (const { labels, score } of best) expect(scoreSequence(transitions, emissions, labels)).toBe(score);
          expect(new Set(best.map(({ labels }) => labels.join())).size).toBe(best.length);
          expect(best[0]?.score).toBe(decodeLabels(transitions, emissions, 4).score);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("leaves out what may not be", () => {
    const transitions = { labels: 2, scores: Int32Array.of(0, FORBIDDEN, 0, 0, 0, FORBIDDEN) };
    const best = decodeBest(transitions, new Int32Array(6), { count: 3, most: 8, reach: 5 });
    expect(best.map(({ labels }) => labels.join("")).sort()).toEqual(["000", "001", "010"]);
  });
});
