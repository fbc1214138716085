// What the index of copies costs on the disk and in time as it grows: made sketches of texts put in as adding puts them,
// 64 in a transaction, and the copies of some looked up. One text of six is run by another outlet too, cut from the
// bottom; one of a hundred bears a notice that all of its house's texts bear; one story is run by two thousand outlets.
//   npx tsx bench/copies.ts 1000000          that many texts, kept in results/
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ReportSketch } from "../src/record/link.js";
import { addSketch, countCopies } from "../src/store/copy-table.js";
import { openReadingFile, openWritingFile } from "../src/store/record-file.js";
import { makeRandom, type Random } from "./store-set.js";

const BATCH = 64;
const VALUES = 64;
const BANDS = 12;
const SPACE = 2 ** 48;
/** Runs of eight words in a text. */
const RUNS = 500;
/** Every so many texts stands one of the story that all outlets run, at most two thousand times. */
const WIRE_EVERY = 500;
const WIRES = 2000;
const NOTICES = 50;
const LOOKED_UP = 500;

/** The smallest hashes of a text of so many runs: the smallest is about SPACE / runs, and so on. */
function makeValues(random: Random): number[] {
  let last = 0;
  return Array.from({ length: VALUES }, () => {
    last += Math.floor((-Math.log(1 - random()) * SPACE) / RUNS);
    return Math.min(last, SPACE - 1);
  });
}

/** What is left of a text's hashes when it is cut, with others in their place. */
function cutValues(random: Random, values: readonly number[], kept: number): number[] {
  const others = makeValues(random);
  const mixed = values.map((value, i) => (random() < kept ? value : (others[i] ?? value)));
  return [...new Set(mixed)].sort((one, other) => one - other);
}

/** The `index`-th text's sketch: the same for the same seed. */
function makeSketch(index: number): ReportSketch {
  const random = makeRandom(index + 1);
  let values = makeValues(random);
  if (index % WIRE_EVERY === 0 && index / WIRE_EVERY < WIRES)
    values = cutValues(random, makeValues(makeRandom(7)), 0.9);
  else if (index % 6 === 1) values = cutValues(random, makeValues(makeRandom(index)), 0.75 + random() / 4);
  if (index % 100 === 3) values = [1 + (Math.floor(index / 100) % NOTICES), ...values.slice(1)];
  return { bands: values.slice(0, BANDS), values };
}

interface Step {
  readonly texts: number;
  readonly file_MiB: number;
  readonly bytesPerText: number;
  /** Milliseconds a text by the clock and by the processor since the step before. */
  readonly insertMs: number;
  readonly insertProcessorMs: number;
  readonly lookUp: Percentiles;
  readonly lookUpOfWire: Percentiles;
}

interface Percentiles {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** As a reader of the record looks them up. */
function timeLookUps(file: string, articles: readonly number[]): Percentiles {
  const connection = openReadingFile(file);
  const times = articles.map((article) => {
    const start = performance.now();
    countCopies(connection, article);
    return performance.now() - start;
  });
  connection.close();
  times.sort((one, other) => one - other);
  const at = (share: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

function pickArticles(texts: number, every: number): readonly number[] {
  const random = makeRandom(texts);
  return Array.from({ length: LOOKED_UP }, () => 1 + Math.floor((random() * texts) / every) * every);
}

async function measure(file: string, texts: number): Promise<readonly Step[]> {
  const { connection, lock } = openWritingFile(file, true);
  const steps: Step[] = [];
  const size = Math.ceil(texts / 10 / BATCH) * BATCH;
  for (let first = 0; first < texts; first += size) {
    let [ms, processor] = [0, 0];
    const past = Math.min(first + size, texts);
    for (let at = first; at < past; at += BATCH) {
      const sketches = Array.from({ length: Math.min(BATCH, past - at) }, (_, i) => makeSketch(at + i));
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      connection.transact(() => {
        for (const [i, sketch] of sketches.entries()) addSketch(connection, at + i + 1, sketch);
      });
      ms += performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      processor += (user + system) / 1000;
      // The driver's memory is freed between turns of the event loop only.
      await setImmediate();
    }
    const bytes = statSync(file).size;
    const wires = pickArticles(Math.min(past, WIRES * WIRE_EVERY), WIRE_EVERY);
    steps.push({
      texts: past,
      file_MiB: Math.round(bytes / 2 ** 20),
      bytesPerText: Math.round(bytes / past),
      insertMs: round(ms / (past - first)),
      insertProcessorMs: round(processor / (past - first)),
      lookUp: timeLookUps(file, pickArticles(past, 1)),
      lookUpOfWire: timeLookUps(file, wires),
    });
    console.error(JSON.stringify(steps.at(-1)));
  }
  connection.close();
  lock?.release();
  return steps;
}

const texts = Number(process.argv[2] ?? 1_000_000);
const place = mkdtempSync(join(tmpdir(), "onrecord-copies-"));
const load = round(loadavg()[0] ?? 0);
const steps = await measure(join(place, "bench.onrecord"), texts);
rmSync(place, { recursive: true });
const folder = fileURLToPath(new URL("results/", import.meta.url));
mkdirSync(folder, { recursive: true });
const result = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, load ${load}`,
  peakMemory_MiB: Math.round(process.resourceUsage().maxRSS / 1024),
  // What the system holds of files counts as free.
  memory: /MemTotal:\s+(\d+ kB)/.exec(readFileSync("/proc/meminfo", "utf8"))?.[1],
  steps,
};
writeFileSync(join(folder, `${result.date}-copies.json`), `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
