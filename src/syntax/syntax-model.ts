import { OnrecordError } from "../base/errors.js";
import type { LinearTable } from "../model/linear-table.js";
import { loadModel, type Model } from "../model/model-file.js";
import { makeRowAdder, type RowAdder } from "../model/row-adder.js";

/** The version of the features and of the tables; a model of another version is refused. */
export const SYNTAX_MODEL_VERSION = "1";

/** The folder of the model in use. */
export const SYNTAX_MODEL_FOLDER = new URL("../../models/en-syntax-2026-11/", import.meta.url);

/** What the tagger, the parser and the entity tagger score with. Names are numbered from 1 in the features. */
export interface SyntaxModel {
  readonly tagNames: readonly string[];
  readonly relationNames: readonly string[];
  readonly entityNames: readonly string[];
  /** Words that have always the same tag: hash of the word as written → tag number from 1. */
  readonly fixedTags: ReadonlyMap<number, number>;
  /** Usual tag by hash of the word in lower case. */
  readonly usualTags: LinearTable;
  readonly tags: RowAdder;
  readonly transitions: RowAdder;
  readonly relations: RowAdder;
  readonly entities: RowAdder;
}

let loaded: SyntaxModel | null = null;

/**
 * The model in use, read once.
 * @throws OnrecordError MODEL_BAD when it is missing or damaged.
 */
export function getSyntaxModel(): SyntaxModel {
  loaded ??= readSyntaxModel(loadModel(SYNTAX_MODEL_FOLDER, SYNTAX_MODEL_VERSION));
  return loaded;
}

/**
 * Takes the syntax room's tables and lists out of a model.
 * @throws OnrecordError MODEL_BAD when one is missing.
 */
export function readSyntaxModel(model: Model): SyntaxModel {
  const table = (name: string): LinearTable => model.tables[name] ?? refuse(model, `no table ${name}`);
  const list = (name: string): readonly string[] => model.lists[name] ?? refuse(model, `no list ${name}`);
  const usualTags = table("usualTags");
  return {
    tagNames: list("tags"),
    relationNames: list("relations"),
    entityNames: list("entities"),
    fixedTags: model.words,
    // a copy, lest the small table keep the bytes of all in memory
    usualTags: { ...usualTags, codes: usualTags.codes.slice() },
    tags: makeRowAdder(table("tags")),
    transitions: makeRowAdder(table("transitions")),
    relations: makeRowAdder(table("relations")),
    entities: makeRowAdder(table("entities")),
  };
}

function refuse(model: Model, reason: string): never {
  throw new OnrecordError("MODEL_BAD", { file: model.name, reason });
}
