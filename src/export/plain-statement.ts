import { formatMoment } from "../base/format-moment.js";
import type { StatementRow } from "../record/store.js";

/** A row in plain form, for JSON and CSV. */
export function toPlainStatement(row: StatementRow) {
  return {
    id: row.id,
    kind: row.kind,
    attribution: row.attributionId,
    speaker: row.speaker?.name ?? null,
    speakerKind: row.speaker?.kind ?? "none",
    speakerId: row.speaker?.id ?? null,
    office: row.office,
    affiliation: row.affiliation,
    party: row.party,
    onBehalfOf: row.onBehalfOf,
    saidOn: row.saidOn ? formatMoment(row.saidOn) : null,
    cue: row.cue,
    cueClass: row.cueClass,
    manner: row.manner,
    mode: row.mode,
    polarity: row.polarity,
    words: row.words,
    source: row.source,
    confidence: row.confidence,
    published: row.publishedAt,
    outlet: row.outlet,
    title: row.title,
    url: row.url,
    report: row.reportId,
  };
}

/** How to write CSV. `safe`: a cell that a spreadsheet might take for a formula begins with an apostrophe. */
export interface CsvOptions {
  readonly safe?: boolean;
}

/** CSV as RFC 4180 has it: CRLF, a heading line, quoted where needed. */
export function renderCsv(rows: readonly StatementRow[], options: CsvOptions = {}): string {
  return [renderCsvHead(), ...rows.map((row) => renderCsvLine(row, options))].join("");
}

/** The heading line. */
export function renderCsvHead(): string {
  return `${CSV_HEADS.join(",")}\r\n`;
}

/** The line of one statement. */
export function renderCsvLine(row: StatementRow, { safe = false }: CsvOptions = {}): string {
  const plain = toPlainStatement(row);
  return `${CSV_HEADS.map((head) => escapeCsvCell(plain[head], safe)).join(",")}\r\n`;
}

/** One cell, quoted where RFC 4180 asks for it; `safe` as in `CsvOptions`. */
export function escapeCsvCell(value: string | number | null, safe: boolean): string {
  const text = value === null ? "" : String(value);
  const told = safe && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}

const CSV_HEADS = [
  "id",
  "kind",
  "speaker",
  "speakerKind",
  "office",
  "affiliation",
  "party",
  "onBehalfOf",
  "saidOn",
  "cue",
  "cueClass",
  "manner",
  "mode",
  "polarity",
  "words",
  "source",
  "confidence",
  "published",
  "outlet",
  "title",
  "url",
  "report",
] as const satisfies readonly (keyof ReturnType<typeof toPlainStatement>)[];
