import type { Connection } from "./connection.js";
import { makeIndexTexts } from "./index-texts.js";
import { packFacets } from "./pack-facets.js";
import { type MergedFields, type ReportFields, type ShownRow, unpackReport, unpackShown } from "./pack-row.js";
import { choosePlace, findSlot, type KeyRange } from "./statement-key.js";
import type { WriteBatch } from "./write-batch.js";

/** An attribution of a statement, with what its report and its speaker are. */
interface Member {
  readonly key: number;
  readonly founds: string;
  readonly row: ShownRow;
  readonly report: ReportFields;
  /** How many attributions its report has. */
  readonly beside: number;
  readonly speaker: number | null;
  readonly basis: string;
}

/** Attributions of one article have keys from this times its key on. */
const ATTRIBUTION_KEYS = 2 ** 20;

/** Makes one statement of these attributions, none of which may be held by another. */
export function addStatement(batch: WriteBatch, attributionKeys: readonly number[]): void {
  const { connection } = batch;
  const members = readMembers(connection, attributionKeys);
  const [shown] = [...members].sort(compareShown);
  const [earliest] = [...members].sort(comparePublished);
  if (!shown || !earliest) return;
  const key = findFreeKey(connection, earliest);
  const merged = mergeFields(shown, earliest, members);
  const [id] = members.map(({ founds, row }) => ({ founds, id: row.attributionId })).sort(byId);
  connection.run(
    "INSERT INTO statement (key, id, shown, speaker, basis, count, merged, facets) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    key,
    id?.founds ?? "",
    shown.key,
    shown.speaker,
    shown.basis,
    members.length,
    members.length === 1 ? null : JSON.stringify(merged),
    packFacets(members, merged.saidOn),
  );
  for (const member of members) connection.run("UPDATE attribution SET statement = ? WHERE key = ?", key, member.key);
  batch.countStatement(shown.speaker, 1);
  batch.indexStatement(key, makeIndexTexts(members, { id: id?.founds ?? "", speaker: shown.speaker }));
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

function readMembers(connection: Connection, keys: readonly number[]): readonly Member[] {
  const rows = connection.all<MemberRow>(
    `SELECT attribution.key, attribution.founds, attribution.shown, article.shown AS report,
       article.attributions AS beside, signature.speaker, signature.basis
     FROM json_each(?) AS wanted
       CROSS JOIN attribution ON attribution.key = wanted.value
       CROSS JOIN article ON article.key = attribution.key / ${ATTRIBUTION_KEYS}
       LEFT JOIN signature ON signature.key = attribution.signature
     WHERE attribution.shown IS NOT NULL`,
    JSON.stringify(keys),
  );
  return rows.map(({ key, founds, shown, report, beside, speaker, basis }) => ({
    ...{ key, founds, beside, speaker, basis: basis ?? "stated" },
    row: unpackShown(shown),
    report: unpackReport(report),
  }));
}

interface MemberRow {
  readonly key: number;
  readonly founds: string;
  readonly shown: string;
  readonly report: string;
  readonly beside: number;
  readonly speaker: number | null;
  readonly basis: string | null;
}

/** The fullest wording first, then the report published first, then the smallest id. */
function compareShown(one: Member, other: Member): number {
  return other.row.words.length - one.row.words.length || comparePublished(one, other);
}

/** The report published first, undated ones last, then the smallest id. */
function comparePublished(one: Member, other: Member): number {
  const [slot, otherSlot] = [rankPublished(one), rankPublished(other)];
  return slot === otherSlot ? (one.row.attributionId < other.row.attributionId ? -1 : 1) : slot - otherSlot;
}

function rankPublished({ report: { publishedAt } }: Member): number {
  return publishedAt === null ? Number.MAX_VALUE : findSlot(publishedAt).first;
}

function mergeFields(shown: Member, earliest: Member, members: readonly Member[]): MergedFields {
  const ordered = [...members].sort(comparePublished);
  const outlets = new Set(members.map(({ report }) => report.outlet).filter((outlet) => outlet !== null));
  return {
    saidOn: shown.row.saidOn ?? ordered.find(({ row }) => row.saidOn)?.row.saidOn ?? null,
    firstPublishedAt: earliest.report.publishedAt,
    outlets: [...outlets].sort(),
  };
}

/**
 * The key of a statement: in the slot of its first report, where that report's id puts it, a report's statements side by
 * side. Lists go from the greatest key down, and read a report from its top.
 */
function findFreeKey(connection: Connection, { key, report, beside }: Member): number {
  const slot = findSlot(report.publishedAt);
  const fromEnd = Math.max(0, beside - 1 - (key % ATTRIBUTION_KEYS));
  return findFree(connection, slot, choosePlace(slot, report.reportId, beside) + fromEnd);
}

function findFree(connection: Connection, slot: KeyRange, wanted: number): number {
  for (let at = wanted, turned = false; ; at++) {
    if (at > slot.last) {
      if (turned) throw new RangeError("no keys left for the statements of a quarter of an hour");
      turned = true;
      at = slot.first;
    }
    if (connection.all("SELECT 1 FROM statement WHERE key = ?", at).length === 0) return at;
  }
}
