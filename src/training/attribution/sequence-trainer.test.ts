import { describe, expect, it } from "vitest";
import { type Example, type TrainingPlan, trainSequence } from "./sequence-trainer.js";

const PLAN: TrainingPlan = {
  labels: 3,
  rowBits: 6,
  epochs: 6,
  rate: 0.2,
  dropout: 0.1,
  seed: 7,
  isForbidden: (before, label) => label === 2 && before < 1,
};

/** Feature 10 begins, feature 11 goes on, feature 12 is nothing; feature 5 is everywhere and says nothing. */
const EXAMPLES: readonly Example[] = Array.from({ length: 40 }, (_, i) => ({
  features: [12, 10, 11, i % 2 ? 11 : 12].map((feature) => Int32Array.from([5, feature])),
  labels: Uint8Array.from([0, 1, 2, i % 2 ? 2 : 0]),
}));

describe("trainSequence", () => {
  const losses: string[] = [];
  const trained = trainSequence(EXAMPLES, PLAN, (line) => losses.push(line));
  const weightOf = (feature: number, label: number) => trained.weights[feature * 3 + label] as number;

  it("learns what the features tell", () => {
    expect(weightOf(10, 1)).toBeGreaterThan(weightOf(10, 0));
    expect(weightOf(11, 2)).toBeGreaterThan(weightOf(11, 0));
    expect(weightOf(12, 0)).toBeGreaterThan(weightOf(12, 2));
    const lossOf = (line = "") => Number(/loss ([\d.]+)/.exec(line)?.[1]);
    expect(lossOf(losses.at(-1))).toBeLessThan(lossOf(losses[0]) / 4);
  });

  it("keeps what is forbidden forbidden", () => {
    expect(trained.transitions[2]).toBe(Number.NEGATIVE_INFINITY);
    expect(Number.isFinite(trained.transitions[1 * 3 + 1])).toBe(true);
  });

  it("gives the same weights for the same examples, plan and seed, and others for another seed", () => {
    const silent = () => undefined;
    expect(trainSequence(EXAMPLES, PLAN, silent).weights).toEqual(trained.weights);
    expect(trainSequence(EXAMPLES, { ...PLAN, seed: 8 }, silent).weights).not.toEqual(trained.weights);
  });
});
