import { decodeLabels, markPosteriors } from "../../model/label-sequence.js";
import { scoreDense } from "../../model/linear-table.js";
import type { CueSpan } from "./argument-window.js";
import type { AttributionModel } from "./attribution-model.js";
import { CUE_LABELS, collectCueFeatures, MAX_CUE_FEATURES, scopeSentence } from "./cue-features.js";
import { FeatureList } from "./feature-list.js";
import type { TokenView } from "./token-view.js";

/** A cue, and how probable it is that one begins there. */
export interface FoundCue extends CueSpan {
  readonly probability: number;
}

const LABELS = CUE_LABELS.length;
const OUTSIDE = 0;
const BEGINS = 1;

/** The cues of sentence `s`, in order. */
export function findCues(model: AttributionModel, view: TokenView, s: number): FoundCue[] {
  const scope = scopeSentence(view, s);
  const count = scope.to - scope.from;
  const scores = new Int32Array(count * LABELS);
  const list = new FeatureList(MAX_CUE_FEATURES);
  for (let t = 0; t < count; t++) {
    collectCueFeatures(view, scope, scope.from + t, list);
    scoreDense(model.cues.table, list, scores, t * LABELS);
    scores[t * LABELS + OUTSIDE] = (scores[t * LABELS + OUTSIDE] as number) - model.cueBias;
  }
  const { labels } = decodeLabels(model.cues.transitions, scores, count);
  if (!labels.includes(BEGINS)) return [];
  const posteriors = markPosteriors(model.cues.transitions, scores, count, model.cues.unit);
  const cues: FoundCue[] = [];
  for (let t = 0; t < count; t++) {
    if (labels[t] !== BEGINS) continue;
    let to = t + 1;
    while (to < count && (labels[to] as number) > BEGINS) to++;
    const probability = posteriors[t * LABELS + BEGINS] as number;
    cues.push({ from: scope.from + t, to: scope.from + to, probability });
  }
  return cues;
}
