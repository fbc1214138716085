// In: pages that are due. Out: what fetching each of them came to, as it comes: one page of a host after another, many
// hosts at once. A host that does not answer three times in a row is left alone for the rest of its pages.
import { OnrecordError } from "../base/errors.js";
import { isFeed } from "../intake/feeds/read-feed.js";
import { makePageDocument } from "../intake/fetch/make-page-document.js";
import type { PageFetcher } from "../intake/fetch/page-fetcher.js";
import type { RawDocument } from "../record/raw-document.js";
import type { Source, WatchedPage } from "../record/source.js";
import { findKnown, readTold } from "./follow-source.js";
import { mergeLanes } from "./merge-lanes.js";
import type { Told } from "./watch-schedule.js";

/** What fetching a page came to. `postponed`: it was not asked for. */
export type PageOutcome = { readonly page: WatchedPage } & (
  | { readonly kind: "document"; readonly document: RawDocument; readonly told: Told }
  | { readonly kind: "unchanged"; readonly told: Told }
  | { readonly kind: "failed"; readonly error: OnrecordError }
  | { readonly kind: "postponed" }
);

/** What fetching pages needs. */
export interface FetchDueOptions {
  readonly fetcher: PageFetcher;
  /** The sources by address, for what is told of their reports. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly signal: AbortSignal;
}

const HOSTS_AT_ONCE = 16;
const MOST_FAILURES = 3;

/** Fetches the pages; once the signal is aborted the rest is left as it is. */
export async function* fetchDuePages(
  pages: readonly WatchedPage[],
  options: FetchDueOptions,
): AsyncGenerator<PageOutcome> {
  const lanes = new Map<string, WatchedPage[]>();
  for (const page of pages) {
    const { host } = new URL(page.url);
    const lane = lanes.get(host);
    if (lane) lane.push(page);
    else lanes.set(host, [page]);
  }
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  try {
    yield* mergeLanes(
      [...lanes.values()].map((lane) => fetchLane(lane, { ...options, signal })),
      HOSTS_AT_ONCE,
    );
  } finally {
    stop.abort(new Error("nobody waits for it any more"));
  }
}

async function* fetchLane(pages: readonly WatchedPage[], options: FetchDueOptions): AsyncGenerator<PageOutcome> {
  let failures = 0;
  for (const page of pages) {
    if (options.signal.aborted) return;
    if (failures >= MOST_FAILURES) {
      yield { kind: "postponed", page };
      continue;
    }
    const outcome = await fetchPage(page, options);
    if (outcome === null) return;
    failures = outcome.kind === "failed" && outcome.error.act === "retry" ? failures + 1 : 0;
    yield outcome;
  }
}

/** Null once the signal is aborted. */
async function fetchPage(
  page: WatchedPage,
  { fetcher, sources, signal }: FetchDueOptions,
): Promise<PageOutcome | null> {
  try {
    const answer = await fetcher.fetchPage(page.url, findKnown(page.state), signal);
    const told = readTold(answer);
    if (answer.kind === "unchanged") return { kind: "unchanged", page, told };
    if (isFeed(answer.bytes))
      throw new OnrecordError("FETCH_NOT_A_PAGE", { file: page.url, type: "a feed where a page was told of" });
    const document = makePageDocument(answer, { outlet: sources.get(page.source)?.outlet ?? null });
    if (document instanceof OnrecordError) return { kind: "failed", page, error: document };
    return { kind: "document", page, document, told };
  } catch (error) {
    if (signal.aborted) return null;
    if (!(error instanceof OnrecordError)) throw error;
    return { kind: "failed", page, error };
  }
}
