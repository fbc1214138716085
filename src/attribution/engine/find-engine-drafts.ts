// Article and its sentences → attributions as the trained engine finds them: cues first, then for each cue the source and
// the content in its window; where two lay claim to the same words the surer one keeps them. The engine learnt from
// outermost attributions alone: what stands within another's content is left to the rules.
// Not done here: describing what was found (cue class, manner, mode, polarity).
import { contains, overlaps, type Span } from "../../base/span.js";
import type { Article } from "../../record/article.js";
import type { Sentence } from "../../record/sentence.js";
import type { DraftAttribution } from "../describe-attributions.js";
import type { CueSpan } from "./argument-window.js";
import { type AttributionModel, getAttributionModel } from "./attribution-model.js";
import { findArguments } from "./find-arguments.js";
import { findCues } from "./find-cues.js";
import { measureConfidence } from "./measure-confidence.js";
import { type TokenView, viewTokens } from "./token-view.js";

/** An attribution that the engine proposes, before conflicts are settled. */
export interface Proposal {
  readonly cue: Span;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly cueProbability: number;
  readonly readingProbability: number;
  readonly sequenceProbability: number;
  /** Which of the rules' readings (from 1) has this cue, 0 for none. */
  readonly hint: number;
  /** How sure it is that source and content are right, 0 to 1. */
  readonly confidence: number;
}

/** Finds attributions with the model in use; what the rules found is a hint to it. @throws OnrecordError MODEL_BAD. */
export function findEngineDrafts(
  article: Article,
  sentences: readonly Sentence[],
  hints: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const model = getAttributionModel();
  const proposals = proposeAttributions(model, viewTokens(article, sentences, hints), article.text);
  return settleProposals(model, proposals).map((proposal) => ({
    source: proposal.source,
    cue: [proposal.cue],
    content: proposal.content,
    by: nameJudge(model, hints[proposal.hint - 1]),
    confidence: proposal.confidence,
  }));
}

/** The model's name, and after a stroke the rule that reads this cue too: what decided, for whoever asks. */
function nameJudge({ name }: AttributionModel, hint: DraftAttribution | undefined): string {
  return hint ? `${name}/${hint.by}` : name;
}

/** Everything that the model would attribute, sure or not, in the order of the cues. */
export function proposeAttributions(model: AttributionModel, view: TokenView, text: string): Proposal[] {
  const proposals: Proposal[] = [];
  for (let s = 0; s < view.block.length; s++)
    for (const cue of findCues(model, view, s)) {
      const { source, content, probability, sequenceProbability } = findArguments(model, view, text, cue);
      const hint = view.readingAt.subarray(cue.from, cue.to).find((reading) => reading > 0) ?? 0;
      if (content.length === 0 || (hint === 0 && isMark(view, text, cue))) continue;
      const proposal = {
        cue: { start: view.start[cue.from] as number, end: view.end[cue.to - 1] as number },
        source,
        content,
        cueProbability: cue.probability,
        readingProbability: probability,
        sequenceProbability,
        hint,
      };
      proposals.push({ ...proposal, confidence: measureConfidence(model.calibration, proposal) });
    }
  return proposals;
}

/** "Sept. 12: the mill burns down": a colon alone is a cue only where a rule knows the speaker before it. */
function isMark(view: TokenView, text: string, { from, to }: CueSpan): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(view.start[from], view.end[to - 1]));
}

/**
 * Leaves out what is too unsure, then what stands in another's content, then of two contents that overlap the less sure.
 */
export function settleProposals(model: AttributionModel, all: readonly Proposal[]): Proposal[] {
  const proposals = all.filter(({ confidence }) => confidence >= model.leastConfidence);
  const holds = (outer: Proposal, inner: Proposal) => outer.content.some((piece) => contains(piece, inner.cue));
  const nearby = indexByReach(proposals);
  const outermost = proposals.filter(
    (inner, i) => !nearby(i).some((outer) => outer !== inner && holds(outer, inner) && !holds(inner, outer)),
  );
  const near = indexByReach(outermost);
  const surer = (one: Proposal, other: Proposal) =>
    other.confidence - one.confidence || one.cue.start - other.cue.start;
  const places = new Map(outermost.map((proposal, i) => [proposal, i]));
  const kept = new Set<Proposal>();
  for (const proposal of [...outermost].sort(surer)) {
    const rivals = near(places.get(proposal) ?? 0).filter((rival) => kept.has(rival));
    const isTaken = rivals.some((rival) => rival.content.some((a) => proposal.content.some((b) => overlaps(a, b))));
    if (!isTaken) kept.add(proposal);
  }
  return outermost.filter((proposal) => kept.has(proposal));
}

/** A window reaches over no more cues than this: proposals further apart in the list never meet. */
const REACH = 24;

function indexByReach(proposals: readonly Proposal[]): (i: number) => readonly Proposal[] {
  return (i) => proposals.slice(Math.max(0, i - REACH), i + REACH + 1);
}
