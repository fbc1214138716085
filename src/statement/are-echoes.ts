import type { Quotation } from "../record/link.js";

/** So many runs of six words, that is eight words: fewer are said by two people on the same days by chance. */
const LEAST_RUNS = 3;
const STORY_DAYS = 7;
const DAY_MS = 86_400_000;

/** True when one quotation holds all the words of the other and both were published within a week: one saying, told twice. */
export function areEchoes(one: Quotation, other: Quotation): boolean {
  const [part, whole] = one.shingles.length <= other.shingles.length ? [one, other] : [other, one];
  if (part.shingles.length < LEAST_RUNS || one.publishedOn === null || other.publishedOn === null) return false;
  if (Math.abs(Date.parse(one.publishedOn) - Date.parse(other.publishedOn)) > STORY_DAYS * DAY_MS) return false;
  return holdsAll(whole.shingles, part.shingles);
}

/** Both are sorted, without doubles. */
function holdsAll(whole: readonly number[], part: readonly number[]): boolean {
  let at = 0;
  for (const shingle of part) {
    while (at < whole.length && (whole[at] as number) < shingle) at++;
    if (whole[at] !== shingle) return false;
  }
  return true;
}
