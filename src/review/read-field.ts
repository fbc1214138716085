import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Reading } from "../record/reading.js";
import type { CorrectedField, FieldValue } from "../record/reading-correction.js";
import { makePassage } from "./find-passage.js";

/** What a field of an attribution holds; null where the report does not tell. Spans are told by their words. */
export function readField(
  { text }: Pick<Article, "text">,
  { attribution, reading }: { readonly attribution: Attribution; readonly reading: Reading | null },
  field: CorrectedField,
): FieldValue {
  switch (field) {
    case "source":
    case "cue":
    case "content":
      return { field, value: attribution[field].map((span) => makePassage(text, span)) };
    case "cueClass":
    case "manner":
    case "mode":
    case "polarity":
      return { field, value: attribution[field] } as FieldValue;
    default:
      return { field, value: reading?.[field].value ?? null } as FieldValue;
  }
}
