// In: one source that is due. Out: what it tells of, as changes of sources and pages: new pages are due at once, pages
// that it says were changed sooner than they would be. Nothing is written here.
import { OnrecordError } from "../base/errors.js";
import type { FeedItem } from "../intake/feeds/feed.js";
import { isFeed, readFeed } from "../intake/feeds/read-feed.js";
import type { FetchedPage, PageFetcher } from "../intake/fetch/page-fetcher.js";
import { findNamedFeed } from "../intake/fetch-documents.js";
import type { FetchState, Source, WatchedPage } from "../record/source.js";
import type { SourceChanges, SourceReader } from "../record/store.js";
import { hastenPage, makeState, scheduleFailedSource, scheduleSource, type Told, toInstant } from "./watch-schedule.js";

/** What fetching a source came to. */
export interface FetchedSource {
  readonly source: Source;
  readonly answer: FetchedPage | OnrecordError;
}

/** How sources are followed. */
export interface FollowOptions {
  readonly now_ms: number;
  /** When what is new becomes due: no later than the present. */
  readonly due_ms: number;
  /** From one reading of a feed to the next. */
  readonly interval_ms: number;
  /** Reports that a feed dates earlier than so long ago are left out. */
  readonly maxAge_ms: number;
}

/** As many sources as one list may name. */
const MAX_LISTED = 1000;

/** What was told of an address, for asking only for what is new. */
export function findKnown({ fetchedFrom, etag, lastModified }: FetchState) {
  return fetchedFrom === null ? null : { url: fetchedFrom, etag, lastModified };
}

/** What an answer tells for asking again. */
export function readTold({ url, etag, lastModified }: Pick<FetchedPage, "url" | "etag" | "lastModified">): Told {
  return { fetchedFrom: url, etag, lastModified };
}

/** Fetches a source, unless it is as it was. @throws the signal's reason once it is aborted. */
export async function fetchSource(fetcher: PageFetcher, source: Source, signal: AbortSignal): Promise<FetchedSource> {
  try {
    return { source, answer: await fetcher.fetchPage(source.url, findKnown(source.state), signal) };
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return { source, answer: error };
  }
}

/** What is to be written of a source that was fetched. */
export async function followSource(
  reader: SourceReader,
  { source, answer }: FetchedSource,
  options: FollowOptions,
): Promise<SourceChanges> {
  const { now_ms, interval_ms } = options;
  if (answer instanceof OnrecordError) return { sources: [scheduleFailedSource(source, answer, now_ms, interval_ms)] };
  const told = readTold(answer);
  if (answer.kind === "unchanged") return { sources: [scheduleSource(source, told, now_ms, interval_ms)] };
  try {
    const tells = readSource(source, answer);
    const { kind, title, items, listed } = tells;
    const { pages, older } = await followItems(reader, source, items, options);
    const read = { ...source, kind, title: title ?? source.title, older };
    const children = await makeListed(reader, source, listed, options.due_ms);
    return { sources: [scheduleSource(read, told, now_ms, interval_ms), ...children], pages };
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return { sources: [scheduleFailedSource(source, error, now_ms, interval_ms)] };
  }
}

/** What a source tells of. */
interface SourceTells {
  readonly kind: Source["kind"];
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  readonly listed: readonly string[];
}

/** Of a front page the feed that it names; any other page is a report itself. */
function readSource(source: Source, page: Extract<FetchedPage, { readonly kind: "fetched" }>): SourceTells {
  if (!isFeed(page.bytes)) {
    const named = findNamedFeed(page, source.kind === "list");
    if (named !== null) return { kind: "list", title: null, items: [], listed: [named] };
    const item = { url: source.url, title: null, authors: [], publishedAt: null, modifiedAt: null };
    return { kind: "page", title: null, items: [item], listed: [] };
  }
  const { title, items, sources } = readFeed(page.bytes, page.url, page.charset);
  return { kind: items.length === 0 && sources.length > 0 ? "list" : "feed", title, items, listed: sources };
}

async function followItems(
  reader: SourceReader,
  source: Source,
  items: readonly FeedItem[],
  { now_ms, due_ms, maxAge_ms }: FollowOptions,
): Promise<{ readonly pages: readonly WatchedPage[]; readonly older: number }> {
  const held = new Map((await reader.findPages(items.map(({ url }) => url))).map((page) => [page.url, page]));
  const pages: WatchedPage[] = [];
  let older = 0;
  for (const { url, modifiedAt, publishedAt } of items) {
    const toldAt = modifiedAt ?? publishedAt;
    const page = held.get(url);
    if (page && toldAt !== null && isLater(toldAt, page.toldAt)) pages.push(hastenPage(page, toldAt, due_ms));
    else if (!page && toldAt !== null && now_ms - Date.parse(toldAt) > maxAge_ms) older++;
    else if (!page) pages.push(makeWatchedPage(url, source.url, toldAt, due_ms));
  }
  return { pages, older };
}

/** Of two sources that tell of one page, one may give the day of publication, the other that of the last change. */
function isLater(toldAt: string, before: string | null): boolean {
  return before === null || Date.parse(toldAt) > Date.parse(before);
}

function makeWatchedPage(url: string, source: string, toldAt: string | null, due_ms: number): WatchedPage {
  return { url, source, reportId: null, quiet: 0, toldAt, vanishedAt: null, state: makeState(toInstant(due_ms)) };
}

async function makeListed(
  reader: SourceReader,
  parent: Source,
  listed: readonly string[],
  due_ms: number,
): Promise<readonly Source[]> {
  if (listed.length === 0) return [];
  const held = new Set((await reader.list()).map(({ url }) => url));
  return listed
    .filter((url) => !held.has(url))
    .slice(0, MAX_LISTED)
    .map((url) => makeSource(url, { outlet: parent.outlet, listedBy: parent.url, at: toInstant(due_ms) }));
}

/** A source that was never fetched, due at once. */
export function makeSource(
  url: string,
  { outlet, listedBy, at }: { readonly outlet: string | null; readonly listedBy: string | null; readonly at: string },
): Source {
  const counts = { added: 0, changed: 0, known: 0, refused: 0 };
  const told = { title: null, outlet, listedBy, addedAt: at, isPaused: false };
  return { url, kind: "unknown", ...told, state: makeState(at), counts, older: 0 };
}
