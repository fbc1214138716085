import { availableParallelism } from "node:os";
import { findWorker, WorkerPool } from "../ingest/worker-pool.js";
import type { GivenAnswer, PutQuestion } from "./answer-question.js";
import type { AnswerTask } from "./answer-worker.js";

const MOST_WORKERS = 4;
const HEAP_MIB = 1024;
const LIMIT_MS = 60_000;

/** Threads that answer long questions, each with a reader of its own: nobody waits for another's. */
export class AnswerPool {
  readonly #record: string;
  readonly #pool: WorkerPool<AnswerTask, GivenAnswer>;

  constructor(record: string) {
    this.#record = record;
    const jobs = Math.min(MOST_WORKERS, Math.max(1, availableParallelism() - 1));
    const workerUrl = findWorker(import.meta.url, "answer-worker");
    this.#pool = new WorkerPool({ workerUrl, jobs, heap_mib: HEAP_MIB, taskLimit_ms: LIMIT_MS });
  }

  /** @throws OnrecordError what the question's route throws; WORKER_LOST when it takes more than a minute */
  ask(put: PutQuestion): Promise<GivenAnswer> {
    return this.#pool.run(put.path, { record: this.#record, put });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
