import { makeId } from "../base/hash.js";
import { type Correction, isReadingCorrection, type SpeakerCorrection } from "../record/correction.js";
import type { KnownHolder } from "../record/store.js";
import { attachAnchors, blankCorrection } from "./anchor-table.js";
import type { Connection } from "./connection.js";
import { foldHolderBody } from "./fold-value.js";
import { readKeys } from "./link-article.js";
import { findTombstone } from "./read-entries.js";
import { putReadingCorrection, readCorrectedEntry } from "./reading-correction-table.js";
import { markKnownOffices } from "./resolve-leaders.js";
import { internSignature } from "./signature-table.js";
import type { WriteBatch } from "./write-batch.js";

/** Puts a correction; false when it is held already. What it says takes hold when the batch is linked. */
export function putCorrection(batch: WriteBatch, given: Correction): boolean {
  const isRemoved = (reportId: string) => findTombstone(batch.connection, reportId) !== null;
  return isReadingCorrection(given)
    ? putReadingCorrection(batch, given, given.attribution !== null && isRemoved(given.attribution.reportId))
    : putSpeakerCorrection(
        batch,
        blankCorrection(given, ({ reportId }) => isRemoved(reportId)),
      );
}

function putSpeakerCorrection(batch: WriteBatch, correction: SpeakerCorrection): boolean {
  const { connection } = batch;
  const { id } = correction;
  const body = JSON.stringify(correction);
  if (connection.run("INSERT OR IGNORE INTO correction (id, body) VALUES (?, ?)", id, body) === 0) return false;
  for (const [side, anchors] of [correction.speaker, correction.other].entries())
    for (const [place, { reportId }] of anchors.entries())
      connection.run(
        "INSERT INTO anchor (correction, side, place, report) VALUES (?, ?, ?, ?)",
        id,
        side,
        place,
        reportId,
      );
  batch.areCorrectionsDirty = true;
  for (const reportId of listReports(connection, correction)) attachReport(batch, reportId);
  return true;
}

/** Reports whose reading a correction changes: its own, and those of what it undoes, however far back. */
function listReports(connection: Connection, correction: SpeakerCorrection): ReadonlySet<string> {
  const reports = new Set([...correction.speaker, ...correction.other].map(({ reportId }) => reportId));
  const seen = new Set([correction.id]);
  for (let next = correction; next.act === "undo" && next.value !== null; ) {
    if (seen.has(next.value)) break;
    seen.add(next.value);
    const [row] = connection.all<{ body: string }>("SELECT body FROM correction WHERE id = ?", next.value);
    if (!row) break;
    next = JSON.parse(row.body) as SpeakerCorrection;
    for (const { reportId } of [...next.speaker, ...next.other]) reports.add(reportId);
  }
  return reports;
}

/** A report is linked again only where a correction takes attributions in it out of their speaker. */
function attachReport(batch: WriteBatch, reportId: string): void {
  const { connection } = batch;
  const [row] = connection.all<{ key: number }>("SELECT key FROM article WHERE report = ? AND current = 1", reportId);
  if (!row) return;
  const [split] = connection.all<{ n: number }>(
    `SELECT count(*) AS n FROM anchor JOIN correction ON correction.id = anchor.correction
     WHERE anchor.report = ? AND anchor.side = 1 AND correction.body LIKE '%"act":"split"%'`,
    reportId,
  );
  if ((split?.n ?? 0) > 0) batch.correctedReports.set(reportId, null);
  else attachAnchors(batch, readCorrectedEntry(connection, row.key).extraction, readKeys(batch, row.key));
}

/** Puts what is known of an office-holder; false when it is held already. */
export function putOfficeHolder(batch: WriteBatch, holder: KnownHolder): boolean {
  const { connection } = batch;
  const body = JSON.stringify(sortFields(holder));
  const id = makeId("ten", body);
  if (connection.all("SELECT 1 FROM known_holder WHERE id = ?", id).length > 0) return false;
  const { signature, officeKey } = batch.linker.signHolder(holder);
  const key = internSignature(batch, signature);
  connection.run(
    "INSERT INTO known_holder (id, office, signature, whose, body) VALUES (?, ?, ?, ?, ?)",
    ...[id, JSON.stringify(officeKey), key, foldHolderBody(officeKey), body],
  );
  connection.run("UPDATE signature SET known = known + 1 WHERE key = ?", key);
  batch.touchedSignatures.add(key);
  markKnownOffices(batch, key);
  return true;
}

function sortFields(holder: KnownHolder): KnownHolder {
  const { name, office, body, country, party, from, until, externalIds } = holder;
  return { name, office, body, country, party, from, until, externalIds: [...new Set(externalIds)].sort() };
}
