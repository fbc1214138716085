// A worker thread's whole life: it says that it is ready, opens the record that the first question is put to, then answers one
// question after the other, each from one instant of the record. Loaded by `answer-pool.ts`, imported by nobody.
import { parentPort } from "node:worker_threads";
import { OnrecordError } from "../base/errors.js";
import { openLinkedRecord } from "../ingest/open-linked-record.js";
import type { WorkerMessage } from "../ingest/worker-pool.js";
import type { RecordReader } from "../record/store.js";
import { answerQuestion, type GivenAnswer, type PutQuestion } from "./answer-question.js";

/** A question, and the file of the record that it is put to: always the same one. */
export interface AnswerTask {
  readonly record: string;
  readonly put: PutQuestion;
}

let reader: RecordReader | null = null;

async function answer({ record, put }: AnswerTask): Promise<WorkerMessage<GivenAnswer>> {
  try {
    const open = reader ?? (await openLinkedRecord(record, { mode: "read" }));
    reader = open;
    return { kind: "done", answer: await open.holdSnapshot(() => answerQuestion(open, put)) };
  } catch (error) {
    if (error instanceof OnrecordError) return { kind: "refused", code: error.code, details: error.details };
    return { kind: "failed", reason: String(error) };
  }
}

const port = parentPort;
if (!port) throw new Error("this module runs in a worker thread only");
port.on("message", (task: AnswerTask) => void answer(task).then((message) => port.postMessage(message)));
port.postMessage({ kind: "ready" } satisfies WorkerMessage<GivenAnswer>);
