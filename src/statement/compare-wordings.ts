// In: two wordings. Out: which words they have in common and which not, in order; and what two reports' wordings are to
// one another: the same words, the same utterance told in other words, or two things. Words are compared as `foldWords`
// knows them; what is shown is what stands in the reports.
import type { Span } from "../base/span.js";
import { type FoldedWord, foldWords } from "./fold-words.js";

/** A stretch of words that both have, or that one has alone (the other's span is then empty). Spans are UTF-16 units. */
export interface WordingDifference {
  readonly kind: "same" | "removed" | "added";
  readonly one: Span;
  readonly other: Span;
}

/** Longer wordings are compared as far as this: the table grows with the square. */
const MOST_WORDS = 1000;
/** Fewer words that agree are no sign of one utterance. */
const FEWEST_SHARED = 5;
/** The share of words that two tellings of one utterance have in common at least. */
const ALIKE_SHARE = 0.6;

/**
 * The word diff of two wordings, from the first to the last word: the longest run of words common to both in order (LCS,
 * Wagner and Fischer 1974), and what each has beside it. Only the first thousand words of each are compared.
 */
export function compareWordings(one: string, other: string): readonly WordingDifference[] {
  const ours = foldWords(one).flat().slice(0, MOST_WORDS);
  const theirs = foldWords(other).flat().slice(0, MOST_WORDS);
  return joinSteps(findSteps(ours, theirs), ours, theirs);
}

/**
 * How alike two wordings are: the share of the longer one's words that both have in order, 0 to 1.
 */
export function measureLikeness(one: string, other: string): number {
  const ours = foldWords(one).flat().slice(0, MOST_WORDS);
  const theirs = foldWords(other).flat().slice(0, MOST_WORDS);
  return countShared(ours, theirs) / Math.max(1, ours.length, theirs.length);
}

/**
 * True when two wordings may tell one utterance in other words: most words are the same in order, some differ, and
 * neither holds the other.
 */
export function isWordedDifferently(one: string, other: string): boolean {
  const ours = foldWords(one).flat().slice(0, MOST_WORDS);
  const theirs = foldWords(other).flat().slice(0, MOST_WORDS);
  const shared = countShared(ours, theirs);
  const [shorter, longer] = ours.length < theirs.length ? [ours.length, theirs.length] : [theirs.length, ours.length];
  return shared >= FEWEST_SHARED && shared < shorter && shared / longer >= ALIKE_SHARE;
}

function countShared(ours: readonly FoldedWord[], theirs: readonly FoldedWord[]): number {
  return findSteps(ours, theirs).filter((step) => step === "same").length;
}

type Step = WordingDifference["kind"];

function findSteps(ours: readonly FoldedWord[], theirs: readonly FoldedWord[]): readonly Step[] {
  const width = theirs.length + 1;
  const longest = new Uint16Array((ours.length + 1) * width);
  for (let i = ours.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      longest[i * width + j] =
        ours[i]?.word === theirs[j]?.word
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < ours.length || j < theirs.length; ) {
    if (i < ours.length && j < theirs.length && ours[i]?.word === theirs[j]?.word) {
      steps.push("same");
      i++;
      j++;
    } else if (
      j >= theirs.length ||
      (i < ours.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      steps.push("removed");
      i++;
    } else {
      steps.push("added");
      j++;
    }
  }
  return steps;
}

function joinSteps(
  steps: readonly Step[],
  ours: readonly FoldedWord[],
  theirs: readonly FoldedWord[],
): readonly WordingDifference[] {
  const joined: { kind: Step; one: { start: number; end: number }; other: { start: number; end: number } }[] = [];
  let i = 0;
  let j = 0;
  let oneAt = 0;
  let otherAt = 0;
  for (const kind of steps) {
    const mine = kind === "added" ? undefined : ours[i++];
    const yours = kind === "removed" ? undefined : theirs[j++];
    const last = joined.at(-1);
    if (last?.kind === kind) {
      if (mine) last.one.end = mine.end;
      if (yours) last.other.end = yours.end;
    } else
      joined.push({
        kind,
        one: { start: mine?.start ?? oneAt, end: mine?.end ?? oneAt },
        other: { start: yours?.start ?? otherAt, end: yours?.end ?? otherAt },
      });
    oneAt = mine?.end ?? oneAt;
    otherAt = yours?.end ?? otherAt;
  }
  return joined;
}
