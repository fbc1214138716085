import {
  NEVER_ARTICLE_HINTS,
  NOT_ARTICLE_HINTS,
  NOT_ARTICLE_LINES,
  PAYWALL_HINTS,
  UNSEEN_CLASSES,
} from "../lexicon/en/boilerplate.js";
import { collectBlocks, type PageBlock } from "./collect-blocks.js";
import { type Element, walkElements } from "./parse-markup.js";

/** Parts whose class or id calls them something else may still be the article when they hold most of the page. */
const MAIN_SHARE = 0.5;
const PROSE_LENGTH = 60;
const CONTAINER_SHARE = 0.7;
/** Lines that sites put between paragraphs are short; a longer one that begins alike is a paragraph. */
const LINE_LENGTH = 250;

/**
 * The blocks of the article's body: those of the innermost element that holds most of the page's prose, without links,
 * captions, promotions and the like. The measure is each block's own length and share of links, and what it stands in.
 * Before them the standfirst: the block under the headline that is one of the page's own `descriptions`.
 */
export function findBody(root: Element, descriptions: readonly string[] = []): PageBlock[] {
  const prose = sumProse(
    root,
    collectBlocks(root, () => true),
  );
  const total = prose.get(root) ?? 0;
  const isMain = (element: Element) => (prose.get(element) ?? 0) > total * MAIN_SHARE;
  const blocks = collectBlocks(root, (element) => {
    const hints = readHints(element);
    return !NEVER_ARTICLE_HINTS.test(hints) && (!isOther(element, hints) || isMain(element));
  });
  const inside = new Set(walkElements(findContainer(root, blocks)));
  const first = blocks.findIndex(({ element }) => inside.has(element));
  const standfirst = findStandfirst(blocks.slice(0, Math.max(0, first)), descriptions);
  const body = dropLooseHeadings(blocks.filter((block) => inside.has(block.element)).filter(isArticleBlock));
  return standfirst ? [standfirst, ...body] : body;
}

/** Names on a word of a paragraph tell nothing about the paragraph: `<a class="tag-link">Ada Holm</a> said no.` */
const INLINE_TAGS = new Set("a abbr b bdi bdo cite code em i mark q s small strong sub sup time u".split(" "));

/** The words of an element's class, id and role, camelCase parted; empty for what cannot be a part of the page. */
function readHints({ tag, attributes }: Element): string {
  if (tag === "body" || tag === "html" || INLINE_TAGS.has(tag)) return "";
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes.role ?? ""}`;
  return names.replace(/([a-z])([A-Z])/g, "$1-$2");
}

function isOther({ tag, attributes }: Element, hints: string): boolean {
  if (tag === "body" || tag === "html" || tag === "article" || tag === "main") return false;
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  if (/display:\s*none/i.test(attributes.style ?? "") && !PAYWALL_HINTS.test(hints)) return true;
  if ((attributes.class ?? "").split(/\s+/).some((name) => UNSEEN_CLASSES.has(name))) return true;
  return NOT_ARTICLE_HINTS.test(hints);
}

/** Letters of running prose below (and in) each element. */
function sumProse(root: Element, blocks: readonly PageBlock[]): Map<Element, number> {
  const prose = new Map<Element, number>();
  for (const block of blocks) prose.set(block.element, (prose.get(block.element) ?? 0) + weigh(block));
  const sum = (element: Element): number => {
    let weight = prose.get(element) ?? 0;
    for (const child of element.children) if (typeof child !== "string") weight += sum(child);
    prose.set(element, weight);
    return weight;
  };
  sum(root);
  return prose;
}

/** Letters of running prose: long blocks with few links. */
function weigh({ kind, text, linkShare }: PageBlock): number {
  if (kind === "heading" || text.length < PROSE_LENGTH || linkShare > 0.4) return 0;
  return /[.!?…”"’']/.test(text) ? text.length : text.length / 4;
}

/** The innermost element that holds most of the prose. */
function findContainer(root: Element, blocks: readonly PageBlock[]): Element {
  const prose = sumProse(root, blocks);
  const enough = (prose.get(root) ?? 0) * CONTAINER_SHARE;
  let container: Element | undefined = root;
  for (let next: Element | undefined = root; next; ) {
    container = next;
    next = next.children.find(
      (child): child is Element =>
        typeof child !== "string" && child.tag !== "p" && enough > 0 && (prose.get(child) ?? 0) >= enough,
    );
  }
  return container;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
/** So many letters of a description tell which block it is: descriptions are often cut. */
const TELLING_LETTERS = 60;

function findStandfirst(before: readonly PageBlock[], descriptions: readonly string[]): PageBlock | null {
  const told = descriptions.map((text) => bare(text).slice(0, TELLING_LETTERS)).filter((text) => text.length >= 30);
  const found = before.find(({ text, element, linkShare }) => {
    if (element.tag === "h1" || linkShare > 0.3) return false;
    const letters = bare(text.slice(0, 4 * TELLING_LETTERS)).slice(0, TELLING_LETTERS);
    return told.includes(letters);
  });
  return found ? { ...found, kind: /[.!?…”"’']$/.test(found.text) ? "paragraph" : "heading" } : null;
}

function isArticleBlock({ kind, text, linkShare, element }: PageBlock): boolean {
  if (element.tag === "h1" || (text.length < LINE_LENGTH && NOT_ARTICLE_LINES.test(text))) return false;
  if (kind === "heading") return linkShare < 0.3;
  const isSentence = element.tag === "p" && /[.!?]["”’']?$/.test(text);
  if (linkShare > (isSentence ? 0.95 : 0.8) || (!isSentence && linkShare > 0.5 && text.length < 200)) return false;
  const isParagraph = element.tag === "p" || element.tag === "blockquote" || kind === "list item";
  return isParagraph ? text.length > 1 : text.length >= PROSE_LENGTH / 2 && /[.!?…:;”"’']\s*$/.test(text);
}

/** A heading with nothing under it heads something that was left out. */
function dropLooseHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter(({ kind }, i) => kind !== "heading" || (blocks[i + 1] && blocks[i + 1]?.kind !== "heading"));
}
