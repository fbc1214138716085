import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRandom } from "../bench/extract-set.js";
import { exportTimeless, FaultsFolder } from "./faults-folder.js";

const folder = new FaultsFolder(60);
let whole: readonly string[] = [];

beforeAll(async () => {
  const record = folder.recordPath("whole");
  expect(await folder.add(record, [folder.writeLines("whole.jsonl"), "--jobs", "1"])).toMatchObject({ code: 0 });
  whole = await exportTimeless(record);
  expect(whole).toHaveLength(folder.lines.length + 2);
});

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
  ["backwards", [[...folder.lines].reverse()], ["--jobs", "1"]],
  ["in parallel", [folder.lines], ["--jobs", "4"]],
  ["shuffled, in parallel", [shuffle(folder.lines, 1)], ["--jobs", "3"]],
  ["one by one", [shuffle(folder.lines, 2)], ["--batch-reports", "1"]],
  ["in two runs, the later half first", halves(folder.lines).reverse(), []],
  ["twice over", [folder.lines, shuffle(folder.lines, 3)], []],
  ["each twice in one run", [shuffle([...folder.lines, ...folder.lines], 4)], ["--jobs", "4", "--batch-reports", "7"]],
];

describe("the record is a function of the set of reports", () => {
  it.each(ways)("added %s", async (how, runs, args) => {
    const record = folder.recordPath(how);
    for (const [i, lines] of runs.entries()) {
      const path = folder.writeLines(`${how} ${i}.jsonl`, lines);
      expect(await folder.add(record, [path, ...args])).toMatchObject({ code: 0 });
    }
    expect(await exportTimeless(record)).toEqual(whole);
  });
});
