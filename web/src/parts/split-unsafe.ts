// Texts of reports are untrusted. They reach the page as text nodes only, which keeps markup out; but controls and
// direction marks act even there, so they are shown as what they are.

const UNSAFE =
  /\r(?=\n)|[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** A run of text as it may be shown, or one character that is only named. */
export type TextPiece = { readonly words: string } | { readonly code: string };

/** Parts a text into what may be shown as it stands and characters to be named: controls, direction marks and the like. */
export function splitUnsafe(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { 0: unit, index } of text.matchAll(UNSAFE)) {
    if (index > from) pieces.push({ words: text.slice(from, index) });
    if (unit !== "\r" || text[index + 1] !== "\n") pieces.push({ code: nameCode(unit) });
    from = index + unit.length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** The same as one string, for titles and copies: `U+202E` in place of the character. */
export function escapeUnsafe(text: string): string {
  return splitUnsafe(text)
    .map((piece) => ("words" in piece ? piece.words : `⟨${piece.code}⟩`))
    .join("");
}

function nameCode(unit: string): string {
  return `U+${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
