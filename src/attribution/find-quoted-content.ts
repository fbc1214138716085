import type { Span } from "../base/span.js";
import type { SentenceTree } from "../tree/read-tree.js";
import type { ArticleView } from "./article-view.js";
import { type CuePlace, type FoundContent, findEdges, isLink, skipLead } from "./cue-place.js";

/** “…,” said the mayor. The quotation is taken whole, with the words of its sentence that lead into it. */
export function findQuotationBefore(place: CuePlace): FoundContent | null {
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
export function findQuotationAfter(place: CuePlace): FoundContent | null {
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
