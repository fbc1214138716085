// What the API can be asked about review, and what it can be told.
import { z } from "zod";
import { CUE_CLASSES, MANNERS, MODES, POLARITIES } from "../../record/attribution.js";
import { OCCASION_KINDS, SPEAKER_KINDS } from "../../record/reading.js";
import { READING_ACTS } from "../../record/reading-correction.js";
import { StatementFilters } from "./questions.js";

const MOST_CHARACTERS = 2_000;
const MOST_CARDS = 50;
const MOST_ROWS = 200;
const MOST_CHANGES = 50;
const MOST_PIECES = 20;
const MOST_MEMBERS = 50;

const text = z.string().max(MOST_CHARACTERS);
const id = z.string().min(1).max(MOST_CHARACTERS);
const cursor = z.string().max(MOST_CHARACTERS).optional();
const Stretch = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) });
const pieces = z.array(Stretch).max(MOST_PIECES);

/** Which attributions to review. With filters of statements, those that a search finds, in its order. */
export const ReviewQuestion = StatementFilters.extend({
  order: z.enum(["doubt", "news"]).default("doubt").describe("the least sure first, or the newest first"),
  report: text.optional().describe("of this report alone, as they stand in it"),
  second: z.enum(["true", "false"]).default("false").describe("those that others judged and you did not"),
  limit: z.coerce.number().int().min(1).max(MOST_CARDS).default(10),
  cursor,
});

/** Which attributions that nobody judged: of a report, or of a search. */
export const SelectionQuestion = StatementFilters.extend({ report: text.optional() });

/** How one card is seen. */
export const CardQuestion = z.object({
  second: z
    .enum(["true", "false"])
    .default("false")
    .describe("as the machine and you have it, without what others said"),
});

/** Which corrections. */
export const CorrectionsQuestion = z.object({
  about: z.enum(["attributions", "speakers"]).default("attributions"),
  by: text.optional(),
  act: z.enum(READING_ACTS).optional(),
  field: text.optional(),
  report: text.optional(),
  attribution: text.optional(),
  state: z.enum(["in force", "unattached", "undone"]).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  cursor,
});

/** Which disagreements. */
export const DisagreementsQuestion = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_CARDS).default(10),
  cursor,
});

const words = id.nullable();
const Day = z.iso.date();
const setTo = <Name extends string, Value extends z.ZodType>(field: Name, value: Value) =>
  z.object({ field: z.literal(field), value });

/** A field and what it holds; null says that the report does not tell. */
export const FieldChange = z.discriminatedUnion("field", [
  setTo("source", pieces),
  setTo("cue", pieces),
  setTo("content", pieces),
  setTo("cueClass", z.enum(CUE_CLASSES)),
  setTo("manner", z.enum(MANNERS)),
  setTo("mode", z.enum(MODES)),
  setTo("polarity", z.enum(POLARITIES)),
  setTo(
    "speaker",
    z
      .object({ kind: z.enum(SPEAKER_KINDS), name: id, members: z.array(text).max(MOST_MEMBERS).default([]) })
      .nullable(),
  ),
  setTo("office", words),
  setTo("affiliation", words),
  setTo("party", words),
  setTo("onBehalfOf", words),
  setTo("addressee", words),
  setTo(
    "saidOn",
    z
      .object({ earliest: Day, latest: Day, grain: z.enum(["day", "month", "year"]) })
      .refine(({ earliest, latest }) => earliest <= latest, "the earliest day is after the latest")
      .nullable(),
  ),
  setTo("occasion", z.object({ kind: z.enum(OCCASION_KINDS), text, with: text.nullable().default(null) }).nullable()),
  setTo(
    "place",
    z
      .object({
        name: id,
        country: z.string().length(2).nullable().default(null),
        precision: z.enum(["site", "city", "region", "country", "unknown"]).default("unknown"),
      })
      .nullable(),
  ),
  setTo("question", z.object({ text: id, askedBy: text.nullable().default(null) }).nullable()),
]);

/** One thing to say of an attribution, a correction or a speaker; all are named by their whole ids. */
export const Change = z.discriminatedUnion("act", [
  z.object({ act: z.literal("accept"), attribution: id }),
  z.object({ act: z.literal("reject"), attribution: id }),
  z.object({
    act: z.literal("set"),
    attribution: id,
    change: FieldChange,
    evidence: Stretch.nullable().default(null).describe("the words of the report that carry the value"),
    speaker: id.optional().describe("with the field `speaker`: the one of the registry that it is"),
  }),
  z.object({
    act: z.literal("add"),
    report: id,
    version: id,
    spans: z.object({ source: pieces, cue: pieces, content: pieces }),
    labels: z.object({
      cueClass: z.enum(CUE_CLASSES).default("neutral"),
      manner: z.enum(MANNERS),
      mode: z.enum(MODES).default("unclear"),
      polarity: z.enum(POLARITIES).default("asserted"),
    }),
  }),
  z.object({ act: z.literal("undo"), correction: id.describe("of a correction, or the name of a group") }),
  z.object({ act: z.literal("attach"), correction: id, attribution: id }),
  z.object({ act: z.literal("merge"), speaker: id, other: id }),
  z.object({
    act: z.literal("split"),
    speaker: id,
    attributions: z.array(id).min(1).max(MOST_CHANGES),
    scope: z.enum(["here", "alike"]).default("here"),
  }),
  z.object({ act: z.enum(["rename", "alias"]), speaker: id, name: id }),
  z.object({ act: z.literal("sameAs"), speaker: id, externalId: id }),
]);

/** What to put into the record, all or none; several are undone at once by their group's name. */
export const CorrectionsOrder = z.object({
  changes: z.array(Change).min(1).max(MOST_CHANGES),
  reason: text.default(""),
  second: z.boolean().default(false).describe("answer cards as a second reviewer sees them"),
});
export type CorrectionsOrder = z.input<typeof CorrectionsOrder>;

/** What to do to all that a search finds and nobody judged. Refused when it is not so many. */
export const BulkOrder = z.object({
  filters: SelectionQuestion,
  act: z.discriminatedUnion("act", [
    z.object({ act: z.literal("accept") }),
    z.object({ act: z.literal("reject") }),
    z.object({ act: z.literal("set"), change: FieldChange }),
  ]),
  expected: z.number().int().min(1).describe("how many `GET /api/review/count` told"),
  reason: text.default(""),
});
export type BulkOrder = z.input<typeof BulkOrder>;

/** What the owner of this machine is called. */
export const ReviewerOrder = z.object({ name: z.string().trim().min(1).max(80) });
export type ReviewerOrder = z.input<typeof ReviewerOrder>;
