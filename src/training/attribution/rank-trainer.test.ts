import { describe, expect, it } from "vitest";
import { makeRandom } from "../syntax/shuffle.js";
import { type RankExample, trainRanker } from "./rank-trainer.js";

const PLAN = { rows: 64, epochs: 6, rate: 0.2, dropout: 0.1, seed: 7 };
const GOOD = 3;

/** Three readings each; the one with the good feature is right, whatever the sequence model thinks. */
function makeExamples(count: number): RankExample[] {
  const random = makeRandom(1);
  return Array.from({ length: count }, () => {
    const right = Math.floor(random() * 3);
    return [0, 1, 2].map((i) => ({
      features: Int32Array.of(i === right ? GOOD : GOOD + 1, 8 + Math.floor(random() * 50)),
      likelihood: -i,
      worth: Number(i === right),
    }));
  });
}

describe("trainRanker", () => {
  it("learns which feature speaks for a reading, and to trust the sequence model less", () => {
    const { weights, sequenceWeight } = trainRanker(makeExamples(2000), PLAN);
    expect((weights[GOOD] as number) - (weights[GOOD + 1] as number)).toBeGreaterThan(2);
    expect(sequenceWeight).toBeLessThan(0.5);
  });

  it("gives the same weights for the same examples and seed, others for another seed", () => {
    const train = (seed: number) => trainRanker(makeExamples(600), { ...PLAN, seed });
    expect(train(7)).toEqual(train(7));
    expect(train(8)).not.toEqual(train(7));
  });
});
