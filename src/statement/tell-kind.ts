import type { Attribution } from "../record/attribution.js";
import type { StatementKind } from "../record/link.js";

/**
 * What an attribution amounts to. A refusal is one whatever is refused: "declined to say what he thinks". Else mode goes
 * before polarity: who "does not believe the figure" holds a position, who "did not give the figure" refuses to say it.
 */
export function tellKind({ mode, polarity }: Pick<Attribution, "mode" | "polarity">): StatementKind {
  if (polarity === "refused") return "refusal";
  if (mode === "mental") return "position";
  if (polarity === "asserted") return "statement";
  return polarity === "conditional" ? "conditional" : "refusal";
}
