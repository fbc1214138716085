// A worker thread's whole life: it says that it is ready, then answers each document it is sent with its version or its
// extraction, a refusal from the error table, or the words of an unforeseen fault. Loaded by `worker-pool.ts`, imported
// by nobody.
import { parentPort } from "node:worker_threads";
import { OnrecordError } from "../base/errors.js";
import { extractDocument, identifyDocument } from "../pipeline.js";
import type { WorkerAnswer, WorkerTask } from "./extract-tasks.js";
import type { WorkerMessage } from "./worker-pool.js";

function answer({ want, document, attributions }: WorkerTask): WorkerMessage<WorkerAnswer> {
  try {
    if (want === "version") return { kind: "done", answer: { version: identifyDocument(document) } };
    return { kind: "done", answer: { extraction: extractDocument(document, { attributions }) } };
  } catch (error) {
    if (error instanceof OnrecordError) return { kind: "refused", code: error.code, details: error.details };
    return { kind: "failed", reason: String(error) };
  }
}

const port = parentPort;
if (!port) throw new Error("this module runs in a worker thread only");
port.on("message", (task: WorkerTask) => port.postMessage(answer(task)));
port.postMessage({ kind: "ready" } satisfies WorkerMessage<WorkerAnswer>);
