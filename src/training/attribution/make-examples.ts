import {
  ARGUMENT_LABELS,
  type CueLikelihood,
  collectArgumentFeatures,
  MAX_ARGUMENT_FEATURES,
  scopeCue,
} from "../../attribution/engine/argument-features.js";
import { findWindow } from "../../attribution/engine/argument-window.js";
import { collectCueFeatures, MAX_CUE_FEATURES, scopeSentence } from "../../attribution/engine/cue-features.js";
import { FeatureList } from "../../attribution/engine/feature-list.js";
import { findTokenRange, type LearntReport } from "./read-corpus.js";
import type { Example } from "./sequence-trainer.js";

/** Every sentence of the reports, its tokens labelled as cue or not. */
export function makeCueExamples(reports: readonly LearntReport[]): Example[] {
  const list = new FeatureList(new Int32Array(MAX_CUE_FEATURES));
  return reports.flatMap(({ view, gold }) => {
    const labels = new Uint8Array(view.count);
    for (const { cue } of gold) {
      labels[cue.from] = 1;
      labels.fill(2, cue.from + 1, cue.to);
    }
    return Array.from(view.block, (_, s): Example => {
      const scope = scopeSentence(view, s);
      const features: Int32Array[] = [];
      for (let i = scope.from; i < scope.to; i++) {
        collectCueFeatures(view, scope, i, list);
        features.push(list.copy());
      }
      return { features, labels: labels.slice(scope.from, scope.to) };
    });
  });
}

const SOURCE = ARGUMENT_LABELS.indexOf("B-source");
const CONTENT = ARGUMENT_LABELS.indexOf("B-content");

/** The window of every cue, its tokens labelled as source, content or neither. */
export function makeArgumentExamples(reports: readonly LearntReport[], likelihood: CueLikelihood): Example[] {
  const list = new FeatureList(new Int32Array(MAX_ARGUMENT_FEATURES));
  return reports.flatMap(({ report, view, gold }) =>
    gold.map(({ cue, attribution }): Example => {
      const window = findWindow(view, report.text, cue);
      const scope = scopeCue(view, cue, window, likelihood);
      const features: Int32Array[] = [];
      for (let i = window.from; i < window.to; i++) {
        collectArgumentFeatures(scope, i, list);
        features.push(list.copy());
      }
      const labels = new Uint8Array(window.to - window.from);
      for (const [pieces, begins] of [
        [attribution.content, CONTENT],
        [attribution.source, SOURCE],
      ] as const)
        for (const piece of pieces) {
          const tokens = findTokenRange(view, piece, window);
          if (!tokens) continue;
          labels[tokens.from - window.from] = begins;
          labels.fill(begins + 1, tokens.from - window.from + 1, tokens.to - window.from);
        }
      return { features, labels };
    }),
  );
}

const SEEN_LEAST = 3;

/** How often a lemma is (part of) a cue, in quarters, by the lemma's hash; rare lemmas are left out. */
export function measureLikelihood(reports: readonly LearntReport[]): Map<number, number> {
  const seen = new Map<number, { cues: number; all: number }>();
  for (const { view, gold } of reports) {
    const isCue = new Uint8Array(view.count);
    for (const { cue } of gold) isCue.fill(1, cue.from, cue.to);
    for (let i = 0; i < view.count; i++) {
      const lemma = view.lemma[i] as number;
      const counts = seen.get(lemma) ?? { cues: 0, all: 0 };
      counts.all++;
      counts.cues += isCue[i] as number;
      seen.set(lemma, counts);
    }
  }
  const likelihood = new Map<number, number>();
  for (const [lemma, { cues, all }] of seen) {
    const quarters = Math.floor((4 * cues) / (all + 1));
    if (cues >= SEEN_LEAST && quarters > 0) likelihood.set(lemma, quarters);
  }
  return likelihood;
}
