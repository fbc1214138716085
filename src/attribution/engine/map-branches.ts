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
  const branch = new Int32Array(to - from);
  const path = new Int32Array(to - from);
  const depth = new Uint8Array(to - from);
  const known = new Uint8Array(to - from);
  climb(view, head, (i, k, way) => {
    branch[i - from] = k === 0 ? SELF : hashFeature(1, way, k, TOP);
    path[i - from] = k === 0 ? SELF : hashFeature(2, way, Math.min(k, MAX_PATH));
    depth[i - from] = 0;
    known[i - from] = 1 + k;
  });
  const stack: number[] = [];
  for (let start = from; start < to; start++) {
    let i = start;
    for (let steps = 0; i >= from && i < to && !known[i - from] && steps < MAX_STEPS; steps++) {
      stack.push(i);
      i = view.head[i] as number;
    }
    for (let below = stack.pop(); below !== undefined; below = stack.pop()) {
      const above = i >= from && i < to && known[i - from] ? i - from : -1;
      place(below - from, above, view.relation[below] as number);
      i = below;
    }
  }
  function place(at: number, above: number, relation: number): void {
    known[at] = 255;
    if (above < 0) {
      branch[at] = LOOSE;
      path[at] = LOOSE;
      return;
    }
    const isTop = (known[above] as number) < 255;
    depth[at] = Math.min(MAX_PATH + 1, (depth[above] as number) + 1);
    branch[at] = isTop
      ? hashFeature(3, branch[above] as number, relation, 1)
      : inherit(branch[above] as number, isDirect(above));
    path[at] =
      (depth[at] as number) <= MAX_PATH ? hashFeature(4, path[above] as number, relation) : (path[above] as number);
  }
  // The top of a branch under the head is told from what hangs below it.
  const isDirect = (above: number) => (depth[above] as number) === 1;
  const inherit = (value: number, direct: boolean) => (direct ? hashFeature(5, value, 0) : value);
  const outside = (i: number) => (i < from ? OTHER_SENTENCE_BEFORE : OTHER_SENTENCE_AFTER);
  return {
    branchOf: (i) => (i < from || i >= to ? outside(i) : (branch[i - from] as number)),
    pathOf: (i) => (i < from || i >= to ? outside(i) : (path[i - from] as number)),
  };
}

/** Visits the head and its ancestors: each with its number of steps and a hash of the first two relations on the way. */
function climb(view: TokenView, head: number, visit: (i: number, steps: number, way: number) => void): void {
  const seen = new Set<number>();
  let way = 0;
  for (let i = head, steps = 0; i >= 0 && steps < MAX_STEPS && !seen.has(i); steps++) {
    seen.add(i);
    visit(i, steps, way);
    if (steps < 2) way = hashFeature(6, way, view.relation[i] as number);
    i = view.head[i] as number;
  }
}
