// Invented passages: governments, ministries and companies that speak, and documents that speak for their makers.
import type { SpeakerCase } from "./speaker-case.js";

/** Bodies and what stands for them. */
export const ISSUER_CASES: readonly SpeakerCase[] = [
  ["[Marenstrom, the grid operator,|source] [said|cue] [power was back|content].", "body: Marenstrom"],
  ["[Corvin Bank|source] [expects|cue] [rates to fall|content].", "body: Corvin Bank"],
  [
    "[Brussels|source] [said|cue] [sanctions would stay|content]. The European Commission met on Monday.",
    "body: European Union",
  ],
  [
    "[The Pentagon|source] [said|cue] [the plane was lost|content].",
    "body: Pentagon > Government of the United States",
  ],
  ["[The Harker campaign|source] [said|cue] [the ad was false|content].", "body: Harker campaign"],
  [
    "[The Ministry of Tides and Ports (MTP)|source] [said|cue] [the quay was shut|content]. [The MTP|source 2] [added|cue 2] [that it would reopen|content 2].",
    "body: Ministry of Tides and Ports",
    "body: Ministry of Tides and Ports",
  ],
  ["[Halden’s council|source] [voted|cue] [to close the pool|content].", "body: Halden’s council"],
  ["[Paris|source] [said|cue] [the treaty would hold|content].", "body: Government of France > Government of France"],
  ["[The Elsk city council|source] [voted|cue] [to close the pool|content].", "body: Elsk city council"],
  [
    "[The French government|source] [said|cue] [the treaty would hold|content].",
    "body: Government of France > Government of France",
  ],
  ["[The Reile administration|source] [said|cue] [the treaty would hold|content].", "body: Reile administration"],
  [
    "[The Polish Foreign Ministry|source] [said|cue] [the border was closed|content].",
    "body: Polish Foreign Ministry > Government of Poland",
  ],
  ["[The Kardovian Army|source] [said|cue] [the town was taken|content].", "body: Kardovian Army"],
  [
    "[The State Department|source] [said|cue] [the offer stood|content].",
    "body: State Department > Government of the United States",
  ],
  [
    "The Harbour Bank, a lender, shut on Monday. [The lender|source] [said|cue] [it would reopen|content].",
    "body: Harbour Bank",
  ],
  [
    "[Halden Foundry plc|source] [said|cue] [jobs would go|content]. [Halden Foundry|source 2] [added|cue 2] [that pay would fall|content 2].",
    "body: Halden Foundry plc",
    "body: Halden Foundry plc",
  ],
  [
    "[A reporter for USA Today|source] [said|cue] [it rained|content].",
    "unnamed: A reporter for USA Today / reporter @ USA Today",
  ],
  ["[CNS|source] [reported|cue] [that it rained|content].", "body: CNS"],
];

export const DOCUMENT_CASES: readonly SpeakerCase[] = [
  [
    "[A report by the Selwick Institute|source] [found|cue] [that the dam was weak|content].",
    "body: Selwick Institute",
  ],
  [
    "[A report by the Selwick Institute|source] [found|cue] [that the dam was weak|content]. [The report|source 2] [said|cue 2] [it could break|content 2].",
    "body: Selwick Institute",
    "body: Selwick Institute",
  ],
  ["[A Harbour Post poll|source] [showed|cue] [that Holm was ahead|content].", "body: Harbour Post"],
  ["[Ada Holm’s letter|source] [said|cue] [the bridge was safe|content].", "person: Ada Holm"],
  ["[A statement from the Care Union|source] [said|cue] [nurses were tired|content].", "body: Care Union"],
  ["[Judge Carla Henley’s ruling|source] [said|cue] [that the file was lost|content].", "person: Carla Henley"],
  ["[The indictment|source] [says|cue] [that he took bribes|content].", "none"],
  ["[A survey of voters|source] [found|cue] [that Holm was ahead|content].", "body: survey"],
  [
    "The Selwick Institute published a study on Monday. [The study|source] [found|cue] [that the dam was weak|content].",
    "body: Selwick Institute",
  ],
  [
    "[The court’s ruling|source] [said|cue] [that the law was void|content]. The Tamsk District Court sat on Monday.",
    "body: court",
  ],
  ["[The Care Union’s statement|source] [said|cue] [nurses were tired|content].", "body: Care Union"],
  [
    "A study released on Monday by the Selwick Institute made headlines. [The report|source] [found|cue] [that the dam was weak|content].",
    "body: Selwick Institute",
  ],
  [
    "On Friday the Security Council issued a statement. [The statement|source] [said|cue] [it was late|content].",
    "body: Security Council",
  ],
];
