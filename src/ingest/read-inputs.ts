import type { OnrecordError } from "../base/errors.js";
import { type ReadOptions, readDocuments } from "../intake/read-documents.js";
import type { RawDocument } from "../record/raw-document.js";

/** What is told beside the inputs, and when to read no more of them. */
export type InputOptions = ReadOptions & { readonly signal?: AbortSignal | undefined };

/**
 * Reads the inputs as intake does. Once the signal is aborted standard input is closed: a terminal or a pipe that is
 * silent would keep the process alive for ever.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<RawDocument | OnrecordError> {
  const close = () => options.stdin?.destroy();
  options.signal?.addEventListener("abort", close);
  try {
    yield* readDocuments(inputs, options);
  } finally {
    options.signal?.removeEventListener("abort", close);
  }
}
