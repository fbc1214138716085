import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { type Proposal, proposeAttributions, settleProposals } from "../../attribution/engine/find-engine-drafts.js";
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
  const startedAt = performance.now();
  const predictions = new Map(
    reports.map(({ report, view }) => {
      const proposals = settleProposals(model, proposeAttributions(model, view, report.text));
      return [report.id, toScored(report.id, proposals)];
    }),
  );
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

/** What was proposed for a report, as the scorer takes it. */
export function toScored(id: string, proposals: readonly Proposal[]): ScoredReport {
  const toPairs = (spans: readonly Span[]) => spans.map(({ start, end }): PlainSpan => [start, end]);
  const attributions = proposals.map(({ source, cue, content }) => ({
    source: toPairs(source),
    cue: toPairs([cue]),
    content: toPairs(content),
  }));
  return { id, attributions };
}
