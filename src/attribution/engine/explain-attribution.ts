// Article, its sentences and one of its attributions → what decided that it is one, in words: the pattern, the model, and
// the features that spoke most for a cue where the cue begins. Worked out anew when somebody asks; nothing is kept of it.
import type { Article } from "../../record/article.js";
import type { Attribution } from "../../record/attribution.js";
import type { Sentence } from "../../record/sentence.js";
import type { DraftAttribution } from "../describe-attributions.js";
import { getAttributionModel, type SequenceModel } from "./attribution-model.js";
import { collectNamedCueFeatures, scopeSentence } from "./cue-features.js";
import { FeatureList } from "./feature-list.js";
import { findTokens, hashText, type TokenView, viewTokens } from "./token-view.js";

/** How many features are named. */
const MOST = 5;
const NO_CUE = 0;
const BEGINS = 1;

/** What an explanation is made from; `hints` is what the rules find in the article. */
export interface Explained {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly hints: readonly DraftAttribution[];
  readonly attribution: Attribution;
}

/**
 * One line each: who decided, then the strongest features with their weights in natural logarithm units, strongest first.
 * @throws OnrecordError MODEL_BAD.
 */
export function explainDecision({ article, sentences, hints, attribution }: Explained): readonly string[] {
  const model = getAttributionModel();
  const [by, pattern] = attribution.producer.by.split("/");
  if (by === "given") return ["given with the report"];
  if (by !== model.name) return [`the pattern ${by}, where the model saw nothing`];
  const view = viewTokens(article, sentences, hints);
  const [cue] = attribution.cue;
  const tokens = cue ? findTokens(view, cue) : null;
  const decided = pattern
    ? `the model; the pattern ${pattern} reads the same cue`
    : "the model; no pattern reads this cue";
  if (!tokens) return [decided];
  return [decided, ...nameStrongest(model.cues, view, tokens.from, listWords(sentences, hints))];
}

/** Notes the values that each feature is made of. */
class NotedList extends FeatureList {
  readonly values: (readonly number[])[] = [];

  override add(a: number, b = 0, c = 0): void {
    this.values[this.count] = [a, b, c];
    super.add(a, b, c);
  }

  override addAnother(a: number, b = 0, c = 0): void {
    this.values[this.count] = [a, b, c];
    super.addAnother(a, b, c);
  }
}

function nameStrongest(
  { table, unit }: SequenceModel,
  view: TokenView,
  token: number,
  words: ReadonlyMap<number, string>,
): string[] {
  const list = new NotedList(new Int32Array(table.features.length));
  const groups = collectNamedCueFeatures(view, scopeSentence(view, view.sentence[token] as number), token, list);
  const weighed = Array.from({ length: list.count }, (_, f) => {
    table.features[0] = list.features[f] as number;
    table.add(1);
    const weight = ((table.sums[BEGINS] as number) - (table.sums[NO_CUE] as number)) * unit;
    const group = groups.find(({ past }) => f < past)?.name ?? "";
    const named = (list.values[f] ?? []).flatMap((value) => words.get(value) ?? []);
    return { weight, name: [group, named.join(", ")].filter(Boolean).join(": ") };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST)
    .map(({ weight, name }) => `${name} +${weight.toFixed(1)}`);
}

/** What the hashes in features stand for, as far as this article's tokens and patterns tell. */
function listWords(sentences: readonly Sentence[], hints: readonly DraftAttribution[]): ReadonlyMap<number, string> {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const names = [
    ...tokens.flatMap(({ tag, relation, entity }) => [tag, relation, ...(entity === "O" ? [] : [entity])]),
    ...hints.map(({ by }) => by),
  ];
  const words = tokens.flatMap(({ word, lemma }) => [lemma, word.toLowerCase()]);
  return new Map([
    ...words.map((word) => [hashText(word), `“${word}”`] as const),
    ...names.map((name) => [hashText(name), name] as const),
  ]);
}
