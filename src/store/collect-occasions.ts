// Which occasions of single reports are one. Worked out when it is asked for, from the statements that hold attributions
// of both; nothing of it is stored, so nothing has to be kept true. Two are joined where a statement was said at both
// and both are of one kind; what hangs together so is one occasion, unless its days do not agree: then each stands alone.
import type { Moment, OccasionKind } from "../record/reading.js";
import type { Connection } from "./connection.js";
import type { OccasionBody } from "./occasion-table.js";

/** An occasion as one report tells it. */
export interface HeldOccasion {
  readonly key: number;
  readonly id: string;
  readonly article: number;
  readonly slot: number;
  readonly kind: OccasionKind;
  readonly body: OccasionBody;
}

interface OccasionRow extends Omit<HeldOccasion, "body"> {
  readonly body: string;
}

/** The columns of a held occasion. */
export const OCCASION_COLUMNS =
  "occasion.key, occasion.id, occasion.article, occasion.slot, occasion.kind, occasion.body";

const NEIGHBOURS = `
  SELECT DISTINCT ${OCCASION_COLUMNS}
  FROM json_each(?) AS asked
    CROSS JOIN attribution AS own ON own.occasion = asked.value
    CROSS JOIN attribution AS other ON other.statement = own.statement
    CROSS JOIN occasion ON occasion.key = other.occasion AND occasion.kind = ?`;

/** A row of the table as it is used. */
export function readOccasion(row: OccasionRow): HeldOccasion {
  return { ...row, body: JSON.parse(row.body) as OccasionBody };
}

/** The held occasions for which a condition on the table holds, in an order. */
export function listOccasionRows(
  connection: Connection,
  rest: string,
  ...params: readonly (string | number | bigint | null)[]
): readonly HeldOccasion[] {
  return connection.all<OccasionRow>(`SELECT ${OCCASION_COLUMNS} FROM occasion ${rest}`, ...params).map(readOccasion);
}

/** All that are one with `start`, itself included: the one published first, then the smallest id, first. */
export function collectOccasion(connection: Connection, start: HeldOccasion): readonly HeldOccasion[] {
  const found = new Map([[start.key, start]]);
  for (let waiting = [start.key]; waiting.length > 0; ) {
    const next = connection.all<OccasionRow>(NEIGHBOURS, JSON.stringify(waiting), start.kind);
    const fresh = next.filter(({ key }) => !found.has(key)).map(readOccasion);
    for (const occasion of fresh) found.set(occasion.key, occasion);
    waiting = fresh.map(({ key }) => key);
  }
  const all = [...found.values()].sort(compareOccasions);
  return all.length === 1 || intersectMoments(all.map(({ body }) => body.saidOn)) !== "none" ? all : [start];
}

function compareOccasions(one: HeldOccasion, other: HeldOccasion): number {
  // Undated reports have the lowest slot, and come last.
  const [slot, otherSlot] = [one.slot || Number.MAX_VALUE, other.slot || Number.MAX_VALUE];
  return slot - otherSlot || (one.id < other.id ? -1 : 1);
}

/** The days that all known moments have in common; null when none is known, `none` when they do not agree. */
export function intersectMoments(moments: readonly (Moment | null)[]): Moment | null | "none" {
  const known = moments.filter((moment) => moment !== null);
  const earliest = known
    .map((moment) => moment.earliest)
    .sort()
    .at(-1);
  const latest = known.map((moment) => moment.latest).sort()[0];
  if (earliest === undefined || latest === undefined) return null;
  if (earliest > latest) return "none";
  const grains = ["day", "month", "year"] as const;
  const grain = grains.find((one) => known.some((moment) => moment.grain === one)) ?? "year";
  return { earliest, latest, grain };
}
