import type { PageFetcher } from "../intake/fetch/page-fetcher.js";
import type { Source } from "../record/source.js";
import { type FetchedSource, fetchSource } from "./follow-source.js";
import { mergeLanes } from "./merge-lanes.js";

const HOSTS_AT_ONCE = 8;

/** Fetches the sources: one of a host after another, many hosts at once; once the signal is aborted, no more of them. */
export function fetchDueSources(
  fetcher: PageFetcher,
  due: readonly Source[],
  signal: AbortSignal,
): AsyncGenerator<FetchedSource> {
  const lanes = new Map<string, Source[]>();
  for (const source of due) {
    const { host } = new URL(source.url);
    lanes.set(host, [...(lanes.get(host) ?? []), source]);
  }
  return mergeLanes(
    [...lanes.values()].map((lane) => fetchLane(fetcher, lane, signal)),
    HOSTS_AT_ONCE,
  );
}

async function* fetchLane(fetcher: PageFetcher, sources: readonly Source[], signal: AbortSignal) {
  for (const source of sources) {
    if (signal.aborted) return;
    try {
      yield await fetchSource(fetcher, source, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
