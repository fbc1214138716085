import { readFile } from "node:fs/promises";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import { readFeed } from "../intake/feeds/read-feed.js";
import type { Source, WatchedPage } from "../record/source.js";
import type { RecordStore, SourceReader } from "../record/store.js";
import { makeSource } from "./follow-source.js";
import { isAddress } from "./open-fetcher.js";

const MOST_FAULTS = 10_000;

/**
 * The source with this address, or the only one whose address or title holds these words.
 * @throws OnrecordError SOURCE_NOT_FOUND, SOURCE_AMBIGUOUS.
 */
export async function findSource(reader: SourceReader, named: string): Promise<Source> {
  const all = await reader.list();
  const wanted = isAddress(named) && URL.canParse(named) ? new URL(named).href : named;
  const exact = all.find(({ url }) => url === wanted);
  if (exact) return exact;
  const words = named.toLowerCase();
  const holding = all.filter(({ url, title }) => `${url} ${title ?? ""}`.toLowerCase().includes(words));
  const [only] = holding;
  if (!only) throw new OnrecordError("SOURCE_NOT_FOUND", { source: named });
  if (holding.length === 1) return only;
  const some = holding.slice(0, 3).map(({ url }) => url);
  throw new OnrecordError("SOURCE_AMBIGUOUS", { source: named, sources: some.join(", ") });
}

/**
 * Adds addresses as sources, due at once; of a file (a list of feeds as programs export it) those that it names. Answers
 * those that are new. @throws OnrecordError FETCH_URL_BAD, INPUT_NOT_FOUND, INPUT_UNREADABLE, FEED_UNREADABLE; then none is added.
 */
export async function addSources(
  store: RecordStore,
  given: readonly string[],
  told: { readonly outlet: string | null; readonly at: string },
): Promise<readonly Source[]> {
  const urls = new Set<string>();
  for (const input of given)
    for (const url of isAddress(input) ? [input] : await readList(input)) urls.add(checkAddress(url));
  const held = new Set((await store.sources.list()).map(({ url }) => url));
  const added = [...urls].filter((url) => !held.has(url)).map((url) => makeSource(url, { ...told, listedBy: null }));
  if (added.length > 0) await store.putSources({ sources: added });
  return added;
}

async function readList(file: string): Promise<readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (!isMissing) throw new OnrecordError("INPUT_UNREADABLE", { file, reason: describeFault(cause) }, cause);
    const reason = "it is neither an address that begins with http:// or https:// nor a file";
    throw new OnrecordError("FETCH_URL_BAD", { file, reason }, cause);
  }
  const { kind, sources, items } = readFeed(bytes, "file:///");
  const named = kind === "list" ? items.map(({ url }) => url) : sources;
  if (named.length === 0) throw new OnrecordError("FEED_UNREADABLE", { file, reason: "it names no feeds" });
  return named;
}

/** The address in its one spelling. @throws OnrecordError FETCH_URL_BAD. */
function checkAddress(given: string): string {
  if (!URL.canParse(given)) throw new OnrecordError("FETCH_URL_BAD", { file: given, reason: "it cannot be read" });
  const url = new URL(given);
  url.hash = "";
  return url.href;
}

/** Pauses a source, with those that it names, or lets it go on. */
export async function pauseSource(store: RecordStore, source: Source, isPaused: boolean): Promise<void> {
  await store.putSources({ sources: [{ ...source, isPaused }] });
}

/** Takes a source out, with those that it names and the memory of their pages; reports stay. Answers how many went. */
export async function removeSource(store: RecordStore, source: Source): Promise<number> {
  const removed = new Set([source.url]);
  const all = await store.sources.list();
  for (let size = 0; size !== removed.size; ) {
    size = removed.size;
    for (const { url, listedBy } of all) if (listedBy !== null && removed.has(listedBy)) removed.add(url);
  }
  await store.putSources({ removed: [...removed] });
  return removed.size;
}

/** Makes a source due now, and its pages that could not be had or read the last time. Answers how many pages. */
export async function retrySource(store: RecordStore, source: Source, at: string): Promise<number> {
  const makeDue = <T extends Source | WatchedPage>(one: T): T => ({ ...one, state: { ...one.state, dueAt: at } });
  const pages = (await store.sources.listFaults(source.url, MOST_FAULTS)).map(makeDue);
  await store.putSources({ sources: source.kind === "page" ? [] : [makeDue(source)], pages });
  return pages.length;
}
