// In: inputs (files, folders, standard input, addresses) and an open record. Out: the record holds what they say, and a count of
// what became of each. Extraction runs on workers; entries are put in small batches, each one durable transaction, so an
// interruption at any instant costs at most the batch in hand, and running again goes on where it stopped.
// Not done here: reading inputs (intake), opening and closing the record, showing progress (the doors).
import { OnrecordError } from "../base/errors.js";
import type { Version } from "../record/article.js";
import type { RawDocument } from "../record/raw-document.js";
import type { PutOutcome, RecordEntry, RecordStore } from "../record/store.js";
import { ENGINE_VERSION } from "./engine-version.js";
import {
  type ExtractOptions,
  type ExtractOutcome,
  type ExtractTask,
  extractTasks,
  nameOutcome,
} from "./extract-tasks.js";
import { makeTasks } from "./make-tasks.js";
import { putFresh } from "./put-fresh.js";
import { type InputOptions, readInputs } from "./read-inputs.js";
import { BATCH_LIMITS, BatchWriter } from "./write-batches.js";

/** Why an input is not in the record. */
export interface Refusal {
  /** How the input is called. */
  readonly name: string;
  readonly code: OnrecordError["code"];
  readonly message: string;
  readonly remedy: string;
}

/** What became of the inputs so far. Only what is on disk is counted as added, changed, known or removed. */
interface AddCounts {
  readonly added: number;
  /** A further version of a report that was there. */
  readonly changed: number;
  readonly known: number;
  /** Kept out because the report was removed before. */
  readonly removed: number;
  readonly refused: number;
  /** Attributions of the reports added and changed. */
  readonly attributions: number;
}

/** How far adding is. */
export interface AddProgress extends AddCounts {
  /** Inputs done with, whether acknowledged yet or not. */
  readonly reports: number;
  /** Bytes of the inputs done with. */
  readonly bytes: number;
  readonly reportsPerSecond: number;
}

/** What adding came to. */
export interface AddSummary extends AddCounts {
  /** The first thousand of the refused and the removed. */
  readonly refusals: readonly Refusal[];
  /** True when it was stopped before the inputs were at their end. */
  readonly interrupted: boolean;
}

/** How reports are added. */
export interface AddOptions extends ExtractOptions {
  /** Whose spans to use; default `found`. */
  readonly attributions?: "found" | "given" | undefined;
  /** The clock: an ISO 8601 instant. */
  readonly now: () => string;
  /** Reports in one transaction at most. */
  readonly batchReports?: number | null | undefined;
  /** Called whenever an input is done with and whenever a batch is acknowledged. */
  readonly onProgress?: ((progress: AddProgress) => void) | undefined;
  /** Called for each input that does not get in, as soon as that is known. */
  readonly onRefusal?: ((refusal: Refusal) => void) | undefined;
}

/**
 * Reads the inputs, extracts what they hold and puts it into the record.
 * @throws OnrecordError DISK_FULL, MODEL_BAD and others whose act is `stop`; what was acknowledged stays.
 */
export function addReports(
  store: RecordStore,
  inputs: readonly string[],
  options: AddOptions & InputOptions,
): Promise<AddSummary> {
  return addFrom(store, options, (signal) => readInputs(inputs, { ...options, signal }));
}

/** As `addReports`, for documents that are read already. */
export function addDocuments(
  store: RecordStore,
  documents: AsyncIterable<RawDocument | OnrecordError>,
  options: AddOptions,
): Promise<AddSummary> {
  return addFrom(store, options, () => documents);
}

/** The signal that the documents' source is given is aborted too when nothing more can be written. */
async function addFrom(
  store: RecordStore,
  options: AddOptions,
  open: (signal: AbortSignal) => AsyncIterable<RawDocument | OnrecordError>,
): Promise<AddSummary> {
  const tally = new Tally(options);
  const fault = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, fault.signal]) : fault.signal;
  const write = async (batch: readonly Pending[]) => {
    const entries = batch.map((pending) => pending.entry);
    const outcomes = await putFresh(store, entries, options);
    for (const [i, pending] of batch.entries()) tally.acknowledge(pending, outcomes[i]);
  };
  const limits = { ...BATCH_LIMITS, items: options.batchReports ?? BATCH_LIMITS.items };
  const writer = new BatchWriter<Pending>(limits, write, () => fault.abort());
  const tasks = makeTasks(open(signal), options.attributions ?? "found");
  // Nothing is known to an empty record: no need to ask.
  const isEmpty = (await store.countRecord()).versions === 0;
  const isKnown = isEmpty ? null : (version: Version, document: RawDocument) => store.hasVersion(version.id, document);
  try {
    for await (const outcome of extractTasks(tasks, { ...options, signal }, isKnown)) {
      tally.pass(outcome);
      if (outcome.kind !== "extracted") continue;
      const { document } = outcome.task;
      await writer.add({ name: document.name, entry: makeEntry(outcome, options.now()) }, document.bytes.length);
    }
  } finally {
    await writer.finish();
  }
  return tally.summarize(options.signal?.aborted ?? false);
}

/** An entry on its way into the record, and how its input is called. */
interface Pending {
  readonly name: string;
  readonly entry: RecordEntry;
}

function makeEntry({ task, extraction }: Extracted, addedAt: string): RecordEntry {
  const { name: _, ...document } = task.document;
  return { document, attributions: task.attributions, extraction, engine: ENGINE_VERSION, addedAt };
}

type Outcome = ExtractOutcome<ExtractTask>;
type Extracted = Extract<Outcome, { readonly kind: "extracted" }>;

const REFUSALS_LISTED = 1000;

/** Counts what becomes of the inputs, and tells of it. */
class Tally {
  readonly #options: AddOptions;
  readonly #startedAt: number;
  readonly #counts = { added: 0, changed: 0, known: 0, removed: 0, refused: 0, attributions: 0 };
  readonly #refusals: Refusal[] = [];
  #reports = 0;
  #bytes = 0;

  constructor(options: AddOptions) {
    this.#options = options;
    this.#startedAt = Date.parse(options.now());
  }

  /** An input was read and judged; whether what was extracted is in the record is not known yet. */
  pass(outcome: Outcome): void {
    this.#reports++;
    if (outcome.kind === "refused") {
      this.#list(nameOutcome(outcome), outcome.error);
      this.#count("refused");
    } else {
      this.#bytes += outcome.task.document.bytes.length;
      if (outcome.kind === "known") this.#count("known");
      else this.#tell();
    }
  }

  acknowledge({ name, entry }: Pending, put: PutOutcome | undefined): void {
    if (!put) throw new RangeError(`the store answered nothing for ${name}`);
    if (put.outcome === "removed") {
      const { at, reason } = put.tombstone;
      this.#list(name, new OnrecordError("INPUT_REMOVED", { file: name, at, reason }));
    }
    if (put.outcome === "added" || put.outcome === "changed")
      this.#counts.attributions += entry.extraction.attributions.length;
    this.#count(put.outcome);
  }

  summarize(interrupted: boolean): AddSummary {
    return { ...this.#counts, refusals: this.#refusals, interrupted };
  }

  #count(outcome: keyof AddCounts): void {
    this.#counts[outcome]++;
    this.#tell();
  }

  #list(name: string, { code, message, remedy }: OnrecordError): void {
    const refusal = { name, code, message, remedy };
    if (this.#refusals.length < REFUSALS_LISTED) this.#refusals.push(refusal);
    this.#options.onRefusal?.(refusal);
  }

  #tell(): void {
    const { onProgress, now } = this.#options;
    if (!onProgress) return;
    const seconds = Math.max(0.001, (Date.parse(now()) - this.#startedAt) / 1000);
    onProgress({
      ...this.#counts,
      reports: this.#reports,
      bytes: this.#bytes,
      reportsPerSecond: this.#reports / seconds,
    });
  }
}
