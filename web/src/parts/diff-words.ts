// Which words two texts do not share, by the greedy algorithm of Myers ("An O(ND) difference algorithm and its
// variations", Algorithmica 1986), on words and the gaps between them.

/** A run of words that both have, or that only the first (`gone`) or only the second (`added`) has. */
export interface DiffRun {
  readonly kind: "same" | "gone" | "added";
  readonly words: string;
}

/** Texts that differ in more places than this are shown as two texts: a finer answer would say nothing. */
const MOST_EDITS = 1500;

/** The words of `before` and `after` as runs, in order; both can be read out of them, character for character. */
export function diffWords(before: string, after: string): readonly DiffRun[] {
  const one = cutWords(before);
  const other = cutWords(after);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return joinRuns([
    ...one.slice(0, head).map((words) => ({ kind: "same", words }) as const),
    ...diffMiddle(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...one.slice(one.length - tail).map((words) => ({ kind: "same", words }) as const),
  ]);
}

function cutWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function diffMiddle(one: readonly string[], other: readonly string[]): readonly DiffRun[] {
  const trace = findTrace(one, other);
  if (trace === null)
    return [
      { kind: "gone", words: one.join("") },
      { kind: "added", words: other.join("") },
    ];
  return walkBack(trace, one, other);
}

/** How far each diagonal got after each number of edits; null when there are too many. */
function findTrace(one: readonly string[], other: readonly string[]): readonly Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(MOST_EDITS, one.length + other.length); edits++) {
    trace.push(reached);
    const next = new Map(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = stepFrom(reached, diagonal, edits);
      while (at < one.length && at - diagonal < other.length && one[at] === other[at - diagonal]) at++;
      next.set(diagonal, at);
      if (at >= one.length && at - diagonal >= other.length) return trace;
    }
    reached = next;
  }
  return null;
}

function goesDown(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  const below = reached.get(diagonal - 1) ?? -1;
  const above = reached.get(diagonal + 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && below < above);
}

function stepFrom(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return goesDown(reached, diagonal, edits) ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;
}

function walkBack(
  trace: readonly Map<number, number>[],
  one: readonly string[],
  other: readonly string[],
): readonly DiffRun[] {
  const runs: DiffRun[] = [];
  let at = one.length;
  let there = other.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reached = trace[edits] ?? new Map<number, number>();
    const isDown = goesDown(reached, at - there, edits);
    const diagonal = at - there + (isDown ? 1 : -1);
    const from = edits === 0 ? 0 : (reached.get(diagonal) ?? 0);
    const fromThere = edits === 0 ? 0 : from - diagonal;
    while (at > from && there > fromThere && one[at - 1] === other[there - 1]) {
      runs.push({ kind: "same", words: one[--at] ?? "" });
      there--;
    }
    if (edits === 0) break;
    if (isDown) runs.push({ kind: "added", words: other[--there] ?? "" });
    else runs.push({ kind: "gone", words: one[--at] ?? "" });
  }
  return runs.reverse();
}

/** Neighbours of a kind become one. */
function joinRuns(runs: readonly DiffRun[]): readonly DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.words === "") continue;
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, words: last.words + run.words };
    else joined.push(run);
  }
  return joined;
}
