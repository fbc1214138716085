import { scopeCue } from "../../attribution/engine/argument-features.js";
import { findWindow, type Window } from "../../attribution/engine/argument-window.js";
import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { listReadings, scoreWindow } from "../../attribution/engine/list-readings.js";
import { measureLikelihoods } from "../../attribution/engine/rank-readings.js";
import { MAX_READING_FEATURES, ReadingFeatures } from "../../attribution/engine/reading-features.js";
import type { TokenRange, TokenView } from "../../attribution/engine/token-view.js";
import type { PlainSpan } from "../../record/plain-report.js";
import type { RankExample } from "./rank-trainer.js";
import { findTokenRange, type LearntReport } from "./read-corpus.js";

/** The readings that `model` lists for every marked cue of the reports, which it should not have learnt from. */
export function listRankExamples(model: AttributionModel, reports: readonly LearntReport[]): RankExample[] {
  return reports.flatMap((report) => report.gold.map((gold) => listReadingsOf(model, report, gold)));
}

type Gold = LearntReport["gold"][number];

function listReadingsOf(
  model: AttributionModel,
  { report, view }: LearntReport,
  { cue, attribution }: Gold,
): RankExample {
  const window = findWindow(view, report.text, cue);
  const scope = scopeCue(view, cue, window, model.likelihood);
  const readings = listReadings(model.arguments, scope, scoreWindow(model.arguments, scope));
  const likelihoods = measureLikelihoods(readings, model.arguments.unit);
  const wanted = {
    source: toTokens(view, window, attribution.source),
    content: toTokens(view, window, attribution.content),
  };
  const list = new Int32Array(MAX_READING_FEATURES);
  const features = new ReadingFeatures(scope, list);
  return readings.map((reading, i) => {
    features.collect(reading);
    return {
      features: list.slice(0, features.count),
      likelihood: likelihoods[i] as number,
      worth: judge(toSet(reading.source), toSet(reading.content), wanted),
    };
  });
}

/** Right source, right content, and above all both together. */
function judge(
  source: ReadonlySet<number>,
  content: ReadonlySet<number>,
  wanted: { readonly source: ReadonlySet<number>; readonly content: ReadonlySet<number> },
): number {
  const isSource = measureOverlap(source, wanted.source) === 1;
  const overlap = measureOverlap(content, wanted.content);
  const both = isSource ? Number(overlap >= 0.8) + Number(overlap >= 0.5) / 2 : 0;
  return Number(isSource) + Number(overlap === 1) + both;
}

/** Shared tokens over all tokens; 1 for two empty sets. */
function measureOverlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const token of one) if (other.has(token)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}

function toTokens(view: TokenView, window: Window, pieces: readonly PlainSpan[]): Set<number> {
  return toSet(pieces.flatMap((piece) => findTokenRange(view, piece, window) ?? []));
}

function toSet(pieces: readonly TokenRange[]): Set<number> {
  const tokens = new Set<number>();
  for (const { from, to } of pieces) for (let i = from; i < to; i++) tokens.add(i);
  return tokens;
}
