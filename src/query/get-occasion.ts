// One occasion: all that was said there, in order, with what was asked and whom it was said to. In: an occasion's id. Out:
// its reports, and each statement once. The order is that of the report that tells most; what only others tell follows.
import { OnrecordError } from "../base/errors.js";
import type { Question } from "../record/reading.js";
import type { RecordEntry, RecordReader, StatementRow } from "../record/store.js";
import type { OccasionDetails, ToldOccasion } from "../record/store-views.js";
import { correctEntry } from "./correct-entry.js";

/** A statement made at an occasion. */
export interface OccasionStatement {
  readonly statement: StatementRow;
  /** The attributions of this occasion that carry it, in the order of its reports. */
  readonly attributionIds: readonly string[];
  /** What it answers, as the first report tells that tells it. */
  readonly question: Question | null;
  /** Whom it was said to, likewise. */
  readonly addressee: string | null;
}

/** An occasion with all that was said there. */
export interface ShownOccasion {
  readonly occasion: OccasionDetails;
  readonly statements: readonly OccasionStatement[];
}

/** What an occasion can be looked up in; a record's reader is one. */
export type OccasionSource = Pick<
  RecordReader,
  "findOccasion" | "findEntryOfAttribution" | "findReadingCorrections" | "findStatementIdOf" | "findStatement"
>;

/** The occasion with this id. @throws OnrecordError ID_NOT_FOUND */
export async function getOccasion(reader: OccasionSource, occasionId: string): Promise<ShownOccasion> {
  const occasion = await reader.findOccasion(occasionId);
  if (!occasion) throw new OnrecordError("ID_NOT_FOUND", { id: occasionId });
  const statements = new Map<string, OccasionStatement>();
  for (const told of occasion.told) {
    const entry = await readTold(reader, told);
    for (const attributionId of told.attributionIds) {
      const statementId = await reader.findStatementIdOf(attributionId);
      const statement = statementId === null ? null : await reader.findStatement(statementId);
      if (!statement) continue;
      statements.set(statement.id, addAttribution(statements.get(statement.id), { statement, attributionId, entry }));
    }
  }
  return { occasion, statements: [...statements.values()] };
}

async function readTold(reader: OccasionSource, { attributionIds }: ToldOccasion): Promise<RecordEntry | null> {
  const held = await reader.findEntryOfAttribution(attributionIds[0] ?? "");
  return held ? (await correctEntry(reader, held)).entry : null;
}

function addAttribution(
  held: OccasionStatement | undefined,
  told: { readonly statement: StatementRow; readonly attributionId: string; readonly entry: RecordEntry | null },
): OccasionStatement {
  const { statement, attributionId, entry } = told;
  const reading = entry?.extraction.readings.find((one) => one.attributionId === attributionId);
  return {
    statement,
    attributionIds: [...(held?.attributionIds ?? []), attributionId],
    question: held?.question ?? reading?.question.value ?? null,
    addressee: held?.addressee ?? reading?.addressee.value ?? null,
  };
}
