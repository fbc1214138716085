import { foldSpace } from "./parse-markup.js";

const MAX_NAME = 60;
const MAX_BYLINE = 2000;

/** `By Mara Lind and Otto Reyk in Tamsk` → the two names; addresses and pages are no names. */
export function splitByline(byline: string): string[] {
  // Folded and cut first: a byline of a million spaces would be looked through from each of them.
  return foldSpace(byline.slice(0, MAX_BYLINE))
    .replace(/^\s*(?:by|from|written by|story by|words by)\b:?\s+/i, "")
    .split(/\s*(?:,|;|\||\band\b|&|\bwith\b|\n)\s*/i)
    .map((name) => foldSpace(name.replace(/\s+(?:in|for)\s+.*$/i, "")))
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= MAX_NAME && !/^https?:|^www\.|@|\d{2}/.test(name));
}
