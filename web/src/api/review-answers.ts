import type { CorrectionsOrder } from "../../../src/server/schema/review-questions.js";

// What the API answers about review, and what it takes: the server's own types.
export type {
  BulkAnswer,
  CorrectionsAnswer,
  CorrectionsPage,
  ReviewAnswer,
  ReviewCard,
  ReviewCount,
  ReviewerAnswer,
} from "../../../src/server/schema/review-answers.js";
export type { BulkOrder, CorrectionsOrder, ReviewerOrder } from "../../../src/server/schema/review-questions.js";
export type { CorrectionRow } from "../../../src/server/schema/statement-answers.js";

/** One thing to say of an attribution, a correction or a speaker. */
export type Change = CorrectionsOrder["changes"][number];
/** A field and what it holds. */
export type FieldChange = Extract<Change, { readonly act: "set" }>["change"];
/** The name of a field that can be set. */
export type ReviewField = FieldChange["field"];
/** What a field can be set to. */
export type ValueOf<Name extends ReviewField> = Extract<FieldChange, { readonly field: Name }>["value"];
