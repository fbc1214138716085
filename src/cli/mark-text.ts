import { overlaps, type Span } from "../base/span.js";
import { escapeLines } from "./escape-text.js";
import { foldLines } from "./fold-lines.js";
import { findWidth, paint, type Style, type Terminal } from "./terminal.js";

/** A stretch of text to be coloured. */
export interface Mark {
  readonly span: Span;
  readonly style: Style;
}

/**
 * The text under `window`, escaped for a terminal and folded to its width, with the marks coloured; where marks overlap
 * the shortest wins.
 */
export function markText(terminal: Terminal, text: string, window: Span, marks: readonly Mark[]): string {
  const pieces = cutPieces(
    window,
    marks.filter((mark) => overlaps(mark.span, window)),
  ).map(({ span, style }) => ({ words: escapeLines(text.slice(span.start, span.end)), style }));
  const plain = pieces.map(({ words }) => words).join("");
  const width = findWidth(terminal);
  const folded = width === null ? plain : foldLines(plain, width);
  let at = 0;
  return pieces
    .map(({ words, style }) => {
      const shown = folded.slice(at, at + words.length);
      at += words.length;
      return style ? paint(terminal, style, shown) : shown;
    })
    .join("");
}

interface Piece {
  readonly span: Span;
  readonly style: Style | null;
}

/** Cuts the window wherever a mark begins or ends; each piece has the style of the shortest mark over it. */
function cutPieces(window: Span, marks: readonly Mark[]): Piece[] {
  const edges = new Set([window.start, window.end]);
  for (const { span } of marks) {
    edges.add(Math.max(window.start, span.start));
    edges.add(Math.min(window.end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => b.span.start - a.span.start);
  let open: Mark[] = [];
  return cuts.slice(0, -1).map((start, i) => {
    for (let next = waiting.at(-1); next && next.span.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    open = open.filter(({ span }) => span.end > start);
    const [shortest] = [...open].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return { span: { start, end: cuts[i + 1] ?? start }, style: shortest?.style ?? null };
  });
}
