// When to fetch an address again. Pure: the present comes in, the next state comes out.
import type { OnrecordError } from "../base/errors.js";
import type { FetchState, Source, WatchedPage } from "../record/source.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From one reading of a page to the next, while nothing is new. */
const PAGE_INTERVALS_MS = [1, 3, 9, 24, 72, 216, 720].map((hours) => hours * HOUR_MS);
/** Who keeps failing is asked less and less often, and at last once a day. */
const LONGEST_BACKOFF_MS = DAY_MS;
/** Who has failed for so long is reported. */
const FAILING_MS = 7 * DAY_MS;

/** The state of an address that was never fetched, due at `dueAt`. */
export function makeState(dueAt: string | null): FetchState {
  const never = { fetchedFrom: null, etag: null, lastModified: null, triedAt: null, succeededAt: null };
  return { ...never, failingSince: null, failures: 0, fault: null, dueAt };
}

/** What an answer told for asking again. */
export type Told = Pick<FetchState, "fetchedFrom" | "etag" | "lastModified">;

/** After an attempt that went well. */
function succeed(state: FetchState, told: Told, now_ms: number, wait_ms: number | null): FetchState {
  const at = toInstant(now_ms);
  const dueAt = wait_ms === null ? null : toInstant(now_ms + wait_ms);
  return { ...state, ...told, triedAt: at, succeededAt: at, failingSince: null, failures: 0, fault: null, dueAt };
}

/** After one that did not; `wait_ms` is the least to wait, `wait_s` of FETCH_LATER more if it is longer. */
function fail(state: FetchState, error: OnrecordError, now_ms: number, wait_ms: number): FetchState {
  const at = toInstant(now_ms);
  const asked_ms = Number(error.details.wait_s ?? 0) * 1000;
  return {
    ...state,
    triedAt: at,
    failingSince: state.failingSince ?? at,
    failures: state.failures + 1,
    fault: { code: error.code, message: error.message },
    dueAt: toInstant(now_ms + Math.max(wait_ms, asked_ms)),
  };
}

/** Twice as long after each failure. */
function backOff(first_ms: number, failures: number): number {
  return Math.min(first_ms * 2 ** Math.min(failures, 20), Math.max(first_ms, LONGEST_BACKOFF_MS));
}

/** The source after it was read; one that is a page is read as a page from then on. */
export function scheduleSource(source: Source, told: Told, now_ms: number, interval_ms: number): Source {
  return { ...source, state: succeed(source.state, told, now_ms, source.kind === "page" ? null : interval_ms) };
}

/** The source after it could not be had or read. */
export function scheduleFailedSource(
  source: Source,
  error: OnrecordError,
  now_ms: number,
  interval_ms: number,
): Source {
  return { ...source, state: fail(source.state, error, now_ms, backOff(interval_ms, source.state.failures + 1)) };
}

/** The page after it was read: soon again where something was new, later and later where nothing was. */
export function schedulePage(
  page: WatchedPage,
  told: Told,
  now_ms: number,
  read: { readonly reportId: string | null; readonly isNew: boolean },
): WatchedPage {
  const isFirst = page.state.succeededAt === null;
  const quiet = read.isNew || isFirst ? 0 : page.quiet + 1;
  const reportId = read.reportId ?? page.reportId;
  return { ...page, reportId, quiet, vanishedAt: null, state: succeed(page.state, told, now_ms, findInterval(quiet)) };
}

/** The page after it could not be had or read. Who says 404 or 410 of a page that was there before says that it is gone. */
export function scheduleFailedPage(page: WatchedPage, error: OnrecordError, now_ms: number): WatchedPage {
  const isGone = page.reportId !== null && isGoneStatus(error);
  const isPassing = error.act === "retry";
  const quiet = isPassing ? page.quiet : page.quiet + 1;
  const wait_ms = isPassing ? backOff(HOUR_MS / 2, page.state.failures + 1) : findInterval(quiet);
  const vanishedAt = isGone ? (page.vanishedAt ?? toInstant(now_ms)) : page.vanishedAt;
  return { ...page, quiet, vanishedAt, state: fail(page.state, error, now_ms, wait_ms) };
}

/** The page put off without having been asked for, because its host does not answer just now. */
export function postponePage(page: WatchedPage, now_ms: number): WatchedPage {
  return { ...page, state: { ...page.state, dueAt: toInstant(now_ms + HOUR_MS) } };
}

/** The page whose source says that it was changed since: due now, but no sooner than the shortest interval allows. */
export function hastenPage(page: WatchedPage, toldAt: string, due_ms: number): WatchedPage {
  const first_ms = page.state.triedAt === null ? due_ms : Date.parse(page.state.triedAt) + findInterval(0);
  const dueAt = toInstant(Math.max(due_ms, first_ms));
  const isSooner = page.state.dueAt !== null && dueAt < page.state.dueAt;
  return { ...page, toldAt, state: isSooner ? { ...page.state, dueAt } : page.state };
}

/** True for what has failed for a week. */
export function isFailing({ failingSince }: FetchState, now_ms: number): boolean {
  return failingSince !== null && now_ms - Date.parse(failingSince) >= FAILING_MS;
}

/** 404 and 410. */
function isGoneStatus({ code, details }: OnrecordError): boolean {
  return code === "FETCH_REFUSED" && (details.status === 404 || details.status === 410);
}

function findInterval(quiet: number): number {
  return PAGE_INTERVALS_MS[Math.min(quiet, PAGE_INTERVALS_MS.length - 1)] ?? HOUR_MS;
}

/** ISO 8601 in UTC, so that text order is the order of time. */
export function toInstant(at_ms: number): string {
  return new Date(at_ms).toISOString();
}
