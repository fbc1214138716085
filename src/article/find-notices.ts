import { CORRECTION_NOTES, UPDATE_NOTES } from "../lexicon/en/notices.js";
import type { Block, Notice } from "../record/article.js";

/** So much of a block tells whether it is a note. */
const TELLING_UNITS = 200;

/** The blocks of a text that say that it was corrected or updated; they stay in the text. */
export function findNotices(text: string, blocks: readonly Block[]): Notice[] {
  return blocks.flatMap(({ kind, span }): Notice[] => {
    if (kind === "heading") return [];
    const beginning = text.slice(span.start, Math.min(span.end, span.start + TELLING_UNITS));
    if (CORRECTION_NOTES.test(beginning)) return [{ kind: "correction", span }];
    return UPDATE_NOTES.test(beginning) ? [{ kind: "update", span }] : [];
  });
}
