import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extractReport, type ReportInput } from "../src/ingest/extract-report.js";

const timeout = 300_000;
const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const dev = fileURLToPath(new URL("../../shared/data/polnear/dev.jsonl.gz", import.meta.url));
if (!existsSync(dev)) console.log("stateless: ../shared is not here, so the samples alone are read in two orders");

const readSamples = (): ReportInput[] =>
  readdirSync(samples)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((id) => ({ id, text: readFileSync(samples + id, "utf8") }));

const readDev = (): ReportInput[] =>
  gunzipSync(readFileSync(dev))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string };
      return { id, text, ...(published ? { published } : {}) };
    });

describe("extraction", () => {
  it(
    "reads a report alike whatever was read before it",
    () => {
      const reports = existsSync(dev) ? [...readSamples(), ...readDev()] : readSamples();
      const forward = reports.map((report) => JSON.stringify(extractReport(report)));
      const backward = reports.toReversed().map((report) => JSON.stringify(extractReport(report)));
      const changed = reports.filter((_, i) => forward[i] !== backward[reports.length - 1 - i]).map(({ id }) => id);
      expect(reports.length).toBeGreaterThan(10);
      expect(changed).toEqual([]);
    },
    timeout,
  );
});
