// In: what people say about attributions, by ids and by stretches of the text as they saw it. Out: corrections that rest
// on the words of the report instead, put into the record in one transaction. Not done here: what a correction does
// (review), and who may make one.
import { OnrecordError } from "../base/errors.js";
import { makeId } from "../base/hash.js";
import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution, AttributionSpans } from "../record/attribution.js";
import type { Reading } from "../record/reading.js";
import type {
  AttributionAnchor,
  CorrectedField,
  CorrectedValues,
  FieldValue,
  LABEL_FIELDS,
  ReadingCorrection,
  SPAN_FIELDS,
} from "../record/reading-correction.js";
import type { RecordReader, RecordStore } from "../record/store.js";
import { correctExtraction } from "../review/correct-extraction.js";
import { makePassage } from "../review/find-passage.js";
import { anchorAttribution } from "../review/match-attribution.js";
import type { CorrectionGrounds } from "./correct-speakers.js";

/** What fields hold where they are given as a person gives them: words as stretches of the text. */
export type GivenValue = {
  readonly [Name in CorrectedField]: {
    readonly field: Name;
    readonly value: Name extends (typeof SPAN_FIELDS)[number] ? readonly Span[] : CorrectedValues[Name];
  };
}[CorrectedField];

/** What is to be corrected. Attributions and corrections are named by their whole ids. */
export type ReadingChange =
  | { readonly act: "accept" | "reject"; readonly attribution: string }
  | {
      readonly act: "set";
      readonly attribution: string;
      readonly change: GivenValue;
      /** The words of the report that carry the value. */
      readonly evidence: Span | null;
    }
  | {
      readonly act: "add";
      /** The version whose text the spans are of. */
      readonly version: string;
      readonly report: string;
      readonly spans: AttributionSpans;
      readonly labels: Pick<Attribution, (typeof LABEL_FIELDS)[number]>;
    }
  /** A correction, or all of a group. */
  | { readonly act: "undo"; readonly correction: string };

/** Who corrects, when and why, and the name under which several are undone at once. */
export interface ReadingGrounds extends CorrectionGrounds {
  readonly group: string | null;
}

/**
 * Puts the corrections into the record, all or none, and answers them in the same order.
 * @throws OnrecordError ID_NOT_FOUND when an attribution, version or correction is not in the record; CORRECTION_BAD when
 * a stretch does not lie in the text.
 */
export async function correctReadings(
  store: RecordStore,
  changes: readonly ReadingChange[],
  grounds: ReadingGrounds,
): Promise<readonly ReadingCorrection[]> {
  const corrections: ReadingCorrection[] = [];
  for (const change of changes) corrections.push(await makeCorrection(store, change, grounds));
  await store.putCorrections(corrections);
  return corrections;
}

async function makeCorrection(
  store: RecordReader,
  change: ReadingChange,
  { by, at, reason, group }: ReadingGrounds,
): Promise<ReadingCorrection> {
  const fields = { ...(await readChange(store, change)), group, by, at, reason };
  return { id: makeId("cor", JSON.stringify(fields)), ...fields };
}

type Said = Omit<ReadingCorrection, "id" | keyof ReadingGrounds>;
const NOTHING = { change: null, evidence: null, labels: null, before: null, undoes: null } as const;

async function readChange(store: RecordReader, change: ReadingChange): Promise<Said> {
  if (change.act === "undo") {
    if (
      (await store.findIds(change.correction, 1))[0] !== change.correction &&
      !(await isGroup(store, change.correction))
    )
      throw new OnrecordError("ID_NOT_FOUND", { id: change.correction });
    return { ...NOTHING, act: "undo", attribution: null, undoes: change.correction };
  }
  if (change.act === "add") {
    const article = await getArticle(store, change.report, change.version);
    const { source, cue, content } = change.spans;
    for (const span of [...source, ...cue, ...content]) checkSpan(article, span);
    if (cue.length === 0 || content.length === 0) throw bad("an attribution has a cue and content");
    return { ...NOTHING, act: "add", attribution: anchorAttribution(article, change.spans), labels: change.labels };
  }
  const { article, original, reading, anchor } = await getOriginal(store, change.attribution);
  if (change.act !== "set") return { ...NOTHING, act: change.act, attribution: anchor };
  if (change.evidence) checkSpan(article, change.evidence);
  return {
    ...NOTHING,
    act: "set",
    attribution: anchor,
    change: readValue(article, change.change),
    evidence: change.evidence ? makePassage(article.text, change.evidence) : null,
    before: readBefore({ article, original, reading }, change.change.field),
  };
}

async function isGroup(store: RecordReader, name: string): Promise<boolean> {
  return name !== "" && (await store.hasCorrectionGroup(name));
}

/** The value with its stretches told by their words. */
function readValue(article: Article, given: GivenValue): FieldValue {
  if (given.field !== "source" && given.field !== "cue" && given.field !== "content") return given;
  for (const span of given.value) checkSpan(article, span);
  if (given.field !== "source" && given.value.length === 0) throw bad(`an attribution has a ${given.field}`);
  return { field: given.field, value: given.value.map((span) => makePassage(article.text, span)) };
}

interface Original {
  readonly article: Article;
  readonly original: Attribution;
  readonly reading: Reading | null;
}

function readBefore({ article, original, reading }: Original, field: CorrectedField): FieldValue {
  switch (field) {
    case "source":
    case "cue":
    case "content":
      return { field, value: original[field].map((span) => makePassage(article.text, span)) };
    case "cueClass":
    case "manner":
    case "mode":
    case "polarity":
      return { field, value: original[field] } as FieldValue;
    default:
      return { field, value: reading?.[field].value ?? null } as FieldValue;
  }
}

/** The attribution as the machine has it, or as a person added it. @throws OnrecordError ID_NOT_FOUND */
async function getOriginal(
  store: RecordReader,
  id: string,
): Promise<Original & { readonly anchor: AttributionAnchor }> {
  const entry = await store.findEntryOfAttribution(id);
  if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id });
  const { extraction } = entry;
  const { article } = extraction;
  const { originals } = correctExtraction(extraction, await store.findReadingCorrections(article.report.id));
  const original = originals.get(id);
  if (!original) throw new OnrecordError("ID_NOT_FOUND", { id });
  const reading = extraction.readings.find(({ attributionId }) => attributionId === id) ?? null;
  return { article, original, reading, anchor: anchorAttribution(article, original) };
}

/** @throws OnrecordError ID_NOT_FOUND */
async function getArticle(store: RecordReader, reportId: string, versionId: string): Promise<Article> {
  const entries = await store.findEntries(reportId);
  const entry = entries.find(({ extraction }) => extraction.article.version.id === versionId);
  if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id: entries.length === 0 ? reportId : versionId });
  return entry.extraction.article;
}

/** @throws OnrecordError CORRECTION_BAD */
function checkSpan({ text }: Article, { start, end }: Span): void {
  const isWhole = Number.isInteger(start) && Number.isInteger(end);
  if (!isWhole || start < 0 || end > text.length || start >= end)
    throw bad(`the stretch from ${start} to ${end} does not lie in the text`);
}

const bad = (reason: string): OnrecordError => new OnrecordError("CORRECTION_BAD", { reason });
