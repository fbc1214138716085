import { formatMoment } from "../base/format-moment.js";
import type { FieldValue, ReadingCorrection } from "../record/reading-correction.js";

/** What a correction says, in words: `set office to Mayor`. */
export function tellCorrection({ act, change, undoes }: ReadingCorrection): string {
  if (act === "undo") return `undo ${undoes}`;
  return change === null ? act : `set ${change.field} to ${tellValue(change)}`;
}

/** The words of the report that it is about: the content, else the cue. */
export function tellWords({ attribution }: ReadingCorrection): string {
  const passages = attribution === null ? [] : attribution.content.length > 0 ? attribution.content : attribution.cue;
  return passages.map(({ words }) => words).join(" … ");
}

/** What a field holds, in words; `unknown` where the report does not tell. */
export function tellValue(given: FieldValue): string {
  if (given.value === null) return "unknown";
  switch (given.field) {
    case "source":
    case "cue":
    case "content":
      return given.value.length === 0 ? "none" : `“${given.value.map(({ words }) => words).join(" … ")}”`;
    case "speaker":
      return `${given.value.name} (${given.value.kind})`;
    case "saidOn":
      return formatMoment(given.value);
    case "occasion":
      return `${given.value.kind}: ${given.value.text}`;
    case "place":
      return given.value.name;
    case "question":
      return given.value.text;
    default:
      return given.value;
  }
}
