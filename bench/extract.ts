// Prints reports and tokens a second and peak memory on one core: extraction alone, and with the record. Each measurement
// runs in a process of its own, bound to one core where `taskset` is there, so that peaks do not mix.
//   npx tsx bench/extract.ts                      every measurement below, kept in bench/results/
//   npx tsx bench/extract.ts synthetic 500 record one measurement: set, reports, work
// Sets: `synthetic` (seeded, bench/extract-set.ts) and `polnear` (the training texts, where ../shared has them).
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { makeArticle } from "../src/article/make-article.js";
import { findAttributions } from "../src/attribution/find-attributions.js";
import { addDocuments } from "../src/ingest/add-reports.js";
import { ENGINE_VERSION } from "../src/ingest/engine-version.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { extractDocument } from "../src/pipeline.js";
import type { RawDocument } from "../src/record/raw-document.js";
import { findSentences } from "../src/syntax/find-sentences.js";
import { makeDocument, makeReports, type SyntheticReport } from "./extract-set.js";

const SEED = 20260311;
const TRAIN = fileURLToPath(new URL("../../shared/data/polnear/train.jsonl.gz", import.meta.url));
const MEASUREMENTS: readonly Measurement[] = [
  ...[500, 2000, 8000].flatMap((reports): Measurement[] => [
    { set: "synthetic", reports, work: "extract" },
    { set: "synthetic", reports, work: "record" },
  ]),
  { set: "polnear", reports: 840, work: "attributions" },
  { set: "polnear", reports: 840, work: "extract" },
  { set: "polnear", reports: 840, work: "record" },
];

const WORKS = ["attributions", "extract", "record"] as const;
type Work = (typeof WORKS)[number];

interface Measurement {
  readonly set: "synthetic" | "polnear";
  readonly reports: number;
  /**
   * `attributions`: text to attributions, in one thread. `extract`: all extracting rooms, likewise. `record`: a worker and
   * the record's writer on one core.
   */
  readonly work: Work;
}

interface Figures extends Measurement {
  readonly tokens: number;
  readonly attributions: number;
  readonly seconds: number;
  /** Processor time of all threads: what other programs on the machine do hardly changes it. */
  readonly processorSeconds: number;
  /** Per second of processor time. */
  readonly reportsPerSecond: number;
  readonly tokensPerSecond: number;
  readonly peakMemory_MiB: number;
  readonly record_bytes: number | null;
  /** The system's load over the minute before it began: what else wanted its cores. */
  readonly load: number;
}

async function* readSet({ set, reports }: Measurement): AsyncGenerator<RawDocument> {
  if (set === "synthetic") {
    for (const report of makeReports(reports, SEED)) yield makeDocument(report);
    return;
  }
  const lines = gunzipSync(readFileSync(TRAIN)).toString("utf8").split("\n");
  for (const line of lines.slice(0, reports)) {
    if (line === "") continue;
    const { id, outlet, published, title, text }: SyntheticReport = JSON.parse(line);
    yield makeDocument({ id, outlet, published, title, text });
  }
}

async function countTokens(measurement: Measurement): Promise<number> {
  let tokens = 0;
  for await (const document of readSet(measurement))
    for (const sentence of findSentences(makeArticle(document))) tokens += sentence.tokens.length;
  return tokens;
}

async function extractAll(measurement: Measurement): Promise<number> {
  let attributions = 0;
  for await (const document of readSet(measurement)) attributions += extractDocument(document).attributions.length;
  return attributions;
}

async function attributeAll(measurement: Measurement): Promise<number> {
  let attributions = 0;
  for await (const document of readSet(measurement)) {
    const article = makeArticle(document);
    attributions += findAttributions(article, findSentences(article)).length;
  }
  return attributions;
}

async function addAll(measurement: Measurement, path: string): Promise<number> {
  const store = await openLinkedRecord(path, { mode: "write" });
  const summary = await addDocuments(store, readSet(measurement), { jobs: 1, now: () => new Date().toISOString() });
  await store.close();
  return summary.attributions;
}

async function measure(measurement: Measurement): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const path = join(folder, "bench.onrecord");
  const isRecord = measurement.work === "record";
  const run = { attributions: attributeAll, extract: extractAll, record: addAll }[measurement.work];
  const load = round(loadavg()[0] ?? 0);
  const [started, usedBefore] = [performance.now(), process.cpuUsage()];
  const attributions = await run(measurement, path);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  const processorSeconds = (user + system) / 1e6;
  const peakMemory_MiB = Math.round(process.resourceUsage().maxRSS / 1024);
  const record_bytes = isRecord ? statSync(path).size : null;
  rmSync(folder, { recursive: true });
  const tokens = await countTokens(measurement);
  return {
    ...measurement,
    tokens,
    attributions,
    seconds: round(seconds),
    processorSeconds: round(processorSeconds),
    reportsPerSecond: round(measurement.reports / processorSeconds),
    tokensPerSecond: Math.round(tokens / processorSeconds),
    peakMemory_MiB,
    record_bytes,
    load,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function measureApart(measurement: Measurement): Figures | null {
  const args = ["--import", "tsx", fileURLToPath(import.meta.url), ...Object.values(measurement).map(String)];
  const bound = spawnSync("taskset", ["--version"]).status === 0;
  const command = bound ? ["taskset", "-c", "0", process.execPath] : [process.execPath];
  const { status, stdout } = spawnSync(command[0] ?? "", [...command.slice(1), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? JSON.parse(stdout) : null;
}

function measureAll(): void {
  const results: Figures[] = [];
  for (const measurement of MEASUREMENTS) {
    if (measurement.set === "polnear" && !existsSync(TRAIN)) {
      console.error(`left out: ${TRAIN} is not here`);
      continue;
    }
    const figures = measureApart(measurement);
    if (!figures) throw new Error(`the measurement failed: ${Object.values(measurement).join(" ")}`);
    console.log(JSON.stringify(figures));
    results.push(figures);
  }
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model ?? "unknown"}, ${platform()} ${arch()}, Node ${process.versions.node}`;
  const folder = fileURLToPath(new URL("results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const kept = { day, machine, engine: ENGINE_VERSION, seed: SEED, results };
  writeFileSync(join(folder, `${day}-extract.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

const [set, reports, work] = process.argv.slice(2);
if (!set) measureAll();
else {
  const known = WORKS.find((one) => one === work);
  if ((set === "synthetic" || set === "polnear") && known)
    console.log(JSON.stringify(await measure({ set, reports: Number(reports), work: known })));
  else console.error(`usage: tsx bench/extract.ts [synthetic|polnear REPORTS ${WORKS.join("|")}]`);
}
