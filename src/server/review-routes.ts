// What can be asked about review: the queue, one card, what people said, how far they agree, what they found.
import { z } from "zod";
import { OnrecordError } from "../base/errors.js";
import { countAgreement, listDisagreements } from "../query/count-agreement.js";
import { findReportId } from "../query/find-report-id.js";
import { getReviewCard } from "../query/get-review-card.js";
import { listReview, selectForReview } from "../query/list-review.js";
import { NOT_OURS, parseCursor } from "../query/read-cursor.js";
import type { CorrectedField } from "../record/reading-correction.js";
import type { ListedCorrection, RecordReader } from "../record/store.js";
import type { ListedReadingCorrection, ToReview } from "../record/store-review.js";
import type { Asker } from "./find-asker.js";
import { type Route, route } from "./route.js";
import * as answers from "./schema/review-answers.js";
import * as questions from "./schema/review-questions.js";
import { showCorrection, showSpeakerCorrection } from "./show-correction.js";
import { showReviewCard } from "./show-review-card.js";

/** All of them. */
export const REVIEW_ROUTES: readonly Route[] = [
  route({
    path: "/api/review",
    summary: "Attributions to judge, the least sure first",
    question: questions.ReviewQuestion,
    answer: answers.ReviewAnswer,
    ask: async (reader, { second, ...query }, { asker, isFullText }) => {
      const by = second === "true" ? getName(asker) : null;
      const of: ToReview = by === null ? { kind: "unjudged" } : { kind: "second", by };
      const { attributionIds, next } = await listReview(reader, { ...query, of });
      return { cards: await showCards(reader, attributionIds, { by, isFullText }), next };
    },
  }),
  route({
    path: "/api/review/count",
    summary:
      "How many attributions that nobody judged a report or a search holds: what one act on all of them would be of",
    question: questions.SelectionQuestion,
    answer: answers.ReviewCount,
    isLong: true,
    ask: async (reader, query) => {
      const { attributionIds, isMore } = await selectForReview(reader, query);
      return { count: attributionIds.length, isMore };
    },
  }),
  route({
    path: "/api/review/:id",
    summary: "One attribution to judge",
    question: questions.CardQuestion,
    answer: answers.ReviewCard,
    ask: async (reader, { second }, { id, asker, isFullText }) =>
      showReviewCard(await getReviewCard(reader, id, second === "true" ? getName(asker) : null), isFullText),
  }),
  route({
    path: "/api/corrections",
    summary: "What people said, the latest first",
    question: questions.CorrectionsQuestion,
    answer: answers.CorrectionsPage,
    isLong: true,
    ask: (reader, question) =>
      question.about === "speakers" ? listOfSpeakers(reader, question) : listOfAttributions(reader, question),
  }),
  route({
    path: "/api/agreement",
    summary: "How far those who judged the same attributions agree, by Cohen's kappa",
    question: z.object({}),
    answer: answers.AgreementAnswer,
    isLong: true,
    ask: (reader) => countAgreement(reader),
  }),
  route({
    path: "/api/disagreements",
    summary: "Attributions on which those who judged them differ, the last added first",
    question: questions.DisagreementsQuestion,
    answer: answers.DisagreementsPage,
    isLong: true,
    ask: async (reader, question, { isFullText }) => {
      const { rows, next } = await listDisagreements(reader, question);
      const cards = await showCards(
        reader,
        rows.map(({ id }) => id),
        { by: null, isFullText },
      );
      return { rows: rows.map(({ fields }, i) => ({ card: cards[i], fields })), next };
    },
  }),
  route({
    path: "/api/status",
    summary: "What people found over all that they judged",
    question: z.object({}),
    answer: answers.StatusAnswer,
    isLong: true,
    ask: async (reader) => {
      const { set, ...counts } = await reader.countCorrections();
      const { unchanged, people } = await reader.countJudgements();
      return {
        ...counts,
        set: [...set].map(([field, count]) => ({ field, count })),
        unchanged,
        people: [...people].map(([name, judged]) => ({ name, judged })),
      };
    },
  }),
];

/** Cards of these attributions, in their order. */
export async function showCards(
  reader: RecordReader,
  attributionIds: readonly string[],
  { by, isFullText }: { readonly by: string | null; readonly isFullText: boolean },
) {
  const cards = [];
  for (const id of attributionIds) cards.push(showReviewCard(await getReviewCard(reader, id, by), isFullText));
  return cards;
}

/** The name of one who judges. @throws OnrecordError NAME_WANTED, NOT_ALLOWED */
export function getName({ name, role, isNameWanted }: Asker): string {
  if (isNameWanted) throw new OnrecordError("NAME_WANTED", {});
  if (name === null || role === "reader")
    throw new OnrecordError("NOT_ALLOWED", { who: name ?? "a reader", act: "judge" });
  return name;
}

type CorrectionsQuestion = z.infer<typeof questions.CorrectionsQuestion>;

async function listOfAttributions(reader: RecordReader, question: CorrectionsQuestion) {
  const { by, act, field, report, attribution, state, limit, cursor } = question;
  const { rows, next } = await reader.listReadingCorrections({
    ...{ by: by ?? null, act: act ?? null, field: (field as CorrectedField) ?? null, state: state ?? null },
    ...{ reportId: report === undefined ? null : await findReportId(reader, report) },
    ...{ attributionId: attribution ?? null, limit, cursor: readLogCursor(cursor) },
  });
  const shown = [];
  for (const row of rows) shown.push(await showLogged(reader, row));
  return { rows: shown, next };
}

/** An undoing tells what it takes back, not only its id. */
async function showLogged(reader: RecordReader, listed: ListedReadingCorrection) {
  const row = { ...showCorrection(listed), groupSize: await countGroup(reader, listed.correction.group) };
  const { undoes } = listed.correction;
  if (undoes === null) return row;
  const undone = await reader.findReadingCorrection(undoes);
  if (!undone) return { ...row, says: `undo what was said at once (${await countGroup(reader, undoes)})` };
  const { says, words, reportId } = showCorrection(undone);
  return { ...row, says: `undo: ${says}`, words, reportId };
}

/** A correction that was made alone is of no group. */
async function countGroup(reader: RecordReader, group: string | null): Promise<number> {
  return group === null ? 1 : (await reader.listGroup(group)).length;
}

/** Those of speakers are few: all are read, and a page of them shown. */
async function listOfSpeakers(reader: RecordReader, { by, act, report, state, limit, cursor }: CorrectionsQuestion) {
  const reportId = report === undefined ? null : await findReportId(reader, report);
  const after = readLogCursor(cursor);
  const isIn = ({ correction: { speaker, other } }: ListedCorrection) =>
    reportId === null || [...speaker, ...other].some((place) => place.reportId === reportId);
  const rows = (await reader.listCorrections())
    .filter(isIn)
    .map(showSpeakerCorrection)
    .filter((row) => row.by === (by ?? row.by) && row.act === (act ?? row.act) && row.state === (state ?? row.state))
    .sort((one, other) => (writePlace(one) < writePlace(other) ? 1 : -1))
    .filter((row) => after === null || writePlace(row) < after);
  const shown = [];
  for (const row of rows.slice(0, limit)) shown.push({ ...row, groupSize: await countGroup(reader, row.group) });
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? writePlace(last) : null };
}

function writePlace({ at, id }: { readonly at: string; readonly id: string }): string {
  return JSON.stringify([at, id]);
}

/** @throws OnrecordError QUERY_BAD */
function readLogCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const place = parseCursor(cursor);
  if (!Array.isArray(place) || place.length !== 2 || !place.every((part) => typeof part === "string"))
    throw new OnrecordError("QUERY_BAD", { reason: NOT_OURS });
  return cursor;
}
