// Scores predictions against gold: spans always, fields where gold has them. Gold and predictions come in as plain
// reports; scores and misses go out. How the predictions were made is not known here. The definitions are those of the
// project's scorer, and a test holds the two to the same figures.
import type { Miss } from "./score.js";
import { type FieldScores, scoreFields } from "./score-fields.js";
import { type SpanScores, scoreSpans } from "./score-spans.js";
import type { ScoredReport } from "./scored-report.js";

/** The scores of one evaluation; `statements` is null when gold tells no speakers. */
export interface Evaluation {
  readonly spans: SpanScores;
  readonly statements: FieldScores | null;
  readonly misses: readonly Miss[];
}

/** Scores predictions against gold, matched by id; a gold report without a prediction counts as empty. */
export function evaluate(gold: readonly ScoredReport[], predictions: readonly ScoredReport[]): Evaluation {
  const byId = new Map(predictions.map((report) => [report.id, report]));
  const spans = scoreSpans(gold, byId);
  const hasFields = gold.some((report) => report.attributions?.some((attribution) => attribution.speaker != null));
  const fields = hasFields ? scoreFields(gold, byId) : null;
  return {
    spans: spans.scores,
    statements: fields?.scores ?? null,
    misses: [...spans.misses, ...(fields?.misses ?? [])],
  };
}
