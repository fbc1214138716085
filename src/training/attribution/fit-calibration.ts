import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { proposeAttributions, settleConflicts } from "../../attribution/engine/find-engine-drafts.js";
import { listEvidence } from "../../attribution/engine/measure-confidence.js";
import type { Span } from "../../base/span.js";
import { measureSpans, tidySpans } from "../../base/span.js";
import { measureLikeness } from "../../evaluation/pair-attributions.js";
import type { PlainSpan } from "../../record/plain-report.js";
import type { LearntReport } from "./read-corpus.js";

const STEPS = 4000;
const RATE = 0.3;
const RIGHT_FLOOR = 0.8;

/**
 * Weights of the logistic curve (Platt, 1999) from the evidence to the probability that an attribution is right: its
 * content overlaps gold's by 0.8 and its source is exact. `unseen` must not be what the model learnt from.
 */
export function fitCalibration(model: AttributionModel, unseen: readonly LearntReport[]): number[] {
  const judged = unseen.flatMap((learnt) => judgeProposals(model, learnt));
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

interface Judged {
  readonly evidence: readonly number[];
  readonly isRight: boolean;
}

function judgeProposals(model: AttributionModel, { view, report }: LearntReport): Judged[] {
  const toSpans = (pairs: readonly PlainSpan[]): Span[] =>
    tidySpans(
      report.text,
      pairs.map(([start, end]) => ({ start, end })),
    );
  const wanted = report.attributions.map(({ source, content }) => ({
    source: JSON.stringify(toSpans(source)),
    content: toSpans(content),
  }));
  return settleConflicts(proposeAttributions(model, view, report.text)).map((proposal) => {
    const source = JSON.stringify(tidySpans(report.text, proposal.source));
    const content = tidySpans(report.text, proposal.content);
    const isRight = wanted.some(
      (gold) =>
        measureSpans(gold.content) > 0 &&
        measureLikeness(gold.content, content) >= RIGHT_FLOOR &&
        gold.source === source,
    );
    return { evidence: listEvidence(proposal), isRight };
  });
}
