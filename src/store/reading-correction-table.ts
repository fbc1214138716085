// What people said about attributions, beside what the machine took from reports. A report that somebody said something of
// is linked as its corrections have it; what the machine took stays in the entry as it is. Whether a correction is undone
// never depends on the order in which it and its undoing came.

import { makeId } from "../base/hash.js";
import type { Passage } from "../record/passage.js";
import type { AttributionAnchor, ReadingCorrection } from "../record/reading-correction.js";
import type { RecordEntry } from "../record/store.js";
import { correctExtraction } from "../review/correct-extraction.js";
import type { Connection } from "./connection.js";
import { readEntry } from "./read-entries.js";
import type { WriteBatch } from "./write-batch.js";

/** Puts a correction; false when it is held already. Its report is linked again when the batch ends. */
export function putReadingCorrection(batch: WriteBatch, given: ReadingCorrection, isRemoved: boolean): boolean {
  const { connection } = batch;
  const correction = isRemoved ? blankReadingCorrection(given) : given;
  const { id, act, attribution, change, by, at, group, undoes } = correction;
  if (connection.all("SELECT 1 FROM reading_correction WHERE id = ?", id).length > 0) return false;
  const report = attribution?.reportId ?? null;
  if (undoes === null) markReport(batch, report);
  connection.run(
    `INSERT INTO reading_correction (id, report, act, field, author, at, bulk, undoes, undone, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    ...[id, report, act, change?.field ?? null, by, at, group, undoes],
    JSON.stringify(correction),
  );
  refreshUndone(batch, { id, act, bulk: group, undoes, report });
  if (undoes !== null) refreshUndoneBy(batch, { id, undoes });
  return true;
}

interface UndoRow {
  readonly id: string;
  readonly act: string;
  readonly bulk: string | null;
  readonly undoes: string | null;
  readonly report: string | null;
}

/** A correction is undone when one in force names its id, or the group that it was made in. A group holds no `undo`. */
function refreshUndone(batch: WriteBatch, { id, act, bulk, undoes, report }: UndoRow): void {
  const { connection } = batch;
  const [{ n } = { n: 0 }] = connection.all<{ n: number }>(
    "SELECT count(*) AS n FROM reading_correction WHERE undoes IN (?, ?) AND undone = 0 AND id <> ?",
    id,
    act === "undo" ? id : (bulk ?? id),
    id,
  );
  const undone = n > 0 ? 1 : 0;
  if (connection.all("SELECT 1 FROM reading_correction WHERE id = ? AND undone = ?", id, undone).length > 0) return;
  markReport(batch, report);
  connection.run("UPDATE reading_correction SET undone = ? WHERE id = ?", undone, id);
  if (undoes !== null) refreshUndoneBy(batch, { id, undoes });
}

function refreshUndoneBy(batch: WriteBatch, { id, undoes }: { readonly id: string; readonly undoes: string }): void {
  const rows = batch.connection.all<UndoRow>(
    `SELECT id, act, bulk, undoes, report FROM reading_correction WHERE id = ? AND id <> ?
     UNION ALL SELECT id, act, bulk, undoes, report FROM reading_correction WHERE bulk = ? AND act <> 'undo' AND id <> ?
     ORDER BY id`,
    ...[undoes, id, undoes, undoes],
  );
  for (const row of rows) refreshUndone(batch, row);
}

/** Called before anything of the report's corrections changes: what was in force is kept. */
function markReport({ connection, correctedReports }: WriteBatch, report: string | null): void {
  if (report !== null && !correctedReports.has(report))
    correctedReports.set(report, findReadingCorrections(connection, report));
}

/**
 * The entry as people have it, with a row for every attribution that they added, and which corrections have a hold on what.
 * `firstKey`: of the attributions of this version, which has become current.
 */
export function layCorrections(batch: WriteBatch, entry: RecordEntry, firstKey: number): RecordEntry {
  const { connection } = batch;
  const { extraction } = entry;
  const held = findReadingCorrections(connection, extraction.article.report.id);
  if (held.length === 0) return entry;
  const corrected = correctExtraction(extraction, held);
  const own = new Set(extraction.attributions.map(({ id }) => id));
  const added = corrected.extraction.attributions.filter(({ id }) => !own.has(id));
  for (const [i, { id }] of added.entries())
    connection.run(
      "INSERT OR IGNORE INTO attribution (key, id, founds) VALUES (?, ?, ?)",
      ...[firstKey + own.size + i, id, makeId("sta", id)],
    );
  attachCorrections(connection, firstKey, held, corrected.attached);
  return { ...entry, extraction: corrected.extraction };
}

/** Says which attribution each correction has a hold on, and counts who judged what. */
export function attachCorrections(
  connection: Connection,
  firstKey: number,
  held: readonly ReadingCorrection[],
  attached: ReadonlyMap<string, string>,
): void {
  for (const [correction, attribution] of attached)
    connection.run(
      "UPDATE reading_correction SET attribution = (SELECT key FROM attribution WHERE id = ?) WHERE id = ?",
      attribution,
      correction,
    );
  countJudgements(connection, firstKey, held, attached);
}

/** How many people said of an attribution that it is right, or is none, or added it. */
function countJudgements(
  connection: Connection,
  firstKey: number,
  held: readonly ReadingCorrection[],
  attached: ReadonlyMap<string, string>,
): void {
  const people = new Map<string, Set<string>>();
  for (const { id, act, by } of held) {
    const attribution = attached.get(id);
    if (attribution === undefined || act === "set") continue;
    people.set(attribution, (people.get(attribution) ?? new Set()).add(by));
  }
  for (const [attribution, { size }] of people)
    connection.run("UPDATE attribution SET judged = ? WHERE id = ? AND key >= ?", ...[size, attribution, firstKey]);
}

/** Lets go of attributions with keys from `first` to before `past`, and of those rows that corrections made. */
export function dropCorrections(connection: Connection, first: number, past: number): void {
  if (!detachCorrections(connection, first, past)) return;
  connection.run(
    `DELETE FROM attribution WHERE key >= ? + (SELECT attributions FROM article WHERE key = ? / ?) AND key < ?`,
    ...[first, first, past - first, past],
  );
}

/** Lets go of attributions with keys from `first` to before `past`; false when none was held. */
export function detachCorrections(connection: Connection, first: number, past: number): boolean {
  const changed = connection.run(
    "UPDATE reading_correction SET attribution = NULL WHERE attribution >= ? AND attribution < ?",
    first,
    past,
  );
  if (changed === 0) return false;
  connection.run("UPDATE attribution SET judged = 0 WHERE key >= ? AND key < ? AND judged > 0", first, past);
  return true;
}

/** Those on attributions of the report that are in force; the order does not matter. */
export function findReadingCorrections(connection: Connection, reportId: string): readonly ReadingCorrection[] {
  return connection
    .all<{ body: string }>(
      "SELECT body FROM reading_correction WHERE report = ? AND undone = 0 AND act <> 'undo' ORDER BY at, id",
      reportId,
    )
    .map(({ body }) => JSON.parse(body) as ReadingCorrection);
}

/** The entry with this key as people have it. */
export function readCorrectedEntry(connection: Connection, articleKey: number): RecordEntry {
  const entry = readEntry(connection, articleKey);
  const held = findReadingCorrections(connection, entry.extraction.article.report.id);
  return held.length === 0 ? entry : { ...entry, extraction: correctExtraction(entry.extraction, held).extraction };
}

/** Takes the words of a removed report out of the corrections that name places in it. */
export function blankReadingCorrections(connection: Connection, reportId: string): void {
  const held = connection.all<{ id: string; body: string }>(
    "SELECT id, body FROM reading_correction WHERE report = ?",
    reportId,
  );
  for (const { id, body } of held)
    connection.run(
      "UPDATE reading_correction SET attribution = NULL, field = NULL, body = ? WHERE id = ?",
      JSON.stringify(blankReadingCorrection(JSON.parse(body) as ReadingCorrection)),
      id,
    );
}

/** Without the words of its report: neither those that tell the place, nor those that were set. */
function blankReadingCorrection(correction: ReadingCorrection): ReadingCorrection {
  const { attribution } = correction;
  if (attribution === null) return correction;
  const blank = (passages: readonly Passage[]) =>
    passages.map(({ ordinal }) => ({ words: "", before: "", after: "", ordinal }));
  const anchor: AttributionAnchor = {
    reportId: attribution.reportId,
    source: blank(attribution.source),
    cue: blank(attribution.cue),
    content: blank(attribution.content),
  };
  return { ...correction, attribution: anchor, change: null, evidence: null, before: null };
}
