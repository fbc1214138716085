import type { ReviewPage, ReviewSearch, ToReview } from "../record/store.js";
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
  unjudged: "judged = 0 AND statement IS NOT NULL",
  second: `judged > 0 AND NOT EXISTS (SELECT 1 FROM reading_correction AS mine WHERE mine.attribution = attribution.key
    AND mine.author = ? AND mine.undone = 0 AND mine.act <> 'set')`,
  several: "judged > 1",
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

/** See `RecordReader.keepToReview`. */
export function keepToReview(
  connection: Connection,
  attributionIds: readonly string[],
  of: ToReview,
): readonly string[] {
  const rows = connection.all<{ id: string }>(
    `SELECT id FROM attribution WHERE id IN (SELECT value FROM json_each(?)) AND ${TERMS[of.kind]}`,
    ...[JSON.stringify(attributionIds), ...listParams(of)],
  );
  const kept = new Set(rows.map(({ id }) => id));
  return attributionIds.filter((id) => kept.has(id));
}

function listParams(of: ToReview): readonly Param[] {
  return of.kind === "second" ? [of.by] : [];
}
