import { afterEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../base/errors.js";
import { WorkerPool } from "./worker-pool.js";

/** A worker that doubles numbers, and does to itself what it is told to. */
const worker = `
  import { parentPort } from "node:worker_threads";
  const deeds = {
    exit: () => process.exit(7),
    throw: () => setImmediate(() => { throw new Error("unforeseen"); }),
    gorge: () => { const held = []; for (;;) held.push(new Array(1e5).fill(held.length)); },
    hang: () => { for (;;); },
    fail: () => parentPort.postMessage({ kind: "failed", reason: "TypeError: odd" }),
    refuse: () => parentPort.postMessage({ kind: "refused", code: "INPUT_EMPTY", details: { file: "b.txt" } }),
  };
  parentPort.on("message", (task) =>
    typeof task === "number" ? parentPort.postMessage({ kind: "done", answer: task * 2 }) : deeds[task]());
  parentPort.postMessage({ kind: "ready" });
`;

const pools: WorkerPool<number | string, number>[] = [];

function openPool(jobs: number, { code = worker, taskLimit_ms = 50_000 } = {}): WorkerPool<number | string, number> {
  const workerUrl = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const pool = new WorkerPool<number | string, number>({ workerUrl, jobs, heap_mib: 32, taskLimit_ms });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const losses: readonly [what: string, deed: string, reason: RegExp][] = [
  ["ends its process", "exit", /exit status 7/],
  ["throws out of turn", "throw", /unforeseen/],
  ["runs out of memory", "gorge", /out of memory/],
  ["meets a fault of ours", "fail", /TypeError: odd/],
];

describe("WorkerPool", () => {
  it.each(losses)("loses only the task whose worker %s", async (_what, deed, reason) => {
    const pool = openPool(2);
    const tasks = [1, deed, 2, 3, deed, 4, 5];
    const answers = await Promise.allSettled(tasks.map((task, i) => pool.run(`r${i}`, task)));
    expect(answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []))).toEqual([
      2, 4, 6, 8, 10,
    ]);
    const faults = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(faults.map((fault) => [fault.code, fault.details.file])).toEqual([
      ["WORKER_LOST", "r1"],
      ["WORKER_LOST", "r4"],
    ]);
    for (const fault of faults) expect(fault.message).toMatch(reason);
  });

  it("gives up a task that takes too long, and that one alone", async () => {
    const pool = openPool(1, { taskLimit_ms: 1500 });
    const hung = pool.run("slow.txt", "hang");
    const next = pool.run("next.txt", 21);
    await expect(hung).rejects.toThrow(/slow\.txt.*longer than 1\.5 seconds/);
    expect(await next).toBe(42);
  });

  it("passes on what the worker refuses", async () => {
    const fault: unknown = await openPool(1)
      .run("b.txt", "refuse")
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(OnrecordError);
    expect(fault).toMatchObject({ code: "INPUT_EMPTY", message: "b.txt: is empty" });
  });

  it("blames no report when workers cannot even start", async () => {
    const pool = openPool(2, { code: "throw new Error('no model')" });
    const faults = await Promise.allSettled([pool.run("a", 1), pool.run("b", 2), pool.run("c", 3)]);
    for (const fault of faults) expect(fault).toMatchObject({ status: "rejected", reason: { message: "no model" } });
  });
});
