import { pickBest } from "../model/linear-table.js";
import { type EntityContext, fillEntityFeatures } from "./entity-features.js";
import type { SyntaxModel } from "./syntax-model.js";
import { PAD } from "./word-forms.js";

/** Gives each word of the tagged sentence its entity class, left to right; numbers from 1 stand in `context.entities`. */
export function tagEntities(model: SyntaxModel, context: EntityContext): void {
  const { features, sums } = model.entities;
  for (let i = 0; i < context.words.count; i++) {
    model.entities.add(fillEntityFeatures(context, i, features));
    context.entities[PAD + i] = pickBest(sums, model.entityNames.length) + 1;
  }
}
