import type { ReviewPage, ReviewSearch, ToReview } from "../record/store-review.js";
import type { Connection, Param } from "./connection.js";
import { ATTRIBUTION_KEYS } from "./link-article.js";

interface ReviewRow {
  readonly id: string;
  readonly key: number;
  readonly rank: number;
}

/** For each order: the column, which way, and what comes after a place in it. */
const ORDERS = {
  report: ["key", "ASC", ">"],
  doubt: ["confidence", "ASC", ">"],
  news: ["statement", "DESC", "<"],
  added: ["key", "DESC", "<"],
} as const;

/** Only current versions have attributions in statements, and only theirs count as judged; a rejected one is in none. */
const TERMS: { readonly [Kind in ToReview["kind"]]: string } = {
  unjudged: "attribution.judged = 0 AND attribution.statement IS NOT NULL",
  second: `attribution.judged > 0 AND NOT EXISTS (SELECT 1 FROM reading_correction AS mine WHERE mine.attribution = attribution.key
    AND mine.author = ? AND mine.undone = 0 AND mine.act <> 'set')`,
  several: "attribution.judged > 1",
};

/** See `RecordReader.listReview`. */
export function listReview(connection: Connection, search: ReviewSearch): ReviewPage {
  const { of, order, reportId, limit, cursor } = search;
  const [rank, direction, past] = ORDERS[reportId !== null ? "report" : of.kind === "unjudged" ? order : "added"];
  const [afterRank, afterKey] = cursor === null ? [null, null] : (JSON.parse(cursor) as [number, number]);
  const terms = [
    TERMS[of.kind],
    ...(reportId === null
      ? []
      : [
          "key >= ? * (SELECT key FROM article WHERE report = ? AND current = 1)",
          "key < ? * (1 + (SELECT key FROM article WHERE report = ? AND current = 1))",
        ]),
    ...(afterRank === null ? [] : [`(${rank}, key) ${past} (?, ?)`]),
  ];
  const rows = connection.all<ReviewRow>(
    `SELECT id, key, ${rank} AS rank FROM attribution WHERE ${terms.join(" AND ")} ORDER BY ${rank} ${direction}, key ${direction} LIMIT ?`,
    ...listParams(of),
    ...(reportId === null ? [] : [ATTRIBUTION_KEYS, reportId, ATTRIBUTION_KEYS, reportId]),
    ...(afterRank === null ? [] : [afterRank, afterKey]),
    BigInt(limit + 1),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? JSON.stringify([last.rank, last.key]) : null;
  return { attributionIds: shown.map(({ id }) => id), next };
}

/** See `RecordReader.listToReview`. */
export function listToReview(
  connection: Connection,
  statementIds: readonly string[],
  of: ToReview,
): ReadonlyMap<string, readonly string[]> {
  const rows = connection.all<{ statement: string; id: string }>(
    // A statement has the id that one of its attributions founds. CROSS: in this order, few rows by few.
    `SELECT asked.value AS statement, attribution.id FROM json_each(?) AS asked
       CROSS JOIN attribution AS founder ON founder.founds = asked.value
       CROSS JOIN attribution ON attribution.statement = founder.statement
     WHERE ${TERMS[of.kind]}
     ORDER BY asked.key, attribution.id`,
    ...[JSON.stringify(statementIds), ...listParams(of)],
  );
  const found = new Map<string, string[]>();
  for (const { statement, id } of rows) found.set(statement, [...(found.get(statement) ?? []), id]);
  return found;
}

function listParams(of: ToReview): readonly Param[] {
  return of.kind === "second" ? [of.by] : [];
}
