import type { Span } from "../base/span.js";

/** How a quotation is marked. `apostrophes` is '' … '' (or `` … ''), which some wires send for double marks. */
export type QuotationStyle =
  | "straight"
  | "curly"
  | "apostrophes"
  | "low-high"
  | "guillemets"
  | "guillemets inward"
  | "single straight"
  | "single curly"
  | "single low"
  | "single guillemets";

/** One mark: the style it opens, those it may close, and what the characters around it allow. */
export interface QuotationMark extends Span {
  readonly style: QuotationStyle;
  readonly closes: readonly QuotationStyle[];
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

interface Glyph {
  readonly style: QuotationStyle;
  readonly closes: readonly QuotationStyle[];
  /** Which way the glyph itself points: opening, closing, or neither. */
  readonly turn: "opens" | "closes" | "either";
}

const GLYPHS: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  ['"', { style: "straight", closes: ["straight"], turn: "either" }],
  ["＂", { style: "straight", closes: ["straight"], turn: "either" }],
  ["“", { style: "curly", closes: ["low-high"], turn: "opens" }],
  ["‟", { style: "curly", closes: ["curly"], turn: "opens" }],
  ["”", { style: "curly", closes: ["curly", "low-high"], turn: "closes" }],
  ["„", { style: "low-high", closes: [], turn: "opens" }],
  ["«", { style: "guillemets", closes: ["guillemets inward"], turn: "opens" }],
  ["»", { style: "guillemets inward", closes: ["guillemets"], turn: "closes" }],
  ["‹", { style: "single guillemets", closes: [], turn: "opens" }],
  ["›", { style: "single guillemets", closes: ["single guillemets"], turn: "closes" }],
  ["'", { style: "single straight", closes: ["single straight"], turn: "either" }],
  ["‘", { style: "single curly", closes: ["single low"], turn: "opens" }],
  ["’", { style: "single curly", closes: ["single curly", "single low"], turn: "closes" }],
  ["‚", { style: "single low", closes: [], turn: "opens" }],
]);

const DOUBLE_APOSTROPHE: Glyph = { style: "apostrophes", closes: ["apostrophes"], turn: "either" };
const DOUBLE_BACKTICK: Glyph = { style: "apostrophes", closes: [], turn: "opens" };

/** Words that are written with an apostrophe in front: 'em, 'til, '90s. */
const CUT_WORD = /^(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b)/i;

/** Finds every mark of `block` that may open or close a quotation, in order; apostrophes inside words are left out. */
export function findQuotationMarks(text: string, block: Span): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  let at = block.start;
  while (at < block.end) {
    const read = readGlyph(text, at);
    if (!read) {
      at++;
      continue;
    }
    const mark = makeMark(text, { start: at, end: at + read.width }, read.glyph, block);
    if (mark.mayOpen || mark.mayClose) marks.push(mark);
    at += read.width;
  }
  return marks;
}

function readGlyph(text: string, at: number): { readonly glyph: Glyph; readonly width: number } | null {
  const char = text[at] as string;
  if (char <= "z" && char !== '"' && char !== "'" && char !== "`") return null;
  if (char === "`") return text[at + 1] === "`" ? { glyph: DOUBLE_BACKTICK, width: 2 } : null;
  if (char === "'" && text[at + 1] === "'" && !isTripleClosing(text, at)) return { glyph: DOUBLE_APOSTROPHE, width: 2 };
  const glyph = GLYPHS.get(char);
  return glyph ? { glyph, width: 1 } : null;
}

/** In `… used to it.'''` the first mark closes the inner quotation and the other two the outer. */
function isTripleClosing(text: string, at: number): boolean {
  return text[at + 2] === "'" && text[at - 1] !== "'" && isTight(text[at - 1]) && !isWord(text[at + 3]);
}

function makeMark(text: string, span: Span, glyph: Glyph, block: Span): QuotationMark {
  const before = span.start > block.start ? text[span.start - 1] : undefined;
  const after = span.end < block.end ? text[span.end] : undefined;
  const single = glyph.style.startsWith("single");
  const loose = !isTight(before) || isOpener(before);
  const tightAfter = isTight(after);
  const { style, closes } = glyph;
  if (single) {
    const cut = CUT_WORD.test(text.slice(span.end, Math.min(span.end + 6, block.end)));
    const mayOpen = glyph.turn !== "closes" && loose && tightAfter && !isStop(after) && !cut;
    const mayClose = isTight(before) && !isWord(after) && !(glyph.turn === "opens" && closes.length === 0);
    return { ...span, style, closes, mayOpen, mayClose };
  }
  // A mark that points the wrong way still opens where only an opening can stand: ”Well,” he said.
  const placedToOpen = loose && tightAfter && !isStop(after);
  const placedToClose = isTight(before) && !isOpener(before) && !isWord(after);
  if (glyph.turn === "opens") {
    const wrongWay = placedToClose && !placedToOpen && glyph.style === "curly";
    return {
      ...span,
      style,
      closes: wrongWay ? ["curly", ...closes] : closes,
      mayOpen: !wrongWay,
      mayClose: true,
    };
  }
  if (glyph.turn === "closes") return { ...span, style, closes, mayOpen: placedToOpen, mayClose: !placedToOpen };
  const either = placedToOpen === placedToClose;
  return { ...span, style, closes, mayOpen: placedToOpen || either, mayClose: placedToClose || either };
}

function isTight(char: string | undefined): boolean {
  return char !== undefined && !/\s/.test(char);
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** What may stand before an opening mark without a space. */
function isOpener(char: string | undefined): boolean {
  return char !== undefined && /[([{—–\-/“‘„«"'‹:]/.test(char);
}

function isStop(char: string | undefined): boolean {
  return char !== undefined && /[,.;:!?)\]]/.test(char);
}
