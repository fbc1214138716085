import type { Span } from "../base/span.js";
import type { Manner } from "../record/attribution.js";
import type { Quotation } from "../tree/find-quotations.js";

/** 1 for every unit of the text that stands in a quotation (its marks included), else 0. */
export function makeQuotedUnits(text: string, quotations: readonly Quotation[]): Uint8Array {
  const units = new Uint8Array(text.length);
  for (const { pieces, within } of quotations)
    if (within === null) for (const piece of pieces) units.fill(1, piece.start, piece.end);
  return units;
}

/** Words that may lead into a quotation without making it less direct: said *that* “…”. */
const LEAD = /^(?:that|this|to|and|but)$/i;

/** direct when all words of the content stand in quotation marks, in or around it; indirect when none do. */
export function readManner(text: string, quoted: Uint8Array, content: readonly Span[]): Manner {
  let inside = 0;
  let outside = 0;
  for (const { start, end } of content)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if (quoted[start + match.index] === 1) inside++;
      else if (inside > 0 || !LEAD.test(match[0])) outside++;
    }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}
