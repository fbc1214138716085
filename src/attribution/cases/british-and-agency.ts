// Invented passages in British, agency and other styles of quotation mark.
import type { AttributionCase } from "./read-case.js";

export const STYLE_CASES: readonly AttributionCase[] = [
  ["[‘It’s not our money,’|content] [said|cue] [the councillor|source].", { manner: "direct" }],
  ["['It's not our money,'|content] [said|cue] [the councillor|source].", { manner: "direct" }],
  ["[The councillor|source] [said|cue] [the workers’ hall was ‘a wreck’|content].", { manner: "mixed" }],
  ["[‘The workers’ hall is a wreck,’|content] [the councillor|source] [said|cue].", { manner: "direct" }],
  ['["We are ready,"|content] [the mayor|source] [said|cue].', { manner: "direct" }],
  ["[''We are ready,''|content] [the mayor|source] [said|cue].", { manner: "direct" }],
  ["[«We are ready»|content], [the mayor|source] [said|cue].", { manner: "direct" }],
  ["[„We are ready“|content], [the mayor|source] [said|cue].", { manner: "direct" }],
  ["[“He told me, ‘Go home,’ and I went,”|content] [the nurse|source] [said|cue].", { manner: "direct" }],
  ["[“We go on.|content]\n\n[“We always have,”|content] [the mayor|source] [said|cue].", { manner: "direct" }],
  [
    "[The mayor|source] [said:|cue] [“We go on.|content]\n\n[“We always have.”|content]\n\nThe hall was full.",
    { manner: "direct" },
  ],
  ["[“We go on,”|content] [the mayor|source] [said|cue].\n\n[“We always have.”|content]\n\nThe hall was full."],
  ["The vote was close.\n\n[“Nobody slept,”|content] [clerk Ada Birch|source] [said|cue]."],
  ["LORNE (Harbour Wire) - [Police|source] [said|cue] [two men were held|content]."],
  ["[Two men were held|content], [police|source] [said|cue]."],
  [
    "[Two men were held on Friday|content], [Chief Constable Ivy Marr|source] [said|cue] at a briefing.",
    { mode: "speech" },
  ],
  ["[The vicar|source] [said|cue] [it was “a sad day” for the village|content].", { manner: "mixed" }],
  ["[“No,”|content] [she|source] [said|cue]."],
  ["[Birch|source] [said|cue], [“The count was fair.”|content]", { manner: "direct" }],
  ["[The count|content], [Birch|source] [said|cue], [was fair|content]."],
  ["[“The count was fair”|content], [said|cue] [Birch|source]."],
  ["[The hall is falling down|content], [residents|source] [say|cue]."],
];
