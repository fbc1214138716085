import { BODY_NOUNS, DOCUMENT_NOUNS, GROUP_WORDS } from "../lexicon/en/bodies.js";
import type { ReportNames } from "./report-names.js";
import type { ReportView, Stretch } from "./report-view.js";
import { findOfficeHead } from "./role.js";

/** The first noun phrase of a source, without what follows it. `firstToken <= head < pastToken`. */
export interface SourceCore extends Stretch {
  readonly head: number;
  /** Place past the whole source. */
  readonly pastSource: number;
  /** The head's possessive is the source: "Holt's" [claim]. */
  readonly isPossessor: boolean;
}

/** Finds the core of a noun phrase; null when it has no word that could head it. */
export function findCore(view: ReportView, names: ReportNames, source: Stretch): SourceCore | null {
  const { pastToken } = source;
  let first = source.firstToken;
  while (first < pastToken && isLeading(view, first)) first++;
  if (first >= pastToken) return null;
  let at = first;
  let lastNoun = -1;
  while (at < pastToken && !endsCore(view, names, { first, at, hasNoun: lastNoun >= 0 })) {
    if (isNounLike(view, at) || names.runAt(at)) lastNoun = at;
    at++;
  }
  while (at > first && /^(?:''|``|,|POS|CC|:)$/.test(view.tokens[at - 1]?.tag ?? "")) at--;
  if (at === first) at = Math.min(first + 1, pastToken);
  const isPossessor = view.tokens[at]?.tag === "POS" && at + 1 >= skipPossessive(view, at, pastToken);
  const head = lastNoun >= 0 && lastNoun < at ? lastNoun : at - 1;
  return { firstToken: first, head, pastToken: at, pastSource: pastToken, isPossessor };
}

function skipPossessive(view: ReportView, at: number, past: number): number {
  let end = past;
  while (end > at + 1 && /^(?:''|``|,)$/.test(view.tokens[end - 1]?.tag ?? "")) end--;
  return end;
}

function isLeading(view: ReportView, place: number): boolean {
  const { tag = "", word = "" } = view.tokens[place] ?? {};
  return (
    /^(?:IN|TO|``|''|:|,|CC|VBG|RB)$/.test(tag) &&
    !/^(?:that|that's|no)$/i.test(word) &&
    !GROUP_WORDS.has(word.toLowerCase())
  );
}

function isNounLike(view: ReportView, place: number): boolean {
  const { tag = "", word = "" } = view.tokens[place] ?? {};
  return /^(?:NN|PRP$|WP|WDT|EX|CD|FW|DT)/.test(tag) || /year-old$/.test(word);
}

interface CoreState {
  readonly first: number;
  readonly at: number;
  readonly hasNoun: boolean;
}

function endsCore(view: ReportView, names: ReportNames, { first, at, hasNoun }: CoreState): boolean {
  const { tag = "", word = "" } = view.tokens[at] ?? {};
  const run = names.runAt(at);
  if (run && run.firstToken < at && at < run.pastToken) return false;
  if (/^(?:,|-LRB-|WP|WDT|WRB|VB[DPZ]|MD|\.)$/.test(tag)) return at > first;
  if (tag === ":" && /^[-–—―:]+$/.test(word)) return true;
  if (tag === "POS") return !hasNounAfter(view, at);
  if (/^(?:IN|TO)$/.test(tag)) return hasNoun && !isQuantity(view, at);
  // "the Harbour Board last month": what follows a name and is none ends it, but for a tail.
  const before = names.runAt(at - 1);
  if (before && !run && hasNoun && /^(?:JJ[RS]?|CD|DT|RB|PRP\$)$/.test(tag))
    return !hasTailAfter(view, at) && !isBeforePerson(view, names, at);
  if (/^(?:VBN|VBG)$/.test(tag) && hasNoun && isNoun(view, at - 1)) return true;
  if (/^(?:RB|JJ)$/.test(tag)) return hasNoun && isNoun(view, at - 1) && !hasNounAfter(view, at);
  return false;
}

function isNoun(view: ReportView, place: number): boolean {
  return /^NN/.test(view.tokens[place]?.tag ?? "");
}

/** True when a noun comes before the phrase could end: "the bank's new chief". */
function hasNounAfter(view: ReportView, at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) {
    const { tag = "" } = view.tokens[i] ?? {};
    if (/^NN/.test(tag)) return true;
    if (!/^(?:JJ[RS]?|CD|VBN|VBG|RB|HYPH|``|'')$/.test(tag)) return false;
  }
  return false;
}

/** "Palace hopeful Ada Holt": the adjective leads on to a person's name. */
function isBeforePerson({ tokens }: ReportView, names: ReportNames, at: number): boolean {
  return tokens[at]?.tag === "JJ" && names.people.personAt[at + 1] !== 0 && at + 1 < tokens.length;
}

/** "Vessland's former minister", "Vesslandic foreign affairs spokesman" go on; "the Harbour Board last month" does not. */
function hasTailAfter(view: ReportView, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (!/^(?:NN|JJ|CD|DT|RB|PRP\$|HYPH|VBN)/.test(tag)) return false;
    if (/^NN/.test(tag) && (findOfficeHead(word) !== null || BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word)))
      return true;
  }
  return false;
}

/** "a group of researchers", "dozens of officials": the people are after the "of". */
function isQuantity(view: ReportView, at: number): boolean {
  const word = (view.tokens[at - 1]?.word ?? "").toLowerCase();
  return view.tokens[at]?.word === "of" && (QUANTITIES.has(word) || (GROUP_WORDS.has(word) && word !== "all"));
}

const QUANTITIES: ReadonlySet<string> = new Set(
  "group number handful array lot dozens hundreds thousands scores majority minority couple pair range series variety string host crowd".split(
    " ",
  ),
);
