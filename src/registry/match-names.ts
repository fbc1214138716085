import { FIRST_NAMES, NICKNAMES } from "../lexicon/en/first-names.js";
import { SPELLING_CLASSES } from "../lexicon/name-spellings.js";
import { type FoldedName, foldName } from "./fold-name.js";

/**
 * How well two folded names of one family name fit:
 * - `whole`: every given name alike; `same`: the first alike;
 * - `short`: one is a short form ("Bill", "William"); `initial`: one has only the letter;
 * - `slip`: one letter or two in the wrong order make one of the other, and not both are known first names: no more than
 *   a hint that an outlet has misspelt it;
 * - `surname`: one has no given name; `half`: nor more than the second half of a double surname.
 * Null when they are names of two people: other given names, other initials, father and son.
 */
export type NameMatch = "whole" | "same" | "short" | "initial" | "slip" | "surname" | "half";

const ROWS_OF = new Map<string, readonly number[]>();
NICKNAMES.forEach((row, i) => {
  for (const name of row) {
    const key = foldGiven(name);
    ROWS_OF.set(key, [...(ROWS_OF.get(key) ?? []), i]);
  }
});

/** Folded name → the letters that its spellings begin with: "Y. Holt" may be Yevgeny, who folds to "evgeny". */
const LETTERS_OF = new Map<string, string>();
for (const [spelling, folded] of SPELLING_CLASSES)
  LETTERS_OF.set(folded, (LETTERS_OF.get(folded) ?? "") + spelling.slice(0, 1));

/** A given name as it stands in a folded name. */
function foldGiven(name: string): string {
  return foldName(`${name} Holt`).given[0] ?? "";
}

/** Compares two names; both must have the same `family`. */
export function matchNames(one: FoldedName, other: FoldedName): NameMatch | null {
  if (one.generation && other.generation && one.generation !== other.generation) return null;
  if (!fitHyphens(one, other)) return null;
  const [a, b] = [one.given, other.given];
  if (a.length === 0 || b.length === 0) return isHalf(one, other) ? "half" : "surname";
  const first = matchGiven(a[0] ?? "", b[0] ?? "");
  if (first) {
    const middle = matchMiddle(a.slice(1), b.slice(1));
    if (middle === null) return null;
    return first === "same" && middle ? "whole" : first;
  }
  // "J. Robert Holt" goes by "Robert Holt".
  if (isInitial(a[0]) && a[1] === b[0]) return "same";
  if (isInitial(b[0]) && b[1] === a[0]) return "same";
  return null;
}

/** "Vane-Holt" fits "Holt" and "Vane-Holt", not "Merrow-Holt"; "Ada Vane Holt" fits as well. */
function fitHyphens(one: FoldedName, other: FoldedName): boolean {
  const [a, b] = [one.familyBefore, other.familyBefore];
  if (a.length === 0 && b.length === 0) return true;
  if (a.length === b.length && a.every((part, i) => part === b[i])) return true;
  const [long, short] = a.length > 0 ? [one, other] : [other, one];
  if (short.familyBefore.length > 0) return false;
  return short.given.length === 0 || short.given.slice(1).join(" ") === long.familyBefore.join(" ");
}

/** "Holt" alone is seldom "Vane-Holt". */
function isHalf(one: FoldedName, other: FoldedName): boolean {
  return one.familyBefore.length !== other.familyBefore.length;
}

function matchGiven(one: string, other: string): "same" | "short" | "initial" | "slip" | null {
  if (one === other) return isInitial(one) ? "initial" : "same";
  if (isInitial(one) || isInitial(other)) return beginsWith(one, other) ? "initial" : null;
  const rows = ROWS_OF.get(one);
  if (rows && ROWS_OF.get(other)?.some((row) => rows.includes(row))) return "short";
  return isSlip(one, other) ? "slip" : null;
}

const KNOWN_FIRST_NAMES = new Set([...FIRST_NAMES.keys()].map(foldGiven));
const LEAST_LETTERS = 4;

function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_LETTERS || Math.abs(one.length - other.length) > 1) return false;
  if (KNOWN_FIRST_NAMES.has(one) && KNOWN_FIRST_NAMES.has(other)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return a.length + b.length <= 2 || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}

/** True: both tell and agree; false: one tells nothing; null: they disagree. */
function matchMiddle(one: readonly string[], other: readonly string[]): boolean | null {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const [a = "", b = ""] = [one[i], other[i]];
    if (a !== b && !((isInitial(a) || isInitial(b)) && beginsWith(a, b))) return null;
  }
  return length > 0;
}

/** True when one is the first letter of the other, in one of its spellings. */
function beginsWith(one: string, other: string): boolean {
  const [letter, name] = one.length <= other.length ? [one, other] : [other, one];
  return letter === name[0] || (LETTERS_OF.get(name)?.includes(letter) ?? false);
}

function isInitial(word: string | undefined): boolean {
  return word?.length === 1;
}
