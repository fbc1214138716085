// In: an article's text and blocks. Out: its quotations with their marks, nesting and style, and the marks that never
// closed. Straight, curly, guillemets and low-high marks, British single marks, paragraphs each opened and only the last
// closed. A mark that stays open costs its own paragraph at most. One pass, linear in the text.
import type { Span } from "../base/span.js";
import type { Block } from "../record/article.js";

export type QuotationStyle = "straight" | "curly" | "single" | "guillemets" | "low-high";

/** A quotation: one piece, or one for each paragraph when it goes on over several. */
export interface Quotation {
  readonly style: QuotationStyle;
  /** Each piece with its marks. */
  readonly pieces: readonly Span[];
  /** Each piece without its marks. */
  readonly inner: readonly Span[];
  /** The quotation that this one stands in (an index into the same list), or null. */
  readonly within: number | null;
}

/** The quotations of an article in the order in which they open, and the opening marks that nothing closes. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  readonly unbalanced: readonly Span[];
}

interface Open {
  readonly style: QuotationStyle;
  readonly start: number;
  readonly pieces: Span[];
  readonly order: number;
}

interface Draft {
  readonly style: QuotationStyle;
  readonly pieces: readonly Span[];
  readonly order: number;
  readonly parent: number | null;
}

/** Deeper nesting is no prose; it is bounded so that hostile text costs no more than other text. */
const MAX_NESTING = 6;

/** Finds the quotations of a text, block by block. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotations {
  const finder = new QuotationFinder(text);
  for (const [i, { span }] of blocks.entries()) finder.readBlock(span, blocks[i + 1]?.span ?? null);
  return finder.finish();
}

class QuotationFinder {
  readonly #text: string;
  readonly #drafts: Draft[] = [];
  readonly #unbalanced: Span[] = [];
  #open: Open[] = [];
  #order = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readBlock(block: Span, next: Span | null): void {
    let start = block.start;
    // A paragraph that begins with the mark of the open quotation goes on with it.
    const continued = this.#open[0];
    if (continued) start = this.#continuePiece(continued, block);
    for (let i = start; i < block.end; i++) {
      const role = readMark(this.#text, i, block, this.#open);
      if (role === null) continue;
      if (!role.opens) this.#close(role.style, i + 1);
      else if (this.#open.length < MAX_NESTING)
        this.#open.push({ style: role.style, start: i, pieces: [], order: this.#order++ });
      else this.#unbalanced.push({ start: i, end: i + 1 });
    }
    this.#endBlock(block, next);
  }

  finish(): Quotations {
    this.#abandon();
    const sorted = [...this.#drafts].sort((a, b) => a.order - b.order);
    const places = new Map(sorted.map((draft, i) => [draft.order, i]));
    const quotations = sorted.map(({ style, pieces, parent }) => ({
      style,
      pieces,
      inner: pieces.map((piece) => cutMarks(this.#text, piece)),
      within: parent === null ? null : (places.get(parent) ?? null),
    }));
    return { quotations, unbalanced: this.#unbalanced };
  }

  #continuePiece(continued: Open, block: Span): number {
    const first = this.#open[0];
    this.#open = first ? [{ ...first, start: block.start, pieces: continued.pieces }] : [];
    return block.start + 1;
  }

  /** Closes the innermost open quotation of this style; those opened within it since never closed. */
  #close(style: QuotationStyle, end: number): void {
    const at = this.#open.findLastIndex((open) => open.style === style);
    if (at < 0) return;
    for (const lost of this.#open.slice(at + 1)) this.#unbalanced.push({ start: lost.start, end: lost.start + 1 });
    const closed = this.#open[at];
    this.#open = this.#open.slice(0, at);
    if (!closed) return;
    const pieces = [...closed.pieces, { start: closed.start, end }];
    this.#drafts.push({ style, pieces, order: closed.order, parent: this.#open.at(-1)?.order ?? null });
  }

  /** At the end of a block an open quotation goes on only when the next block opens with its mark again. */
  #endBlock(block: Span, next: Span | null): void {
    const [outer, ...inner] = this.#open;
    if (!outer) return;
    for (const lost of inner) this.#unbalanced.push({ start: lost.start, end: lost.start + 1 });
    const goesOn = next !== null && this.#text[next.start] === this.#text[outer.start];
    const pieces = [...outer.pieces, { start: outer.start, end: trimEnd(this.#text, block) }];
    this.#open = [{ ...outer, pieces }];
    if (!goesOn) this.#abandon();
  }

  /** What was quoted over several paragraphs and then never closed was still quoted; a single open mark may be a slip. */
  #abandon(): void {
    const [outer] = this.#open;
    this.#open = [];
    if (!outer) return;
    const [first] = outer.pieces;
    const at = first?.start ?? outer.start;
    this.#unbalanced.push({ start: at, end: at + 1 });
    if (outer.pieces.length > 0 && outer.style !== "single")
      this.#drafts.push({ style: outer.style, pieces: outer.pieces, order: outer.order, parent: null });
  }
}

interface MarkRole {
  readonly style: QuotationStyle;
  readonly opens: boolean;
}

/** What the character at `i` does as a quotation mark, or null when it is none. */
function readMark(text: string, i: number, block: Span, open: readonly Open[]): MarkRole | null {
  const isOpen = (style: QuotationStyle) => open.some((quotation) => quotation.style === style);
  switch (text[i]) {
    case "“":
      return isOpen("low-high") ? { style: "low-high", opens: false } : { style: "curly", opens: true };
    case "”":
      return { style: isOpen("low-high") && !isOpen("curly") ? "low-high" : "curly", opens: false };
    case "„":
      return { style: "low-high", opens: true };
    case "«":
      return { style: "guillemets", opens: true };
    case "»":
      return { style: "guillemets", opens: false };
    case '"':
      return { style: "straight", opens: opensStraight(text, i, block, isOpen("straight")) };
    case "‘":
      return { style: "single", opens: true };
    case "’":
    case "'":
      return readSingle(text, i, block, isOpen("single"));
    default:
      return null;
  }
}

/** A straight mark closes when one is open, unless it plainly opens: white space before it and a word after it. */
function opensStraight(text: string, i: number, block: Span, isOpen: boolean): boolean {
  if (!isOpen) return true;
  const before = i > block.start ? (text[i - 1] ?? " ") : " ";
  const after = i + 1 < block.end ? (text[i + 1] ?? " ") : " ";
  return /[\s(—–-]/.test(before) && /[\p{L}\p{N}$[…]/u.test(after) && !/[,.!?;:]/.test(after);
}

/** An apostrophe closes a single quotation only at a word's end; a straight one opens it only before a capital or digit. */
function readSingle(text: string, i: number, block: Span, isOpen: boolean): MarkRole | null {
  const before = i > block.start ? (text[i - 1] ?? " ") : " ";
  const after = i + 1 < block.end ? (text[i + 1] ?? " ") : " ";
  if (isOpen && /[^\s([]/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
    // "the ministers' plan": a plural's apostrophe, when another closing mark follows in the block.
    const isPlural = /s/.test(before) && /\s/.test(after) && closesLater(text, i + 1, block);
    return isPlural ? null : { style: "single", opens: false };
  }
  const opens = text[i] === "'" && !isOpen && /[\s([“"—–]/.test(before) && /[\p{L}…]/u.test(after);
  return opens && closesLater(text, i + 1, block) ? { style: "single", opens: true } : null;
}

const LOOK_AHEAD = 600;

/** True when a single mark that plainly closes (after punctuation) stands within reach, before the next opening one. */
function closesLater(text: string, from: number, block: Span): boolean {
  const ahead = text.slice(from, Math.min(block.end, from + LOOK_AHEAD));
  const closing = ahead.search(/[\p{L}\p{N},.!?…][’'](?![\p{L}\p{N}])/u);
  const opening = ahead.search(/(?:^|\s)[‘'](?=\p{L})/u);
  return closing >= 0 && (opening < 0 || closing < opening);
}

function trimEnd(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return last;
}

function cutMarks(text: string, { start, end }: Span): Span {
  const from = /[“"„«»‘'’]/.test(text[start] ?? "") ? start + 1 : start;
  const to = /[”"“»«’']/.test(text[end - 1] ?? "") && end - 1 > from ? end - 1 : end;
  return { start: from, end: to };
}
