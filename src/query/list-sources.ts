import type { Source, WatchedPage } from "../record/source.js";
import type { PageCounts, RecordReader } from "../record/store.js";

/**
 * How a source fares. `new`: not fetched yet. `in trouble`: it could not be had or read the last time. `failing`: nor at any
 * time for a week.
 */
export type SourceStatus = "new" | "watched" | "paused" | "in trouble" | "failing";

/** A source as lists show it. */
export interface SourceRow {
  readonly source: Source;
  readonly status: SourceStatus;
  readonly pages: PageCounts;
}

/** A source with those of its pages that could not be had or read. */
export interface ShownSource extends SourceRow {
  readonly skipped: readonly WatchedPage[];
}

const WEEK_MS = 7 * 24 * 3_600_000;
const NO_PAGES: PageCounts = { pages: 0, vanished: 0, faults: new Map() };

/** All sources, in the order of their addresses. `now` is an instant. */
export async function listSources(reader: Pick<RecordReader, "sources">, now: string): Promise<readonly SourceRow[]> {
  const pages = await reader.sources.countPages();
  return (await reader.sources.list()).map((source) => ({
    source,
    status: findStatus(source, now),
    pages: pages.get(source.url) ?? NO_PAGES,
  }));
}

/** One source, with the pages that were skipped, at most `limit`. */
export async function showSource(
  reader: Pick<RecordReader, "sources">,
  source: Source,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<ShownSource> {
  const pages = (await reader.sources.countPages()).get(source.url) ?? NO_PAGES;
  return {
    source,
    status: findStatus(source, now),
    pages,
    skipped: await reader.sources.listFaults(source.url, limit),
  };
}

function findStatus({ isPaused, state }: Source, now: string): SourceStatus {
  if (isPaused) return "paused";
  if (state.failingSince !== null)
    return Date.parse(now) - Date.parse(state.failingSince) >= WEEK_MS ? "failing" : "in trouble";
  return state.succeededAt === null ? "new" : "watched";
}
