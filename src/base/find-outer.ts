import { contains, coverSpans, type Span } from "./span.js";

/** An attribution's spans. */
type Spans = { readonly [Part in "source" | "cue" | "content"]: readonly Span[] };

/** How many contents that begin before an attribution are looked at: nesting is shallow, input is hostile. */
const MAX_LOOKED_AT = 24;

interface Held {
  readonly span: Span;
  readonly owner: number;
}

/** For each attribution, the index of the innermost other one in whose content it wholly stands, or -1. */
export function findOuter(drafts: readonly Spans[]): readonly number[] {
  const contents: Held[] = [];
  drafts.forEach((draft, owner) => {
    for (const span of draft.content) contents.push({ span, owner });
  });
  contents.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return drafts.map((draft, i) => {
    const spans = [...draft.cue, ...draft.content, ...draft.source];
    const cue = draft.cue[0] ?? coverSpans(spans);
    if (!cue) return -1;
    const last = findLastBefore(contents, cue.start);
    for (let at = last; at >= 0 && at > last - MAX_LOOKED_AT; at--) {
      const { owner, span } = contents[at] as Held;
      if (owner !== i && contains(span, cue) && holdsAll(drafts[owner], spans)) return owner;
    }
    return -1;
  });
}

/** True when every span lies in the content of `outer`, whose own cue lies outside them. */
function holdsAll(outer: Spans | undefined, spans: readonly Span[]): boolean {
  if (!outer || spans.length === 0) return false;
  const held = spans.every((span) => outer.content.some((content) => contains(content, span)));
  return held && !outer.cue.some((cue) => spans.some((span) => contains(span, cue)));
}

function findLastBefore(contents: readonly Held[], start: number): number {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((contents[middle]?.span.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
