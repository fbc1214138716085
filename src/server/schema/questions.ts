// What the API can be asked. A filter that is given more than once means any of its values.
import { z } from "zod";
import { EXPORT_FORMATS } from "../../export/export-as.js";
import { CUE_CLASSES, MANNERS, MODES } from "../../record/attribution.js";
import { STATEMENT_KINDS } from "../../record/link.js";
import { OCCASION_KINDS, SPEAKER_KINDS } from "../../record/reading.js";

/** No filter is longer, and none is given more often. */
const MOST_CHARACTERS = 500;
const MOST_VALUES = 50;
/** Rows of one page at most. */
const MOST_ROWS = 200;

const text = z.string().max(MOST_CHARACTERS);
const many = z.union([text, z.array(text).max(MOST_VALUES)]).optional();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.array(z.enum(values)).max(MOST_VALUES)]).optional();
const page = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).optional(),
  cursor: z.string().max(2_000).optional(),
};

/** Which statements. */
export const StatementFilters = z.object({
  words: text.optional().describe('words, "a phrase", a beginning*'),
  speaker: many.describe("words of a name, or an id"),
  body: text.optional(),
  bodyName: many,
  affiliation: many,
  onBehalfOf: many,
  country: many.describe("ISO 3166-1 alpha-2"),
  about: text.optional().describe("the id of a speaker whom the words name"),
  outlet: many,
  since: text.optional().describe("published from: 2031, 2031-04 or 2031-04-03"),
  until: text.optional(),
  saidSince: text.optional(),
  saidUntil: text.optional(),
  manner: oneOf(MANNERS),
  mode: oneOf(MODES),
  cueClass: oneOf(CUE_CLASSES),
  kind: oneOf(STATEMENT_KINDS),
});

/** A page of statements. */
export const StatementsQuestion = StatementFilters.extend(page);

/** Actors by time. */
export const CompareQuestion = StatementFilters.extend({
  by: z.enum(["speaker", "body", "country"]).default("speaker"),
  period: z.enum(["month", "day"]).default("month"),
});

/** Which speakers. */
export const SpeakersQuestion = z.object({
  words: text.optional(),
  kind: z.enum(SPEAKER_KINDS).optional(),
  ...page,
});

/** Which occasions. */
export const OccasionsQuestion = z.object({
  words: text.optional(),
  kind: z.enum(OCCASION_KINDS).optional(),
  speaker: text.optional().describe("a speaker's id"),
  since: text.optional(),
  until: text.optional(),
  ...page,
});

/** Which reports. */
export const ReportsQuestion = z.object({
  words: text.optional(),
  outlet: many,
  since: text.optional(),
  until: text.optional(),
  ...page,
});

/** Which changes. */
export const ChangesQuestion = z.object({
  report: text.optional().describe("of this report alone: its id, its URL or the id it was given"),
  since: text.optional().describe("versions added from: 2031, 2031-04 or 2031-04-03"),
  ...page,
});

/** One thing by its id. */
export const IdQuestion = z.object({ id: z.string().min(1).max(MOST_CHARACTERS) });
/** One version of a report. */
export const VersionQuestion = z.object({ version: text.optional() });
/** How CSV is written. */
export const SafeQuestion = z.object({
  safe: z.enum(["true", "false"]).default("false").describe("true: no cell that a spreadsheet takes for a formula"),
});
/** Statements as CSV. */
export const CsvQuestion = StatementsQuestion.extend(SafeQuestion.shape);
/** Which form of all that the record holds. */
export const ExportQuestion = z.object({ format: z.enum(EXPORT_FORMATS) });
