import { hashBytes } from "../base/hash.js";
import type { Block, BlockKind, PageDetails } from "../record/article.js";
import type { Problem } from "../record/problem.js";
import type { RawDocument } from "../record/raw-document.js";
import { classifyByline } from "./classify-byline.js";
import { decodeBytes } from "./decode-bytes.js";
import { dropPullQuotes } from "./drop-pull-quotes.js";
import { findBody } from "./find-body.js";
import { findNotices } from "./find-notices.js";
import { findPosts } from "./find-posts.js";
import { isCutShort } from "./is-cut-short.js";
import type { Rendering } from "./make-article.js";
import { type Element, foldSpace, parseMarkup, walkElements } from "./parse-markup.js";
import { readMetadata } from "./read-metadata.js";
import type { LiveUpdate } from "./structured-data.js";

const PARAGRAPH_BREAK = "\n\n";
/** Structured text stands in for the page's blocks when they hold less than this share of it. */
const FOUND_SHARE = 0.6;
const MIN_BODY = 300;

/** Renders a page of HTML: its main text, paragraphs parted by an empty line, and what it tells about itself. */
export function readPage(doc: RawDocument): Rendering {
  const { text: markup } = decodeBytes(doc.bytes, doc.charset ?? readDeclaredCharset(doc.bytes));
  const { root, cut } = parseMarkup(markup, doc.name);
  const metadata = readMetadata(root);
  const { title, outlet, authors, language, url, publishedAt, modifiedAt, updates } = metadata;
  const shown = findBody(root, metadata.descriptions);
  const isBare = shown.reduce((sum, block) => sum + countLetters(block.text), 0) < MIN_BODY;
  const told = isBare && updates ? joinUpdates(updates) : metadata.articleBody;
  const found = dropPullQuotes(chooseBlocks(shown, told));
  const { text, placed } = placeBlocks(found);
  const blocks = placed.map(({ kind, span }): Block => ({ kind, span }));
  const isTruncated = isCutShort(text, metadata);
  const page: PageDetails = {
    canonicalUrl: url,
    section: metadata.section,
    byline: authors.map((name) => ({ name, kind: classifyByline(name, outlet, metadata.organisations) })),
    isTruncated,
    isPaywalled: metadata.isPaywalled,
    posts: updates === null ? [] : findPosts([...walkElements(root)], placed, updates),
    notices: findNotices(text, blocks),
  };
  const problems = [...(cut ? [PAGE_CUT] : []), ...(isTruncated ? [PAGE_TRUNCATED] : [])];
  return {
    extractor: "html/2",
    text,
    blocks,
    title,
    outlet,
    authors,
    language,
    url,
    publishedAt,
    modifiedAt,
    page,
    problems,
  };
}

const PAGE_CUT: Problem = {
  room: "article",
  code: "page-cut",
  span: null,
  message: "the page has too many elements; its end was left out",
};
const PAGE_TRUNCATED: Problem = {
  room: "article",
  code: "page-truncated",
  span: null,
  message: "the page seems to show only the beginning of the report",
};

interface TextBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where it hangs in the page; null when it is not from there. */
  readonly element: Element | null;
}

/**
 * Structured data may carry the whole text, but without headings, often without paragraphs, and sometimes cut: it stands
 * in for the page's blocks only where the page itself holds much less, as where scripts are to fill it in.
 */
function chooseBlocks(found: readonly TextBlock[], articleBody: string | null): readonly TextBlock[] {
  const toldLength = countLetters(articleBody ?? "");
  if (articleBody === null || toldLength < MIN_BODY) return found;
  const foundLength = found.reduce((sum, { text }) => sum + countLetters(text), 0);
  if (foundLength >= toldLength * FOUND_SHARE) return found;
  return articleBody
    .replace(/<[^<>]{1,200}>/g, "\n")
    .split(/\n+/)
    .map((line): TextBlock => ({ kind: "paragraph", text: foldSpace(line), element: null }))
    .filter(({ text }) => text !== "");
}

const countLetters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").length;

/**
 * What structured data tell of a live blog's posts, in their order. They hold far more posts than the page shows at once:
 * they are its text only where it shows none.
 */
function joinUpdates(updates: readonly LiveUpdate[]): string {
  const parts = updates.flatMap(({ title, text }) => (text === null ? [] : [title, text]));
  return parts.filter((part) => part !== null).join("\n");
}

/** A block of the page with its place in the text. */
export interface PlacedBlock extends TextBlock, Block {}

function placeBlocks(blocks: readonly TextBlock[]): { readonly text: string; readonly placed: readonly PlacedBlock[] } {
  const parts: string[] = [];
  const placed: PlacedBlock[] = [];
  const seen = new Set<string>();
  let length = 0;
  for (const block of blocks) {
    const { text } = block;
    // Pages repeat their paragraphs for phones; the first stands for all.
    const key = hashBytes(text);
    if (seen.has(key)) continue;
    seen.add(key);
    if (parts.length > 0) length += PARAGRAPH_BREAK.length;
    placed.push({ ...block, span: { start: length, end: length + text.length } });
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(PARAGRAPH_BREAK), placed };
}

const DECLARED_WITHIN = 2048;

/** The charset that the page itself declares near its beginning. */
function readDeclaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  return /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
