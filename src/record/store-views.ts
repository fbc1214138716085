// The wider questions that a record answers: how what a search finds is spread, what was said at one occasion, which
// reports there are, who held a body's offices. All of it follows from what is in the record, never from the order in
// which it came.
import type { OfficeHolder } from "./link.js";
import type { Moment, Occasion, OccasionKind, Place } from "./reading.js";
import type { SpeakerRow, StatementSearch, StatementSpeaker } from "./store.js";

/** How many statements a search finds. */
export interface HitCount {
  readonly count: number;
  /** False up to 10,000; beyond that the count is scaled up from a sample (an even one, always the same). */
  readonly isEstimated: boolean;
}

/** Which of a facet's values to count. */
export interface FacetOptions {
  /** Of speakers, bodies, outlets and places at most so many, those with most statements first. */
  readonly most: number;
}

/** A value of one facet, and how many of the hits have it. */
export interface ValueCount {
  /** What the filter of the same name is to be given. */
  readonly value: string;
  readonly count: number;
}

/** A speaker, and how many of the hits are its own. */
export interface SpeakerCount extends Pick<StatementSpeaker, "id" | "kind" | "name"> {
  readonly count: number;
}

/** A month `YYYY-MM`, or null for what has no date so fine. */
export interface MonthCount {
  readonly month: string | null;
  readonly count: number;
}

/** A place of saying as reports name it. */
export interface PlaceCount extends Place {
  readonly count: number;
}

/**
 * How the hits of a search are spread. Each list has the greatest count first, then the smallest value; months are
 * sorted, null last. A statement counts once for each value that one of its attributions has, so that a value's count is
 * the hits there are when it is asked for too.
 */
export interface StatementFacets {
  readonly hits: HitCount;
  /** Persons and bodies; groups and unnamed sources are in one report each. */
  readonly speakers: readonly SpeakerCount[];
  /** Whole names of affiliations, of those spoken for, and of speaking bodies: values of `bodyName`. */
  readonly bodies: readonly ValueCount[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly ValueCount[];
  readonly outlets: readonly ValueCount[];
  readonly manners: readonly ValueCount[];
  readonly modes: readonly ValueCount[];
  readonly cueClasses: readonly ValueCount[];
  readonly kinds: readonly ValueCount[];
  /** By the month in which the first of its reports was published. */
  readonly published: readonly MonthCount[];
  /** By the month in which it was said. */
  readonly said: readonly MonthCount[];
  readonly places: readonly PlaceCount[];
}

/** Which occasions to list. All that is given must hold. */
export interface OccasionSearch {
  /** Words that a report's words for it hold, each anywhere, letter case ignored. */
  readonly words: string | null;
  readonly kind: OccasionKind | null;
  /** A speaker's id: it said something there. */
  readonly speaker: string | null;
  /** Days `YYYY-MM-DD`, both included, between which the first of its reports was published. */
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/**
 * Something that statements were made at. Within a report, utterances at which it tells the same kind, the same words
 * and the same day said are of one occasion. Those of two reports are one where both carry a statement that was said
 * there, and both tell the same kind; they all stay apart where their days do not agree.
 */
export interface OccasionRow {
  /** Rests on one of its reports, what that one calls it, and when; the ids that its other reports make lead to it too. */
  readonly id: string;
  readonly kind: OccasionKind;
  /** Reports' words for it, sorted. */
  readonly texts: readonly string[];
  /** As fine as its reports tell. */
  readonly saidOn: Moment | null;
  /** Where reports say that it was. */
  readonly places: readonly Place[];
  /** Who else took part, as reports name them, sorted. */
  readonly with: readonly string[];
  /** Persons and bodies that said something there, those with most statements first. */
  readonly speakers: readonly StatementSpeaker[];
  readonly statementCount: number;
  readonly firstPublishedAt: string | null;
  /** Outlets that tell of it, sorted. */
  readonly outlets: readonly string[];
  readonly reportCount: number;
}

/** Occasions, newest first by when their first report was published (undated last). */
export interface OccasionPage {
  readonly rows: readonly OccasionRow[];
  readonly next: string | null;
}

/** What one report tells of an occasion. */
export interface ToldOccasion {
  readonly reportId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly occasion: Occasion;
  readonly saidOn: Moment | null;
  /** In the order of the report. */
  readonly attributionIds: readonly string[];
}

/** An occasion with all that reports tell of it. */
export interface OccasionDetails extends OccasionRow {
  /** The report with most of what was said there first, then the one published first, then the smallest id. */
  readonly told: readonly ToldOccasion[];
}

/** Which reports to list. All that is given must hold. */
export interface ReportSearch {
  /** Words that the title holds, each anywhere, letter case ignored. */
  readonly words: string | null;
  /** Whole names; letter case is ignored. */
  readonly outlet: string | readonly string[] | null;
  /** Days published `YYYY-MM-DD`, both included. */
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/** A report as lists show it: its current version. */
export interface ReportRow {
  readonly reportId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** When its first version was added; an instant. */
  readonly addedAt: string;
  readonly versionCount: number;
  /** Of the current version, as the machine reads it. */
  readonly attributionCount: number;
  /** Reports whose text is in large part this one's. */
  readonly copyCount: number;
}

/** Reports, newest first by the day and quarter of an hour published (undated last), then by id. */
export interface ReportPage {
  readonly rows: readonly ReportRow[];
  readonly next: string | null;
}

/** Who held an office of a body, as reports state it or the user knows it. */
export interface BodyHolder extends OfficeHolder {
  /** Null when no report names the holder. */
  readonly speaker: SpeakerRow | null;
}

/** The wider questions, as part of `RecordReader`. */
export interface RecordViews {
  /** How many statements a search finds; `limit` and `cursor` count for nothing. */
  countHits(search: StatementSearch): Promise<HitCount>;
  /** How they are spread, likewise. */
  countFacets(search: StatementSearch, options: FacetOptions): Promise<StatementFacets>;
  listOccasions(search: OccasionSearch): Promise<OccasionPage>;
  /** The occasion with this id, or the one of which the report that made it is now a part, or null. */
  findOccasion(occasionId: string): Promise<OccasionDetails | null>;
  listReports(search: ReportSearch): Promise<ReportPage>;
  /** Offices of bodies of these names (letter case ignored), by office, then by day. */
  listBodyHolders(names: readonly string[]): Promise<readonly BodyHolder[]>;
  /** Changes with everything that is written to the record, and differs between records. For ETags; cheap. */
  getRecordStamp(): Promise<string>;
}
