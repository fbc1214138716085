// What putting reports together costs inside a record's transactions, and how that grows: the set of `link-set.ts` put in
// in batches, as adding does, once linked and once with a linker that joins nothing, which leaves the writing alone.
//   npx tsx bench/link-store.ts                  the whole set, both ways, kept in results/
//   npx tsx bench/link-store.ts 4000 linked      fewer reports, one way
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeLinker } from "../src/ingest/make-linker.js";
import type { Linker } from "../src/record/linker.js";
import type { RecordEntry } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { type LinkReport, makeLinkReports } from "./link-set.js";
import { DIFFICULTIES } from "./link-world.js";

const REPORTS = 40_000;
const SEED = 20_260_311;
/** Reports in a transaction, as adding has them. */
const BATCH = 64;
const WAYS = ["linked", "written"] as const;
type Way = (typeof WAYS)[number];

/** What one way took. */
interface Measured {
  readonly reports: number;
  readonly attributions: number;
  readonly statements: number;
  readonly speakers: number;
  /** Of putting, by the clock and by the processor, without making the set. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** By the processor, for each tenth of the set. */
  readonly tenths: readonly number[];
  readonly peakMemory_MiB: number;
  readonly file_MiB: number;
}

/** Writes all that a record holds of its reports, but joins nothing. */
function makeBareLinker(): Linker {
  return { ...makeLinker(), findPersonas: () => [], findSaidQuotations: () => [], sketchReport: () => null };
}

async function measure(way: Way, reports: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-link-store-"));
  const file = join(folder, "bench.onrecord");
  const linker = way === "linked" ? makeLinker() : makeBareLinker();
  const store = await openRecord(file, { mode: "write", linker });
  const tenths = Array.from({ length: 10 }, () => 0);
  let [seconds, done] = [0, 0];
  for (const batch of cutBatches(makeLinkReports(SEED, reports, DIFFICULTIES.asked))) {
    const entries = batch.map(makeEntry);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await store.putEntries(entries);
    seconds += (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const tenth = Math.min(9, Math.floor((done * 10) / reports));
    tenths[tenth] = (tenths[tenth] ?? 0) + (user + system) / 1e6;
    done += entries.length;
    // The driver's memory is freed between turns of the event loop only.
    await setImmediate();
  }
  const { attributions, statements, speakers } = await store.countRecord();
  await store.close();
  const file_MiB = Math.round(statSync(file).size / 2 ** 20);
  rmSync(folder, { recursive: true });
  return {
    ...{ reports: done, attributions, statements, speakers, seconds: round(seconds) },
    processorSeconds: round(tenths.reduce((sum, one) => sum + one, 0)),
    tenths: tenths.map(round),
    peakMemory_MiB: Math.round(process.resourceUsage().maxRSS / 1024),
    file_MiB,
  };
}

function* cutBatches(reports: Iterable<LinkReport>): Generator<readonly LinkReport[]> {
  let batch: LinkReport[] = [];
  for (const report of reports) {
    batch.push(report);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function makeEntry({ extraction }: LinkReport): RecordEntry {
  const { text, title, publishedAt, report } = extraction.article;
  const { url, outlet, givenId } = report;
  return {
    document: {
      ...{ form: "text", bytes: new Uint8Array(Buffer.from(text)), text, givenId, url, outlet, title },
      ...{ authors: null, publishedAt, charset: null, givenAttributions: null },
    },
    ...{ attributions: "found", extraction, engine: "1.0.0", addedAt: "2026-01-01T00:00:00Z" },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Each way in a process of its own, so that its memory is its own. */
function measureApart(way: Way): Measured {
  const script = fileURLToPath(import.meta.url);
  const args = ["--import", "tsx", script, String(REPORTS), way];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 24 })) as Measured;
}

function measureAll(): void {
  const load = round(loadavg()[0] ?? 0);
  const [linked, written] = WAYS.map(measureApart);
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, load ${load}`,
    linkingSeconds: round((linked?.processorSeconds ?? 0) - (written?.processorSeconds ?? 0)),
    ...{ linked, written },
  };
  const folder = fileURLToPath(new URL("results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.date}-link-store.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

const [reports, way] = process.argv.slice(2);
if (reports === undefined) measureAll();
else console.log(JSON.stringify(await measure(way === "written" ? "written" : "linked", Number(reports))));
