import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { compareVersions } from "../src/query/compare-versions.js";
import { listChanges } from "../src/query/list-changes.js";
import { runCommand } from "./cli-run.js";
import { type MadeQuote, makeEntry } from "./store-conformance-entries.js";

const said = (speaker: string | null, words: string): MadeQuote => ({ speaker, words });
const extract = (quotes: readonly MadeQuote[]) => makeEntry({ id: "a", quotes }).extraction;

describe("compareVersions", () => {
  const bridge = said("Ada Holm", "the bridge will open again in May after all");
  it.each<[string, readonly MadeQuote[], readonly MadeQuote[], readonly string[]]>([
    ["nothing", [bridge], [bridge], []],
    ["the order alone", [bridge, said("Bo Carr", "no")], [said("Bo Carr", "no"), bridge], []],
    ["case and punctuation alone", [bridge], [said("Ada Holm", "The bridge will open again, in May, after all")], []],
    ["one more", [bridge], [bridge, said("Bo Carr", "taxes rise")], ["appeared null → Bo Carr: taxes rise"]],
    ["one fewer", [bridge, said("Bo Carr", "taxes rise")], [bridge], ["vanished Bo Carr: taxes rise → null"]],
    ["the same twice, once fewer", [bridge, bridge], [bridge], [`vanished Ada Holm: ${bridge.words} → null`]],
    [
      "the words",
      [bridge],
      [said("Ada Holm", "the bridge will not open again in May after all")],
      [`reworded Ada Holm: ${bridge.words} → Ada Holm: the bridge will not open again in May after all`],
    ],
    [
      "all the words",
      [bridge],
      [said("Ada Holm", "nobody had told her of the vote")],
      ["appeared null → Ada Holm: nobody had told her of the vote", `vanished Ada Holm: ${bridge.words} → null`],
    ],
    [
      "who says so",
      [bridge],
      [said("Bo Carr", bridge.words)],
      [`reattributed Ada Holm: ${bridge.words} → Bo Carr: ${bridge.words}`],
    ],
  ])("finds that %s differs", (_, before, after, expected) => {
    const tell = (one: { readonly speaker: string | null; readonly words: string } | null) =>
      one && `${one.speaker}: ${one.words}`;
    const changes = compareVersions(extract(before), extract(after));
    expect(changes.map((change) => `${change.kind} ${tell(change.before)} → ${tell(change.after)}`)).toEqual(expected);
  });

  it("tells which words differ", () => {
    const [change] = compareVersions(
      extract([said("Ada Holm", "the bridge will never open again")]),
      extract([said("Ada Holm", "the bridge will open again soon")]),
    );
    expect(change?.differences.map(({ kind }) => kind)).toEqual(["same", "removed", "same", "added"]);
  });
});

describe("onrecord changes", () => {
  let folder: string;
  let record: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-changes-"));
    record = join(folder, "test.onrecord");
    const store = await openLinkedRecord(record, { mode: "write" });
    const ferry = { id: "ferry", url: "https://courier.example/ferry", outlet: "Courier", publishedAt: "2031-04-01" };
    const stop = said("Ada Holm", "the ferry would never run across the river again");
    const levy = said("Ilse Varn", "the levy was fair");
    await store.putEntries([
      makeEntry({ ...ferry, modifiedAt: "2031-04-01", addedAt: "2031-04-01T08:00:00.000Z", quotes: [stop, levy] }),
      makeEntry({
        ...ferry,
        ...{ modifiedAt: "2031-04-02", addedAt: "2031-04-02T08:00:00.000Z" },
        quotes: [said("Ada Holm", "the ferry would run across the river again"), said("Bo Carr", "nobody was asked")],
      }),
      // Another text around the same statements.
      makeEntry({
        ...ferry,
        ...{ modifiedAt: "2031-04-03", addedAt: "2031-04-03T08:00:00.000Z", lead: "Updated." },
        quotes: [said("Ada Holm", "the ferry would run across the river again"), said("Bo Carr", "nobody was asked")],
      }),
      makeEntry({ id: "other", quotes: [levy], addedAt: "2031-04-03T08:00:00.000Z" }),
    ]);
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]) => runCommand(["changes", ...args, "--record", record]);

  it("prints what appeared, vanished and was reworded", async () => {
    const { status, out, err } = await run();
    expect(status).toBe(0);
    expect(out).toContain("“Report ferry”, Courier, https://courier.example/ferry");
    expect(out).toContain("  2031-04-01 08:00 → 2031-04-02 08:00\n");
    expect(out).toContain("  ~ Ada Holm: the ferry would [-never-] run across the river again\n");
    expect(out).toContain("  + Bo Carr: nobody was asked\n  - Ilse Varn: the levy was fair\n");
    expect(err).toBe("onrecord: 1 change of reports; 1 more changed their text, but no statement\n");
  });

  it.each<[readonly string[], number]>([
    [["--since", "2031-04-02"], 1],
    [["--since", "2031-04-03"], 0],
    [["--report", "https://courier.example/ferry"], 1],
    [["--report", "other"], 0],
    [["--limit", "1"], 1],
  ])("with %j lists %d", async (args, count) => {
    const { out } = await run("--jsonl", ...args);
    expect(out.split("\n").filter(Boolean)).toHaveLength(count);
  });

  it("says what is wrong with a day or a report", async () => {
    expect(await run("--since", "soon")).toMatchObject({ status: 2, err: expect.stringContaining("--since") });
    expect(await run("--report", "nowhere")).toMatchObject({ status: 1, err: expect.stringContaining("nowhere") });
  });

  it("compares nothing that two engines read, and says so", async () => {
    const store = await openLinkedRecord(record, { mode: "write" });
    const made = { id: "apart", publishedAt: "2031-04-01", quotes: [said("Ada Holm", "it is so")] };
    await store.putEntries([
      makeEntry({ ...made, engine: "0.0.1", modifiedAt: "2031-04-01" }),
      makeEntry({ ...made, quotes: [], modifiedAt: "2031-04-02", lead: "Nobody said a word." }),
    ]);
    const found = await listChanges(store, { since: null, report: "apart", limit: 10 });
    expect(found).toEqual({ changes: [], withoutStatements: 0, readApart: 1, hasMore: false });
    await store.close();
    expect((await run("--report", "apart")).err).toContain("cannot be compared until `onrecord reread`");
  });
});
