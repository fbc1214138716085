// Every question of the API: its address, what it can be asked, what it answers, and the question put to the record.
import { z } from "zod";
import { comparePositions } from "../query/compare-positions.js";
import { countFacets } from "../query/count-facets.js";
import { getBody } from "../query/get-body.js";
import { getOccasion } from "../query/get-occasion.js";
import { getSpeaker } from "../query/get-speaker.js";
import { listOccasions } from "../query/list-occasions.js";
import { listReports } from "../query/list-reports.js";
import { listSources } from "../query/list-sources.js";
import { listTimeline } from "../query/list-timeline.js";
import { searchStatements } from "../query/search-statements.js";
import { listChanges } from "./list-changes.js";
import { REVIEW_ROUTES } from "./review-routes.js";
import { type Route, route } from "./route.js";
import * as actors from "./schema/actor-answers.js";
import * as questions from "./schema/questions.js";
import * as statements from "./schema/statement-answers.js";
import { showReport } from "./show-report.js";
import { showStatement } from "./show-statement.js";

const NOTHING = z.object({});
const MOST_VALUES = 20;
const SPEAKERS_AT_A_TIME = 50;

/** All of them. */
export const ROUTES: readonly Route[] = [
  route({
    path: "/api/statements",
    summary: "Search statements, the newest first",
    question: questions.StatementsQuestion,
    answer: statements.StatementsPage,
    isLong: true,
    ask: (reader, question) => searchStatements(reader, question),
  }),
  route({
    path: "/api/statements/:id",
    summary: "One statement, by its id or that of an attribution: every field, every wording, what bears on it",
    question: NOTHING,
    answer: statements.StatementAnswer,
    ask: (reader, _, { id }) => showStatement(reader, id),
  }),
  route({
    path: "/api/facets",
    summary: "How what a search finds is spread; exact to 10,000 hits, estimated beyond",
    question: questions.StatementFilters,
    answer: statements.StatementFacets,
    isLong: true,
    ask: (reader, question) => countFacets(reader, question, MOST_VALUES),
  }),
  route({
    path: "/api/timeline",
    summary: "What a search finds, in the order in which it was said",
    question: questions.StatementFilters,
    answer: actors.TimelineAnswer,
    isLong: true,
    ask: (reader, question) => listTimeline(reader, question),
  }),
  route({
    path: "/api/compare",
    summary: "Actors by time",
    question: questions.CompareQuestion,
    answer: actors.ComparisonAnswer,
    isLong: true,
    ask: (reader, { by, period, ...question }) => comparePositions(reader, question, { by, period }),
  }),
  route({
    path: "/api/reports",
    summary: "The reports, the newest first",
    question: questions.ReportsQuestion,
    answer: actors.ReportsPage,
    isLong: true,
    ask: (reader, question) => listReports(reader, question),
  }),
  route({
    path: "/api/reports/:id",
    summary: "One report in one of its versions, with its attributions",
    question: questions.VersionQuestion,
    answer: statements.ReportAnswer,
    givesText: true,
    ask: (reader, { version }, { id }) => showReport(reader, id, version),
  }),
  route({
    path: "/api/changes",
    summary: "What outlets changed from one version of a report to the next, the report changed last first",
    question: questions.ChangesQuestion,
    answer: actors.ChangesPage,
    isLong: true,
    ask: (reader, question) => listChanges(reader, question),
  }),
  route({
    path: "/api/speakers",
    summary: "Who speaks, those with most statements first",
    question: questions.SpeakersQuestion,
    answer: actors.SpeakersPage,
    ask: (reader, { words, kind, limit, cursor }) =>
      reader.listSpeakers({
        ...{ words: words ?? null, kind: kind ?? null },
        ...{ limit: limit ?? SPEAKERS_AT_A_TIME, cursor: cursor ?? null },
      }),
  }),
  route({
    path: "/api/speakers/:id",
    summary: "One speaker: names, offices over time, what reports state",
    question: NOTHING,
    answer: actors.SpeakerAnswer,
    ask: (reader, _, { id }) => getSpeaker(reader, id),
  }),
  route({
    path: "/api/bodies/:id",
    summary: "One body, by its name: who holds its offices, what is said by it and about it",
    question: NOTHING,
    answer: actors.BodyAnswer,
    isLong: true,
    ask: (reader, _, { id }) => getBody(reader, id),
  }),
  route({
    path: "/api/occasions",
    summary: "What statements were made at, the newest first",
    question: questions.OccasionsQuestion,
    answer: actors.OccasionsPage,
    isLong: true,
    ask: (reader, question) => listOccasions(reader, question),
  }),
  route({
    path: "/api/occasions/:id",
    summary: "One occasion: all that was said there, questions with their answers",
    question: NOTHING,
    answer: actors.OccasionAnswer,
    ask: (reader, _, { id }) => getOccasion(reader, id),
  }),
  route({
    path: "/api/sources",
    summary: "The addresses that are watched, and how each fares",
    question: NOTHING,
    answer: actors.SourcesAnswer,
    ask: async (reader, _, { now }) => ({ rows: await listSources(reader, now) }),
  }),
  route({
    path: "/api/health",
    summary: "How much the record holds",
    question: NOTHING,
    answer: actors.HealthAnswer,
    ask: async (reader) => ({
      counts: await reader.countRecord(),
      engines: [...(await reader.countEngines())].map(([engine, versions]) => ({ engine, versions })),
    }),
  }),
  ...REVIEW_ROUTES,
];
