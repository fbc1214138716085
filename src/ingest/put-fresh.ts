import type { PutFollower, PutOutcome, RecordEntry, RecordStore } from "../record/store.js";
import type { ExtractOptions } from "./extract-tasks.js";
import { rereadEntries } from "./reread-reports.js";

/**
 * Puts entries. Versions held of their reports that another engine read are read again by the present one first, from
 * their kept bytes: so two versions are always compared as one engine reads them, and what we read better is never taken
 * for a change of the outlet's.
 */
export async function putFresh(
  store: RecordStore,
  entries: readonly RecordEntry[],
  options: ExtractOptions,
  follow?: PutFollower,
): Promise<readonly PutOutcome[]> {
  const outdated = new Map<string, RecordEntry>();
  for (const entry of entries)
    for (const held of await store.findEntries(entry.extraction.article.report.id))
      if (!isReadAlike(held, entry)) outdated.set(held.extraction.article.version.id, held);
  if (outdated.size > 0) await rereadEntries(store, [...outdated.values()], options);
  return store.putEntries(entries, follow);
}

/** True when the record's current version of the report has this very text, as the same engine reads it. */
export async function isTextHeld(store: RecordStore, entry: RecordEntry): Promise<boolean> {
  const current = (await store.findEntries(entry.extraction.article.report.id)).at(-1);
  if (!current || !isReadAlike(current, entry)) return false;
  return current.extraction.article.text === entry.extraction.article.text;
}

function isReadAlike(one: RecordEntry, other: RecordEntry): boolean {
  return one.engine === other.engine && one.extraction.article.extractor === other.extraction.article.extractor;
}
