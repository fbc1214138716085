// The queue of review: which attributions are to be judged, in which order. In: an order, a report or a search, and who
// judges. Out: ids of attributions, a page at a time, or all that a bulk act would be of. What is judged drops out of it.
import { OnrecordError } from "../base/errors.js";
import type { RecordReader } from "../record/store.js";
import type { ReviewPage, ToReview } from "../record/store-review.js";
import { findReportId } from "./find-report-id.js";
import { NOT_OURS, parseCursor, readPlaceCursor } from "./read-cursor.js";
import { type StatementQuery, searchStatements } from "./search-statements.js";

type Search = Omit<StatementQuery, "limit">;

/** Which attributions to judge. With anything of a search for statements: those that carry what it finds, in its order. */
export interface ReviewQuery extends Search {
  readonly of: ToReview;
  readonly order: "doubt" | "news";
  /** A report's id: its attributions as they stand in it. Goes with no search. */
  readonly report?: string | undefined;
  readonly limit: number;
}

/** Which attributions to act on at once. */
export interface SelectionQuery extends Omit<Search, "cursor"> {
  readonly report?: string | undefined;
}

/** All that a bulk act would be of. */
export interface ReviewSelection {
  readonly attributionIds: readonly string[];
  /** True when there are more than one act may be of. */
  readonly isMore: boolean;
}

/** One act is of so many attributions at most. */
const MOST_AT_ONCE = 1000;
const STATEMENTS_AT_A_TIME = 100;
/** So many statements are looked through for one page at most: where nearly all are judged, the next page goes on. */
const MOST_STATEMENTS = 1000;

/** @throws OnrecordError QUERY_BAD, ID_NOT_FOUND when there is no such report */
export async function listReview(reader: RecordReader, query: ReviewQuery): Promise<ReviewPage> {
  const { of, order, report, limit, cursor, ...search } = query;
  const isSearch = hasFilter(search);
  if (report !== undefined && isSearch) throw bad("the queue is of one report, or of a search, not of both");
  if (isSearch) return listFound(reader, { ...search, cursor }, { of, limit });
  const reportId = report === undefined ? null : await findReportId(reader, report);
  return reader.listReview({ of, order, reportId, limit, cursor: readPlaceCursor(cursor) });
}

/** The attributions of a report or a search that nobody judged. @throws OnrecordError QUERY_BAD, ID_NOT_FOUND */
export async function selectForReview(
  reader: RecordReader,
  { report, ...search }: SelectionQuery,
): Promise<ReviewSelection> {
  const attributionIds: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listReview(reader, {
      ...search,
      ...{ of: { kind: "unjudged" }, order: "news", report, cursor, limit: MOST_AT_ONCE },
    });
    attributionIds.push(...page.attributionIds);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && attributionIds.length <= MOST_AT_ONCE);
  return { attributionIds: attributionIds.slice(0, MOST_AT_ONCE), isMore: attributionIds.length > MOST_AT_ONCE };
}

/** True when it is of a report or a search, not of all that there is. */
export function isNarrowed({ report, ...search }: SelectionQuery): boolean {
  return report !== undefined || hasFilter(search);
}

function hasFilter(search: Search): boolean {
  return Object.values(search).some((value) => value !== undefined && value.length > 0);
}

/** A place in what a search finds: a page of statements, and how many of its statements were dealt with. */
interface FoundPlace {
  readonly page: string | null;
  readonly done: number;
}

async function listFound(
  reader: RecordReader,
  search: Search,
  { of, limit }: { readonly of: ToReview; readonly limit: number },
): Promise<ReviewPage> {
  const attributionIds: string[] = [];
  let { page, done } = readPlace(search.cursor);
  for (let seen = 0; seen < MOST_STATEMENTS && attributionIds.length < limit; ) {
    const found = await searchStatements(reader, {
      ...search,
      ...{ limit: STATEMENTS_AT_A_TIME, cursor: page ?? undefined },
    });
    const ids = found.rows.slice(done).map(({ id }) => id);
    const toReview = await reader.listToReview(ids, of);
    for (const id of ids) {
      attributionIds.push(...(toReview.get(id) ?? []));
      done++;
      seen++;
      if (attributionIds.length >= limit) break;
    }
    if (done < found.rows.length) break;
    if (found.next === null) return { attributionIds, next: null };
    page = found.next;
    done = 0;
  }
  return { attributionIds, next: JSON.stringify({ page, done } satisfies FoundPlace) };
}

function readPlace(cursor: string | undefined): FoundPlace {
  if (cursor === undefined) return { page: null, done: 0 };
  const place = parseCursor(cursor);
  if (typeof place !== "object" || place === null || !("page" in place) || !("done" in place))
    throw new OnrecordError("QUERY_BAD", { reason: NOT_OURS });
  const { page, done } = place;
  if ((page !== null && typeof page !== "string") || typeof done !== "number")
    throw new OnrecordError("QUERY_BAD", { reason: NOT_OURS });
  return { page, done };
}

const bad = (reason: string): OnrecordError => new OnrecordError("QUERY_BAD", { reason });
