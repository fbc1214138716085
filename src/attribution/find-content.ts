import type { Span } from "../base/span.js";
import { CUE_VERBS, type CueFrame } from "../lexicon/en/cues.js";
import { findChild, findChildren, type SentenceTree } from "../tree/read-tree.js";
import { spanOf } from "./article-view.js";
import { type CuePlace, type FoundContent, findEdges, skipLead } from "./cue-place.js";
import { findQuotationAfter, findQuotationBefore } from "./find-quoted-content.js";
import type { Stretch } from "./find-source.js";

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
