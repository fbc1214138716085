import { hashFeature } from "../../model/hash-feature.js";
import { hashText, type TokenView } from "./token-view.js";

/** How each token of a sentence hangs together with the cue's head. */
export interface BranchMap {
  /** The branch: the head itself, the child of the head that it stands under, or the way up and down again. */
  branchOf(i: number): number;
  /** The relations between, three at most. */
  pathOf(i: number): number;
}

const OTHER_SENTENCE_BEFORE = hashText("before");
const OTHER_SENTENCE_AFTER = hashText("after");
const SELF = hashText("self");
const TOP = hashText("top");
const LOOSE = hashText("loose");
const MAX_PATH = 3;
const MAX_STEPS = 60;

/** Maps the tokens from `from` up to `to` (a sentence) by their way through the tree to `head`. */
export function mapBranches(view: TokenView, from: number, to: number, head: number): BranchMap {
  const map = new BranchMapper(view, from, to);
  map.climb(head);
  for (let i = from; i < to; i++) map.descendTo(i);
  return map;
}

const UNKNOWN = 0;
const ON_THE_WAY_UP = 1;
const BELOW = 2;

class BranchMapper implements BranchMap {
  readonly #view: TokenView;
  readonly #from: number;
  readonly #to: number;
  readonly #branch: Int32Array;
  readonly #path: Int32Array;
  readonly #depth: Uint8Array;
  readonly #state: Uint8Array;
  readonly #stack: number[] = [];

  constructor(view: TokenView, from: number, to: number) {
    this.#view = view;
    this.#from = from;
    this.#to = to;
    this.#branch = new Int32Array(to - from);
    this.#path = new Int32Array(to - from);
    this.#depth = new Uint8Array(to - from);
    this.#state = new Uint8Array(to - from);
  }

  branchOf(i: number): number {
    if (i < this.#from) return OTHER_SENTENCE_BEFORE;
    return i >= this.#to ? OTHER_SENTENCE_AFTER : (this.#branch[i - this.#from] as number);
  }

  pathOf(i: number): number {
    if (i < this.#from) return OTHER_SENTENCE_BEFORE;
    return i >= this.#to ? OTHER_SENTENCE_AFTER : (this.#path[i - this.#from] as number);
  }

  /** The head and its ancestors: each known by its number of steps and the first two relations on the way. */
  climb(head: number): void {
    let way = 0;
    for (let i = head, steps = 0; i >= 0 && steps < MAX_STEPS && this.#stateOf(i) === UNKNOWN; steps++) {
      const at = i - this.#from;
      this.#state[at] = ON_THE_WAY_UP;
      this.#branch[at] = steps === 0 ? SELF : hashFeature(1, way, steps, TOP);
      this.#path[at] = steps === 0 ? SELF : hashFeature(2, way, Math.min(steps, MAX_PATH));
      if (steps < 2) way = hashFeature(6, way, this.#view.relation[i] as number);
      i = this.#view.head[i] as number;
    }
  }

  /** Finds the way to a token: up to the first one that is known, then down again. */
  descendTo(token: number): void {
    let i = token;
    for (let steps = 0; i >= 0 && this.#stateOf(i) === UNKNOWN && steps < MAX_STEPS; steps++) {
      this.#stack.push(i);
      i = this.#view.head[i] as number;
    }
    let above = i >= 0 && this.#stateOf(i) !== UNKNOWN ? i - this.#from : -1;
    for (let below = this.#stack.pop(); below !== undefined; below = this.#stack.pop()) {
      this.#place(below - this.#from, above, this.#view.relation[below] as number);
      above = below - this.#from;
    }
  }

  #place(at: number, above: number, relation: number): void {
    this.#state[at] = BELOW;
    if (above < 0) {
      this.#branch[at] = LOOSE;
      this.#path[at] = LOOSE;
      return;
    }
    const depth = Math.min(MAX_PATH + 1, (this.#depth[above] as number) + 1);
    this.#depth[at] = depth;
    const branch = this.#branch[above] as number;
    // The top of a branch is told from what hangs below it, which is all alike.
    if (this.#state[above] === ON_THE_WAY_UP) this.#branch[at] = hashFeature(3, branch, relation);
    else this.#branch[at] = depth === 2 ? hashFeature(5, branch, 0) : branch;
    const path = this.#path[above] as number;
    this.#path[at] = depth <= MAX_PATH ? hashFeature(4, path, relation) : path;
  }

  #stateOf(i: number): number {
    return this.#state[i - this.#from] as number;
  }
}
