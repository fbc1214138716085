// Known misses: run and counted by the tests, never hidden. A case that is found goes back to its table. Some are the
// corpus's own conventions, which the engine learnt against our liking ("declined to comment on" as a whole cue).
import type { AttributionCase } from "./read-case.js";

export const BACKLOG_CASES: readonly AttributionCase[] = [
  ["10:42 [The fire brigade|source] [says|cue] [the warehouse is safe|content]."],
  [
    "[[The company|source]|source 2] [said|cue] [it had not received the letter|content] and [declined|cue 2] [to comment further|content 2].",
  ],
  ["[Her|source] [claim|cue] [that the bridge was safe|content] drew laughter."],
  "She called her sister from the station.",
  ["[President Tomas Reile|source] [urged|cue] both sides [to stop the shelling|content].", { cueClass: "ordering" }],
  ["[The spokeswoman|source] [declined|cue] [to comment on the reports|content].", { polarity: "refused" }],
  ["[The ministry|source] [said|cue] in a statement [that the embassy would close|content].", { mode: "writing" }],
  ["[The witness|source] [testified|cue] [that the lights were off|content].", { mode: "speech" }],
  ["[The company|source] [refused|cue] [to say whether it would appeal|content].", { polarity: "refused" }],
  ["[The two brothers|source] [promised|cue] [to repay the money|content].", { cueClass: "promising" }],
  ["[The bank|content] [is expected|cue] [to announce a new chairman|content]."],
  [
    "Here is the exchange.\n\n[CHAIR|source][:|cue] [Please state your name for the record.|content]\n\n[MS. AMSEL|source 2][:|cue 2] [My name is Ruth Amsel and I act for the council.|content 2]",
  ],
  ["Asked about the delay, [Birch|source] [said|cue] [the printers had failed|content]."],
  "She read “The Salt Road” twice on the train.",
  "He wrote three novels and a play.",
  ["[Shares could halve|content], [analysts at Corvin Partners|source] [wrote|cue] in a note.", { mode: "writing" }],
  ["[Zielen|source] [wrote|cue] on Instagram [that he was leaving|content].", { mode: "writing" }],
  ["[“We lost two days,”|content] [she|source] [said|cue] in an interview.", { mode: "speech" }],
  "The company accepted the gift and moved to Lorne.",
  ["[A study published last year|source] [found|cue] [that cats sleep less in winter|content]."],
  "Her dress showed a row of silver buttons.",
  "The alliance supported the town by sending bread.",
  ["[Britain|source] [urges|cue] [both sides to talk|content]"],
  ["[“The pump is older than I am,”|content] [said|cue] [Birch|source], referring to the fire engine."],
];
