import { hashBytes, makeId } from "../base/hash.js";
import type { Article } from "../record/article.js";
import type { PutOutcome, RecordEntry, Tombstone } from "../record/store.js";
import { blankAnchors } from "./anchor-table.js";
import { compareDocuments } from "./compare-documents.js";
import type { Blob, Connection } from "./connection.js";
import { hashValue } from "./fold-value.js";
import { ATTRIBUTION_KEYS, linkArticle, unlinkArticle } from "./link-article.js";
import { packEntry, unpackTold } from "./pack-entry.js";
import { packReport } from "./pack-row.js";
import { requestPurge } from "./purge-index.js";
import { findTombstone, readEntry } from "./read-entries.js";
import { blankReadingCorrections } from "./reading-correction-table.js";
import { findSlot } from "./statement-key.js";
import type { WriteBatch } from "./write-batch.js";

/** Puts one entry; the caller holds the transaction. */
export function putEntry(batch: WriteBatch, entry: RecordEntry): PutOutcome {
  const { connection } = batch;
  const { report, version } = entry.extraction.article;
  const reportId = report.id;
  const tombstone = findTombstone(connection, reportId);
  if (tombstone) return { reportId, outcome: "removed", tombstone };
  const textHash = hashText(entry.extraction.article);
  const held = connection.all<{ key: number; version: string; text_hash: string }>(
    "SELECT key, version, text_hash FROM article WHERE report = ?",
    reportId,
  );
  const same = held.find((row) => row.version === version.id);
  if (same) {
    putAgain(batch, same.key, entry);
    return { reportId, outcome: "known" };
  }
  if (held.length === 0) addReport(connection, entry);
  const key = addArticle(connection, entry, textHash);
  addAttributions(connection, key, entry);
  chooseCurrent(batch, reportId, { key, entry });
  if (held.length === 0) return { reportId, outcome: "added" };
  return { reportId, outcome: held.some((row) => row.text_hash === textHash) ? "known" : "changed" };
}

/** Puts a version that is held: the document that it is of may be this one rather. Whose spans to use stays as it is. */
function putAgain(batch: WriteBatch, key: number, entry: RecordEntry): void {
  const { connection } = batch;
  const [row] = connection.all<{ added_at: string; body: Blob }>(
    "SELECT added_at, body FROM article WHERE key = ?",
    key,
  );
  if (!row) throw new RangeError(`no article has the key ${key}`);
  if (entry.addedAt < row.added_at) connection.run("UPDATE article SET added_at = ? WHERE key = ?", entry.addedAt, key);
  const held = unpackTold(row.body);
  if (held.attributions === entry.attributions && compareDocuments(entry.document, held.document) < 0)
    replaceExtraction(batch, entry);
}

/** Puts a new extraction in the place of the one held of the same version; false when none is held. */
export function replaceExtraction(batch: WriteBatch, entry: RecordEntry): boolean {
  const { connection } = batch;
  const { article } = entry.extraction;
  const held = connection.all<{ key: number; current: number }>(
    "SELECT key, current FROM article WHERE version = ?",
    article.version.id,
  )[0];
  if (!held) return false;
  const { key } = held;
  if (held.current) unlinkArticle(batch, key);
  deleteAttributions(connection, key);
  const { body, text } = packEntry(entry);
  connection.run(
    `UPDATE article SET id = ?, rank = ?, current = 0, engine = ?, attributions = ?, text_hash = ?, slot = ?, outlet = ?,
       shown = ?, body = ?, text = ?
     WHERE key = ?`,
    article.id,
    rankEntry(entry),
    entry.engine,
    entry.extraction.attributions.length,
    hashText(article),
    ...placeArticle(article),
    makeShown(article),
    body,
    text,
    key,
  );
  addAttributions(connection, key, entry);
  chooseCurrent(batch, article.report.id, { key, entry });
  return true;
}

/** Deletes all versions of the report and lays the tombstone; false when there was none. The first tombstone stays. */
export function removeReport(batch: WriteBatch, tombstone: Tombstone): boolean {
  const { connection } = batch;
  const { reportId, reason, at } = tombstone;
  const held = connection.all<{ key: number; current: number }>(
    "SELECT key, current FROM article WHERE report = ?",
    reportId,
  );
  for (const { key, current } of held) {
    if (current) unlinkArticle(batch, key);
    deleteAttributions(connection, key);
    connection.run("DELETE FROM article WHERE key = ?", key);
  }
  connection.run("DELETE FROM report WHERE id = ?", reportId);
  blankAnchors(connection, reportId);
  blankReadingCorrections(connection, reportId);
  connection.run("INSERT OR IGNORE INTO tombstone (report, reason, at) VALUES (?, ?, ?)", reportId, reason, at);
  if (held.length > 0) requestPurge(connection);
  return held.length > 0;
}

function addReport(connection: Connection, entry: RecordEntry): void {
  const { id, url, givenId } = entry.extraction.article.report;
  connection.run("INSERT INTO report (id, url, given_id) VALUES (?, ?, ?)", id, url, givenId);
}

function addArticle(connection: Connection, entry: RecordEntry, textHash: string): number {
  const { article, attributions } = entry.extraction;
  const { body, text, bytes } = packEntry(entry);
  const [row] = connection.all<{ key: number }>(
    `INSERT INTO article
       (id, report, version, rank, current, engine, attributions, text_hash, added_at, slot, outlet, shown, body, text, bytes)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    article.id,
    article.report.id,
    article.version.id,
    rankEntry(entry),
    entry.engine,
    attributions.length,
    textHash,
    entry.addedAt,
    ...placeArticle(article),
    makeShown(article),
    body,
    text,
    bytes,
  );
  if (!row) throw new RangeError(`the article ${article.id} got no key`);
  return row.key;
}

function addAttributions(connection: Connection, articleKey: number, entry: RecordEntry): void {
  for (const [i, attribution] of entry.extraction.attributions.entries())
    connection.run(
      "INSERT OR IGNORE INTO attribution (key, id, founds) VALUES (?, ?, ?)",
      articleKey * ATTRIBUTION_KEYS + i,
      attribution.id,
      makeId("sta", attribution.id),
    );
}

function deleteAttributions(connection: Connection, articleKey: number): void {
  connection.run(
    "DELETE FROM attribution WHERE key >= ? AND key < ?",
    articleKey * ATTRIBUTION_KEYS,
    (articleKey + 1) * ATTRIBUTION_KEYS,
  );
}

/** Of all versions held, makes the one current that ranks highest; `fresh` is the one just put, not yet indexed. */
function chooseCurrent(
  batch: WriteBatch,
  reportId: string,
  fresh: { readonly key: number; readonly entry: RecordEntry },
): void {
  const { connection } = batch;
  const held = connection.all<{ key: number; current: number }>(
    "SELECT key, current FROM article WHERE report = ? ORDER BY rank DESC, version DESC",
    reportId,
  );
  const chosen = held[0]?.key;
  for (const { key, current } of held) {
    if (current && key !== chosen) {
      unlinkArticle(batch, key);
      connection.run("UPDATE article SET current = 0 WHERE key = ?", key);
    }
  }
  if (chosen === undefined || held[0]?.current) return;
  const entry = chosen === fresh.key ? fresh.entry : readEntry(connection, chosen);
  const { givenId } = entry.extraction.article.report;
  connection.run("UPDATE article SET current = 1 WHERE key = ?", chosen);
  connection.run("UPDATE report SET given_id = ? WHERE id = ? AND given_id IS NOT ?", givenId, reportId, givenId);
  linkArticle(batch, chosen, entry);
}

/** When the outlet last touched it, as told, then when it was fetched; versions are ranked by this, then by id. */
function rankEntry({ document: { fetchedAt }, extraction: { article } }: RecordEntry): string {
  const told = article.modifiedAt ?? article.publishedAt ?? "";
  return fetchedAt === undefined ? told : `${told} ${fetchedAt}`;
}

/** By what reports are listed: the slot, and the outlet's hash. */
function placeArticle({ publishedAt, report: { outlet } }: Article): readonly [number, string | null] {
  return [findSlot(publishedAt).first, outlet === null ? null : hashValue(outlet)];
}

/** Versions whose texts differ under one extractor are changes of the outlet's. */
function hashText(article: Article): string {
  return `${article.extractor} ${hashBytes(article.text)}`;
}

function makeShown({ publishedAt, title, report }: Article): string {
  return packReport({ publishedAt, outlet: report.outlet, title, url: report.url, reportId: report.id });
}
