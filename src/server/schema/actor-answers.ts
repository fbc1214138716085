// What the API answers about those who speak, and about the record itself.
import { z } from "zod";
import { FoundStatement, HitCount, Moment, Place, Span } from "./statement-answers.js";

/** A list, and what to give back as `cursor` for the next page; null when there is none. */
function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** A speaker in a list. */
export const SpeakerRow = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  externalIds: z.array(z.string()),
  countries: z.array(z.string()),
  statementCount: z.number().int(),
});
export type SpeakerRow = z.infer<typeof SpeakerRow>;
/** A page of speakers. */
export const SpeakersPage = pageOf(SpeakerRow);

/** That a speaker held an office for a time; the key is `office|body`, folded. */
export const OfficeHolder = z.object({
  leaderId: z.string(),
  name: z.string(),
  officeKey: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  background: z.boolean(),
  reportCount: z.number().optional(),
});
export type OfficeHolder = z.infer<typeof OfficeHolder>;

/** What reports state of a speaker, and how often. */
export const SeenSignature = z.object({
  id: z.string(),
  name: z.string(),
  offices: z.array(z.object({ office: z.string(), body: z.string().nullable() })),
  bodies: z.array(z.string()),
  countries: z.array(z.string()),
  party: z.string().nullable(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  reportCount: z.number(),
});
export type SeenSignature = z.infer<typeof SeenSignature>;

/** One speaker. */
export const SpeakerAnswer = SpeakerRow.extend({
  reportCount: z.number(),
  signatures: z.array(SeenSignature),
  tenures: z.array(OfficeHolder),
  candidates: z.array(z.object({ speaker: SpeakerRow, confidence: z.number() })),
  correctionIds: z.array(z.string()).describe("corrections in force on it"),
});
export type SpeakerAnswer = z.infer<typeof SpeakerAnswer>;

const BodyStatements = z.object({ hits: HitCount });

/** One body: who holds its offices, and what is said by it, for it, by its people and about it. */
export const BodyAnswer = z.object({
  name: z.string(),
  names: z.array(z.string()),
  speaker: SpeakerAnswer.nullable(),
  said: BodyStatements.nullable(),
  onBehalf: BodyStatements,
  byItsPeople: BodyStatements,
  about: BodyStatements.nullable(),
  holders: z.array(OfficeHolder.extend({ speaker: SpeakerRow.nullable() })),
});
export type BodyAnswer = z.infer<typeof BodyAnswer>;

/** What one actor said in one period. */
const ComparedCell = z.object({
  actor: z.string(),
  period: z.string(),
  count: z.number(),
  latest: FoundStatement,
  statementIds: z.array(z.string()),
});

/** One row of a comparison. */
export const ComparedActor = z.object({
  actor: z.string(),
  name: z.string(),
  count: z.number(),
  cells: z.array(ComparedCell),
});
export type ComparedActor = z.infer<typeof ComparedActor>;

/** Actors by time. */
export const ComparisonAnswer = z.object({
  by: z.string(),
  period: z.string(),
  periods: z.array(z.string()),
  actors: z.array(ComparedActor),
  otherCount: z.number(),
  isCut: z.boolean(),
});
export type ComparisonAnswer = z.infer<typeof ComparisonAnswer>;

/** Statements, the earliest first. */
export const TimelineAnswer = z.object({
  statements: z.array(
    FoundStatement.extend({
      when: z.object({ date: z.string(), basis: z.enum(["said", "published"]) }).nullable(),
    }),
  ),
  isCut: z.boolean(),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

/** An occasion in a list. */
export const OccasionRow = z.object({
  id: z.string(),
  kind: z.string(),
  texts: z.array(z.string()),
  saidOn: Moment.nullable(),
  places: z.array(Place),
  with: z.array(z.string()),
  speakers: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })),
  statementCount: z.number(),
  firstPublishedAt: z.string().nullable(),
  outlets: z.array(z.string()),
  reportCount: z.number(),
});
export type OccasionRow = z.infer<typeof OccasionRow>;
/** A page of occasions. */
export const OccasionsPage = pageOf(OccasionRow);

/** One occasion: the statements in the order in which they were made. */
export const OccasionAnswer = z.object({
  occasion: OccasionRow.extend({
    told: z.array(
      z.object({
        reportId: z.string(),
        outlet: z.string().nullable(),
        title: z.string().nullable(),
        publishedAt: z.string().nullable(),
        occasion: z.object({ kind: z.string(), text: z.string(), with: z.string().nullable() }),
      }),
    ),
  }),
  statements: z.array(
    z.object({
      statement: FoundStatement,
      question: z.object({ text: z.string(), askedBy: z.string().nullable() }).nullable(),
      addressee: z.string().nullable(),
    }),
  ),
});
export type OccasionAnswer = z.infer<typeof OccasionAnswer>;

/** A report in a list. */
export const ReportRow = z.object({
  reportId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  addedAt: z.string(),
  versionCount: z.number(),
  attributionCount: z.number(),
  copyCount: z.number(),
});
export type ReportRow = z.infer<typeof ReportRow>;
/** A page of reports. */
export const ReportsPage = pageOf(ReportRow);

/** A statement as one version of a report has it. */
const VersionStatement = z.object({
  attributionId: z.string(),
  speaker: z.string().nullable(),
  cue: z.string(),
  words: z.string(),
});

/** What became of a statement from one version to the next; spans point into the words of either. */
const StatementChange = z.object({
  kind: z.enum(["appeared", "vanished", "reworded", "reattributed"]),
  before: VersionStatement.nullable(),
  after: VersionStatement.nullable(),
  differences: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), one: Span, other: Span })),
});
export type StatementChange = z.infer<typeof StatementChange>;

const ChangedVersion = z.object({
  versionId: z.string(),
  addedAt: z.string(),
  title: z.string().nullable(),
  modifiedAt: z.string().nullable(),
});

/** A step from a version of a report to the next. */
export const ChangeRow = z.object({
  reportId: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  before: ChangedVersion,
  after: ChangedVersion,
  /** Corrections and updates that the later version owns up to. */
  noticeCount: z.number(),
  /** Empty when the text alone is another; null when two engines read the versions, and nothing can be said. */
  statements: z.array(StatementChange).nullable(),
});
export type ChangeRow = z.infer<typeof ChangeRow>;
/** A page of changes. */
export const ChangesPage = pageOf(ChangeRow);

/** An address that reports are taken from, and how it fares. */
export const SourceRow = z.object({
  source: z.object({
    url: z.string(),
    kind: z.enum(["unknown", "page", "feed", "list"]),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    addedAt: z.string(),
    isPaused: z.boolean(),
    state: z.object({
      succeededAt: z.string().nullable(),
      failingSince: z.string().nullable(),
      fault: z.object({ code: z.string(), message: z.string() }).nullable(),
      dueAt: z.string().nullable(),
    }),
    counts: z.object({ added: z.number(), changed: z.number(), known: z.number(), refused: z.number() }),
  }),
  status: z.enum(["new", "watched", "paused", "in trouble", "failing"]),
});
export type SourceRow = z.infer<typeof SourceRow>;
/** All addresses that are watched. */
export const SourcesAnswer = z.object({ rows: z.array(SourceRow) });
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;

/** How much the record holds, and which engine read it. */
export const HealthAnswer = z.object({
  counts: z.object({
    reports: z.number(),
    versions: z.number(),
    attributions: z.number(),
    statements: z.number(),
    speakers: z.number(),
    tombstones: z.number(),
    corrections: z.number(),
  }),
  engines: z.array(z.object({ engine: z.string(), versions: z.number() })),
});
export type HealthAnswer = z.infer<typeof HealthAnswer>;

/** What every fault is told as. */
export const FaultAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }),
});
