import type { Extraction } from "../record/extraction.js";
import type { Links } from "../record/link.js";
import { linkSpeakers } from "../registry/link-speakers.js";
import { linkStatements } from "../statement/link-statements.js";

/**
 * What the Link stage makes of some extractions: registry, then statements. Both rules look at one report at a time, so
 * the links of many reports are the union of the links of each.
 */
export function linkExtractions(
  extractions: readonly Pick<Extraction, "article" | "attributions" | "readings">[],
): Links {
  const { speakers, speakerOf } = linkSpeakers(extractions);
  const attributions = extractions.flatMap((extraction) => extraction.attributions);
  return { speakers, statements: linkStatements(attributions, speakerOf) };
}
