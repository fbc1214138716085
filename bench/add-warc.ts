// Adds an archive of small pages (bench/warc-set.ts) to a new record with `onrecord add`, as a user would, and tells the
// rate, and the memory of the process along the way.
//   npx tsx bench/add-warc.ts 100000     kept in bench/results/
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENGINE_VERSION } from "../src/ingest/engine-version.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { writeWarc } from "./warc-set.js";

const SEED = 20310401;
const SAMPLE_EVERY_MS = 2000;
const COMMAND = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));

/** What the process held at one moment, and how many reports the record had. */
interface Sample {
  readonly seconds: number;
  readonly reports: number;
  readonly resident_MiB: number;
  /** Without the pages of the record's file that the system keeps in memory and takes back when it needs them. */
  readonly own_MiB: number;
}

const pages = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const [archive, record] = [join(folder, "pages.warc.gz"), join(folder, "bench.onrecord")];
await writeWarc(archive, pages, SEED);
const load = loadavg()[0] ?? 0;
const samples: Sample[] = [];
const started = performance.now();
const child = spawn(process.execPath, [COMMAND, "add", archive, "--record", record], { stdio: "inherit" });
const timer = setInterval(() => void takeSample(), SAMPLE_EVERY_MS);
const status = await new Promise<number | null>((done) => child.on("close", done));
clearInterval(timer);
const seconds = (performance.now() - started) / 1000;
const counts = await countRecord();
const kept = {
  day: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.versions.node}`,
  ...{ engine: ENGINE_VERSION, seed: SEED, load: Math.round(load * 10) / 10, status, pages, counts },
  ...{ seconds: Math.round(seconds), reportsPerSecond: Math.round((pages / seconds) * 10) / 10 },
  ...{ archive_bytes: statSync(archive).size, record_bytes: statSync(record).size },
  samples: thin(samples),
};
rmSync(folder, { recursive: true });
console.log(JSON.stringify(kept, null, 2));
const results = fileURLToPath(new URL("results/", import.meta.url));
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `${kept.day}-add-warc.json`), `${JSON.stringify(kept, null, 2)}\n`);

async function countRecord() {
  const reader = await openLinkedRecord(record, { mode: "read" });
  try {
    return await reader.countRecord();
  } finally {
    await reader.close();
  }
}

async function takeSample(): Promise<void> {
  try {
    const told = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(told)?.[1] ?? 0) / 1024);
    const { reports } = await countRecord();
    const seconds = Math.round((performance.now() - started) / 1000);
    samples.push({ seconds, reports, resident_MiB: read("VmRSS"), own_MiB: read("RssAnon") });
  } catch {
    // Before the record is made, and after the process has ended, there is nothing to look at.
  }
}

/** Some forty of them, and the one with the most memory. */
function thin(all: readonly Sample[]): readonly Sample[] {
  const step = Math.max(1, Math.floor(all.length / 40));
  const most = Math.max(0, ...all.map(({ own_MiB }) => own_MiB));
  return all.filter((sample, i) => i % step === 0 || sample.own_MiB === most);
}
