import { OnrecordError } from "../base/errors.js";
import type { RecordStore } from "../record/store.js";

/** Which report to remove, why, and when that is. */
export interface Removal {
  /** A report's id, its URL, or the id it was given. */
  readonly report: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/**
 * Deletes every version of the report with all that was taken from it, and leaves a tombstone that keeps it out.
 * Answers the report's id, and whether there was anything left to delete (false: it was removed before).
 * @throws OnrecordError ID_NOT_FOUND when the record holds no such report.
 */
export async function removeReport(
  store: RecordStore,
  { report, reason, at }: Removal,
): Promise<{ readonly reportId: string; readonly deleted: boolean }> {
  const reportId = (await store.findReportId(report)) ?? (await findById(store, report));
  if (!reportId) throw new OnrecordError("ID_NOT_FOUND", { id: report });
  if (await store.findTombstone(reportId)) return { reportId, deleted: false };
  await store.removeReport({ reportId, reason, at });
  return { reportId, deleted: true };
}

async function findById(store: RecordStore, id: string): Promise<string | null> {
  if (!id.startsWith("rep_")) return null;
  const held = await store.findIds(id, 1);
  return held[0] === id || (await store.findTombstone(id)) ? id : null;
}
