// In: what was taken from one report. Out: the quoted words in it by which a statement can be known again in another
// report: what somebody is said to have said, in quotation marks, six words or more. Left out is what a report quotes
// without laying it at the speaker's door as said: "denied that he 'would ever close the bridge'", a quotation under
// somebody else's verb, what is thought, refused or only would be said. Not done here: who the speaker is elsewhere.
import { overlaps, type Span } from "../base/span.js";
import { CUE_VERBS } from "../lexicon/en/cues.js";
import { IRREGULAR_VERBS } from "../lexicon/en/irregular-forms.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Quotation } from "../record/link.js";
import { findQuotations } from "../tree/find-quotations.js";
import { foldWords } from "./fold-words.js";
import { hashRuns, sortOnce } from "./hash-runs.js";
import { tellKind } from "./tell-kind.js";

/** Words in a row that are the same in two reports by chance but seldom. */
export const RUN_WORDS = 6;
/** A shorter piece beside a longer one says too little to be looked for. */
const PIECE_WORDS = 3;

const NEGATION = /^(?:not|never|no|nor|neither|none|without|cannot|nobody|nothing|hardly|false|falsely|untrue|.+n't)$/;
/** What makes a noun of the word after it: "the state", "his order". */
const DETERMINERS = new Set("the a an this that these those his her its their our my your each every any".split(" "));
/** A split quotation goes on within its sentence: "We will," she said, "close the bridge." */
const GOES_ON = /^\P{L}*\p{Ll}/u;

/** The quotations of a report that may be carried by others too, in the order of its attributions. */
export function findSaidQuotations(
  extraction: Pick<Extraction, "article" | "attributions" | "readings">,
): readonly Quotation[] {
  const { article, attributions, readings } = extraction;
  const said = attributions.filter(isSaid);
  if (said.length === 0) return [];
  const quoted = findQuotations(article.text, article.blocks)
    .quotations.filter(({ within }) => within === null)
    .flatMap(({ inner }) => inner)
    .sort((one, other) => one.start - other.start);
  const momentOf = new Map(readings.map(({ attributionId, saidOn }) => [attributionId, saidOn.value]));
  const found: Quotation[] = [];
  for (const attribution of said) {
    const pieces = readPieces(article.text, attribution, quoted);
    const shingles = sortOnce(pieces.flatMap((piece) => hashRuns(piece, RUN_WORDS)));
    if (shingles.length === 0) continue;
    found.push({
      attributionId: attribution.id,
      pieces: pieces.map((piece) => piece.join(" ")),
      shingles,
      saidOn: momentOf.get(attribution.id) ?? null,
      publishedOn: article.publishedAt?.slice(0, 10) ?? null,
    });
  }
  return found;
}

function isSaid(attribution: Attribution): boolean {
  return (
    tellKind(attribution) === "statement" &&
    attribution.manner !== "indirect" &&
    attribution.cueClass !== "denying" &&
    attribution.within === null
  );
}

/**
 * The folded words of each stretch in quotation marks. A sentence split by its cue ("…," she said, "…") is one stretch;
 * between two sentences a reporter may have left others out.
 */
function readPieces(text: string, attribution: Attribution, quoted: readonly Span[]): readonly (readonly string[])[] {
  const stretches = attribution.content.flatMap((span) => findInside(quoted, span).map((part) => clip(part, span)));
  const isSplit = attribution.manner === "direct";
  const texts = isSplit
    ? [stretches.map(({ start, end }) => text.slice(start, end)).reduce(joinSplit, "")]
    : stretches
        .filter((part) => isPlainlySaid(text, attribution.content, part))
        .map((part) => text.slice(part.start, part.end));
  return texts
    .flatMap(foldWords)
    .map((run) => run.map(({ word }) => word))
    .filter((run) => run.length >= PIECE_WORDS);
}

function joinSplit(before: string, next: string): string {
  return `${before}${GOES_ON.test(next) ? " " : " … "}${next}`;
}

/** The quoted stretches that overlap a span; `quoted` is in order and without overlaps. */
function findInside(quoted: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let part = quoted[low]; part && overlaps(part, span); part = quoted[++low]) inside.push(part);
  return inside;
}

function clip(part: Span, span: Span): Span {
  return { start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) };
}

/**
 * True when nothing in the sentence around the quoted words turns them: no negation, no verb of saying of its own. "that
 * he would not 'close the bridge to anybody on foot'" quotes words that he did not say of himself.
 */
function isPlainlySaid(text: string, content: readonly Span[], part: Span): boolean {
  const span = content.find((one) => overlaps(one, part));
  if (!span) return false;
  const before =
    text
      .slice(span.start, part.start)
      .split(/[.!?;:]["'”’]?\s/)
      .at(-1) ?? "";
  const after = text.slice(part.end, span.end).split(/[.!?;:](?:["'”’]?\s|$)/)[0] ?? "";
  return ![before, after].some((around) => {
    const words = foldWords(around).flatMap((run) => run.map(({ word }) => word));
    return words.some((word, i) => NEGATION.test(word) || (isSaying(word) && !isNoun(words, i)));
  });
}

/** True of "state" in "the state would …", but not of "claim" in "the claim that …" or right before the quotation. */
function isNoun(words: readonly string[], i: number): boolean {
  const next = words[i + 1];
  return next !== undefined && next !== "that" && next !== "of" && DETERMINERS.has(words[i - 1] ?? "");
}

/** A form of a verb that lays a clause or quoted words at somebody's door. */
function isSaying(word: string): boolean {
  const stems = [IRREGULAR_VERBS.get(word) ?? word, word.replace(/s$/, ""), word.replace(/(?:e?d|es|ing)$/, "")];
  return [...stems, word.replace(/d$/, ""), word.replace(/ing$/, "e")].some((stem) => {
    const entry = CUE_VERBS.get(stem);
    return entry !== undefined && entry.mode !== "mental" && (entry.frames.has("clause") || entry.frames.has("told"));
  });
}
