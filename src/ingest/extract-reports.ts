import { type DocumentOptions, type DocumentOutcome, extractDocuments } from "./extract-documents.js";
import { type InputOptions, readInputs } from "./read-inputs.js";

/**
 * Reads files, folders or standard input (`-`) and yields what became of each report, in the order of the input; nothing
 * is kept. A result is yielded as soon as those before it are, even while more input is waited for.
 * @throws OnrecordError whose act is `stop` (a damaged model).
 */
export function extractReports(
  inputs: readonly string[],
  options: DocumentOptions & InputOptions,
): AsyncGenerator<DocumentOutcome> {
  return extractDocuments(readInputs(inputs, options), options);
}
