// Spans of attributions, found or given → attributions: cue class, manner, mode, polarity, which stands within which.
// The spans are kept as they come. What is told here follows from the words of the cue and its sentence alone.
// Not done here: finding spans; who the source is; the circumstances of the saying.

import { makeAttributionId } from "../base/attribution-id.js";
import { findOuter } from "../base/find-outer.js";
import type { Article } from "../record/article.js";
import type { Attribution, AttributionSpans, Mode } from "../record/attribution.js";
import type { Sentence } from "../record/sentence.js";
import { findQuotations } from "../tree/find-quotations.js";
import { indexTokens } from "../tree/index-tokens.js";
import { carryModes } from "./carry-modes.js";
import { type CueReading, readCue } from "./read-cue.js";
import { makeQuotedUnits, readManner } from "./read-manner.js";
import { readMode } from "./read-mode.js";

/** The version of the rules of this room; it changes whenever their answers do. */
export const ATTRIBUTION_VERSION = "1";

/** Spans with who found them: what a finder hands over to be described. */
export interface DraftAttribution extends AttributionSpans {
  /** The name of the rule or model. */
  readonly by: string;
  readonly confidence: number;
}

/** Describes attributions whose spans are given: confidence 1, producer `given`; order and spans stay as they are. */
export function describeAttributions(
  article: Article,
  sentences: readonly Sentence[],
  given: readonly AttributionSpans[],
): readonly Attribution[] {
  return describeDrafts(
    article,
    sentences,
    given.map((spans) => ({ ...spans, by: "given", confidence: 1 })),
  );
}

/** Describes what a finder found. `within` is the id of the innermost other attribution that holds all of this one. */
export function describeDrafts(
  article: Article,
  sentences: readonly Sentence[],
  drafts: readonly DraftAttribution[],
): readonly Attribution[] {
  const index = indexTokens(sentences);
  const units = makeQuotedUnits(article.text, findQuotations(article.text, article.blocks).quotations);
  const turns = new Set(
    article.blocks.slice(1).flatMap(({ kind, span }) => (kind === "heading" ? [] : [span.start, span.start + 1])),
  );
  const ids = drafts.map((draft) => makeAttributionId(article.id, draft));
  const outer = findOuter(drafts);
  const readings = drafts.map((draft) => readCue(index, draft));
  const modes = carryModes(
    article.text,
    drafts,
    drafts.map((draft, i) => readMode(index, draft, readings[i] as CueReading)),
  );
  return drafts.map((draft, i): Attribution => {
    const { source, cue, content, by, confidence } = draft;
    const reading = readings[i] as CueReading;
    return {
      id: ids[i] as string,
      articleId: article.id,
      source,
      cue,
      content,
      cueClass: reading.cueClass,
      manner: isTurn(article.text, draft, turns) ? "direct" : readManner(article.text, units, draft),
      mode: modes[i] as Mode,
      polarity: reading.polarity,
      within: ids[outer[i] ?? -1] ?? null,
      confidence,
      producer: { room: "attribution", by, version: ATTRIBUTION_VERSION },
    };
  });
}

/** A turn of a transcript ("MAYOR: We go on.") gives the very words, though without marks. */
function isTurn(text: string, { source, cue }: AttributionSpans, starts: ReadonlySet<number>): boolean {
  const mark = cue.length === 1 ? cue[0] : undefined;
  return mark !== undefined && text.slice(mark.start, mark.end) === ":" && starts.has(source[0]?.start ?? -1);
}
