import type { CueClass, Manner, Mode, Polarity } from "./attribution.js";
import type { Anchor, Correction, SpeakerCorrection } from "./correction.js";
import type { Extraction } from "./extraction.js";
import type { OfficeHolder, SeenSignature, StatementKind } from "./link.js";
import type { RawDocument } from "./raw-document.js";
import type { Moment, SpeakerKind } from "./reading.js";
import type { Source, WatchedPage } from "./source.js";
import type { ReviewReader } from "./store-review.js";
import type { RecordViews } from "./store-views.js";

/** What intake read, without the name it had on the way in (a path says nothing about the report). */
export type KeptDocument = Omit<RawDocument, "name">;

/**
 * One version of one report with all that was taken from it: what is added, iterated, exported and imported.
 * Whatever is put in comes out again equal, unit for unit and byte for byte.
 */
export interface RecordEntry {
  /** What reading it again needs. `document.bytes` are the bytes as they came; the store compresses them. */
  readonly document: KeptDocument;
  /** Whether the document's own spans were used, or the engine's. */
  readonly attributions: "found" | "given";
  readonly extraction: Extraction;
  /** The version of the engine that made the extraction. */
  readonly engine: string;
  /** ISO 8601 instant, from the door. */
  readonly addedAt: string;
}

/**
 * What became of an entry. `added`: the report is new. `changed`: a further version, its text unlike any held.
 * `known`: nothing new (this very version is held, or one with the same text). `removed`: a tombstone keeps it out.
 */
export type PutOutcome =
  | { readonly reportId: string; readonly outcome: "added" | "changed" | "known" }
  | { readonly reportId: string; readonly outcome: "removed"; readonly tombstone: Tombstone };

/** What is left of a removed report. */
export interface Tombstone {
  readonly reportId: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** How much a record holds. Superseded versions are counted in `versions` alone. */
export interface RecordCounts {
  readonly reports: number;
  readonly versions: number;
  readonly attributions: number;
  readonly statements: number;
  readonly speakers: number;
  readonly tombstones: number;
  readonly corrections: number;
}

/** Which entries to iterate. */
export interface EntryFilter {
  /** Only entries read by one of these engine versions. */
  readonly engines?: readonly string[];
  /** Only entries that come after this one in the order of iteration. */
  readonly after?: EntryPlace;
}

/** A place in the order of iteration: by report id, then version id. */
export interface EntryPlace {
  readonly reportId: string;
  readonly versionId: string;
}

/** One word or phrase to search for. `words` are taken literally; `prefix` lets the last word go on (`refin*`). */
export interface SearchTerm {
  readonly words: string;
  readonly prefix: boolean;
}

/** A value, or several of which one must hold. An empty list finds nothing. */
export type OneOrMore<T> = T | readonly T[];

/** A search for statements. All that is given must hold. Days are `YYYY-MM-DD`, both ends included. */
export interface StatementSearch {
  /** Each must occur in a wording of the statement or in a name of its speaker. */
  readonly terms: readonly SearchTerm[];
  /** Words that a name or an alias of the speaker holds, all of them in one name; or a speaker's id, also one merged away. */
  readonly speaker: OneOrMore<string> | null;
  /** Words that the affiliation, the one spoken for, or the name of a speaking body holds. */
  readonly body: string | null;
  /** The whole name of an affiliation, of one spoken for or of a speaking body; letter case is ignored here and below. */
  readonly bodyName?: OneOrMore<string> | null;
  /** The whole name of the speaker's affiliation. */
  readonly affiliation?: OneOrMore<string> | null;
  /** The whole name of the one spoken for. */
  readonly onBehalfOf?: OneOrMore<string> | null;
  /** ISO 3166-1 alpha-2: a state that a report ties the speaker to. */
  readonly country?: OneOrMore<string> | null;
  /** A speaker's id: the words hold one of its names (a person's, when it is more than one word), and are another's. */
  readonly about?: string | null;
  /** The name of an outlet that carries it, whole. */
  readonly outlet: OneOrMore<string> | null;
  /** Published first (the earliest of its reports) from and until. */
  readonly since: string | null;
  readonly until: string | null;
  readonly said: SaidRange | null;
  readonly manner: OneOrMore<Manner> | null;
  readonly mode: OneOrMore<Mode> | null;
  readonly cueClass: OneOrMore<CueClass> | null;
  readonly kind: OneOrMore<StatementKind> | null;
  /** At most so many rows. */
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/**
 * Which dates said to look for. `known`: the moment overlaps the range. `unknown`: no date said is told, and the
 * report was not published before the range begins (what was said was said no later than it was published).
 */
export interface SaidRange {
  readonly since: string | null;
  readonly until: string | null;
  readonly date: "known" | "unknown";
}

/**
 * A statement as lists show it, once however many reports carry it. Words, spans' words and fields are those of one
 * attribution: of the fullest wording, then of the report published first, then of the smallest id.
 */
export interface StatementRow {
  readonly id: string;
  readonly kind: StatementKind;
  /** The attribution whose words and fields are shown; a citation names it. */
  readonly attributionId: string;
  /** How many attributions carry it. */
  readonly attributionCount: number;
  /** The content, character for character; pieces joined by " … ". */
  readonly words: string;
  readonly cue: string;
  /** The report's own words for the source. */
  readonly source: string;
  readonly cueClass: CueClass;
  readonly manner: Manner;
  readonly mode: Mode;
  readonly polarity: Polarity;
  readonly confidence: number;
  readonly speaker: StatementSpeaker | null;
  /** ISO 3166-1 alpha-2 codes of the states that the report ties the speaker to, sorted. */
  readonly countries: readonly string[];
  readonly office: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly onBehalfOf: string | null;
  /** When it was said; where the report shown does not tell, as another report that carries it does. */
  readonly saidOn: Moment | null;
  /** When the first of the reports that carry it was published; lists are in this order. */
  readonly firstPublishedAt: string | null;
  /** Outlets that carry it, sorted. */
  readonly outlets: readonly string[];
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly reportId: string;
}

/** Whose a statement is, as the whole record tells. */
export interface StatementSpeaker {
  readonly id: string;
  readonly kind: SpeakerKind;
  /** The registry's name; how the report names the source stands in `source` and in the reading. */
  readonly name: string;
  /**
   * `stated`: named in the report. `implied`: the report names an office, and reports tell who held it then.
   * `background`: the same, from office-holders that the user loaded.
   */
  readonly basis: "stated" | "implied" | "background";
}

/** Which speakers to list. */
export interface SpeakerSearch {
  /** Words that one of the names or aliases begins with or holds, or null for all. */
  readonly words: string | null;
  /** Null: persons and bodies. */
  readonly kind: SpeakerKind | null;
  readonly limit: number;
  /** `next` of the page before, or null for the first page. */
  readonly cursor: string | null;
}

/** A speaker as lists show it. */
export interface SpeakerRow {
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  /** Other names, sorted. */
  readonly aliases: readonly string[];
  /** Ids in lists elsewhere (`wikidata:Q42`), sorted. */
  readonly externalIds: readonly string[];
  readonly countries: readonly string[];
  /** Statements in lists, each once. */
  readonly statementCount: number;
}

/** Speakers with the most statements first, then by id. */
export interface SpeakerPage {
  readonly rows: readonly SpeakerRow[];
  readonly next: string | null;
}

/** All that the record tells of a speaker. */
export interface SpeakerDetails extends SpeakerRow {
  readonly reportCount: number;
  /** What the reports state of it, with days and numbers of reports; the most often stated first. */
  readonly signatures: readonly SeenSignature[];
  /** Offices that it held, by the day on which it is first stated. `leaderId` is the speaker's id. */
  readonly tenures: readonly OfficeHolder[];
  /** Speakers it may be the same as, or of whom its statements may be; best first. */
  readonly candidates: readonly { readonly speaker: SpeakerRow; readonly confidence: number }[];
  /** Ids of the corrections in force on it, sorted. */
  readonly correctionIds: readonly string[];
}

/** What the user knows of an office-holder. */
export interface KnownHolder {
  /** `Ilse Varn` */
  readonly name: string;
  /** `Foreign Minister` */
  readonly office: string;
  /** Whose: `Government of Orlesia`. */
  readonly body: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly party: string | null;
  /** Days `YYYY-MM-DD`, both included; null when open. */
  readonly from: string | null;
  readonly until: string | null;
  /** Identifiers in the list it is from: `wikidata:Q42`. */
  readonly externalIds: readonly string[];
}

/** A correction of a speaker, and whether it has a hold on the record as it is now. */
export interface ListedCorrection {
  readonly correction: SpeakerCorrection;
  /** False when the places it names are not (or no longer) in the record; it waits for them. */
  readonly isAttached: boolean;
  /** True when a later correction undid it. */
  readonly isUndone: boolean;
}

/** A report whose text is in large part that of another. */
export interface ReportCopy {
  readonly reportId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** How much of the shorter text stands in the other, 0 to 1, estimated. */
  readonly share: number;
}

/** Quoted words in another place that have at least one run of six words in common with some. */
export interface QuotedAlike {
  readonly attributionId: string;
  readonly statementId: string;
  readonly speaker: StatementSpeaker | null;
  readonly reportId: string;
  /** Folded words of each quoted piece. */
  readonly pieces: readonly string[];
  readonly saidOn: Moment | null;
  readonly publishedOn: string | null;
  /** Runs of six words in common. */
  readonly sharedRuns: number;
}

/** Rows newest first by the day and quarter of an hour published (undated last), and where the next page begins. */
export interface StatementPage {
  readonly rows: readonly StatementRow[];
  /** Null when this page is the last. */
  readonly next: string | null;
}

/** A report that is held in more than one version. */
export interface RevisedReport {
  readonly reportId: string;
  readonly versionCount: number;
  /** When the last of them was added; an instant. */
  readonly lastAddedAt: string;
}

/** Sources and pages to put in the place of those with the same addresses; and sources to take out, with their pages. */
export interface SourceChanges {
  readonly sources?: readonly Source[];
  readonly pages?: readonly WatchedPage[];
  /** Addresses of sources. */
  readonly removed?: readonly string[];
}

/** What became of entries, in their order → what is written beside them. */
export type PutFollower = (outcomes: readonly PutOutcome[]) => SourceChanges;

/** Which pages are to be fetched: due by this instant, of sources with these addresses. */
export interface DuePages {
  readonly until: string;
  readonly sources: readonly string[];
  readonly limit: number;
}

/** How many pages a source told of. */
export interface PageCounts {
  readonly pages: number;
  /** Of these, how many are gone from their site. */
  readonly vanished: number;
  /** Code of an error → how many others could not be had or read for it the last time. */
  readonly faults: ReadonlyMap<string, number>;
}

/** Where reports come from. */
export interface SourceReader {
  /** Sorted by address. */
  list(): Promise<readonly Source[]>;
  /** Those of these addresses that are watched. */
  findPages(urls: readonly string[]): Promise<readonly WatchedPage[]>;
  /** Those due longest first. */
  findDuePages(search: DuePages): Promise<readonly WatchedPage[]>;
  /** When the first of these sources' pages is due, or null. */
  findNextDue(sources: readonly string[]): Promise<string | null>;
  /** Pages of a source that could not be had or read the last time, by code, then by address. */
  listFaults(source: string, limit: number): Promise<readonly WatchedPage[]>;
  findPagesOfReport(reportId: string): Promise<readonly WatchedPage[]>;
  /** By the address of the source. */
  countPages(): Promise<ReadonlyMap<string, PageCounts>>;
  /** All of them, sorted by address; memory holds a few at a time. */
  iteratePages(): AsyncGenerator<WatchedPage>;
}

/** Reading a record. Readers see whole transactions only and never wait for a writer. */
export interface RecordReader extends RecordViews, ReviewReader {
  readonly sources: SourceReader;
  countRecord(): Promise<RecordCounts>;
  /** How many entries each engine version has read, sorted by version. */
  countEngines(): Promise<ReadonlyMap<string, number>>;
  /** All versions of all reports, sorted by report id and version id; memory holds a few at a time. */
  iterateEntries(filter?: EntryFilter): AsyncGenerator<RecordEntry>;
  /** All versions of one report, the current one last; empty when it is not in the record. */
  findEntries(reportId: string): Promise<readonly RecordEntry[]>;
  /** Reports with more than one version, the last of which was added at this instant or later; the latest first. */
  listRevisedReports(since: string | null): Promise<readonly RevisedReport[]>;
  /** The version that holds this attribution, or null. */
  findEntryOfAttribution(attributionId: string): Promise<RecordEntry | null>;
  /**
   * The statement with this id, or the one that an id which was merged away has gone into, or null. Only current versions
   * make statements.
   */
  findStatement(statementId: string): Promise<StatementRow | null>;
  /** Ids of the attributions that carry the statement (found as `findStatement` does), sorted. */
  findAttributionIds(statementId: string): Promise<readonly string[]>;
  /** The id of the statement that holds this attribution now, or null. */
  findStatementIdOf(attributionId: string): Promise<string | null>;
  /**
   * Ids of reports, versions, articles, attributions, statements, speakers and corrections that begin so; sorted, at most
   * `limit`. In the place of one that was merged away stands the one it has gone into.
   */
  findIds(prefix: string, limit: number): Promise<readonly string[]>;
  /** The id of the report with this URL or given id, or null. */
  findReportId(urlOrGivenId: string): Promise<string | null>;
  /** True when this very version is held; with a document of it, when to put that would change nothing. */
  hasVersion(versionId: string, document?: Omit<KeptDocument, "bytes" | "text">): Promise<boolean>;
  findTombstone(reportId: string): Promise<Tombstone | null>;
  /** Sorted by report id. */
  listTombstones(): Promise<readonly Tombstone[]>;
  searchStatements(search: StatementSearch): Promise<StatementPage>;
  listSpeakers(search: SpeakerSearch): Promise<SpeakerPage>;
  /** The speaker with this id, or the one that an id which was merged away has gone into, or null. */
  findSpeaker(speakerId: string): Promise<SpeakerDetails | null>;
  /** The id of the speaker of this attribution now, or null where no source is told or the version is superseded. */
  findSpeakerIdOf(attributionId: string): Promise<string | null>;
  /** Where the speaker is named: up to `limit` places, as different in what their reports state as can be. */
  findAnchors(speakerId: string, limit: number): Promise<readonly Anchor[]>;
  /** Where the source of this attribution stands; null where it has none or the version is superseded. */
  findAnchorOf(attributionId: string): Promise<Anchor | null>;
  /** Reports whose current text is in large part that of this one; the greatest share first. */
  findCopies(reportId: string): Promise<readonly ReportCopy[]>;
  /**
   * Quotations that have runs of words in common with this one, those with most first, at most 500: all of the same
   * speaker, all of others that it contains, and some of the others'.
   */
  findQuotedAlike(attributionId: string): Promise<readonly QuotedAlike[]>;
  /** Corrections of speakers, sorted by id. With `attached`, only those that are (or are not); undone ones only where it is not given. */
  listCorrections(filter?: { readonly attached?: boolean }): Promise<readonly ListedCorrection[]>;
  /** What was loaded, sorted by name, office, body and days. */
  listOfficeHolders(): Promise<readonly KnownHolder[]>;
  /** All reads inside `work` see the record as it stood at one instant. For stores opened for reading. */
  holdSnapshot<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Writing a record: one writer at a time; the reading half sees what it wrote. */
export interface RecordStore extends RecordReader {
  /** Lets other writers in. Reading goes on, of what they write too; nothing may be written until `takeBack`. */
  letGo(): Promise<void>;
  /**
   * Keeps other writers out again.
   * @throws OnrecordError RECORD_BUSY while another one writes; RECORD_NOT_FOUND, RECORD_NEWER when the record is not there
   * any more, or no longer as it was opened.
   */
  takeBack(): Promise<void>;
  /**
   * Puts the entries in one transaction, durable when the promise resolves; outcomes in the order of the entries.
   * What is held never depends on the order of arrival. Of a report's versions that one is current which was modified (else
   * published) last, then fetched last, then has the greatest id. A version fetched more than once is of the first fetch;
   * where that does not tell, of the document that is told more of, then by the text of what is told; and it was added when
   * it was added first. What `follow` answers is put in the same transaction.
   * @throws OnrecordError DISK_FULL (then nothing of this batch is in the record).
   */
  putEntries(entries: readonly RecordEntry[], follow?: PutFollower): Promise<readonly PutOutcome[]>;
  /** Puts sources and watched pages in one durable transaction. */
  putSources(changes: SourceChanges): Promise<void>;
  /**
   * Puts new extractions of versions held already in the place of the old ones, in one durable transaction; times of
   * adding and bytes stay. A version not held is left out. Answers how many were replaced.
   */
  replaceExtractions(entries: readonly RecordEntry[]): Promise<number>;
  /**
   * Deletes text, bytes, derived rows and index entries of every version, and leaves the tombstone.
   * False when the report is neither in the record nor was ever (the tombstone is laid all the same).
   */
  removeReport(tombstone: Tombstone): Promise<boolean>;
  /** Puts corrections in one durable transaction; one that is held already changes nothing. Answers how many are new. */
  putCorrections(corrections: readonly Correction[]): Promise<number>;
  /** Puts what is known of office-holders, likewise. */
  putOfficeHolders(holders: readonly KnownHolder[]): Promise<number>;
}
