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
  readonly matched: readonly Span[];
}
export interface StatementsAnswer {
  readonly rows: readonly FoundStatement[];
  readonly next: string | null;
}
export interface FacetsAnswer {
  readonly isEstimate: boolean;
  readonly facets: Readonly<
    Record<string, readonly { readonly value: string; readonly label?: string | undefined; readonly count: number }[]>
  >;
}
export interface HistogramAnswer {
  readonly isEstimate: boolean;
  readonly bars: readonly { readonly period: string; readonly count: number }[];
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
