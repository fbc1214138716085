// Invented interviews, transcripts, live blogs and headlines.
import type { AttributionCase } from "./read-case.js";

export const TRANSCRIPT_CASES: readonly AttributionCase[] = [
  [
    "The hearing began at nine.\n\n[MARR|source][:|cue] [We never saw the file before Friday.|content]",
    { manner: "direct", mode: "speech" },
  ],
  [
    "The talk was held in Lorne.\n\n[Q|source][:|cue] [Why did you stay so long?|content]\n\n[A|source 2][:|cue 2] [Because nobody else would do it.|content 2]",
    { manner: "direct" },
  ],
  [
    "The talk was held in Lorne.\n\n[Q|source][:|cue] [Would you meet her again?|content]\n\n[MARR|source 2][:|cue 2] [Perhaps, if she calls. What we need is a date|content 2].",
  ],
  ["[Mayor|source][:|cue] [Lorne will keep its ferry|content]", { manner: "indirect" }],
  ["[Poll|source][:|cue] [Most voters in Varenna want an early election|content]"],
  [
    "[Marr|source] [says|cue] [she will appeal|content].\n\n[Holm|source 2] [disagrees:|cue 2] [“There is nothing to appeal.”|content 2]",
  ],
  ["[The mayor|source] [has just told|cue] the crowd [that the bridge will reopen|content]."],
  ["[Birch|source] [told|cue] the Harbour Times: [“We lost two days.”|content]"],
  ["[Birch|source] [told|cue] Harbour Radio [that two days were lost|content].", { mode: "speech" }],
  [
    "[She|source] [said|cue] [two days were lost|content]. [She|source 2] [added|cue 2] [that nobody was to blame|content 2].",
  ],
  ["[“I will stay,”|content] [Holm|source] [said|cue]. [Marr|source 2] [replied|cue 2], [“Then so will I.”|content 2]"],
];
