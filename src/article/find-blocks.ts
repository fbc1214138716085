import { trimSpan } from "../base/span.js";
import type { Block, BlockKind } from "../record/article.js";

const HEADING_LENGTH = 120;

/**
 * The paragraphs of a plain text. Where blank lines part them, lines that follow on one another are one paragraph (text
 * broken at a fixed width); where there are none, each line is a paragraph. Bulleted lines are list items of their own.
 */
export function findBlocks(text: string): Block[] {
  const hasBlankLines = /\n[ \t\r]*\n/.test(text);
  const blocks: Block[] = [];
  const close = (start: number, end: number) => {
    const span = trimSpan(text, { start, end });
    if (span) blocks.push({ kind: kindOf(text, span.start, span.end), span });
  };
  let open = 0;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const isBlank = text.slice(start, end).trim() === "";
    if (!hasBlankLines || isBlank || isListItem(text, start)) {
      close(open, start);
      open = start;
    }
    start = end + 1;
  }
  close(open, text.length);
  return blocks;
}

function isListItem(text: string, start: number): boolean {
  return /^[ \t]*(?:[•▪◦‣·*]|[-–—](?=[ \t]))[ \t]*\S/.test(text.slice(start, start + 40));
}

function kindOf(text: string, start: number, end: number): BlockKind {
  if (isListItem(text, start)) return "list item";
  const isShort = end - start <= HEADING_LENGTH && !text.slice(start, end).includes("\n");
  const endsLikeSentence = /[.!?…:;,"”’')\]]$/.test(text.slice(Math.max(start, end - 1), end));
  return isShort && !endsLikeSentence ? "heading" : "paragraph";
}
