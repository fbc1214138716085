// Invented passages about invented courts and cases.
import type { AttributionCase } from "./read-case.js";

export const COURT_CASES: readonly AttributionCase[] = [
  ["[Judge Miriam Okello|source] [ruled|cue] [that the contract was void|content].", { cueClass: "ordering" }],
  ["[Prosecutors|source] [allege|cue] [that the clerk took bribes for six years|content].", { cueClass: "claiming" }],
  ["[The defendant|source] [admitted|cue] [that he had signed the ledger|content].", { cueClass: "confirming" }],
  ["[Her lawyer|source] [argued|cue] [that the search was unlawful|content].", { cueClass: "claiming" }],
  [
    "[“My client never saw that letter,”|content] [defence lawyer Ruth Amsel|source] [told|cue] the jury.",
    { mode: "speech" },
  ],
  ["[The court|source] [found|cue] [that the council had acted in bad faith|content].", { mode: "writing" }],
  ["[The appeal was filed too late|content], [according to|cue] [court documents|source].", { mode: "writing" }],
  ["[Amsel|source] [said|cue] [the verdict was “a disgrace”|content].", { manner: "mixed" }],
  ["[The clerk|source] [denied|cue] [the charges|content].", { cueClass: "denying" }],
  ["[The judge|source] [asked|cue] [why the file had been sealed|content].", { cueClass: "asking" }],
  ["[“Sit down,”|content] [the judge|source] [snapped|cue].", { manner: "direct" }],
  ["[The ruling|source] [said|cue] [that the tenants must be paid|content].", { mode: "writing" }],
  [
    "[The prosecutor|source] [said|cue] on Friday [that three more arrests would follow|content].",
    { manner: "indirect" },
  ],
  ["[“He lied to us,”|content] [said|cue] [Amsel|source]. [“He lied to everybody.”|content]", { manner: "direct" }],
  ["[The attorney general|source] [announced|cue] [that the case would be closed|content].", { cueClass: "neutral" }],
  ["[The lawyer|source] [insisted|cue] [his client was asleep at the time|content].", { cueClass: "claiming" }],
  ["[Justice Peder Holm|source] [wrote|cue] [that the statute was clear|content].", { mode: "writing" }],
];
