// Invented passages about invented states and people.
import type { AttributionCase } from "./read-case.js";

export const FOREIGN_AFFAIRS_CASES: readonly AttributionCase[] = [
  [
    "[The foreign minister|source] [said|cue] [talks with Varenna would resume in May|content].",
    { manner: "indirect", mode: "speech", cueClass: "neutral", polarity: "asserted" },
  ],
  [
    "[“We will not leave the table,”|content] [Foreign Minister Odile Marchetti|source] [said|cue].",
    { manner: "direct", mode: "speech" },
  ],
  [
    "[“We will not leave the table,”|content] [said|cue] [Foreign Minister Odile Marchetti|source].",
    { manner: "direct" },
  ],
  [
    "[“We will not leave the table,”|content] [Marchetti|source] [said|cue], [“and we will not be pushed.”|content]",
    { manner: "direct" },
  ],
  [
    "[The Varennan ambassador|source] [told|cue] reporters [that his country had withdrawn its troops|content].",
    { cueClass: "neutral" },
  ],
  [
    "[Lorne|source] [maintains|cue] [that the islands have always been its own|content].",
    { cueClass: "claiming", manner: "indirect" },
  ],
  ["[The ministry|source] [denied|cue] [that any shells had crossed the border|content].", { cueClass: "denying" }],
  ["[Varenna|source] [has accused|cue] [its neighbour of arming rebels|content].", { cueClass: "blaming" }],
  ["[The envoy|source] [warned|cue] [that the truce could collapse within days|content].", { cueClass: "warning" }],
  ["[The council|source] [called for|cue] [an immediate ceasefire|content].", { cueClass: "ordering" }],
  ["[According to|cue] [two diplomats|source], [the draft had been rewritten overnight|content].", { mode: "speech" }],
  [
    "[The draft had been rewritten overnight|content], [according to|cue] [two diplomats|source].",
    { manner: "indirect" },
  ],
  ["[The prime minister|source] [vowed|cue] [to rebuild the port|content].", { cueClass: "promising" }],
  ["[The general|source] [confirmed|cue] [that the bridge had been destroyed|content].", { cueClass: "confirming" }],
  ["[The president|source] [did not say|cue] [whether he would attend the summit|content].", { polarity: "negated" }],
  ["[Marchetti|source] [replied:|cue] [“Our answer has not changed.”|content]", { manner: "direct" }],
  [
    "[The two governments|source] [believe|cue] [that the pact can be saved|content].",
    { mode: "mental", cueClass: "thinking" },
  ],
  ["[Reile|source] [asked|cue] [whether the fleet had left the harbour|content].", { cueClass: "asking" }],
  ["[The minister|source] [wrote|cue] in a letter [that the embassy would close|content].", { mode: "writing" }],
  [
    "[The plan was “a gift to the enemy,”|content] [said|cue] [Jonas Teal, a former envoy to Varenna|source].",
    { manner: "mixed" },
  ],
  [
    "[Teal, a former envoy to Varenna,|source] [said|cue] [the plan was “a gift to the enemy.”|content]",
    { manner: "mixed" },
  ],
  [
    "LORNE, March 3 (Harbour Wire) — [The defence minister|source] [said|cue] [the convoy had turned back|content].",
    { manner: "indirect" },
  ],
];
