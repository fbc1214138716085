import type { Block } from "../record/article.js";
import { cutLeadingDate } from "./read-leading-date.js";
import { splitByline } from "./split-byline.js";

/** What a plain text tells of itself before its prose begins. */
export interface Opening {
  readonly title: string | null;
  readonly authors: readonly string[];
}

const MIN_HEADLINE_WORDS = 3;
/** A name as bylines have it: "Mara Lind", "P. J. O’Dell"; "our court reporter" is none. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|la|al|bin) ){0,2}\p{Lu}[\p{L}.'’-]*)+$/u;

/**
 * The headline and byline in the headings that a plain text begins with. A date in front of the headline is passed
 * over, and so is a label of a word or two (`PRESS RELEASE`). Null and none where it begins with prose at once.
 */
export function readOpening(text: string, blocks: readonly Block[]): Opening {
  let title: string | null = null;
  for (const { kind, span } of blocks) {
    if (kind !== "heading") break;
    const line = cutLeadingDate(text.slice(span.start, span.end)).trim();
    if (/^by\s/i.test(line)) return { title, authors: splitByline(line).filter((name) => NAME.test(name)) };
    if (title === null && line.split(/\s+/).length >= MIN_HEADLINE_WORDS) title = line;
  }
  return { title, authors: [] };
}
