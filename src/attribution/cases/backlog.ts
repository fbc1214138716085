// Known misses of the rules: run and counted by the tests, never hidden. A case that is found goes back to its table.
import type { AttributionCase } from "./read-case.js";

export const BACKLOG_CASES: readonly AttributionCase[] = [
  ["10:42 [The fire brigade|source] [says|cue] [the warehouse is safe|content]."],
  ["[The governor|source] [called|cue] [the plan a mistake|content].", { cueClass: "neutral" }],
  ["[The governor|source] [called on|cue] [the mayor to resign|content].", { cueClass: "ordering" }],
  [
    "[[The nurse|source]|source 2] [said|cue] [she did not know|content], [adding|cue 2] [that nobody had asked|content 2].",
  ],
  [
    "[[The company|source]|source 2] [said|cue] [it had not received the letter|content] and [declined|cue 2] [to comment further|content 2].",
  ],
  ["[Her|source] [claim|cue] [that the bridge was safe|content] drew laughter."],
  "She called her sister from the station.",
];
