import { cpSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRandom } from "../bench/extract-set.js";
import { makeAttributionId } from "../src/base/attribution-id.js";
import { overlaps } from "../src/base/span.js";
import { exportRecord } from "../src/export/export-record.js";
import { importRecord } from "../src/export/import-record.js";
import { correctReadings, type ReadingChange } from "../src/ingest/correct-readings.js";
import type { Attribution } from "../src/record/attribution.js";
import type { ReadingCorrection } from "../src/record/reading-correction.js";
import type { RecordEntry, RecordStore } from "../src/record/store.js";
import { correctExtraction } from "../src/review/correct-extraction.js";
import { findMovedPassage } from "../src/review/find-passage.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { type MadeReport, makeEntry } from "./store-conformance-entries.js";

const SEQUENCES = 2_000;
const STEPS = 9;
/** So many sequences, each on a report of its own, go on side by side in one record. */
const SIDE_BY_SIDE = 250;

/** The words that a report may hold; whoever corrects sees some of them in any version. */
const QUOTES = [
  { speaker: "Ann Bell", words: "the old bridge is shut for good and will not be mended" },
  { speaker: "Bo Carr", words: "nobody asked the crews of the ferry what they think" },
  { speaker: "Ann Bell", words: "yes" },
  { speaker: "Cleo Dunn", words: "the council will vote on the new bridge in May" },
  { speaker: "Bo Carr", words: "yes" },
] as const;

/** One report and what was done to it. */
interface Sequence {
  readonly id: string;
  version: number;
  readonly said: ReadingCorrection[];
}

describe("corrections of attributions", () => {
  let folder: string;
  let open: RecordStore[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-corrections-"));
  });

  afterEach(async () => {
    for (const store of open) await store.close();
    open = [];
    await rm(folder, { recursive: true });
  });

  const openStore = async (name: string): Promise<RecordStore> => {
    const store = await openRecord(join(folder, name), { mode: "write", linker: simpleLinker });
    open.push(store);
    return store;
  };

  it(`outlive ${SEQUENCES} random sequences of versions, re-readings, kills, exports and imports, and stay with their words`, {
    timeout: 600_000,
  }, async () => {
    for (let round = 0; round * SIDE_BY_SIDE < SEQUENCES; round++) {
      const random = makeRandom(20310403 + round);
      let store = await openStore(`${round}.onrecord`);
      const sequences = Array.from({ length: SIDE_BY_SIDE }, (_, i) => ({
        id: `r${round}-${i}`,
        version: 0,
        said: [],
      }));
      await store.putEntries(sequences.map((sequence) => makeVersion(sequence, random)));
      for (let step = 0; step < STEPS; step++) {
        await takeStep(store, sequences, random);
        if (step === 3) store = await copyAsKilled(store, round);
        if (step === 5) store = await exportAndImport(store, round);
        if (step % 3 === 2) await checkRecord(store, sequences);
      }
      await checkUndo(store, sequences, random);
      await checkFromScratch(store, round);
    }
  });

  /** The file as it lies when the writer is killed: nothing is closed, the log beside it stays. */
  async function copyAsKilled(store: RecordStore, round: number): Promise<RecordStore> {
    for (const end of ["", "-wal"])
      cpSync(join(folder, `${round}.onrecord${end}`), join(folder, `${round}k.onrecord${end}`));
    await closeStore(store);
    return openStore(`${round}k.onrecord`);
  }

  async function exportAndImport(store: RecordStore, round: number): Promise<RecordStore> {
    const file = join(folder, `${round}.jsonl`);
    await writeFile(file, (await exportLines(store)).join(""));
    const other = await openStore(`${round}i.onrecord`);
    await importRecord(file, other);
    expect(await exportLines(other)).toEqual(await exportLines(store));
    await closeStore(store);
    return other;
  }

  /** Put together all at once, in another order, the record is the same. */
  async function checkFromScratch(store: RecordStore, round: number): Promise<void> {
    const other = await openStore(`${round}s.onrecord`);
    const corrections: ReadingCorrection[] = [];
    for await (const correction of store.iterateReadingCorrections()) corrections.push(correction);
    await other.putCorrections(corrections.reverse());
    const entries: RecordEntry[] = [];
    for await (const entry of store.iterateEntries()) entries.push(entry);
    await other.putEntries(entries.reverse());
    expect(await other.searchStatements(ALL)).toEqual(await store.searchStatements(ALL));
    expect(await other.countCorrections()).toEqual(await store.countCorrections());
    await closeStore(store);
    await closeStore(other);
  }

  async function closeStore(store: RecordStore): Promise<void> {
    await store.close();
    open = open.filter((one) => one !== store);
  }
});

const ALL = {
  ...{ terms: [], speaker: null, body: null, outlet: null, since: null, until: null, said: null, manner: null },
  ...{ mode: null, cueClass: null, kind: null, limit: 5_000, cursor: null },
};

async function exportLines(store: RecordStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportRecord(store)) lines.push(line);
  return lines;
}

type Random = () => number;
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** The report in its present version: some of the quotes in some order, as an engine of some make reads them. */
function makeVersion({ id, version }: Sequence, random: Random): RecordEntry {
  // Other reports say other things, so that what is tried here does not wait for quotations to be compared.
  const quotes = QUOTES.filter(() => random() < 0.8).map(({ speaker, words }) => ({
    speaker: `${speaker} ${id}`,
    words: words.replaceAll(" ", ` ${id} `),
  }));
  const made: MadeReport = {
    ...{ id, quotes: quotes.length > 0 ? quotes : [{ speaker: id, words: id }], publishedAt: "2031-04-03" },
    ...{ modifiedAt: `2031-04-03T10:${String(version).padStart(2, "0")}:00Z`, bytesNote: String(version) },
    lead: random() < 0.5 ? "" : `Version ${version} of this report says more.\n`,
  };
  return rereadEntry(makeEntry(made), random);
}

/** Another engine: draws bounds otherwise, misses some. Texts and versions stay. */
function rereadEntry(entry: RecordEntry, random: Random): RecordEntry {
  const { extraction } = makeEntry({ id: "none", quotes: [] });
  const { article } = entry.extraction;
  const kept = entry.extraction.attributions.flatMap((attribution, i) => {
    if (random() < 0.15) return [];
    const reading = entry.extraction.readings[i] ?? extraction.readings[0];
    const redrawn = random() < 0.2 ? redraw(article.text, attribution) : attribution;
    const id = makeAttributionId(article.id, redrawn);
    return reading ? [{ attribution: { ...redrawn, id }, reading: { ...reading, attributionId: id } }] : [];
  });
  return {
    ...entry,
    engine: random() < 0.5 ? "1.0.0" : "2.0.0",
    extraction: {
      ...entry.extraction,
      attributions: kept.map(({ attribution }) => attribution),
      readings: kept.map(({ reading }) => reading),
    },
  };
}

function redraw(text: string, attribution: Attribution): Attribution {
  const [span] = attribution.content;
  const space = span ? text.slice(span.start, span.end).lastIndexOf(" ") : -1;
  if (!span || space < 0) return attribution;
  return { ...attribution, content: [{ start: span.start, end: span.start + space }] };
}

async function takeStep(store: RecordStore, sequences: readonly Sequence[], random: Random): Promise<void> {
  const versions: RecordEntry[] = [];
  const rereads: RecordEntry[] = [];
  for (const [i, sequence] of sequences.entries()) {
    const chance = random();
    if (chance < 0.2) {
      sequence.version++;
      versions.push(makeVersion(sequence, random));
    } else if (chance < 0.4) {
      const current = (await store.findEntries(await getReportId(store, sequence))).at(-1);
      if (current) rereads.push(rereadEntry(current, random));
    } else {
      const changes = await makeChanges(store, sequence, random);
      const at = new Date(Date.UTC(2031, 4, 1, 0, 0, sequence.said.length, i)).toISOString();
      const group = changes.length > 1 ? `${sequence.id} ${at}` : null;
      const by = pick(["mara", "ivo"], random);
      sequence.said.push(...(await correctReadings(store, changes, { by, at, reason: "", group })));
    }
  }
  await store.putEntries(versions);
  await store.replaceExtractions(rereads);
}

async function getReportId(store: RecordStore, { id }: Sequence): Promise<string> {
  return (await store.findReportId(id)) ?? "";
}

/** What somebody may say of the report as it stands: one thing, or the same of all attributions at once, or an undo. */
async function makeChanges(store: RecordStore, sequence: Sequence, random: Random): Promise<readonly ReadingChange[]> {
  const entry = (await store.findEntries(await getReportId(store, sequence))).at(-1);
  const held = await store.findReadingCorrections(entry?.extraction.article.report.id ?? "");
  const attributions = entry ? correctExtraction(entry.extraction, held).extraction.attributions : [];
  const undone = pick(sequence.said, random);
  const chance = random();
  if (undone && chance < 0.2) return [{ act: "undo", correction: undone.group ?? undone.id }];
  if (entry && chance < 0.35) return [addMissed(entry)];
  const [attribution] = attributions.length > 0 ? [pick(attributions, random).id] : [];
  if (attribution === undefined) return [];
  const waiting = entry ? await findWaiting(store, entry.extraction.article.report.id) : [];
  if (waiting.length > 0 && chance < 0.42) return [{ act: "attach", correction: pick(waiting, random), attribution }];
  if (chance < 0.5) return [{ act: pick(["accept", "reject"] as const, random), attribution }];
  const change = { field: "office", value: `Office ${sequence.said.length}` } as const;
  if (chance < 0.85) return [{ act: "set", attribution, change, evidence: null }];
  return attributions.map(({ id }) => ({ act: "set", attribution: id, change, evidence: null }));
}

/** What waits for its words and can be attached by hand. */
async function findWaiting(store: RecordStore, reportId: string): Promise<readonly string[]> {
  const { rows } = await store.listReadingCorrections({
    ...{
      reportId,
      attributionId: null,
      by: null,
      act: null,
      field: null,
      state: "unattached",
      limit: 10,
      cursor: null,
    },
  });
  return rows.flatMap(({ correction: { id, act } }) => (act === "add" ? [] : [id]));
}

function addMissed({ extraction: { article } }: RecordEntry): ReadingChange {
  const start = article.text.indexOf("said: ");
  const end = article.text.indexOf(".\n", start);
  const spans = { source: [], cue: [{ start, end: start + 4 }], content: [{ start: start + 6, end }] };
  const labels = { cueClass: "claiming", manner: "indirect", mode: "speech", polarity: "asserted" } as const;
  return { act: "add", report: article.report.id, version: article.version.id, spans, labels };
}

/** No correction is lost, and each that has a hold has it on its own words. */
async function checkRecord(store: RecordStore, sequences: readonly Sequence[]): Promise<void> {
  const ids: string[] = [];
  for await (const { id } of store.iterateReadingCorrections()) ids.push(id);
  expect(ids).toEqual([...new Set(sequences.flatMap(({ said }) => said.map(({ id }) => id)))].sort());
  for (const sequence of sequences) {
    const entry = (await store.findEntries(await getReportId(store, sequence))).at(-1);
    if (!entry) throw new Error(`${sequence.id} is gone`);
    const { article } = entry.extraction;
    const held = await store.findReadingCorrections(article.report.id);
    const { attached, originals } = correctExtraction(entry.extraction, held);
    for (const { id, attribution: anchor } of held) {
      const original = originals.get(attached.get(id) ?? "");
      if (!original || !anchor) continue;
      const place = findMovedPassage(
        article.text,
        anchor.content[0] ?? { words: "", before: "", after: "", ordinal: 0 },
      );
      expect(place && original.content.some((span) => overlaps(span, place))).toBe(true);
    }
  }
}

/** Taking all back leaves what the machine made; taking that back leaves what was there before. */
async function checkUndo(store: RecordStore, sequences: readonly Sequence[], random: Random): Promise<void> {
  const sequence = pick(
    sequences.filter(({ said }) => said.length > 0),
    random,
  );
  const reportId = await getReportId(store, sequence);
  const rows = async () => (await store.searchStatements(ALL)).rows;
  const before = await rows();
  const inForce = await store.findReadingCorrections(reportId);
  const undos = inForce.map(({ id }) => ({ act: "undo", correction: id }) as const);
  const grounds = { by: "mara", at: "2031-06-01T00:00:00Z", reason: "", group: null };
  const made = await correctReadings(store, undos, grounds);
  expect(await store.findReadingCorrections(reportId)).toEqual([]);
  const machine = (await store.findEntries(reportId)).at(-1)?.extraction.attributions.map(({ id }) => id) ?? [];
  const shown = (await rows()).filter((row) => row.reportId === reportId).map(({ attributionId }) => attributionId);
  expect(shown.every((id) => machine.includes(id))).toBe(true);
  for (const id of machine) expect(await store.findStatementIdOf(id)).not.toBeNull();
  const redos = made.map(({ id }) => ({ act: "undo", correction: id }) as const);
  sequence.said.push(...made, ...(await correctReadings(store, redos, { ...grounds, at: "2031-06-02T00:00:00Z" })));
  expect(await store.findReadingCorrections(reportId)).toEqual(inForce);
  expect(await rows()).toEqual(before);
}
