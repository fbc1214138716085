// What people send: corrections, one act on all that a search finds, and the owner's name. In: a body that the schema
// checks, from one who may. Out: corrections in the record, and how what they are about stands now. What a correction is
// and does is not known here (see ingest and review).
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { OnrecordError } from "../base/errors.js";
import { makeId } from "../base/hash.js";
import { correctReadings, type ReadingChange } from "../ingest/correct-readings.js";
import { correctRecord, type MadeCorrections, type RecordChange } from "../ingest/correct-record.js";
import { isNarrowed, selectForReview } from "../query/list-review.js";
import type { RecordReader } from "../record/store.js";
import { type Asker, READER } from "./find-asker.js";
import type { RecordGate } from "./record-gate.js";
import type { RecordWriter } from "./record-writer.js";
import { getName, showCards } from "./review-routes.js";
import { nameOwner } from "./reviewer-file.js";
import { FaultAnswer } from "./schema/actor-answers.js";
import * as answers from "./schema/review-answers.js";
import * as questions from "./schema/review-questions.js";
import { showCorrection, showSpeakerCorrection } from "./show-correction.js";

/** What writing needs. */
export interface ReviewOptions {
  readonly gate: RecordGate;
  /** Null where nobody corrects. */
  readonly writer: RecordWriter | null;
  /** The record's file, or null likewise. */
  readonly record: string | null;
  readonly isFullText: boolean;
  readonly now: () => string;
}

const FAULTS = { "4xx": FaultAnswer, "5xx": FaultAnswer };

/** Adds the addresses that corrections are sent to, and the one that tells who one is. */
export function addReviewWrites(app: FastifyInstance, options: ReviewOptions): void {
  addReviewer(app, options);
  app.post(
    "/api/corrections",
    {
      schema: {
        summary: "Correct attributions and speakers, or undo what was corrected",
        body: questions.CorrectionsOrder,
        response: { 200: answers.CorrectionsAnswer, ...FAULTS },
      },
    },
    (request) => correct(questions.CorrectionsOrder.parse(request.body), request.asker ?? READER, options),
  );
  app.post(
    "/api/review/bulk",
    {
      schema: {
        summary:
          "Do one thing to all attributions that a report or a search holds and nobody judged, if they are so many",
        body: questions.BulkOrder,
        response: { 200: answers.BulkAnswer, ...FAULTS },
      },
    },
    (request) => correctAll(questions.BulkOrder.parse(request.body), request.asker ?? READER, options),
  );
}

function addReviewer(app: FastifyInstance, { record, now }: ReviewOptions): void {
  const response = { 200: answers.ReviewerAnswer, ...FAULTS };
  app.get(
    "/api/reviewer",
    { schema: { summary: "Who asks, and what that one may do", response } },
    (request, reply) => {
      reply.header("cache-control", "no-store");
      return request.asker ?? READER;
    },
  );
  app.post(
    "/api/reviewer",
    { schema: { summary: "Say what the owner of this machine is called", body: questions.ReviewerOrder, response } },
    ({ asker, body }): Asker => {
      const { name } = questions.ReviewerOrder.parse(body);
      if (record === null || !asker?.isNameWanted) throw new OnrecordError("NOT_ALLOWED", tell(asker, "take a name"));
      nameOwner(record, { name, at: now() });
      return { name, role: "owner", isNameWanted: false };
    },
  );
}

type Order = z.output<typeof questions.CorrectionsOrder>;

async function correct({ changes, reason, second }: Order, asker: Asker, options: ReviewOptions) {
  const by = getName(asker);
  const { writer, gate, isFullText, now } = options;
  if (!writer) throw new OnrecordError("NOT_ALLOWED", tell(asker, "correct this record"));
  const { made, ids } = await writer.write(async (store) => {
    for (const change of changes)
      if (change.act === "undo" && asker.role !== "owner" && !(await isOwn(store, change.correction, by)))
        throw new OnrecordError("NOT_ALLOWED", tell(asker, "undo what others said"));
    const ids = await findAttributions(store, changes);
    return { made: await correctRecord(store, changes, { by, at: now(), reason }), ids };
  });
  return gate.ask(async (reader) => {
    const cards = await showCards(reader, await listTouched(reader, made, ids), { by: second ? by : null, isFullText });
    return { corrections: await showMade(reader, made), cards };
  });
}

function tell(asker: Asker | null, act: string): { readonly who: string; readonly act: string } {
  return { who: asker?.name ?? "one who only reads", act };
}

async function isOwn(reader: RecordReader, undone: string, by: string): Promise<boolean> {
  const one = await reader.findReadingCorrection(undone);
  if (one) return one.correction.by === by;
  const grouped = await reader.listGroup(undone);
  const ofSpeakers = (await reader.listCorrections()).filter(
    ({ correction: { id, group } }) => id === undone || group === undone,
  );
  return [...grouped, ...ofSpeakers.map(({ correction }) => correction)].every((correction) => correction.by === by);
}

/** The attributions that the changes name, and those that what they undo has a hold on. */
async function findAttributions(reader: RecordReader, changes: readonly RecordChange[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const change of changes)
    if (change.act === "undo") {
      const undone = await reader.findReadingCorrection(change.correction);
      if (undone?.attributionId) ids.push(undone.attributionId);
    } else if ("attribution" in change) ids.push(change.attribution);
  return ids;
}

/** With those that were added, each once; one that is there no more (an addition undone) is left out. */
async function listTouched(
  reader: RecordReader,
  { readings }: MadeCorrections,
  named: readonly string[],
): Promise<readonly string[]> {
  const ids = [...named];
  for (const { id } of readings) {
    const attributionId = (await reader.findReadingCorrection(id))?.attributionId;
    if (attributionId) ids.push(attributionId);
  }
  const held: string[] = [];
  for (const id of new Set(ids)) if (await reader.findEntryOfAttribution(id)) held.push(id);
  return held;
}

async function showMade(reader: RecordReader, { readings, speakers }: MadeCorrections) {
  const rows = [];
  for (const { id } of readings) {
    const listed = await reader.findReadingCorrection(id);
    if (listed) rows.push(showCorrection(listed));
  }
  const ids = new Set(speakers.map(({ id }) => id));
  const listed = ids.size === 0 ? [] : await reader.listCorrections();
  return [...rows, ...listed.filter(({ correction }) => ids.has(correction.id)).map(showSpeakerCorrection)];
}

type Bulk = z.output<typeof questions.BulkOrder>;

async function correctAll({ filters, act, expected, reason }: Bulk, asker: Asker, { writer, now }: ReviewOptions) {
  const by = getName(asker);
  if (!writer) throw new OnrecordError("NOT_ALLOWED", tell(asker, "correct this record"));
  if (!isNarrowed(filters))
    throw new OnrecordError("QUERY_BAD", { reason: "nothing is done to all that there is: name a report or a search" });
  return writer.write(async (store) => {
    const { attributionIds, isMore } = await selectForReview(store, filters);
    const found = attributionIds.length;
    if (isMore || found !== expected)
      throw new OnrecordError("COUNT_CHANGED", { found: isMore ? `over ${found}` : found, expected });
    const at = now();
    const group = makeId("grp", JSON.stringify([filters, act, by, at]));
    const changes = attributionIds.map(
      (attribution): ReadingChange =>
        act.act === "set"
          ? { act: "set", attribution, change: act.change, evidence: null }
          : { act: act.act, attribution },
    );
    await correctReadings(store, changes, { by, at, reason, group });
    return { group, count: found };
  });
}
