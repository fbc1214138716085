import { pickBest } from "../model/linear-table.js";
import { fillRelationFeatures, fillTransitionFeatures, type ParseContext } from "./parse-features.js";
import { SHIFT, TRANSITIONS } from "./parser-state.js";
import type { SyntaxModel } from "./syntax-model.js";

/** Builds the tree of the tagged sentence in `context.state`, greedily; time is linear in the number of words. */
export function parseWords(model: SyntaxModel, context: ParseContext): void {
  const { state } = context;
  state.reset(context.words.count);
  while (!state.isDone()) {
    const transition = pickTransition(model, context);
    if (transition === SHIFT) state.shift();
    else state.attach(transition, pickRelation(model, context, transition));
  }
}

function pickTransition(model: SyntaxModel, context: ParseContext): number {
  const allowed = context.state.allowed();
  if ((allowed & (allowed - 1)) === 0) return 31 - Math.clz32(allowed);
  const { features, sums } = model.transitions;
  model.transitions.add(fillTransitionFeatures(context, features));
  return pickAllowed(sums, allowed);
}

/** The best of the transitions whose bit is set in `allowed`. */
export function pickAllowed(values: Int32Array | Float64Array, allowed: number): number {
  let best = -1;
  for (let transition = 0; transition < TRANSITIONS; transition++) {
    if ((allowed & (1 << transition)) === 0) continue;
    if (best < 0 || (values[transition] as number) > (values[best] as number)) best = transition;
  }
  return best;
}

function pickRelation(model: SyntaxModel, context: ParseContext, transition: number): number {
  const { features, sums } = model.relations;
  model.relations.add(fillRelationFeatures(context, transition, features));
  return pickBest(sums, model.relationNames.length) + 1;
}
