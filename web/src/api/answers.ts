interface Span {
  readonly start: number;
  readonly end: number;
}
interface Moment {
  readonly earliest: string;
  readonly latest: string;
  readonly grain: "day" | "month" | "year";
}
interface Producer {
  readonly room: string;
  readonly by: string;
  readonly version: string;
}
export interface Field<T> {
  readonly value: T | null;
  readonly span: Span | null;
  readonly basis: "stated" | "implied" | "background" | "unknown";
  readonly producer: Producer;
  readonly confidence: number;
  readonly candidates?: readonly { readonly value: T; readonly confidence: number }[] | undefined;
}
export interface Reading {
  readonly attributionId: string;
  readonly speaker: Field<{ readonly kind: string; readonly name: string; readonly members: readonly string[] }>;
  readonly office: Field<string>;
  readonly affiliation: Field<string>;
  readonly party: Field<string>;
  readonly onBehalfOf: Field<string>;
  readonly saidOn: Field<Moment>;
  readonly occasion: Field<{ readonly kind: string; readonly text: string; readonly with: string | null }>;
  readonly place: Field<{ readonly name: string; readonly country: string | null; readonly precision: string }>;
  readonly addressee: Field<string>;
  readonly question: Field<{ readonly text: string; readonly askedBy: string | null }>;
}
export interface FoundStatement {
  readonly id: string;
  readonly kind: string;
  readonly attributionId: string;
  readonly attributionCount: number;
  readonly words: string;
  readonly cue: string;
  readonly source: string;
  readonly cueClass: string;
  readonly manner: string;
  readonly mode: string;
  readonly polarity: string;
  readonly confidence: number;
  readonly speaker: {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly basis: string;
  } | null;
  readonly countries: readonly string[];
  readonly office: string | null;
  readonly affiliation: string | null;
  readonly party: string | null;
  readonly onBehalfOf: string | null;
  readonly saidOn: Moment | null;
  readonly firstPublishedAt: string | null;
  readonly outlets: readonly string[];
  readonly publishedAt: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly reportId: string;
  readonly matched?: readonly Span[] | undefined;
}

interface Attribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly cueClass: string;
  readonly manner: string;
  readonly mode: string;
  readonly polarity: string;
  readonly confidence: number;
  readonly within: string | null;
}
export interface CarrierReport {
  readonly id: string;
  readonly versionId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}
interface NamedSpeaker {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}
export interface Carrier {
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  readonly report: CarrierReport;
  readonly words: string;
  readonly speaker: NamedSpeaker | null;
  readonly passage: { readonly text: string; readonly start: number; readonly isCut: boolean };
}
export interface StatementRelation {
  readonly kind: string;
  readonly direction: string;
  readonly of: FoundStatement;
  readonly other: FoundStatement;
  readonly isCandidate: boolean;
  readonly likeness: number;
  readonly evidence: string | null;
}
export interface StatementAnswer {
  readonly row: FoundStatement;
  readonly carriers: readonly Carrier[];
  readonly relations: readonly StatementRelation[];
}
export interface ReportAttribution {
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  readonly speaker: NamedSpeaker | null;
  readonly statementId: string | null;
}
export interface ReportAnswer {
  readonly report: { readonly id: string; readonly outlet: string | null; readonly url: string | null };
  readonly version: { readonly id: string };
  readonly versions: readonly {
    readonly id: string;
    readonly addedAt: string;
    readonly publishedAt: string | null;
    readonly modifiedAt: string | null;
  }[];
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly authors: readonly string[];
    readonly publishedAt: string | null;
    readonly modifiedAt: string | null;
    readonly text: string;
    readonly blocks: readonly { readonly kind: string; readonly span: Span }[];
  };
  readonly attributions: readonly ReportAttribution[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly span: Span | null }[];
  readonly copies: readonly {
    readonly reportId: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly share: number;
  }[];
}

interface ValueCount {
  readonly value: string;
  readonly count: number;
}
export interface HitCount {
  readonly count: number;
  readonly isEstimated: boolean;
}
interface MonthCount {
  readonly month: string | null;
  readonly count: number;
}
export interface StatementFacets {
  readonly hits: HitCount;
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly bodies: readonly ValueCount[];
  readonly countries: readonly ValueCount[];
  readonly outlets: readonly ValueCount[];
  readonly manners: readonly ValueCount[];
  readonly modes: readonly ValueCount[];
  readonly cueClasses: readonly ValueCount[];
  readonly kinds: readonly ValueCount[];
  readonly published: readonly MonthCount[];
  readonly said: readonly MonthCount[];
  readonly places: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly precision: string;
    readonly count: number;
  }[];
}
export interface SpeakerRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly externalIds: readonly string[];
  readonly countries: readonly string[];
  readonly statementCount: number;
}
export interface OfficeHolder {
  readonly leaderId: string;
  readonly name: string;
  readonly officeKey: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly background: boolean;
  readonly reportCount?: number | undefined;
}
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
export interface SpeakerAnswer extends SpeakerRow {
  readonly reportCount: number;
  readonly signatures: readonly SeenSignature[];
  readonly tenures: readonly OfficeHolder[];
  readonly candidates: readonly { readonly speaker: SpeakerRow; readonly confidence: number }[];
}
interface BodyStatements {
  readonly hits: HitCount;
}
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
interface ComparedCell {
  readonly actor: string;
  readonly period: string;
  readonly count: number;
  readonly latest: FoundStatement;
  readonly statementIds: readonly string[];
}
export interface ComparedActor {
  readonly actor: string;
  readonly name: string;
  readonly count: number;
  readonly cells: readonly ComparedCell[];
}
export interface ComparisonAnswer {
  readonly by: string;
  readonly period: string;
  readonly periods: readonly string[];
  readonly actors: readonly ComparedActor[];
  readonly otherCount: number;
  readonly isCut: boolean;
}
export interface TimelineAnswer {
  readonly statements: readonly (FoundStatement & {
    readonly when: { readonly date: string; readonly basis: "said" | "published" } | null;
  })[];
  readonly isCut: boolean;
}

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
export interface ChangeRow {
  readonly reportId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly before: { readonly versionId: string; readonly addedAt: string };
  readonly after: { readonly versionId: string; readonly addedAt: string };
  /** Corrections and updates that the later version owns up to. */
  readonly noticeCount: number;
}
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

export interface StatementsPage {
  readonly rows: readonly FoundStatement[];
  readonly next: string | null;
  readonly undated?: { readonly rows: readonly FoundStatement[]; readonly next: string | null } | null | undefined;
}
