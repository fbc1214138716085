import type { Span } from "../base/span.js";
import type { AttributionSpans, Manner } from "../record/attribution.js";
import type { Quotation } from "../tree/find-quotations.js";

/** How deep in quotations every unit of the text stands (marks included): 0 for outside. */
export function makeQuotedUnits(text: string, quotations: readonly Quotation[]): Uint8Array {
  const units = new Uint8Array(text.length);
  for (const { pieces } of quotations)
    for (const { start, end } of pieces) for (let at = start; at < end; at++) units[at] = (units[at] as number) + 1;
  return units;
}

/**
 * direct when all words of the content stand in quotation marks, in or around it; indirect when none do. Marks that hold
 * the cue too are another's: in "She thinks it is over," he said, her thought is not quoted.
 */
export function readManner(text: string, quoted: Uint8Array, spans: AttributionSpans): Manner {
  const outer = readOuterDepth(quoted, spans.cue);
  let inside = 0;
  let outside = 0;
  for (const { start, end } of spans.content)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if ((quoted[start + match.index] as number) > outer) inside++;
      else outside++;
    }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

function readOuterDepth(quoted: Uint8Array, cue: readonly Span[]): number {
  return Math.min(...cue.map((span) => quoted[span.start] ?? 0), cue.length === 0 ? 0 : Number.POSITIVE_INFINITY);
}
