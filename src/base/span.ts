/** A stretch of an article's text: UTF-16 units, half-open (`start <= i < end`). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of UTF-16 units that the spans cover, each counted as often as it is covered. */
export function measureSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** True when the two spans share at least one unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** True when `inner` lies wholly within `outer` (equal spans contain each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, then by end. */
export function compareSpans(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

/** The smallest span that covers all of `spans`, or null when there is none. */
export function coverSpans(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Cuts white space from both ends of `span`; null when nothing else is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return start < end ? { start, end } : null;
}

/** Sorts, trims, and joins spans that overlap or are parted by white space alone. */
export function tidySpans(text: string, spans: readonly Span[]): Span[] {
  const tidy: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const trimmed = trimSpan(text, span);
    if (!trimmed) continue;
    const last = tidy.at(-1);
    if (last && (trimmed.start < last.end || text.slice(last.end, trimmed.start).trim() === "")) {
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, trimmed.end) };
    } else tidy.push(trimmed);
  }
  return tidy;
}

/** The words under the spans, pieces joined by " … ". */
export function readSpans(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(" … ");
}
