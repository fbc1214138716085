import type { StatementRow } from "../record/store.js";

/** When a statement counts as made: the day, month or year it was said, or else the day its report was published. */
export interface StatementDate {
  /** `2024-04-02`, `2024-04` or `2024`, as fine as it is known. */
  readonly date: string;
  readonly basis: "said" | "published";
}

/** The date said where the report tells it, else the day published; null where neither is known. */
export function dateStatement({
  saidOn,
  publishedAt,
}: Pick<StatementRow, "saidOn" | "publishedAt">): StatementDate | null {
  if (saidOn) return { date: saidOn.earliest.slice(0, { day: 10, month: 7, year: 4 }[saidOn.grain]), basis: "said" };
  return publishedAt === null ? null : { date: publishedAt.slice(0, 10), basis: "published" };
}
