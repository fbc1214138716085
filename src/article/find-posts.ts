import type { LivePost } from "../record/article.js";
import type { Element } from "./parse-markup.js";
import { readInstant } from "./read-instant.js";
import type { PlacedBlock } from "./read-page.js";
import type { LiveUpdate } from "./structured-data.js";

/** Fewer are no live blog. */
const MIN_POSTS = 3;
/** Posts are the page's body only if they hold this share of it. */
const MIN_SHARE = 0.5;
const MAX_TIMES = 5000;
/** Posts are told apart by the first letters of their title or text; fewer than the least tell nothing. */
const TELLING_LETTERS = 40;
const MIN_LETTERS = 10;

/**
 * The posts of a live blog: the parts of the page that have one time each and hold most of the text; where there are none,
 * the updates that the structured data tell of, found again by how they begin.
 */
export function findPosts(
  elements: readonly Element[],
  blocks: readonly PlacedBlock[],
  updates: readonly LiveUpdate[],
): LivePost[] {
  const timed = findTimedParts(elements);
  const byPart = groupBlocks(blocks, (block) => timed.get(findPart(block.element, timed)) ?? null);
  const total = blocks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const held = byPart.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (byPart.length >= MIN_POSTS && held >= total * MIN_SHARE) return byPart;
  return findUpdates(blocks, updates);
}

/** The largest parts of the page that hold one time each, and that time. */
function findTimedParts(elements: readonly Element[]): ReadonlyMap<Element | null, Group> {
  const times = elements.filter(({ tag, attributes }) => tag === "time" && attributes.datetime).slice(0, MAX_TIMES);
  const counts = new Map<Element, number>();
  for (const time of times)
    for (let at: Element | null = time; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  const parts = new Map<Element | null, Group>();
  for (const time of times) {
    let part = time;
    while (part.parent && counts.get(part.parent) === 1) part = part.parent;
    parts.set(part, { postedAt: readInstant(time.attributes.datetime ?? null), title: null });
  }
  return parts;
}

function findPart(element: Element | null, parts: ReadonlyMap<Element | null, Group>): Element | null {
  let at = element;
  while (at && !parts.has(at)) at = at.parent;
  return at;
}

/** What the blocks of one post have in common. */
interface Group {
  readonly postedAt: string | null;
  readonly title: string | null;
}

/** Blocks that follow one another in the same group, as one post; those of none begin none. */
function groupBlocks(blocks: readonly PlacedBlock[], groupOf: (block: PlacedBlock) => Group | null): LivePost[] {
  const posts: LivePost[] = [];
  let open: Group | null = null;
  for (const block of blocks) {
    const group = groupOf(block);
    const last = posts.at(-1);
    if (group !== null && group === open && last)
      posts[posts.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } };
    else if (group !== null) {
      const title = group.title ?? (block.kind === "heading" ? block.text : null);
      posts.push({ span: block.span, title, postedAt: group.postedAt });
    }
    open = group;
  }
  return posts;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function findUpdates(blocks: readonly PlacedBlock[], updates: readonly LiveUpdate[]): LivePost[] {
  const starts = new Map<string, Group>();
  for (const { title, text, postedAt } of updates) {
    const group = { title, postedAt };
    for (const words of [title, text]) {
      const key = bare((words ?? "").slice(0, 4 * TELLING_LETTERS)).slice(0, TELLING_LETTERS);
      if (key.length >= MIN_LETTERS && !starts.has(key)) starts.set(key, group);
    }
  }
  let open: Group | null = null;
  return groupBlocks(blocks, ({ text }) => {
    const key = bare(text.slice(0, 4 * TELLING_LETTERS)).slice(0, TELLING_LETTERS);
    open = starts.get(key) ?? open;
    return open;
  });
}
