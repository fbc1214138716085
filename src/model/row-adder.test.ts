import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRowAdder } from "./row-adder.js";

/** The same sums, the slow way. */
function addPlainly(labels: number, codes: Int8Array, rows: readonly number[]): number[] {
  return Array.from({ length: labels }, (_, label) =>
    rows.reduce((sum, row) => {
      const code = codes[row * labels + label] ?? 0;
      return sum + code * Math.abs(code);
    }, 0),
  );
}

describe("makeRowAdder", () => {
  it("adds up the rows of the hashes' low bits, whatever the number of labels", () => {
    const hashes = fc.array(fc.integer(), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 0, max: 6 }), hashes, (labels, bits, chosen) => {
        const rows = 1 << bits;
        const codes = Int8Array.from({ length: rows * labels }, (_, at) => ((at * 37 + bits) % 255) - 127);
        const adder = makeRowAdder({ rows, labels, codes });
        adder.features.set(chosen);
        adder.add(chosen.length);
        const plain = addPlainly(
          labels,
          codes,
          chosen.map((hash) => hash & (rows - 1)),
        );
        expect(Array.from(adder.sums.subarray(0, labels))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what one table is apart from another", () => {
    const one = makeRowAdder({ rows: 1, labels: 2, codes: Int8Array.of(127, -127) });
    const other = makeRowAdder({ rows: 1, labels: 2, codes: Int8Array.of(3, 0) });
    one.features.fill(5, 0, 3);
    one.add(3);
    other.add(1);
    expect(Array.from(one.sums.subarray(0, 2))).toEqual([48387, -48387]);
    expect(Array.from(other.sums.subarray(0, 2))).toEqual([9, 0]);
  });
});
