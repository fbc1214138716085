import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { proposeAttributions, settleConflicts } from "../../attribution/engine/find-engine-drafts.js";
import type { Span } from "../../base/span.js";
import { formatScores } from "../../evaluation/format-scores.js";
import { scoreSpans } from "../../evaluation/score-spans.js";
import type { ScoredReport } from "../../evaluation/scored-report.js";
import type { PlainSpan } from "../../record/plain-report.js";
import type { LearntReport } from "./read-corpus.js";

/** Says how the model does on reports, with the scorer's own definitions. */
export function reportScores(
  model: AttributionModel,
  reports: readonly LearntReport[],
  say: (line: string) => void,
): void {
  const toPairs = (spans: readonly Span[]) => spans.map(({ start, end }): PlainSpan => [start, end]);
  const startedAt = performance.now();
  const predictions = new Map<string, ScoredReport>();
  for (const { report, view } of reports) {
    const attributions = settleConflicts(proposeAttributions(model, view, report.text)).map((proposal) => ({
      source: toPairs(proposal.source),
      cue: toPairs([proposal.cue]),
      content: toPairs(proposal.content),
    }));
    predictions.set(report.id, { id: report.id, attributions });
  }
  const tokens = reports.reduce((sum, { view }) => sum + view.count, 0);
  const seconds = (performance.now() - startedAt) / 1000;
  const { scores } = scoreSpans(
    reports.map(({ report }) => report),
    predictions,
  );
  say(formatScores("exact", scores.exact));
  say(formatScores("attributions", scores.attribution));
  say(`${Math.round(tokens / seconds)} tokens a second for the engine alone`);
}
