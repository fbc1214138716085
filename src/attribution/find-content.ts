import type { Span } from "../base/span.js";
import { CUE_VERBS, type CueFrame } from "../lexicon/en/cues.js";
import { findChild, findChildren, type SentenceTree } from "../tree/read-tree.js";
import { type ArticleView, spanOf } from "./article-view.js";
import type { CueGroup } from "./find-cue-group.js";
import type { Stretch } from "./find-source.js";

/** What a cue was found to take, and by which rule. */
export interface FoundContent {
  readonly rule: string;
  readonly content: readonly Span[];
}

/** A cue in its sentence, with its source where there is one. */
export interface CuePlace {
  readonly view: ArticleView;
  readonly sentence: number;
  readonly tree: SentenceTree;
  readonly group: CueGroup;
  readonly source: Stretch | null;
}

/** Finds what a cue takes as its content: the first rule that fits, surest first. */
export function findContent(place: CuePlace): FoundContent | null {
  const { frames } = place.group.entry;
  const says = frames.has("clause") || frames.has("quotation") || frames.has("told");
  return (
    (says ? (findQuotationBefore(place) ?? findQuotationAfter(place)) : null) ??
    findAfterParticle(place) ??
    findClauseAfter(place) ??
    findInfinitive(place) ??
    (says ? findClauseBefore(place) : null) ??
    (frames.has("clause") ? findRestAfter(place) : null) ??
    findObject(place)
  );
}

/** First and last token of cue and source together, as far as they stand side by side. */
function findEdges({ group, source }: CuePlace): Stretch {
  if (!source) return { first: group.first, last: group.last };
  const before = source.last < group.first && group.first - source.last <= 3;
  const after = source.first > group.last && source.first - group.last <= 3;
  return { first: before ? source.first : group.first, last: after ? source.last : group.last };
}

const LINKS = /^(?:,|:|--?|—|–|HYPH|SYM)$/;

function isLink(tree: SentenceTree, at: number): boolean {
  const token = tree.tokens[at];
  return token !== undefined && (LINKS.test(token.tag) || LINKS.test(token.word));
}

/** “…,” said the mayor. The quotation is taken whole, with the words of its sentence that lead into it. */
function findQuotationBefore(place: CuePlace): FoundContent | null {
  const { view, sentence, tree } = place;
  const edges = findEdges(place);
  let at = edges.first - 1;
  while (at >= 0 && isLink(tree, at) && quotationAt(view, sentence, at) < 0) at--;
  const quotation = at >= 0 ? quotationAt(view, sentence, at) : -1;
  const held = view.quotations[quotation];
  // A cue within a quotation takes that quotation neither as its content nor as a part of it.
  if (!held || quotation === quotationAt(view, sentence, place.group.verb)) return null;
  const end = findPieceEnd(held.pieces, tree.tokens[at]?.start ?? 0);
  const start = Math.min(held.pieces[0]?.start ?? end, findLead(place, quotation, at) ?? end);
  const before = { start, end };
  const after = findSplitRest(place, edges.last);
  return { rule: "quotation-before", content: after ? [before, after] : [before] };
}

function findPieceEnd(pieces: readonly Span[], at: number): number {
  return pieces.find((piece) => piece.start <= at && at < piece.end)?.end ?? at;
}

/** The plan is “a joke,” she said: where the words before the quotation begin, or null when there are none. */
function findLead({ view, sentence, tree }: CuePlace, quotation: number, at: number): number | null {
  let opens = at;
  while (opens > 0 && quotationAt(view, sentence, opens - 1) === quotation) opens--;
  if (opens === 0 || view.quotations[quotation]?.pieces[0]?.start !== tree.tokens[opens]?.start) return null;
  const first = skipLead(tree);
  return first < opens && !isLink(tree, opens - 1) ? (tree.tokens[first]?.start ?? null) : null;
}

function skipConjunction(tree: SentenceTree, at: number): number {
  return tree.tokens[at]?.tag === "CC" && !isLink(tree, at + 1) ? at + 1 : at;
}

/** The second half of a split quotation: “We go,” she said, “and soon.” */
function findSplitRest({ view, sentence, tree, group }: CuePlace, last: number): Span | null {
  let at = last + 1;
  for (let steps = 0; steps < 14 && at < tree.tokens.length; steps++, at++) {
    const quotation = quotationAt(view, sentence, at);
    if (quotation >= 0) {
      const piece = view.quotations[quotation]?.pieces[0];
      return piece && piece.start >= (tree.tokens[group.last]?.end ?? 0) && isLink(tree, at - 1) ? piece : null;
    }
    if (/^V(?!BG)/.test(tree.tokens[at]?.tag ?? "")) return null;
  }
  return null;
}

function quotationAt(view: ArticleView, sentence: number, token: number): number {
  return view.quotationOf[sentence]?.[token] ?? -1;
}

/** She told the council: “…” A quotation that the cue opens, with at most an addressee and an adjunct between. */
function findQuotationAfter(place: CuePlace): FoundContent | null {
  const { view, sentence, tree } = place;
  const edges = findEdges(place);
  for (let at = edges.last + 1; at < tree.tokens.length && at <= edges.last + 16; at++) {
    const quotation = quotationAt(view, sentence, at);
    if (quotation >= 0 && quotation !== quotationAt(view, sentence, place.group.verb))
      return takeQuotation(place, quotation, at, edges.last + 1);
    const token = tree.tokens[at];
    if (!token || /^(?:V(?!B[GN])|MD|WRB|WDT|WP)/.test(token.tag) || /^(?:that|whether|if|to)$/.test(token.word))
      return null;
  }
  return null;
}

function takeQuotation(place: CuePlace, quotation: number, at: number, from: number): FoundContent | null {
  const { view, sentence, tree, group } = place;
  const pieces = view.quotations[quotation]?.pieces ?? [];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || first.start !== tree.tokens[at]?.start) return null;
  const led = at === from || isLink(tree, at - 1);
  if (!led && !group.entry.frames.has("told") && group.lemma !== "ask") return null;
  let past = at;
  while (past < tree.tokens.length && quotationAt(view, sentence, past) === quotation) past++;
  // “bad” in: said “bad” plans would fail. The clause rule takes the whole.
  const goesOn = /^[\p{L}\p{N}$]/u.test(tree.tokens[past]?.word ?? "") && !isAdjunct(tree, past, group.verb);
  if (goesOn && !/[.,!?…]/.test(view.text[last.end - 2] ?? "") && !isLink(tree, at - 1)) return null;
  return { rule: "quotation-after", content: [{ start: first.start, end: last.end }] };
}

/** said “no” on Friday: what follows hangs on the cue, not on the words quoted. */
function isAdjunct(tree: SentenceTree, at: number, verb: number): boolean {
  let up = at;
  for (let steps = 0; steps < 6 && up >= at; steps++) {
    const head = tree.tokens[up]?.head ?? -1;
    if (head === verb) return /^(?:nmod|advmod|nmod:tmod)/.test(tree.tokens[up]?.relation ?? "");
    up = head;
  }
  return false;
}

const CLAUSES = ["ccomp", "parataxis", "dep"] as const;

/** said (that) taxes would rise; asked whether …; told them that … */
function findClauseAfter({ tree, group }: CuePlace): FoundContent | null {
  const { frames } = group.entry;
  if (!frames.has("clause") && !frames.has("question") && !frames.has("told")) return null;
  for (const relation of CLAUSES)
    for (const child of findChildren(tree, group.verb, relation)) {
      const first = tree.first[child] ?? child;
      if (first <= group.last || child <= group.last) continue;
      if (group.lemma === "answer" && /^(?:whether|if|why|how)$/.test(tree.tokens[first]?.word ?? "")) continue;
      if (relation !== "ccomp" && !/^V|^MD/.test(tree.tokens[child]?.tag ?? "")) continue;
      return {
        rule: "clause-after",
        content: [spanOf(tree, first, cutNextCue(tree, first, tree.last[child] ?? child))],
      };
    }
  return null;
}

/** A clause that the tree does not hang on the cue: from *that*, or from the next word, to the end of the sentence. */
function findRestAfter(place: CuePlace): FoundContent | null {
  const { tree } = place;
  const edges = findEdges(place);
  let from = edges.last + 1;
  for (let at = from; at < from + 8; at++)
    if (tree.tokens[at]?.word === "that" && tree.tokens[at]?.tag === "IN") from = at;
  if (
    !/^(?:IN|DT|PRP|N|EX|JJ|CD|W)/.test(tree.tokens[from]?.tag ?? "") ||
    (from === edges.last + 1 && tree.tokens[from]?.tag === "IN" && tree.tokens[from]?.word !== "that")
  )
    return null;
  const last = findLastWord(tree);
  if (tree.tokens[from]?.word === "that" && tree.tokens[from]?.tag === "IN" && last > from)
    return { rule: "rest-after", content: [spanOf(tree, from, last)] };
  for (let at = from + 1; at <= last; at++)
    if (/^(?:VB[DZP]|MD)$/.test(tree.tokens[at]?.tag ?? ""))
      return { rule: "rest-after", content: [spanOf(tree, from, last)] };
    else if (/^[,;:]$/.test(tree.tokens[at]?.word ?? "") && at < from + 3) return null;
  return null;
}

/** "said she was well, adding that …": the gerund after a comma is the next cue of the same source. */
function cutNextCue(tree: SentenceTree, first: number, last: number): number {
  for (let at = first + 2; at < last; at++) {
    const gerund = tree.tokens[at];
    if (gerund?.tag !== "VBG" || tree.tokens[at - 1]?.word !== ",") continue;
    if (/^(?:add|note|say|argue|warn|insist|claim|explain|write|suggest|call|cite|stress)$/.test(gerund.lemma))
      return at - 2;
  }
  return last;
}

/** vowed to fight; urged them to stay; is expected to leave. */
function findInfinitive({ tree, group }: CuePlace): FoundContent | null {
  const { frames } = group.entry;
  if (!frames.has("infinitive") && !frames.has("person") && !frames.has("object")) return null;
  const child = findChildren(tree, group.verb, "xcomp", "ccomp").find((place) => place > group.last);
  if (child === undefined) return null;
  const person = findChild(tree, group.verb, "dobj");
  const start =
    person > group.last && person < child && !frames.has("person")
      ? (tree.first[person] ?? person)
      : (tree.first[child] ?? child);
  if (start <= group.last) return null;
  return { rule: "infinitive", content: [spanOf(tree, start, tree.last[child] ?? child)] };
}

/** called for *a vote*, pointed out *that …*: all that the particle opens. */
function findAfterParticle({ tree, group }: CuePlace): FoundContent | null {
  if (group.particle < 0) return null;
  let last = -1;
  for (const child of tree.children[group.verb] ?? []) {
    const first = tree.first[child] ?? child;
    const reach = tree.last[child] ?? child;
    const relation = tree.tokens[child]?.relation ?? "";
    if (reach <= group.last || first > group.last + 1 || /^(?:nsubj|punct)/.test(relation)) continue;
    last = Math.max(last, reach);
  }
  if (last <= group.last) return null;
  return { rule: "particle", content: [spanOf(tree, group.last + 1, last)] };
}

/** Taxes would rise, the mayor said; taxes, she said, would rise. */
function findClauseBefore(place: CuePlace): FoundContent | null {
  const { tree, source } = place;
  const edges = findEdges(place);
  if (!source || edges.first < 3 || tree.tokens[edges.first - 1]?.word !== ",") return null;
  const first = skipLead(tree);
  // The mayor left, saying nothing: the source stands within what comes before.
  if (first > edges.first - 2 || (source.first < edges.first && source.last < edges.first - 1)) return null;
  const before = spanOf(tree, first, edges.first - 2);
  const middle = isMiddle(tree, edges);
  const after = findRestOfMiddle(tree, edges);
  if (middle) return after ? { rule: "clause-around", content: [before, after] } : null;
  if (/^(?:as|while|when|if|after|before|although|though|since|because)$/i.test(tree.tokens[first]?.word ?? ""))
    return null;
  return { rule: "clause-before", content: [before] };
}

function findRestOfMiddle(tree: SentenceTree, edges: Stretch): Span | null {
  if (tree.tokens[edges.last + 1]?.word !== "," || edges.last + 3 >= tree.tokens.length) return null;
  if (/^(?:VBG|CC)/.test(tree.tokens[edges.last + 2]?.tag ?? "")) return null;
  return spanOf(tree, edges.last + 2, findLastWord(tree));
}

/** "But" and "Meanwhile," are the outlet's words, not the source's. */
function skipLead(tree: SentenceTree): number {
  const first = skipConjunction(tree, 0);
  let at = first;
  while (at < first + 2 && /^RB/.test(tree.tokens[at]?.tag ?? "")) at++;
  return at > first && tree.tokens[at]?.word === "," ? at + 1 : first;
}

/** True when what stands before the comma has no finite verb of its own: the clause goes on after the saying. */
function isMiddle(tree: SentenceTree, edges: Stretch): boolean {
  for (let i = 0; i < edges.first - 1; i++) if (/^(?:VB[DZP]|MD)$/.test(tree.tokens[i]?.tag ?? "")) return false;
  return true;
}

function findLastWord(tree: SentenceTree): number {
  let last = tree.tokens.length - 1;
  while (last > 0 && /^[.:,]$/.test(tree.tokens[last]?.tag ?? "")) last--;
  return last;
}

const OBJECT_FRAMES: readonly CueFrame[] = ["object", "person", "told"];
const TAKEN_CASES = /^(?:as|of|for|to|with|from|about|over|on|against|toward|towards)$/;

/** praised *the plan*; called *it a joke*; accused *them of lying*. */
function findObject({ tree, group }: CuePlace): FoundContent | null {
  if (!OBJECT_FRAMES.some((frame) => group.entry.frames.has(frame))) return null;
  if (group.entry.frames.has("told") && !group.entry.frames.has("object")) return null;
  const child = findChild(tree, group.verb, "dobj");
  if (child < 0 || saysByGerund(tree, group.verb)) return null;
  const first = tree.first[child] ?? child;
  if (first <= group.last) return null;
  let last = tree.last[child] ?? child;
  for (const other of tree.children[group.verb] ?? []) {
    if ((tree.first[other] ?? other) !== last + 1) continue;
    const token = tree.tokens[other];
    const goes = token?.relation === "xcomp" || token?.relation === "ccomp" || isTakenPhrase(tree, other);
    if (goes) last = tree.last[other] ?? other;
  }
  return { rule: "object", content: [spanOf(tree, first, last)] };
}

/** She met the charge by saying that …: the gerund is the cue. */
function saysByGerund(tree: SentenceTree, verb: number): boolean {
  return findChildren(tree, verb, "advcl", "nmod").some((child) => {
    const gerund = tree.tokens[child]?.tag === "VBG" && tree.tokens[tree.first[child] ?? child]?.lemma === "by";
    return gerund && CUE_VERBS.get(tree.tokens[child]?.lemma ?? "")?.frames.has("clause") === true;
  });
}

function isTakenPhrase(tree: SentenceTree, at: number): boolean {
  const token = tree.tokens[at];
  if (token?.relation !== "nmod" && token?.relation !== "advcl") return false;
  if (token.entity === "DATE" || token.entity === "TIME") return false;
  return TAKEN_CASES.test(tree.tokens[tree.first[at] ?? at]?.lemma ?? "");
}
