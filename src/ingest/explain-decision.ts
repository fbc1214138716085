import { explainDecision as explain } from "../pipeline.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";

/**
 * What decided that there is this attribution in the report, one line each: the pattern or the model, then the model's
 * strongest features with their weights. It reads the report anew.
 * @throws OnrecordError MODEL_BAD when a trained model is missing or damaged.
 */
export function explainDecision({ article }: Extraction, attribution: Attribution): readonly string[] {
  return explain(article, attribution);
}
