import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRandom } from "../bench/extract-set.js";
import { writeWarc } from "../bench/warc-set.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { countReports, type Ended, waitForEnd, waitForReports } from "./faults-folder.js";
import { NewsSite } from "./watch-site.js";

const COMMAND = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));
const PAGES = 40;
/** Each of these starts several processes, and the machine may be busy. */
const timeout = 600_000;

let site: NewsSite;
let folder: string;

beforeAll(async () => {
  site = await NewsSite.start();
  folder = mkdtempSync(join(tmpdir(), "onrecord-watch-faults-"));
  const paths = Array.from({ length: PAGES }, (_, i) => `/page-${i}`);
  for (const [i, path] of paths.entries())
    site.putArticle(path, `Report ${i}`, [
      `The council of Tamsk met for the ${i + 2}th time this year to speak about the bridge that was closed in May.`,
      // Bytes that cannot be packed, so that the disk fills up.
      `<i data-noise="${randomBytes(6000).toString("base64")}"></i>Mayor Ada Holm said that ${i + 3} people had written to her about it. “We will mend it ${i + 1} times,” she said.`,
    ]);
  site.putFeed("/feed", paths);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Starts a command; with `limit_KiB`, no file that it writes may grow larger. */
function start(args: readonly string[], limit_KiB?: number): ChildProcess {
  const command = [process.execPath, COMMAND, ...args];
  const stdio = ["pipe", "ignore", "pipe"] as const;
  if (limit_KiB === undefined) return spawn(process.execPath, command.slice(1), { stdio: [...stdio] });
  return spawn("bash", ["-c", `ulimit -f ${limit_KiB}; exec "$@"`, "bash", ...command], { stdio: [...stdio] });
}

const watchArgs = (record: string, gap_ms = 1) => [
  ...["watch", "--once", "--record", record, `${site.origin}/feed`, "--jobs", "1"],
  ...["--allow-addresses", "127.0.0.1", "--host-gap-ms", String(gap_ms)],
];

const runToEnd = (args: readonly string[], limit_KiB?: number): Promise<Ended> => {
  const child = start(args, limit_KiB);
  child.stdin?.end();
  return waitForEnd(child);
};

/** What is in the record, and what its source counts: each page once, whatever came between. */
async function expectAllOnce(record: string, others = 0): Promise<void> {
  const reader = await openLinkedRecord(record, { mode: "read" });
  expect(await reader.countRecord()).toMatchObject({ reports: PAGES + others, versions: PAGES + others });
  const [source] = await reader.sources.list();
  expect(source?.counts).toMatchObject({ added: PAGES, changed: 0, refused: 0 });
  let pages = 0;
  for await (const page of reader.sources.iteratePages()) {
    pages++;
    expect(await reader.findReportId(page.url)).toBe(page.reportId);
  }
  expect(pages).toBe(PAGES);
  await reader.close();
}

describe("watching", { timeout }, () => {
  it("killed at random instants and run again, loses nothing and doubles nothing", async () => {
    const record = join(folder, "killed.onrecord");
    const random = makeRandom(8);
    let acknowledged = 0;
    for (let kill = 0; kill < 8; kill++) {
      const child = start(watchArgs(record, 30));
      child.stdin?.end();
      const ended = waitForEnd(child);
      // Half of the kills wait for reports to arrive first, so that they do not all strike while the process starts.
      if (kill % 2 === 1) await waitForReports(record, Math.min(PAGES, acknowledged + 3), child);
      await new Promise((resolve) => setTimeout(resolve, random() * 1200));
      child.kill("SIGKILL");
      await ended;
      const held = await countReports(record);
      expect(held).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = held;
    }
    expect(await runToEnd(watchArgs(record))).toMatchObject({ code: 0 });
    await expectAllOnce(record);
  });

  it("shares the record with others: all that each of them writes is there, once", async () => {
    const record = join(folder, "shared.onrecord");
    const child = start(watchArgs(record, 60));
    child.stdin?.end();
    const ended = waitForEnd(child);
    await waitForReports(record, 1, child);
    let added = 0;
    let killed = 0;
    while (child.exitCode === null) {
      const lines = join(folder, `line-${added}.jsonl`);
      const text = `Mayor Ada Holm said ${added} was safe.`;
      writeFileSync(lines, `${JSON.stringify({ id: added, text, url: `${site.origin}/line-${added}` })}\n`);
      const add = ["add", lines, "--record", record, "--jobs", "1"];
      // Every third one is killed as it comes, so that the record is let go of by nobody's leave.
      if (added % 3 === 2) {
        const victim = start(add);
        victim.stdin?.end();
        setTimeout(() => victim.kill("SIGKILL"), 300 + 100 * (killed++ % 7));
        await waitForEnd(victim);
      }
      expect(await runToEnd(add)).toMatchObject({ code: 0, stderr: "" });
      added++;
    }
    expect(await ended).toMatchObject({ code: 0 });
    expect(added).toBeGreaterThan(1);
    await expectAllOnce(record, added);
  });

  it("on a full disk stops with a remedy, keeps what was acknowledged, and goes on when there is room", async () => {
    const record = join(folder, "full.onrecord");
    const ended = await runToEnd(watchArgs(record), 400);
    expect(ended).toMatchObject({ code: 4 });
    expect(ended.stderr).toMatch(/the disk is full or the record cannot be written/);
    expect(await countReports(record)).toBeLessThan(PAGES);
    expect(await runToEnd(watchArgs(record))).toMatchObject({ code: 0 });
    await expectAllOnce(record);
  });

  it("stopped by Ctrl-C while it waits for its turn, ends at once and goes on where it was", async () => {
    const record = join(folder, "stopped.onrecord");
    const child = start(watchArgs(record, 2000));
    child.stdin?.end();
    const ended = waitForEnd(child);
    await waitForReports(record, 1, child);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining("is due still") });
    expect(await countReports(record)).toBeGreaterThan(0);
    expect(await runToEnd(watchArgs(record))).toMatchObject({ code: 0 });
    await expectAllOnce(record);
  });
});

describe("adding", { timeout }, () => {
  it("is one at a time: a second one is told so and changes nothing", async () => {
    const record = join(folder, "two.onrecord");
    const first = start(["add", "-", "--from", "jsonl", "--record", record, "--jobs", "1"]);
    const ended = waitForEnd(first);
    const line = (id: string) => `${JSON.stringify({ id, text: `Mayor Ada Holm said ${id} was safe.` })}\n`;
    first.stdin?.write(line("the bridge"));
    await waitForReports(record, 1, first);
    const second = await runToEnd([
      "add",
      `${site.origin}/page-0`,
      "--record",
      record,
      "--allow-addresses",
      "127.0.0.1",
    ]);
    expect(second).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("another process is writing to this record"),
    });
    first.stdin?.end(line("the pier"));
    expect(await ended).toMatchObject({ code: 0 });
    expect(await countReports(record)).toBe(2);
  });

  it("reads an archive of 1,500 pages within a small heap, each once", async () => {
    const record = join(folder, "archive.onrecord");
    const archive = join(folder, "pages.warc.gz");
    await writeWarc(archive, 1500, 5);
    const child = spawn(process.execPath, ["--max-old-space-size=64", COMMAND, "add", archive, "--record", record], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    expect(await waitForEnd(child)).toMatchObject({ code: 0 });
    const reader = await openLinkedRecord(record, { mode: "read" });
    expect(await reader.countRecord()).toMatchObject({ reports: 1500, versions: 1500, attributions: 3000 });
    await reader.close();
  });
});
