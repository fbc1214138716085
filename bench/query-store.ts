// How long the first page of a search takes on a record of a million made statements, by kind of query; and how fast the
// store takes reports in and links them, in batches and one by one. A stated mix: rare, middle and common words, two words, a phrase, beginnings, each alone, with
// a speaker, with dates and with both, and lists without words. Each query is timed once, with its rows read out and
// marked, in a shuffled order that the seed fixes. Then how long the counts beside a page take for the same kinds of
// queries, and what one report costs that is added alone.
//   npx tsx bench/query-store.ts                   makes the record in the temporary folder (minutes), measures, keeps
//   npx tsx bench/query-store.ts FILE              the figures in bench/results/; with FILE uses or makes that record
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { countFacets } from "../src/query/count-facets.js";
import { type StatementQuery, searchStatements } from "../src/query/search-statements.js";
import type { RecordReader } from "../src/record/store.js";
import {
  makeRandom,
  makeReport,
  nameBody,
  nameOutlet,
  nameSpeaker,
  nameWord,
  type Random,
  STATEMENTS_A_REPORT,
} from "./store-set.js";

const SEED = 1;
const REPORTS = 44_000;
const BATCH = 64;
/** Queries of each kind. */
const TRIALS = 40;
const LIMIT = 50;
/** Of those, how many have their hits counted. */
const COUNTED = 8;
/** Reports added one by one to the full record. */
const ADDED = 200;

/** Kinds of words, by how many of a million statements hold them in this set (see `countHits`). */
const WORDS: Readonly<Record<string, (random: Random) => string | undefined>> = {
  "no words": () => undefined,
  "rare word": (random) => nameWord(20_000 + pickBelow(random, 30_000)),
  "middle word": (random) => nameWord(300 + pickBelow(random, 700)),
  "common word": (random) => nameWord(pickBelow(random, 5)),
  "two common words": (random) => `${nameWord(pickBelow(random, 5))} ${nameWord(5 + pickBelow(random, 10))}`,
  "common and rare word": (random) => `${nameWord(pickBelow(random, 5))} ${nameWord(5000 + pickBelow(random, 5000))}`,
  phrase: (random) => `"${nameWord(pickBelow(random, 5))} ${nameWord(5 + pickBelow(random, 50))}"`,
  "beginning of 2 letters": (random) => `${nameWord(pickBelow(random, 900)).slice(0, 2)}*`,
  "beginning of 3 letters": (random) => `${nameWord(1000 + pickBelow(random, 9000)).slice(0, 3)}*`,
  "beginning of 4 letters": (random) => `${nameWord(1000 + pickBelow(random, 9000)).slice(0, 4)}*`,
};

const FILTERS: Readonly<Record<string, (random: Random) => StatementQuery>> = {
  alone: () => ({}),
  speaker: (random) => ({ speaker: nameSpeaker(Math.floor(50_001 ** random()) - 1) }),
  dates: (random) => makeDates(random),
  "speaker and dates": (random) => ({ ...makeDates(random), speaker: nameSpeaker(Math.floor(50_001 ** random()) - 1) }),
};

/** Filters beyond the stated mix, told apart from it. */
const FURTHER: Readonly<Record<string, (random: Random) => StatementQuery>> = {
  body: (random) => ({ body: nameBody(pickBelow(random, 400)) }),
  outlet: (random) => ({ outlet: nameOutlet(pickBelow(random, 12)) }),
  "rare facets": () => ({ cueClass: "praising", mode: "writing", manner: "mixed" }),
  "dates said": (random) => {
    const { since, until } = makeDates(random);
    return { saidSince: since, saidUntil: until };
  },
};

interface Timing {
  readonly words: string;
  readonly filter: string;
  readonly mix: boolean;
  /** By the clock; for what is added, by the processor too. */
  readonly ms: number;
  readonly processorMs?: number;
  readonly rows: number;
}

/** Times in milliseconds. */
interface Percentiles {
  readonly queries: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

function pickBelow(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function makeDates(random: Random): StatementQuery {
  const year = 2014 + pickBelow(random, 10);
  const month = String(1 + pickBelow(random, 12)).padStart(2, "0");
  return random() < 0.5
    ? { since: `${year}-${month}`, until: `${year}-${month}` }
    : { since: `${year}`, until: `${year}` };
}

async function makeRecord(file: string): Promise<object> {
  const store = await openLinkedRecord(file, { mode: "write" });
  let putMs = 0;
  for (let first = 0; first < REPORTS; first += BATCH) {
    const count = Math.min(BATCH, REPORTS - first);
    const entries = Array.from({ length: count }, (_, i) => makeReport(SEED, first + i));
    const start = performance.now();
    await store.putEntries(entries);
    putMs += performance.now() - start;
    // The driver's memory is freed between turns of the event loop only.
    await setImmediate();
  }
  await store.close();
  return {
    reportsPerSecond: Math.round((REPORTS / putMs) * 1000),
    statementsPerSecond: Math.round(((REPORTS * STATEMENTS_A_REPORT) / putMs) * 1000),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    fileMb: Math.round(statSync(file).size / 1e6),
  };
}

interface PlannedQuery extends Pick<Timing, "words" | "filter" | "mix"> {
  readonly query: StatementQuery;
}

/** So many queries of each kind, shuffled. */
function planQueries(seed: number, trials: number): readonly PlannedQuery[] {
  const random = makeRandom(seed);
  const planned = Object.entries(WORDS).flatMap(([words, makeWords]) =>
    [...Object.entries(FILTERS), ...Object.entries(FURTHER)].flatMap(([filter, makeFilter]) =>
      Array.from({ length: trials }, () => ({
        ...{ words, filter, mix: filter in FILTERS, order: random() },
        query: { ...makeFilter(random), words: makeWords(random) },
      })),
    ),
  );
  return planned.sort((one, other) => one.order - other.order);
}

/** How long the counts by facet and by month take. */
async function timeFacets(reader: RecordReader): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const { words, filter, mix, query } of planQueries(SEED + 2, COUNTED)) {
    const start = performance.now();
    const { hits } = await countFacets(reader, query);
    timings.push({ words, filter, mix, ms: performance.now() - start, rows: hits.count });
  }
  return timings;
}

async function timeQueries(reader: RecordReader): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  for (const { words, filter, mix, query: asked } of planQueries(SEED + 1, TRIALS)) {
    const query = { ...asked, limit: LIMIT };
    const start = performance.now();
    const { rows } = await searchStatements(reader, query);
    timings.push({ words, filter, mix, ms: performance.now() - start, rows: rows.length });
    checkOrder(rows.map(({ firstPublishedAt }) => firstPublishedAt ?? ""));
  }
  return timings;
}

/**
 * How long it takes to put one report, linked, into the record as it is; `first` has not been put in yet. Apart: reports
 * in which the speaker with most statements speaks.
 */
async function timeAdding(file: string, first: number): Promise<Readonly<Record<string, Percentiles>>> {
  const store = await openLinkedRecord(file, { mode: "write" });
  const times: Timing[] = [];
  for (let i = 0; i < ADDED; i++) {
    const entry = makeReport(SEED, first + i);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await store.putEntries([entry]);
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    const isCommonest = entry.extraction.readings.some(({ speaker }) => speaker.value?.name === nameSpeaker(0));
    times.push({ words: "", filter: "", mix: isCommonest, ms, processorMs: (user + system) / 1000, rows: 0 });
    await setImmediate();
  }
  await store.close();
  const ofCommonest = times.filter(({ mix }) => mix);
  return {
    all: findPercentiles(times),
    allByProcessor: findPercentiles(times, ({ processorMs }) => processorMs ?? 0),
    withTheCommonestSpeaker: findPercentiles(ofCommonest),
    withTheCommonestSpeakerByProcessor: findPercentiles(ofCommonest, ({ processorMs }) => processorMs ?? 0),
  };
}

function checkOrder(published: readonly string[]): void {
  const days = published.map((instant) => instant.slice(0, 10));
  if (days.some((day, i) => day > (days[i - 1] ?? day))) throw new Error("a page is not newest first");
}

function findPercentiles(timings: readonly Timing[], read = ({ ms }: Timing): number => ms): Percentiles {
  const sorted = timings.map(read).sort((one, other) => one - other);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { queries: sorted.length, median: at(0.5), p95: at(0.95), most: at(1) };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

function groupBy(timings: readonly Timing[], key: (timing: Timing) => string): Readonly<Record<string, Percentiles>> {
  const keys = [...new Set(timings.map(key))].sort();
  return Object.fromEntries(keys.map((one) => [one, findPercentiles(timings.filter((timing) => key(timing) === one))]));
}

async function main(): Promise<void> {
  const file = process.argv[2] ?? join(tmpdir(), "onrecord-bench-million.onrecord");
  const loading = existsSync(file) ? null : await makeRecord(file);
  const openedAt = performance.now();
  const reader = await openLinkedRecord(file, { mode: "read" });
  const openMs = round(performance.now() - openedAt);
  const countedAt = performance.now();
  const counts = await reader.countRecord();
  const countMs = round(performance.now() - countedAt);
  const timings = await timeQueries(reader);
  const counted = await timeFacets(reader);
  await reader.close();
  const addOne = await timeAdding(file, counts.reports);
  const mix = timings.filter((timing) => timing.mix);
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${platform()} ${arch()}, Node ${process.version}`,
    loadAtTheEnd: round(loadavg()[0] ?? 0),
    ...{ counts, loading, openMs, countMs, addOne, mix: findPercentiles(mix) },
    mixByWords: groupBy(mix, ({ words }) => words),
    mixByFilter: groupBy(mix, ({ filter }) => filter),
    further: groupBy(
      timings.filter((timing) => !timing.mix),
      ({ filter }) => filter,
    ),
    facets: {
      ...findPercentiles(counted),
      byWords: groupBy(counted, ({ words }) => words),
      byFilter: groupBy(counted, ({ filter }) => filter),
    },
    slowest: [...timings].sort((one, other) => other.ms - one.ms).slice(0, 10),
  };
  const folder = fileURLToPath(new URL("results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.date}-query-store.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

await main();
