import type { Span } from "../base/span.js";

const HEAD_UNITS = 110;
const DATE = /^(?:date\b[:\s]{1,3})?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?[\s:–—-]{1,4}/i;
const CITY =
  /^\p{Lu}[\p{Lu}.'’]+(?:[ -][\p{Lu}.'’]+){0,3}(?:, [\p{L}. ]{2,20}){0,2}(?:,? (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{L}{2,8}\.?(?: \d{4})?))?(?: ?[(/][^)]{1,25}\)?)? ?(?:--?|–|—) ?(?=\S)/u;
const AGENCY = /^\(\p{Lu}[\p{L}. ]{1,20}\) ?(?:--?|–|—)? ?(?=\S)/u;

/**
 * Where a paragraph's own words begin: after "date 2031-04-03", "LORNE, March 3 (Agency) —", "(Agency) -". Who speaks
 * in the first sentence is not named by its dateline.
 */
export function findDatelineEnd(text: string, block: Span): number {
  let at = block.start;
  for (const pattern of [DATE, CITY, AGENCY]) {
    const found = pattern.exec(text.slice(at, Math.min(block.end, at + HEAD_UNITS)));
    if (found) at += found[0].length;
  }
  return at < block.end ? at : block.start;
}
