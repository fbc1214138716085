import { OnrecordError } from "../base/errors.js";
import type { RawDocument } from "../record/raw-document.js";
import type { ExtractTask } from "./extract-tasks.js";

/** Makes each document a task; errors are passed on in their place. */
export async function* makeTasks(
  documents: AsyncIterable<RawDocument | OnrecordError>,
  attributions: ExtractTask["attributions"],
): AsyncGenerator<ExtractTask | OnrecordError> {
  for await (const document of documents)
    yield document instanceof OnrecordError ? document : { document, attributions };
}
