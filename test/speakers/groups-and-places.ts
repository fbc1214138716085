// Invented passages: groups with members, unnamed sources with their reasons, and places that are only places.
import type { SpeakerCase } from "./speaker-case.js";

/** Groups, with who is in them. */
export const MEMBER_CASES: readonly SpeakerCase[] = [
  ["[Critics, including Ada Holm,|source] [said|cue] [the plan was unfair|content].", "group: Critics"],
  [
    "[Mayor Ada Holm and her deputy|source] [said|cue] [the bridge was safe|content].",
    "group: Ada Holm and her deputy",
  ],
  [
    "[Ada Holm, Otto Reyk and Nora Bell|source] [said|cue] [the bridge was safe|content].",
    "group: Ada Holm, Otto Reyk and Nora Bell",
  ],
  [
    "[Senators Paul Harker and Maria Collins|source] [said|cue] [the bill was dead|content].",
    "group: Paul Harker and Maria Collins",
  ],
  [
    "[The Care Union and the Harbour Board|source] [agreed|cue] [that pay would rise|content].",
    "group: Care Union and Harbour Board",
  ],
  [
    "[Two senators|source] [said|cue] [the bill was dead|content]. [They|source 2] [said|cue 2] [it was badly written|content 2].",
    "group: Two senators",
    "group: Two senators",
  ],
  ["[Both sides|source] [agreed|cue] [to meet again|content].", "group: Both sides"],
  ["Ada Holm, Otto Reyk and Nora Bell met on Friday. [They|source] [said|cue] [the bridge was safe|content].", "none"],
  [
    "[Critics of the plan, including Mayor Ada Holm,|source] [said|cue] [it was unfair|content].",
    "group: Critics of the plan",
  ],
];

export const ANONYMOUS_CASES: readonly SpeakerCase[] = [
  [
    "[an official who spoke on condition of anonymity because the talks are secret|source] [said|cue] [a deal was near|content].",
    "unnamed: an official who spoke on condition of anonymity because the talks are secret",
  ],
  [
    "[A senior French diplomat|source] [said|cue] [talks had stalled|content].",
    "unnamed: A senior French diplomat / diplomat @ French",
  ],
  [
    "[A spokeswoman for Halden Foundry|source] [said|cue] [no date was set|content].",
    "unnamed: A spokeswoman for Halden Foundry / spokeswoman @ Halden Foundry > Halden Foundry",
  ],
  ["[A White House official|source] [said|cue] [the trip was off|content].", "unnamed: A White House official"],
  [
    "President Tomas Reile spoke late on Monday. [A former president|source] [said|cue] [the war was over|content].",
    "unnamed: A former president",
  ],
  [
    "Ada Holm and Otto Reyk met for lunch. [A mayor|source] [said|cue] [the bridge was safe|content].",
    "unnamed: A mayor",
  ],
  [
    "[A Care Union spokesman|source] [said|cue] [nurses were tired|content].",
    "unnamed: A Care Union spokesman / spokesman @ Care Union > Care Union",
  ],
  [
    "[A Polish Foreign Ministry spokesman|source] [said|cue] [the border was closed|content].",
    "unnamed: A Polish Foreign Ministry spokesman / spokesman @ Polish Foreign Ministry > Government of Poland",
  ],
  ["[The official|source], who asked not to be named, [said|cue] [a deal was near|content].", "unnamed: The official"],
  [
    "[A woman who gave her name only as Nora|source] [said|cue] [the road was closed|content].",
    "unnamed: A woman who gave her name only as Nora",
  ],
  ["[Somebody|source] [said|cue] [the road was closed|content].", "unnamed: Somebody"],
  ["[The driver|source] [said|cue] [the road was closed|content].", "unnamed: The driver"],
  [
    "Otto Reyk spoke to Ivo Marsh about the son of Nora Bell. [Her son|source] [said|cue] [he was ill|content].",
    "unnamed: Nora Bell's son",
  ],
  [
    "[a senior official who was not authorized to speak publicly|source] [said|cue] [a deal was near|content].",
    "unnamed: a senior official who was not authorized to speak publicly",
  ],
  ["[One of the mayor’s aides|source] [said|cue] [money was short|content].", "unnamed: One of the mayor’s aides"],
  [
    "[A spokesman for the Kardovian interior ministry|source] [declined|cue] [to comment|content].",
    "unnamed: A spokesman for the Kardovian interior ministry / spokesman @ Kardovian interior ministry > Kardovian interior ministry",
  ],
  ["[Q|source][:|cue] [Why now?|content]", "unnamed: Q"],
  ["[the ad’s narrator|source] [asks|cue] [who paid|content].", "unnamed: the ad’s narrator"],
];

/** Capitals, states and names inside quotations that nobody speaks for. */
export const ONLY_PLACE_CASES: readonly SpeakerCase[] = [
  [
    "“President Tomas Reile lied,” said Greta Falk in the hall. [Falk|source] [said|cue] [the war was lost|content].",
    "person: Greta Falk / null",
  ],
  [
    "Otto Reyk, who was born in Washington, runs the mill. [Reyk|source] [said|cue] [flour was dear|content].",
    "person: Otto Reyk > null",
  ],
  ["[Otto Reyk of Moscow, Idaho,|source] [said|cue] [flour was dear|content].", "person: Otto Reyk > null"],
  [
    "The envoy flew from Paris to Kyiv with Julianne Frost. [Frost|source] [said|cue] [the city was calm|content].",
    "person: Julianne Frost",
  ],
  ["[A baker in Moscow|source] [said|cue] [flour was dear|content].", "unnamed: A baker in Moscow > null"],
  ["[Residents of Kyiv|source] [said|cue] [the night was loud|content].", "group: Residents of Kyiv > null"],
  ["[London Breed|source] [said|cue] [the city was calm|content].", "person: London Breed"],
  [
    "[The mayor of Paris|source] [said|cue] [the river was clean|content].",
    "unnamed: The mayor of Paris / mayor @ Paris > null",
  ],
  ["[Georgia Hale|source] [said|cue] [the song was hers|content].", "person: Georgia Hale"],
  ["[Ada Holm’s lawyer, Simon Pell,|source] [said|cue] [the file was lost|content].", "person: Simon Pell / lawyer"],
  ["In Washington, [Otto Reyk|source] [said|cue] [flour was dear|content].", "person: Otto Reyk > null"],
  ["Marenstrom is cold in March. [Otto Reyk|source] [said|cue] [flour was dear|content].", "person: Otto Reyk"],
  [
    "Speaking in Brussels, [Claire Vautrin|source] [said|cue] [the treaty would hold|content].",
    "person: Claire Vautrin > null",
  ],
  [
    "Mayor Ada Holm, Governor Helen Marsh and Otto Reyk met at noon. [The senator|source] [said|cue] [the bridge was safe|content].",
    "unnamed: The senator",
  ],
  [
    "[Otto Reyk, opposition leader,|source] [said|cue] [taxes would fall|content].",
    "person: Otto Reyk / opposition leader > null",
  ],
  [
    "[Opposition Leader Otto Reyk|source] [said|cue] [taxes would fall|content].",
    "person: Otto Reyk / Opposition Leader > null",
  ],
  ["[The lawyer for Ada Holm|source] [said|cue] [the file was lost|content].", "unnamed: The lawyer for Ada Holm"],
  [
    "Otto Reyk said “President Tomas Reile is late” and left. [Reile|source] [said|cue] [he was on time|content].",
    "person: Tomas Reile",
  ],
  [
    "[Washington Post reporter Ivo Marsh|source] [wrote|cue] [that it rained|content].",
    "person: Ivo Marsh / reporter @ Washington Post > null",
  ],
  ["[Florence Hale|source] [said|cue] [the song was hers|content].", "person: Florence Hale"],
  ["[Kiev-born Otto Reyk|source] [said|cue] [the song was old|content].", "person: Otto Reyk > null"],
  ["[A waiter in Kyiv|source] [said|cue] [the night was loud|content].", "unnamed: A waiter in Kyiv > null"],
  ["[Kyiv resident Hanne Vold|source] [said|cue] [the night was loud|content].", "person: Hanne Vold"],
  [
    "[The Paris-based Selwick Institute|source] [said|cue] [the plan would fail|content].",
    "body: Selwick Institute > null",
  ],
  [
    "[Moscow Mayor Ivan Drobin|source] [said|cue] [the bridge was shut|content].",
    "person: Ivan Drobin / Mayor @ Moscow > null",
  ],
  ["Ada Holm left Washington. [The city|source] [said|cue] [the road was closed|content].", "body: city"],
  [
    "Nora Bell said the judge was fair. [The judge|source] [said|cue] [the case was closed|content].",
    "unnamed: The judge",
  ],
  [
    "“The mayor is late,” Nora Bell said. [Bell|source] [said|cue] [she would wait|content].",
    "person: Nora Bell / null",
  ],
  ["Ivo Marsh and Nora Marsh met Otto Reyk. [Reyk|source] [said|cue] [Marsh was late|content].", "person: Otto Reyk"],
  [
    "[Paris police chief Luc Marin|source] [said|cue] [the square was shut|content].",
    "person: Luc Marin / chief @ Paris police > null",
  ],
  [
    "[Moscow’s ambassador, Ivan Drobin,|source] [said|cue] [the charge was false|content].",
    "person: Ivan Drobin / ambassador @ Moscow > Government of Russia",
  ],
];
