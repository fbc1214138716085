// A person's name → what its spellings have in common: the family name that blocks go by, the given names, and the word
// that tells father from son. Spellings of one name fold to the same words; names one letter apart do not. Nothing here
// knows another name: whether two people are one is decided in resolve-block.ts.

import { HONORIFICS, SHORT_TITLES } from "../lexicon/en/titles.js";
import {
  CHINESE_FAMILY_NAMES,
  CHINESE_GIVEN,
  HUNGARIAN_FAMILY_NAMES,
  HUNGARIAN_GIVEN_NAMES,
  JAPANESE_FAMILY_NAMES,
  JAPANESE_GIVEN,
  KOREAN_FAMILY_NAMES,
  KOREAN_GIVEN,
} from "../lexicon/family-names.js";
import {
  AFTER_NAMES,
  GENERATIONS,
  PLAIN_LETTERS,
  SPELLING_CLASSES,
  SURNAME_PARTICLES,
} from "../lexicon/name-spellings.js";
import { rememberSome } from "./remember-some.js";

/** A name, folded. */
export interface FoldedName {
  /** The last word of the family name: `keller`, `leyen`, `obrador`; empty when the name has no letters. */
  readonly family: string;
  /** The words of the family name before it that a hyphen ties to it: `ocasio` in "Ocasio-Cortez". */
  readonly familyBefore: readonly string[];
  /** Given names and initials in order; empty for a name that is a surname alone. */
  readonly given: readonly string[];
  /** `jr`, `sr`, `ii`, `iii`, `iv`, or null. */
  readonly generation: string | null;
}

/** Folds a name. The same spelling class, hyphens, particles, apostrophes, titles and order of names make no difference. */
export const foldName: (name: string) => FoldedName = rememberSome(foldNameAnew);

function foldNameAnew(name: string): FoldedName {
  const tokens = dropTitles(splitWords(name));
  let generation: string | null = null;
  while (tokens.length > 1) {
    const last = (tokens.at(-1) ?? "").replace(/\./g, "");
    const told = GENERATIONS.get(last);
    if (!told && !AFTER_NAMES.has(last)) break;
    generation ??= told ?? null;
    tokens.pop();
  }
  const words = joinParticles(tokens.flatMap((token) => splitInitials(token)));
  const ordered = putFamilyLast(words.map((word) => word.replace(/['.]/g, "")).filter((word) => word !== ""));
  const parts = (ordered.at(-1) ?? "")
    .split("-")
    .filter((part) => part !== "")
    .map(foldSpelling);
  return {
    family: parts.at(-1) ?? "",
    familyBefore: parts.slice(0, -1),
    given: ordered.slice(0, -1).flatMap((word) => word.split("-").filter(Boolean).map(foldSpelling)),
    generation,
  };
}

/** Lower-case words without marks; letters of any script, straight apostrophes and hyphens stay. */
function splitWords(name: string): string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/'s$/, "")
    .replace(/"[^"]*"|“[^”]*”|\([^)]*\)/g, " ");
  return plain.split(/[^\p{L}\p{N}'.-]+/u).filter((word) => /\p{L}/u.test(word));
}

/** "Sen. Ada Holt", "Dr Holt": words of address before a name. "Major Holt" may be called so, and keeps it. */
function dropTitles(words: readonly string[]): string[] {
  let first = 0;
  while (first + 1 < words.length) {
    const word = words[first] ?? "";
    const bare = word.replace(/\./g, "");
    if (!HONORIFICS.has(bare) && !(word.endsWith(".") && SHORT_TITLES.has(bare))) break;
    first++;
  }
  return words.slice(first);
}

/** "J.R." is two initials. */
function splitInitials(word: string): readonly string[] {
  return /^(?:\p{L}\.-?){2,4}$/u.test(word) ? word.replace(/-/g, "").split(".").filter(Boolean) : [word];
}

/** Takes out the particles before a surname, joined ("al-Masri", "D'Este" stays whole) or apart ("von der Aue"). */
function joinParticles(words: readonly string[]): string[] {
  const kept: string[] = [];
  words.forEach((word, i) => {
    const joined = /^(?:al|el|ul|ad|bin|ibn|abu|ben)-(.+)$/.exec(word);
    if (joined?.[1]) kept.push(joined[1]);
    else if (!SURNAME_PARTICLES.has(word) || i === words.length - 1 || word.endsWith(".")) kept.push(word);
    // "Al Holt", "Ben Holt": at the front it is a given name.
    else if (i === 0 && /^(?:al|ben)$/.test(word)) kept.push(word);
  });
  return kept;
}

/** Puts the family name last where the language puts it first and a table knows it. */
function putFamilyLast(words: readonly string[]): readonly string[] {
  const [first = "", second = ""] = words;
  // "Zhang Y.": what ends in an initial begins with the family's name.
  if (words.length === 2 && second.length === 1 && first.length > 1) return [second, first];
  if (words.length < 2 || words.length > 3) return words;
  const last = words.at(-1) ?? "";
  const rest = words.slice(1);
  if (isEastAsian(first, rest) && !outranks(last, first, words.length)) return [rest.join("").replace(/-/g, ""), first];
  const before = words.slice(0, -1);
  if (isEastAsian(last, before)) return [before.join("").replace(/-/g, ""), last];
  if (words.length === 2 && isJapanese(first, second)) return [second, first];
  const isHungarian = first.split("-").every((part) => HUNGARIAN_FAMILY_NAMES.has(part));
  if (isHungarian && HUNGARIAN_GIVEN_NAMES.has(second) && !HUNGARIAN_GIVEN_NAMES.has(first)) return [...rest, first];
  return words;
}

/** "Wang Yiming", "Kim Il-nam", not "Kim Holt": a family name of the tables and syllables of its language. */
function isEastAsian(family: string, given: readonly string[]): boolean {
  const letters = given.flatMap((word) => word.split("-"));
  return (
    (CHINESE_FAMILY_NAMES.has(family) && letters.every((word) => CHINESE_GIVEN.test(word))) ||
    (KOREAN_FAMILY_NAMES.has(family) && letters.every((word) => KOREAN_GIVEN.test(word)))
  );
}

/** "Tanaka Ichiro", not "Abe Holt". */
function isJapanese(family: string, given: string): boolean {
  return JAPANESE_FAMILY_NAMES.has(family) && !JAPANESE_FAMILY_NAMES.has(given) && JAPANESE_GIVEN.test(given);
}

/** Of "Li Wei" and "Wei Li" the commoner family name is the family's, whichever stands first. */
function outranks(last: string, first: string, count: number): boolean {
  if (count !== 2) return false;
  const rank = (word: string): number => CHINESE_FAMILY_NAMES.get(word) ?? KOREAN_FAMILY_NAMES.get(word) ?? 1000;
  return rank(last) < rank(first);
}

/** One spelling for all of a class: by the table, then by endings that are written over from Slavic languages. */
function foldSpelling(word: string): string {
  const known = SPELLING_CLASSES.get(word);
  if (known) return known;
  if (word.length < 5) return word;
  return (
    word
      // "Guenther" is "Günther"; "Samuel", "Noel" and "Bauer" are themselves.
      .replace(/(?<![aeiou])([aou])e(?=[^aeiouy].)/g, "$1")
      .replace(/(?:iy|ii|ij|yi|yj|yy|y)$/, "i")
      .replace(/[ai]yev$/, (ending) => `${ending[0]}ev`)
      .replace(/ie?v$/, "iev")
      .replace(/ovich$|ovic$/, "ovic")
      .replace(/evich$|evic$/, "evic")
  );
}
