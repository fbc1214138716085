import stringWidth from "string-width";

/**
 * A column: its heading, and how wide it may be; such a one gives way on a narrow line, down to `min`. The one with
 * `grow` takes the rest.
 */
export interface Column {
  readonly heading: string;
  readonly max?: number;
  readonly min?: number;
  readonly grow?: boolean;
}

/** A cell's words; `paint` colours each of its lines after they are broken. */
export interface Cell {
  readonly text: string;
  readonly paint?: (line: string) => string;
}

const GAP = "  ";
const MIN_GROW = 24;
const MIN_WIDTH = 10;

/**
 * Lines of a table `width` terminal columns wide: cells are broken at spaces, nothing is cut off. Where the columns do
 * not fit beside one another, each row is a card: its cells below one another, each after its heading.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): string[] {
  const widths = measureColumns(columns, rows, width);
  const needed = widths.reduce((sum, w) => sum + w + GAP.length, -GAP.length);
  if (needed > width) return rows.flatMap((row) => [...renderCard(columns, row, width), ""]).slice(0, -1);
  const head = columns.map((column, i) => pad(column.heading, widths[i] ?? 0)).join(GAP);
  return [head.trimEnd(), ...rows.flatMap((row) => renderRow(row, widths))];
}

function measureColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const natural = columns.map((column, i) => {
    const widest = Math.max(stringWidth(column.heading), ...rows.map((row) => stringWidth(row[i]?.text ?? "")));
    return Math.min(widest, column.max ?? widest);
  });
  const measureLeft = () =>
    natural.reduce((left, w, i) => left - (columns[i]?.grow ? 0 : w) - GAP.length, width + GAP.length);
  const grown = Math.min(MIN_GROW, ...natural.filter((_, i) => columns[i]?.grow));
  for (let left = measureLeft(); left < grown; left = measureLeft()) {
    const shrinkable = natural.map((w, i) =>
      columns[i]?.max !== undefined && w > (columns[i]?.min ?? MIN_WIDTH) ? w : 0,
    );
    const widest = Math.max(...shrinkable);
    if (widest === 0) break;
    natural[shrinkable.indexOf(widest)] = widest - 1;
  }
  const left = Math.max(MIN_GROW, measureLeft());
  return natural.map((w, i) => (columns[i]?.grow ? Math.min(w, left) : w));
}

function renderCard(columns: readonly Column[], row: readonly Cell[], width: number): string[] {
  const indent = Math.max(...columns.map(({ heading }) => stringWidth(heading))) + GAP.length;
  return row.flatMap((cell, i) => {
    if (cell.text === "") return [];
    const lines = breakLines(cell.text, Math.max(MIN_WIDTH, width - indent));
    return lines.map((line, n) => {
      const head = n === 0 ? (columns[i]?.heading ?? "") : "";
      return pad(head, indent) + (cell.paint ? cell.paint(line) : line);
    });
  });
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
    if (last !== "" && stringWidth(last + character) > width) pieces.splice(-1, 1, ...splitAtJoint(last, character));
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

/** A word too long for its line is parted after its last hyphen or stroke, if one stands in its latter half. */
function splitAtJoint(line: string, next: string): [string, string] {
  const joint = Math.max(line.lastIndexOf("-"), line.lastIndexOf("/")) + 1;
  return joint > line.length / 2 ? [line.slice(0, joint), line.slice(joint) + next] : [line, next];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
