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
interface Reading {
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
