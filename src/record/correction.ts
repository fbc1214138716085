import type { Passage } from "./passage.js";
import type { ReadingCorrection } from "./reading-correction.js";

/**
 * What a person may say about speakers. `merge`: the two are one. `split`: these attributions are another's. `rename`:
 * what it is called. `alias`: another name of it. `sameAs`: which entry of a list elsewhere it is (`wikidata:Q42`).
 * `undo`: an earlier correction holds no more.
 */
export const SPEAKER_ACTS = ["merge", "split", "rename", "alias", "sameAs", "undo"] as const;
export type SpeakerAct = (typeof SPEAKER_ACTS)[number];

/** A place in a report where a source is named (its first piece), so that it is found again after a re-reading. */
export interface Anchor extends Passage {
  readonly reportId: string;
}

/** What a person said about a speaker, or about one attribution. */
export type Correction = SpeakerCorrection | ReadingCorrection;

/** True when the correction is about one attribution. */
export function isReadingCorrection(correction: Correction): correction is ReadingCorrection {
  return "attribution" in correction;
}

/** What a person said about a speaker. It outranks what the machine made of the reports, and is never dropped. */
export interface SpeakerCorrection {
  /** Made from all other fields. */
  readonly id: string;
  readonly act: SpeakerAct;
  /** Where the speaker that it is about is named: up to five places. Empty for `undo`. */
  readonly speaker: readonly Anchor[];
  /** `merge`: where the other one is named. `split`: the attributions that are another's. Else empty. */
  readonly other: readonly Anchor[];
  /**
   * `rename` and `alias`: the name. `sameAs`: the entry elsewhere. `undo`: the id of the correction undone. `split`:
   * `here` (in these reports) or `alike` (wherever a report states the same of it as these do). `merge`: null.
   */
  readonly value: string | null;
  /** Several that were made at once have one name, as those of attributions; not there when made alone. */
  readonly group?: string;
  /** What the machine had before: the speaker's name, or the two names of a merge; null for `undo`. */
  readonly before: string | null;
  readonly by: string;
  /** ISO 8601 instant, from the door. Where two corrections disagree, the later one holds. */
  readonly at: string;
  readonly reason: string;
}
