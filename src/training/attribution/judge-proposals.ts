import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { type Proposal, proposeAttributions, settleProposals } from "../../attribution/engine/find-engine-drafts.js";
import type { Span } from "../../base/span.js";
import { measureSpans, tidySpans } from "../../base/span.js";
import { measureLikeness } from "../../evaluation/pair-attributions.js";
import type { PlainSpan } from "../../record/plain-report.js";
import type { LearntReport } from "./read-corpus.js";

const RIGHT_FLOOR = 0.8;

/** A proposal with the verdict on it. */
export interface Judged {
  readonly proposal: Proposal;
  readonly isRight: boolean;
}

/**
 * What the model finds in a report, each right or wrong: right when its content overlaps gold's by 0.8 or more and its
 * source is exact. Settled: without what is too unsure, or yields to another.
 */
export function judgeProposals(
  model: AttributionModel,
  { view, report }: LearntReport,
  { isSettled }: { readonly isSettled: boolean },
): Judged[] {
  const toSpans = (pairs: readonly PlainSpan[]): Span[] =>
    tidySpans(
      report.text,
      pairs.map(([start, end]) => ({ start, end })),
    );
  const wanted = report.attributions.map(({ source, content }) => ({
    source: JSON.stringify(toSpans(source)),
    content: toSpans(content),
  }));
  const all = proposeAttributions(model, view, report.text);
  return (isSettled ? settleProposals(model, all) : all).map((proposal) => {
    const source = JSON.stringify(tidySpans(report.text, proposal.source));
    const content = tidySpans(report.text, proposal.content);
    const isRight = wanted.some(
      (gold) =>
        measureSpans(gold.content) > 0 &&
        measureLikeness(gold.content, content) >= RIGHT_FLOOR &&
        gold.source === source,
    );
    return { proposal, isRight };
  });
}
