// In: attributions, and which speaker each is given to. Out: what each amounts to, as a statement of its kind.
// The rule is the simplest one that is never wrong: one statement per attribution, those within others included.
// What is thought, refused, denied to have been said, or only would be said is kept as what it is and merged with nothing.
import { makeId } from "../base/hash.js";
import type { Attribution } from "../record/attribution.js";
import type { Statement, StatementKind } from "../record/link.js";

/** The part of an attribution that decides what it amounts to. */
export type SaidThing = Pick<Attribution, "id" | "mode" | "polarity">;

/**
 * Makes one statement of each attribution, sorted by id; its id rests on the smallest of its attributions' ids. A
 * function of the set of attributions: their order and one given twice change nothing.
 */
export function linkStatements(
  attributions: readonly SaidThing[],
  speakerOf: ReadonlyMap<string, string>,
): readonly Statement[] {
  const statements = new Map<string, Statement>();
  for (const attribution of attributions) {
    statements.set(attribution.id, {
      id: makeId("sta", attribution.id),
      kind: tellKind(attribution),
      attributionIds: [attribution.id],
      speakerId: speakerOf.get(attribution.id) ?? null,
    });
  }
  return [...statements.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * What an attribution amounts to. Mode goes before polarity: who "does not believe the figure" holds a position, who
 * "would not give the figure" refuses to say it.
 */
export function tellKind({ mode, polarity }: Pick<SaidThing, "mode" | "polarity">): StatementKind {
  if (mode === "mental") return "position";
  if (polarity === "asserted") return "statement";
  return polarity === "conditional" ? "conditional" : "refusal";
}
