import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAttributionModel } from "../attribution/engine/attribution-model.js";
import { proposeAttributions } from "../attribution/engine/find-engine-drafts.js";
import type { PlainSpan } from "../record/plain-report.js";
import { findSentences } from "../syntax/find-sentences.js";
import { type LearntReport, lookAtReport, toCorpusReport } from "./attribution/read-corpus.js";
import { makeModel, NO_JUDGEMENT, trainSequences } from "./attribution/train-sequences.js";
import { readGoldFiles } from "./read-gold-files.js";
import { readGoldPronouns } from "./speaker/read-pronouns.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-training-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A report of sentences, each `[source] cue [content]`, as a line of gold. */
function makeLine(id: string, cue: string, sentences: readonly (readonly [string, string])[], more: object = {}) {
  let text = "";
  const place = (words: string): PlainSpan[] => {
    const start = text.length;
    text += words;
    return [[start, text.length]];
  };
  const attributions = sentences.map(([speaker, words]) => {
    const source = place(speaker);
    text += " ";
    const cueSpans = place(cue);
    text += " ";
    const content = place(words);
    text += ".\n\n";
    return { source, cue: cueSpans, content, within: null, ...more };
  });
  return { id, text, attributions };
}

function writeGold(name: string, lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}

const NAMES = ["Ada Holm", "Bea Lind", "Cleo Dunn", "Ivo Rask", "The mayor", "The harbour board"];
const WORDS = [
  "the ferry would sail again in May",
  "the old bridge was not safe",
  "nobody had asked the crews",
  "taxes on fish would fall",
  "the new hall was too small",
];
const PAIRS = NAMES.flatMap((name, i) => WORDS.map((words, j) => [name, WORDS[(i + j) % 5] ?? words] as const));
const look = (line: object): LearntReport =>
  lookAtReport(toCorpusReport(line as Parameters<typeof toCorpusReport>[0]), (article) => findSentences(article));

describe("gold beside the corpus", () => {
  const corpus = [look(makeLine("c1", "said that", PAIRS)), look(makeLine("c2", "said", PAIRS))];
  const file = writeGold("gold.jsonl", [makeLine("g1", "let slip how", PAIRS), makeLine("g2", "let slip how", PAIRS)]);
  const findCues = (reports: readonly LearntReport[]) => {
    const unseen = look(makeLine("u", "let slip how", [["Zoe Marsh", "the mill would close before the summer"]]));
    const { text } = unseen.report;
    const sequences = trainSequences(reports, [7], () => undefined);
    const model = readAttributionModel(makeModel(sequences, NO_JUDGEMENT));
    return proposeAttributions(model, unseen.view, text).map(({ cue, source }) =>
      [...source, cue].map(({ start, end }) => text.slice(start, end)).join(" | "),
    );
  };

  it("teaches the engine what the corpus does not hold", () => {
    const gold = readGoldFiles([file]).map(look);
    const right = "Zoe Marsh | let slip how";
    expect(findCues(corpus)).not.toContain(right);
    expect(findCues([...corpus, ...gold])).toEqual([right]);
  });

  it("counts the outermost attributions alone, as the corpus has them", () => {
    const line = makeLine("g3", "said", PAIRS.slice(0, 3));
    const [first, second, third] = line.attributions;
    const attributions = [first, { ...second, within: "att_1" }, third];
    expect(look({ ...line, attributions }).gold).toHaveLength(2);
  });

  it("refuses a report that stands in two files, and takes none for one of the corpus", () => {
    const other = writeGold("other.jsonl", [makeLine("g2", "said", PAIRS)]);
    expect(() => readGoldFiles([file, other])).toThrow("g2 stands in");
    expect(readGoldFiles([])).toEqual([]);
    expect(readGoldFiles([other]).map(({ id }) => id)).toEqual(["gold g2"]);
  });
});

describe("readGoldPronouns", () => {
  const text =
    "Ada Holm met Bea Lind in the old hall on Monday. She said that the ferry would sail again. Her aide smiled.";
  const she = text.indexOf("She said");
  const makeGold = (source: PlainSpan, name: string | null, kind = "person") => [
    { id: "p", text, attributions: [{ source: [source], speaker: { kind, name } }] },
  ];

  it.each<[string, PlainSpan, string | null, number]>([
    ["the first of the two", [she, she + 3], "Ada Holm", 1],
    ["the second", [she, she + 3], "Bea LIND", 1],
    ["one whom the report does not name", [she, she + 3], "Cleo Dunn", 0],
    ["nobody", [she, she + 3], null, 0],
    ["a source that is more than a pronoun", [she, she + 8], "Ada Holm", 0],
  ])("learns from a pronoun that is for %s", (_, source, name, count) => {
    const found = readGoldPronouns(makeGold(source, name) as Parameters<typeof readGoldPronouns>[0]);
    expect(found).toHaveLength(count);
    for (const { features, gold, isSource } of found) {
      expect([features.length, isSource]).toEqual([2, true]);
      // Whom it was last about comes first.
      expect(gold).toBe(name === "Ada Holm" ? 1 : 0);
    }
  });
});
