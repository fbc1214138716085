// The treebank's sentences → all tables of the syntax room. Deterministic: the same sentences give the same weights.
import type { Model } from "../../model/model-file.js";
import { makeRowAdder } from "../../model/row-adder.js";
import { SYNTAX_MODEL_VERSION } from "../../syntax/syntax-model.js";
import { makeTagContext, tagWords } from "../../syntax/tag-words.js";
import { PAD, WordForms } from "../../syntax/word-forms.js";
import type { TreebankSentence, TreebankToken } from "./read-treebank.js";
import { trainEntities } from "./train-entities.js";
import { type TaggedSentence, trainParser } from "./train-parser.js";
import { type TaggerTables, trainTagger } from "./train-tagger.js";

const SEED = 20261123;
const TAGGER_EPOCHS = 4;
const PARSER_EPOCHS = 5;
const ENTITY_EPOCHS = 4;
/** The parser learns from tags given by taggers that have not seen the sentence. */
const FOLDS = 3;

function numberNames(
  sentences: readonly TreebankSentence[],
  readName: (token: TreebankToken) => string,
): Map<string, number> {
  const names = new Set(sentences.flatMap(({ tokens }) => tokens.map(readName)));
  return new Map([...names].sort().map((name, i) => [name, i + 1]));
}

function tagSentences(
  tables: TaggerTables,
  tagNames: readonly string[],
  sentences: readonly TreebankSentence[],
): TaggedSentence[] {
  const words = new WordForms();
  const context = makeTagContext(words);
  const tagger = { ...tables, tags: makeRowAdder(tables.tags), tagNames };
  return sentences.map((sentence) => {
    words.fill(sentence.words, sentence.spans, 0);
    tagWords(tagger, context);
    return { sentence, tags: Array.from(context.tags.subarray(PAD, PAD + words.count)) };
  });
}

function tagInFolds(sentences: readonly TreebankSentence[], numbers: ReadonlyMap<string, number>): TaggedSentence[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = sentences.filter((_, i) => i % FOLDS !== fold);
    const tables = trainTagger(others, numbers, { epochs: TAGGER_EPOCHS - 1, seed: SEED + fold });
    return tagSentences(
      tables,
      [...numbers.keys()],
      sentences.filter((_, i) => i % FOLDS === fold),
    );
  }).flat();
}

/** Trains all tables on `sentences`. */
export function trainSyntax(sentences: readonly TreebankSentence[], say: (line: string) => void): Model {
  const tags = numberNames(sentences, (token) => token.tag);
  const relations = numberNames(sentences, (token) => token.relation);
  const entities = numberNames(sentences, (token) => token.entity);
  const tagger = trainTagger(sentences, tags, { epochs: TAGGER_EPOCHS, seed: SEED });
  say("tagger trained");
  const tagged = tagInFolds(sentences, tags);
  say("sentences tagged in folds");
  const entityTable = trainEntities(tagged, entities, { epochs: ENTITY_EPOCHS, seed: SEED });
  say("entity tagger trained");
  const parser = trainParser(tagged, relations, { epochs: PARSER_EPOCHS, seed: SEED });
  say("parser trained");
  return {
    name: "en-syntax-2026-11",
    version: SYNTAX_MODEL_VERSION,
    lists: { tags: [...tags.keys()], relations: [...relations.keys()], entities: [...entities.keys()] },
    tables: { usualTags: tagger.usualTags, tags: tagger.tags, ...parser, entities: entityTable },
    words: tagger.fixedTags,
  };
}
