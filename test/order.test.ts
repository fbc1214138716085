import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRandom } from "../bench/extract-set.js";
import { exportTimeless, FaultsFolder, listLinked } from "./faults-folder.js";

/** Each of these starts a process or two, and the machine may be busy. */
const timeout = 600_000;
const folder = new FaultsFolder(60);
/** Every report once, one of them again in other words and one again in other bytes that say the same. */
const lines = [
  ...folder.lines,
  (folder.lines[3] ?? "").replace("said", "announced").replace('"text":"', '"text":"Corrected. '),
  (folder.lines[4] ?? "").replace("{", "{ "),
];
/**
 * Pages as they were fetched: the first in three versions, each of them seen at two or three times, so that by the first
 * time another is the current one than by the last; the second twice from two addresses; the third with and without a time.
 */
const pages = [
  ...["06", "09", "20"].map((hour) => makePage("ferry", "sails again on Monday", `2031-04-03T${hour}:00:00Z`)),
  ...["12", "13"].map((hour) => makePage("ferry", "sails again on Tuesday, if at all", `2031-04-03T${hour}:00:00Z`)),
  ...["07", "11"].map((hour) => makePage("ferry", "sails no more this week", `2031-04-03T${hour}:00:00Z`)),
  makePage("pier", "stays shut until the storm has passed", "2031-04-03T10:00:00Z", "?from=feed"),
  makePage("pier", "stays shut until the storm has passed", "2031-04-03T10:00:00Z", "?from=front"),
  makePage("levy", "falls by a third in the new year", "2031-04-04T10:00:00Z"),
  makePage("levy", "falls by a third in the new year", "some day"),
];
const VERSIONS = lines.length + 5;
let whole: readonly string[] = [];
let linked: readonly unknown[] = [];

beforeAll(async () => {
  const record = folder.recordPath("whole");
  const inputs = [folder.writeLines("whole.jsonl", lines), writePages("whole.warc", pages)];
  expect(await folder.add(record, [...inputs, "--jobs", "1"])).toMatchObject({ code: 0 });
  whole = await exportTimeless(record);
  expect(whole).toHaveLength(VERSIONS + 2);
  linked = await listLinked(record);
}, timeout);

afterAll(() => folder.remove());

/** A page of an archive. Its own words are all that its versions differ in. */
function makePage(name: string, words: string, date: string, query = ""): string {
  const url = `https://courier.example/${name}`;
  const body = `<!doctype html><html lang="en"><head><title>On the ${name}</title><link rel="canonical" href="${url}">
<meta property="article:published_time" content="2031-04-03T05:00:00Z"></head><body><article><h1>On the ${name}</h1>
<p>The ${name} “${words},” Harbour Master Ilse Varn said on Thursday at a news conference in the town of Tamsk.</p>
<p>It had been the talk of the town since a storm tore forty metres off its side, and nobody knew what it would cost.</p>
</article></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const fields = [`WARC-Target-URI: ${url}${query}`, `WARC-Date: ${date}`, "Content-Type: application/http"];
  const head = ["WARC/1.0", "WARC-Type: response", ...fields, `Content-Length: ${Buffer.byteLength(http)}`];
  return `${head.join("\r\n")}\r\n\r\n${http}\r\n\r\n`;
}

function writePages(name: string, chosen: readonly string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, chosen.join(""));
  return path;
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = makeRandom(seed);
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** What one run of `add` is given. */
interface Run {
  readonly lines: readonly string[];
  readonly pages: readonly string[];
}

const all: Run = { lines, pages };
const backwards: Run = { lines: [...lines].reverse(), pages: [...pages].reverse() };
const halves: readonly Run[] = [
  { lines: lines.slice(0, 30), pages: pages.slice(0, 6) },
  { lines: lines.slice(30), pages: pages.slice(6) },
];
const mix = ({ lines, pages }: Run, seed: number): Run => ({
  lines: shuffle(lines, seed),
  pages: shuffle(pages, seed),
});

/** Each row adds to a record of its own, in so many runs of `add`. */
const ways: readonly [how: string, runs: readonly Run[], args: readonly string[]][] = [
  ["backwards", [backwards], ["--jobs", "1"]],
  ["in parallel", [all], ["--jobs", "4"]],
  ["shuffled, in parallel", [mix(all, 1)], ["--jobs", "3"]],
  ["one by one", [mix(all, 2)], ["--batch-reports", "1"]],
  ["in two runs, the later half first", [...halves].reverse(), []],
  ["in two runs, the later half first, each shuffled", [...halves].reverse().map((run) => mix(run, 5)), []],
  ["twice over", [all, mix(all, 3)], []],
  [
    "each twice in one run",
    [mix({ lines: [...lines, ...lines], pages: [...pages, ...pages] }, 4)],
    ["--jobs", "4", "--batch-reports", "7"],
  ],
];

describe("the record is a function of the set of reports", { timeout }, () => {
  it.each(ways)("added %s", async (how, runs, args) => {
    const record = folder.recordPath(how);
    for (const [i, run] of runs.entries()) {
      const inputs = [folder.writeLines(`${how} ${i}.jsonl`, run.lines), writePages(`${how} ${i}.warc`, run.pages)];
      expect(await folder.add(record, [...inputs, ...args])).toMatchObject({ code: 0 });
    }
    expect(await exportTimeless(record)).toEqual(whole);
    expect(await listLinked(record)).toEqual(linked);
  });
});
