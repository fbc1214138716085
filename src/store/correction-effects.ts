import type { SpeakerCorrection } from "../record/correction.js";
import type { Connection } from "./connection.js";

/** A correction that is in force, with the signatures (by key) of the attributions that its places are at now. */
export interface CorrectionEffect {
  readonly correction: SpeakerCorrection;
  readonly speaker: readonly number[];
  readonly other: readonly number[];
}

/** All corrections with whether each was undone, by id. */
export function readCorrections(connection: Connection): ReadonlyMap<string, readonly [SpeakerCorrection, boolean]> {
  const rows = connection.all<{ body: string }>("SELECT body FROM correction ORDER BY id");
  const all = new Map(rows.map(({ body }) => JSON.parse(body) as SpeakerCorrection).map((one) => [one.id, one]));
  const undoers = new Map<string, string[]>();
  for (const { id, act, value } of all.values())
    if (act === "undo" && value !== null) undoers.set(value, [...(undoers.get(value) ?? []), id]);
  // An id rests on all that a correction says, so none undoes itself in a circle; but files can be written by hand.
  const isUndone = (id: string, above: readonly string[]): boolean =>
    (undoers.get(id) ?? []).some((undoer) => !above.includes(undoer) && !isUndone(undoer, [...above, undoer]));
  return new Map([...all].map(([id, correction]) => [id, [correction, isUndone(id, [id])]]));
}

/** The corrections in force, the earliest first. */
export function readEffects(connection: Connection): readonly CorrectionEffect[] {
  const held = readCorrections(connection);
  if (held.size === 0) return [];
  const anchored = connection.all<{ correction: string; side: number; signature: number }>(
    `SELECT anchor.correction, anchor.side, attribution.signature FROM anchor
       JOIN attribution ON attribution.key = anchor.attribution
     WHERE attribution.signature IS NOT NULL ORDER BY anchor.correction, anchor.side, anchor.place`,
  );
  const bySide = new Map<string, number[]>();
  for (const { correction, side, signature } of anchored) {
    const key = `${correction} ${side}`;
    bySide.set(key, [...(bySide.get(key) ?? []), signature]);
  }
  const effects = [...held.values()]
    .filter(([, isUndone]) => !isUndone)
    .map(([correction]) => ({
      correction,
      speaker: bySide.get(`${correction.id} 0`) ?? [],
      other: bySide.get(`${correction.id} 1`) ?? [],
    }));
  return effects.filter(hasHold).sort((one, other) => compareCorrections(one.correction, other.correction));
}

/**
 * Attributions with keys from `first` to before `past` that corrections take out of their speaker in their report alone:
 * from key to the id of the last correction that does.
 */
export function listSplits(connection: Connection, first: number, past: number): ReadonlyMap<number, string> {
  const rows = connection.all<{ correction: string; attribution: number }>(
    "SELECT correction, attribution FROM anchor WHERE side = 1 AND attribution >= ? AND attribution < ?",
    first,
    past,
  );
  if (rows.length === 0) return new Map();
  const held = readCorrections(connection);
  const splits = rows.flatMap(({ correction: id, attribution }) => {
    const [correction, isUndone] = held.get(id) ?? [];
    return correction?.act === "split" && correction.value === "here" && !isUndone ? [{ correction, attribution }] : [];
  });
  splits.sort((one, other) => compareCorrections(one.correction, other.correction));
  return new Map(splits.map(({ correction, attribution }) => [attribution, correction.id]));
}

function hasHold({ correction: { act }, speaker, other }: CorrectionEffect): boolean {
  if (act === "split") return other.length > 0;
  return speaker.length > 0 && (act !== "merge" || other.length > 0);
}

function compareCorrections(one: SpeakerCorrection, other: SpeakerCorrection): number {
  const [at, otherAt] = [Date.parse(one.at), Date.parse(other.at)];
  return at - otherAt || (one.id < other.id ? -1 : 1);
}
