import type { JudgedReport, JudgementCounts } from "../record/store-review.js";
import type { Connection } from "./connection.js";
import { ATTRIBUTION_KEYS } from "./link-article.js";

/** See `RecordViews.listJudgedReports`. From the first that is judged in one report it goes on to the next report at once. */
export function listJudgedReports(connection: Connection): readonly JudgedReport[] {
  return connection
    .all<JudgedReport>(
      `WITH RECURSIVE judged (key) AS (
         SELECT min(key) FROM attribution WHERE judged > 0
         UNION ALL
         SELECT (SELECT min(key) FROM attribution
                 WHERE judged > 0 AND key >= (judged.key / ${ATTRIBUTION_KEYS} + 1) * ${ATTRIBUTION_KEYS})
         FROM judged WHERE judged.key IS NOT NULL
       )
       SELECT report.id AS reportId, report.given_id AS givenId, attribution.id AS attributionId FROM judged
         JOIN attribution ON attribution.key = judged.key
         JOIN article ON article.key = judged.key / ${ATTRIBUTION_KEYS}
         JOIN report ON report.id = article.report
       ORDER BY report.id`,
    )
    .map(({ reportId, givenId, attributionId }) => ({ reportId, givenId, attributionId }));
}

/** See `RecordViews.countJudgements`. */
export function countJudgements(connection: Connection): JudgementCounts {
  const [{ n } = { n: 0 }] = connection.all<{ n: number }>(
    `SELECT count(*) AS n FROM attribution WHERE judged > 0 AND key NOT IN (
       SELECT attribution FROM reading_correction
       WHERE undone = 0 AND attribution IS NOT NULL AND act IN ('reject', 'add', 'set'))`,
  );
  const people = connection.all<{ author: string; n: number }>(
    `SELECT author, count(DISTINCT attribution) AS n FROM reading_correction
     WHERE undone = 0 AND attribution IS NOT NULL AND act IN ('accept', 'reject', 'add')
     GROUP BY author ORDER BY n DESC, author`,
  );
  return { unchanged: n, people: new Map(people.map(({ author, n: judged }) => [author, judged])) };
}
