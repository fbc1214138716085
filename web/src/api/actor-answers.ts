// What the API answers about those who speak, and about the record itself.
import type { FoundStatement, HitCount, Moment } from "./answers.js";

/** A speaker in `/api/speakers`. */
export interface SpeakerRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly externalIds: readonly string[];
  readonly countries: readonly string[];
  readonly statementCount: number;
}

/** That a speaker held an office for a time; the key is `office|body`, folded. */
export interface OfficeHolder {
  readonly leaderId: string;
  readonly name: string;
  readonly officeKey: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly background: boolean;
  readonly reportCount?: number | undefined;
}

/** What reports state of a speaker, and how often. */
export interface SeenSignature {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly { readonly office: string; readonly body: string | null }[];
  readonly bodies: readonly string[];
  readonly countries: readonly string[];
  readonly party: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly reportCount: number;
}

/** `/api/speakers/ID`. */
export interface SpeakerAnswer extends SpeakerRow {
  readonly reportCount: number;
  readonly signatures: readonly SeenSignature[];
  readonly tenures: readonly OfficeHolder[];
  readonly candidates: readonly { readonly speaker: SpeakerRow; readonly confidence: number }[];
}

/** A set of statements, counted. */
interface BodyStatements {
  readonly hits: HitCount;
}

/** `/api/bodies/NAME`. */
export interface BodyAnswer {
  readonly name: string;
  readonly names: readonly string[];
  readonly speaker: SpeakerAnswer | null;
  readonly said: BodyStatements | null;
  readonly onBehalf: BodyStatements;
  readonly byItsPeople: BodyStatements;
  readonly about: BodyStatements | null;
  readonly holders: readonly (OfficeHolder & { readonly speaker: SpeakerRow | null })[];
}

/** What one actor said in one period. */
interface ComparedCell {
  readonly actor: string;
  readonly period: string;
  readonly count: number;
  readonly latest: FoundStatement;
  readonly statementIds: readonly string[];
}

/** One row of a comparison. */
export interface ComparedActor {
  readonly actor: string;
  readonly name: string;
  readonly count: number;
  readonly cells: readonly ComparedCell[];
}

/** `/api/compare`, `?by=` and `&period=`. */
export interface ComparisonAnswer {
  readonly by: string;
  readonly period: string;
  readonly periods: readonly string[];
  readonly actors: readonly ComparedActor[];
  readonly otherCount: number;
  readonly isCut: boolean;
}

/** `/api/timeline`: the earliest first. */
export interface TimelineAnswer {
  readonly statements: readonly (FoundStatement & {
    readonly when: { readonly date: string; readonly basis: "said" | "published" } | null;
  })[];
  readonly isCut: boolean;
}

/** An occasion in `/api/occasions`. */
export interface OccasionRow {
  readonly id: string;
  readonly kind: string;
  readonly texts: readonly string[];
  readonly saidOn: Moment | null;
  readonly places: readonly { readonly name: string; readonly country: string | null; readonly precision: string }[];
  readonly with: readonly string[];
  readonly speakers: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  readonly statementCount: number;
  readonly firstPublishedAt: string | null;
  readonly outlets: readonly string[];
  readonly reportCount: number;
}

/** `/api/occasions/ID`: the statements in the order in which they were made. */
export interface OccasionAnswer {
  readonly occasion: OccasionRow & {
    readonly told: readonly {
      readonly reportId: string;
      readonly outlet: string | null;
      readonly title: string | null;
      readonly publishedAt: string | null;
      readonly occasion: { readonly kind: string; readonly text: string; readonly with: string | null };
    }[];
  };
  readonly statements: readonly {
    readonly statement: FoundStatement;
    readonly question: { readonly text: string; readonly askedBy: string | null } | null;
    readonly addressee: string | null;
  }[];
}

/** A report in `/api/reports`. */
export interface ReportRow {
  readonly reportId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly addedAt: string;
  readonly versionCount: number;
  readonly attributionCount: number;
  readonly copyCount: number;
}

/** One step from a version of a report to the next, in `/api/changes`, newest first. */
export interface ChangeRow {
  readonly reportId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly before: { readonly versionId: string; readonly addedAt: string };
  readonly after: { readonly versionId: string; readonly addedAt: string };
  /** Corrections and updates that the later version owns up to. */
  readonly noticeCount: number;
}

/** `/api/health`. */
export interface HealthAnswer {
  readonly counts: {
    readonly reports: number;
    readonly versions: number;
    readonly attributions: number;
    readonly statements: number;
    readonly speakers: number;
    readonly tombstones: number;
    readonly corrections: number;
  };
  readonly engines: readonly { readonly engine: string; readonly versions: number }[];
}
