import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportRecord } from "../src/export/export-record.js";
import { importRecord } from "../src/export/import-record.js";
import { correctSpeaker } from "../src/ingest/correct-speakers.js";
import type { RecordReader, RecordStore } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { makeEntry } from "./store-conformance-entries.js";

const NOTES = ["post", "star", "dawn"].map((id, i) =>
  makeEntry({
    id,
    publishedAt: `2024-04-0${i + 1}`,
    quotes: [{ speaker: ["Ann Bell", "A. Bell", "Bo Carr"][i] ?? "", words: `the ${id} bridge is shut` }],
  }),
);
const HOLDER = {
  ...{ name: "Ann Bell", office: "Mayor", body: "City of Norhaven", country: null, party: null },
  ...{ from: "2020-01-01", until: null, externalIds: ["wikidata:Q0"] },
};

describe("an export with what people said", () => {
  let folder: string;
  const open: RecordStore[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-import-"));
  });

  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    await rm(folder, { recursive: true });
  });

  const openStore = async (name: string): Promise<RecordStore> => {
    const store = await openRecord(join(folder, name), { mode: "write", linker: simpleLinker });
    open.push(store);
    return store;
  };

  it("makes an equal record, also where the reports were there before or come later", async () => {
    const store = await openStore("one.onrecord");
    await store.putEntries(NOTES);
    await store.putOfficeHolders([HOLDER]);
    const [bell = "", short = ""] = await findSpeakers(store);
    const grounds = { by: "mara", at: "2031-05-02T09:00:00Z", reason: "one person" };
    await correctSpeaker(store, { act: "merge", speaker: bell, other: short }, grounds);
    await correctSpeaker(store, { act: "rename", speaker: bell, name: "Ann M. Bell" }, grounds);
    await correctSpeaker(store, { act: "sameAs", speaker: short, externalId: "wikidata:Q1" }, grounds);
    const lines = await exportLines(store);
    const file = join(folder, "all.jsonl");
    await writeFile(file, lines.join(""));
    for (const [name, before] of [
      ["new.onrecord", []],
      ["full.onrecord", NOTES],
    ] as const) {
      const other = await openStore(name);
      await other.putEntries(before);
      expect(await importRecord(file, other)).toMatchObject({ corrections: 3, officeHolders: 1 });
      expect(await exportLines(other)).toEqual(lines);
      const [merged = ""] = await findSpeakers(other);
      expect(await other.findSpeaker(merged)).toEqual(await store.findSpeaker(bell));
      expect(await other.findSpeaker(merged)).toMatchObject({
        name: "Ann M. Bell",
        aliases: ["A. Bell", "Ann Bell"],
        externalIds: ["wikidata:Q0", "wikidata:Q1"],
        statementCount: 2,
      });
      expect(await importRecord(file, other)).toMatchObject({ added: 0, corrections: 0, officeHolders: 0 });
    }
  });

  it("refuses to correct what is not there", async () => {
    const store = await openStore("one.onrecord");
    await store.putEntries(NOTES);
    const grounds = { by: "mara", at: "2031-05-02T09:00:00Z", reason: "none" };
    const [bell = ""] = await findSpeakers(store);
    const carr = NOTES[2]?.extraction.attributions[0]?.id ?? "";
    for (const change of [
      { act: "rename", speaker: "spk_0", name: "Nobody" },
      { act: "split", speaker: bell, attributions: [carr], scope: "here" },
      { act: "undo", correction: "cor_0" },
    ] as const)
      await expect(correctSpeaker(store, change, grounds)).rejects.toMatchObject({ code: "ID_NOT_FOUND" });
  });
});

/** Ids of the speakers of the first two notes. */
async function findSpeakers(store: RecordReader): Promise<readonly string[]> {
  const ids = NOTES.slice(0, 2).map(({ extraction }) => extraction.attributions[0]?.id ?? "");
  return Promise.all(ids.map(async (id) => (await store.findSpeakerIdOf(id)) ?? ""));
}

async function exportLines(store: RecordReader): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportRecord(store)) lines.push(line);
  return lines;
}
