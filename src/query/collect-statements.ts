import type { RecordReader } from "../record/store.js";
import {
  type FoundPage,
  type FoundStatement,
  type StatementQuery,
  searchStatements,
  searchUndated,
} from "./search-statements.js";

/** Whatever statements can be searched in; a record's reader is one. */
export type StatementSource = Pick<RecordReader, "searchStatements">;

/** What to collect: a search without its pages. */
export type CollectQuery = Omit<StatementQuery, "limit" | "cursor">;

/** Everything a search finds, as far as the bound. */
export interface CollectedStatements {
  /** Newest first, each once; those whose day said is asked for but not told come last. */
  readonly rows: readonly FoundStatement[];
  /** True when there were more than the bound: then these are the newest. */
  readonly isCut: boolean;
}

/** A comparison or a timeline of more statements than this says little to a reader and costs much to make. */
export const MOST_COLLECTED = 20_000;
const PAGE = 1000;

/**
 * All pages of a search put together, the newest `most` at most.
 * @throws OnrecordError QUERY_BAD
 */
export async function collectStatements(
  reader: StatementSource,
  query: CollectQuery,
  most: number = MOST_COLLECTED,
): Promise<CollectedStatements> {
  const limit = Math.min(PAGE, most + 1);
  const rows = await readPages((cursor) => searchStatements(reader, { ...query, limit, cursor }), most);
  if (query.saidSince !== undefined || query.saidUntil !== undefined)
    rows.push(...(await readPages((cursor) => searchUndated(reader, { ...query, limit, cursor }), most)));
  return { rows: rows.slice(0, most), isCut: rows.length > most };
}

async function readPages(
  readPage: (cursor: string | undefined) => Promise<FoundPage>,
  most: number,
): Promise<FoundStatement[]> {
  const rows: FoundStatement[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length <= most);
  return rows;
}
