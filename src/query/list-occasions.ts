import { OnrecordError } from "../base/errors.js";
import { OCCASION_KINDS } from "../record/reading.js";
import type { RecordReader } from "../record/store.js";
import type { OccasionPage } from "../record/store-views.js";
import { readBounds, readEach, readLimit } from "./search-statements.js";

/** Which occasions to list; all that is given must hold. */
export interface OccasionQuery {
  /** Words that a report's words for the occasion hold. */
  readonly words?: string | undefined;
  readonly kind?: string | undefined;
  /** The id of a speaker that said something there. */
  readonly speaker?: string | undefined;
  /** Reported from and until: `2024-04-03`, `2024-04` or `2024`, both ends included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Rows in a page: 1 to 10,000, 50 when not given. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Lists what statements were made at, newest first. @throws OnrecordError QUERY_BAD */
export async function listOccasions(
  reader: Pick<RecordReader, "listOccasions">,
  query: OccasionQuery,
): Promise<OccasionPage> {
  const [since, until] = readBounds(query.since, query.until);
  const { words = null, speaker = null, cursor = null } = query;
  if (speaker !== null && !speaker.startsWith("spk_"))
    throw new OnrecordError("QUERY_BAD", { reason: `'${speaker}' is no speaker's id` });
  const kind = readEach("kind of occasion", OCCASION_KINDS, query.kind)?.[0] ?? null;
  return reader.listOccasions({ words, kind, speaker, since, until, limit: readLimit(query.limit), cursor });
}
