// What the API answers about those who speak, and about the record itself: the server's own types.
export type {
  BodyAnswer,
  ChangeRow,
  ComparedActor,
  ComparisonAnswer,
  HealthAnswer,
  OccasionAnswer,
  OccasionRow,
  OfficeHolder,
  ReportRow,
  SeenSignature,
  SourceRow,
  SourcesAnswer,
  SpeakerAnswer,
  SpeakerRow,
  TimelineAnswer,
} from "../../../src/server/schema/actor-answers.js";
