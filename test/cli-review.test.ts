import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import type { RecordReader } from "../src/record/store.js";
import { runCommand } from "./cli-run.js";

const SAID = "The council will mend the Tamsk crossing before the summer";
const OTHER = "Nobody has asked the ferry crews about any of it";

let folder: string;
let record: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-cli-review-"));
  record = join(folder, "review.onrecord");
  await add("2031-04-03", `“${SAID},” said Mayor Ada Holm.\n\n“${OTHER},” said Pavo Lenn.\n`);
});

afterEach(() => rmSync(folder, { recursive: true }));

async function add(published: string, text: string): Promise<void> {
  const file = join(folder, `${published}.jsonl`);
  writeFileSync(file, `${JSON.stringify({ id: "council", outlet: "Vessna Courier", published, text })}\n`);
  expect((await run("add", file)).status).toBe(0);
}

const run = (...args: readonly string[]) => runCommand([...args, "--record", record]);
const runAs = (by: string, ...args: readonly string[]) => run(...args, "--by", by);

async function read<T>(ask: (reader: RecordReader) => Promise<T>): Promise<T> {
  const reader = await openLinkedRecord(record, { mode: "read" });
  try {
    return await ask(reader);
  } finally {
    await reader.close();
  }
}

/** The id of the attribution whose content has these words. */
const findId = (words: string): Promise<string> =>
  read(async (reader) => {
    const report = (await reader.findReportId("council")) ?? "";
    const entry = (await reader.findEntries(report)).at(-1);
    const { article, attributions } = entry?.extraction ?? { article: { text: "" }, attributions: [] };
    const found = attributions.find(({ content }) =>
      article.text.slice(content[0]?.start, content[0]?.end).includes(words),
    );
    return found?.id ?? "";
  });

async function correct(words: string, office: string): Promise<string> {
  const { correctReadings } = await import("../src/ingest/correct-readings.js");
  const attribution = await findId(words);
  const store = await openLinkedRecord(record, { mode: "write" });
  const change = { field: "office", value: office } as const;
  const [made] = await correctReadings(store, [{ act: "set", attribution, change, evidence: null }], {
    ...{ by: "Mara", at: "2031-05-01T09:00:00Z", reason: "heard it", group: null },
  });
  await store.close();
  return made?.id ?? "";
}

const readOffice = async (words: string): Promise<unknown> => {
  const { out } = await run("show", await findId(words), "--json");
  return JSON.parse(out).reading.office.value;
};

describe("onrecord corrections", () => {
  it("lists what waits for its words, and attaches it by hand to the attribution that it is of now", async () => {
    const id = await correct(SAID, "Lord Mayor");
    expect(await readOffice(SAID)).toBe("Lord Mayor");
    const reworded = "The town will repair the crossing at Tamsk by May";
    await add("2031-04-05", `“${reworded},” said Mayor Ada Holm.\n\n“${OTHER},” said Pavo Lenn.\n`);
    const waiting = await run("corrections", "unattached");
    expect([waiting.status, waiting.out]).toEqual([0, expect.stringContaining(id)]);
    expect(waiting.out).toContain("set office to");
    const attached = await runAs("Ivo", "corrections", "attach", id, await findId(reworded), "--reason", "reworded");
    expect([attached.status, attached.err]).toEqual([0, ""]);
    expect(await readOffice(reworded)).toBe("Lord Mayor");
    expect((await run("corrections", "unattached")).out).toBe("");
    const list = (await run("corrections", "--json")).out;
    expect(JSON.parse(list).attributions).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ state: "undone", correction: expect.objectContaining({ id, by: "Mara" }) }),
        expect.objectContaining({ state: "in force", correction: expect.objectContaining({ act: "set", by: "Ivo" }) }),
      ]),
    );
    const rows: readonly { readonly correction: { readonly group: string | null } }[] = JSON.parse(list).attributions;
    const [group = ""] = rows.flatMap(({ correction }) => correction.group ?? []);
    expect((await runAs("Ivo", "corrections", "undo", group)).status).toBe(0);
    expect(await readOffice(reworded)).not.toBe("Lord Mayor");
    expect((await run("corrections", "unattached")).out).toContain(id);
  });

  it("attaches nothing that has a hold already, and nothing to another report's words", async () => {
    const id = await correct(SAID, "Lord Mayor");
    const again = await runAs("Ivo", "corrections", "attach", id, await findId(OTHER));
    expect([again.status, again.err]).toEqual([1, expect.stringContaining("does not wait for its words")]);
    const unknown = await runAs("Ivo", "corrections", "attach", "cor_zzzz", await findId(OTHER));
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringContaining("has that id")]);
  });
});

describe("onrecord reviewers", () => {
  it("makes a token for each person, shows it once and keeps but a hash of it", async () => {
    const made = await run("reviewers", "add", "Ana Prell", "--role", "reviewer");
    const token = made.out.trim();
    expect([made.status, token.length]).toEqual([0, 43]);
    const kept = readFileSync(`${record}-reviewers.json`, "utf8");
    expect(kept).toContain("Ana Prell");
    expect(kept).not.toContain(token);
    await run("reviewers", "add", "Bo", "--role", "owner");
    const list = JSON.parse((await run("reviewers", "--json")).out);
    expect(list).toMatchObject([
      { name: "Ana Prell", role: "reviewer", hasToken: true },
      { name: "Bo", role: "owner", hasToken: true },
    ]);
    expect((await run("reviewers")).out).toMatch(/Ana Prell\s+reviewer/);
  });

  it("takes a token back, and gives a new one in place of the old", async () => {
    const first = (await run("reviewers", "add", "Ana")).out;
    const second = (await run("reviewers", "add", "Ana", "--role", "reader")).out;
    expect(second).not.toBe(first);
    expect(JSON.parse((await run("reviewers", "list", "--json")).out)).toMatchObject([{ name: "Ana", role: "reader" }]);
    expect((await run("reviewers", "remove", "Ana")).status).toBe(0);
    expect((await run("reviewers")).err).toContain("no reviewers");
    const gone = await run("reviewers", "remove", "Ana");
    expect([gone.status, gone.err]).toEqual([1, expect.stringContaining("no such reviewer")]);
  });

  it.each([
    [["add", ""], 2, "1 to 80 characters"],
    [["add", "Ana", "--role", "king"], 2, "Allowed choices"],
  ])("refuses %j", async (args, status, words) => {
    const refused = await run("reviewers", ...args);
    expect([refused.status, refused.err]).toEqual([status, expect.stringContaining(words)]);
  });

  it("says when there is no such record, and when the file of reviewers is broken", async () => {
    const missing = await runCommand(["reviewers", "add", "Ana", "--record", join(folder, "none.onrecord")]);
    expect([missing.status, missing.err]).toEqual([3, expect.stringContaining("there is no record here")]);
    writeFileSync(`${record}-reviewers.json`, '{"reviewers": [{"name": 7}]}');
    const broken = await run("reviewers");
    expect([broken.status, broken.err]).toEqual([3, expect.stringContaining("is not a list of reviewers")]);
  });
});
