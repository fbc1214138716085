// In: words as a house prints them. Out: words by which the same utterance is known in another house. What differs by
// house style alone folds away: letter case, accents, marks, dashes, British and American endings, thousands' commas,
// "per cent". What may differ in what was said stays: every word, every number, every contraction.
import type { Span } from "../base/span.js";
import { HOUSE_SPELLINGS, JOINED_PREFIXES } from "../lexicon/en/house-spelling.js";

/** A folded word, and where it stood in the text it was folded from (UTF-16 units). */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** Where a quotation is broken off: an ellipsis, or words put in or left out by an editor. */
const BREAKS = /\.{3,}|(?:\. ){2,}\.|…|\[[^\][]{0,200}\]|\((?:sic|laughs|laughter|applause)\)/giu;
const SIC = /^[[(]sic[\])]$/i;
/** "[W]e": an editor changed the letter's case, not the word. */
const CHANGED_LETTER = /\[(\p{L})\](?=\p{L})/gu;
/** "We will [not] go": what turns the words is no mere break in them. */
const TURNED = /\b(?:not|never|no)\b|n['’]t\b/i;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,‐‑-][\p{L}\p{N}\p{M}]+)*|[%\p{Sc}]/gu;
/** What means another thing without its hyphen. */
const PARTED = /^re-(?:sign|form|cover|sent|creat|treat|dress|solve)/;

/**
 * The folded words of a text in runs: an ellipsis or an editor's bracket ends a run, since what was said there is not
 * told. "[W]e" is a word like any other; "[sic]" is nothing at all.
 */
export function foldWords(text: string): readonly (readonly FoldedWord[])[] {
  const plain = text.replace(CHANGED_LETTER, "  $1");
  let run: FoldedWord[] = [];
  const runs = [run];
  let at = 0;
  for (const { 0: found, index } of plain.matchAll(BREAKS)) {
    addWords(run, plain, { start: at, end: index });
    at = index + found.length;
    if (SIC.test(found)) continue;
    if (TURNED.test(found)) {
      addWords(run, plain, { start: index, end: at });
      continue;
    }
    run = [];
    runs.push(run);
  }
  addWords(run, plain, { start: at, end: plain.length });
  return runs.filter((words) => words.length > 0);
}

function addWords(run: FoldedWord[], text: string, { start, end }: Span): void {
  for (const { 0: written, index } of text.slice(start, end).matchAll(WORD)) {
    const place = { start: start + index, end: start + index + written.length };
    for (const word of foldToken(written)) {
      const before = run.at(-1);
      if (word === "cent" && before?.word === "per")
        run[run.length - 1] = { ...before, word: "percent", end: place.end };
      else run.push({ word, ...place });
    }
  }
}

/** What was folded before: most of a text is a few thousand words. All are dropped when there are too many. */
const FOLDED = new Map<string, readonly string[]>();
const MOST_FOLDED = 20_000;
const LONGEST_KEPT = 40;

/** One token as the words that it is known under: "long-term" is two. */
function foldToken(written: string): readonly string[] {
  const held = FOLDED.get(written);
  if (held) return held;
  const words = foldTokenAnew(written);
  if (written.length > LONGEST_KEPT) return words;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  // Cut out of a text, a word would keep the whole text in memory.
  FOLDED.set(copyText(written), words.map(copyText));
  return words;
}

function copyText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

function foldTokenAnew(written: string): readonly string[] {
  const token = written
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, "-");
  if (token === "%") return ["percent"];
  if (/^\d[\d.,]*$/.test(token)) return [token.replace(/,(?=\d{3}(?!\d))/g, "")];
  if (/^(?:\p{L}\.)+\p{L}$/u.test(token)) return [token.replaceAll(".", "")];
  const known = HOUSE_SPELLINGS.get(token);
  if (known !== undefined) return [known];
  const [first = "", ...others] = token.split(/[-,]/);
  const parts = JOINED_PREFIXES.has(first) && !PARTED.test(token) ? [first + others.join("")] : [first, ...others];
  return parts.map(foldSpelling);
}

/** British endings as American ones. A word that only looks like one of them folds alike wherever it stands. */
function foldSpelling(word: string): string {
  if (word.endsWith("'s")) return `${foldSpelling(word.slice(0, -2))}'s`;
  const known = HOUSE_SPELLINGS.get(word);
  if (known !== undefined) return known;
  let folded = word
    .replace(/(?<=.{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, "iz")
    .replace(/(?<=.{2})ys(?=(?:e|es|ed|ing)$)/, "yz")
    .replace(/ogues?$/, (ending) => (ending === "ogue" ? "og" : "ogs"))
    .replace(/ence(?=[sd]?$)/, "ense");
  if (word.length >= 5) folded = folded.replace(/(?<=[tb])re(?=[sd]?$)/, "er");
  // "four" is no "for", "scoured" no "scored": short words keep their endings.
  if (word.length >= 6 && !/^(?:re)?(?:p|t|s|sc|fl)our/.test(word))
    folded = folded.replace(/our(?=(?:s|ed|ing|able|ite|ites|ful|less|hood|hoods|er|ers)?$)/, "or");
  // "filled" is no "filed".
  if (word.length >= 8) folded = folded.replace(/ll(?=(?:ed|ing|er|ers|or|ors)$)/, "l");
  return folded;
}
