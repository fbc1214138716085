import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.js";
import { areAlike, foldWords } from "./fold-words.js";
import type { ScoredReport } from "./scored-report.js";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const hasShared = existsSync(join(shared, "score/score.mjs"));
if (!hasShared) console.log("evaluate: ../shared is not here, so the comparison with the shared scorer is left out");

const text = "The mayor said taxes would rise. Nobody answered.";
const gold: ScoredReport = {
  id: "one",
  text,
  attributions: [
    {
      source: [[0, 9]],
      cue: [[10, 14]],
      content: [[15, 31]],
      manner: "indirect",
      speaker: { kind: "unnamed", name: "The mayor" },
    },
  ],
};

describe("evaluate", () => {
  it("gives full marks to gold itself", () => {
    const { spans, statements } = evaluate([gold], [gold]);
    expect(spans.exact.content).toMatchObject({ p: 1, r: 1, f1: 1, correct: 1 });
    expect(spans.attribution["content overlap ≥ 0.8 and source exact"]).toMatchObject({ f1: 1 });
    expect(statements?.fields.manner).toMatchObject({ f1: 1, gold: 1 });
  });

  it("counts a report without a prediction as empty", () => {
    const { spans } = evaluate([gold], []);
    expect(spans.exact.source).toMatchObject({ r: 0, predicted: 0, gold: 1 });
  });

  it("does not count white space at the edges, and leaves out what stands within another", () => {
    const predicted: ScoredReport = {
      id: "one",
      attributions: [
        { source: [[0, 10]], cue: [[9, 15]], content: [[14, 31]] },
        { source: [[33, 39]], cue: [[40, 48]], content: [[15, 20]], within: "att_x" },
      ],
    };
    const { spans } = evaluate([gold], [predicted]);
    expect(spans.exact).toMatchObject({ source: { f1: 1 }, cue: { f1: 1 }, content: { f1: 1 } });
  });

  it.each([
    ["The U.S. Secretary’s aide", "united states secretary aide"],
    ["Sen. José Núñez", "senator jose nunez"],
  ])("folds %s", (value, folded) => expect(foldWords(value)).toBe(folded));

  it("calls values alike from half of the words on", () => {
    expect(areAlike("campaign spokesman", "spokesman")).toBe(true);
    expect(areAlike("deputy campaign spokesman", "spokesman")).toBe(false);
    expect(areAlike("", "spokesman")).toBe(false);
  });
});

/** Gold with every third attribution dropped, some moved and some given other fields: predictions that miss in all ways. */
function spoil(reports: readonly ScoredReport[]): ScoredReport[] {
  return reports.slice(1).map((report, r) => ({
    id: report.id,
    attributions: (report.attributions ?? []).flatMap((attribution, i) => {
      if ((i + r) % 3 === 0) return [];
      const moved = (i + r) % 4 === 0 ? 3 : 0;
      return [
        {
          ...attribution,
          content: (attribution.content ?? []).map(([s, e]): [number, number] => [s + moved, e]),
          ...(i % 5 === 0 ? { mode: "writing" as const, saidOn: "2016-01-01", speaker: null } : {}),
        },
      ];
    }),
  }));
}

describe.skipIf(!hasShared)("evaluate against the shared scorer", () => {
  it.each([
    ["spans", "dev.jsonl.gz"],
    ["statements", "dev.statements.jsonl.gz"],
  ] as const)("gives the same figures to the digit: %s", (task, file) => {
    const goldPath = join(shared, "data/polnear", file);
    const reports = gunzipSync(readFileSync(goldPath))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as ScoredReport);
    const predictions = spoil(reports);
    const path = join(mkdtempSync(join(tmpdir(), "onrecord-")), "predictions.jsonl");
    writeFileSync(path, predictions.map((report) => `${JSON.stringify(report)}\n`).join(""));
    const args = [join(shared, "score/score.mjs"), task, goldPath, path, "--json"];
    const theirs = JSON.parse(
      execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
    delete theirs.errors;
    expect(evaluate(reports, predictions)[task]).toEqual(theirs);
  });
});
