import type { AttributionSpans, Mode } from "../record/attribution.js";
import type { ModeReading } from "./read-mode.js";

/** A statement or letter is quoted on for this many units of text after the words that name it. */
const MAX_CARRY_UNITS = 700;

const PRONOUNS = new Set(["he", "she", "they", "it", "who", "which", "that", "i", "we", "one"]);

/**
 * "The mayor said in a statement …. She added …": what rests on habit alone takes the mode of the writing just named
 * when the same source goes on, by its last word or by a pronoun. Drafts may stand in any order.
 */
export function carryModes(
  text: string,
  drafts: readonly AttributionSpans[],
  readings: readonly ModeReading[],
): readonly Mode[] {
  const modes = readings.map(({ mode }) => mode);
  const order = drafts.map((_, i) => i).sort((one, other) => startOf(drafts[one]) - startOf(drafts[other]));
  let last = -1;
  for (const i of order) {
    const reading = readings[i];
    const draft = drafts[i];
    if (!reading || !draft) continue;
    const held = drafts[last];
    if (reading.rests === "habit" && reading.mode === "speech" && held && goesOn(text, held, draft))
      modes[i] = "writing";
    if (reading.mode === "mental") continue;
    if (modes[i] !== "writing") last = reading.rests === "occasion" || !isPronoun(text, draft) ? -1 : last;
    else if (reading.rests === "occasion" || reading.rests === "source") last = i;
  }
  return modes;
}

function startOf(draft: AttributionSpans | undefined): number {
  return draft?.cue[0]?.start ?? draft?.content[0]?.start ?? 0;
}

function goesOn(text: string, held: AttributionSpans, draft: AttributionSpans): boolean {
  if (startOf(draft) - startOf(held) > MAX_CARRY_UNITS) return false;
  return isPronoun(text, draft) || lastWord(text, held) === lastWord(text, draft);
}

function isPronoun(text: string, draft: AttributionSpans): boolean {
  return PRONOUNS.has(lastWord(text, draft));
}

function lastWord(text: string, { source }: AttributionSpans): string {
  const span = source[0];
  const words = span
    ? text
        .slice(span.start, span.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}'’-]+/gu)
    : null;
  return words?.at(-1) ?? "";
}
