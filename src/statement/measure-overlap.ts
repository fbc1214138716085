import { FUNCTION_WORDS } from "../lexicon/en/function-words.js";
import { foldWords } from "./fold-words.js";

/**
 * How much two wordings speak of the same things: the share of the shorter one's content words that stand in the other
 * too, 0 to 1, whatever their order; endings of number and time are left aside. Fewer than three content words on either
 * side say nothing: 0.
 */
export function measureOverlap(one: string, other: string): number {
  const ours = findContentWords(one);
  const theirs = findContentWords(other);
  const [shorter, longer] = ours.size < theirs.size ? [ours, theirs] : [theirs, ours];
  if (shorter.size < FEWEST_WORDS) return 0;
  return [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}

const FEWEST_WORDS = 3;

function findContentWords(text: string): ReadonlySet<string> {
  const words = foldWords(text).flatMap((run) => run.map(({ word }) => word.replace(/'s$/, "")));
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map(cutEnding));
}

function cutEnding(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ies|es|s|ed|ing|e|y)$/, "");
}
