// Invented passages: descriptions of people named before or after, kin, pairs, and pronouns.
import type { SpeakerCase } from "./speaker-case.js";

export const DESCRIPTION_CASES: readonly SpeakerCase[] = [
  [
    "Secretary of State Daniel Arkell landed on Monday. [Washington’s top diplomat|source] [said|cue] [the offer stood|content].",
    "person: Daniel Arkell",
  ],
  [
    "Daniel Arkell met his French counterpart, Claire Vautrin, [who|source] [said|cue] [the treaty would hold|content].",
    "person: Claire Vautrin / counterpart",
  ],
  [
    "Envoy Julianne Frost arrived late on Monday. [The envoy|source] [said|cue] [talks had begun|content].",
    "person: Julianne Frost",
  ],
  [
    "Hanne Vold, 54, lost her house. [The 54-year-old|source] [said|cue] [she was asleep|content].",
    "person: Hanne Vold",
  ],
  [
    "[A Tamsk judge|source] [ruled|cue] [that the file was lost|content]. Judge Carla Henley gave the ruling in a full courtroom.",
    "person: Carla Henley",
  ],
  ["Otto Reyk was fined for it on Friday. [The man|source] [said|cue] [he was sorry|content].", "person: Otto Reyk"],
  [
    "A man was fined on Friday. Otto Reyk watched. [The man|source] [said|cue] [he was sorry|content].",
    "unnamed: The man",
  ],
  [
    "Governor Helen Marsh and Mayor Ada Holm met on Friday in the rain. [The governor|source] [said|cue] [the bridge was safe|content]. [The mayor|source 2] [said|cue 2] [it was not|content 2].",
    "person: Helen Marsh",
    "person: Ada Holm",
  ],
  [
    "Mayor Ada Holm of Tamsk met Mayor Lars Brod of Elsk on Friday afternoon. [The mayor of Elsk|source] [said|cue] [the bridge was safe|content].",
    "person: Lars Brod",
  ],
  [
    "The former mayor, Sven Adler, watched as Mayor Ada Holm spoke. [The former mayor|source] [said|cue] [the bridge was old|content].",
    "person: Sven Adler",
  ],
  [
    "Otto Reyk won the Labour nomination on Friday. [The Labour nominee|source] [said|cue] [taxes would fall|content].",
    "person: Otto Reyk",
  ],
  [
    "Ada Holm and Otto Reyk met on Friday. [They|source] [said|cue] [the bridge was safe|content].",
    "group: Ada Holm and Otto Reyk",
  ],
  [
    "Ada Holm and Otto Reyk met on Friday. [The two|source] [said|cue] [the bridge was safe|content].",
    "group: Ada Holm and Otto Reyk",
  ],
  [
    "Otto Reyk and his wife, Nora Reyk, live in Tamsk. [His wife|source] [said|cue] [the house was cold|content].",
    "person: Nora Reyk",
  ],
  [
    "My father, Karl Neman, was a miner. [My father|source] [said|cue] [the pit was wet|content].",
    "person: Karl Neman",
  ],
  [
    "[The Care Union’s leader, Rosa Keld,|source] [said|cue] [nurses were tired|content].",
    "person: Rosa Keld / leader @ Care Union",
  ],
  [
    "Julianne Frost is the president’s envoy to Kardovia. [The president’s envoy|source] [said|cue] [talks had begun|content].",
    "person: Julianne Frost",
  ],
  [
    "[Kardovia’s envoy|source] [said|cue] [talks had begun|content]. The envoy, Julianne Frost, landed on Monday.",
    "person: Julianne Frost",
  ],
  [
    "French President Luc Marin flew home on Sunday. [The French leader|source] [said|cue] [the deal was done|content].",
    "person: Luc Marin",
  ],
  [
    "French President Luc Marin and German Chancellor Franz Keller met. [The German leader|source] [said|cue] [the deal was done|content].",
    "person: Franz Keller",
  ],
  [
    "FBI agents left at noon. Jana Roth, a White House spokeswoman, was there. [The FBI director|source] [said|cue] [the case was closed|content].",
    "unnamed: The FBI director",
  ],
  [
    "Chancellor Franz Keller spoke late on Monday. [The president|source] [said|cue] [the war was over|content].",
    "unnamed: The president",
  ],
  [
    "President Tomas Reile danced late on Monday. [The band leader|source] [said|cue] [it was late|content].",
    "unnamed: The band leader",
  ],
  [
    "President Tomas Reile danced late on Monday. [The leader|source] [said|cue] [it was late|content].",
    "person: Tomas Reile",
  ],
];

export const PRONOUN_CASES: readonly SpeakerCase[] = [
  ["Ada Holm called Nora Bell. [She|source] [said|cue] [the bridge was safe|content].", "person: Ada Holm"],
  [
    "“[I was there|content],” [Otto Reyk|source] [said|cue]. “[It was dark|content 2],” [he|source 2] [added|cue 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  ["Otto Reyk has a daughter, Nora. [He|source] [said|cue] [she was well|content].", "person: Otto Reyk"],
  [
    "[Otto Reyk|source] [said|cue] [the road was closed|content]. Ada Holm was away. [He|source 2] [said|cue 2] [it would open|content 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  [
    "[The Care Union|source] [said|cue] [nurses were tired|content]. [It|source 2] [added|cue 2] [that pay was low|content 2].",
    "body: Care Union",
    "body: Care Union",
  ],
  ["It rained in Tamsk for days. [It|source] [said|cue] [the road was closed|content].", "none"],
  [
    "[Halden Foundry|source] [said|cue] [jobs would go|content]. [It|source 2] [blamed|cue 2] [the price of coal|content 2].",
    "body: Halden Foundry",
    "body: Halden Foundry",
  ],
  ["Ada Holm told Otto Reyk to leave. [He|source] [said|cue] [it was late|content].", "person: Otto Reyk"],
  [
    "[Otto Reyk’s|source] [hope|cue] was [that it would rain|content]. [His|source 2] [fear|cue 2] was [that it would not|content 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  ["Nora Bell, [who|source] [said|cue] [the road was closed|content], lives in Tamsk.", "person: Nora Bell"],
  ["The Harbour Board, [which|source] [said|cue] [the quay was shut|content], meets on Monday.", "body: Harbour Board"],
  ["The Care Union, [which|source] [said|cue] [nurses were tired|content], called a strike.", "body: Care Union"],
  [
    "“[[I|source] [think|cue] [it is over|content]|content 2],” [Otto Reyk|source 2] [said|cue 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  ["“[We|source] [believe|cue] [it is over|content],” said Care Union leader Rosa Keld.", "none"],
  [
    "[Nora Bell|source] [said|cue] [she had seen him|content]. [Otto Reyk|source 2] [denied|cue 2] [that|content 2]. [She|source 3] [insisted|cue 3] [it was true|content 3].",
    "person: Nora Bell",
    "person: Otto Reyk",
    "person: Nora Bell",
  ],
  ["Ada Holm met Nora Bell. Bell was late. [She|source] [said|cue] [the bus broke down|content].", "person: Nora Bell"],
  [
    "Otto Reyk’s mill burned down. [Reyk|source] [said|cue] [it was old|content]. “[I saw it burn|content 2],” [he|source 2] [added|cue 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  [
    "[Hanne Vold|source] [said|cue] [Otto Reyk had lied|content]. “[He knew|content 2],” [she|source 2] [said|cue 2].",
    "person: Hanne Vold",
    "person: Hanne Vold",
  ],
  [
    "Pavo Lenn came in.\n\nQ: Ilse Varn says no.\n\nLENN: [She|source] is free to [say|cue] [it|content].",
    "person: Ilse Varn",
  ],
  [
    "Pavo Lenn came in.\n\n[LENN|source][:|cue] [I never knew and [I|source 2] [say|cue 2] [so|content 2].|content]",
    "person: Pavo Lenn",
    "person: Pavo Lenn",
  ],
  [
    "[Halden’s chief executive, Greta Falk,|source] [said|cue] [jobs would go|content]. In an email [she|source 2] [added|cue 2] [that pay would fall|content 2].",
    "person: Greta Falk",
    "person: Greta Falk",
  ],
  [
    "Ada Holm and Otto Reyk met on Friday. [They both|source] [said|cue] [the bridge was safe|content].",
    "group: Ada Holm and Otto Reyk",
  ],
  [
    "Ukraine shut the road in March. [It|source] [said|cue] [the road was mined|content].",
    "body: Government of Ukraine > Government of Ukraine",
  ],
];
