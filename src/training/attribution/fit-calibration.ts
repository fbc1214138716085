import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { listEvidence } from "../../attribution/engine/measure-confidence.js";
import { judgeProposals } from "./judge-proposals.js";
import type { LearntReport } from "./read-corpus.js";

const STEPS = 4000;
const RATE = 0.3;

/**
 * Weights of the logistic curve (Platt, 1999) from the evidence to the probability that an attribution is right.
 * `unseen` must not be what the model learnt from.
 */
export function fitCalibration(model: AttributionModel, unseen: readonly LearntReport[]): number[] {
  const judged = unseen
    .flatMap((learnt) => judgeProposals(model, learnt))
    .map(({ proposal, isRight }) => ({ evidence: listEvidence(proposal), isRight }));
  const size = judged[0]?.evidence.length ?? 1;
  const weights = new Array<number>(size).fill(0);
  const squares = new Array<number>(size).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { evidence, isRight } of judged) {
      const sum = evidence.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - Number(isRight);
      evidence.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + (error * value) / judged.length;
      });
    }
    gradient.forEach((slope, i) => {
      squares[i] = (squares[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (RATE * slope) / Math.sqrt(squares[i] ?? 1);
    });
  }
  return weights;
}
