import { compareText } from "../base/compare-text.js";
import { type CollectQuery, collectStatements, type StatementSource } from "./collect-statements.js";
import { dateStatement, type StatementDate } from "./date-statement.js";
import type { FoundStatement } from "./search-statements.js";

/** A statement on a timeline; `when` is null where neither the day said nor the day published is known. */
export interface DatedStatement extends FoundStatement {
  readonly when: StatementDate | null;
}

/** What was said, in the order in which it was said. */
export interface Timeline {
  /** The earliest first; those without a date last. */
  readonly statements: readonly DatedStatement[];
  /** True when only the newest of what was found are listed. */
  readonly isCut: boolean;
}

/**
 * Lists what a search finds from the earliest to the latest, by the date said or, where that is not told, published.
 * @throws OnrecordError QUERY_BAD
 */
export async function listTimeline(reader: StatementSource, query: CollectQuery): Promise<Timeline> {
  const { rows, isCut } = await collectStatements(reader, query);
  const statements = rows.map((row) => ({ ...row, when: dateStatement(row) }));
  return { statements: statements.sort(compareStatements), isCut };
}

/** What stands in one report keeps its order there. */
function compareStatements(one: DatedStatement, other: DatedStatement): number {
  if (!one.when || !other.when) return Number(one.when === null) - Number(other.when === null);
  return (
    compareText(one.when.date, other.when.date) ||
    compareText(one.publishedAt ?? "", other.publishedAt ?? "") ||
    compareText(one.reportId, other.reportId)
  );
}
