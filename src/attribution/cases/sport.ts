// Invented passages about invented clubs and players.
import type { AttributionCase } from "./read-case.js";

export const SPORT_CASES: readonly AttributionCase[] = [
  ["[“We were awful,”|content] [manager Pat Dolan|source] [said|cue] after the match.", { manner: "direct" }],
  ["[“We were awful,”|content] [admitted|cue] [manager Pat Dolan|source].", { cueClass: "confirming" }],
  ["[Dolan|source] [said|cue] [his side had been “awful”|content].", { manner: "mixed" }],
  ["[The striker|source] [insists|cue] [he was onside|content].", { cueClass: "claiming" }],
  ["[The captain|source] [joked|cue] [that the ball was too round|content]."],
  ["[The club|source] [confirmed|cue] [the signing of Marek Zielen|content].", { cueClass: "confirming" }],
  ["[The referee|source] [told|cue] him [to leave the field|content]."],
  ["[“It’s the best day of my life,”|content] [she|source] [said|cue], [“and I hope it never ends.”|content]"],
  ["[Rovers|source] [hope|cue] [to move by autumn|content].", { mode: "mental" }],
  ["[The coach|source] [shouted|cue] [“Run!”|content]", { manner: "direct" }],
  ["[Zielen|source] [tweeted:|cue] [“Thank you all.”|content]", { mode: "writing" }],
  ["[“I’m not finished,”|content] [the champion|source] [told|cue] the Harbour Radio.", { mode: "speech" }],
  ["[“What more can we do?”|content] [Dolan|source] [asked|cue].", { cueClass: "asking" }],
  ["[Fans|source] [chanted|cue] [“Dolan out!”|content]", { manner: "direct" }],
  ["[The league|source] [said|cue] [no decision had been made|content]."],
  ["[The keeper|source] [blamed|cue] [the wind|content].", { cueClass: "blaming" }],
  ["[Dolan|source] [would not say|cue] [who would start|content]."],
  ["[The doctor|source] [thinks|cue] [Zielen will be fit|content].", { mode: "mental" }],
  ["[“A joke,”|content] [said|cue] [Dolan|source]."],
];
