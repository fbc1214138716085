import { FIRST_NAMES, NICKNAMES } from "../lexicon/en/first-names.js";

const NICKNAME_ROWS = new Map<string, Set<number>>();
NICKNAMES.forEach((row, i) => {
  for (const name of row) {
    const key = name.toLowerCase();
    NICKNAME_ROWS.set(key, (NICKNAME_ROWS.get(key) ?? new Set()).add(i));
  }
});

/** True when the words close with the other words. */
export function endsWith(words: readonly string[], end: readonly string[]): boolean {
  const offset = words.length - end.length;
  return offset >= 0 && end.every((word, i) => words[offset + i] === word);
}

/** One surname, and first names that are equal, an initial of the other, or known short forms of each other. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  if (one.length === 1 || endsWith(one, other) || endsWith(other, one)) return true;
  const a = one[0] ?? "";
  const b = other[0] ?? "";
  if (a === b) return true;
  if (a.length <= 2 || b.length <= 2) return a[0] === b[0] && (a.length === 1 || b.length === 1);
  const rows = NICKNAME_ROWS.get(a);
  return rows !== undefined && [...(NICKNAME_ROWS.get(b) ?? [])].some((row) => rows.has(row));
}

/** True when one letter more, less or other makes one word the other. */
export function isOneSlip(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(long.length === short.length ? i + 1 : i);
}

/** A name with its words for comparing. */
interface WrittenName {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * True when `next` should stand for a person so far called `held`: the fuller name, but for a word that ran into it
 * ("Street Ada Holt" where the report has "Ada Holt").
 */
export function isBetterName(next: WrittenName, held: WrittenName): boolean {
  if (next.words.length > held.words.length) return !hasStrayLead(next, held);
  return next.words.length < held.words.length && hasStrayLead(held, next);
}

function hasStrayLead(longer: WrittenName, shorter: WrittenName): boolean {
  const [first = ""] = longer.name.split(/\s/);
  const isFull = shorter.words.length > 1 && FIRST_NAMES.has(shorter.name.split(/\s/)[0] ?? "");
  return (
    isFull && !FIRST_NAMES.has(first) && first.replace(".", "").length > 1 && endsWith(longer.words, shorter.words)
  );
}
