import { decodeLabels, markPosteriors } from "../../model/label-sequence.js";
import type { CueSpan } from "./argument-window.js";
import type { AttributionModel } from "./attribution-model.js";
import { CUE_LABELS, collectCueFeatures, scopeSentence } from "./cue-features.js";
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
  const { table } = model.cues;
  const list = new FeatureList(table.features);
  for (let t = 0; t < count; t++) {
    collectCueFeatures(view, scope, scope.from + t, list);
    table.add(list.count);
    for (let label = 0; label < LABELS; label++) scores[t * LABELS + label] = table.sums[label] as number;
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
