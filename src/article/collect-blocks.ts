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

/** What is being gathered while the page is walked: the text since the last block, and the element that it hangs in. */
interface Gathering {
  readonly blocks: PageBlock[];
  readonly isKept: (element: Element) => boolean;
  parts: string[];
  linked: number;
  holder: Element;
}

/** Blocks of running text below an element; elements that `isKept` refuses are passed over with all below them. */
export function collectBlocks(root: Element, isKept: (element: Element) => boolean): PageBlock[] {
  const gathering: Gathering = { blocks: [], isKept, parts: [], linked: 0, holder: root };
  visit(gathering, root, false);
  flush(gathering);
  return gathering.blocks;
}

function visit(gathering: Gathering, element: Element, inLink: boolean): void {
  const isBlock = BLOCK_TAGS.has(element.tag);
  const outer = gathering.holder;
  if (isBlock) {
    flush(gathering);
    gathering.holder = element;
  }
  for (const child of element.children) {
    if (typeof child === "string") {
      gathering.parts.push(child);
      if (inLink) gathering.linked += child.trim().length;
    } else if (child.tag === "br") breakLine(gathering);
    else if (!LEFT_OUT_TAGS.has(child.tag) && gathering.isKept(child))
      visit(gathering, child, inLink || child.tag === "a");
  }
  if (isBlock) {
    flush(gathering);
    gathering.holder = outer;
  }
}

/** Two breaks in a row part paragraphs; one is a space. */
function breakLine(gathering: Gathering): void {
  if (gathering.parts.at(-1) === "\n") flush(gathering);
  else gathering.parts.push("\n");
}

function flush(gathering: Gathering): void {
  const { blocks, parts, linked, holder } = gathering;
  const text = foldSpace(parts.join(""));
  if (text !== "") blocks.push({ kind: kindOf(holder), text, element: holder, linkShare: linked / text.length });
  gathering.parts = [];
  gathering.linked = 0;
}

function kindOf(element: Element): BlockKind {
  if (/^h[1-6]$/.test(element.tag)) return "heading";
  return element.tag === "li" ? "list item" : "paragraph";
}
