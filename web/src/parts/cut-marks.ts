/** A stretch of a text, in UTF-16 units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch with what it is marked as. */
export interface Marked<T> extends Stretch {
  readonly as: T;
}

/** A piece of a text with all marks over it, the longest first. */
export interface CutPiece<T> extends Stretch {
  readonly marks: readonly Marked<T>[];
}

/**
 * Cuts a stretch of a text wherever a mark begins or ends. Marks may overlap and nest; those outside count for nothing.
 * Near linear in the number of marks as long as few lie over one another.
 */
export function cutMarks<T>(window: Stretch, marks: readonly Marked<T>[]): readonly CutPiece<T>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < window.end && end > window.start);
  const edges = new Set([window.start, window.end]);
  for (const { start, end } of inside) {
    edges.add(Math.max(start, window.start));
    edges.add(Math.min(end, window.end));
  }
  const cuts = [...edges].sort((one, other) => one - other);
  const waiting = [...inside].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: CutPiece<T>[] = [];
  let open: Marked<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const begun: Marked<T>[] = [];
    for (let mark = waiting[next]; mark && mark.start <= start; mark = waiting[++next]) begun.push(mark);
    open = [...open, ...begun].filter(({ end }) => end > start);
    pieces.push({ start, end: cuts[i + 1] ?? start, marks: open });
  }
  return pieces;
}
