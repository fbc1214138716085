import type { Attribution } from "../record/attribution.js";
import type { Reading } from "../record/reading.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { RecordEntry } from "../record/store.js";
import {
  type CorrectedExtraction,
  compareReadingCorrections,
  correctExtraction,
} from "../review/correct-extraction.js";

/**
 * Corrections as one person has them: that one's own; and before them what others added, since it is there to be judged.
 */
export function keepOwn(corrections: readonly ReadingCorrection[], by: string): readonly ReadingCorrection[] {
  return corrections.flatMap((correction) => {
    if (correction.by === by) return [correction];
    return correction.act === "add" ? [{ ...correction, at: BEFORE_ALL }] : [];
  });
}

const BEFORE_ALL = "0001-01-01T00:00:00Z";

/** One attribution in an entry over which corrections were laid. */
export interface ViewedAttribution {
  /** As it was corrected; a rejected one as the machine has it. */
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  readonly isRejected: boolean;
  /** As the machine has it, or as it was added. */
  readonly original: Attribution;
  readonly machineReading: Reading | null;
  /** Those that have a hold on it, the latest first. */
  readonly corrections: readonly ReadingCorrection[];
}

/** A version of a report with corrections laid over it, to look at one attribution after the other. */
export class EntryView {
  readonly entry: RecordEntry;
  readonly #corrections: readonly ReadingCorrection[];
  readonly #corrected: CorrectedExtraction;

  constructor(entry: RecordEntry, corrections: readonly ReadingCorrection[]) {
    this.entry = entry;
    this.#corrections = corrections;
    this.#corrected = correctExtraction(entry.extraction, corrections);
  }

  /** Null when there is none of this id. */
  find(id: string): ViewedAttribution | null {
    const { extraction, originals, attached } = this.#corrected;
    const original = originals.get(id);
    if (!original) return null;
    const isIt = ({ attributionId }: Reading) => attributionId === id;
    const corrected = extraction.attributions.find((one) => one.id === id);
    const machineReading = this.entry.extraction.readings.find(isIt) ?? null;
    return {
      attribution: corrected ?? original,
      reading: extraction.readings.find(isIt) ?? machineReading,
      isRejected: corrected === undefined,
      ...{ original, machineReading },
      corrections: this.#corrections
        .filter((correction) => attached.get(correction.id) === id)
        .sort((one, other) => compareReadingCorrections(other, one)),
    };
  }
}
