import type { Span } from "../base/span.js";
import { findChild, findChildren, type SentenceTree } from "../tree/read-tree.js";
import { type ArticleView, type FoundSpans, spanOf } from "./article-view.js";
import { findContent } from "./find-content.js";
import { type CueGroup, findCueGroup, isPassive } from "./find-cue-group.js";
import { findAgent, findSource, findSubject, type Stretch } from "./find-source.js";

/** Finds the attributions whose cue is a verb, in one sentence. */
export function findVerbAttributions(view: ArticleView, sentence: number): readonly FoundSpans[] {
  const tree = view.trees[sentence];
  if (!tree) return [];
  const found: FoundSpans[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const group = findCueGroup(tree, at);
    if (!group || isCarried(tree, at)) continue;
    const one = isPassive(tree, at)
      ? readPassive(view, sentence, tree, group)
      : readActive(view, sentence, tree, group);
    if (one) found.push(one);
  }
  return found;
}

/** "continued to insist": the carrier is read with the verb it carries. */
function isCarried(tree: SentenceTree, at: number): boolean {
  return findChildren(tree, at, "xcomp").some((child) => findCueGroup(tree, child)?.carrier === at);
}

function readActive(view: ArticleView, sentence: number, tree: SentenceTree, group: CueGroup): FoundSpans | null {
  if (/^(?:seem|appear)$/.test(group.lemma)) return readSeeming(sentence, tree, group);
  if (tree.tokens[group.verb]?.tag === "VBN" && group.first === group.verb && !isMistaken(tree, group.verb))
    return null;
  const source = findPlainSource(view, sentence, group) ?? findTreeSource(view, sentence, group);
  const content = findContent({ view, sentence, tree, group, source });
  if (!content || (!source && !mayLackSource(tree, group))) return null;
  return {
    rule: content.rule,
    source: source ? [spanOf(tree, source.first, source.last)] : [],
    cue: makeCue(tree, group),
    content: content.content,
    sentence,
  };
}

/** "Saying that taxes would rise": a gerund of saying may lack its source, one of doing ("attacking the town") not. */
function mayLackSource(tree: SentenceTree, group: CueGroup): boolean {
  return tree.tokens[group.verb]?.tag === "VBG" && group.entry.frames.has("clause");
}

/** “…,” said the mayor: the noun phrase right after the cue, where a quotation ends right before it. */
function findInvertedSource(view: ArticleView, sentence: number, group: CueGroup): Stretch | null {
  const tree = view.trees[sentence];
  const row = view.quotationOf[sentence];
  const next = group.last + 1;
  if (!tree || !row || group.first === 0 || !/^(?:DT|NN|PRP|JJ|CD)/.test(tree.tokens[next]?.tag ?? "")) return null;
  const before = (row[group.first - 1] as number) >= 0 || (row[group.first - 2] ?? -1) >= 0;
  if (!before || (row[next] as number) >= 0) return null;
  let last = next;
  while (
    last + 1 < tree.tokens.length &&
    !/^(?:[.,:]|``|''|V|MD|W|TO)/.test(tree.tokens[last + 1]?.tag ?? "") &&
    (row[last + 1] as number) < 0
  )
    last++;
  return { first: next, last };
}

const MAX_PLAIN_TOKENS = 24;

/** “…,” Odile Marchetti, mayor of Lorne, said: all between the mark and the cue, when no other verb stands there. */
function findPlainSource(view: ArticleView, sentence: number, group: CueGroup): Stretch | null {
  const row = view.quotationOf[sentence];
  const tokens = view.trees[sentence]?.tokens;
  if (!row || !tokens || !group.entry.frames.has("quotation")) return null;
  let first = group.first;
  while (first > 0 && (row[first - 1] as number) < 0) {
    if (group.first - first > MAX_PLAIN_TOKENS || /^(?:V|MD|W)/.test(tokens[first - 1]?.tag ?? "")) return null;
    first--;
  }
  if (first === 0 || first === group.first) return null;
  return /^(?:DT|NN|PRP|JJ|CD)/.test(tokens[first]?.tag ?? "") ? { first, last: group.first - 1 } : null;
}

function findTreeSource(view: ArticleView, sentence: number, group: CueGroup): Stretch | null {
  const tree = view.trees[sentence];
  const row = view.quotationOf[sentence];
  const subject = tree ? findSubject(tree, group.carrier) : -1;
  // “It is ours,” said the mayor: "it" is no subject of "said".
  if (row && subject >= 0 && (row[subject] as number) >= 0 && row[subject] !== row[group.verb])
    return findInvertedSource(view, sentence, group);
  return subject >= 0 ? findUnquotedSource(view, sentence, group, subject) : findInvertedSource(view, sentence, group);
}

/** "The council called for …" read as a noun with a participle: there is no other verb that the sentence could rest on. */
function isMistaken(tree: SentenceTree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (token?.relation === "root") return true;
  return (
    /^acl/.test(token?.relation ?? "") &&
    tree.tokens[token?.head ?? -1]?.relation === "root" &&
    findAgent(tree, verb) === null
  );
}

/** The source without a quotation that the tree hangs on it: “Only you,” *she* said. */
function findUnquotedSource(view: ArticleView, sentence: number, group: CueGroup, subject: number): Stretch | null {
  const tree = view.trees[sentence];
  const row = view.quotationOf[sentence];
  const source = tree ? findSource(tree, subject, group.carrier) : null;
  if (!source || !row) return null;
  let { first, last } = source;
  while (first < subject && row[first] !== row[subject] && (row[first] as number) >= 0) first++;
  for (let at = first; at < subject; at++)
    if (row[at] !== row[subject] && isOpenBefore(view, sentence, at)) first = at + 1;
  while (last > subject && row[last] !== row[subject] && (row[last - 1] as number) !== (row[subject] as number)) last--;
  while (first < subject && /^[,.]$/.test(tree?.tokens[first]?.tag ?? "")) first++;
  return { first, last };
}

/** True when the quotation of this token began before the sentence: it cannot be a nickname within a name. */
function isOpenBefore(view: ArticleView, sentence: number, at: number): boolean {
  const quotation = view.quotations[view.quotationOf[sentence]?.[at] ?? -1];
  return quotation !== undefined && (quotation.pieces[0]?.start ?? 0) <= (view.sentences[sentence]?.start ?? 0);
}

/** The cue with a colon right after it: "She replied:". */
function makeCue(tree: SentenceTree, group: CueGroup): readonly Span[] {
  // "answered by saying: …": after *by* the colon belongs to the clause around the gerund.
  const by = tree.tokens[group.first - 1]?.lemma === "by";
  const last = tree.tokens[group.last + 1]?.word === ":" && !by ? group.last + 1 : group.last;
  return [spanOf(tree, group.first, last)];
}

/** The bridge seems safe: the content is the subject and what is told of it; whose thought it is stays open. */
function readSeeming(sentence: number, tree: SentenceTree, group: CueGroup): FoundSpans | null {
  const subject = findChild(tree, group.verb, "nsubj");
  const rest = findChildren(tree, group.verb, "xcomp", "ccomp", "acomp").find((child) => child > group.last);
  if (rest === undefined) return null;
  const clause = spanOf(tree, Math.max(tree.first[rest] ?? rest, group.last + 1), tree.last[rest] ?? rest);
  const named = subject >= 0 && subject < group.first && !/^(?:it|there)$/i.test(tree.tokens[subject]?.word ?? "");
  const stretch = named ? findSource(tree, subject, group.verb) : null;
  const content = stretch ? [spanOf(tree, stretch.first, stretch.last), clause] : [clause];
  return { rule: "seeming", source: [], cue: makeCue(tree, group), content, sentence };
}

/** The plan was rejected by the council; he is expected to resign; she was asked whether she knew. */
function readPassive(view: ArticleView, sentence: number, tree: SentenceTree, group: CueGroup): FoundSpans | null {
  const agent = findAgent(tree, group.verb);
  const source = agent ? [spanOf(tree, agent.first, agent.last)] : [];
  const cue = makeCue(tree, group);
  const asked = /^(?:ask|tell|remind|warn|urge|inform|question)$/.test(group.lemma);
  const clause = asked ? findContent({ view, sentence, tree, group, source: null }) : null;
  if (clause) return { rule: "passive-told", source, cue, content: clause.content, sentence };
  const subject = findChild(tree, group.verb, "nsubjpass", "nsubj");
  if (subject < 0 || subject > group.first) return null;
  const first = findSource(tree, subject, group.verb);
  if (!first) return null;
  const believed = agent ? null : findBelieved(tree, group);
  const rest = believed ?? findRest(tree, group);
  if (!agent && !rest) return null;
  const content = [spanOf(tree, first.first, first.last)];
  if (rest) content.push(spanOf(tree, rest.first, rest.last));
  const rule = agent ? "passive-by" : believed ? "believed" : "passive";
  return { rule, source, cue, content, sentence };
}

/** "They were believed to be lost": what nobody in particular believes of the subject, up to the clause's end. */
function findBelieved(tree: SentenceTree, group: CueGroup): Stretch | null {
  const first = group.last + 1;
  if (!/^(?:believe|think|suspect|presume|assume|rumor|understand)$/.test(group.lemma)) return null;
  if (tree.tokens[first]?.tag !== "TO" || !/^(?:VB|RB)$/.test(tree.tokens[first + 1]?.tag ?? "")) return null;
  let last = tree.last[group.verb] ?? first;
  while (last > first && /^[.,:]$/.test(tree.tokens[last]?.tag ?? "")) last--;
  return last > first ? { first, last } : null;
}

/** What a passive tells of its subject: "to resign", "a joke", "as weak". */
function findRest(tree: SentenceTree, group: CueGroup): Stretch | null {
  const child = findChildren(tree, group.verb, "xcomp", "ccomp", "dobj").find((place) => place > group.last);
  if (child === undefined) return null;
  const first = tree.first[child] ?? child;
  return first > group.last ? { first, last: tree.last[child] ?? child } : null;
}
