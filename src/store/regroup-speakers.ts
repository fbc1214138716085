import { type CorrectionEffect, readEffects } from "./correction-effects.js";
import { groupSignatures, type SignatureGroup } from "./group-signatures.js";
import { findNeighbours, readQuotations } from "./quotation-table.js";
import { listSignatures, type SignatureRow } from "./signature-table.js";
import type { WriteBatch } from "./write-batch.js";
import { deleteSpeaker, makeSpeaker, updateSpeaker } from "./write-speaker.js";

/**
 * Gives the signatures that something has happened to to their speakers: by leader, then by corrections. A speaker that
 * is parted or put together keeps its key where most of its reports are, so that little moves; what moves is marked, with
 * all that it may have been one statement with.
 */
export function regroupSpeakers(batch: WriteBatch): void {
  const { connection } = batch;
  const effects = readEffects(connection);
  const rows = collectAffected(batch, effects);
  if (rows.length === 0 && batch.dirtySpeakers.size === 0) return;
  const keys = new Set(rows.map(({ key }) => key));
  const theirs = effects.filter(({ speaker, other }) => [...speaker, ...other].some((key) => keys.has(key)));
  const groups = groupSignatures(rows, theirs);
  const before = new Set([...rows.map(({ speaker }) => speaker).filter((key) => key !== null), ...batch.dirtySpeakers]);
  const assigned = assignSpeakers(groups);
  for (const { group, speaker } of assigned)
    for (const row of group.rows) if (row.speaker !== null && row.speaker !== speaker) markMoved(batch, row);
  for (const { group, speaker } of assigned) {
    const key = speaker ?? (isStated(group) ? makeSpeaker(connection) : null);
    for (const row of group.rows)
      if (row.speaker !== key) connection.run("UPDATE signature SET speaker = ? WHERE key = ?", key, row.key);
    if (key === null) continue;
    before.delete(key);
    updateSpeaker(batch, key, group);
  }
  for (const key of before) deleteSpeaker(batch, key);
}

/** All signatures whose speaker may be another now: whole speakers, old and new. */
function collectAffected(batch: WriteBatch, effects: readonly CorrectionEffect[]): readonly SignatureRow[] {
  const { connection } = batch;
  const corrected = new Set(effects.flatMap(({ speaker, other }) => [...speaker, ...other]));
  const found = new Map<number, SignatureRow>();
  let fresh = [
    ...listSignatures(connection, "leader", batch.dirtyLeaders),
    ...listSignatures(connection, "key", batch.touchedSignatures),
    ...listSignatures(connection, "speaker", batch.dirtySpeakers),
    ...(batch.areCorrectionsDirty ? listSignatures(connection, "key", corrected) : []),
  ];
  while (fresh.length > 0) {
    for (const row of fresh) found.set(row.key, row);
    const speakers = new Set(fresh.map(({ speaker }) => speaker).filter((key) => key !== null));
    const next = [
      ...listSignatures(connection, "leader", new Set(fresh.map(({ leader }) => leader))),
      ...listSignatures(connection, "speaker", speakers),
      ...(fresh.some(({ key }) => corrected.has(key)) ? listSignatures(connection, "key", corrected) : []),
    ];
    fresh = next.filter(({ key }) => !found.has(key));
  }
  return [...found.values()];
}

interface Assigned {
  readonly group: SignatureGroup;
  /** Null where a new one must be made, or none because no report states the group. */
  readonly speaker: number | null;
}

function assignSpeakers(groups: readonly SignatureGroup[]): readonly Assigned[] {
  const claims = groups.flatMap((group) => {
    const weights = new Map<number, number>();
    for (const { speaker, reports } of group.rows)
      if (speaker !== null) weights.set(speaker, (weights.get(speaker) ?? 0) + reports);
    return [...weights].map(([speaker, weight]) => ({ group, speaker, weight }));
  });
  const speakerOf = new Map<SignatureGroup, number>();
  const taken = new Set<number>();
  for (const { group, speaker } of claims.sort((one, other) => other.weight - one.weight)) {
    if (taken.has(speaker) || speakerOf.has(group) || !isStated(group)) continue;
    taken.add(speaker);
    speakerOf.set(group, speaker);
  }
  return groups.map((group) => ({ group, speaker: speakerOf.get(group) ?? null }));
}

const isStated = ({ rows }: SignatureGroup): boolean => rows.some(({ reports }) => reports > 0);

/** Marks the attributions of a signature that moves, and what they could have been one statement with. */
function markMoved({ connection, dirtyAttributions }: WriteBatch, row: SignatureRow): void {
  const own = connection.all<{ key: number }>("SELECT key FROM attribution WHERE signature = ?", row.key);
  for (const { key } of own) dirtyAttributions.add(key);
  const quotations = readQuotations(
    connection,
    own.map(({ key }) => key),
  );
  for (const quotation of quotations)
    for (const { key } of findNeighbours(connection, quotation)) dirtyAttributions.add(key);
}
