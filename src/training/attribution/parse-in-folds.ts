import { existsSync, mkdirSync } from "node:fs";
import { loadModel, type Model, saveModel } from "../../model/model-file.js";
import { SentenceAnalyzer } from "../../syntax/analyze-words.js";
import { findSentences } from "../../syntax/find-sentences.js";
import { readSyntaxModel, SYNTAX_MODEL_VERSION } from "../../syntax/syntax-model.js";
import { readTreebank } from "../syntax/read-treebank.js";
import { trainSyntax } from "../syntax/train-syntax-model.js";
import { type CorpusReport, type LearntReport, lookAtReport } from "./read-corpus.js";

/**
 * Looks at the training reports with parsers that have not learnt from them: the shipped parser knows these reports by
 * heart, and an engine that learnt from its faultless trees would trust trees too much at run time. Order is kept.
 * With `keptIn` (a folder's URL) the parsers are kept there, and taken from there when they are.
 */
export function parseInFolds({ data, reports, folds, keptIn, say }: FoldPlan): LearntReport[] {
  const foldOf = new Map(reports.map(({ id }, i) => [id, i % folds]));
  const seen = new Map<string, LearntReport>();
  for (let fold = 0; fold < folds; fold++) {
    const train = () =>
      trainSyntax(
        readTreebank(data, "train", (id) => foldOf.get(id) !== fold),
        () => undefined,
      );
    const model = keptIn ? keepModel(new URL(`${fold + 1}-of-${folds}/`, keptIn), train) : train();
    const analyzer = new SentenceAnalyzer(readSyntaxModel(model));
    for (const report of reports)
      if (foldOf.get(report.id) === fold)
        seen.set(
          report.id,
          lookAtReport(report, (article) => findSentences(article, analyzer)),
        );
    say(`parsed fold ${fold + 1} of ${folds}`);
  }
  return reports.flatMap(({ id }) => seen.get(id) ?? []);
}

/** What `parseInFolds` works with. */
export interface FoldPlan {
  readonly data: string;
  readonly reports: readonly CorpusReport[];
  readonly folds: number;
  readonly keptIn: URL | null;
  readonly say: (line: string) => void;
}

function keepModel(folder: URL, train: () => Model): Model {
  if (existsSync(new URL("model.json", folder))) return loadModel(folder, SYNTAX_MODEL_VERSION);
  const model = train();
  mkdirSync(folder, { recursive: true });
  saveModel(folder, model);
  return model;
}
