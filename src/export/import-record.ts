// Builds a record from an export. The file is read twice: once to see that it is whole, then to put it in, so that a
// torn or altered file changes nothing.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import type { Correction } from "../record/correction.js";
import type { Source, WatchedPage } from "../record/source.js";
import type { KnownHolder, RecordEntry, RecordStore, Tombstone } from "../record/store.js";
import { type EntryLine, EXPORT_LAYOUT } from "./export-record.js";

/** What an import did. */
export interface ImportSummary {
  readonly added: number;
  /** Versions that the record held already, or that a tombstone keeps out. */
  readonly known: number;
  readonly tombstones: number;
  /** Corrections and loaded office-holders that are new to the record. */
  readonly corrections: number;
  readonly officeHolders: number;
  /** Sources that are new to the record. */
  readonly sources: number;
}

const BATCH_ENTRIES = 64;
const BATCH_PAGES = 1000;

/**
 * Puts the export at `path` into the store; what it holds already stays as it is.
 * @throws OnrecordError INPUT_NOT_FOUND, IMPORT_BAD (then nothing is put in), DISK_FULL.
 */
export async function importRecord(path: string, store: RecordStore): Promise<ImportSummary> {
  await checkWhole(path);
  const summary = { added: 0, known: 0, tombstones: 0, corrections: 0, officeHolders: 0, sources: 0 };
  const corrections: Correction[] = [];
  const holders: KnownHolder[] = [];
  const sources: Source[] = [];
  let pages: WatchedPage[] = [];
  let batch: RecordEntry[] = [];
  const put = async () => {
    const outcomes = await store.putEntries(batch);
    for (const { outcome } of outcomes) summary[outcome === "added" || outcome === "changed" ? "added" : "known"]++;
    batch = [];
  };
  for await (const line of readLines(path)) {
    const { entry, tombstone, correction, officeHolder, source, page } = JSON.parse(line) as ExportLine;
    if (entry) batch.push(fromLine(entry));
    if (batch.length === BATCH_ENTRIES) await put();
    if (tombstone) {
      await put();
      await store.removeReport(tombstone);
      summary.tombstones++;
    }
    if (correction) corrections.push(correction);
    if (officeHolder) holders.push(officeHolder);
    if (source) sources.push(source);
    if (page) pages.push(page);
    if (pages.length === BATCH_PAGES) {
      await putPages(store, pages);
      pages = [];
    }
  }
  await put();
  await putPages(store, pages);
  summary.sources = await putNewSources(store, sources);
  summary.officeHolders = await store.putOfficeHolders(holders);
  summary.corrections = await store.putCorrections(corrections);
  return summary;
}

/** Those that the record watches already stay as they are. */
async function putPages(store: RecordStore, pages: readonly WatchedPage[]): Promise<void> {
  const held = new Set((await store.sources.findPages(pages.map(({ url }) => url))).map(({ url }) => url));
  await store.putSources({ pages: pages.filter(({ url }) => !held.has(url)) });
}

async function putNewSources(store: RecordStore, sources: readonly Source[]): Promise<number> {
  const held = new Set((await store.sources.list()).map(({ url }) => url));
  const fresh = sources.filter(({ url }) => !held.has(url));
  await store.putSources({ sources: fresh });
  return fresh.length;
}

/** A line of the export between its head and its foot holds one of these. */
interface ExportLine extends Partial<EntryLine> {
  readonly tombstone?: Tombstone;
  readonly correction?: Correction;
  readonly officeHolder?: KnownHolder;
  readonly source?: Source;
  readonly page?: WatchedPage;
}

function fromLine(entry: EntryLine["entry"]): RecordEntry {
  const bytes = new Uint8Array(Buffer.from(entry.document.bytes, "base64"));
  return { ...entry, document: { ...entry.document, bytes } };
}

/** The head names our layout, and the foot's hash is that of all lines before it. @throws OnrecordError IMPORT_BAD. */
async function checkWhole(path: string): Promise<void> {
  const bad = (reason: string) => new OnrecordError("IMPORT_BAD", { file: path, reason });
  const hash = createHash("sha256");
  let last: string | null = null;
  let lines = 0;
  for await (const line of readLines(path)) {
    if (last !== null) hash.update(`${last}\n`);
    if (lines === 0 && !isHead(line))
      throw bad("its first line is not the head of an export that this version can read");
    last = line;
    lines++;
  }
  if (last === null) throw bad("it is empty");
  const foot = JSON.stringify({ end: { lines: lines - 1, sha256: hash.digest("hex") } });
  if (last !== foot) throw bad("it is cut short or was altered");
}

function isHead(line: string): boolean {
  return line === JSON.stringify({ onrecord: "export", layout: EXPORT_LAYOUT });
}

async function* readLines(path: string): AsyncGenerator<string> {
  const packed = createReadStream(path);
  const stream = path.endsWith(".gz") ? pipeline(packed, createGunzip(), () => {}) : packed;
  try {
    yield* splitLines(stream.setEncoding("utf8"));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const code = cause.code === "ENOENT" ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE";
    throw new OnrecordError(code, { file: path, reason: describeFault(cause) }, cause);
  }
}

/** Lines end at line feeds alone: JSON leaves U+2028 and U+2029 in its strings, and node:readline would break there. */
async function* splitLines(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  for await (const chunk of stream) {
    const parts = chunk.split("\n");
    for (const part of parts.slice(0, -1)) {
      yield held.join("") + part;
      held = [];
    }
    held.push(parts.at(-1) ?? "");
  }
  const rest = held.join("");
  if (rest !== "") yield rest;
}
