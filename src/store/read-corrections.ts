import type { Anchor } from "../record/correction.js";
import type { KnownHolder, ListedCorrection, QuotedAlike } from "../record/store.js";
import { makeAnchor } from "./anchor-table.js";
import type { Connection } from "./connection.js";
import { readCorrections } from "./correction-effects.js";
import { ATTRIBUTION_KEYS } from "./link-article.js";
import { PACKED_COLUMNS, PACKED_JOINS, type PackedStatement, unpackStatement } from "./pack-row.js";
import { listAlike } from "./quotation-table.js";
import { readCorrectedEntry } from "./reading-correction-table.js";
import { findSpeakerKey } from "./search-statements.js";
import { listSignatures } from "./signature-table.js";

/** More quotations than this are not answered. */
const MOST_ALIKE = 500;

/** See `RecordReader.findSpeakerIdOf`. */
export function findSpeakerIdOf(connection: Connection, attributionId: string): string | null {
  const [row] = connection.all<{ id: string }>(
    `SELECT speaker.id FROM attribution JOIN signature ON signature.key = attribution.signature
       JOIN speaker ON speaker.key = signature.speaker WHERE attribution.id = ?`,
    attributionId,
  );
  return row?.id ?? null;
}

/** See `RecordReader.findAnchors`. */
export function findAnchors(connection: Connection, speakerId: string, limit: number): readonly Anchor[] {
  const key = findSpeakerKey(connection, speakerId);
  if (key === null) return [];
  const rows = listSignatures(connection, "speaker", [key]).filter(({ reports }) => reports > 0);
  const signatures = rows.sort((one, other) => other.reports - one.reports || (one.id < other.id ? -1 : 1));
  const anchors: Anchor[] = [];
  for (const signature of signatures) {
    if (anchors.length >= limit) break;
    const found = connection.all<{ id: string }>(
      "SELECT id FROM attribution WHERE signature = ? ORDER BY id LIMIT ?",
      signature.key,
      BigInt(rows.length < limit ? limit : 1),
    );
    for (const { id } of found) {
      const anchor = findAnchorOf(connection, id);
      if (anchor && anchors.length < limit) anchors.push(anchor);
    }
  }
  return anchors;
}

/** See `RecordReader.findAnchorOf`. */
export function findAnchorOf(connection: Connection, attributionId: string): Anchor | null {
  const [row] = connection.all<{ key: number }>(
    "SELECT key FROM attribution WHERE id = ? AND shown IS NOT NULL",
    attributionId,
  );
  if (!row) return null;
  const { article, attributions } = readCorrectedEntry(connection, Math.floor(row.key / ATTRIBUTION_KEYS)).extraction;
  const attribution = attributions.find(({ id }) => id === attributionId);
  return attribution ? makeAnchor(article, attribution) : null;
}

/** See `RecordReader.findQuotedAlike`. */
export function findQuotedAlike(connection: Connection, attributionId: string): readonly QuotedAlike[] {
  const [own] = connection.all<{ key: number }>("SELECT key FROM attribution WHERE id = ?", attributionId);
  const alike = own ? listAlike(connection, own.key) : [];
  const found = alike.flatMap(({ key, statement, quotation, shared }): readonly QuotedAlike[] => {
    const [packed] = connection.all<PackedStatement>(
      `SELECT ${PACKED_COLUMNS} FROM statement ${PACKED_JOINS} WHERE statement.key = ?`,
      statement,
    );
    if (!packed) return [];
    const { id: statementId, speaker } = unpackStatement(packed);
    const { attributionId: id, pieces, saidOn, publishedOn } = quotation;
    const reportId = findReportOf(connection, key);
    return [{ attributionId: id, statementId, speaker, reportId, pieces, saidOn, publishedOn, sharedRuns: shared }];
  });
  found.sort((one, other) => other.sharedRuns - one.sharedRuns || (one.attributionId < other.attributionId ? -1 : 1));
  return found.slice(0, MOST_ALIKE);
}

function findReportOf(connection: Connection, attributionKey: number): string {
  const [row] = connection.all<{ report: string }>(
    "SELECT report FROM article WHERE key = ?",
    Math.floor(attributionKey / ATTRIBUTION_KEYS),
  );
  return row?.report ?? "";
}

/** See `RecordReader.listCorrections`. */
export function listCorrections(
  connection: Connection,
  filter: { readonly attached?: boolean } = {},
): readonly ListedCorrection[] {
  const held = readCorrections(connection);
  const rows = connection.all<{ correction: string; side: number }>(
    "SELECT DISTINCT correction, side FROM anchor WHERE attribution IS NOT NULL",
  );
  const sides = new Set(rows.map(({ correction, side }) => `${correction} ${side}`));
  const listed = [...held.values()].map(([correction, isUndone]): ListedCorrection => {
    const { id, act, value } = correction;
    const needed = { undo: [], split: [1], merge: [0, 1], rename: [0], alias: [0], sameAs: [0] }[act];
    const isAttached = act === "undo" ? held.has(value ?? "") : needed.every((side) => sides.has(`${id} ${side}`));
    return { correction, isAttached, isUndone };
  });
  if (filter.attached === undefined) return listed;
  return listed.filter(({ isAttached, isUndone }) => !isUndone && isAttached === filter.attached);
}

/** See `RecordReader.listOfficeHolders`. */
export function listOfficeHolders(connection: Connection): readonly KnownHolder[] {
  const holders = connection
    .all<{ body: string }>("SELECT body FROM known_holder ORDER BY id")
    .map(({ body }) => JSON.parse(body) as KnownHolder);
  const rank = ({ name, office, body, from, until }: KnownHolder): string =>
    JSON.stringify([name, office, body ?? "", from ?? "", until ?? ""]);
  return holders.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
