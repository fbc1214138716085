import type { Span } from "../../base/span.js";
import { scopeCue } from "./argument-features.js";
import { type CueSpan, findWindow } from "./argument-window.js";
import type { AttributionModel } from "./attribution-model.js";
import { listReadings, scoreWindow } from "./list-readings.js";
import { rankReadings } from "./rank-readings.js";
import type { TokenRange, TokenView } from "./token-view.js";

/** Source and content of one cue, and how much belief this reading of its window has. */
export interface FoundArguments {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** Among the readings that were looked at as wholes. */
  readonly probability: number;
  /** The share that the sequence model gives to its own first choice. */
  readonly sequenceProbability: number;
}

/** The best reading of a cue's window. */
export function findArguments(model: AttributionModel, view: TokenView, text: string, cue: CueSpan): FoundArguments {
  const scope = scopeCue(view, cue, findWindow(view, text, cue), model.likelihood);
  const readings = listReadings(model.arguments, scope, scoreWindow(model.arguments, scope));
  const ranked = rankReadings(model.readings, scope, { readings, unit: model.arguments.unit });
  return {
    source: toSpans(view, ranked.reading.source),
    content: toSpans(view, ranked.reading.content),
    probability: ranked.probability,
    sequenceProbability: ranked.sequenceProbability,
  };
}

function toSpans(view: TokenView, pieces: readonly TokenRange[]): Span[] {
  return pieces.map(({ from, to }) => ({ start: view.start[from] as number, end: view.end[to - 1] as number }));
}
