import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ListedCorrection, SpeakerDetails, SpeakerRow } from "../src/record/store.js";
import { runCommand } from "./cli-run.js";

/** Four invented reports by three outlets: one utterance in two wordings, one part of it, a denial that names it. */
const REPORTS = [
  {
    id: "wire-1",
    outlet: "Northern Wire",
    published: "2031-04-02",
    text: "Mayor Ada Holm of Tamsk said on Wednesday: “We will never close the bridge to people on foot, and we will pay for the lamps.”",
  },
  {
    id: "courier-1",
    outlet: "Vessna Courier",
    published: "2031-04-03",
    text: "“We will never close the bridge to people on foot,” Ada Holm, the mayor of Tamsk, said on Wednesday.",
  },
  {
    id: "post-1",
    outlet: "Selwick Post",
    published: "2031-04-03",
    text: "Ada Holm said on Wednesday: “We will not close the bridge to people on foot, and we will pay for the lamps.”",
  },
  {
    id: "post-2",
    outlet: "Selwick Post",
    published: "2031-05-05",
    text: "Kardovian Foreign Minister Pavo Lenn denied Holm’s claim that the bridge would never be closed to people on foot.",
  },
] as const;

let folder: string;
const run = (...args: string[]) =>
  runCommand(args, {
    env: { ONRECORD_RECORD: join(folder, "desk.onrecord"), ONRECORD_BY: "Mara Lind", COLUMNS: "240" },
  });
const readJson = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args, "--json")).out) as T;
const list = () => readJson<readonly SpeakerRow[]>("speakers");
const find = (name: string) => readJson<SpeakerDetails>("speakers", "show", name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-link-"));
  const file = join(folder, "reports.jsonl");
  writeFileSync(file, REPORTS.map((report) => `${JSON.stringify(report)}\n`).join(""));
  expect(await run("add", file, "--jobs", "1")).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("one statement in many reports", () => {
  interface Plain {
    readonly id: string;
    readonly words: string;
    readonly outlet: string;
  }
  const search = async (...words: string[]) =>
    (await readJson<{ readonly statements: readonly Plain[] }>("statements", ...words)).statements;

  it("is listed once, found by each wording, and shows who carries which part", async () => {
    const [whole] = await search('"lamps"', "--outlet", "Northern Wire");
    const [part] = await search("bridge", "--outlet", "Vessna Courier");
    expect(part?.id).toBe(whole?.id);
    const { out } = await run("show", whole?.id ?? "");
    expect(out).toContain("2 attributions");
    for (const words of ["Carried by:", "2031-04-02 Northern Wire", "2031-04-03 Vessna Courier"])
      expect(out).toContain(words);
  });

  it("shows the utterance worded differently, with the words that differ, and the denial that names it", async () => {
    const [whole] = await search('"lamps"', "--outlet", "Northern Wire");
    const { out } = await run("show", whole?.id ?? "");
    for (const words of ["worded differently", "“not” for “never”", "denied by", "candidate", "Pavo Lenn"])
      expect(out.replace(/\s+/g, " ")).toContain(words);
  });

  it("compares by speaker and month, and tells the time", async () => {
    const { out } = await run("compare", "--about", "bridge");
    expect(out).toMatch(/Ada Holm \(2\) +2031-04 +2×/);
    expect(out).toMatch(/Pavo Lenn \(1\) +2031-05 +1× .*denying/);
    const { actors } = await readJson<{ readonly actors: readonly { readonly name: string }[] }>(
      "compare",
      "--by",
      "country",
    );
    expect(actors.map(({ name }) => name)).toEqual([]);
    const timeline = await readJson<{ readonly statements: readonly { readonly date: string }[] }>(
      "timeline",
      "--speaker",
      "Holm",
    );
    expect(timeline.statements.map(({ date }) => date)).toEqual(["2031-04-02", "2031-04-02"]);
  });
});

describe("onrecord speakers", () => {
  it("lists people and bodies once, however many reports name them, and shows one by name", async () => {
    expect((await list()).map(({ name, statementCount }) => [name, statementCount])).toEqual([
      ["Ada Holm", 2],
      ["Pavo Lenn", 1],
    ]);
    const { out } = await run("speakers", "show", "ada holm");
    for (const words of ["Ada Holm, person, spk_", "2 statements in 3 reports", "mayor", "tamsk"])
      expect(out).toContain(words);
    expect((await run("speakers", "Lenn")).out).toContain("Pavo Lenn");
    expect((await run("speakers", "show", "Nobody")).status).toBe(1);
  });

  it("keeps what people say, shows it, and takes it back", async () => {
    const { out } = await run("speakers", "rename", "Ada Holm", "Ada M. Holm", "--reason", "her own spelling");
    const [correction] = out.trim().split("\n");
    expect((await list())[0]?.name).toBe("Ada M. Holm");
    expect((await find("Ada M. Holm")).correctionIds).toEqual([correction]);
    await run("speakers", "alias", "Ada M. Holm", "The Lamplighter", "--reason", "so called");
    await run("speakers", "same-as", "Ada M. Holm", "wikidata:Q1", "--reason", "looked up");
    expect(await find("The Lamplighter")).toMatchObject({ name: "Ada M. Holm", externalIds: ["wikidata:Q1"] });
    expect((await run("speakers", "undo", correction ?? "", "--reason", "a slip")).status).toBe(0);
    expect((await list())[0]?.name).toBe("Ada Holm");
    const log = await run("speakers", "corrections");
    for (const words of ["Mara Lind", "her own spelling", "undone", "in force"]) expect(log.out).toContain(words);
  });

  it("merges and splits speakers, and outlives a re-reading and an export", async () => {
    await run("speakers", "merge", "Ada Holm", "Pavo Lenn", "--reason", "to be tried");
    expect((await list()).map(({ name, statementCount }) => [name, statementCount])).toEqual([["Ada Holm", 3]]);
    await run("reread");
    expect(await list()).toHaveLength(1);
    const file = join(folder, "all.jsonl");
    await run("export", file);
    const copy = join(folder, "copy.onrecord");
    expect(await runCommand(["import", file, "--record", copy])).toMatchObject({ status: 0 });
    const copied = await runCommand(["speakers", "--json", "--record", copy]);
    expect(JSON.parse(copied.out)).toEqual(await list());
    const merges = await readJson<readonly ListedCorrection[]>("speakers", "corrections");
    const merge = merges.find(({ correction }) => correction.act === "merge");
    await run("speakers", "undo", merge?.correction.id ?? "", "--reason", "tried");
    expect(await list()).toHaveLength(2);
  });

  it("lists a correction whose report is gone as unattached, with its words", async () => {
    await run("speakers", "rename", "Pavo Lenn", "Pavo L. Lenn", "--reason", "his letters");
    await run("remove", "post-2", "--reason", "withdrawn");
    const { out } = await run("speakers", "corrections", "--unattached");
    expect(out).toContain("his letters");
    expect(readFileSync(join(folder, "desk.onrecord")).includes("his letters")).toBe(true);
  });

  it("looks up by the day who is named by an office alone, once a list is loaded, and says that it is background", async () => {
    const report = {
      id: "post-3",
      outlet: "Selwick Post",
      published: "2031-04-09",
      text: "The French foreign minister said on Tuesday that the ferries would run.",
    };
    const [reports, holders] = [join(folder, "pm.jsonl"), join(folder, "holders.csv")];
    writeFileSync(reports, JSON.stringify(report));
    writeFileSync(
      holders,
      "name,office,body,from,until\nClaire Vautrin,Foreign Minister,Government of France,2030-01-01,\n",
    );
    await run("add", reports);
    const before = await run("statements", "ferries");
    expect(before.out).not.toContain("Claire Vautrin");
    expect((await run("speakers", "load", holders)).out).toBe("1 office-holder read, 1 new\n");
    expect((await run("speakers", "load", holders)).out).toBe("1 office-holder read, 0 new\n");
    expect((await run("statements", "ferries")).out).toContain("Claire Vautrin");
    expect((await run("speakers", "show", "Claire Vautrin")).out).toContain("background");
    writeFileSync(holders, "name,office\n,Mayor\n");
    const bad = await run("speakers", "load", holders);
    expect(bad).toMatchObject({ status: 1 });
    expect(bad.err).toContain("line 2: there is no name");
  });

  it("says what is wrong", async () => {
    expect(await run("speakers", "merge", "Ada Holm", "Nobody", "--reason", "x")).toMatchObject({ status: 1 });
    expect(await run("speakers", "rename", "Ada Holm", "A")).toMatchObject({ status: 2 });
    expect((await run("speakers", "undo", "cor_0", "--reason", "x")).err).toContain("cor_0");
  });
});
