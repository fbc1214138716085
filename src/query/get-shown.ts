import { OnrecordError } from "../base/errors.js";
import type { Attribution } from "../record/attribution.js";
import type { Statement } from "../record/link.js";
import type { Reading } from "../record/reading.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { WatchedPage } from "../record/source.js";
import type { RecordEntry, RecordReader, ReportCopy, SpeakerRow } from "../record/store.js";
import { correctEntry } from "./correct-entry.js";
import { relateStatements, type StatementRelation } from "./relate-statements.js";

/** An attribution with its reading, the version it stands in, and the statement that holds it now. */
export interface ShownAttribution {
  readonly entry: RecordEntry;
  /** As people have it; as the machine has it when they rejected it. */
  readonly attribution: Attribution;
  readonly reading: Reading | null;
  /** What people said of it, the last of each field. */
  readonly corrections: readonly ReadingCorrection[];
  /** As the whole record tells; null when no source is told or the version is superseded. */
  readonly speaker: SpeakerRow | null;
  /** Null when the version is superseded. */
  readonly statementId: string | null;
}

/** A statement with every attribution that carries it. */
export interface ShownStatement {
  readonly statement: Statement;
  /** The attribution whose words and fields stand for it in lists. */
  readonly shownId: string;
  readonly speaker: SpeakerRow | null;
  readonly attributions: readonly ShownAttribution[];
  /** What else in the record bears on it. */
  readonly relations: readonly StatementRelation[];
}

/** What an id names. */
export type Shown =
  | { readonly what: "statement"; readonly statement: ShownStatement }
  | { readonly what: "attribution"; readonly attribution: ShownAttribution }
  | {
      readonly what: "report";
      /** The current one last. */
      readonly versions: readonly RecordEntry[];
      /** What people said last of each field of an attribution, by its id; of rejected ones too. */
      readonly corrections: ReadonlyMap<string, readonly ReadingCorrection[]>;
      readonly copies: readonly ReportCopy[];
      /** The addresses that `watch` reads it from, and how that goes. */
      readonly watched: readonly WatchedPage[];
    };

/**
 * What the id of a statement, attribution or report names; its beginning will do where only one id begins so, and a
 * report may be named by its URL or the id it was given.
 * @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS
 */
export async function getShown(reader: RecordReader, idOrUrl: string): Promise<Shown> {
  const id = (await reader.findReportId(idOrUrl)) ?? (await getId(reader, idOrUrl));
  if (id.startsWith("sta_")) return { what: "statement", statement: await getStatement(reader, id) };
  if (id.startsWith("att_")) return { what: "attribution", attribution: await getAttribution(reader, id) };
  const { versions, corrections } = await getReport(reader, id);
  const watched = await reader.sources.findPagesOfReport(id);
  return { what: "report", versions, corrections, copies: await reader.findCopies(id), watched };
}

/** The statement with this id. @throws OnrecordError ID_NOT_FOUND */
async function getStatement(reader: RecordReader, statementId: string): Promise<ShownStatement> {
  const row = await reader.findStatement(statementId);
  if (!row) throw new OnrecordError("ID_NOT_FOUND", { id: statementId });
  const attributionIds = await reader.findAttributionIds(statementId);
  const attributions: ShownAttribution[] = [];
  for (const id of attributionIds) attributions.push(await getAttribution(reader, id));
  const speakerId = row.speaker?.id ?? null;
  const speaker = await findSpeakerRow(reader, speakerId);
  const statement = { id: row.id, kind: row.kind, attributionIds, speakerId };
  const relations = await relateStatements(reader, row);
  return { statement, shownId: row.attributionId, speaker, attributions, relations };
}

async function findSpeakerRow(reader: RecordReader, speakerId: string | null): Promise<SpeakerRow | null> {
  const found = speakerId === null ? null : await reader.findSpeaker(speakerId);
  if (!found) return null;
  const { id, kind, name, aliases, externalIds, countries, statementCount } = found;
  return { id, kind, name, aliases, externalIds, countries, statementCount };
}

/** The attribution with this id. @throws OnrecordError ID_NOT_FOUND */
async function getAttribution(reader: RecordReader, attributionId: string): Promise<ShownAttribution> {
  const held = await reader.findEntryOfAttribution(attributionId);
  const { entry, machine, corrections } = held ? await correctEntry(reader, held) : NOTHING;
  const isIt = ({ id }: Attribution) => id === attributionId;
  const shown = [entry, machine].find((one) => one?.extraction.attributions.some(isIt));
  const attribution = shown?.extraction.attributions.find(isIt);
  if (!shown || !attribution) throw new OnrecordError("ID_NOT_FOUND", { id: attributionId });
  const reading = shown.extraction.readings.find((one) => one.attributionId === attributionId) ?? null;
  const speaker = await findSpeakerRow(reader, await reader.findSpeakerIdOf(attributionId));
  const statementId = await reader.findStatementIdOf(attributionId);
  return {
    entry: shown,
    attribution,
    reading,
    corrections: corrections.get(attributionId) ?? [],
    speaker,
    statementId,
  };
}

const NOTHING = { entry: null, machine: null, corrections: new Map<string, readonly ReadingCorrection[]>() };

/** All versions of the report with this id, the current one last. @throws OnrecordError ID_NOT_FOUND */
async function getReport(
  reader: RecordReader,
  reportId: string,
): Promise<Pick<Shown & { readonly what: "report" }, "versions" | "corrections">> {
  const machine = await reader.findEntries(reportId);
  if (machine.length === 0) throw new OnrecordError("ID_NOT_FOUND", { id: reportId });
  const versions: RecordEntry[] = [];
  const said: (readonly [string, readonly ReadingCorrection[]])[] = [];
  for (const version of machine) {
    const { entry, corrections } = await correctEntry(reader, version);
    versions.push(entry);
    said.push(...corrections);
  }
  return { versions, corrections: new Map(said) };
}

async function getId(reader: RecordReader, written: string): Promise<string> {
  const shown = /^(?:sta|att|rep)_/.test(written) ? await reader.findIds(written, 2) : [];
  const [id, another] = shown;
  if (id === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  if (another !== undefined && id !== written) throw new OnrecordError("ID_AMBIGUOUS", { id: written });
  return id;
}
