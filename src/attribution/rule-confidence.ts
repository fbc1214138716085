/**
 * How sure each rule is: how often it was right on the training reports (content overlap ≥ 0.5 and source exact), to
 * the nearest 0.05. The surer rule wins where two read one cue.
 */
export const RULE_CONFIDENCE: Readonly<Record<string, number>> = {
  "quotation-before": 0.85,
  headline: 0.8,
  "quotation-after": 0.75,
  "clause-around": 0.75,
  "clause-after": 0.7,
  "according-to": 0.7,
  "passive-told": 0.65,
  "clause-before": 0.55,
  infinitive: 0.5,
  object: 0.45,
  passive: 0.45,
  believed: 0.45,
  seeming: 0.45,
  transcript: 0.35,
  "rest-after": 0.35,
  particle: 0.35,
  "passive-by": 0.3,
  adverb: 0.3,
  noun: 0.2,
};
