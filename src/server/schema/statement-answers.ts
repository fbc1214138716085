// What the API answers about statements and reports. The same schemas check what is sent and describe it in the OpenAPI
// page; the browser application takes its types from here.
import { z } from "zod";

/** A stretch of a text in UTF-16 units, half-open. */
export const Span = z.object({ start: z.number().int(), end: z.number().int() });

/** A stretch of time, known only so finely; days as `YYYY-MM-DD`. */
export const Moment = z.object({
  earliest: z.string(),
  latest: z.string(),
  grain: z.enum(["day", "month", "year"]),
});
export type Moment = Readonly<z.infer<typeof Moment>>;

const Producer = z.object({ room: z.string(), by: z.string(), version: z.string() });

/** One value of a reading, and why it is there. `value` is null exactly when the basis is `unknown`. */
function fieldOf<T extends z.ZodType>(value: T) {
  return z.object({
    value: value.nullable(),
    span: Span.nullable(),
    basis: z.enum(["stated", "implied", "background", "unknown"]),
    producer: Producer,
    confidence: z.number(),
    candidates: z.array(z.object({ value, confidence: z.number() })).optional(),
  });
}

/** One value of a reading, and why it is there. */
export interface Field<T> {
  readonly value: T | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly basis: "stated" | "implied" | "background" | "unknown";
  readonly producer: { readonly room: string; readonly by: string; readonly version: string };
  readonly confidence: number;
  readonly candidates?: readonly { readonly value: T; readonly confidence: number }[] | undefined;
}

/** A place as a report names it. */
export const Place = z.object({ name: z.string(), country: z.string().nullable(), precision: z.string() });

/** What one report tells of one attribution. */
export const Reading = z.object({
  attributionId: z.string(),
  speaker: fieldOf(z.object({ kind: z.string(), name: z.string(), members: z.array(z.string()) })),
  office: fieldOf(z.string()),
  affiliation: fieldOf(z.string()),
  party: fieldOf(z.string()),
  onBehalfOf: fieldOf(z.string()),
  saidOn: fieldOf(Moment),
  occasion: fieldOf(z.object({ kind: z.string(), text: z.string(), with: z.string().nullable() })),
  place: fieldOf(Place),
  addressee: fieldOf(z.string()),
  question: fieldOf(z.object({ text: z.string(), askedBy: z.string().nullable() })),
});
export type Reading = z.infer<typeof Reading>;

/** A statement as lists show it; `matched` tells where the words asked for stand in its `words`. */
export const FoundStatement = z.object({
  id: z.string(),
  kind: z.string(),
  attributionId: z.string(),
  attributionCount: z.number().int(),
  words: z.string(),
  cue: z.string(),
  source: z.string(),
  cueClass: z.string(),
  manner: z.string(),
  mode: z.string(),
  polarity: z.string(),
  confidence: z.number(),
  speaker: z.object({ id: z.string(), kind: z.string(), name: z.string(), basis: z.string() }).nullable(),
  countries: z.array(z.string()),
  office: z.string().nullable(),
  affiliation: z.string().nullable(),
  party: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  saidOn: Moment.nullable(),
  firstPublishedAt: z.string().nullable(),
  outlets: z.array(z.string()),
  publishedAt: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  reportId: z.string(),
  matched: z.array(Span).optional(),
});
export type FoundStatement = z.infer<typeof FoundStatement>;

/** One place in one report where a source is said to have said something. */
export const Attribution = z.object({
  id: z.string(),
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  cueClass: z.string(),
  manner: z.string(),
  mode: z.string(),
  polarity: z.string(),
  confidence: z.number(),
  within: z.string().nullable(),
});

/** The report that an attribution stands in. */
export const CarrierReport = z.object({
  id: z.string(),
  versionId: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type CarrierReport = z.infer<typeof CarrierReport>;

/** Whose an attribution is, as the whole record tells. */
export const NamedSpeaker = z.object({ id: z.string(), kind: z.string(), name: z.string() });

/** What a person said, as lists show it. */
export const CorrectionRow = z.object({
  id: z.string(),
  act: z.string().describe("accept, set, reject, add, undo; of speakers also merge, split, rename, alias, sameAs"),
  field: z.string().nullable().describe("of `set`"),
  says: z.string().describe("in words: set office to Mayor"),
  was: z.string().nullable().describe("what the machine had, in words"),
  words: z.string().describe("the content that it is about, else the cue; or how the speaker is named"),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  state: z.enum(["in force", "unattached", "undone"]),
  group: z.string().nullable().describe("of those made at once, which are undone at once by it"),
  reportId: z.string().nullable(),
  attributionId: z.string().nullable().describe("the attribution that it has a hold on now"),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** One place that carries a statement, with the passage around it: `passage.start` is its offset in the article. */
export const Carrier = z.object({
  attribution: Attribution,
  reading: Reading.nullable(),
  report: CarrierReport,
  words: z.string(),
  speaker: NamedSpeaker.nullable(),
  passage: z.object({ text: z.string(), start: z.number().int(), isCut: z.boolean() }),
  corrections: z.array(CorrectionRow).describe("in force on it: the last of each field"),
});
export type Carrier = z.infer<typeof Carrier>;

/** That another statement bears on one. */
export const StatementRelation = z.object({
  kind: z.string(),
  direction: z.string(),
  of: FoundStatement,
  other: FoundStatement,
  isCandidate: z.boolean(),
  likeness: z.number(),
  evidence: z.string().nullable(),
});
export type StatementRelation = z.infer<typeof StatementRelation>;

/** One statement. The carriers are in the order in which they were published. */
export const StatementAnswer = z.object({
  row: FoundStatement,
  carriers: z.array(Carrier),
  relations: z.array(StatementRelation),
});
export type StatementAnswer = z.infer<typeof StatementAnswer>;

/** One attribution of a report; `statementId` is null where the version is superseded. */
export const ReportAttribution = z.object({
  attribution: Attribution,
  reading: Reading.nullable(),
  speaker: NamedSpeaker.nullable(),
  statementId: z.string().nullable(),
  corrections: z.array(CorrectionRow).describe("in force on it: the last of each field"),
});
export type ReportAttribution = z.infer<typeof ReportAttribution>;

/** One report in one of its versions. Versions are in order, the current one last. */
export const ReportAnswer = z.object({
  report: z.object({ id: z.string(), outlet: z.string().nullable(), url: z.string().nullable() }),
  version: z.object({ id: z.string() }),
  versions: z.array(
    z.object({
      id: z.string(),
      addedAt: z.string(),
      publishedAt: z.string().nullable(),
      modifiedAt: z.string().nullable(),
    }),
  ),
  article: z.object({
    id: z.string(),
    title: z.string().nullable(),
    authors: z.array(z.string()),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    text: z.string(),
    blocks: z.array(z.object({ kind: z.string(), span: Span })),
  }),
  attributions: z.array(ReportAttribution),
  problems: z.array(z.object({ code: z.string(), message: z.string(), span: Span.nullable() })),
  copies: z.array(
    z.object({
      reportId: z.string(),
      outlet: z.string().nullable(),
      title: z.string().nullable(),
      share: z.number(),
    }),
  ),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;

const ValueCount = z.object({ value: z.string(), count: z.number() });

/** How many statements a search finds; exact to 10,000. */
export const HitCount = z.object({ count: z.number(), isEstimated: z.boolean() });
export type HitCount = z.infer<typeof HitCount>;

/** A month `YYYY-MM`, or null for what has no date so fine. */
const MonthCount = z.object({ month: z.string().nullable(), count: z.number() });

/** How what a search finds is spread. */
export const StatementFacets = z.object({
  hits: HitCount,
  speakers: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
  bodies: z.array(ValueCount),
  countries: z.array(ValueCount),
  outlets: z.array(ValueCount),
  manners: z.array(ValueCount),
  modes: z.array(ValueCount),
  cueClasses: z.array(ValueCount),
  kinds: z.array(ValueCount),
  published: z.array(MonthCount),
  said: z.array(MonthCount),
  places: z.array(Place.extend({ count: z.number() })),
});
export type StatementFacets = z.infer<typeof StatementFacets>;

const StatementRows = z.object({ rows: z.array(FoundStatement), next: z.string().nullable() });

/** A page of statements. With days said asked for, `undated` is what may have been said then. */
export const StatementsPage = StatementRows.extend({ undated: StatementRows.nullable() });
export type StatementsPage = z.infer<typeof StatementsPage>;
