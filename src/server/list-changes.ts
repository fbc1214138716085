import { listReports, type ReportQuery } from "../query/list-reports.js";
import type { RecordReader } from "../record/store.js";

/** Of a page of reports, each step from one version to the next; the latest report first. */
export async function listChanges(reader: RecordReader, query: ReportQuery) {
  const { rows: reports, next } = await listReports(reader, query);
  const rows = [];
  for (const { reportId, outlet, title } of reports.filter(({ versionCount }) => versionCount > 1)) {
    const versions = (await reader.findEntries(reportId)).map(({ addedAt, extraction: { article } }) => ({
      ...{ addedAt, versionId: article.version.id, noticeCount: article.page?.notices.length ?? 0 },
    }));
    for (const [i, after] of versions.entries()) {
      const before = versions[i - 1];
      if (before) rows.push({ reportId, outlet, title, before, after, noticeCount: after.noticeCount });
    }
  }
  return { rows: rows.reverse(), next };
}
