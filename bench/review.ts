// How long reviewers wait on a record with a million corrections: for the next card, for a judgement to be kept, for the
// log. Made reports (store-set.ts) of a million attributions, one correction to each on average: seven of ten accepted, some
// of these with a field set, one of twenty rejected, one of thirty judged by two people, a tenth left to be judged. All is
// asked of the server as the browser asks it, but within the process.
//   npx tsx bench/review.ts [FILE] [REPORTS]       uses or makes the record in FILE (an hour), keeps the figures
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { makeId } from "../src/base/hash.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import type { ReadingCorrection } from "../src/record/reading-correction.js";
import type { RecordEntry } from "../src/record/store.js";
import { anchorAttribution } from "../src/review/match-attribution.js";
import { makeServer } from "../src/server/make-server.js";
import type { ReviewAnswer } from "../src/server/schema/review-answers.js";
import { makeRandom, makeReport, nameSpeaker, nameWord, type Random } from "./store-set.js";

const SEED = 9;
const REPORTS = 44_000;
const BATCH = 64;
const TRIALS = 100;
const PEOPLE = ["Ana", "Bo", "Cleo", "Dov", "Eda"];
const ACCEPTED = 0.7;
const REJECTED = 0.05;
const SET = 0.3;
const TWICE = 1 / 30;
const UNJUDGED = 0.1;

type Parts = Pick<ReadingCorrection, "act" | "by"> & Partial<ReadingCorrection>;

/** As the machine is: of some surer than of others. */
function makeUnsure(entry: RecordEntry, random: Random): RecordEntry {
  const attributions = entry.extraction.attributions.map((attribution) => ({ ...attribution, confidence: random() }));
  return { ...entry, extraction: { ...entry.extraction, attributions } };
}

/** What five people said of one report. */
function makeCorrections({ extraction }: RecordEntry, random: Random): readonly ReadingCorrection[] {
  const { article, attributions } = extraction;
  return attributions.flatMap((attribution) => {
    if (random() < UNJUDGED) return [];
    const anchor = anchorAttribution(article, attribution);
    const make = (parts: Parts): ReadingCorrection => {
      const at = new Date(Date.UTC(2031, 0, 1) + Math.floor(random() * 3e10)).toISOString();
      const fields = { attribution: anchor, change: null, evidence: null, labels: null, before: null, undoes: null };
      const whole = { ...fields, group: null, at, reason: "", ...parts };
      return { id: makeId("cor", JSON.stringify(whole)), ...whole };
    };
    const [by = "", other = ""] = [...PEOPLE].sort(() => random() - 0.5);
    const said = [make({ act: random() < REJECTED / (ACCEPTED + REJECTED) ? "reject" : "accept", by })];
    const change = { field: "office", value: `Office ${Math.floor(random() * 500)}` } as const;
    if (random() < SET) said.push(make({ act: "set", by, change, before: { field: "office", value: null } }));
    if (random() < TWICE) said.push(make({ act: random() < 0.9 ? "accept" : "reject", by: other }));
    return said;
  });
}

/** Corrections come first and wait for their reports, so that each report is linked once. */
async function makeRecord(file: string, reports: number): Promise<number> {
  const store = await openLinkedRecord(file, { mode: "write" });
  const random = makeRandom(SEED);
  let corrections = 0;
  for (let first = 0; first < reports; first += BATCH) {
    const count = Math.min(BATCH, reports - first);
    const entries = Array.from({ length: count }, (_, i) => makeUnsure(makeReport(SEED, first + i), random));
    const said = entries.flatMap((entry) => makeCorrections(entry, random));
    corrections += await store.putCorrections(said);
    await store.putEntries(entries);
    await setImmediate();
  }
  await store.close();
  return corrections;
}

interface Percentiles {
  readonly median_ms: number;
  readonly p95_ms: number;
  readonly most_ms: number;
}

function findPercentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { median_ms: at(0.5), p95_ms: at(0.95), most_ms: at(1) };
}

/** So many times what is asked or sent; answers what came last. */
async function time<T>(times: number[], ask: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await ask();
  times.push(performance.now() - start);
  return answer;
}

const HEADERS = { host: "localhost" };

async function get<T>(app: FastifyInstance, url: string): Promise<T> {
  const response = await app.inject({ url, headers: HEADERS });
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`);
  return response.json<T>();
}

/** Judging one card after the other, as somebody at work does. */
async function timeQueue(app: FastifyInstance, query: string): Promise<Readonly<Record<string, Percentiles>>> {
  const [cards, judgements]: [number[], number[]] = [[], []];
  for (let i = 0; i < TRIALS; i++) {
    const answer = await time(cards, () => get<ReviewAnswer>(app, `/api/review?limit=1${query}`));
    const attribution = answer.cards[0]?.attribution.id;
    if (attribution === undefined) break;
    const payload = {
      changes: [{ act: i % 5 === 0 ? "reject" : "accept", attribution }],
      second: query.includes("second"),
    };
    await time(judgements, async () => {
      const response = await app.inject({ method: "POST", url: "/api/corrections", headers: HEADERS, payload });
      if (response.statusCode !== 200) throw new Error(response.body);
    });
  }
  return { nextCard: findPercentiles(cards), judgement: findPercentiles(judgements) };
}

const QUEUES = {
  "least sure": "",
  newest: "&order=news",
  "a common word": `&words=${nameWord(0)}`,
  "a speaker": `&speaker=${encodeURIComponent(nameSpeaker(20))}`,
  "judged by others": "&second=true",
};
const QUESTIONS = [
  ...["/api/corrections", "/api/corrections?by=Ana", "/api/corrections?act=reject", "/api/corrections?field=office"],
  ...["/api/corrections?state=unattached", "/api/corrections?by=Ana&act=reject&field=office", "/api/status"],
  ...["/api/disagreements", "/api/agreement"],
];
const REPEATS = 5;

async function main(): Promise<void> {
  const file = process.argv[2] ?? join(tmpdir(), "onrecord-bench-review.onrecord");
  const reports = Number(process.argv[3] ?? REPORTS);
  if (!existsSync(file)) await makeRecord(file, reports);
  const app = await makeServer(await openLinkedRecord(file, { mode: "read" }), {
    ...{ hosts: ["localhost"], token: null, record: file, isOwnMachine: true, isFullText: true },
    ...{ questionsPerMinute: 1_000_000, now: () => new Date().toISOString() },
  });
  await app.inject({ method: "POST", url: "/api/reviewer", headers: HEADERS, payload: { name: "Fay" } });
  const { counts } = await get<{ counts: Readonly<Record<string, number>> }>(app, "/api/health");
  const queues: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(QUEUES)) queues[name] = await timeQueue(app, query);
  const questions: Record<string, Percentiles> = {};
  for (const url of QUESTIONS) {
    const times: number[] = [];
    for (let i = 0; i < REPEATS; i++) await time(times, () => get(app, url));
    questions[url] = findPercentiles(times);
  }
  await app.close();
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
    loadAtTheEnd: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    ...{ counts, fileMb: Math.round(statSync(file).size / 1e6), queues, questions },
  };
  const folder = fileURLToPath(new URL("results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.date}-review.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

await main();
