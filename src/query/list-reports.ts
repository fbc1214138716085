import type { OneOrMore, RecordReader } from "../record/store.js";
import type { ReportPage } from "../record/store-views.js";
import { readBounds, readLimit } from "./search-statements.js";

/** Which reports to list; all that is given must hold. */
export interface ReportQuery {
  /** Words that the title holds. */
  readonly words?: string | undefined;
  /** The outlet's whole name; letter case is ignored. Of several one must hold. */
  readonly outlet?: OneOrMore<string> | undefined;
  /** Published from and until: `2024-04-03`, `2024-04` or `2024`, both ends included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Rows in a page: 1 to 10,000, 50 when not given. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Lists reports, newest first. @throws OnrecordError QUERY_BAD */
export async function listReports(reader: Pick<RecordReader, "listReports">, query: ReportQuery): Promise<ReportPage> {
  const [since, until] = readBounds(query.since, query.until);
  const { words = null, outlet = null, cursor = null } = query;
  return reader.listReports({ words, outlet, since, until, limit: readLimit(query.limit), cursor });
}
