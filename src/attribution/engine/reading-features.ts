// What speaks for one way of reading a cue's window and against another: where its pieces begin and end, what hangs on
// them from outside and what they hang on, whether they cut a quotation, how far the rule's reading of the same cue agrees.
// After Collins and Koo, Discriminative reranking for natural language parsing (Computational Linguistics 2005).
import { hashFeature } from "../../model/hash-feature.js";
import type { CueScope } from "./argument-features.js";
import { CLOSING, hashText, INSIDE, OPENING, type TokenRange } from "./token-view.js";

/** One way to read a cue's window: the tokens of its source and of its content. */
export interface Reading {
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** Room for the features of a reading; what goes beyond is left out. */
export const MAX_READING_FEATURES = 400;

const NONE = 0;
const SOURCE = 1;
const CONTENT = 2;
const CUE = 3;
/** What a column says beyond the window. */
const BEYOND = 9;
const COMMA = hashText(",");

/** Collects the features of one reading after another of the same window. */
export class ReadingFeatures {
  /** How many features of the last reading stand in the list. */
  count = 0;
  readonly #features: Int32Array;
  readonly #scope: CueScope;
  readonly #roles: Uint8Array;
  readonly #from: number;
  readonly #to: number;

  /** Collects into `features`, which has room for MAX_READING_FEATURES. */
  constructor(scope: CueScope, features: Int32Array) {
    this.#scope = scope;
    this.#features = features;
    this.#from = scope.window.from;
    this.#to = scope.window.to;
    this.#roles = new Uint8Array(this.#to - this.#from);
  }

  /** Reads a reading; its features stand in the list afterwards. */
  collect(reading: Reading): void {
    this.count = 0;
    this.#markRoles(reading);
    this.#addShape(reading);
    for (const piece of reading.source) this.#addSourceEdges(piece);
    for (const piece of reading.content) this.#addEdges(piece, CONTENT);
    this.#addTree(reading);
    this.#addQuotation(reading.content);
    this.#addRule();
  }

  #markRoles({ source, content }: Reading): void {
    const { cue } = this.#scope;
    this.#roles.fill(NONE);
    for (const { from, to } of content) this.#roles.fill(CONTENT, from - this.#from, to - this.#from);
    for (const { from, to } of source) this.#roles.fill(SOURCE, from - this.#from, to - this.#from);
    for (let i = cue.from; i < cue.to; i++) if (this.#roleOf(i) === NONE) this.#roles[i - this.#from] = CUE;
  }

  #add(template: number, a: number, b = 0, c = 0): void {
    if (this.count < MAX_READING_FEATURES) this.#features[this.count++] = hashFeature(template, a, b, c);
  }

  #roleOf(i: number): number {
    return i < this.#from || i >= this.#to ? NONE : (this.#roles[i - this.#from] as number);
  }

  #at(column: Int32Array | Uint8Array, i: number): number {
    return i < this.#from || i >= this.#to ? BEYOND : (column[i] as number);
  }

  /** The order of source, cue and content, how many pieces, how long, how much of it in quotation marks. */
  #addShape({ source, content }: Reading): void {
    const { view, frame, lemma, entry, words, hasQuotation } = this.#scope;
    const { order, length, quoted } = this.#measure();
    const kind = quoted === 0 ? 0 : quoted === length ? 2 : 1;
    this.#add(0, order);
    this.#add(1, order, frame);
    this.#add(2, order, lemma);
    this.#add(3, order, words);
    this.#add(4, content.length, source.length);
    this.#add(5, content.length, lemma);
    this.#add(6, source.length, lemma);
    this.#add(7, gradeLength(length), content.length);
    this.#add(8, gradeLength(length), lemma);
    this.#add(9, kind, order, hasQuotation);
    this.#add(10, kind, lemma, content.length);
    this.#add(13, order, entry);
    this.#add(14, kind, entry, content.length);
    const [first, last] = [content[0], content[content.length - 1]];
    if (!first || !last) return;
    const sentences = Math.min(4, (view.sentence[last.to - 1] as number) - (view.sentence[first.from] as number));
    this.#add(11, sentences, kind);
    this.#add(12, sentences, kind, lemma);
  }

  #measure(): { readonly order: number; readonly length: number; readonly quoted: number } {
    const { quote } = this.#scope.view;
    let order = 7;
    let last = NONE;
    let length = 0;
    let quoted = 0;
    for (let i = this.#from; i < this.#to; i++) {
      const role = this.#roleOf(i);
      if (role === CONTENT) {
        length++;
        if (quote[i]) quoted++;
      }
      if (role !== NONE && role !== last) {
        order = hashFeature(0, order, role);
        last = role;
      }
    }
    return { order, length, quoted };
  }

  /** The words on both sides of a piece's beginning and end, and where these stand in sentence and tree. */
  #addEdges({ from, to }: TokenRange, kind: number): void {
    const { view, cue, lemma, entry } = this.#scope;
    const { word, tag, quote } = view;
    const mark = kind * 2 + Number(from >= cue.to);
    this.#add(20, mark, this.#at(tag, from - 1), this.#at(tag, from));
    this.#add(21, mark, this.#at(word, from - 1), this.#at(word, from));
    this.#add(22, mark, this.#at(tag, to - 1), this.#at(tag, to));
    this.#add(23, mark, this.#at(word, to - 1), this.#at(word, to));
    this.#add(24, mark, this.#at(word, from), lemma);
    this.#add(43, mark, this.#at(tag, from), entry);
    this.#add(25, mark, this.#at(word, from - 1));
    this.#add(26, mark, this.#at(word, to));
    this.#add(27, mark, this.#at(word, to), this.#at(tag, to + 1));
    const opening = hashFeature(1, this.#at(quote, from - 1), this.#at(quote, from));
    this.#add(28, mark, opening, hashFeature(1, this.#at(quote, to - 1), this.#at(quote, to)));
    this.#addPlace({ from, to }, mark);
  }

  #addPlace({ from, to }: TokenRange, mark: number): void {
    const { view, cue, lemma, branches, frame, cuesBefore } = this.#scope;
    const opens = Number(from === view.first[view.sentence[from] as number]);
    const rest = (view.first[(view.sentence[to - 1] as number) + 1] as number) - to;
    const edges = opens * 4 + Math.min(3, rest);
    const gap = Math.min(4, mark % 2 === 1 ? from - cue.to : cue.from - to);
    this.#add(29, mark, edges, gap);
    this.#add(30, mark, edges, frame);
    this.#add(31, mark, gap, lemma);
    this.#add(32, mark, branches.branchOf(from), branches.branchOf(from - 1));
    this.#add(33, mark, branches.branchOf(to - 1), branches.branchOf(to));
    this.#add(34, mark, gradeLength(to - from), frame);
    this.#add(35, mark, this.#roleOf(from - 1), this.#roleOf(to));
    this.#add(36, mark, hashFeature(2, this.#roleOf(to), this.#at(view.tag, to)), this.#at(view.tag, to + 1));
    const cues = (cuesBefore[to - this.#from] as number) - (cuesBefore[from - this.#from] as number);
    this.#add(37, mark, Math.min(3, cues), rest === 0 ? 0 : 1);
  }

  #addSourceEdges(piece: TokenRange): void {
    const { word, tag, entity } = this.#scope.view;
    const { from, to } = piece;
    this.#addEdges(piece, SOURCE);
    this.#add(38, this.#at(word, to - 1), gradeLength(to - from));
    this.#add(39, this.#at(entity, from), this.#at(entity, to - 1), this.#at(entity, to));
    this.#add(40, this.#at(word, to), this.#at(tag, to + 1), this.#at(tag, to + 2));
    const after = Number(from >= this.#scope.cue.to);
    // says the clerk, referring to the fire: what follows a comma
    for (let i = from; i < to - 1; i++)
      if (word[i] === COMMA) this.#add(41, after, tag[i + 1] as number, word[i + 1] as number);
    for (let i = from; i < to - 1; i++) if (word[i] === COMMA) this.#add(42, after, tag[i + 1] as number);
  }

  /** What hangs on the pieces from outside, and what the pieces hang on. */
  #addTree({ source, content }: Reading): void {
    const { view, frame } = this.#scope;
    const pieces = [...source, ...content];
    if (pieces.length === 0) return;
    const first = view.sentence[Math.min(...pieces.map(({ from }) => from))] as number;
    const last = view.sentence[Math.max(...pieces.map(({ to }) => to)) - 1] as number;
    const from = Math.max(this.#from, view.first[first] as number);
    const to = Math.min(this.#to, view.first[last + 1] as number);
    let dangling = 0;
    let roots = 0;
    for (let i = from; i < to; i++) {
      const head = view.head[i] as number;
      const role = this.#roleOf(i);
      const above = head < 0 ? BEYOND : this.#roleOf(head);
      if (role === above) continue;
      if (role === SOURCE || role === CONTENT) this.#addRoot(i, role, above);
      if (above === SOURCE || above === CONTENT) this.#addDangling(i, role, above);
      if (role === CONTENT) roots++;
      if (above === CONTENT && role === NONE) dangling++;
    }
    this.#add(59, Math.min(3, dangling), Math.min(4, roots));
    this.#add(60, Math.min(3, dangling), content.length);
    this.#add(61, Math.min(4, roots), content.length, frame);
  }

  #addRoot(i: number, role: number, above: number): void {
    const { view, frame, lemma, entry } = this.#scope;
    const relation = view.relation[i] as number;
    this.#add(50, role * 16 + above, relation);
    this.#add(51, role * 16 + above, relation, frame);
    if (above === CUE) this.#add(52, role, relation, lemma);
    if (above === CUE) this.#add(62, role, relation, entry);
    if (above !== CUE) this.#add(53, role * 16 + above, relation, view.tag[i] as number);
  }

  #addDangling(i: number, role: number, above: number): void {
    const { view } = this.#scope;
    const relation = view.relation[i] as number;
    const place = above * 32 + role * 2 + Number(i > (view.head[i] as number));
    const opener = this.#findOpener(i);
    this.#add(54, place, relation);
    this.#add(55, place, relation, view.tag[i] as number);
    this.#add(56, place, relation, view.word[opener] as number);
    this.#add(57, place, relation, this.#at(view.word, opener - 1));
    this.#add(58, place, relation, this.#roleOf(opener - 1));
  }

  /** The first word of what hangs on a token. */
  #findOpener(i: number): number {
    const { childFrom, children } = this.#scope.view;
    let at = i;
    for (let steps = 0; steps < 8; steps++) {
      const from = childFrom[at] as number;
      const child = from === childFrom[at + 1] ? at : (children[from] as number);
      if (child >= at) return at;
      at = child;
    }
    return at;
  }

  #addQuotation(content: readonly TokenRange[]): void {
    const { view, hasQuotation, lemma } = this.#scope;
    let open = 0;
    let cut = 0;
    for (const { from, to } of content) {
      for (let i = from; i < to; i++) open += view.quote[i] === OPENING ? 1 : view.quote[i] === CLOSING ? -1 : 0;
      if (view.quote[from] === INSIDE && this.#cuts(from, from - 1)) cut |= 1;
      if (view.quote[to - 1] === INSIDE && this.#cuts(to - 1, to)) cut |= 2;
    }
    this.#add(70, Math.max(-2, Math.min(2, open)), cut);
    this.#add(71, cut, hasQuotation, content.length);
    this.#add(72, cut, lemma);
  }

  #cuts(inside: number, outside: number): boolean {
    const { quotation } = this.#scope.view;
    if (outside < this.#from || outside >= this.#to) return false;
    return quotation[inside] === quotation[outside] && this.#roleOf(outside) !== CONTENT;
  }

  /** How many tokens the rule's reading of the same cue has more or fewer. */
  #addRule(): void {
    const { rule, roles } = this.#scope;
    if (rule === 0) return;
    const missed = [0, 0, 0];
    const added = [0, 0, 0];
    for (let t = 0; t < roles.length; t++) {
      const said = (roles[t] as number) === 0 ? NONE : (roles[t] as number) > 2 ? CONTENT : SOURCE;
      const role = (this.#roles[t] as number) % CUE;
      if (said === role) continue;
      missed[said] = (missed[said] as number) + 1;
      added[role] = (added[role] as number) + 1;
    }
    const [, sourceMissed, contentMissed] = missed.map(gradeFew);
    const [, sourceAdded, contentAdded] = added.map(gradeFew);
    this.#add(80, rule, sourceMissed, sourceAdded);
    this.#add(81, rule, contentMissed, contentAdded);
    this.#add(
      82,
      contentMissed as number,
      contentAdded,
      Math.min(1, (sourceMissed as number) + (sourceAdded as number)),
    );
  }
}

const gradeFew = (count: number): number => (count < 3 ? count : count < 6 ? 3 : 4);

const gradeLength = (count: number): number =>
  count < 6 ? count : count < 10 ? 6 : count < 15 ? 7 : count < 25 ? 8 : count < 40 ? 9 : 10;
