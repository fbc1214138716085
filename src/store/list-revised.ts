import type { RevisedReport } from "../record/store.js";
import type { Connection } from "./connection.js";

/** See `RecordReader.listRevisedReports`. */
export function listRevisedReports(connection: Connection, since: string | null): readonly RevisedReport[] {
  return connection
    .all<{ id: string; n: number; at: string }>(
      `SELECT report AS id, count(*) AS n, max(added_at) AS at FROM article
       WHERE report IN (SELECT report FROM article WHERE current = 0)
       GROUP BY report HAVING n > 1 AND max(added_at) >= ? ORDER BY at DESC, report`,
      since ?? "",
    )
    .map(({ id, n, at }) => ({ reportId: id, versionCount: n, lastAddedAt: at }));
}
