import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDocument, makeRandom, makeReports } from "../bench/extract-set.js";
import { addDocuments } from "../src/ingest/add-reports.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { countReports, exportTimeless, FaultsFolder, listLinked, waitForEnd, waitForReports } from "./faults-folder.js";

const REPORTS = 100;
/** Each of these starts several processes, and the machine may be busy. */
const timeout = 600_000;
const folder = new FaultsFolder(REPORTS);
const input = folder.writeLines("reports.jsonl");
let whole: readonly string[] = [];
let linked: readonly unknown[] = [];

beforeAll(async () => {
  const record = folder.recordPath("whole");
  expect(await folder.add(record, [input])).toMatchObject({ code: 0 });
  whole = await exportTimeless(record);
  expect(whole).toHaveLength(REPORTS + 2);
  linked = await listLinked(record);
}, timeout);

afterAll(() => folder.remove());

describe("adding", { timeout }, () => {
  it("killed at ten random instants and run again, ends in the same record", async () => {
    const random = makeRandom(10);
    const record = folder.recordPath("killed");
    let acknowledged = 0;
    for (let kill = 0; kill < 10; kill++) {
      const child = folder.startAdd(record, [input, "--batch-reports", "4"]);
      child.stdin?.end();
      const ended = waitForEnd(child);
      // Half of the kills wait for reports to arrive first, so that they do not all strike while the process starts.
      if (kill % 2 === 1) await waitForReports(record, acknowledged + 4, child);
      await new Promise((resolve) => setTimeout(resolve, random() * 1000));
      child.kill("SIGKILL");
      await ended;
      const held = await countReports(record);
      expect(held).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = held;
    }
    expect(await folder.add(record, [input])).toMatchObject({ code: 0 });
    expect(await exportTimeless(record)).toEqual(whole);
    expect(await listLinked(record)).toEqual(linked);
  });

  it("stopped by Ctrl-C, keeps all that was read, even while its input is silent", async () => {
    const record = folder.recordPath("stopped");
    const child = folder.startAdd(record, ["-", "--from", "jsonl"]);
    const ended = waitForEnd(child);
    child.stdin?.write(
      folder.lines
        .slice(0, 40)
        .map((line) => `${line}\n`)
        .join(""),
    );
    await waitForReports(record, 40, child);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130 });
    child.stdin?.destroy();
    expect(await countReports(record)).toBe(40);
    expect(await folder.add(record, [input])).toMatchObject({ code: 0 });
    expect(await exportTimeless(record)).toEqual(whole);
    expect(await listLinked(record)).toEqual(linked);
  });

  it("on a full disk stops with a remedy, keeps what was acknowledged, and goes on when there is room", async () => {
    const record = folder.recordPath("full");
    const ended = await folder.add(record, [input, "--batch-reports", "4"], 400);
    expect(ended).toMatchObject({ code: 4 });
    expect(ended.stderr).toMatch(/the disk is full or the record cannot be written/);
    expect(ended.stderr).toMatch(/Make room, then run the same command again/);
    expect(await countReports(record)).toBeLessThan(REPORTS);
    expect(await folder.add(record, [input])).toMatchObject({ code: 0 });
    expect(await exportTimeless(record)).toEqual(whole);
    expect(await listLinked(record)).toEqual(linked);
  });

  it("never keeps a second process from searching", async () => {
    const record = folder.recordPath("searched");
    const child = folder.startAdd(record, [input, "--batch-reports", "2"]);
    child.stdin?.end();
    const ended = waitForEnd(child);
    await waitForReports(record, 1, child);
    const reader = await openLinkedRecord(record, { mode: "read" });
    const seen: number[] = [];
    while (child.exitCode === null && child.signalCode === null) {
      const page = await reader.searchStatements({ ...everything, terms: [{ words: "crossing", prefix: false }] });
      seen.push(page.rows.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await ended).toMatchObject({ code: 0 });
    const { rows } = await reader.searchStatements({ ...everything, terms: [{ words: "crossing", prefix: false }] });
    await reader.close();
    expect(seen.length).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThanOrEqual(Math.max(...seen));
  });

  it("loses the report whose worker ends, says so, and adds the others", async () => {
    const workerUrl = makeMortalWorker("synthetic-7");
    const store = await openLinkedRecord(folder.recordPath("lost"), { mode: "write" });
    const documents = (async function* () {
      for (const report of makeReports(20, 4711)) yield makeDocument(report);
    })();
    const summary = await addDocuments(store, documents, { now: () => "2031-01-01T00:00:00Z", workerUrl });
    await store.close();
    expect(summary).toMatchObject({ added: 19, refused: 1, known: 0, interrupted: false });
    expect(summary.refusals).toMatchObject([{ name: "synthetic-7", code: "WORKER_LOST" }]);
    expect(summary.refusals[0]?.message).toMatch(/exit status 9/);
  });
});

/** Our worker, but it ends when it is given a certain report. */
function makeMortalWorker(report: string): URL {
  const ours = new URL("../dist/ingest/extract-worker.js", import.meta.url);
  const trap = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ document }) => { if (document.name === ${JSON.stringify(report)}) process.exit(9); });`;
  writeFileSync(join(folder.path, "trap.mjs"), trap);
  writeFileSync(join(folder.path, "mortal.mjs"), `import "./trap.mjs"; import ${JSON.stringify(ours.href)};`);
  return pathToFileURL(join(folder.path, "mortal.mjs"));
}

const everything = {
  terms: [],
  speaker: null,
  body: null,
  outlet: null,
  since: null,
  until: null,
  said: null,
  manner: null,
  mode: null,
  cueClass: null,
  kind: null,
  limit: 1000,
  cursor: null,
};
