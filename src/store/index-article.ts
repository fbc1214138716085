import type { RecordEntry } from "../record/store.js";
import type { Connection } from "./connection.js";
import { makeIndexTexts } from "./index-texts.js";
import { type DerivedStatement, makeStatementRows } from "./make-statement-rows.js";
import { packStatement } from "./pack-row.js";
import { choosePlace, findSlot } from "./statement-key.js";
import type { WriteBatch } from "./write-batch.js";

/** Attributions of one article have keys from `article key * ATTRIBUTION_KEYS` on. */
export const ATTRIBUTION_KEYS = 2 ** 20;

/** Puts what lists and searches need of a current version beside it: statements, index, speakers. */
export function indexArticle(batch: WriteBatch, articleKey: number, entry: RecordEntry): void {
  const { connection } = batch;
  const derived = makeStatementRows(entry);
  const last = findFreeRun(connection, entry, derived.length) + derived.length - 1;
  const places = new Map(entry.extraction.attributions.map((attribution, i) => [attribution.id, i]));
  const attributionIdsOf = new Map(entry.links.statements.map(({ id, attributionIds }) => [id, attributionIds]));
  for (const [i, statement] of derived.entries()) {
    // Lists go from the greatest key down, and read a report from its top.
    const key = last - i;
    if (!addStatement(connection, { key, articleKey, statement })) continue;
    batch.addIndexRow(key, makeIndexTexts(statement));
    for (const id of attributionIdsOf.get(statement.row.id) ?? []) {
      const place = places.get(id);
      if (place !== undefined) holdAttribution(connection, articleKey * ATTRIBUTION_KEYS + place, key);
    }
  }
  for (const speaker of entry.links.speakers)
    connection.run("INSERT OR IGNORE INTO speaker (id, article) VALUES (?, ?)", speaker.id, articleKey);
}

/** Takes out again what `indexArticle` put in; `entry` is the version as it lies in the record. */
export function unindexArticle(batch: WriteBatch, articleKey: number, entry: RecordEntry): void {
  const { connection } = batch;
  const derivedOf = new Map(makeStatementRows(entry).map((derived) => [derived.row.id, derived]));
  const held = connection.all<{ key: number; id: string }>(
    "SELECT key, id FROM statement WHERE article = ?",
    articleKey,
  );
  for (const { key, id } of held) {
    const derived = derivedOf.get(id);
    if (derived) batch.deleteIndexRow(key, makeIndexTexts(derived));
  }
  connection.run("DELETE FROM statement WHERE article = ?", articleKey);
  connection.run("DELETE FROM speaker WHERE article = ?", articleKey);
  connection.run(
    "UPDATE attribution SET statement = NULL WHERE key >= ? AND key < ?",
    articleKey * ATTRIBUTION_KEYS,
    (articleKey + 1) * ATTRIBUTION_KEYS,
  );
}

interface NewStatement {
  readonly key: number;
  readonly articleKey: number;
  readonly statement: DerivedStatement;
}

function addStatement(connection: Connection, { key, articleKey, statement: { row } }: NewStatement): boolean {
  const changes = connection.run(
    "INSERT INTO statement (key, id, article, speaker, shown) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
    key,
    row.id,
    articleKey,
    row.speaker?.id ?? null,
    packStatement(row),
  );
  return changes > 0;
}

function holdAttribution(connection: Connection, attributionKey: number, statementKey: number): void {
  connection.run("UPDATE attribution SET statement = ? WHERE key = ?", statementKey, attributionKey);
}

/** The first of `count` free keys in a row in the report's slot, where its id puts it or, if taken, as soon after as can be. */
function findFreeRun(connection: Connection, entry: RecordEntry, count: number): number {
  const { article } = entry.extraction;
  const slot = findSlot(article.publishedAt);
  let first = choosePlace(slot, article.report.id, count);
  let turned = false;
  for (;;) {
    const taken = connection.all<{ key: number | null }>(
      "SELECT max(key) AS key FROM statement WHERE key >= ? AND key < ?",
      first,
      first + count,
    )[0]?.key;
    if (taken === null || taken === undefined) return first;
    first = taken + 1;
    if (first + count - 1 > slot.last) {
      if (turned) throw new RangeError(`no keys left for a report published ${article.publishedAt}`);
      turned = true;
      first = slot.first;
    }
  }
}
