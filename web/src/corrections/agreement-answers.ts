// What the API answers about the log of corrections and about agreement: the server's own types.
export type {
  AgreementAnswer,
  DisagreementsPage,
  LoggedCorrection,
  StatusAnswer,
} from "../../../src/server/schema/review-answers.js";
export type { CorrectionRow } from "../../../src/server/schema/statement-answers.js";
