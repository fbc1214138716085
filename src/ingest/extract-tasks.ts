import { availableParallelism } from "node:os";
import { OnrecordError } from "../base/errors.js";
import type { Version } from "../record/article.js";
import type { Extraction } from "../record/extraction.js";
import type { RawDocument } from "../record/raw-document.js";
import { mapInOrder } from "./map-in-order.js";
import { findWorker, WorkerPool } from "./worker-pool.js";

/** A document to extract, and whose spans to use. */
export interface ExtractTask {
  readonly document: RawDocument;
  readonly attributions: "found" | "given";
}

/** What a worker is sent: a task, and what is wanted of it. */
export interface WorkerTask extends ExtractTask {
  readonly want: "version" | "extraction";
}

/** What a worker answers. */
export type WorkerAnswer = { readonly version: Version } | { readonly extraction: Extraction };

/** What became of one task; `task` is null where there was none because the input could not be read. */
export type ExtractOutcome<Task extends ExtractTask> =
  | { readonly kind: "extracted"; readonly task: Task; readonly extraction: Extraction }
  | { readonly kind: "known"; readonly task: Task; readonly version: Version }
  | { readonly kind: "refused"; readonly task: Task | null; readonly error: OnrecordError };

/** How documents are extracted. */
export interface ExtractOptions {
  /** Worker threads; default: one per core. */
  readonly jobs?: number | null | undefined;
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
 * Extracts documents on worker threads and yields what became of each, in the order of the input, as soon as it is
 * known. Errors that stand in the input are passed on in their place. Where `isKnown` is given, each document's version
 * is worked out first, and what it knows comes out as known without being extracted. At most two documents per worker
 * are held.
 * @throws OnrecordError whose act is `stop` (a damaged model), and what the input throws.
 */
export async function* extractTasks<Task extends ExtractTask>(
  tasks: AsyncIterable<Task | OnrecordError>,
  options: ExtractOptions,
  isKnown: ((version: Version, document: RawDocument) => Promise<boolean>) | null = null,
): AsyncGenerator<ExtractOutcome<Task>> {
  const jobs = options.jobs ?? availableParallelism();
  const pool = new WorkerPool<WorkerTask, WorkerAnswer>({
    workerUrl: options.workerUrl ?? findWorker(import.meta.url, "extract-worker"),
    jobs,
    heap_mib: options.workerHeap_mib ?? WORKER_HEAP_MIB,
    taskLimit_ms: options.reportLimit_ms ?? REPORT_LIMIT_MS,
  });
  const extract = async (task: Task | OnrecordError): Promise<ExtractOutcome<Task>> => {
    if (task instanceof OnrecordError) return { kind: "refused", task: null, error: task };
    try {
      const version = isKnown && (await findVersion(pool, task));
      if (version && (await isKnown?.(version, task.document))) return { kind: "known", task, version };
      return { kind: "extracted", task, extraction: await findExtraction(pool, task) };
    } catch (error) {
      if (error instanceof OnrecordError && error.act === "skip") return { kind: "refused", task, error };
      throw error;
    }
  };
  try {
    yield* mapInOrder(tasks, extract, { ahead: jobs * 2, signal: options.signal });
  } finally {
    await pool.close();
  }
}

type Pool = WorkerPool<WorkerTask, WorkerAnswer>;

async function findVersion(pool: Pool, task: ExtractTask): Promise<Version> {
  const answer = await pool.run(task.document.name, packTask(task, "version"));
  if ("version" in answer) return answer.version;
  throw new TypeError("the worker answered with an extraction where a version was wanted");
}

async function findExtraction(pool: Pool, task: ExtractTask): Promise<Extraction> {
  const answer = await pool.run(task.document.name, packTask(task, "extraction"));
  if ("extraction" in answer) return answer.extraction;
  throw new TypeError("the worker answered with a version where an extraction was wanted");
}

/** How errors and progress call what an outcome is about. */
export function nameOutcome(outcome: ExtractOutcome<ExtractTask>): string {
  if (outcome.kind === "refused" && !outcome.task) return String(outcome.error.details.file ?? "");
  return outcome.task?.document.name ?? "";
}

/** Only what the worker needs; a view on a larger buffer would be sent with all of that buffer. */
function packTask({ document, attributions }: ExtractTask, want: WorkerTask["want"]): WorkerTask {
  const { bytes } = document;
  const whole = bytes.byteLength === bytes.buffer.byteLength;
  return { want, document: whole ? document : { ...document, bytes: new Uint8Array(bytes) }, attributions };
}
