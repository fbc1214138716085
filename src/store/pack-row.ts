import type { Place } from "../record/reading.js";
import type { StatementRow, StatementSpeaker } from "../record/store.js";
import type { SpeakerBody } from "./write-speaker.js";

/** The fields of a row that its report has once, and those that each attribution has, in the order they are kept in. */
const REPORT_FIELDS = ["publishedAt", "outlet", "title", "url", "reportId"] as const;
const ATTRIBUTION_FIELDS = [
  "attributionId",
  "kind",
  "words",
  "cue",
  "source",
  "cueClass",
  "manner",
  "mode",
  "polarity",
  "confidence",
  "countries",
  "office",
  "affiliation",
  "party",
  "onBehalfOf",
  "saidOn",
] as const satisfies readonly (keyof StatementRow)[];

/** What a row shows of its report. */
export type ReportFields = Pick<StatementRow, (typeof REPORT_FIELDS)[number]>;

/** What a row shows of its attribution, and what it is searched and counted by besides. */
export interface ShownRow extends Pick<StatementRow, (typeof ATTRIBUTION_FIELDS)[number]> {
  /** Under which the report knows the speaker. */
  readonly names: readonly string[];
  /** And its bodies. */
  readonly bodies: readonly string[];
  readonly place: Place | null;
}

const SHOWN_FIELDS = [...ATTRIBUTION_FIELDS, "names", "bodies", "place"] as const;

/** What only statements with more than one attribution have of their own. */
export interface MergedFields extends Pick<StatementRow, "saidOn" | "firstPublishedAt" | "outlets"> {}

/** A statement with all that is needed to show it, as it lies in the file. */
export interface PackedStatement {
  readonly key: number;
  readonly id: string;
  readonly basis: string;
  readonly count: number;
  readonly merged: string | null;
  readonly shown: string;
  readonly report: string;
  readonly speaker_id: string | null;
  readonly speaker_kind: string | null;
  readonly speaker_shown: string | null;
}

/** The columns and joins that a packed statement is read with; `statement` must come first. */
export const PACKED_COLUMNS = `statement.key, statement.id, statement.basis, statement.count, statement.merged,
  attribution.shown, article.shown AS report,
  speaker.id AS speaker_id, speaker.kind AS speaker_kind, speaker.shown AS speaker_shown`;
export const PACKED_JOINS = `CROSS JOIN attribution ON attribution.key = statement.shown
  CROSS JOIN article ON article.key = statement.shown / 1048576
  LEFT JOIN speaker ON speaker.key = statement.speaker`;

/** The part of a row that belongs to its attribution, as JSON without the fields' names. */
export function packShown(row: ShownRow): string {
  return JSON.stringify(SHOWN_FIELDS.map((field) => row[field]));
}

/** The part of a row that belongs to its report, likewise. */
export function packReport(row: ReportFields): string {
  return JSON.stringify(REPORT_FIELDS.map((field) => row[field]));
}

/** What `packShown` was given. */
export function unpackShown(packed: string): ShownRow {
  return unpack(SHOWN_FIELDS, packed) as unknown as ShownRow;
}

/** What `packReport` was given. */
export function unpackReport(packed: string): ReportFields {
  return unpack(REPORT_FIELDS, packed) as unknown as ReportFields;
}

/** The row of lists that a statement makes. */
export function unpackStatement(packed: PackedStatement): StatementRow {
  const { names: _, bodies: __, place: ___, ...shown } = unpackShown(packed.shown);
  const report = unpackReport(packed.report);
  const { publishedAt: firstPublishedAt, outlet } = report;
  const alone = { firstPublishedAt, outlets: outlet === null ? [] : [outlet] };
  const merged = packed.merged === null ? alone : (JSON.parse(packed.merged) as MergedFields);
  const own = { id: packed.id, attributionCount: packed.count, speaker: unpackSpeaker(packed) };
  return { ...own, ...shown, ...report, ...merged };
}

function unpackSpeaker(packed: Pick<PackedStatement, "basis" | "speaker_id" | "speaker_kind" | "speaker_shown">) {
  const { speaker_id: id, speaker_kind: kind, speaker_shown: shown, basis } = packed;
  if (id === null || kind === null || shown === null) return null;
  const { name } = JSON.parse(shown) as SpeakerBody;
  return { id, kind, name, basis } as StatementSpeaker;
}

function unpack(fields: readonly string[], packed: string): Readonly<Record<string, unknown>> {
  const values = JSON.parse(packed) as readonly unknown[];
  return Object.fromEntries(fields.map((field, i) => [field, values[i]]));
}
