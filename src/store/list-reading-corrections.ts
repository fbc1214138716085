import type { CorrectedField, ReadingCorrection } from "../record/reading-correction.js";
import type {
  CorrectionCounts,
  ListedReadingCorrection,
  ReadingCorrectionPage,
  ReadingCorrectionSearch,
} from "../record/store-review.js";
import type { Connection, Param } from "./connection.js";

const AT_A_TIME = 256;

/** See `RecordReader.iterateReadingCorrections`. */
export async function* iterateReadingCorrections(connection: Connection): AsyncGenerator<ReadingCorrection> {
  let after = "";
  for (;;) {
    const rows = connection.all<{ id: string; body: string }>(
      `SELECT id, body FROM reading_correction WHERE id > ? ORDER BY id LIMIT ${AT_A_TIME}`,
      after,
    );
    for (const { body } of rows) yield JSON.parse(body) as ReadingCorrection;
    const last = rows.at(-1);
    if (!last || rows.length < AT_A_TIME) return;
    after = last.id;
  }
}

/** See `RecordReader.listGroup`. */
export function listGroup(
  connection: Connection,
  name: string,
): readonly Pick<ReadingCorrection, "id" | "act" | "by">[] {
  return connection.all<Pick<ReadingCorrection, "id" | "act" | "by">>(
    "SELECT id, act, author AS by FROM reading_correction WHERE bulk = ? ORDER BY id",
    name,
  );
}

interface CorrectionRow {
  readonly id: string;
  readonly at: string;
  readonly act: string;
  readonly undone: number;
  readonly attribution: string | null;
  readonly body: string;
}

const CORRECTIONS = `SELECT correction.id, at, act, undone, attribution.id AS attribution, correction.body
  FROM reading_correction AS correction LEFT JOIN attribution ON attribution.key = correction.attribution`;

/** See `RecordReader.findReadingCorrection`. */
export function findReadingCorrection(connection: Connection, id: string): ListedReadingCorrection | null {
  const [row] = connection.all<CorrectionRow>(`${CORRECTIONS} WHERE correction.id = ?`, id);
  return row ? tellState(row) : null;
}

const WHERE_STATE = {
  "in force": "undone = 0 AND (correction.attribution IS NOT NULL OR act = 'undo')",
  unattached: "correction.attribution IS NULL AND undone = 0 AND act <> 'undo'",
  undone: "undone = 1",
} as const;

/** See `RecordReader.listReadingCorrections`. */
export function listReadingCorrections(
  connection: Connection,
  { reportId, attributionId, by, act, field, state, limit, cursor }: ReadingCorrectionSearch,
): ReadingCorrectionPage {
  const given: readonly (readonly [string, Param])[] = [
    ["report = ?", reportId],
    ["correction.attribution = (SELECT key FROM attribution WHERE id = ?)", attributionId],
    ["author = ?", by],
    ["act = ?", act],
    ["field = ?", field],
  ];
  const held = given.filter(([, value]) => value !== null);
  const [at, id] = cursor === null ? [null, null] : (JSON.parse(cursor) as [string, string]);
  const terms = [
    ...held.map(([term]) => term),
    ...(state === null ? [] : [WHERE_STATE[state]]),
    ...(at === null ? [] : ["(at, correction.id) < (?, ?)"]),
  ];
  const rows = connection.all<CorrectionRow>(
    `${CORRECTIONS} ${terms.length > 0 ? `WHERE ${terms.join(" AND ")}` : ""} ORDER BY at DESC, correction.id DESC LIMIT ?`,
    ...held.map(([, value]) => value),
    ...(at === null ? [] : [at, id]),
    BigInt(limit + 1),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? JSON.stringify([last.at, last.id]) : null;
  return { rows: shown.map(tellState), next };
}

function tellState({ act, undone, attribution, body }: CorrectionRow): ListedReadingCorrection {
  const isAttached = attribution !== null || act === "undo";
  const state = undone === 1 ? "undone" : isAttached ? "in force" : "unattached";
  return { correction: JSON.parse(body) as ReadingCorrection, state, attributionId: attribution };
}

/** See `RecordReader.countCorrections`. */
export function countCorrections(connection: Connection): CorrectionCounts {
  const rows = connection.all<{ act: string; field: string | null; n: number }>(
    `SELECT act, field, count(DISTINCT attribution) AS n FROM reading_correction AS correction
       JOIN attribution ON attribution.key = correction.attribution AND attribution.judged > 0
     WHERE undone = 0 GROUP BY act, field ORDER BY act, field`,
  );
  const count = (sql: string): number => connection.all<{ n: number }>(sql)[0]?.n ?? 0;
  const of = (wanted: string): number => rows.filter(({ act }) => act === wanted).reduce((sum, { n }) => sum + n, 0);
  const set = rows.flatMap(({ act, field, n }) =>
    act === "set" && field !== null ? [[field as CorrectedField, n] as const] : [],
  );
  return {
    judged: count("SELECT count(*) AS n FROM attribution WHERE judged > 0"),
    rejected: count("SELECT count(*) AS n FROM attribution WHERE judged > 0 AND statement IS NULL"),
    added: of("add"),
    set: new Map(set),
    unattached: count(`SELECT count(*) AS n FROM reading_correction AS correction WHERE ${WHERE_STATE.unattached}`),
  };
}
