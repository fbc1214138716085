import type { ReadingCorrection } from "../record/reading-correction.js";
import { correctExtraction } from "../review/correct-extraction.js";
import type { Connection } from "./connection.js";
import { ATTRIBUTION_KEYS } from "./link-article.js";
import { readEntry } from "./read-entries.js";
import { attachCorrections, detachCorrections, findReadingCorrections } from "./reading-correction-table.js";

/**
 * Where what people said leaves the report as it was linked (they found it right, or took that back), only who judged what
 * is written. False when there is more to do.
 */
export function keepCorrected(
  connection: Connection,
  reportId: string,
  before: readonly ReadingCorrection[] | null,
): boolean {
  const [row] = connection.all<{ key: number }>("SELECT key FROM article WHERE report = ? AND current = 1", reportId);
  if (!row || before === null) return false;
  const { extraction } = readEntry(connection, row.key);
  const held = findReadingCorrections(connection, reportId);
  const now = correctExtraction(extraction, held);
  const linked = correctExtraction(extraction, before).extraction;
  const parts = ["attributions", "readings", "relations"] as const;
  if (!parts.every((part) => areAlike(linked[part], now.extraction[part]))) return false;
  const first = row.key * ATTRIBUTION_KEYS;
  detachCorrections(connection, first, first + ATTRIBUTION_KEYS);
  attachCorrections(connection, first, held, now.attached);
  return true;
}

/** What nobody touched is the very same on both sides. */
function areAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => one === others[i] || JSON.stringify(one) === JSON.stringify(others[i]))
  );
}
