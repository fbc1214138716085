// Invented passages about invented companies.
import type { AttributionCase } from "./read-case.js";

export const BUSINESS_CASES: readonly AttributionCase[] = [
  ["[Kestrel Bank|source] [said|cue] [profits fell by a third|content].", { manner: "indirect" }],
  ["[Chief executive Lena Voss|source] [said|cue] [the bank would cut 400 jobs|content]."],
  ["[“Demand is weaker than we hoped,”|content] [Voss|source] [told|cue] analysts on a call.", { mode: "speech" }],
  ["[Analysts|source] [expect|cue] [the lender to raise its dividend|content].", { mode: "mental" }],
  ["[The regulator|source] [warned|cue] [investors about the scheme|content].", { cueClass: "warning" }],
  ["[The company|source] [did not respond to|cue] [a request for comment|content].", { polarity: "refused" }],
  ["[The union|source] [criticized|cue] [the closure of the mill|content].", { cueClass: "blaming" }],
  ["[Unions|source] [blamed|cue] [the board for the losses|content].", { cueClass: "blaming" }],
  ["[The airline|source] [predicts|cue] [that fares will rise|content].", { cueClass: "warning" }],
  ["[The survey|source] [showed|cue] [that orders had slowed|content].", { mode: "writing" }],
  ["[A report by the institute|source] [found|cue] [that wages had stalled|content].", { mode: "writing" }],
  ["[The founder|source] [thinks|cue] [the market will turn|content].", { mode: "mental" }],
  ["[The board|source] [plans|cue] [to sell the brewery|content].", { mode: "mental" }],
  ["[“We are not for sale,”|content] [the founder|source] [added|cue].", { manner: "direct" }],
  ["[Voss|source] [praised|cue] [the staff|content].", { cueClass: "praising" }],
  ["[The mill will close in June|content], [Kestrel|source] [announced|cue]."],
  ["[The mill|content], [the union|source] [said|cue], [was never losing money|content]."],
  ["[The firm|source] [acknowledged|cue] [it had misled customers|content].", { cueClass: "confirming" }],
  [
    "[[Economists|source]|source 2] [say|cue] [the slowdown is over|content], [adding|cue 2] [that prices will recover|content 2].",
  ],
  ["[The merger|content] [was criticized|cue] by [small shareholders|source].", { cueClass: "blaming" }],
];
