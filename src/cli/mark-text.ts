import { contains, overlaps, type Span } from "../base/span.js";
import { escapeLines } from "./escape-text.js";
import { paint, type Style, type Terminal } from "./terminal.js";

/** A stretch of text to be coloured. */
export interface Mark {
  readonly span: Span;
  readonly style: Style;
}

/** The text under `window`, escaped for a terminal, with the marks coloured; where marks overlap the shortest wins. */
export function markText(terminal: Terminal, text: string, window: Span, marks: readonly Mark[]): string {
  const shown = marks.filter((mark) => overlaps(mark.span, window));
  const edges = new Set([window.start, window.end]);
  for (const { span } of shown) {
    edges.add(Math.max(window.start, span.start));
    edges.add(Math.min(window.end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, i) => {
    const piece = { start, end: cuts[i + 1] ?? start };
    const [mark] = shown
      .filter(({ span }) => contains(span, piece))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const words = escapeLines(text.slice(piece.start, piece.end));
    return mark ? paint(terminal, mark.style, words) : words;
  });
  return pieces.join("");
}
