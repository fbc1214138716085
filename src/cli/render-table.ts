import stringWidth from "string-width";

/** A column: its heading, and how wide it may be; the one with `grow` takes what is left of the line. */
export interface Column {
  readonly heading: string;
  readonly max?: number;
  readonly grow?: boolean;
}

/** A cell's words; `paint` colours each of its lines after they are broken. */
export interface Cell {
  readonly text: string;
  readonly paint?: (line: string) => string;
}

const GAP = "  ";
const MIN_GROW = 24;

/** Lines of a table `width` terminal columns wide: cells are broken at spaces, nothing is cut off. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): string[] {
  const widths = measureColumns(columns, rows, width);
  const head = columns.map((column, i) => pad(column.heading, widths[i] ?? 0)).join(GAP);
  return [head.trimEnd(), ...rows.flatMap((row) => renderRow(row, widths))];
}

function measureColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const natural = columns.map((column, i) => {
    const widest = Math.max(stringWidth(column.heading), ...rows.map((row) => stringWidth(row[i]?.text ?? "")));
    return Math.min(widest, column.max ?? widest);
  });
  const fixed = natural.reduce((sum, w, i) => sum + (columns[i]?.grow ? 0 : w) + GAP.length, -GAP.length);
  const left = Math.max(MIN_GROW, width - fixed);
  return natural.map((w, i) => (columns[i]?.grow ? Math.min(w, left) : w));
}

function renderRow(row: readonly Cell[], widths: readonly number[]): string[] {
  const cells = row.map((cell, i) => breakLines(cell.text, widths[i] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map((cell, i) => {
        const words = cells[i]?.[line] ?? "";
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(words)));
        return (words && cell.paint ? cell.paint(words) : words) + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Breaks words into lines of at most `width` terminal columns; a longer word is broken between its characters. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (stringWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = breakWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const pieces = [""];
  for (const character of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && stringWidth(last + character) > width) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
