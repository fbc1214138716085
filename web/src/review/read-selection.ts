import type { Stretch } from "../parts/cut-marks.js";

/** A node of a text as it is drawn, and which units of the text it shows. */
interface Shown extends Stretch {
  readonly node: Text;
  /** True where one character is told by its name, so that the node's own length says nothing. */
  readonly isNamed: boolean;
}

/**
 * Which node shows which units of a text. What is drawn is the text but for two things: characters that would act on the
 * page are told by their names, and the first half of a line's end in two characters is left out.
 */
function listShown(root: Element, text: string): readonly Shown[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const shown: Shown[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const start = at;
    const isNamed = node.parentElement?.closest(".escaped") !== null;
    if (isNamed) at += String.fromCodePoint(text.codePointAt(at) ?? 0).length;
    else at = skipUnits(text, at, node.data.length);
    shown.push({ node, start, end: at, isNamed });
  }
  return shown;
}

/** So many drawn units further in the text. */
function skipUnits(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  return at;
}

function countUnits(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count++) at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  return count;
}

/** What is selected of a text that is drawn in an element; null where nothing is. */
export function readSelection(root: Element, text: string): Stretch | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const shown = listShown(root, text);
  const start = findUnit(shown, text, range.startContainer, range.startOffset);
  const end = findUnit(shown, text, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

function findUnit(shown: readonly Shown[], text: string, container: Node, offset: number): number {
  const own = shown.find(({ node }) => node === container);
  if (own) {
    if (own.isNamed) return offset === 0 ? own.start : own.end;
    return skipUnits(text, own.start, offset);
  }
  const point = document.createRange();
  point.setStart(container, offset);
  const next = shown.find(({ node }) => point.comparePoint(node, 0) >= 0);
  return next?.start ?? shown.at(-1)?.end ?? 0;
}

/** The word on the line above or below a stretch, straight over or under it; null where there is no such line. */
export function findWordBeside(
  root: Element,
  text: string,
  { words, from, by }: { readonly words: readonly Stretch[]; readonly from: number; readonly by: 1 | -1 },
): Stretch | null {
  const shown = listShown(root, text);
  const own = words[from];
  const here = own && findBox(shown, text, own);
  if (!here) return null;
  const middle = here.left + here.width / 2;
  let best: { readonly word: Stretch; readonly off: number; readonly top: number } | null = null;
  for (let i = from + by; i >= 0 && i < words.length; i += by) {
    const word = words[i];
    const box = word && findBox(shown, text, word);
    if (!word || !box || isOnLine(box, here)) continue;
    if (best && !isOnLine(box, { top: best.top, height: here.height })) break;
    const off = Math.abs(box.left + box.width / 2 - middle);
    if (best === null || off < best.off) best = { word, off, top: box.top };
  }
  return best?.word ?? null;
}

function isOnLine(one: { readonly top: number }, other: { readonly top: number; readonly height: number }): boolean {
  return Math.abs(one.top - other.top) < other.height * 0.75;
}

function findBox(shown: readonly Shown[], text: string, { start, end }: Stretch): DOMRect | null {
  const first = shown.find((piece) => piece.end > start);
  const last = shown.find((piece) => piece.end >= end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.isNamed ? 0 : countUnits(text, first.start, start));
  range.setEnd(last.node, last.isNamed ? last.node.data.length : countUnits(text, last.start, end));
  return range.getClientRects()[0] ?? null;
}
