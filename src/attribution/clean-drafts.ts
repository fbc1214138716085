import { contains, type Span } from "../base/span.js";
import type { Article, Block } from "../record/article.js";
import type { DraftAttribution } from "./describe-attributions.js";
import { findDatelineEnd } from "./find-dateline.js";

/** Bodies and people that are told things at a hearing, where nobody says who told them. */
const HEARING = /(?:^|\s)(?:court|tribunal|inquest|inquiry|hearing|trial|jury|jurors|panel)$/i;
/** "wrote that down", "put it out": what the verb does, and not what anybody says. */
const NO_WORDS = /^(?:that|this|it|them|these|those)(?:\s+(?:down|up|out|off|in|away|over|back))?$/i;
const WROTE_DOWN = /\s(?:down|up|out|off|in|away|over|back)$/i;

/**
 * Leaves out of found attributions what is none of theirs: a dateline before source or content, a court that was told
 * ("Holt took cash, court told") as the one who tells, and rows whose content is no words at all ("wrote that down").
 */
export function cleanDrafts(article: Article, drafts: readonly DraftAttribution[]): readonly DraftAttribution[] {
  const { text, blocks } = article;
  return drafts.flatMap((draft) => {
    if (isWithoutWords(text, draft)) return [];
    const cut = (spans: readonly Span[]) => spans.flatMap((span) => cutDateline(text, blocks, span));
    const content = cut(draft.content);
    if (content.length === 0) return [];
    const source = isToldHearing(text, draft) ? [] : cut(draft.source);
    return [{ ...draft, source, content }];
  });
}

function isWithoutWords(text: string, { content }: DraftAttribution): boolean {
  const words = content.map(({ start, end }) => text.slice(start, end).trim()).join(" ");
  return NO_WORDS.test(words) && WROTE_DOWN.test(words);
}

/** "…, court told" at the end of its line, with what was told before it. */
function isToldHearing(text: string, { source, cue, content }: DraftAttribution): boolean {
  const [name] = source;
  const last = cue.at(-1);
  if (!name || !last || source.length > 1 || cue.length > 1) return false;
  if (text.slice(last.start, last.end).toLowerCase() !== "told" || !HEARING.test(text.slice(name.start, name.end)))
    return false;
  const isLast = /^[.!]?\s*(?:\n|$)/.test(text.slice(last.end, last.end + 40));
  return isLast && name.end <= last.start && content.every(({ end }) => end <= name.start);
}

/** A span without the dateline of its paragraph; none when it lies in the dateline. */
function cutDateline(text: string, blocks: readonly Block[], span: Span): Span[] {
  const block = findBlock(blocks, span.start);
  if (!block || span.start - block.start > MAX_DATELINE_UNITS) return [span];
  const start = findDatelineEnd(text, block);
  if (span.start >= start) return [span];
  return span.end > start ? [{ start, end: span.end }] : [];
}

const MAX_DATELINE_UNITS = 200;

/** The block that holds a place, by halving. */
function findBlock(blocks: readonly Block[], at: number): Span | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low - 1]?.span;
  return found && contains(found, { start: at, end: at }) ? found : null;
}
