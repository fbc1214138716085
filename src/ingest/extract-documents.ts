import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { OnrecordError } from "../base/errors.js";
import type { Extraction } from "../record/extraction.js";
import type { RawDocument } from "../record/raw-document.js";
import { mapInOrder } from "./map-in-order.js";
import { WorkerPool } from "./worker-pool.js";

/** What an extracting worker is sent. */
export interface ExtractTask {
  readonly document: RawDocument;
  readonly attributions: "found" | "given";
}

/** What became of one input: its extraction, or why there is none. `name` is how the input is called. */
export type ExtractOutcome =
  | { readonly name: string; readonly document: RawDocument; readonly extraction: Extraction }
  | { readonly name: string; readonly error: OnrecordError };

/** How documents are extracted. */
export interface ExtractOptions {
  /** Whose spans to use; default `found`. */
  readonly attributions?: "found" | "given" | undefined;
  /** Worker threads; default: one per core. */
  readonly jobs?: number | undefined;
  /** Once aborted, no more input is read; what is under way is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Heap of one worker in mebibytes; a report that needs more is lost. */
  readonly workerHeap_mib?: number | undefined;
  /** A report that takes longer is lost. */
  readonly reportLimit_ms?: number | undefined;
  /** The worker's module, when it is not ours. */
  readonly workerUrl?: URL | undefined;
}

const WORKER_HEAP_MIB = 2048;
const REPORT_LIMIT_MS = 600_000;

/**
 * Where the compiled worker is. Worker threads need JavaScript: run from the sources (tests, `tsx`), ours is the one that
 * the build made, so build before (`npm test` does).
 */
export function findWorker(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  const url = new URL(fromSource ? "../../dist/ingest/extract-worker.js" : "./extract-worker.js", import.meta.url);
  if (!existsSync(url)) throw new Error(`${url.pathname} is missing: run \`npm run build\` first`);
  return url;
}

/**
 * Extracts documents on worker threads and yields what became of each, in the order of the input, as soon as it is
 * known. Errors that stand in the input are passed on in their place. At most two documents per worker are held.
 * @throws OnrecordError whose act is `stop` (a damaged model), and what the input throws.
 */
export async function* extractDocuments(
  documents: AsyncIterable<RawDocument | OnrecordError>,
  options: ExtractOptions = {},
): AsyncGenerator<ExtractOutcome> {
  const jobs = options.jobs ?? availableParallelism();
  const pool = new WorkerPool<ExtractTask, Extraction>({
    workerUrl: options.workerUrl ?? findWorker(),
    jobs,
    heap_mib: options.workerHeap_mib ?? WORKER_HEAP_MIB,
    taskLimit_ms: options.reportLimit_ms ?? REPORT_LIMIT_MS,
  });
  const { attributions = "found", signal } = options;
  const extract = (document: RawDocument | OnrecordError) => extractOne(pool, document, attributions);
  try {
    yield* mapInOrder(documents, extract, { ahead: jobs * 2, signal });
  } finally {
    await pool.close();
  }
}

async function extractOne(
  pool: WorkerPool<ExtractTask, Extraction>,
  document: RawDocument | OnrecordError,
  attributions: "found" | "given",
): Promise<ExtractOutcome> {
  if (document instanceof OnrecordError) return { name: String(document.details.file ?? ""), error: document };
  try {
    const task = { document: detachBytes(document), attributions };
    return { name: document.name, document, extraction: await pool.run(document.name, task) };
  } catch (error) {
    if (error instanceof OnrecordError && error.act === "skip") return { name: document.name, error };
    throw error;
  }
}

/** A view on a larger buffer would be sent to the worker with all of that buffer. */
function detachBytes(document: RawDocument): RawDocument {
  const { bytes } = document;
  return bytes.byteLength === bytes.buffer.byteLength ? document : { ...document, bytes: new Uint8Array(bytes) };
}
