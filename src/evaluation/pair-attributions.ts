import { measureSpans, type Span } from "../base/span.js";
import type { ScoredAttribution } from "./scored-report.js";

/** Units shared by the two lists of spans, over units that either covers. */
export function measureLikeness(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0;
  for (const a of one)
    for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const either = measureSpans(one) + measureSpans(other) - shared;
  return either ? shared / either : 0;
}

/**
 * Pairs gold with predicted attributions one to one, the likest contents first, those under `floor` never.
 * Ties are broken by the cue's likeness, then the source's.
 */
export function pairAttributions(
  gold: readonly ScoredAttribution[],
  predicted: readonly ScoredAttribution[],
  floor: number,
): [gold: number, predicted: number][] {
  const edges: [number, number, number][] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const likeness = measureLikeness(g.content, p.content);
      if (likeness < floor) return;
      const rank = likeness + 1e-3 * measureLikeness(g.cue, p.cue) + 1e-4 * measureLikeness(g.source, p.source);
      edges.push([rank, i, j]);
    });
  });
  edges.sort((a, b) => b[0] - a[0]);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [, i, j] of edges) {
    if (takenGold.has(i) || takenPredicted.has(j)) continue;
    takenGold.add(i);
    takenPredicted.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}
