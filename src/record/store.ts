import type { CueClass, Manner, Mode, Polarity } from "./attribution.js";
import type { Extraction } from "./extraction.js";
import type { Links, StatementKind } from "./link.js";
import type { RawDocument } from "./raw-document.js";
import type { Moment, SpeakerKind } from "./reading.js";

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
  /** What Link made of this extraction. */
  readonly links: Links;
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

/** A search for statements. All that is given must hold. Days are `YYYY-MM-DD`, both ends included. */
export interface StatementSearch {
  /** Each must occur in the content or in the speaker's name. */
  readonly terms: readonly SearchTerm[];
  /** Words that the speaker's name (or an alias) holds, or a speaker's id. */
  readonly speaker: string | null;
  /** Words that the affiliation, the one spoken for, or the name of a speaking body holds. */
  readonly body: string | null;
  /** The outlet's name, whole; letter case is ignored. */
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly said: SaidRange | null;
  readonly manner: Manner | null;
  readonly mode: Mode | null;
  readonly cueClass: CueClass | null;
  readonly kind: StatementKind | null;
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

/** A statement as lists show it: its fields as its first attribution's report tells them. */
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
  readonly source: string;
  readonly cueClass: CueClass;
  readonly manner: Manner;
  readonly mode: Mode;
  readonly polarity: Polarity;
  readonly confidence: number;
  readonly speaker: { readonly id: string | null; readonly kind: SpeakerKind; readonly name: string } | null;
  readonly office: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly onBehalfOf: string | null;
  readonly saidOn: Moment | null;
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly reportId: string;
}

/** Rows newest first by the day and quarter of an hour published (undated last), and where the next page begins. */
export interface StatementPage {
  readonly rows: readonly StatementRow[];
  /** Null when this page is the last. */
  readonly next: string | null;
}

/** Reading a record. Readers see whole transactions only and never wait for a writer. */
export interface RecordReader {
  countRecord(): Promise<RecordCounts>;
  /** How many entries each engine version has read, sorted by version. */
  countEngines(): Promise<ReadonlyMap<string, number>>;
  /** All versions of all reports, sorted by report id and version id; memory holds a few at a time. */
  iterateEntries(filter?: EntryFilter): AsyncGenerator<RecordEntry>;
  /** All versions of one report, the current one last; empty when it is not in the record. */
  findEntries(reportId: string): Promise<readonly RecordEntry[]>;
  /** The version that holds this attribution, or null. */
  findEntryOfAttribution(attributionId: string): Promise<RecordEntry | null>;
  /** The statement with the attributions that carry it, or null. Only current versions make statements. */
  findStatement(statementId: string): Promise<StatementRow | null>;
  /** Ids of the attributions that carry the statement, sorted. */
  findAttributionIds(statementId: string): Promise<readonly string[]>;
  /** The id of the statement that holds this attribution now, or null. */
  findStatementIdOf(attributionId: string): Promise<string | null>;
  /** Ids of reports, versions, articles, attributions, statements and speakers that begin so; sorted, at most `limit`. */
  findIds(prefix: string, limit: number): Promise<readonly string[]>;
  /** The id of the report with this URL or given id, or null. */
  findReportId(urlOrGivenId: string): Promise<string | null>;
  /** True when this very version is held. */
  hasVersion(versionId: string): Promise<boolean>;
  findTombstone(reportId: string): Promise<Tombstone | null>;
  /** Sorted by report id. */
  listTombstones(): Promise<readonly Tombstone[]>;
  searchStatements(search: StatementSearch): Promise<StatementPage>;
  /** All reads inside `work` see the record as it stood at one instant. For stores opened for reading. */
  holdSnapshot<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Writing a record: one writer at a time; the reading half sees what it wrote. */
export interface RecordStore extends RecordReader {
  /**
   * Puts the entries in one transaction, durable when the promise resolves; outcomes in the order of the entries.
   * Which version of a report is current never depends on the order of arrival: the latest modified (else published),
   * then the greatest version id.
   * @throws OnrecordError DISK_FULL (then nothing of this batch is in the record).
   */
  putEntries(entries: readonly RecordEntry[]): Promise<readonly PutOutcome[]>;
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
}
