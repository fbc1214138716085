import type { Span } from "../../base/span.js";

/** What the confidence of a proposal rests on. */
export interface Evidence {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly cueProbability: number;
  readonly readingProbability: number;
  readonly sequenceProbability: number;
  /** Which of the rules' readings (from 1) has this cue, 0 for none. */
  readonly hint: number;
}

/** The features of confidence; the calibration has a weight for each. */
export function listEvidence(evidence: Evidence): number[] {
  const { source, content, cueProbability, readingProbability, sequenceProbability, hint } = evidence;
  return [
    1,
    logit(cueProbability),
    Math.log(readingProbability),
    Math.log(sequenceProbability),
    Number(source.length === 0),
    Number(content.length > 1),
    Number(hint === 0),
  ];
}

/** How probable it is that source and content are right, to two decimals: a logistic curve (Platt, 1999) over the evidence. */
export function measureConfidence(calibration: readonly number[], evidence: Evidence): number {
  const sum = listEvidence(evidence).reduce((total, value, i) => total + value * (calibration[i] ?? 0), 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

function logit(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(bounded / (1 - bounded));
}
