import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { makeEngine, makeNote } from "../../test/faults-engine.js";
import { simpleLinker } from "../../test/simple-linker.js";
import type { RecordStore } from "../record/store.js";
import { openRecord } from "../store/open-record.js";
import { ENGINE_VERSION } from "./engine-version.js";
import { extractDocuments } from "./extract-documents.js";
import { removeReport } from "./remove-report.js";
import { rereadReports } from "./reread-reports.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-reread-"));
const stores: RecordStore[] = [];
let made = 0;

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A record of reports as engines of these versions read them. */
async function fill(texts: readonly (readonly [id: string, text: string, engine: string])[]): Promise<RecordStore> {
  const store = await openRecord(join(folder, `${made++}.onrecord`), { mode: "write", linker: simpleLinker });
  stores.push(store);
  const documents = (async function* () {
    for (const [id, text] of texts) yield makeNote(id, text);
  })();
  for await (const outcome of extractDocuments(documents, { workerUrl: makeEngine(["said"]), jobs: 1 })) {
    if ("error" in outcome) throw outcome.error;
    const { name: _, ...document } = outcome.document;
    const engine = texts.find(([id]) => id === document.givenId)?.[2] ?? "";
    const { extraction } = outcome;
    await store.putEntries([{ document, attributions: "found", extraction, engine, addedAt: "2031-01-01" }]);
  }
  return store;
}

async function reread(store: RecordStore, workerUrl: URL, sinceVersion: string | null = null) {
  const outcomes = [];
  for await (const outcome of rereadReports(store, { workerUrl, jobs: 2, batchReports: 2, sinceVersion }))
    outcomes.push(outcome);
  return outcomes;
}

const OLD = "0.0.8+1.1.1.1.1";
const OLDER = "0.0.7+1.1.1.1.1";
const texts = [
  ["a", "Ada said it rained. Ada added it was cold.", OLD],
  ["b", "Bram said nothing was lost.", OLDER],
  ["c", "Ceril said the pier held.", ENGINE_VERSION],
] as const;

describe("rereadReports", () => {
  it("reads again what another engine read, and tells what appeared, vanished and changed", async () => {
    const store = await fill(texts);
    const outcomes = await reread(store, makeEngine(["added"]));
    expect(outcomes).toMatchObject([
      {
        kind: "reread",
        reportId: "rep_a",
        engineBefore: OLD,
        appeared: [{ words: "it was cold", speaker: "Ada" }],
        vanished: [{ words: "it rained", speaker: "Ada" }],
        changed: [],
      },
      { reportId: "rep_b", engineBefore: OLDER, appeared: [], vanished: [{ words: "nothing was lost" }] },
    ]);
    expect(await store.countEngines()).toEqual(new Map([[ENGINE_VERSION, 3]]));
    const [entry] = await store.findEntries("rep_a");
    expect(entry?.extraction.attributions.map(({ id }) => id)).toEqual(["att_a20"]);
    expect(entry?.addedAt).toBe("2031-01-01");
  });

  it("tells which fields changed where the spans did not", async () => {
    const outcomes = await reread(await fill(texts), makeEngine(["said"], { office: "Mayor" }));
    expect(outcomes).toMatchObject([{ changed: [{ fields: ["office"] }] }, { changed: [{ fields: ["office"] }] }]);
  });

  it("goes on where it stopped", async () => {
    const store = await fill([...texts, ["d", "Dorit said no.", OLD], ["e", "Emre said yes.", OLD]]);
    const engine = makeEngine(["said"]);
    const first = [];
    for await (const outcome of rereadReports(store, { workerUrl: engine, jobs: 1, batchReports: 1 })) {
      first.push(outcome.reportId);
      if (first.length === 2) break;
    }
    const rest = await reread(store, engine);
    expect([...first, ...rest.map(({ reportId }) => reportId)]).toEqual(["rep_a", "rep_b", "rep_d", "rep_e"]);
    expect(await reread(store, engine)).toEqual([]);
  });

  it("can be kept to what was read since a version", async () => {
    const outcomes = await reread(await fill(texts), makeEngine(["said"]), "0.0.8");
    expect(outcomes.map(({ reportId }) => reportId)).toEqual(["rep_a"]);
  });

  it("leaves a report that the engine refuses as it was, and goes on", async () => {
    const store = await fill(texts);
    const outcomes = await reread(store, makeEngine(["said"], { refuses: "a" }));
    expect(outcomes).toMatchObject([
      { kind: "refused", reportId: "rep_a", error: { code: "INPUT_NO_TEXT" } },
      { kind: "reread", reportId: "rep_b" },
    ]);
    expect((await store.findEntries("rep_a"))[0]?.engine).toBe(OLD);
  });
});

describe("removeReport", () => {
  const at = "2031-02-01T00:00:00Z";

  it.each([
    ["its id", "rep_a"],
    ["its URL", "https://courier.example/a"],
    ["the id it was given", "a"],
  ])("removes a report by %s and keeps it out", async (_what, report) => {
    const store = await fill(texts);
    expect(await removeReport(store, { report, reason: "asked for", at })).toEqual({
      reportId: "rep_a",
      deleted: true,
    });
    expect(await store.findEntries("rep_a")).toEqual([]);
    expect(await store.findTombstone("rep_a")).toEqual({ reportId: "rep_a", reason: "asked for", at });
    expect(await removeReport(store, { report: "rep_a", reason: "again", at })).toMatchObject({ deleted: false });
  });

  it.each(["rep_x", "rep_", "https://courier.example/x"])("knows no report %s", async (report) => {
    const store = await fill(texts);
    await expect(removeReport(store, { report, reason: "", at })).rejects.toMatchObject({ code: "ID_NOT_FOUND" });
  });
});
