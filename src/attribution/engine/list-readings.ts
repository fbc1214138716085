import { decodeBest } from "../../model/best-sequences.js";
import { scoreSequence } from "../../model/label-sequence.js";
import { ARGUMENT_LABELS, type CueScope, collectArgumentFeatures } from "./argument-features.js";
import type { SequenceModel } from "./attribution-model.js";
import { FeatureList } from "./feature-list.js";
import type { Reading } from "./reading-features.js";
import { INSIDE, type TokenRange } from "./token-view.js";

/** A reading of a cue's window, with the sequence model's score of it (in the model's steps). */
export interface ScoredReading extends Reading {
  readonly score: number;
}

/** How many labellings of a window are looked at. */
const MOST = 8;
/** In natural logarithm units: most of what is worth a look is no less likely than the best by so much. */
const REACH = 6;
/** Less than any labelling scores that breaks no law of the labels. */
const IMPOSSIBLE = -50_000_000;
const LABELS = ARGUMENT_LABELS.length;
const [, SOURCE, SOURCE_ON, CONTENT, CONTENT_ON] = ARGUMENT_LABELS.map((_, label) => label) as [
  number,
  number,
  number,
  number,
  number,
];

/** The scores of every label at every place of a cue's window. */
export function scoreWindow({ table }: SequenceModel, scope: CueScope): Int32Array {
  const { from, to } = scope.window;
  const scores = new Int32Array((to - from) * LABELS);
  const list = new FeatureList(table.features);
  for (let i = from; i < to; i++) {
    collectArgumentFeatures(scope, i, list);
    table.add(list.count);
    for (let label = 0; label < LABELS; label++) scores[(i - from) * LABELS + label] = table.sums[label] as number;
  }
  return scores;
}

/**
 * The readings of a window that are worth a closer look: the best by the sequence model, best first, then, where they
 * are others, what the rule reads, its content with the best source and the other way round, and the best with its
 * quotation whole.
 */
export function listReadings(
  { transitions, unit }: SequenceModel,
  scope: CueScope,
  scores: Int32Array,
): ScoredReading[] {
  const { from, to } = scope.window;
  const best = decodeBest(transitions, scores, { count: to - from, most: MOST, reach: Math.round(REACH / unit) });
  const listed = best.map(({ labels }) => labels);
  const first = listed[0] as Uint8Array;
  const others = [makeWhole(scope, first)];
  if (scope.rule !== 0) others.push(scope.roles, mix(first, scope.roles), mix(scope.roles, first));
  const added = others.flatMap((labels) => {
    if (listed.some((known) => isSame(known, labels))) return [];
    listed.push(labels);
    const score = scoreSequence(transitions, scores, labels);
    return score > IMPOSSIBLE ? [{ labels, score }] : [];
  });
  return [...best, ...added].map(({ labels, score }) => ({
    score,
    source: readPieces(labels, SOURCE, from),
    content: readPieces(labels, CONTENT, from),
  }));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let t = 0; t < one.length; t++) if (one[t] !== other[t]) return false;
  return true;
}

/** The source of one labelling with the content of another, where they leave room for each other. */
function mix(source: Uint8Array, content: Uint8Array): Uint8Array {
  const mixed = content.map((label) => (label === SOURCE || label === SOURCE_ON ? 0 : label));
  source.forEach((label, t) => {
    if (label === SOURCE || label === SOURCE_ON) mixed[t] = label;
  });
  return mixed;
}

/** The same with each piece of content that ends within a quotation led to the quotation's end. */
function makeWhole({ view, window }: CueScope, labels: Uint8Array): Uint8Array {
  const whole = labels.slice();
  for (let t = 0; t + 1 < whole.length; t++) {
    const i = window.from + t;
    const isEnd = (whole[t] as number) >= CONTENT && (whole[t + 1] as number) === 0;
    if (isEnd && view.quote[i] === INSIDE && view.quotation[i] === view.quotation[i + 1]) whole[t + 1] = CONTENT_ON;
  }
  return whole;
}

/** The stretches of tokens whose labels begin with `begins` and go on with the label after it. */
function readPieces(labels: Uint8Array, begins: number, from: number): TokenRange[] {
  const pieces: TokenRange[] = [];
  for (let t = 0; t < labels.length; t++) {
    if (labels[t] !== begins) continue;
    const start = t;
    while (t + 1 < labels.length && labels[t + 1] === begins + 1) t++;
    pieces.push({ from: from + start, to: from + t + 1 });
  }
  return pieces;
}
