// What people said about a report's attributions, laid over what the machine took from it. In: an extraction and the
// corrections in force on its report. Out: the extraction as people have it, and which corrections have a hold on it.
// A pure function of both, whatever order they came in: the later correction holds. The machine's extraction stays as it
// is, so that undoing is leaving a correction out. Not done here: what corrections of speakers do (the registry's).

import { makeAttributionId } from "../base/attribution-id.js";
import { findOuter } from "../base/find-outer.js";
import { compareSpans, type Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Field, Producer } from "../record/field.js";
import type { Reading } from "../record/reading.js";
import type { FieldValue, ReadingCorrection } from "../record/reading-correction.js";
import { findMovedPassage } from "./find-passage.js";
import { findSpans, matchAttribution } from "./match-attribution.js";

/** An extraction as people have it. */
export interface CorrectedExtraction {
  readonly extraction: Extraction;
  /** By the correction's id: the id of the attribution that it has a hold on. Others wait. */
  readonly attached: ReadonlyMap<string, string>;
  /** Every attribution as the machine has it, or as it was added, by its id; rejected ones too. */
  readonly originals: ReadonlyMap<string, Attribution>;
  /** What was said last of each field, by the attribution's id. */
  readonly changes: ReadonlyMap<string, readonly ReadingCorrection[]>;
}

/** One attribution while corrections are laid over it. */
interface Draft {
  /** As the machine, or whoever added it, has it: what anchors are held against. */
  readonly original: Attribution;
  attribution: Attribution;
  reading: Reading;
  isRejected: boolean;
  /** True when a person drew its bounds. */
  isRedrawn: boolean;
  readonly changes: Map<string, ReadingCorrection>;
}

/** Lays corrections over an extraction. Those of other reports, and `undo`, have no hold. */
export function correctExtraction(
  extraction: Extraction,
  corrections: readonly ReadingCorrection[],
): CorrectedExtraction {
  const { article } = extraction;
  const readings = new Map(extraction.readings.map((reading) => [reading.attributionId, reading]));
  const drafts = extraction.attributions.map((attribution) => makeDraft(attribution, readings.get(attribution.id)));
  const attached = new Map<string, string>();
  for (const correction of [...corrections].sort(compareReadingCorrections)) {
    const draft = applyCorrection(article, drafts, correction);
    if (draft) attached.set(correction.id, draft.original.id);
  }
  const added = drafts.splice(extraction.attributions.length);
  drafts.push(...added.sort((one, other) => (one.original.id < other.original.id ? -1 : 1)));
  const shown = drafts.filter(({ isRejected }) => !isRejected);
  const ids = new Set(shown.map(({ original }) => original.id));
  return {
    extraction: {
      ...extraction,
      attributions: shown.some(({ isRedrawn }) => isRedrawn) ? nest(shown) : leaveOutRejected(shown, drafts),
      readings: shown.map(({ reading }) => reading),
      relations: extraction.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
    attached,
    originals: new Map(drafts.map(({ original }) => [original.id, original])),
    changes: new Map(drafts.map(({ original, changes }) => [original.id, [...changes.values()]])),
  };
}

/** The earlier one first: by instant, then by id. */
export function compareReadingCorrections(one: ReadingCorrection, other: ReadingCorrection): number {
  const [at, otherAt] = [Date.parse(one.at), Date.parse(other.at)];
  return at - otherAt || (one.id < other.id ? -1 : 1);
}

function makeDraft(attribution: Attribution, reading: Reading | undefined): Draft {
  return {
    original: attribution,
    attribution,
    reading: reading ?? makeEmptyReading(attribution.id, attribution.producer),
    isRejected: false,
    isRedrawn: false,
    changes: new Map(),
  };
}

/** The draft that the correction has a hold on, changed as it says; null when there is none. */
function applyCorrection(article: Article, drafts: Draft[], correction: ReadingCorrection): Draft | null {
  const { act, attribution: anchor } = correction;
  if (act === "undo" || anchor === null || anchor.reportId !== article.report.id) return null;
  const originals = drafts.map(({ original }) => original);
  const place = matchAttribution(article.text, originals, anchor);
  const draft = place === null ? undefined : drafts[place];
  if (act === "add") return addDraft(article, drafts, { correction, draft });
  if (!draft) return null;
  if (act === "set" && !setField(article, draft, correction)) return null;
  if (act === "reject") draft.isRejected = true;
  else if (act === "accept") draft.isRejected = false;
  draft.changes.set(correction.change?.field ?? act, correction);
  return draft;
}

/** One that the machine found too is the machine's, with the person's bounds; else it gets the id that the machine would give it. */
function addDraft(
  article: Article,
  drafts: Draft[],
  { correction, draft: held }: { readonly correction: ReadingCorrection; readonly draft: Draft | undefined },
): Draft | null {
  const { attribution: anchor, labels } = correction;
  const [source, cue, content] = [anchor?.source ?? [], anchor?.cue ?? [], anchor?.content ?? []].map((passages) =>
    findSpans(article.text, passages),
  );
  if (!source || !cue || !content || !labels) return null;
  const spans = { source: sort(source), cue: sort(cue), content: sort(content) };
  if (held) {
    held.isRejected = false;
    held.attribution = { ...held.attribution, ...spans };
    held.isRedrawn = true;
    held.changes.set("add", correction);
    return held;
  }
  const producer = makeProducer(correction);
  const id = makeAttributionId(article.id, spans);
  const attribution: Attribution = {
    ...{ id, articleId: article.id, ...spans, ...labels },
    ...{ within: null, confidence: 1, producer },
  };
  const draft = makeDraft(attribution, undefined);
  draft.isRedrawn = true;
  draft.changes.set("add", correction);
  drafts.push(draft);
  return draft;
}

const sort = (spans: readonly Span[]): readonly Span[] => [...spans].sort(compareSpans);

/** False when words that the value names do not stand in the text. */
function setField({ text }: Article, draft: Draft, correction: ReadingCorrection): boolean {
  const { change, evidence } = correction;
  if (change === null) return false;
  switch (change.field) {
    case "source":
    case "cue":
    case "content": {
      const spans = findSpans(text, change.value);
      if (!spans) return false;
      draft.attribution = { ...draft.attribution, [change.field]: sort(spans) };
      draft.isRedrawn = true;
      return true;
    }
    case "cueClass":
    case "manner":
    case "mode":
    case "polarity":
      draft.attribution = { ...draft.attribution, [change.field]: change.value };
      return true;
    default:
      draft.reading = { ...draft.reading, [change.field]: makeField(text, change, { correction, evidence }) };
      return true;
  }
}

function makeField(
  text: string,
  { value }: FieldValue,
  { correction, evidence }: Pick<ReadingCorrection, "evidence"> & { readonly correction: ReadingCorrection },
): Field<FieldValue["value"]> {
  const span = evidence === null ? null : findMovedPassage(text, evidence);
  const basis = value === null ? "unknown" : span ? "stated" : "background";
  return { value, span, basis, producer: makeProducer(correction), confidence: 1 };
}

/** Who says so: the person, and which correction. */
function makeProducer({ by, id }: ReadingCorrection): Producer {
  return { room: "correction", by, version: id };
}

function makeEmptyReading(attributionId: string, producer: Producer): Reading {
  const unknown = { value: null, span: null, basis: "unknown", producer, confidence: 1 } as const;
  return {
    ...{ attributionId, speaker: unknown, office: unknown, affiliation: unknown, party: unknown, onBehalfOf: unknown },
    ...{ saidOn: unknown, occasion: unknown, place: unknown, addressee: unknown, question: unknown },
  };
}

/** What people added, and spans that they drew otherwise, may stand in another's content, or hold others. */
function nest(shown: readonly Draft[]): readonly Attribution[] {
  const attributions = shown.map(({ attribution }) => attribution);
  const outer = findOuter(attributions);
  return attributions.map((attribution, i) => ({ ...attribution, within: attributions[outer[i] ?? -1]?.id ?? null }));
}

/** What stood within one that is none stands within what that one stood in. */
function leaveOutRejected(shown: readonly Draft[], drafts: readonly Draft[]): readonly Attribution[] {
  const rejected = drafts.filter(({ isRejected }) => isRejected);
  const outer = new Map(rejected.map(({ original }) => [original.id, original.within]));
  return shown.map(({ attribution }) => {
    let { within } = attribution;
    while (within !== null && outer.has(within)) {
      within = outer.get(within) ?? null;
    }
    return within === attribution.within ? attribution : { ...attribution, within };
  });
}
