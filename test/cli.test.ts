import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainReport } from "../src/record/plain-report.js";
import { runCommand as run } from "./cli-run.js";

const samples = fileURLToPath(new URL("../fixtures/reports", import.meta.url));
let folder: string;
let record: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"));
  record = join(folder, "desk.onrecord");
});
afterAll(() => rmSync(folder, { recursive: true }));

const readLines = (out: string): PlainReport[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PlainReport);

describe("onrecord", () => {
  it("has help for all and for each, and calls a wrong line wrong", async () => {
    const all = await run(["--help"]);
    expect(all).toMatchObject({ status: 0, err: "" });
    for (const name of [
      "extract",
      "add",
      "statements",
      "show",
      "speakers",
      "compare",
      "timeline",
      "reread",
      "remove",
      "export",
      "import",
      "evaluate",
    ]) {
      expect(all.out).toContain(`  ${name} `);
      const help = await run([name, "--help"]);
      expect(help.status).toBe(0);
      expect(help.out).toContain(`Usage: onrecord ${name}`);
    }
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run(["no-such-command"])).status).toBe(2);
    expect((await run(["extract", "--jobs", "none"])).status).toBe(2);
  });

  it("extracts: one line for each report, in the order of the input; the good go on after the bad", async () => {
    const bad = join(folder, "empty.txt");
    writeFileSync(bad, "");
    const files = [join(samples, "05-press-release-halden-foundry.txt"), bad, join(samples, "12-courier-page.html")];
    const { status, out, err } = await run(["extract", ...files, "--jobs", "2"]);
    expect(status).toBe(1);
    expect(err).toContain("empty.txt: is empty");
    const [release, page] = readLines(out);
    expect(release?.published).toBe("2031-06-12");
    expect(page).toMatchObject({
      outlet: "Vessna Courier",
      title: "Foreign minister rules out early reopening of Tamsk crossing",
    });
    for (const { text, attributions } of readLines(out)) {
      expect(attributions.length).toBeGreaterThan(0);
      for (const { content } of attributions)
        for (const [s, e] of content) expect(text.slice(s, e).trim()).not.toBe("");
    }
  });

  it("extracts from a pipe: ids are echoed, given spans kept, readings beside with --full", async () => {
    const text = "Mayor Ada Holm said on Tuesday that taxes would rise.";
    const line = {
      id: "k-1",
      text,
      published: "2031-04-03",
      attributions: [{ source: [[0, 14]], cue: [[15, 19]], content: [[31, 52]] }],
    };
    const { status, out } = await run(["extract", "--attributions", "given", "--full"], {
      stdin: JSON.stringify(line),
    });
    expect(status).toBe(0);
    const [report] = readLines(out);
    expect(report).toMatchObject({ id: "k-1", text, published: "2031-04-03" });
    expect(report?.attributions).toMatchObject([
      {
        source: [[0, 14]],
        cue: [[15, 19]],
        content: [[31, 52]],
        manner: "indirect",
        mode: "speech",
        saidOn: "2031-04-01",
      },
    ]);
    expect(report?.readings?.[0]?.saidOn).toMatchObject({ basis: "implied", producer: { room: "circumstance" } });
  });

  it("adds, finds, shows, and adds nothing twice", async () => {
    const first = await run(["add", samples, "--record", record]);
    expect(first.status, first.err).toBe(0);
    expect(first.out).toMatch(/^15 reports added with \d+ attributions, 0 already known, 0 refused\n/);
    const again = await run(["add", samples, "--record", record]);
    expect(again.out).toMatch(/^0 reports added with 0 attributions, 15 already known, 0 refused\n/);
    expect(again.out.split("\n")[1]).toBe(first.out.split("\n")[1]);

    const found = await run(["statements", "telephone", "--record", record, "--jsonl"]);
    const row = JSON.parse(found.out) as { id: string; words: string; report: string };
    expect(row.words).toContain("telephone");
    expect((await run(["statements", "telephone", "--record", record])).out).toContain("telephone");
    expect((await run(["statements", "telepho*", "--csv"], { env: { ONRECORD_RECORD: record } })).out).toMatch(
      /^id,kind,speaker,.*\r\nsta_/,
    );

    const shown = await run(["show", row.id.slice(0, 14), "--record", record]);
    expect(shown.status).toBe(0);
    for (const field of ["source", "cue", "content", "speaker", "office", "said on", "occasion", "place", "question"])
      expect(shown.out).toContain(`\n${field} `);
    const narrow = await run(["show", row.id, "--record", record], { env: { COLUMNS: "80" } });
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await run(["show", row.report, "--record", record])).out).toContain("The flags on the bridge");
    expect((await run(["show", row.id, "--record", record, "--json"])).out).toContain('"producer"');
  });

  it("tells refusals that are alike together, with their remedy once", async () => {
    const lines = join(folder, "lines.jsonl");
    writeFileSync(lines, '{"url":"https://example.org/"}\n'.repeat(8));
    const { status, err } = await run(["add", lines, join(folder, "lost.txt"), "--record", record]);
    expect(status).toBe(1);
    expect(err.match(/is not a report in JSON Lines/g)).toHaveLength(5);
    expect(err.match(/mend or drop the line/g)).toHaveLength(1);
    expect(err).toContain("… and 3 more like these\n");
    expect(err).toContain("lost.txt: there is no such file or folder\n  Check the path");
  });

  it("says what is wrong with a search, an id, a record", async () => {
    expect(await run(["statements", '"open', "--record", record])).toMatchObject({ status: 2 });
    expect(await run(["show", "sta_nothing", "--record", record])).toMatchObject({ status: 1 });
    const never = await run(["statements", "--since", "2031-05", "--until", "2031-04", "--record", record]);
    expect(never.status).toBe(2);
    expect(never.err).toContain("nothing is both since 2031-05 and until 2031-04");
    const empty = join(folder, "empty.jsonl");
    writeFileSync(empty, "");
    expect((await run(["evaluate", empty])).err).toContain("is empty");
    const none = await run(["statements", "--record", join(folder, "none.onrecord")]);
    expect(none.status).toBe(3);
    expect(none.err).toContain("there is no record here");
    expect(existsSync(join(folder, "none.onrecord"))).toBe(false);
    const other = join(folder, "notes.txt");
    writeFileSync(other, "These are my notes and no record at all.\n".repeat(50));
    expect(await run(["add", samples, "--record", other])).toMatchObject({ status: 3 });
    expect(readFileSync(other, "utf8")).toMatch(/^These are my notes/);
  });

  it.each<[string[], number, string]>([
    [
      ["statements", "--since", "yesterday"],
      2,
      '--since: wants a day as 2031-04-02 (or 2031-04, or 2031), got "yesterday"',
    ],
    [["statements", "--said-until", "2031-02-30"], 2, "--said-until: wants a day"],
    [["statements", "--until", "2031-13"], 2, "--until: wants a day"],
    [["statements", "--limit", "0"], 2, "--limit: wants a whole number from 1 to 10000"],
    [["statements", "--limit", "1e3"], 2, "--limit: wants a whole number from 1 to 10000"],
    [["statements", "--json", "--csv"], 2, "cannot be used with"],
    [["statements", "--manner", "loud"], 2, "Allowed choices are direct, mixed, indirect"],
    [["show"], 2, "missing required argument"],
    [["reread", "--since-version", "banana"], 2, "--since-version: wants a version"],
    [["remove", "rep_none"], 2, "required option '--reason <words>'"],
    [["remove", "rep_none", "--reason", "asked to"], 1, "rep_none: nothing in this record has that id"],
    [["export", join("no-such-folder", "all.jsonl")], 1, "all.jsonl: cannot be written"],
    [["evaluate", "no-such-gold.jsonl"], 1, "no-such-gold.jsonl: there is no such file or folder"],
    [["evaluate", samples], 1, "cannot be read"],
    [["extract", "--published", "3.4.2031"], 2, "--published: wants a day"],
    [["extract", "--published", "2031-04-03Tnoon"], 2, "--published: wants a day or an instant"],
    [["extract", "--from", "pdf"], 2, "Allowed choices are text, html, jsonl"],
    [["extract", "no-such-file.txt"], 1, "no-such-file.txt: there is no such file or folder"],
    [
      ["extract", "--max-report-bytes", "10", join(samples, "05-press-release-halden-foundry.txt")],
      1,
      "over the limit",
    ],
  ])("%j ends with status %i and says %s", async (args, status, words) => {
    const { status: ended, out, err } = await run(args, { env: { ONRECORD_RECORD: record } });
    expect([ended, out]).toEqual([status, ""]);
    expect(err).toContain(words);
  });

  it("says that a folder holds no report, and makes no record of an export that is not there", async () => {
    const empty = mkdtempSync(join(folder, "empty-"));
    const { status, err } = await run(["extract", empty]);
    expect([status, err.split("\n")[0]]).toEqual([1, `onrecord: ${empty}: is empty`]);
    const target = join(folder, "never.onrecord");
    expect(await run(["import", "no-such-export.jsonl", "--record", target])).toMatchObject({ status: 1, out: "" });
    expect(existsSync(target)).toBe(false);
  });

  it("exports the whole record and makes an equal one of it; a torn export is refused whole", async () => {
    const file = join(folder, "all.jsonl");
    expect((await run(["export", file, "--record", record])).status).toBe(0);
    const copy = join(folder, "copy.onrecord");
    expect(await run(["import", file, "--record", copy])).toMatchObject({
      status: 0,
      out: "15 reports added, 0 already known, 0 removals kept\n",
    });
    expect((await run(["export", "-", "--record", copy])).out).toBe(readFileSync(file, "utf8"));
    expect(await run(["export", file, "--record", record])).toMatchObject({ status: 1 });
    const packed = join(folder, "all.jsonl.gz");
    writeFileSync(packed, gzipSync(readFileSync(file)));
    expect(await run(["import", packed, "--record", join(folder, "packed.onrecord")])).toMatchObject({ status: 0 });
    const torn = join(folder, "torn.jsonl");
    writeFileSync(torn, readFileSync(file).subarray(0, -200));
    const target = join(folder, "torn.onrecord");
    expect(await run(["import", torn, "--record", target])).toMatchObject({ status: 1 });
    expect((await run(["statements", "--record", target, "--jsonl"])).out).toBe("");
  });

  it("reads again without a difference when the engine is the same", async () => {
    const { status, err } = await run(["reread", "--record", record]);
    expect(status).toBe(0);
    expect(err).toContain("0 reports read again");
  });

  it("removes a report and keeps it out", async () => {
    const file = join(samples, "09-parliament-sketch.txt");
    const target = join(folder, "removed.onrecord");
    await run(["add", file, "--record", target]);
    const row = JSON.parse((await run(["statements", "--limit", "1", "--jsonl", "--record", target])).out) as {
      report: string;
    };
    expect(await run(["remove", row.report, "--reason", "asked to", "--record", target])).toMatchObject({ status: 0 });
    const again = await run(["add", file, "--record", target]);
    expect(again.status).toBe(1);
    expect(again.err).toContain("this report was removed on");
    expect((await run(["statements", "ferries", "--jsonl", "--record", target])).out).toBe("");
  });

  it("evaluates: gold scored against itself when its spans are given", async () => {
    const gold = join(folder, "gold.jsonl");
    const text = "Ada Holm said taxes would rise.";
    const attributions = [
      {
        source: [[0, 8]],
        cue: [[9, 13]],
        content: [[14, 30]],
        manner: "indirect",
        mode: "speech",
        speaker: { kind: "person", name: "Ada Holm" },
      },
    ];
    writeFileSync(gold, `${JSON.stringify({ id: "a", text, published: "2031-04-03", attributions })}\n`);
    const { out } = await run(["evaluate", gold, "--attributions", "given", "--json"]);
    const { spans, statements } = JSON.parse(out) as {
      spans: { exact: { content: { f1: number } } };
      statements: { fields: Record<string, { f1: number }> };
    };
    expect(spans.exact.content.f1).toBe(1);
    expect(statements.fields["speaker.name"]?.f1).toBe(1);
    expect((await run(["evaluate", gold, "--errors", "1"])).out).toContain("content overlap ≥ 0.8");
  });

  it("shows what a report holds harmlessly on a terminal", async () => {
    const target = join(folder, "hostile.onrecord");
    const line = JSON.stringify({
      id: "h",
      text: "Ada Holm said: “The \u001b[31mbridge\u202e is \u0007safe.”",
      published: "2031-04-03",
    });
    await run(["add", "-", "--from", "jsonl", "--record", target], { stdin: line });
    const { out } = await run(["statements", "--record", target]);
    expect(out).toContain("\\u{1b}");
    expect(out).not.toMatch(/[\u001b\u202e\u0007]/);
  });
});
