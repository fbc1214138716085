// What the API answers about review: the queue's cards, what people said, and how far they agree. The same schemas check
// what is sent and describe it in the OpenAPI page; the browser application takes its types from here.
import { z } from "zod";
import { ROLES } from "../../base/roles.js";
import { Attribution, CarrierReport, CorrectionRow, NamedSpeaker, Reading } from "./statement-answers.js";

/** Who asks, and what that one may do: a reader reads, a reviewer corrects, an owner undoes what others said too. */
export const ReviewerAnswer = z.object({
  /** Null for those who only read, and for the owner of this machine before the first use. */
  name: z.string().nullable(),
  role: z.enum(ROLES),
  /** True when the name is to be told first (`POST /api/reviewer`). */
  isNameWanted: z.boolean(),
});
export type ReviewerAnswer = z.infer<typeof ReviewerAnswer>;

/** A line of the log. */
export const LoggedCorrection = CorrectionRow.extend({
  groupSize: z.number().int().optional().describe("how many of attributions were made at once, this one among them"),
});
export type LoggedCorrection = z.infer<typeof LoggedCorrection>;

/** A page of what people said, the latest first. */
export const CorrectionsPage = z.object({ rows: z.array(LoggedCorrection), next: z.string().nullable() });
export type CorrectionsPage = z.infer<typeof CorrectionsPage>;

/** One attribution to judge. */
export const ReviewCard = z.object({
  /** As people have it; to a second reviewer, as the machine and that one have it. A rejected one as the machine has it. */
  attribution: Attribution,
  reading: Reading.nullable(),
  isRejected: z.boolean(),
  /** As the machine has it, or as it was added. */
  machine: z.object({ attribution: Attribution, reading: Reading.nullable() }),
  speaker: NamedSpeaker.nullable(),
  statementId: z.string().nullable(),
  report: CarrierReport,
  /** Whole paragraphs around it; `start` is the offset of the passage in the article, and all spans are of the article. */
  passage: z.object({ text: z.string(), start: z.number().int(), isCut: z.boolean() }),
  /** All that was said of it, the latest first; to a second reviewer, what that one said. */
  corrections: z.array(CorrectionRow),
});
export type ReviewCard = z.infer<typeof ReviewCard>;

/** Cards of the queue, in its order. */
export const ReviewAnswer = z.object({ cards: z.array(ReviewCard), next: z.string().nullable() });
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** How many attributions that nobody judged a search finds. `isMore`: too many for one act on all of them. */
export const ReviewCount = z.object({ count: z.number().int(), isMore: z.boolean() });
export type ReviewCount = z.infer<typeof ReviewCount>;

/** What was put into the record, and how the attributions stand now. */
export const CorrectionsAnswer = z.object({ corrections: z.array(CorrectionRow), cards: z.array(ReviewCard) });
export type CorrectionsAnswer = z.infer<typeof CorrectionsAnswer>;

/** What was done to all that a search found. `group` undoes it. */
export const BulkAnswer = z.object({ group: z.string(), count: z.number().int() });
export type BulkAnswer = z.infer<typeof BulkAnswer>;

/** How far two people agree on a field over what both judged; `kappa` is Cohen's, null where all say the same one thing. */
export const FieldAgreement = z.object({
  field: z.string(),
  compared: z.number().int(),
  agreed: z.number().int(),
  kappa: z.number().nullable(),
});
export type FieldAgreement = z.infer<typeof FieldAgreement>;

/** How far people agree. */
export const AgreementAnswer = z.object({
  pairs: z.array(
    z.object({ one: z.string(), other: z.string(), both: z.number().int(), fields: z.array(FieldAgreement) }),
  ),
  /** False when only the first so many attributions that several judged were compared. */
  isAll: z.boolean(),
});
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;

/** Attributions on which people differ: each with its fields in which they do, and what each of them has there. */
export const DisagreementsPage = z.object({
  rows: z.array(
    z.object({
      card: ReviewCard,
      fields: z.array(z.object({ field: z.string(), views: z.array(z.object({ by: z.string(), value: z.string() })) })),
    }),
  ),
  next: z.string().nullable(),
});
export type DisagreementsPage = z.infer<typeof DisagreementsPage>;

/** What people found, over all attributions that they judged: the product's own error rate. */
export const StatusAnswer = z.object({
  judged: z.number().int(),
  rejected: z.number().int(),
  added: z.number().int(),
  /** How many attributions had the field set, by field. */
  set: z.array(z.object({ field: z.string(), count: z.number().int() })),
  unattached: z.number().int(),
  unchanged: z.number().int().describe("of those judged, the ones that were right as the machine had them"),
  people: z.array(z.object({ name: z.string(), judged: z.number().int() })),
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;
