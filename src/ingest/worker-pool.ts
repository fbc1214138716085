// In: tasks, one at a time. Out: their answers, worked out on worker threads. A worker that dies, runs out of memory or
// takes too long costs the one task it had in hand (WORKER_LOST) and is replaced when the next task comes.
// Not done here: order and backpressure (`map-in-order.ts`), and what the workers do (`extract-worker.ts`).
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { OnrecordError } from "../base/errors.js";

/** What a worker posts: first `ready`, then one of the others for each task it is sent. */
export type WorkerMessage<Answer> =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "refused"; readonly code: OnrecordError["code"]; readonly details: OnrecordError["details"] }
  | { readonly kind: "failed"; readonly reason: string };

export interface WorkerPoolOptions {
  /** The worker's compiled module. */
  readonly workerUrl: URL;
  /** How many workers at most; they are started when there is work for them. */
  readonly jobs: number;
  /** Heap of one worker, in mebibytes; a worker that needs more is lost. */
  readonly heap_mib: number;
  /** A task that takes longer is lost. */
  readonly taskLimit_ms: number;
}

/** A task in the pool; `name` is how errors call what it is about. */
interface Errand<Answer> {
  readonly name: string;
  readonly task: unknown;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** One worker thread and what it has in hand. */
interface Hand<Answer> {
  readonly worker: Worker;
  ready: boolean;
  errand: Errand<Answer> | null;
  timer: NodeJS.Timeout | null;
  /** Why it is going down, once known. */
  fault: unknown;
}

/**
 * Where the compiled worker of this name is, beside the module at `here`. Worker threads need JavaScript: run from the
 * sources (tests, `tsx`), it is the one that the build made, so build before (`npm test` does).
 */
export function findWorker(here: string, name: string): URL {
  const folder = here.endsWith(".ts") ? here.replace(/\/src\/(?=[^/]+\/[^/]+$)/, "/dist/") : here;
  const url = new URL(`./${name}.js`, folder);
  if (!existsSync(url)) throw new Error(`${url.pathname} is missing: run \`npm run build\` first`);
  return url;
}

/** Worker threads that answer tasks; close it when done, or the process stays alive. */
export class WorkerPool<Task, Answer> {
  readonly #options: WorkerPoolOptions;
  readonly #hands = new Set<Hand<Answer>>();
  readonly #waiting: Errand<Answer>[] = [];

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /**
   * Sends the task to a worker that is free, or to the next that will be.
   * @throws OnrecordError what the worker refused it with, or WORKER_LOST; any other error when workers cannot start.
   */
  run(name: string, task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, task, resolve, reject });
      this.#assign();
    });
  }

  /** Ends every worker; tasks still in hand or waiting are never answered. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    const hands = [...this.#hands];
    this.#hands.clear();
    for (const hand of hands) {
      if (hand.timer) clearTimeout(hand.timer);
      hand.worker.removeAllListeners();
      hand.worker.on("error", () => undefined);
    }
    await Promise.all(hands.map((hand) => hand.worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const hand = [...this.#hands].find((candidate) => candidate.errand === null) ?? this.#hire();
      const errand = hand && this.#waiting.shift();
      if (!errand) return;
      hand.errand = errand;
      hand.timer = setTimeout(() => this.#giveUp(hand), this.#options.taskLimit_ms);
      hand.worker.postMessage(errand.task);
    }
  }

  #hire(): Hand<Answer> | null {
    if (this.#hands.size >= this.#options.jobs) return null;
    const worker = new Worker(this.#options.workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heap_mib },
    });
    const hand: Hand<Answer> = { worker, ready: false, errand: null, timer: null, fault: null };
    worker.on("message", (message: WorkerMessage<Answer>) => this.#hear(hand, message));
    worker.on("error", (error) => {
      hand.fault = error;
    });
    worker.on("exit", (status) => this.#bury(hand, status));
    this.#hands.add(hand);
    return hand;
  }

  #hear(hand: Hand<Answer>, message: WorkerMessage<Answer>): void {
    if (message.kind === "ready") {
      hand.ready = true;
      return;
    }
    const errand = takeErrand(hand);
    if (!errand) return;
    if (message.kind === "done") errand.resolve(message.answer);
    else if (message.kind === "refused") errand.reject(new OnrecordError(message.code, message.details));
    else errand.reject(new OnrecordError("WORKER_LOST", { file: errand.name, reason: message.reason }));
    this.#assign();
  }

  #giveUp(hand: Hand<Answer>): void {
    hand.fault = new Error(`it took longer than ${this.#options.taskLimit_ms / 1000} seconds`);
    void hand.worker.terminate();
  }

  #bury(hand: Hand<Answer>, status: number): void {
    this.#hands.delete(hand);
    const fault = hand.fault ?? new Error(`exit status ${status}`);
    const errand = takeErrand(hand);
    // A worker that never got ready would fail on every report alike: that is no fault of the report.
    if (!hand.ready && !(fault instanceof Error && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY"))
      errand?.reject(fault);
    else errand?.reject(new OnrecordError("WORKER_LOST", { file: errand.name, reason: describeFault(fault) }, fault));
    this.#assign();
  }
}

function takeErrand<Answer>(hand: Hand<Answer>): Errand<Answer> | null {
  const { errand } = hand;
  if (hand.timer) clearTimeout(hand.timer);
  hand.timer = null;
  hand.errand = null;
  return errand;
}

function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if ("code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY") return "out of memory";
  return fault.message;
}
