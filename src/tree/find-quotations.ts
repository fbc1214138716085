// In: an article's text and blocks. Out: its quotations with their marks, nesting and style, and the marks that never
// closed. Straight, curly, doubled apostrophes ('' … ''), guillemets, low-high, single marks (apostrophes told apart);
// paragraphs each opened and only the last closed are one quotation. A mark without its partner is bounded by its
// sentence or its block and never takes the rest of the report. One pass, linear in the text.
// Not done here: whether somebody is quoted at all (titles, nicknames and scare quotes are quotations too).
import type { Span } from "../base/span.js";
import type { Block } from "../record/article.js";
import { findQuotationMarks, type QuotationMark, type QuotationStyle } from "./find-quotation-marks.js";

export type { QuotationStyle } from "./find-quotation-marks.js";

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

interface Draft {
  readonly style: QuotationStyle;
  readonly parent: Draft | null;
  readonly pieces: Span[];
  readonly inner: Span[];
  start: number;
  innerStart: number;
}

interface Scan {
  readonly text: string;
  readonly found: Draft[];
  readonly unbalanced: Span[];
  readonly stack: Draft[];
  /** The quotation left open at the end of the last paragraph, which the next may go on with. */
  pending: Draft | null;
}

/** Deeper nesting is not read: reports have three at most, hostile input has any number. */
const MAX_DEPTH = 6;
/** How far the end of an unclosed quotation's first sentence is looked for. */
const MAX_SENTENCE_UNITS = 2000;

/**
 * Finds the quotations of a text's blocks. Spans are UTF-16 units. A single mark without a partner is an apostrophe:
 * neither a quotation nor unbalanced. Captions, headings and pull quotes stand aside: a quotation goes on after them.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotations {
  const scan: Scan = { text, found: [], unbalanced: [], stack: [], pending: null };
  for (const block of blocks) {
    const aside = block.kind === "caption" || block.kind === "pull quote" || block.kind === "heading";
    const held = scan.pending;
    if (aside) scan.pending = null;
    scanBlock(scan, block.span, aside);
    if (aside) scan.pending = held;
  }
  dropPending(scan);
  const kept = scan.found.filter((draft) => draft.inner.some(({ start, end }) => start < end));
  kept.sort((one, other) => (one.pieces[0]?.start ?? 0) - (other.pieces[0]?.start ?? 0));
  const places = new Map(kept.map((draft, i) => [draft, i]));
  const quotations = kept.map(({ style, pieces, inner, parent }) => ({
    style,
    pieces,
    inner,
    within: findPlace(parent, places),
  }));
  return { quotations, unbalanced: scan.unbalanced };
}

/** The nearest outer one that was kept: what stood between was an apostrophe. */
function findPlace(parent: Draft | null, places: ReadonlyMap<Draft, number>): number | null {
  for (let draft = parent; draft; draft = draft.parent) {
    const place = places.get(draft);
    if (place !== undefined) return place;
  }
  return null;
}

function scanBlock(scan: Scan, block: Span, aside: boolean): void {
  const marks = findQuotationMarks(scan.text, block);
  const first = marks[0];
  if (scan.pending) {
    if (first && goesOn(scan.pending, first) && skipSpace(scan.text, block) === first.start) resume(scan, first);
    else dropPending(scan);
  }
  const resumed = scan.stack.length > 0;
  marks.forEach((mark, i) => {
    if (!resumed || i > 0) readMark(scan, mark, marks[i + 1]);
  });
  endBlock(scan, block, aside);
}

function skipSpace(text: string, block: Span): number {
  let at = block.start;
  while (at < block.end && /\s/.test(text[at] ?? "")) at++;
  return at;
}

function goesOn(pending: Draft, mark: QuotationMark): boolean {
  return mark.style === pending.style && mark.mayOpen;
}

function resume(scan: Scan, mark: QuotationMark): void {
  const draft = scan.pending;
  scan.pending = null;
  if (!draft) return;
  draft.start = mark.start;
  draft.innerStart = mark.end;
  scan.stack.push(draft);
}

function readMark(scan: Scan, mark: QuotationMark, next: QuotationMark | undefined): void {
  const open = scan.stack.findLastIndex((draft) => mark.closes.includes(draft.style));
  const single = mark.style.startsWith("single");
  if (open >= 0 && mark.mayClose && !(single && isPluralApostrophe(scan.text, mark, next))) {
    closeAt(scan, open, mark);
    return;
  }
  if (!mark.mayOpen) return;
  // A second opening mark of one style: the first lacks its partner.
  const same = scan.stack.findIndex((draft) => draft.style === mark.style);
  if (same >= 0) boundOpen(scan, same, mark.start);
  if (scan.stack.length === MAX_DEPTH) return;
  const draft: Draft = {
    style: mark.style,
    parent: scan.stack.at(-1) ?? null,
    pieces: [],
    inner: [],
    start: mark.start,
    innerStart: mark.end,
  };
  scan.found.push(draft);
  scan.stack.push(draft);
}

/** 'It is the workers' right': the first closing mark follows a plural, and a surer one comes. */
function isPluralApostrophe(text: string, mark: QuotationMark, next: QuotationMark | undefined): boolean {
  if (text[mark.start - 1] !== "s" || !/^ [a-z]/.test(text.slice(mark.end, mark.end + 2))) return false;
  return next?.style === mark.style && next.mayClose && !next.mayOpen;
}

function closeAt(scan: Scan, open: number, mark: QuotationMark): void {
  // Whatever stands open inside ends here: singles were apostrophes, doubles lack their mark.
  boundOpen(scan, open + 1, mark.start);
  const draft = scan.stack.pop();
  if (draft) addPiece(draft, mark.start, mark.end);
}

function addPiece(draft: Draft, innerEnd: number, end: number): void {
  draft.pieces.push({ start: draft.start, end });
  draft.inner.push({ start: draft.innerStart, end: innerEnd });
}

/** Ends what stands open from place `open` on: at the end of its first sentence, and at `limit` at the latest. */
function boundOpen(scan: Scan, open: number, limit: number): void {
  while (scan.stack.length > open) {
    const draft = scan.stack.pop();
    if (!draft || (draft.style.startsWith("single") && draft.pieces.length === 0)) continue;
    const end = findSentenceEnd(scan.text, draft.innerStart, limit);
    addPiece(draft, end, end);
    scan.unbalanced.push({ start: draft.start, end: draft.innerStart });
  }
}

function findSentenceEnd(text: string, start: number, limit: number): number {
  const far = Math.min(limit, start + MAX_SENTENCE_UNITS);
  for (let at = start; at + 2 < far; at++)
    if (/[.!?]/.test(text[at] ?? "") && /\s/.test(text[at + 1] ?? "") && /\p{Lu}/u.test(text[at + 2] ?? ""))
      return at + 1;
  return trimEnd(text, start, limit);
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return last;
}

function endBlock(scan: Scan, block: Span, aside: boolean): void {
  boundOpen(scan, 1, block.end);
  const draft = scan.stack.pop();
  if (!draft) return;
  const end = trimEnd(scan.text, draft.innerStart, block.end);
  addPiece(draft, end, end);
  scan.pending = draft;
  if (aside) dropPending(scan);
}

/** The paragraph after an open quotation does not go on with it: its mark is missing, or it was an apostrophe. */
function dropPending(scan: Scan): void {
  const draft = scan.pending;
  scan.pending = null;
  if (!draft) return;
  if (draft.style.startsWith("single") && draft.pieces.length === 1) {
    draft.pieces.length = 0;
    draft.inner.length = 0;
    return;
  }
  scan.unbalanced.push({ start: draft.start, end: draft.innerStart });
  // Opened in mid-paragraph: the rest of the paragraph is more likely the outlet's own than quoted.
  if (draft.pieces.length > 1 || opensLine(scan.text, draft.start)) return;
  const end = findSentenceEnd(scan.text, draft.innerStart, draft.inner[0]?.end ?? draft.innerStart);
  draft.pieces[0] = { start: draft.start, end };
  draft.inner[0] = { start: draft.innerStart, end };
}

/** True when nothing but white space stands between the last line break and `at`. */
function opensLine(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && at - before < 40 && /[^\S\n]/.test(text[before - 1] ?? "")) before--;
  return before === 0 || text[before - 1] === "\n";
}
