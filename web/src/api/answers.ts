// What the API answers about statements and reports: the server's own types, nothing else of the house.
export type {
  Carrier,
  CarrierReport,
  Field,
  FoundStatement,
  HitCount,
  Reading,
  ReportAnswer,
  ReportAttribution,
  StatementAnswer,
  StatementFacets,
  StatementRelation,
  StatementsPage,
} from "../../../src/server/schema/statement-answers.js";
