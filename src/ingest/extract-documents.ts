import type { OnrecordError } from "../base/errors.js";
import type { Extraction } from "../record/extraction.js";
import type { RawDocument } from "../record/raw-document.js";
import { type ExtractOptions, type ExtractTask, extractTasks, nameOutcome } from "./extract-tasks.js";
import { makeTasks } from "./make-tasks.js";

/** What became of one document: what was taken from it, or why nothing was. `name` is how the input is called. */
export type DocumentOutcome =
  | { readonly name: string; readonly document: RawDocument; readonly extraction: Extraction }
  | { readonly name: string; readonly error: OnrecordError };

/** How documents are extracted, and whose spans to use (default: `found`). */
export type DocumentOptions = ExtractOptions & { readonly attributions?: ExtractTask["attributions"] | undefined };

/**
 * Extracts documents on worker threads and yields what became of each, in the order of the input, as soon as it is
 * known. Errors that stand in the input are passed on in their place.
 * @throws OnrecordError whose act is `stop` (a damaged model), and what the input throws.
 */
export async function* extractDocuments(
  documents: AsyncIterable<RawDocument | OnrecordError>,
  options: DocumentOptions = {},
): AsyncGenerator<DocumentOutcome> {
  for await (const outcome of extractTasks(makeTasks(documents, options.attributions ?? "found"), options)) {
    const name = nameOutcome(outcome);
    if (outcome.kind === "refused") yield { name, error: outcome.error };
    else if (outcome.kind === "extracted")
      yield { name, document: outcome.task.document, extraction: outcome.extraction };
  }
}
