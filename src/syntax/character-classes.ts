/** Nothing a token is made of: white space, control characters, direction marks. */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Letters without case, and marks that follow letters. */
export const LETTER = 5;
/** ' ’ ‘ ʼ ` and the like. */
export const APOSTROPHE = 6;
/** " “ ” „ « » and the like. */
export const QUOTE = 7;
/** - and the hyphens of Unicode, not the dashes. */
export const HYPHEN = 8;
/** Halves of characters beyond the first plane, joiners and variation selectors: emoji mostly. */
export const WIDE = 9;
export const OTHER = 0;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/u.test(char)) return SPACE;
  if (/['’‘‚‛ʼ`´′]/.test(char)) return APOSTROPHE;
  if (/["“”„‟«»‹›″＂]/.test(char)) return QUOTE;
  if (/[-\u2010\u2011]/.test(char)) return HYPHEN;
  if ((code >= 0xd800 && code < 0xe000) || code === 0x200d || (code >= 0xfe00 && code < 0xfe10)) return WIDE;
  if (/\p{Lu}/u.test(char)) return UPPER;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/[\p{L}\p{M}\u00ad\u200c]/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return OTHER;
}

let classes: Uint8Array | null = null;

/** The class of every UTF-16 unit, made once (some milliseconds) and kept. */
export function getCharacterClasses(): Uint8Array {
  if (classes) return classes;
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = classify(code);
  classes = table;
  return table;
}

/** True for letters and digits. */
export function isWordClass(kind: number): boolean {
  return kind >= LOWER && kind <= LETTER;
}
