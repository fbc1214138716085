// What the API answers about statements and reports, as far as the pages show it.

/** A stretch of a text in UTF-16 units, half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of time, known only so finely; days as `YYYY-MM-DD`. */
export interface Moment {
  readonly earliest: string;
  readonly latest: string;
  readonly grain: "day" | "month" | "year";
}

/** Who made a value. */
interface Producer {
  readonly room: string;
  readonly by: string;
  readonly version: string;
}

/** One value of a reading, and why it is there. `value` is null exactly when the basis is `unknown`. */
export interface Field<T> {
  readonly value: T | null;
  readonly span: Span | null;
  readonly basis: "stated" | "implied" | "background" | "unknown";
  readonly producer: Producer;
  readonly confidence: number;
  readonly candidates?: readonly { readonly value: T; readonly confidence: number }[] | undefined;
}

/** What one report tells of one attribution. */
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

/** A statement as lists show it; `matched` tells where the words asked for stand in its `words`. */
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

/** One place in one report where a source is said to have said something. */
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

/** The report that an attribution stands in. */
export interface CarrierReport {
  readonly id: string;
  readonly versionId: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

/** Whose an attribution is, as the whole record tells. */
interface NamedSpeaker {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** One place that carries a statement, with the passage around it: `passage.start` is its offset in the article. */
export interface Carrier {
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  readonly report: CarrierReport;
  readonly words: string;
  readonly speaker: NamedSpeaker | null;
  readonly passage: { readonly text: string; readonly start: number; readonly isCut: boolean };
}

/** That another statement bears on one. */
export interface StatementRelation {
  readonly kind: string;
  readonly direction: string;
  readonly of: FoundStatement;
  readonly other: FoundStatement;
  readonly isCandidate: boolean;
  readonly likeness: number;
  readonly evidence: string | null;
}

/** `/api/statements/ID`. The carriers are in the order in which they were published. */
export interface StatementAnswer {
  readonly row: FoundStatement;
  readonly carriers: readonly Carrier[];
  readonly relations: readonly StatementRelation[];
}

/** One attribution of a report; `statementId` is null where the version is superseded. */
export interface ReportAttribution {
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  readonly speaker: NamedSpeaker | null;
  readonly statementId: string | null;
}

/** `/api/reports/ID`, `?version=`. Versions are in order, the current one last. */
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

/** A value of a facet, and how many statements have it. */
interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** How many statements a search finds; exact to 10,000. */
export interface HitCount {
  readonly count: number;
  readonly isEstimated: boolean;
}

/** A month `YYYY-MM`, or null for what has no date so fine. */
interface MonthCount {
  readonly month: string | null;
  readonly count: number;
}

/** `/api/facets`: how what a search finds is spread. */
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

/** `/api/statements`. With days said asked for, `undated` is what may have been said then. */
export interface StatementsPage {
  readonly rows: readonly FoundStatement[];
  readonly next: string | null;
  readonly undated?: { readonly rows: readonly FoundStatement[]; readonly next: string | null } | null | undefined;
}
