import type { Metadata } from "./read-metadata.js";

/** A page that counts its own words shows less than this share of them when it is cut. */
const SHOWN_SHARE = 0.5;
const MIN_TOLD_WORDS = 150;
const LETTERS_MARGIN = 0.3;
/** A text that ends in an ellipsis or is not free is cut when it is this short. */
const SHORT_UNITS = 1500;

/** True when there are signs that a page shows only the beginning: far fewer words than it counts, or a short text that breaks off. */
export function isCutShort(
  text: string,
  { toldWords, isPaywalled }: Pick<Metadata, "toldWords" | "isPaywalled">,
): boolean {
  const words = text.split(/\s+/).length;
  // Some sites count letters and call them words.
  const isOfLetters = toldWords !== null && Math.abs(toldWords / text.length - 1) < LETTERS_MARGIN;
  if (!isOfLetters && toldWords !== null && toldWords >= MIN_TOLD_WORDS && words < toldWords * SHOWN_SHARE) return true;
  if (text.length > SHORT_UNITS) return false;
  return isPaywalled || /(?:…|\.{3}|\[(?:…|\.{3})\])["”’']?$/.test(text.slice(-20).trimEnd());
}
