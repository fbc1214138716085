import type { Score } from "./score.js";

const percent = (ratio: number) => (100 * ratio).toFixed(1).padStart(6);

/** A table of scores for a terminal: one line a row, with the interval of F1 and the counts. */
export function formatScores(group: string, scores: Readonly<Record<string, Score>>): string {
  const head = `${group.padEnd(42)}     P      R     F1   interval     (correct / predicted / gold)`;
  const rows = Object.entries(scores).map(
    ([row, s]) =>
      `  ${row.padEnd(40)}${percent(s.p)} ${percent(s.r)} ${percent(s.f1)}  ${percent(s.low)}–${(100 * s.high).toFixed(1)}   (${s.correct} / ${s.predicted} / ${s.gold})`,
  );
  return [head, ...rows].join("\n");
}
