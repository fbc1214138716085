// What a record answers about review: what people said of attributions, what is to be judged, and what they found.
import type { CorrectedField, ReadingAct, ReadingCorrection } from "./reading-correction.js";

/**
 * `in force`; `unattached`: its words are not (or no longer) in the current version, or are no attribution, and it waits;
 * `undone`: a later one undid it.
 */
export type ReadingCorrectionState = "in force" | "unattached" | "undone";

/** Which corrections of attributions to list. All that is given must hold. */
export interface ReadingCorrectionSearch {
  readonly reportId: string | null;
  readonly attributionId: string | null;
  readonly by: string | null;
  readonly act: ReadingAct | null;
  readonly field: CorrectedField | null;
  readonly state: ReadingCorrectionState | null;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/** A correction of an attribution as lists show it. */
export interface ListedReadingCorrection {
  readonly correction: ReadingCorrection;
  readonly state: ReadingCorrectionState;
  /** The attribution that it has a hold on in the current version, or null. */
  readonly attributionId: string | null;
}

/** Corrections of attributions, the latest first. */
export interface ReadingCorrectionPage {
  readonly rows: readonly ListedReadingCorrection[];
  readonly next: string | null;
}

/**
 * Which attributions are to be judged. `unjudged`: those that nobody judged. `second`: those that others judged and this
 * person did not. `several`: those that two people or more judged.
 */
export type ToReview =
  | { readonly kind: "unjudged" }
  | { readonly kind: "second"; readonly by: string }
  | { readonly kind: "several" };

/** Which attributions of current versions to review. */
export interface ReviewSearch {
  readonly of: ToReview;
  /**
   * Of those that nobody judged: `doubt`: the least sure first; `news`: the newest first. Others come the last added
   * first. Within one report all come as they stand in it.
   */
  readonly order: "doubt" | "news";
  readonly reportId: string | null;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/** Ids of attributions to review, in the order asked for. */
export interface ReviewPage {
  readonly attributionIds: readonly string[];
  readonly next: string | null;
}

/** What people found, over all attributions that they have a hold on now. */
export interface CorrectionCounts {
  /** Attributions that somebody accepted, rejected or added. */
  readonly judged: number;
  readonly rejected: number;
  readonly added: number;
  /** How many of those judged had the field set. */
  readonly set: ReadonlyMap<CorrectedField, number>;
  /** Those that wait for their words. */
  readonly unattached: number;
}

/** A report in whose current version somebody accepted, rejected or added an attribution. */
export interface JudgedReport {
  readonly reportId: string;
  readonly givenId: string | null;
  /** One of those that were judged. */
  readonly attributionId: string;
}

/** How people's judgements are spread over the attributions of current versions. */
export interface JudgementCounts {
  /** Accepted, and as the machine has it: neither rejected nor added by anybody, no field set. */
  readonly unchanged: number;
  /** Name → how many attributions that one accepted, rejected or added; the most first, then by name. */
  readonly people: ReadonlyMap<string, number>;
}

/** Review, as part of `RecordReader`. */
export interface ReviewReader {
  /** Corrections of attributions of this report that are in force or wait for their words, the earliest first. */
  findReadingCorrections(reportId: string): Promise<readonly ReadingCorrection[]>;
  /** All of them, `undo` and what is undone too, sorted by id; memory holds a few at a time. */
  iterateReadingCorrections(): AsyncGenerator<ReadingCorrection>;
  /** The correction of an attribution with this id, or null. */
  findReadingCorrection(id: string): Promise<ListedReadingCorrection | null>;
  /** Corrections of attributions that were made at once under this name, sorted by id; none where there is no such group. */
  listGroup(name: string): Promise<readonly Pick<ReadingCorrection, "id" | "act" | "by">[]>;
  listReadingCorrections(search: ReadingCorrectionSearch): Promise<ReadingCorrectionPage>;
  listReview(search: ReviewSearch): Promise<ReviewPage>;
  /** By statement (whole ids), in the order given: ids of the attributions carrying it that are to be judged; none, no row. */
  listToReview(statementIds: readonly string[], of: ToReview): Promise<ReadonlyMap<string, readonly string[]>>;
  countCorrections(): Promise<CorrectionCounts>;
  /** Sorted by report id. */
  listJudgedReports(): Promise<readonly JudgedReport[]>;
  countJudgements(): Promise<JudgementCounts>;
}
