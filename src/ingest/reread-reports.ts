// In: an open record. Out: each stored version that another engine read is extracted again from its stored bytes, the new
// extraction put in place of the old, and what appeared, vanished and changed told report by report.
// Which engine read what is kept with every version, so a re-reading that was stopped goes on where it stopped. Ids of
// attributions rest on the article and the spans: what an attribution's id was used for (citations, later corrections)
// finds it again when its spans are found again, and the differences name what became of the others.
import { OnrecordError } from "../base/errors.js";
import type { RecordEntry, RecordStore } from "../record/store.js";
import { compareExtractions, type ExtractionDifferences } from "./compare-extractions.js";
import { compareEngineVersions, ENGINE_VERSION } from "./engine-version.js";
import { type ExtractOptions, type ExtractOutcome, type ExtractTask, extractTasks } from "./extract-tasks.js";
import { BATCH_LIMITS } from "./write-batches.js";

/** How reports are read again. */
export interface RereadOptions extends ExtractOptions {
  /** Only what this engine version or a later one read; default: all that the present engine did not read. */
  readonly sinceVersion?: string | null | undefined;
  /** Reports in one transaction at most. */
  readonly batchReports?: number | null | undefined;
}

/** A version read again, and how the new extraction differs; it is on disk when this is yielded. */
export interface RereadReport extends ExtractionDifferences {
  readonly kind: "reread";
  readonly reportId: string;
  readonly versionId: string;
  readonly title: string | null;
  readonly engineBefore: string;
}

/** What became of a version that was to be read again. */
export type RereadOutcome =
  | RereadReport
  | { readonly kind: "refused"; readonly reportId: string; readonly error: OnrecordError };

/**
 * Reads stored versions again, in the order of their ids, and yields what became of each. Leaving early or aborting
 * keeps what was yielded.
 * @throws OnrecordError DISK_FULL and others whose act is `stop`.
 */
export async function* rereadReports(store: RecordStore, options: RereadOptions): AsyncGenerator<RereadOutcome> {
  const engines = await listOutdated(store, options.sinceVersion ?? null);
  if (engines.length === 0) return;
  const items = options.batchReports ?? BATCH_LIMITS.items;
  let batch: Reread[] = [];
  let bytes = 0;
  for await (const outcome of extractTasks(takeTasks(store, engines), options)) {
    if (outcome.kind === "extracted" && keepsIdentity(outcome)) {
      batch.push(makeReread(outcome));
      bytes += outcome.task.document.bytes.length;
    } else if (outcome.task) yield refuse(outcome.task, outcome.kind === "refused" ? outcome.error : null);
    if (batch.length >= items || bytes >= BATCH_LIMITS.bytes) {
      yield* replaceBatch(store, batch);
      batch = [];
      bytes = 0;
    }
  }
  yield* replaceBatch(store, batch);
}

/** Reads these entries of the record again and puts what comes in their place; one that cannot be read stays as it is. */
export async function rereadEntries(
  store: RecordStore,
  entries: readonly RecordEntry[],
  options: ExtractOptions,
): Promise<void> {
  const after: RecordEntry[] = [];
  for await (const outcome of extractTasks(makeRereadTasks(entries), options))
    if (outcome.kind === "extracted" && keepsIdentity(outcome)) after.push(makeReread(outcome).after);
  if (after.length > 0) await store.replaceExtractions(after);
}

async function* makeRereadTasks(entries: readonly RecordEntry[]): AsyncGenerator<RereadTask> {
  for (const entry of entries) yield makeRereadTask(entry);
}

function makeRereadTask(entry: RecordEntry): RereadTask {
  const { url, givenId, id } = entry.extraction.article.report;
  return { document: { ...entry.document, name: url ?? givenId ?? id }, attributions: entry.attributions, entry };
}

/** A stored version on its way through the extraction. */
interface RereadTask extends ExtractTask {
  readonly entry: RecordEntry;
}

interface Reread {
  readonly before: RecordEntry;
  readonly after: RecordEntry;
}

type Extracted = Extract<ExtractOutcome<RereadTask>, { readonly kind: "extracted" }>;

async function listOutdated(store: RecordStore, since: string | null): Promise<readonly string[]> {
  const engines = [...(await store.countEngines()).keys()].filter((engine) => engine !== ENGINE_VERSION);
  return since === null ? engines : engines.filter((engine) => compareEngineVersions(engine, since) >= 0);
}

async function* takeTasks(store: RecordStore, engines: readonly string[]): AsyncGenerator<RereadTask> {
  for await (const entry of store.iterateEntries({ engines })) yield makeRereadTask(entry);
}

/** A new engine may read another URL out of a page; the version is not moved to another report behind anyone's back. */
function keepsIdentity({ task, extraction }: Extracted): boolean {
  return extraction.article.version.id === task.entry.extraction.article.version.id;
}

function refuse({ entry }: RereadTask, error: OnrecordError | null): RereadOutcome {
  const { report, version } = entry.extraction.article;
  const fault = error ?? new OnrecordError("ID_NOT_FOUND", { id: version.id });
  return { kind: "refused", reportId: report.id, error: fault };
}

function makeReread({ task: { entry }, extraction }: Extracted): Reread {
  return { before: entry, after: { ...entry, extraction, engine: ENGINE_VERSION } };
}

async function* replaceBatch(store: RecordStore, batch: readonly Reread[]): AsyncGenerator<RereadReport> {
  if (batch.length > 0) await store.replaceExtractions(batch.map(({ after }) => after));
  for (const { before, after } of batch) {
    const { report, version, title } = after.extraction.article;
    const differences = compareExtractions(before.extraction, after.extraction);
    const engineBefore = before.engine;
    yield { kind: "reread", reportId: report.id, versionId: version.id, title, engineBefore, ...differences };
  }
}
