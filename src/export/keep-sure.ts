import type { Extraction } from "../record/extraction.js";

/**
 * The extraction without the attributions of which the engine is less sure than `least` (0 to 1), and without what stands
 * within their content; readings and relations of what is left.
 */
export function keepSure(extraction: Extraction, least: number): Extraction {
  const dropped = new Set(extraction.attributions.filter(({ confidence }) => confidence < least).map(({ id }) => id));
  for (let size = -1; size !== dropped.size; ) {
    size = dropped.size;
    for (const { id, within } of extraction.attributions) if (within !== null && dropped.has(within)) dropped.add(id);
  }
  return {
    ...extraction,
    attributions: extraction.attributions.filter(({ id }) => !dropped.has(id)),
    readings: extraction.readings.filter(({ attributionId }) => !dropped.has(attributionId)),
    relations: extraction.relations.filter(({ from, to }) => !dropped.has(from) && !dropped.has(to)),
  };
}
