import type { ReadingCorrection } from "../record/reading-correction.js";
import type { RecordEntry, RecordReader } from "../record/store.js";
import { correctExtraction } from "../review/correct-extraction.js";

/** A version of a report as people have it, the machine's own reading beside it. */
export interface CorrectedEntry {
  /** With what people said laid over it. */
  readonly entry: RecordEntry;
  /** As the machine read it. */
  readonly machine: RecordEntry;
  /** What people said last of each field of an attribution, by its id; of rejected ones too. */
  readonly corrections: ReadonlyMap<string, readonly ReadingCorrection[]>;
}

/** Lays over a version what people said about the attributions of its report. */
export async function correctEntry(
  reader: Pick<RecordReader, "findReadingCorrections">,
  machine: RecordEntry,
): Promise<CorrectedEntry> {
  const held = await reader.findReadingCorrections(machine.extraction.article.report.id);
  if (held.length === 0) return { entry: machine, machine, corrections: new Map() };
  const { extraction, changes } = correctExtraction(machine.extraction, held);
  return { entry: { ...machine, extraction }, machine, corrections: changes };
}
