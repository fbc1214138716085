import { OnrecordError } from "../base/errors.js";
import type { RecordReader } from "../record/store.js";
import type { HitCount, StatementFacets } from "../record/store-views.js";
import { readQuery, type StatementQuery } from "./search-statements.js";

/** A search without its pages. */
export type CountedQuery = Omit<StatementQuery, "limit" | "cursor">;

const DEFAULT_MOST = 20;
const MOST_VALUES = 1000;

/**
 * How many statements a search finds (those with a day said, where it asks for one).
 * @throws OnrecordError QUERY_BAD
 */
export async function countHits(reader: Pick<RecordReader, "countHits">, query: CountedQuery): Promise<HitCount> {
  return reader.countHits(readQuery(query));
}

/**
 * How what a search finds is spread: by speaker, body, country and so on, by month, and by place of saying. Of what has
 * many values, the `most` (1 to 1000, 20 when not given) with most statements.
 * @throws OnrecordError QUERY_BAD
 */
export async function countFacets(
  reader: Pick<RecordReader, "countFacets">,
  query: CountedQuery,
  most: number = DEFAULT_MOST,
): Promise<StatementFacets> {
  if (!Number.isInteger(most) || most < 1 || most > MOST_VALUES)
    throw new OnrecordError("QUERY_BAD", { reason: `a facet lists 1 to ${MOST_VALUES} values` });
  return reader.countFacets(readQuery(query), { most });
}
