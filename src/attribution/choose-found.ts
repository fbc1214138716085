import { measureSpans, type Span } from "../base/span.js";
import type { ArticleView, FoundSpans } from "./article-view.js";
import { RULE_CONFIDENCE } from "./rule-confidence.js";

/**
 * Keeps one reading of each cue, the surest; drops what stands in quotation marks that nobody is given (a title, a
 * nickname); orders by where the attributions begin.
 */
export function chooseFound(view: ArticleView, found: readonly FoundSpans[]): readonly FoundSpans[] {
  const owned = new Uint8Array(view.text.length + 1);
  const cues = new Map<number, FoundSpans>();
  for (const one of found) {
    const key = one.cue[0]?.end ?? -1;
    const held = cues.get(key);
    if (!held || outranks(one, held)) cues.set(key, one);
  }
  const kept = [...cues.values()].sort((one, other) => size(other) - size(one));
  const chosen = kept.filter((one) => {
    const inside = findOuterQuotation(view, one.cue);
    if (inside && isClosed(view, inside) && owned[inside.start] !== 1) return false;
    // She declined [to comment on the plan]: what she declined is no saying of its own.
    if (owned[firstOf(one.cue)] === 1 && one.source.length > 0 && owned[firstOf(one.source)] !== 1) return false;
    for (const span of one.content) owned.fill(1, span.start, span.end);
    return true;
  });
  return chosen.sort((one, other) => firstStart(one) - firstStart(other) || size(other) - size(one));
}

function outranks(one: FoundSpans, other: FoundSpans): boolean {
  return (RULE_CONFIDENCE[one.rule] ?? 0) > (RULE_CONFIDENCE[other.rule] ?? 0);
}

/** A quotation that lacks its closing mark does not make what stands in it somebody's words. */
function isClosed(view: ArticleView, piece: Span): boolean {
  return /["”“»«’'‘›＂]/.test(view.text[piece.end - 1] ?? "");
}

function firstOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function size(found: FoundSpans): number {
  return measureSpans(found.content);
}

function firstStart({ source, cue, content }: FoundSpans): number {
  return Math.min(...[...source, ...cue, ...content].map((span) => span.start));
}

/** The piece of an outermost quotation that the cue stands in, or null. */
function findOuterQuotation(view: ArticleView, cue: readonly Span[]): Span | null {
  const at = cue[0]?.start ?? -1;
  let low = 0;
  let high = view.quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((view.quotations[middle]?.pieces[0]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return view.quotations[low - 1]?.pieces.find((piece) => piece.start <= at && at < piece.end) ?? null;
}
