import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { makeEngine, makeNote } from "../../test/faults-engine.js";
import { simpleLinker } from "../../test/simple-linker.js";
import { OnrecordError } from "../base/errors.js";
import type { RawDocument } from "../record/raw-document.js";
import type { RecordStore } from "../record/store.js";
import { openRecord } from "../store/open-record.js";
import { type AddOptions, type AddProgress, addDocuments, type Refusal } from "./add-reports.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-add-"));
const stores: RecordStore[] = [];
let made = 0;

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function openStore(): Promise<RecordStore> {
  const store = await openRecord(join(folder, `${made++}.onrecord`), { mode: "write", linker: simpleLinker });
  stores.push(store);
  return store;
}

/** A clock that ticks a second whenever it is read. */
function makeClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2031, 0, 1, 0, 0, seconds++)).toISOString();
}

async function* give(documents: readonly (RawDocument | OnrecordError)[]) {
  yield* documents;
}

function add(
  store: RecordStore,
  documents: readonly (RawDocument | OnrecordError)[],
  options: Partial<AddOptions> = {},
) {
  const workerUrl = makeEngine(["said"], { refuses: "bad" });
  return addDocuments(store, give(documents), { now: makeClock(), workerUrl, jobs: 2, ...options });
}

const notes = ["a", "b", "c"].map((id) => makeNote(id, `Ada said ${id} was shut. Bram said so.`));
const unreadable = new OnrecordError("INPUT_UNREADABLE", { file: "locked.txt", reason: "EACCES" });

describe("addDocuments", () => {
  it("puts in what it can, and tells of each that it cannot", async () => {
    const store = await openStore();
    const heard: Refusal[] = [];
    const documents = [notes, [unreadable, makeNote("bad", "?")]].flat();
    const summary = await add(store, documents, { onRefusal: (refusal) => heard.push(refusal) });
    expect(summary).toMatchObject({ added: 3, known: 0, refused: 2, removed: 0, attributions: 6, interrupted: false });
    expect(summary.refusals.map(({ name, code }) => [name, code])).toEqual([
      ["locked.txt", "INPUT_UNREADABLE"],
      ["bad", "INPUT_NO_TEXT"],
    ]);
    expect(heard).toEqual(summary.refusals);
    expect(await store.countRecord()).toMatchObject({ reports: 3, attributions: 6, statements: 6 });
  });

  it("changes nothing when run again, and extracts nothing that is known", async () => {
    const store = await openStore();
    await add(store, notes);
    const before = await store.findEntries("rep_a");
    const workerUrl = makeEngine(["said"], { extracts: false });
    expect(await add(store, notes, { workerUrl })).toMatchObject({ added: 0, known: 3, refused: 0, attributions: 0 });
    expect(await store.findEntries("rep_a")).toEqual(before);
  });

  it("keeps out what was removed, and says since when and why", async () => {
    const store = await openStore();
    await store.removeReport({ reportId: "rep_b", reason: "asked for", at: "2030-12-31" });
    const summary = await add(store, notes);
    expect(summary).toMatchObject({ added: 2, removed: 1, refused: 0 });
    expect(summary.refusals).toMatchObject([{ name: "b", code: "INPUT_REMOVED" }]);
    expect(summary.refusals[0]?.message).toMatch(/2030-12-31.*asked for/);
  });

  it("tells how far it is, and acknowledges only what is written", async () => {
    const store = await openStore();
    const seen: AddProgress[] = [];
    await add(store, notes, { onProgress: (progress) => seen.push(progress), batchReports: 2 });
    expect(seen.map(({ reports, added }) => [reports, added])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
    ]);
    expect(seen.at(-1)).toMatchObject({
      attributions: 6,
      bytes: notes.reduce((sum, note) => sum + note.bytes.length, 0),
    });
  });

  it("when aborted writes what it has and says that it was stopped", async () => {
    const store = await openStore();
    const abort = new AbortController();
    const documents = (async function* () {
      yield* notes;
      abort.abort();
      await new Promise(() => {});
    })();
    const options = { now: makeClock(), workerUrl: makeEngine(["said"]), jobs: 2, signal: abort.signal };
    expect(await addDocuments(store, documents, options)).toMatchObject({ added: 3, interrupted: true });
  });

  it("stops when the record cannot be written, and keeps what was acknowledged", async () => {
    const store = await openStore();
    let room = 1;
    const full = Object.assign(Object.create(store), {
      putEntries: async (entries: Parameters<RecordStore["putEntries"]>[0]) => {
        if (room-- === 0) throw new OnrecordError("DISK_FULL", { file: "x.onrecord", reason: "no space" });
        return store.putEntries(entries);
      },
    });
    await expect(add(full, notes, { batchReports: 1 })).rejects.toMatchObject({ code: "DISK_FULL" });
    expect((await store.countRecord()).reports).toBe(1);
  });

  it("stops at once when the record cannot be written while its input is silent", async () => {
    const silent = (async function* () {
      yield* notes;
      await new Promise(() => {});
    })();
    const full = Object.assign(Object.create(await openStore()), {
      putEntries: async () => {
        throw new OnrecordError("DISK_FULL", { file: "x.onrecord", reason: "no space" });
      },
    });
    const options = { now: makeClock(), workerUrl: makeEngine(["said"]), jobs: 1, batchReports: 3 };
    await expect(addDocuments(full, silent, options)).rejects.toMatchObject({ code: "DISK_FULL" });
  });

  it("takes the worker's start for no fault of a report", async () => {
    const workerUrl = new URL("data:text/javascript,throw new Error('no model')");
    await expect(add(await openStore(), notes, { workerUrl })).rejects.toThrow("no model");
  });
});
