import { contains, coverSpans, type Span } from "../base/span.js";
import type { AttributionSpans } from "../record/attribution.js";

/** How many contents that begin before an attribution are looked at: nesting is shallow, input is hostile. */
const MAX_LOOKED_AT = 24;

/** For each attribution, the index of the innermost other one in whose content it wholly stands, or -1. */
export function findOuter(drafts: readonly AttributionSpans[]): readonly number[] {
  const contents: { readonly span: Span; readonly owner: number }[] = [];
  drafts.forEach((draft, owner) => {
    for (const span of draft.content) contents.push({ span, owner });
  });
  contents.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return drafts.map((draft, i) => {
    const cover = coverSpans([...draft.cue, ...draft.content, ...draft.source]);
    if (!cover) return -1;
    const last = findLastBefore(contents, cover.start);
    for (let at = last; at >= 0 && at > last - MAX_LOOKED_AT; at--) {
      const held = contents[at];
      if (held && held.owner !== i && contains(held.span, cover) && !contains(cover, held.span)) return held.owner;
    }
    return -1;
  });
}

function findLastBefore(contents: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((contents[middle]?.span.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
