import { hashBytes } from "../base/hash.js";
import type { Block, BlockKind } from "../record/article.js";
import type { Problem } from "../record/problem.js";
import type { RawDocument } from "../record/raw-document.js";
import { decodeBytes } from "./decode-bytes.js";
import { findBody } from "./find-body.js";
import type { Rendering } from "./make-article.js";
import { foldSpace, parseMarkup } from "./parse-markup.js";
import { readMetadata } from "./read-metadata.js";

const PARAGRAPH_BREAK = "\n\n";
/** Structured text stands in for the page's blocks when they hold less than this share of it. */
const FOUND_SHARE = 0.6;
const MIN_BODY = 300;

/** Renders a page of HTML: its main text, paragraphs parted by an empty line, and what it tells about itself. */
export function readPage(doc: RawDocument): Rendering {
  const { text: markup } = decodeBytes(doc.bytes, doc.charset ?? readDeclaredCharset(doc.bytes));
  const { root, cut } = parseMarkup(markup, doc.name);
  const { articleBody, descriptions, ...metadata } = readMetadata(root);
  const blocks = chooseBlocks(findBody(root, descriptions), articleBody);
  const problems: Problem[] = cut
    ? [
        {
          room: "article",
          code: "page-cut",
          span: null,
          message: "the page has too many elements; its end was left out",
        },
      ]
    : [];
  return { extractor: "html/1", ...joinBlocks(blocks), ...metadata, problems };
}

interface TextBlock {
  readonly kind: BlockKind;
  readonly text: string;
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
    .map((line): TextBlock => ({ kind: "paragraph", text: foldSpace(line) }))
    .filter(({ text }) => text !== "");
}

const countLetters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").length;

function joinBlocks(blocks: readonly TextBlock[]): { readonly text: string; readonly blocks: Block[] } {
  const parts: string[] = [];
  const placed: Block[] = [];
  const seen = new Set<string>();
  let length = 0;
  for (const { kind, text } of blocks) {
    // Pages repeat their paragraphs for phones and pull quotes; the first stands for all.
    const key = hashBytes(text);
    if (seen.has(key)) continue;
    seen.add(key);
    if (parts.length > 0) length += PARAGRAPH_BREAK.length;
    placed.push({ kind, span: { start: length, end: length + text.length } });
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(PARAGRAPH_BREAK), blocks: placed };
}

const DECLARED_WITHIN = 2048;

/** The charset that the page itself declares near its beginning. */
function readDeclaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  return /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
