import { OnrecordError } from "../base/errors.js";
import type { Span } from "../base/span.js";
import type { GivenAttribution } from "../record/attribution.js";
import type { RawDocument } from "../record/raw-document.js";
import { makeDocument, type Told } from "./make-document.js";

/**
 * A report as a line of JSON: `{id, text, published?, outlet?, title?, url?, authors?, attributions?}`. Its own words go
 * before what the caller told. The error INPUT_BAD_LINE says what is wrong with it.
 */
export function parseReportLine(name: string, bytes: Uint8Array, told: Told): RawDocument | OnrecordError {
  const bad = (reason: string) => new OnrecordError("INPUT_BAD_LINE", { file: name, reason });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    return bad(cause instanceof SyntaxError ? "it is cut off or not JSON" : "it is not UTF-8");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return bad("it is not an object");
  const line = value as Record<string, unknown>;
  const { id, text } = line;
  if ((typeof id !== "string" && typeof id !== "number") || id === "") return bad('it has no "id"');
  if (typeof text !== "string") return bad('it has no "text"');
  for (const key of ["published", "outlet", "title", "url"])
    if (line[key] != null && typeof line[key] !== "string") return bad(`"${key}" is not a string`);
  const given = readAttributions(line.attributions, text.length);
  if (typeof given === "string") return bad(given);
  const stringOf = (key: string) => (typeof line[key] === "string" ? line[key] : null);
  return {
    ...makeDocument({ name, form: "jsonl", bytes }, told),
    text,
    givenId: String(id),
    url: stringOf("url"),
    outlet: stringOf("outlet") ?? told.outlet ?? null,
    title: stringOf("title"),
    authors: Array.isArray(line.authors) ? line.authors.filter((author) => typeof author === "string") : null,
    publishedAt: stringOf("published") ?? told.published ?? null,
    givenAttributions: given,
  };
}

/**
 * The reports of one JSON value: an object laid out over several lines, or a list of objects, `name[0]` and so on.
 * What is no report has its error in its place.
 */
export function parseReportList(name: string, bytes: Uint8Array, told: Told): readonly (RawDocument | OnrecordError)[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return [parseReportLine(name, bytes, told)];
  }
  if (!Array.isArray(value)) return [parseReportLine(name, bytes, told)];
  const encoder = new TextEncoder();
  return value.map((item, i) => parseReportLine(`${name}[${i}]`, encoder.encode(JSON.stringify(item)), told));
}

/** The given spans, or the reason why they cannot be used. */
function readAttributions(value: unknown, length: number): readonly GivenAttribution[] | null | string {
  if (value == null) return null;
  if (!Array.isArray(value)) return '"attributions" is not a list';
  const given: GivenAttribution[] = [];
  for (const [i, attribution] of value.entries()) {
    const roles = ["source", "cue", "content"].map((role) =>
      readSpans((attribution as Record<string, unknown>)?.[role], length),
    );
    const [source, cue, content] = roles;
    if (!source || !cue || !content)
      return `attribution ${i} wants source, cue, content as lists of [start, end] within the text`;
    given.push({ source, cue, content });
  }
  return given;
}

function readSpans(value: unknown, length: number): Span[] | null {
  if (value == null) return [];
  if (!Array.isArray(value)) return null;
  const spans = value.map((pair: unknown) => {
    const [start, end] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const isSpan = Number.isInteger(start) && Number.isInteger(end);
    return isSpan ? { start: start as number, end: end as number } : null;
  });
  return spans.every(
    (span): span is Span => span !== null && span.start >= 0 && span.start <= span.end && span.end <= length,
  )
    ? spans
    : null;
}
