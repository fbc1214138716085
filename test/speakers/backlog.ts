// Known misses: run and counted by the tests, never hidden. A case that is found goes back to its table.
import type { SpeakerCase } from "./speaker-case.js";

export const SPEAKER_BACKLOG_CASES: readonly SpeakerCase[] = [
  [
    "Rosa Keld leads the Care Union. [The union leader|source] [said|cue] [nurses were tired|content].",
    "person: Rosa Keld",
  ],
  [
    "[The Vessna Courier newspaper|source] [reported|cue] [that the minister would resign|content].",
    "body: Vessna Courier",
  ],
  [
    "[Halden|source] [said|cue] [jobs would go|content]. [Its|source 2] [plan|cue 2] is [to close the foundry|content 2].",
    "body: Halden",
    "body: Halden",
  ],
];
