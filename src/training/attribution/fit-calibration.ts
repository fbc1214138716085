import { proposeAttributions, settleProposals } from "../../attribution/engine/find-engine-drafts.js";
import { listEvidence } from "../../attribution/engine/measure-confidence.js";
import { scoreSpans } from "../../evaluation/score-spans.js";
import { judgeProposals } from "./judge-proposals.js";
import type { UnseenReports } from "./learn-judgement.js";
import { toScored } from "./report-scores.js";
import type { Say } from "./train-sequences.js";

const STEPS = 4000;
const RATE = 0.3;

/**
 * Weights of the logistic curve (Platt, 1999) from the evidence to the probability that an attribution is right.
 * The models must not have learnt from the reports. Settled: what is left after conflicts alone counts.
 */
export function fitCalibration(
  judges: readonly UnseenReports[],
  { isSettled }: { readonly isSettled: boolean },
): number[] {
  const judged = judges
    .flatMap(({ model, unseen }) => unseen.flatMap((learnt) => judgeProposals(model, learnt, { isSettled })))
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

const FLOORS = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45];

/** The least confidence worth saying: the floor with the best sum of F1 over cues, contents and whole attributions. */
export function pickFloor(judges: readonly UnseenReports[], say: Say): number {
  const gold = judges.flatMap(({ unseen }) => unseen.map(({ report }) => report));
  const proposed = judges.flatMap(({ model, unseen }) =>
    unseen.map((learnt) => ({ model, learnt, all: proposeAttributions(model, learnt.view, learnt.report.text) })),
  );
  const sums = FLOORS.map((leastConfidence) => {
    const predictions = new Map(
      proposed.map(({ model, learnt, all }) => {
        const { id } = learnt.report;
        return [id, toScored(id, settleProposals({ ...model, leastConfidence }, all))];
      }),
    );
    const { exact, attribution } = scoreSpans(gold, predictions).scores;
    const figures = [...Object.values(exact), ...Object.values(attribution)].map(({ f1 }) => f1);
    say(`floor ${leastConfidence}: ${figures.map((f1) => (100 * f1).toFixed(1)).join(" / ")}`);
    return figures.reduce((sum, f1) => sum + f1, 0);
  });
  return FLOORS[sums.indexOf(Math.max(...sums))] ?? 0;
}
