// In: addresses of pages, feeds, lists of feeds and sitemaps. Out: one RawDocument for each report that they are or tell of,
// in their order, or the error that says why there is none; after an error the rest goes on.
// Not done here: remembering what was fetched before, and when to come back (ingest).
import { OnrecordError } from "../base/errors.js";
import type { RawDocument } from "../record/raw-document.js";
import { isFeed, readFeed } from "./feeds/read-feed.js";
import { type FreshPage, makePageDocument } from "./fetch/make-page-document.js";
import type { PageFetcher } from "./fetch/page-fetcher.js";
import type { Told } from "./make-document.js";

/** What is told beside the addresses, and where to stop. */
export interface FetchDocumentsOptions extends Told {
  /** Pages fetched in all; default 10,000. */
  readonly maxPages?: number | undefined;
  /** Feeds and sitemaps read in all; default 1000. */
  readonly maxSources?: number | undefined;
  /** Pages on their way at once, of different hosts; default 8. */
  readonly ahead?: number | undefined;
  /** Of pages that are given, to read the first feed that they name; otherwise only of a site's front page. */
  readonly namedFeeds?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Item = RawDocument | OnrecordError;

const MAX_PAGES = 10_000;
const MAX_SOURCES = 1000;
const AHEAD = 8;

/**
 * Fetches every report that the addresses lead to; each address once. @throws the signal's reason once it is aborted.
 * @example for await (const item of fetchDocuments(fetcher, ["https://courier.example/feed.xml"])) …
 */
export async function* fetchDocuments(
  fetcher: PageFetcher,
  addresses: readonly string[],
  options: FetchDocumentsOptions = {},
): AsyncGenerator<Item> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const waiting: Promise<Item>[] = [];
  try {
    for await (const found of findPages(fetcher, addresses, { ...options, signal })) {
      const item = typeof found === "string" ? fetchDocument(fetcher, found, { ...options, signal }) : found;
      const promise = Promise.resolve(item);
      // Who is ended while others are waited for has nobody to tell it to yet.
      promise.catch(() => {});
      waiting.push(promise);
      if (waiting.length < (options.ahead ?? AHEAD)) continue;
      const first = waiting.shift();
      if (first) yield await first;
    }
    for (let next = waiting.shift(); next; next = waiting.shift()) yield await next;
  } finally {
    stop.abort(new Error("nobody waits for it any more"));
    await Promise.allSettled(waiting);
  }
}

async function fetchDocument(fetcher: PageFetcher, url: string, options: FetchDocumentsOptions): Promise<Item> {
  const page = await fetchFresh(fetcher, url, options.signal);
  return page instanceof OnrecordError ? page : makePageDocument(page, options);
}

/** Faults of one address are told; what ends everything (an abort) is thrown. */
async function fetchFresh(
  fetcher: PageFetcher,
  url: string,
  signal: AbortSignal | undefined,
): Promise<FreshPage | OnrecordError> {
  try {
    const page = await fetcher.fetchPage(url, null, signal);
    return page.kind === "fetched" ? page : new OnrecordError("FETCH_REFUSED", { file: url, status: 304 });
  } catch (error) {
    if (error instanceof OnrecordError) return error;
    throw error;
  }
}

/** The addresses of the reports; of an address that is a report itself its document, since it is fetched already. */
async function* findPages(
  fetcher: PageFetcher,
  addresses: readonly string[],
  options: FetchDocumentsOptions,
): AsyncGenerator<string | Item> {
  const { maxPages = MAX_PAGES, maxSources = MAX_SOURCES, signal } = options;
  const sources = [...new Set(addresses)];
  const seen = new Set<string>(sources);
  let pages = 0;
  for (let i = 0; i < sources.length && i < maxSources + addresses.length; i++) {
    const page = await fetchFresh(fetcher, sources[i] ?? "", signal);
    if (page instanceof OnrecordError) yield page;
    else if (!isFeed(page.bytes)) {
      const named = i < addresses.length ? findNamedFeed(page, options.namedFeeds ?? false) : null;
      if (named === null) yield makePageDocument(page, options);
      else if (!seen.has(named)) sources.push(named);
    } else {
      const feed = readSafely(page);
      if (feed instanceof OnrecordError) {
        yield feed;
        continue;
      }
      const isNew = (url: string) => !seen.has(url) && seen.add(url).size > 0;
      sources.push(...feed.sources.filter(isNew));
      for (const { url } of feed.items) if (isNew(url) && ++pages <= maxPages) yield url;
    }
  }
}

/** The feed that is meant by a page: of a front page, or where feeds are asked for, the first that it names. */
export function findNamedFeed(page: FreshPage, isAskedFor: boolean): string | null {
  if (!isAskedFor && new URL(page.url).pathname !== "/") return null;
  const feed = readSafely(page);
  return feed instanceof OnrecordError ? null : (feed.sources[0] ?? null);
}

function readSafely({ bytes, url, charset }: FreshPage) {
  try {
    return readFeed(bytes, url, charset);
  } catch (error) {
    if (error instanceof OnrecordError) return error;
    throw error;
  }
}
