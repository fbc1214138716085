import { hashFeature } from "../../model/hash-feature.js";
import type { FeatureList } from "./feature-list.js";
import { CLOSING, hashText, OPENING, type TokenView } from "./token-view.js";

/** Labels of the cue's sequence. */
export const CUE_LABELS = ["O", "B", "I"] as const;
/** Room for every feature of a token, however many children it has. */
export const MAX_CUE_FEATURES = 160;

const START = hashText("<s>");
const END = hashText("</s>");
const ROOT = hashText("<root>");
const MAX_CHILDREN = 12;

const SUBJECTS = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass"].map(hashText));
const PLAIN_RELATIONS = new Set(["punct", "det", "amod", "compound", "cc", "conj"].map(hashText));
const ARGUMENTS = new Set(["nsubj", "nsubjpass", "csubj", "ccomp", "xcomp", "dobj", "iobj", "parataxis"].map(hashText));

/** What the features of one sentence share. */
export interface SentenceScope {
  readonly from: number;
  readonly to: number;
  readonly hasQuotation: number;
  /** Steps to the nearest quotation mark, at most 6, for each token from `from`. */
  readonly markDistance: Uint8Array;
  /** Whether the block begins with this sentence, and whether the sentence before it holds a quotation. */
  readonly opensBlock: number;
  readonly quotedBefore: number;
}

/** Looks at sentence `s` once, for the features of all its tokens. */
export function scopeSentence(view: TokenView, s: number): SentenceScope {
  const from = view.first[s] as number;
  const to = view.first[s + 1] as number;
  const markDistance = new Uint8Array(to - from).fill(MAX_MARK_DISTANCE);
  const isMark = (i: number) => view.quote[i] === OPENING || view.quote[i] === CLOSING;
  for (let i = from, last = -99; i < to; i++) {
    if (isMark(i)) last = i;
    markDistance[i - from] = Math.min(MAX_MARK_DISTANCE, i - last);
  }
  for (let i = to - 1, last = to + 99; i >= from; i--) {
    if (isMark(i)) last = i;
    markDistance[i - from] = Math.min(markDistance[i - from] as number, last - i);
  }
  const sameBlock = s > 0 && view.block[s - 1] === view.block[s];
  const before = s > 0 ? (view.first[s - 1] as number) : 0;
  return {
    from,
    to,
    hasQuotation: Number(view.quote.subarray(from, to).some((quote) => quote > 0)),
    markDistance,
    opensBlock: Number(!sameBlock),
    quotedBefore: Number(s > 0 && view.quote.subarray(before, from).some((quote) => quote > 0)),
  };
}

const MAX_MARK_DISTANCE = 6;

/** The features by which a token is judged to begin, go on with, or be no cue; `list` holds them afterwards. */
export function collectCueFeatures(view: TokenView, scope: SentenceScope, i: number, list: FeatureList): void {
  list.clear();
  addWords(view, scope, i, list);
  addTree(view, i, list);
  addPlace(view, scope, i, list);
  addRules(view, i, list);
}

/** The same with a name for each group of features and the number of the first that follows it: to tell what decided. */
export function collectNamedCueFeatures(
  view: TokenView,
  scope: SentenceScope,
  i: number,
  list: FeatureList,
): readonly { readonly name: string; readonly past: number }[] {
  list.clear();
  addWords(view, scope, i, list);
  const words = { name: "words", past: list.count };
  addTree(view, i, list);
  const tree = { name: "syntax", past: list.count };
  addPlace(view, scope, i, list);
  const place = { name: "marks and place", past: list.count };
  addRules(view, i, list);
  return [words, tree, place, { name: "patterns", past: list.count }];
}

/** What the rules take for a cue, and what for somebody's words. */
function addRules(view: TokenView, i: number, list: FeatureList): void {
  const at = (k: number) => view.readingAt[i + k] ?? 0;
  const rule = view.readings[at(0) - 1]?.rule ?? 0;
  const edges = Number(at(-1) === at(0)) + 2 * Number(at(1) === at(0));
  const role = view.anyRole[i] as number;
  list.add(rule, edges);
  list.add(rule, edges, view.lemma[i] as number);
  list.add(rule === 0 ? 0 : 1, edges, view.tag[i] as number);
  list.add(role, rule === 0 ? 0 : 1);
  list.add(role, rule === 0 ? 0 : 1, view.lemma[i] as number);
  list.add(role, view.anyRole[i - 1] ?? 0, view.anyRole[i + 1] ?? 0);
}

function addWords(view: TokenView, { from, to }: SentenceScope, i: number, list: FeatureList): void {
  const at = (column: Int32Array, k: number) => (i + k < from ? START : i + k >= to ? END : (column[i + k] as number));
  const { word, lemma, tag } = view;
  list.add(1);
  list.add(at(word, 0));
  list.add(at(lemma, 0));
  list.add(at(tag, 0));
  list.add(at(lemma, 0), at(tag, 0));
  for (const k of [-3, -2, -1, 1, 2, 3]) {
    list.add(at(word, k));
    list.add(at(tag, k));
  }
  list.add(at(word, -1), at(word, 0));
  list.add(at(word, 0), at(word, 1));
  list.add(at(tag, -1), at(tag, 0), at(tag, 1));
  list.add(at(lemma, 0), at(tag, 1));
  list.add(at(lemma, 0), at(tag, -1));
  list.add(at(lemma, 0), at(tag, 1), at(tag, 2));
  list.add(at(lemma, 0), at(lemma, 1));
  list.add(at(lemma, 0), at(lemma, -1));
  list.add(at(word, 1), at(word, 2));
  list.add(at(word, -2), at(word, -1));
  list.add(view.shape[i] as number);
  list.add(view.suffix[i] as number);
  list.add(view.prefix[i] as number);
  list.add(view.entity[i] as number);
  list.add(at(view.entity, -1), at(view.entity, 1), at(lemma, 0));
}

function addTree(view: TokenView, i: number, list: FeatureList): void {
  const { lemma, tag, relation, entity } = view;
  const own = relation[i] as number;
  const word = lemma[i] as number;
  const head = view.head[i] as number;
  const headLemma = head < 0 ? ROOT : (lemma[head] as number);
  list.add(own);
  list.add(word, own);
  list.add(headLemma, own);
  list.add(headLemma, word);
  list.add(head < 0 ? ROOT : (tag[head] as number), own);
  const frame = addChildren(view, i, list);
  list.add(word, frame);
  list.add(tag[i] as number, frame);
  list.add(tag[i] as number, frame, own);
  addEntries(view, i, frame, list);
  if (head >= 0) {
    list.add(headLemma, addSiblings(view, i, list));
    const above = view.head[head] as number;
    list.add(above < 0 ? ROOT : (lemma[above] as number), relation[head] as number);
    list.add(entity[head] as number, own, word);
  }
}

/** Adds what the lexicon of cues says of the token, its head and its neighbours: what verbs of one kind share. */
function addEntries(view: TokenView, i: number, frame: number, list: FeatureList): void {
  const { entry, relation, tag, lemma } = view;
  const own = entry[i] as number;
  const head = view.head[i] as number;
  const above = head < 0 ? 0 : (entry[head] as number);
  list.add(own, tag[i] as number);
  list.add(own, frame);
  list.add(own, relation[i] as number, tag[i] as number);
  list.add(own, tag[i + 1] ?? 0, tag[i - 1] ?? 0);
  list.add(own, view.quote[i] as number, view.anyRole[i] as number);
  list.add(above, relation[i] as number, lemma[i] as number);
  list.add(above, own, relation[i] as number);
  list.add(entry[i + 1] ?? 0, entry[i - 1] ?? 0, lemma[i] as number);
  const to = Math.min(view.childFrom[i + 1] as number, (view.childFrom[i] as number) + MAX_CHILDREN);
  for (let c = view.childFrom[i] as number; c < to; c++) {
    const child = view.children[c] as number;
    if (entry[child] !== 0) list.addAnother(entry[child] as number, relation[child] as number, lemma[i] as number);
  }
  list.next();
}

/** Adds what hangs on the token, and answers its frame: the relations of its arguments in order. */
function addChildren(view: TokenView, i: number, list: FeatureList): number {
  const { lemma, tag, relation, entity } = view;
  const from = view.childFrom[i] as number;
  const to = Math.min(view.childFrom[i + 1] as number, from + MAX_CHILDREN);
  let frame = 0;
  for (let c = from; c < to; c++) {
    const child = view.children[c] as number;
    const kind = relation[child] as number;
    if (!PLAIN_RELATIONS.has(kind)) frame = hashFeature(1, frame, kind, Number(child < i));
  }
  for (const values of [
    (child: number) => list.addAnother(relation[child] as number, Number(child < i)),
    (child: number) => list.addAnother(relation[child] as number, lemma[child] as number),
    (child: number) => list.addAnother(lemma[i] as number, relation[child] as number, Number(child < i)),
    (child: number) => {
      if (SUBJECTS.has(relation[child] as number))
        list.addAnother(entity[child] as number, tag[child] as number, lemma[i] as number);
    },
    (child: number) => {
      if (SUBJECTS.has(relation[child] as number)) list.addAnother(entity[child] as number, tag[child] as number);
    },
  ]) {
    for (let c = from; c < to; c++) values(view.children[c] as number);
    list.next();
  }
  return frame;
}

/** Adds what else hangs on the token's head, and answers the head's frame. */
function addSiblings(view: TokenView, i: number, list: FeatureList): number {
  const head = view.head[i] as number;
  const own = view.relation[i] as number;
  const from = view.childFrom[head] as number;
  const to = Math.min(view.childFrom[head + 1] as number, from + MAX_CHILDREN);
  let frame = 0;
  for (let c = from; c < to; c++) {
    const kind = view.relation[view.children[c] as number] as number;
    list.addAnother(own, kind);
    if (ARGUMENTS.has(kind)) frame = hashFeature(2, frame, kind);
  }
  list.next();
  return frame;
}

function addPlace(view: TokenView, scope: SentenceScope, i: number, list: FeatureList): void {
  const { from, to, hasQuotation, markDistance } = scope;
  const tag = view.tag[i] as number;
  const quote = view.quote[i] as number;
  const before = i > from ? (view.quote[i - 1] as number) : 9;
  const after = i + 1 < to ? (view.quote[i + 1] as number) : 9;
  list.add(quote, before, after);
  list.add(hasQuotation, quote, view.lemma[i] as number);
  list.add(hasQuotation, quote, tag);
  list.add(Math.min(5, i - from));
  list.add(Math.min(5, to - 1 - i));
  list.add(markDistance[i - from] as number, tag);
  list.add(scope.opensBlock, tag);
  list.add(scope.quotedBefore, tag, view.relation[i] as number);
}
