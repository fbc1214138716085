import { hashFeature } from "../../model/hash-feature.js";
import type { CueSpan, Window } from "./argument-window.js";
import type { FeatureList } from "./feature-list.js";
import { type BranchMap, mapBranches } from "./map-branches.js";
import { hashText, ROLE_CONTENT, ROLE_NONE, ROLE_SOURCE, type RuleReading, type TokenView } from "./token-view.js";

/** Labels of the argument sequence: outside, source and content, each begun and gone on with. */
export const ARGUMENT_LABELS = ["O", "B-source", "I-source", "B-content", "I-content"] as const;
/** Room for every feature of a token. */
export const MAX_ARGUMENT_FEATURES = 90;

const NONE = hashText("#");
const PASSIVE = new Set(["auxpass", "nsubjpass"].map(hashText));
const SUBJECT = new Set(["nsubj", "nsubjpass", "csubj"].map(hashText));
const CLAUSE = hashText("ccomp");
const REACH = 60;

/** Share of a lemma's uses that are cues, in quarters: learnt, and kept with the model by the lemma's hash. */
export type CueLikelihood = ReadonlyMap<number, number>;
const LIKELY = 2;

/** What the features of one cue's window share. */
export interface CueScope {
  readonly view: TokenView;
  readonly cue: CueSpan;
  readonly window: Window;
  readonly branches: BranchMap;
  readonly sentence: number;
  readonly head: number;
  readonly words: number;
  readonly lemma: number;
  /** What the lexicon of cues says of the head. */
  readonly entry: number;
  /** Tag and relation of the head, and whether it is passive, has a subject, has a clause. */
  readonly frame: number;
  readonly quote: number;
  readonly hasQuotation: number;
  readonly quotationBefore: number;
  readonly quotationAfter: number;
  /** Likely cues before each token of the window. */
  readonly cuesBefore: Int32Array;
  /** Hash of the rule that reads this cue, 0 for none, and its roles for the tokens of the window. */
  readonly rule: number;
  readonly roles: Uint8Array;
}

/** Looks at a cue and its window once, for the features of all the window's tokens. */
export function scopeCue(view: TokenView, cue: CueSpan, window: Window, likelihood: CueLikelihood): CueScope {
  const head = findHead(view, cue);
  const sentence = view.sentence[cue.from] as number;
  const from = view.first[sentence] as number;
  const to = view.first[sentence + 1] as number;
  let words = 0;
  for (let i = cue.from; i < cue.to; i++) words = hashFeature(0, words, view.word[i] as number);
  const cuesBefore = new Int32Array(window.to - window.from + 1);
  for (let i = window.from; i < window.to; i++) {
    const isLikely = (likelihood.get(view.lemma[i] as number) ?? 0) >= LIKELY && !(i >= cue.from && i < cue.to);
    cuesBefore[i - window.from + 1] = (cuesBefore[i - window.from] as number) + Number(isLikely);
  }
  const reading = view.readings[(view.readingAt[head] || view.readingAt[cue.from] || 0) - 1];
  return {
    view,
    cue,
    window,
    rule: reading?.rule ?? 0,
    roles: markRoles(reading, window),
    branches: mapBranches(view, from, to, head),
    sentence,
    head,
    words,
    lemma: view.lemma[head] as number,
    entry: view.entry[head] as number,
    frame: readFrame(view, head),
    quote: view.quote[head] as number,
    hasQuotation: Number(view.quote.subarray(from, to).some((quote) => quote > 0)),
    quotationBefore: findQuotationNear(view, cue.from - 1, Math.max(window.from, cue.from - REACH), -1),
    quotationAfter: findQuotationNear(view, cue.to, Math.min(window.to, cue.to + REACH) - 1, 1),
    cuesBefore,
  };
}

/** The role that the rule gives to each token of the window; the first token of a piece has its own. */
function markRoles(reading: RuleReading | undefined, window: Window): Uint8Array {
  const roles = new Uint8Array(window.to - window.from);
  for (const [pieces, role] of [
    [reading?.content ?? [], ROLE_CONTENT],
    [reading?.source ?? [], ROLE_SOURCE],
  ] as const)
    for (const { from, to } of pieces) {
      const start = Math.max(from, window.from) - window.from;
      roles.fill(role + 1, start, Math.max(start, Math.min(to, window.to) - window.from));
      if (from >= window.from && from < window.to) roles[start] = role;
    }
  return roles;
}

/** The token of the cue that hangs on one outside it. */
function findHead(view: TokenView, { from, to }: CueSpan): number {
  for (let i = from; i < to; i++) {
    const head = view.head[i] as number;
    if (head < from || head >= to) return i;
  }
  return from;
}

function readFrame(view: TokenView, head: number): number {
  let signs = 0;
  for (let c = view.childFrom[head] as number; c < (view.childFrom[head + 1] as number); c++) {
    const relation = view.relation[view.children[c] as number] as number;
    if (PASSIVE.has(relation)) signs |= 1;
    if (SUBJECT.has(relation)) signs |= 2;
    if (relation === CLAUSE) signs |= 4;
  }
  return hashFeature(0, view.tag[head] as number, view.relation[head] as number, signs);
}

function findQuotationNear(view: TokenView, from: number, to: number, step: 1 | -1): number {
  for (let i = from; step > 0 ? i <= to : i >= to; i += step) if (view.quotation[i]) return view.quotation[i] as number;
  return 0;
}

/** Where a token stands towards the cue. */
interface Place {
  /** -1 before, 0 in, 1 after the cue. */
  readonly side: number;
  /** Tokens between, in eight grades. */
  readonly grade: number;
  /** Sentences between, -3 to 4. */
  readonly sentences: number;
  readonly distance: number;
}

/** The features by which a token is judged to be source, content or neither of the cue; `list` holds them afterwards. */
export function collectArgumentFeatures(scope: CueScope, i: number, list: FeatureList): void {
  list.clear();
  const place = findPlace(scope, i);
  addPlace(scope, place, list);
  addBranch(scope, place, i, list);
  addWords(scope, place, i, list);
  addQuotation(scope, place, i, list);
  addCues(scope, place, i, list);
  addRules(scope, place, i, list);
}

/** What the rules make of the token: of this cue's reading, and of all. */
function addRules(scope: CueScope, { side }: Place, i: number, list: FeatureList): void {
  const { view, rule, roles, window } = scope;
  const roleAt = (place: number) => roles[place - window.from] ?? ROLE_NONE;
  const around = hashFeature(7, roleAt(i - 1), roleAt(i), roleAt(i + 1));
  list.add(roleAt(i), rule);
  list.add(around, rule);
  list.add(around, side, rule === 0 ? 0 : 1);
  list.add(roleAt(i), scope.branches.branchOf(i));
  list.add(around, view.tag[i] as number);
  list.add(around, quoteAt(scope, i - 1), quoteAt(scope, i));
  list.add(view.anyRole[i] as number, rule, side);
  list.add(hashFeature(8, view.anyRole[i - 1] ?? 0, view.anyRole[i] as number, view.anyRole[i + 1] ?? 0), rule, side);
}

function findPlace({ view, cue, sentence }: CueScope, i: number): Place {
  const side = i < cue.from ? -1 : i >= cue.to ? 1 : 0;
  const distance = side < 0 ? cue.from - i : side > 0 ? i - cue.to + 1 : 0;
  const grade = distance < 6 ? distance : distance < 12 ? 6 : distance < 25 ? 7 : distance < 50 ? 8 : 9;
  const sentences = Math.max(-3, Math.min(4, (view.sentence[i] as number) - sentence));
  return { side, grade, sentences, distance };
}

function addPlace({ frame }: CueScope, { side, grade, sentences }: Place, list: FeatureList): void {
  list.add(1);
  list.add(side, sentences);
  list.add(side, grade);
  list.add(side, grade, frame);
}

function addBranch(scope: CueScope, { side }: Place, i: number, list: FeatureList): void {
  const { view, branches, lemma, frame, entry } = scope;
  const branch = branches.branchOf(i);
  const before = branches.branchOf(i - 1);
  const after = branches.branchOf(i + 1);
  const tag = view.tag[i] as number;
  const word = view.word[i] as number;
  list.add(branch);
  list.add(branch, lemma);
  list.add(branch, frame);
  list.add(branch, side);
  list.add(branches.pathOf(i), side);
  list.add(branches.pathOf(i), tag);
  list.add(before, branch);
  list.add(branch, after);
  list.add(before, branch, frame);
  list.add(branch, after, frame);
  list.add(Number(before === branch), branch, tagAt(scope, i - 1));
  list.add(tag, branch);
  list.add(word, branch);
  list.add(wordAt(scope, i - 1), branch, Number(before === branch));
  list.add(wordAt(scope, i + 1), branch, Number(after === branch));
  list.add(view.entity[i] as number, branch, side);
  list.add(branch, scope.words);
  list.add(branch, entry);
  list.add(before, branch, entry);
}

const wordAt = ({ view, window }: CueScope, i: number): number =>
  i < window.from || i >= window.to ? NONE : (view.word[i] as number);
const tagAt = ({ view, window }: CueScope, i: number): number =>
  i < window.from || i >= window.to ? NONE : (view.tag[i] as number);
const quoteAt = ({ view, window }: CueScope, i: number): number =>
  i < window.from || i >= window.to ? 9 : (view.quote[i] as number);

function addWords(scope: CueScope, { side, sentences }: Place, i: number, list: FeatureList): void {
  const { view, lemma } = scope;
  const word = view.word[i] as number;
  const tag = view.tag[i] as number;
  list.add(word, side, sentences);
  list.add(tag, side);
  list.add(word, lemma, side);
  list.add(wordAt(scope, i - 1), side);
  list.add(wordAt(scope, i + 1), side);
  list.add(tagAt(scope, i - 1), side);
  list.add(tagAt(scope, i + 1), side);
  list.add(tagAt(scope, i - 1), tag, tagAt(scope, i + 1));
  list.add(word, wordAt(scope, i + 1));
  list.add(wordAt(scope, i - 1), word);
  list.add(view.relation[i] as number, side);
  const s = view.sentence[i] as number;
  const edges = Number(i === view.first[s]) + 2 * Number(i + 1 === view.first[s + 1]);
  list.add(edges, hashFeature(0, side, sentences), tag);
  list.add(edges, view.block[s] === view.block[scope.sentence] ? 1 : 0, side);
}

function addQuotation(scope: CueScope, { side, sentences }: Place, i: number, list: FeatureList): void {
  const { view, frame, lemma, entry, hasQuotation, quote } = scope;
  const around = hashFeature(0, quoteAt(scope, i - 1), quoteAt(scope, i), quoteAt(scope, i + 1));
  const quotation = view.quotation[i] as number;
  const isNear = quotation === (side < 0 ? scope.quotationBefore : scope.quotationAfter);
  const which = quotation === 0 ? 0 : isNear ? (side < 0 ? 1 : 2) : 3;
  list.add(around, side);
  list.add(around, hashFeature(1, side, sentences), quote);
  list.add(which, side, sentences);
  list.add(which, frame);
  list.add(which, lemma);
  list.add(which, entry, side);
  list.add(which, around, hasQuotation);
  list.add(hasQuotation, scope.branches.branchOf(i));
  list.add(hasQuotation, hashFeature(2, side, sentences), lemma);
  if (sentences !== 0) addFarQuotation(scope, { which, around, sentences }, i, list);
}

interface FarQuotation {
  readonly which: number;
  readonly around: number;
  readonly sentences: number;
}

/** A quotation may go on over sentences: what matters is whether it fills them and reaches the cue's own. */
function addFarQuotation(
  scope: CueScope,
  { which, around, sentences }: FarQuotation,
  i: number,
  list: FeatureList,
): void {
  const { view } = scope;
  const s = view.sentence[i] as number;
  const first = view.first[s] as number;
  const last = (view.first[s + 1] as number) - 1;
  const fills = Number((view.quote[first] as number) > 0 && (view.quote[last] as number) > 0);
  const own = view.first[scope.sentence + (sentences < 0 ? 0 : 1)] as number;
  const reaches = Number((view.quote[sentences < 0 ? own : own - 1] as number) > 0);
  list.add(hashFeature(3, sentences, fills, which), scope.hasQuotation, scope.quote);
  list.add(around, hashFeature(4, sentences, fills), scope.lemma);
  list.add(sentences, fills, reaches * 2 + scope.hasQuotation);
}

function addCues(scope: CueScope, { side, sentences, distance }: Place, i: number, list: FeatureList): void {
  const { cue, window, cuesBefore, words, frame } = scope;
  const countTo = (place: number) => cuesBefore[place - window.from] as number;
  const between = side < 0 ? countTo(cue.from) - countTo(i + 1) : side > 0 ? countTo(i) - countTo(cue.to) : 0;
  list.add(Math.min(3, between), side, sentences);
  list.add(Math.min(2, between), scope.branches.branchOf(i));
  list.add(words, side);
  list.add(words, side, distance <= 2 ? distance : 3);
  list.add(distance <= 2 ? hashFeature(5, side, distance) : side, scope.view.tag[i] as number, words);
  list.add(side, distance <= 2 ? distance : 3, hashFeature(6, scope.view.word[i] as number, frame));
}
