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
let whole: readonly string[] = [];
let linked: readonly unknown[] = [];

beforeAll(async () => {
  const record = folder.recordPath("whole");
  expect(await folder.add(record, [folder.writeLines("whole.jsonl", lines), "--jobs", "1"])).toMatchObject({ code: 0 });
  whole = await exportTimeless(record);
  expect(whole).toHaveLength(lines.length + 2);
  linked = await listLinked(record);
}, timeout);

afterAll(() => folder.remove());

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = makeRandom(seed);
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

const halves = (lines: readonly string[]) => [lines.slice(0, 30), lines.slice(30)];

/** Each row adds to a record of its own: lists of lines, one run of `add` each. */
const ways: readonly [how: string, runs: readonly (readonly string[])[], args: readonly string[]][] = [
  ["backwards", [[...lines].reverse()], ["--jobs", "1"]],
  ["in parallel", [lines], ["--jobs", "4"]],
  ["shuffled, in parallel", [shuffle(lines, 1)], ["--jobs", "3"]],
  ["one by one", [shuffle(lines, 2)], ["--batch-reports", "1"]],
  ["in two runs, the later half first", halves(lines).reverse(), []],
  ["twice over", [lines, shuffle(lines, 3)], []],
  ["each twice in one run", [shuffle([...lines, ...lines], 4)], ["--jobs", "4", "--batch-reports", "7"]],
];

describe("the record is a function of the set of reports", { timeout }, () => {
  it.each(ways)("added %s", async (how, runs, args) => {
    const record = folder.recordPath(how);
    for (const [i, lines] of runs.entries()) {
      const path = folder.writeLines(`${how} ${i}.jsonl`, lines);
      expect(await folder.add(record, [path, ...args])).toMatchObject({ code: 0 });
    }
    expect(await exportTimeless(record)).toEqual(whole);
    expect(await listLinked(record)).toEqual(linked);
  });
});
