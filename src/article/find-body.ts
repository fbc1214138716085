import { NOT_ARTICLE_HINTS, NOT_ARTICLE_LINES } from "../lexicon/en/boilerplate.js";
import type { BlockKind } from "../record/article.js";
import { type Element, foldSpace } from "./parse-markup.js";

/** A block of the page's text, in order, and where it hangs. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly element: Element;
  /** Share of the letters that stand in links. */
  readonly linkShare: number;
}

const BLOCK_TAGS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td th thead tr ul".split(
    " ",
  ),
);
const LEFT_OUT_TAGS = new Set(
  "script style noscript template svg math iframe object video audio canvas button select option textarea input label nav footer aside form head figcaption dialog".split(
    " ",
  ),
);

/** Parts whose class or id calls them something else may still be the article when they hold most of the page. */
const MAIN_SHARE = 0.5;
const PROSE_LENGTH = 60;
const CONTAINER_SHARE = 0.7;

/**
 * The blocks of the article's body: those of the innermost element that holds most of the page's prose, without links,
 * captions, promotions and the like. The measure is each block's own length and share of links, and what it stands in.
 */
export function findBody(root: Element): PageBlock[] {
  const total = measureProse(collectBlocks(root, () => true));
  const isKept = (element: Element) => {
    if (!isOther(element)) return true;
    return measureProse(collectBlocks(element, () => true)) > total * MAIN_SHARE;
  };
  const blocks = collectBlocks(root, isKept);
  const container = findContainer(blocks);
  const inside = blocks.filter((block) => container === null || isBelow(block.element, container));
  return dropLooseHeadings(inside.filter(isArticleBlock));
}

function isOther({ tag, attributes }: Element): boolean {
  if (tag === "body" || tag === "html" || tag === "article" || tag === "main") return false;
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  if (/display:\s*none/i.test(attributes.style ?? "")) return true;
  const hints = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes.role ?? ""}`;
  return NOT_ARTICLE_HINTS.test(hints.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

/** Blocks of running text below an element; elements that `isKept` refuses are passed over with all below them. */
function collectBlocks(root: Element, isKept: (element: Element) => boolean): PageBlock[] {
  const blocks: PageBlock[] = [];
  let parts: string[] = [];
  let linked = 0;
  let holder = root;
  const flush = () => {
    const text = foldSpace(parts.join(""));
    if (text !== "") blocks.push({ kind: kindOf(holder), text, element: holder, linkShare: linked / text.length });
    parts = [];
    linked = 0;
  };
  const visit = (element: Element, inLink: boolean) => {
    const isBlock = BLOCK_TAGS.has(element.tag);
    const outer = holder;
    if (isBlock) {
      flush();
      holder = element;
    }
    for (const child of element.children) {
      if (typeof child === "string") {
        parts.push(child);
        if (inLink) linked += child.trim().length;
      } else if (child.tag === "br") breakLine();
      else if (!LEFT_OUT_TAGS.has(child.tag) && isKept(child)) visit(child, inLink || child.tag === "a");
    }
    if (isBlock) {
      flush();
      holder = outer;
    }
  };
  // Two breaks in a row part paragraphs; one is a space.
  const breakLine = () => {
    if (parts.at(-1) === "\n") flush();
    else parts.push("\n");
  };
  visit(root, false);
  flush();
  return blocks;
}

function kindOf(element: Element): BlockKind {
  if (/^h[1-6]$/.test(element.tag)) return "heading";
  return element.tag === "li" ? "list item" : "paragraph";
}

/** Letters of running prose: long blocks with few links. */
function measureProse(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + weigh(block), 0);
}

function weigh({ kind, text, linkShare }: PageBlock): number {
  if (kind === "heading" || text.length < PROSE_LENGTH || linkShare > 0.4) return 0;
  return /[.!?…”"’']/.test(text) ? text.length : text.length / 4;
}

/** The innermost element that holds most of the prose. */
function findContainer(blocks: readonly PageBlock[]): Element | null {
  const held = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = weigh(block);
    if (weight === 0) continue;
    total += weight;
    for (let element: Element | null = block.element; element; element = element.parent)
      held.set(element, (held.get(element) ?? 0) + weight);
  }
  let container: Element | null = null;
  let depth = -1;
  for (const [element, weight] of held) {
    if (weight < total * CONTAINER_SHARE || element.tag === "p") continue;
    const own = measureDepth(element);
    if (own > depth) {
      container = element;
      depth = own;
    }
  }
  return container;
}

function measureDepth(element: Element): number {
  let depth = 0;
  for (let above = element.parent; above; above = above.parent) depth++;
  return depth;
}

function isBelow(element: Element, container: Element): boolean {
  for (let above: Element | null = element; above; above = above.parent) if (above === container) return true;
  return false;
}

function isArticleBlock({ kind, text, linkShare, element }: PageBlock): boolean {
  if (element.tag === "h1" || NOT_ARTICLE_LINES.test(text)) return false;
  if (linkShare > 0.8 || (linkShare > 0.5 && text.length < 200)) return false;
  if (kind === "heading") return linkShare < 0.3;
  const isParagraph = element.tag === "p" || element.tag === "blockquote" || kind === "list item";
  return isParagraph ? text.length > 1 : text.length >= PROSE_LENGTH / 2 && /[.!?…:;”"’']\s*$/.test(text);
}

/** A heading with nothing under it heads something that was left out. */
function dropLooseHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter(({ kind }, i) => kind !== "heading" || (blocks[i + 1] && blocks[i + 1]?.kind !== "heading"));
}
