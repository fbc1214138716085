import { OnrecordError } from "../base/errors.js";
import type { SourceCounts, WatchedPage } from "../record/source.js";
import type { PutOutcome, RecordEntry } from "../record/store.js";
import type { PageOutcome } from "./fetch-due-pages.js";
import { postponePage, scheduleFailedPage, schedulePage, type Told } from "./watch-schedule.js";

/** A page on its way into the record. `read`: something may be new; `held`: this very text is in the record. */
export interface PendingPage {
  readonly page: WatchedPage;
  readonly outcome:
    | Exclude<PageOutcome, { readonly kind: "document" }>
    | { readonly kind: "read"; readonly told: Told; readonly entry: RecordEntry }
    | { readonly kind: "held"; readonly told: Told; readonly reportId: string };
}

/** A page after it was fetched, and what it counts as; `entry` where its report is new or changed. */
export interface PageNews {
  readonly page: WatchedPage;
  readonly before: WatchedPage;
  readonly count: keyof SourceCounts | null;
  readonly entry: RecordEntry | null;
}

/** What became of a page; `put` is what the store answered for its entry. */
export function settlePage({ page, outcome }: PendingPage, put: PutOutcome | null, now_ms: number): PageNews {
  const none = { before: page, entry: null };
  if (outcome.kind === "postponed") return { ...none, page: postponePage(page, now_ms), count: null };
  if (outcome.kind === "failed")
    return { ...none, page: scheduleFailedPage(page, outcome.error, now_ms), count: "refused" };
  if (outcome.kind !== "read" || put === null) {
    const reportId = outcome.kind === "held" ? outcome.reportId : null;
    return { ...none, page: schedulePage(page, outcome.told, now_ms, { reportId, isNew: false }), count: "known" };
  }
  if (put.outcome === "removed") return { ...none, page: dropPage(page, put.tombstone, now_ms), count: "refused" };
  const isNew = put.outcome !== "known";
  const next = schedulePage(page, outcome.told, now_ms, { reportId: put.reportId, isNew });
  return { page: next, before: page, count: put.outcome, entry: outcome.entry };
}

/** What was removed stays out: its page is not fetched again. */
function dropPage(page: WatchedPage, tombstone: { readonly at: string; readonly reason: string }, now_ms: number) {
  const { at, reason } = tombstone;
  const failed = scheduleFailedPage(page, new OnrecordError("INPUT_REMOVED", { file: page.url, at, reason }), now_ms);
  return { ...failed, state: { ...failed.state, dueAt: null } };
}
