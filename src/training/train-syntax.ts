// Trains the model of the syntax room and writes it: `npx tsx src/training/train-syntax.ts [DATA] [FOLDER]`, DATA the
// folder with train.jsonl.gz, train.syntax.jsonl.gz and the same of dev. Deterministic; some minutes on a core.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { saveModel } from "../model/model-file.js";
import { readSyntaxModel, SYNTAX_MODEL_FOLDER } from "../syntax/syntax-model.js";
import { compareSyntax } from "./syntax/compare-syntax.js";
import { readTreebank } from "./syntax/read-treebank.js";
import { trainSyntax } from "./syntax/train-syntax-model.js";

function main(data: string, folder: URL): void {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const model = trainSyntax(readTreebank(data, "train"), say);
  mkdirSync(folder, { recursive: true });
  saveModel(folder, model);
  process.stdout.write(
    `${JSON.stringify(compareSyntax(readSyntaxModel(model), readTreebank(data, "dev")), null, 1)}\n`,
  );
}

const [data = "../shared/data/polnear", folder] = process.argv.slice(2);
main(data, folder ? pathToFileURL(`${resolve(folder)}/`) : SYNTAX_MODEL_FOLDER);
