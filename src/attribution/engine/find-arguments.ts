import type { Span } from "../../base/span.js";
import { decodeLabels, sumSequences } from "../../model/label-sequence.js";
import { ARGUMENT_LABELS, collectArgumentFeatures, scopeCue } from "./argument-features.js";
import { type CueSpan, findWindow } from "./argument-window.js";
import type { AttributionModel } from "./attribution-model.js";
import { FeatureList } from "./feature-list.js";
import type { TokenView } from "./token-view.js";

/** Source and content of one cue, and the probability of this reading of its window as a whole. */
export interface FoundArguments {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly probability: number;
}

const LABELS = ARGUMENT_LABELS.length;
const SOURCE = ARGUMENT_LABELS.indexOf("B-source");
const CONTENT = ARGUMENT_LABELS.indexOf("B-content");

/** The best reading of a cue's window. */
export function findArguments(model: AttributionModel, view: TokenView, text: string, cue: CueSpan): FoundArguments {
  const window = findWindow(view, text, cue);
  const scope = scopeCue(view, cue, window, model.likelihood);
  const count = window.to - window.from;
  const scores = new Int32Array(count * LABELS);
  const { table } = model.arguments;
  const list = new FeatureList(table.features);
  for (let t = 0; t < count; t++) {
    collectArgumentFeatures(scope, window.from + t, list);
    table.add(list.count);
    for (let label = 0; label < LABELS; label++) scores[t * LABELS + label] = table.sums[label] as number;
  }
  const { transitions, unit } = model.arguments;
  const best = decodeLabels(transitions, scores, count);
  const total = sumSequences(transitions, scores, count, unit);
  return {
    source: readPieces(view, window.from, best.labels, SOURCE),
    content: readPieces(view, window.from, best.labels, CONTENT),
    probability: Math.exp(best.score * unit - total),
  };
}

/** The stretches of text whose labels begin with `begins` and go on with the label after it. */
function readPieces(view: TokenView, from: number, labels: Uint8Array, begins: number): Span[] {
  const pieces: Span[] = [];
  for (let t = 0; t < labels.length; t++) {
    if (labels[t] !== begins) continue;
    const start = view.start[from + t] as number;
    while (t + 1 < labels.length && labels[t + 1] === begins + 1) t++;
    pieces.push({ start, end: view.end[from + t] as number });
  }
  return pieces;
}
