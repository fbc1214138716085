import stringWidth from "string-width";

/**
 * Folds each line of `text` to `width` terminal columns by turning single spaces into line breaks: the length stays, so
 * that places in the text still hold. A word longer than a line is left for the terminal to break.
 */
export function foldLines(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => foldLine(line, width))
    .join("\n");
}

function foldLine(line: string, width: number): string {
  const [first = "", ...rest] = line.split(" ");
  const pieces = [first];
  let filled = measure(first);
  for (const word of rest) {
    const columns = measure(word);
    const fits = filled + 1 + columns <= width;
    pieces.push(fits ? " " : "\n", word);
    filled = fits ? filled + 1 + columns : columns;
  }
  return pieces.join("");
}

const measure = (word: string): number => (/^[\x20-\x7e]*$/.test(word) ? word.length : stringWidth(word));
