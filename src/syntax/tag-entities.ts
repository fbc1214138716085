import { pickBest, scoreLabels } from "../model/linear-table.js";
import { type EntityContext, fillEntityFeatures, MAX_ENTITY_FEATURES } from "./entity-features.js";
import type { SyntaxModel } from "./syntax-model.js";
import { PAD } from "./word-forms.js";

const features = new Int32Array(MAX_ENTITY_FEATURES);
const scores = new Int32Array(64);

/** Gives each word of the tagged sentence its entity class, left to right; numbers from 1 stand in `context.entities`. */
export function tagEntities(model: SyntaxModel, context: EntityContext): void {
  for (let i = 0; i < context.words.count; i++) {
    const count = fillEntityFeatures(context, i, features);
    scoreLabels(model.entities, features, count, scores);
    context.entities[PAD + i] = pickBest(scores, model.entities.labels) + 1;
  }
}
