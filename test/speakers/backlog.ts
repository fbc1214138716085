// Known misses: run and counted by the tests, never hidden. A case that is found goes back to its table.
import type { SpeakerCase } from "./speaker-case.js";

export const SPEAKER_BACKLOG_CASES: readonly SpeakerCase[] = [
  [
    "[Greta Falk, chief executive of Halden Foundry,|source] [said|cue] [jobs would go|content].",
    "person: Greta Falk / chief executive @ Halden Foundry",
  ],
  [
    "[Halden Foundry spokeswoman Jana Roth|source] [said|cue] [no date was set|content].",
    "person: Jana Roth / spokeswoman @ Halden Foundry",
  ],
  ["[Police chief Tomas Ekel|source] [said|cue] [two men were held|content].", "person: Tomas Ekel / Police chief"],
  [
    "[Ludwig van Aken|source] [said|cue] [the dam would hold|content]. [Van Aken|source 2] [said|cue 2] [it was new|content 2].",
    "person: Ludwig van Aken",
    "person: Ludwig van Aken",
  ],
  ["[Hanne Vold, who worked as a clerk,|source] [said|cue] [she was asleep|content].", "person: Hanne Vold / clerk"],
  [
    "[According to|cue] [Treasury Secretary Paul Harker|source], [rates would fall|content].",
    "person: Paul Harker / Treasury Secretary",
  ],
  [
    "[NATO Secretary General Arne Solberg|source] [said|cue] [the alliance was ready|content].",
    "person: Arne Solberg / Secretary General @ NATO > NATO",
  ],
  [
    "Mayor Ada Holm met reporters on Monday. [The mayor|source] [said|cue] [the bridge was safe|content].",
    "person: Ada Holm",
  ],
  [
    "President Tomas Reile spoke on Monday. [The president|source] [said|cue] [the war was over|content].",
    "person: Tomas Reile",
  ],
  ["[Halden Foundry|source] [said|cue] [jobs would go|content].", "body: Halden Foundry"],
  ["[Marenstrom, the grid operator,|source] [said|cue] [power was back|content].", "body: Marenstrom"],
  ["Paul Marsh met Helen Marsh. [Ms. Marsh|source] [said|cue] [the state would sue|content].", "person: Helen Marsh"],
];
