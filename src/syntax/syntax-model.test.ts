import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { loadModel } from "../model/model-file.js";
import { findSentences } from "./find-sentences.js";
import { SYNTAX_MODEL_FOLDER, SYNTAX_MODEL_VERSION } from "./syntax-model.js";

function findIn(text: string) {
  return findSentences({ text, blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }] });
}

describe("tags and trees", () => {
  it.each([
    ["The mayor said taxes would rise.", "DT NN VBD NNS MD VB ."],
    ["She did not answer the question.", "PRP VBD RB VB DT NN ."],
    ["The minister's aides were asked.", "DT NN POS NNS VBD VBN ."],
  ])("%s", (text, tags) => {
    expect(
      findIn(text)
        .flatMap((sentence) => sentence.tokens.map((token) => token.tag))
        .join(" "),
    ).toBe(tags);
  });

  it.each([
    ["The mayor said that taxes would rise.", "mayor nsubj said, rise ccomp said, taxes nsubj rise, said root -"],
    ["“Taxes will rise,” the mayor said.", "rise ccomp said, mayor nsubj said, said root -"],
    ["The mayor of the town wants to build a bridge.", "town nmod mayor, build xcomp wants, bridge dobj build"],
  ])("%s", (text, arcs) => {
    const tokens = findIn(text)[0]?.tokens ?? [];
    const found = tokens.map((token) => `${token.word} ${token.relation} ${tokens[token.head]?.word ?? "-"}`);
    expect(found).toEqual(expect.arrayContaining(arcs.split(", ")));
  });

  it("makes one tree of every sentence: one root, every head within, no circle", () => {
    const text =
      "“Is it so?” she asked. Yes. Rain — and more rain, said Ann Poe, of Roe & Co. (again), is sure to come: Friday.";
    for (const { tokens } of findIn(text)) {
      expect(tokens.filter((token) => token.head === -1).map((token) => token.relation)).toEqual(["root"]);
      tokens.forEach((_, i) => {
        let at = i;
        for (let steps = 0; at >= 0; steps++) {
          expect(steps).toBeLessThanOrEqual(tokens.length);
          at = tokens[at]?.head ?? -1;
        }
      });
    }
  });

  it("answers the same whatever it read before", () => {
    const text = "Ann Poe, the mayor of Roeville, told reporters on Friday that she would not resign.";
    const before = JSON.stringify(findIn(text));
    findIn("Another text altogether, with ‘other’ words. And many, many more of them!");
    expect(JSON.stringify(findIn(text))).toBe(before);
  });

  it("names people and days", () => {
    const tokens = findIn("Mayor Ann Poe spoke in London on Tuesday.")[0]?.tokens ?? [];
    const entities = tokens.filter((token) => token.entity !== "O").map((token) => `${token.word} ${token.entity}`);
    expect(entities).toEqual(expect.arrayContaining(["Ann PERSON", "Poe PERSON", "London LOCATION", "Tuesday DATE"]));
  });
});

describe("a model that cannot be used", () => {
  const header = readFileSync(new URL("model.json", SYNTAX_MODEL_FOLDER), "utf8");
  const weights = readFileSync(new URL("weights.bin.gz", SYNTAX_MODEL_FOLDER));

  function load(headerText: string, bytes: Uint8Array, version: string) {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-model-"));
    writeFileSync(join(folder, "model.json"), headerText);
    writeFileSync(join(folder, "weights.bin.gz"), bytes);
    return () => loadModel(pathToFileURL(`${folder}/`), version);
  }

  it("is refused when missing, cut, changed or of another version", () => {
    const bad = expect.objectContaining({ code: "MODEL_BAD" });
    const changed = Uint8Array.from(weights);
    changed[1000] = ((changed[1000] ?? 0) + 1) & 255;
    expect(() => loadModel(new URL("file:///nowhere/at/all/"), SYNTAX_MODEL_VERSION)).toThrow(bad);
    expect(load(header, weights.subarray(0, 5000), SYNTAX_MODEL_VERSION)).toThrow(bad);
    expect(load(header, changed, SYNTAX_MODEL_VERSION)).toThrow(bad);
    expect(load("{", weights, SYNTAX_MODEL_VERSION)).toThrow(bad);
    expect(load(header, weights, "0")).toThrow(bad);
    expect(load(header, weights, SYNTAX_MODEL_VERSION)().name).toBe("en-syntax-2026-11");
  });
});
