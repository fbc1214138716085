// The record in others' forms, a line at a time: memory holds a page of statements, or one report.
import { correctEntry } from "../query/correct-entry.js";
import { searchStatements } from "../query/search-statements.js";
import type { RecordReader, StatementRow } from "../record/store.js";
import { renderCsvHead, renderCsvLine } from "./plain-statement.js";
import { toQuotationGraph } from "./quotation-graph.js";
import { toJsonLd } from "./statement-json-ld.js";
import { makeAnnotator } from "./web-annotation.js";

/**
 * `csv` and `csv-safe`: statements (RFC 4180; the latter holds nothing that a spreadsheet takes for a formula). `json-ld`:
 * statements in the words of schema.org. `web-annotation`: attributions. `quotation-graph`: reports with their direct
 * quotations, as GDELT's Global Quotation Graph has them. Each but CSV is JSON Lines.
 */
export const EXPORT_FORMATS = ["csv", "csv-safe", "json-ld", "web-annotation", "quotation-graph"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const STATEMENTS_AT_A_TIME = 500;

/** Lines of the record in this form, each with its line break. No more than 200 characters of a report's text stand around its words. */
export async function* exportAs(reader: RecordReader, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv" || format === "csv-safe") {
    yield renderCsvHead();
    for await (const row of iterateStatements(reader)) yield renderCsvLine(row, { safe: format === "csv-safe" });
  } else if (format === "json-ld") {
    for await (const row of iterateStatements(reader)) yield `${JSON.stringify(toJsonLd(row, null))}\n`;
  } else yield* exportReports(reader, format);
}

async function* exportReports(
  reader: RecordReader,
  format: "web-annotation" | "quotation-graph",
): AsyncGenerator<string> {
  for await (const held of reader.iterateEntries()) {
    const { extraction } = (await correctEntry(reader, held)).entry;
    const { article, attributions, readings } = extraction;
    if (format === "quotation-graph") {
      const line = toQuotationGraph(extraction);
      if (line) yield `${JSON.stringify(line)}\n`;
      continue;
    }
    const readingOf = new Map(readings.map((reading) => [reading.attributionId, reading]));
    const annotate = makeAnnotator(article);
    for (const attribution of attributions)
      yield `${JSON.stringify(annotate(attribution, readingOf.get(attribution.id) ?? null))}\n`;
  }
}

async function* iterateStatements(reader: RecordReader): AsyncGenerator<StatementRow> {
  for (let cursor: string | null = null; ; ) {
    const at: { cursor?: string } = cursor === null ? {} : { cursor };
    const page: { readonly rows: readonly StatementRow[]; readonly next: string | null } = await searchStatements(
      reader,
      { limit: STATEMENTS_AT_A_TIME, ...at },
    );
    yield* page.rows;
    if (page.next === null) return;
    cursor = page.next;
  }
}
