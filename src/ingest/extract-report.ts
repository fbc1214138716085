import { extractDocument } from "../pipeline.js";
import type { Extraction } from "../record/extraction.js";
import type { DocumentForm } from "../record/raw-document.js";

/** A report in the caller's hand: its words, and what is known beside them. */
export interface ReportInput {
  /** The report itself, as plain text or as a page of HTML. */
  readonly text: string;
  /** Default `text`. */
  readonly form?: Exclude<DocumentForm, "jsonl">;
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** `YYYY-MM-DD` or an ISO 8601 instant. */
  readonly published?: string;
}

/**
 * Reads one report in this process: who said what in it, and every circumstance with its span. Nothing is kept.
 * Plain text is taken unit for unit, so that offsets point into the very string that was given.
 * @throws OnrecordError INPUT_NO_TEXT, INPUT_TOO_DEEP and the like when there is no report in it.
 * @example
 * const { attributions, readings } = extractReport({ text: "Mayor Ada Holm said the bridge is safe." });
 */
export function extractReport(report: ReportInput): Extraction {
  const form = report.form ?? "text";
  return extractDocument({
    name: report.id ?? report.url ?? "the given report",
    form,
    bytes: new TextEncoder().encode(report.text),
    text: form === "text" ? report.text : null,
    givenId: report.id ?? null,
    url: report.url ?? null,
    outlet: report.outlet ?? null,
    title: report.title ?? null,
    authors: null,
    publishedAt: report.published ?? null,
    charset: "utf-8",
    givenAttributions: null,
  });
}
