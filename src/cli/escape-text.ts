// Text from reports is hostile on a terminal: it may hold escape sequences, or marks that reorder what is shown.

const LINE_BREAKS = /[\t\r\n\u2028\u2029\u0085]+/g;
// Controls, direction marks and overrides, zero-width and tag characters, lone surrogates.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` on one line with every control and direction mark shown as `\u{…}`; safe to print on a terminal. */
export function escapeText(text: string): string {
  return escapeMarks(text.replace(LINE_BREAKS, " "));
}

/** The same for a whole text: its line breaks and tabs stay. */
export function escapeLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/([\n\t])/)
    .map((part, i) => (i % 2 ? part : escapeMarks(part)))
    .join("");
}

function escapeMarks(text: string): string {
  return text.replace(UNSAFE, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`);
}
