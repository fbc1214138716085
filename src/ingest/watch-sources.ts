// In: an open record with its sources, a fetcher, the present. Out: everything that was due is fetched, and what came is
// in the record; so is how each address fared, in the same transaction as its report. What is interrupted at any instant
// is due still, so it is fetched again: nothing is lost and nothing doubled. While it fetches and reads, others may write:
// what they changed of sources and pages meanwhile (paused, removed) stands.
// Not done here: waiting until something is due, opening and closing the record (the doors).
import type { PageFetcher } from "../intake/fetch/page-fetcher.js";
import type { Version } from "../record/article.js";
import type { RawDocument } from "../record/raw-document.js";
import type { Source, SourceCounts, WatchedPage } from "../record/source.js";
import type { RecordEntry, RecordStore, SourceChanges } from "../record/store.js";
import { ENGINE_VERSION } from "./engine-version.js";
import { type ExtractOptions, extractTasks } from "./extract-tasks.js";
import { fetchDuePages } from "./fetch-due-pages.js";
import { fetchDueSources } from "./fetch-due-sources.js";
import { findActiveSources } from "./find-active-sources.js";
import { type FetchedSource, type FollowOptions, followSource } from "./follow-source.js";
import { type PageTask, sortOut } from "./page-tasks.js";
import { isTextHeld, putFresh } from "./put-fresh.js";
import { type PageNews, type PendingPage, settlePage } from "./settle-page.js";
import { isFailing, toInstant } from "./watch-schedule.js";
import { BATCH_LIMITS, BatchWriter } from "./write-batches.js";
import { WriteTurns } from "./write-turns.js";

/** Something that a newsroom wants to hear of at once. */
export interface WatchEvent {
  readonly kind: "added" | "changed" | "vanished" | "refused" | "failing";
  /** The page's address, or the source's that has been failing for a week. */
  readonly url: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly reportId: string | null;
  readonly attributions: number;
  /** Why, of what vanished, was refused or is failing. */
  readonly message: string | null;
}

/** What one round of watching came to. */
export interface WatchSummary extends SourceCounts {
  /** Sources asked. */
  readonly asked: number;
  /** Pages that are gone from their sites since this round. */
  readonly vanished: number;
  /** Sources that have been failing for a week or longer. */
  readonly failing: number;
  /** When something is due next; null when nothing is. */
  readonly nextDueAt: string | null;
  readonly interrupted: boolean;
  /** Codes of the error table: why sources and pages could not be had or read this time; sorted, each once. */
  readonly faults: readonly string[];
}

/** How sources are watched. */
export interface WatchOptions extends ExtractOptions, Omit<FollowOptions, "now_ms" | "due_ms"> {
  readonly fetcher: PageFetcher;
  readonly now_ms: () => number;
  readonly signal: AbortSignal;
  /** Addresses of the sources to watch, with those that they name; null for all. */
  readonly only: readonly string[] | null;
  readonly onEvent?: ((event: WatchEvent) => void) | undefined;
  /** Called when another writer has had the record for some seconds. */
  readonly onWait?: (() => void) | undefined;
}

const SOURCE_LIMITS = { ...BATCH_LIMITS, wait_ms: 250 };
const PAGES_AT_A_TIME = 500;

/**
 * One round: asks the sources that are due, then the pages that are. The record is let go of between writes, and when it
 * is done: to write on, take it back.
 * @throws OnrecordError DISK_FULL and others whose act is `stop`; what was acknowledged stays.
 */
export async function watchSources(store: RecordStore, options: WatchOptions): Promise<WatchSummary> {
  const round = new Round(store, options);
  await round.begin();
  await round.askSources();
  await round.readPages();
  return round.summarize();
}

class Round {
  readonly #store: RecordStore;
  readonly #options: WatchOptions;
  readonly #turns: WriteTurns;
  /** What is due by then belongs to this round; what it fetches is due later. */
  readonly #until: string;
  readonly #counts = { added: 0, changed: 0, known: 0, refused: 0, asked: 0, vanished: 0 };
  readonly #faults = new Set<string>();
  #sources = new Map<string, Source>();

  constructor(store: RecordStore, options: WatchOptions) {
    this.#store = store;
    this.#options = options;
    this.#turns = new WriteTurns(store, options.signal, () => options.onWait?.());
    this.#until = toInstant(options.now_ms());
  }

  async begin(): Promise<void> {
    await this.#turns.letGo();
  }

  /** Until no source is due: a list may name others. */
  async askSources(): Promise<void> {
    const { fetcher, signal } = this.#options;
    for (;;) {
      const due = (await this.#listActive()).filter(({ state }) => state.dueAt !== null && state.dueAt <= this.#until);
      if (due.length === 0 || signal.aborted) return;
      const fault = new AbortController();
      const stop = AbortSignal.any([signal, fault.signal]);
      const writer = new BatchWriter<FetchedSource>(
        SOURCE_LIMITS,
        (batch) => this.#follow(batch),
        () => fault.abort(),
      );
      try {
        for await (const fetched of fetchDueSources(fetcher, due, stop)) await writer.add(fetched, 0);
      } finally {
        await writer.finish();
      }
    }
  }

  async readPages(): Promise<void> {
    const { signal } = this.#options;
    for (;;) {
      const active = await this.#listActive();
      this.#sources = new Map(active.map((source) => [source.url, source]));
      const search = { until: this.#until, sources: [...this.#sources.keys()], limit: PAGES_AT_A_TIME };
      const due = await this.#store.sources.findDuePages(search);
      if (due.length === 0 || signal.aborted) return;
      await this.#readAll(due);
    }
  }

  async summarize(): Promise<WatchSummary> {
    const now_ms = this.#options.now_ms();
    const active = await this.#listActive();
    const dues = active.map(({ state }) => state.dueAt);
    const pageDue = await this.#store.sources.findNextDue(active.map(({ url }) => url));
    const [nextDueAt = null] = [...dues, pageDue].filter((due) => due !== null).sort();
    const failing = active.filter(({ state }) => isFailing(state, now_ms)).length;
    const faults = [...this.#faults].sort();
    return { ...this.#counts, failing, nextDueAt, interrupted: this.#options.signal.aborted, faults };
  }

  async #readAll(due: readonly WatchedPage[]): Promise<void> {
    const fault = new AbortController();
    const signal = AbortSignal.any([this.#options.signal, fault.signal]);
    const writer = new BatchWriter<PendingPage>(
      BATCH_LIMITS,
      (batch) => this.#write(batch),
      () => fault.abort(),
    );
    const { fetcher } = this.#options;
    const outcomes = fetchDuePages(due, { fetcher, sources: this.#sources, signal });
    const tasks = sortOut(outcomes, (page, outcome) => writer.add({ page, outcome }, 0));
    const isKnown = (version: Version, document: RawDocument) => this.#store.hasVersion(version.id, document);
    try {
      for await (const outcome of extractTasks(tasks, { ...this.#options, signal }, isKnown)) {
        const { task } = outcome;
        if (task === null) continue;
        const { page, told, document } = task;
        if (outcome.kind === "refused")
          await writer.add({ page, outcome: { kind: "failed", page, error: outcome.error } }, 0);
        else if (outcome.kind === "known")
          await writer.add({ page, outcome: { kind: "held", told, reportId: outcome.version.reportId } }, 0);
        else {
          const entry = this.#makeEntry(task, outcome.extraction);
          await writer.add({ page, outcome: { kind: "read", told, entry } }, document.bytes.length);
        }
      }
    } finally {
      await writer.finish();
    }
  }

  #makeEntry({ document: { name: _, ...document } }: PageTask, extraction: RecordEntry["extraction"]): RecordEntry {
    const addedAt = toInstant(this.#options.now_ms());
    return { document, attributions: "found", extraction, engine: ENGINE_VERSION, addedAt };
  }

  /** What sources told, of those that are still there. */
  async #follow(batch: readonly FetchedSource[]): Promise<void> {
    await this.#turns.take(async () => {
      const held = new Map((await this.#store.sources.list()).map((source) => [source.url, source]));
      for (const { source: asked, answer } of batch) {
        const source = held.get(asked.url);
        if (!source) continue;
        const changes = await followSource(this.#store.sources, { source, answer }, this.#followOptions());
        await this.#store.putSources(changes);
        this.#counts.asked++;
        for (const changed of changes.sources ?? []) {
          held.set(changed.url, changed);
          this.#tellFault(changed, source);
        }
      }
    });
  }

  async #write(batch: readonly PendingPage[]): Promise<void> {
    const news = await this.#turns.take(() => this.#put(batch));
    for (const one of news ?? []) await this.#tell(one);
  }

  /**
   * Puts what came of pages, but of those that are not watched any more. A page with the text that is held already changes
   * nothing: adverts and the like alone are not kept anew.
   */
  async #put(batch: readonly PendingPage[]): Promise<readonly PageNews[]> {
    this.#sources = new Map((await this.#store.sources.list()).map((source) => [source.url, source]));
    const pages = await this.#store.sources.findPages(batch.map(({ page }) => page.url));
    const held = new Map(pages.map((page) => [page.url, page]));
    const settled: PendingPage[] = [];
    const fresh: { readonly pending: PendingPage; readonly entry: RecordEntry }[] = [];
    for (const { page: asked, outcome } of batch) {
      const page = held.get(asked.url);
      if (!page) continue;
      if (outcome.kind !== "read") settled.push({ page, outcome });
      else if (await isTextHeld(this.#store, outcome.entry)) {
        const { told, entry } = outcome;
        const { id: reportId } = entry.extraction.article.report;
        settled.push({ page, outcome: { kind: "held", told, reportId } });
      } else fresh.push({ pending: { page, outcome }, entry: outcome.entry });
    }
    const entries = fresh.map(({ entry }) => entry);
    const now_ms = this.#options.now_ms();
    let news: readonly PageNews[] = [];
    await putFresh(this.#store, entries, this.#options, (outcomes) => {
      const put = fresh.map(({ pending }, i) => settlePage(pending, outcomes[i] ?? null, now_ms));
      news = [...settled.map((pending) => settlePage(pending, null, now_ms)), ...put];
      return this.#count(news);
    });
    return news;
  }

  /** The pages as they are now, and their sources with what came of them counted. */
  #count(news: readonly PageNews[]): SourceChanges {
    const touched = new Map<string, Source>();
    for (const { page, count } of news) {
      const source = this.#sources.get(page.source);
      if (!source || count === null) continue;
      const counts = { ...source.counts, [count]: source.counts[count] + 1 };
      const state = source.kind === "page" ? { ...page.state, dueAt: null } : source.state;
      const counted = { ...source, counts, state };
      this.#sources.set(source.url, counted);
      touched.set(source.url, counted);
    }
    return { pages: news.map(({ page }) => page), sources: [...touched.values()] };
  }

  async #tell({ page, before, count, entry }: PageNews): Promise<void> {
    if (count !== null) this.#counts[count]++;
    const hasVanished = page.vanishedAt !== null && before.vanishedAt === null;
    if (count === "refused" && page.state.fault && page.vanishedAt === null) this.#faults.add(page.state.fault.code);
    if (hasVanished) this.#counts.vanished++;
    const kind = hasVanished ? "vanished" : count;
    const isTold = kind === "refused" ? before.state.fault?.message !== page.state.fault?.message : kind !== "known";
    if (kind === null || kind === "known" || !isTold) return;
    const told = hasVanished ? (await this.#store.findEntries(page.reportId ?? "")).at(-1) : entry;
    const { article = null, attributions = [] } = told?.extraction ?? {};
    this.#options.onEvent?.({
      ...{ kind, url: page.url, title: article?.title ?? null, outlet: article?.report.outlet ?? null },
      ...{ reportId: page.reportId, attributions: attributions.length, message: page.state.fault?.message ?? null },
    });
  }

  /** What has failed for a week is told at every attempt, anything else when it is new. */
  #tellFault({ url, title, outlet, state }: Source, before: Source): void {
    const kind = isFailing(state, this.#options.now_ms()) ? "failing" : "refused";
    const isNew = state.fault?.message !== before.state.fault?.message;
    if (url !== before.url || state.fault === null) return;
    this.#faults.add(state.fault.code);
    if (kind === "refused" && !isNew) return;
    this.#options.onEvent?.({
      kind,
      url,
      title,
      outlet,
      reportId: null,
      attributions: 0,
      message: state.fault.message,
    });
  }

  /** Sources that are watched: not paused, nor named by one that is, and asked for. */
  async #listActive(): Promise<readonly Source[]> {
    return findActiveSources(await this.#store.sources.list(), this.#options.only);
  }

  #followOptions(): FollowOptions {
    const { interval_ms, maxAge_ms, now_ms } = this.#options;
    return { interval_ms, maxAge_ms, now_ms: now_ms(), due_ms: Date.parse(this.#until) };
  }
}
