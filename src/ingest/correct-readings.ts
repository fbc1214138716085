// In: what people say about attributions, by ids and by stretches of the text as they saw it. Out: corrections that rest
// on the words of the report instead, put into the record in one transaction. Not done here: what a correction does
// (review), and who may make one.
import { OnrecordError } from "../base/errors.js";
import { makeId } from "../base/hash.js";
import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution, AttributionSpans } from "../record/attribution.js";
import type {
  CorrectedField,
  CorrectedValues,
  FieldValue,
  LABEL_FIELDS,
  ReadingCorrection,
  SPAN_FIELDS,
} from "../record/reading-correction.js";
import type { RecordReader, RecordStore } from "../record/store.js";
import { findMovedPassage, makePassage } from "../review/find-passage.js";
import { anchorAttribution, findSpans } from "../review/match-attribution.js";
import { readField } from "../review/read-field.js";
import type { CorrectionGrounds } from "./correct-speakers.js";
import { OriginalReader } from "./original-reader.js";

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
  | { readonly act: "undo"; readonly correction: string }
  /** One that waits for its words is of this attribution. */
  | { readonly act: "attach"; readonly correction: string; readonly attribution: string };

/** Who corrects, when and why, and the name under which several are undone at once. */
export interface ReadingGrounds extends CorrectionGrounds {
  readonly group: string | null;
}

/**
 * Puts the corrections into the record, all or none, and answers them in the same order.
 * @throws OnrecordError ID_NOT_FOUND when an attribution, version or correction is not in the record; CORRECTION_BAD when
 * a stretch does not lie in the text, or when one that is to be attached cannot be.
 */
export async function correctReadings(
  store: RecordStore,
  changes: readonly ReadingChange[],
  grounds: ReadingGrounds,
): Promise<readonly ReadingCorrection[]> {
  const corrections: ReadingCorrection[] = [];
  const originals = new OriginalReader(store);
  for (const change of changes)
    for (const said of await readChange({ store, originals }, change)) corrections.push(makeCorrection(said, grounds));
  await store.putCorrections(corrections);
  return corrections;
}

function makeCorrection(said: Said, { by, at, reason, group }: ReadingGrounds): ReadingCorrection {
  const fields = { ...said, group, by, at, reason };
  return { id: makeId("cor", JSON.stringify(fields)), ...fields };
}

type Said = Omit<ReadingCorrection, "id" | keyof ReadingGrounds>;
const NOTHING = { change: null, evidence: null, labels: null, before: null, undoes: null } as const;

interface Readers {
  readonly store: RecordReader;
  readonly originals: OriginalReader;
}

/** What a change says: one thing, or, for `attach`, that the old one holds no more and what holds instead. */
async function readChange({ store, originals }: Readers, change: ReadingChange): Promise<readonly Said[]> {
  switch (change.act) {
    case "undo":
      return readUndo(store, change.correction);
    case "attach":
      return readAttach({ store, originals }, change);
    case "add":
      return [await readAdd(store, change)];
    case "set":
      return [await readSet(originals, change)];
    default: {
      const { anchor } = await originals.find(change.attribution);
      return [{ ...NOTHING, act: change.act, attribution: anchor }];
    }
  }
}

/** Undoing a group also undoes what it undid: the group's name does not reach its undoings. */
async function readUndo(store: RecordReader, correction: string): Promise<readonly Said[]> {
  const group = await store.listGroup(correction);
  if (group.length === 0 && !(await store.findReadingCorrection(correction)))
    throw new OnrecordError("ID_NOT_FOUND", { id: correction });
  const undone = [correction, ...group.filter(({ act }) => act === "undo").map(({ id }) => id)];
  return undone.map((undoes) => ({ ...NOTHING, act: "undo", attribution: null, undoes }));
}

async function readAdd(
  store: RecordReader,
  { report, version, spans, labels }: ReadingChange & { readonly act: "add" },
): Promise<Said> {
  const article = await getArticle(store, report, version);
  for (const span of [...spans.source, ...spans.cue, ...spans.content]) checkSpan(article, span);
  if (spans.cue.length === 0 || spans.content.length === 0) throw bad("an attribution has a cue and content");
  return { ...NOTHING, act: "add", attribution: anchorAttribution(article, spans), labels };
}

async function readSet(
  originals: OriginalReader,
  { attribution, change, evidence }: ReadingChange & { readonly act: "set" },
): Promise<Said> {
  const { article, original, reading, anchor } = await originals.find(attribution);
  if (evidence) checkSpan(article, evidence);
  return {
    ...NOTHING,
    act: "set",
    attribution: anchor,
    change: readValue(article, change),
    evidence: evidence ? makePassage(article.text, evidence) : null,
    before: readField(article, { attribution: original, reading }, change.field),
  };
}

async function readAttach(
  { store, originals }: Readers,
  { correction: id, attribution }: ReadingChange & { readonly act: "attach" },
): Promise<readonly Said[]> {
  const held = await store.findReadingCorrection(id);
  if (!held) throw new OnrecordError("ID_NOT_FOUND", { id });
  const { act, change, evidence, attribution: lost } = held.correction;
  if (held.state !== "unattached" || lost === null) throw bad("it does not wait for its words");
  if (act === "add") throw bad("an attribution that somebody added is added anew, by its words");
  const { article, original, reading, anchor } = await originals.find(attribution);
  if (article.report.id !== lost.reportId) throw bad("the attribution stands in another report");
  if (change !== null && isOfSpans(change) && !findSpans(article.text, change.value))
    throw bad(`the words that it sets as ${change.field} do not stand in the text; set them anew`);
  const said: Said = {
    ...{ act, attribution: anchor, change, labels: null, undoes: null },
    evidence: evidence && findMovedPassage(article.text, evidence) ? evidence : null,
    before: change === null ? null : readField(article, { attribution: original, reading }, change.field),
  };
  return [{ ...NOTHING, act: "undo", attribution: null, undoes: id }, said];
}

function isOfSpans(change: FieldValue): change is FieldValue & { readonly field: (typeof SPAN_FIELDS)[number] } {
  return change.field === "source" || change.field === "cue" || change.field === "content";
}

/** The value with its stretches told by their words. */
function readValue(article: Article, given: GivenValue): FieldValue {
  if (given.field !== "source" && given.field !== "cue" && given.field !== "content") return given;
  for (const span of given.value) checkSpan(article, span);
  if (given.field !== "source" && given.value.length === 0) throw bad(`an attribution has a ${given.field}`);
  return { field: given.field, value: given.value.map((span) => makePassage(article.text, span)) };
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
