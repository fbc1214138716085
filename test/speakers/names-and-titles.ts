// Invented passages: the forms of one name, namesakes, ages, party tags, titles and offices beside a name.
import type { SpeakerCase } from "./speaker-case.js";

export const NAME_CASES: readonly SpeakerCase[] = [
  ["William Harker opened the ferry. [Bill Harker|source] [said|cue] [it was new|content].", "person: William Harker"],
  ["Robert Tarn runs the port. [Bob Tarn|source] [said|cue] [ships were late|content].", "person: Robert Tarn"],
  ["John Q. Marsh runs the port. [J. Q. Marsh|source] [said|cue] [ships were late|content].", "person: John Q. Marsh"],
  [
    "[Paul Harker Jr.|source] [said|cue] [the bill was dead|content]. [Harker|source 2] [said|cue 2] [it was late|content 2].",
    "person: Paul Harker Jr.",
    "person: Paul Harker Jr.",
  ],
  [
    "[Ludwig van Aken|source] [said|cue] [the dam would hold|content]. [Van Aken|source 2] [said|cue 2] [it was new|content 2].",
    "person: Ludwig van Aken",
    "person: Ludwig van Aken",
  ],
  [
    "[Ursula von Brandt|source] [said|cue] [the talks had failed|content]. [Von Brandt|source 2] [blamed|cue 2] [the weather|content 2].",
    "person: Ursula von Brandt",
    "person: Ursula von Brandt",
  ],
  ["Paul Marsh met Helen Marsh. [Ms. Marsh|source] [said|cue] [the state would sue|content].", "person: Helen Marsh"],
  [
    "Senator Paul Marsh spoke first, and then the lawyer Helen Marsh spoke. [Senator Marsh|source] [said|cue] [the state would sue|content].",
    "person: Paul Marsh",
  ],
  [
    "Clerk Ivo Bell and his wife, Nora Bell, live in Tamsk. [Nora|source] [said|cue] [the house was cold|content].",
    "person: Nora Bell",
  ],
  ["[Sen. Ada Holm (D-Ohio)|source] [said|cue] [the bill was dead|content].", "person: Ada Holm / Sen."],
  ["[Greta Falk, 54,|source] [said|cue] [she would walk|content].", "person: Greta Falk / null"],
  [
    "[Greta Falk, 54, a retired nurse,|source] [said|cue] [she would walk|content].",
    "person: Greta Falk / retired nurse",
  ],
  [
    "[Otto Reyk, now 71 and a former miner,|source] [said|cue] [the pit was wet|content].",
    "person: Otto Reyk / former miner",
  ],
  ["[María del Río|source] [said|cue] [the bus was full|content].", "person: María del Río"],
  [
    "[Sen. Paul Harker, R-Ohio,|source] [said|cue] [he would vote no|content]. [Harker|source 2] [added|cue 2] [that others would|content 2].",
    "person: Paul Harker / Sen.",
    "person: Paul Harker / Sen.",
  ],
  ["[Otto Reyk Sr.|source] [said|cue] [the mill was sold|content].", "person: Otto Reyk Sr."],
  ["Thomas Ekel runs the port. [Tom Ekel|source] [said|cue] [ships were late|content].", "person: Thomas Ekel"],
  ["[Anne-Marie d’Or|source] [said|cue] [the song was hers|content].", "person: Anne-Marie d’Or"],
  ["Elizabeth Tarn runs the port. [Liz Tarn|source] [said|cue] [ships were late|content].", "person: Elizabeth Tarn"],
  ["[Hale (D-Newport News)|source] [said|cue] [it was late|content].", "person: Hale"],
];

export const TITLE_CASES: readonly SpeakerCase[] = [
  [
    "Mayor Ada Holm met reporters on Monday. [The mayor|source] [said|cue] [the bridge was safe|content].",
    "person: Ada Holm",
  ],
  [
    "President Tomas Reile spoke on Monday. [The president|source] [said|cue] [the war was over|content].",
    "person: Tomas Reile",
  ],
  ["[Police chief Tomas Ekel|source] [said|cue] [two men were held|content].", "person: Tomas Ekel / Police chief"],
  [
    "[According to|cue] [Treasury Secretary Paul Harker|source], [rates would fall|content].",
    "person: Paul Harker / Treasury Secretary",
  ],
  [
    "[NATO Secretary General Arne Solberg|source] [said|cue] [the alliance was ready|content].",
    "person: Arne Solberg / Secretary General @ NATO > NATO",
  ],
  [
    "[Greta Falk, chief executive of Halden Foundry,|source] [said|cue] [jobs would go|content].",
    "person: Greta Falk / chief executive @ Halden Foundry",
  ],
  [
    "[Halden Foundry spokeswoman Jana Roth|source] [said|cue] [no date was set|content].",
    "person: Jana Roth / spokeswoman @ Halden Foundry > Halden Foundry",
  ],
  ["[Hanne Vold, who worked as a clerk,|source] [said|cue] [she was asleep|content].", "person: Hanne Vold / clerk"],
  [
    "[Emil Sorn, Vessland’s trade minister,|source] [said|cue] [grain would move|content].",
    "person: Emil Sorn / trade minister @ Vessland",
  ],
  [
    "[Transport Minister Emil Sorn|source] [said|cue] [trains would run|content].",
    "person: Emil Sorn / Transport Minister",
  ],
  [
    "[former Finance Minister Henrik Moe|source] [said|cue] [the fund was empty|content].",
    "person: Henrik Moe / former Finance Minister > null",
  ],
  [
    "[former French ambassador Claire Vautrin|source] [said|cue] [the talks were dead|content].",
    "person: Claire Vautrin / former ambassador > null",
  ],
  [
    "[Marta Lind, the Finnish ambassador to Japan,|source] [said|cue] [fish was dear|content].",
    "person: Marta Lind / ambassador to Japan @ Finnish > Government of Finland",
  ],
  [
    "[Deputy Mayor Lars Brod|source] [said|cue] [the trams would run|content].",
    "person: Lars Brod / Deputy Mayor > null",
  ],
  [
    "[Ada Holm, the mayor of Tamsk,|source] [said|cue] [the bridge was safe|content].",
    "person: Ada Holm / mayor @ Tamsk > null",
  ],
  [
    "[Polish Foreign Ministry spokesman Jan Zielak|source] [said|cue] [the border was closed|content].",
    "person: Jan Zielak / spokesman @ Polish Foreign Ministry > Government of Poland",
  ],
  [
    "[Vessland’s foreign minister, Pavo Lenn,|source] [said|cue] [the day was set|content].",
    "person: Pavo Lenn / foreign minister @ Vessland",
  ],
  [
    "[US Ambassador to NATO Julianne Frost|source] [said|cue] [the offer stood|content].",
    "person: Julianne Frost / Ambassador to NATO @ US > Government of the United States",
  ],
  [
    "[Acting Mayor Lars Brod|source] [said|cue] [the trams would run|content].",
    "person: Lars Brod / Acting Mayor > null",
  ],
  [
    "[Brigadier General Ines Roald|source] [said|cue] [the bridge was held|content].",
    "person: Ines Roald / Brigadier General",
  ],
  ["[Ohio Gov. Helen Marsh|source] [said|cue] [the state would sue|content].", "person: Helen Marsh / Gov. > null"],
  [
    "[White House press secretary Jana Roth|source] [said|cue] [the trip was off|content].",
    "person: Jana Roth / press secretary @ White House > Government of the United States",
  ],
  [
    "[Orlesian Foreign Minister Ilse Varn|source] [said|cue] [the crossing was shut|content].",
    "person: Ilse Varn / Foreign Minister @ Orlesian > null",
  ],
  ["[Miriam Stroud KC|source] [said|cue] [the file was lost|content].", "person: Miriam Stroud"],
  [
    "[Nils Arvo, Director of Human Resources at Halden Foundry,|source] [said|cue] [jobs would go|content].",
    "person: Nils Arvo / Director of Human Resources @ Halden Foundry",
  ],
  [
    "Varn was speaking at a news conference with her Kardovian counterpart, Pavo Lenn, on Monday. [Lenn|source] [said|cue] [the day was set|content].",
    "person: Pavo Lenn / counterpart @ Kardovian",
  ],
  [
    "[Victor Holt, a scholar at the Center for Strategic and International Studies,|source] [said|cue] [it was late|content].",
    "person: Victor Holt / scholar @ Center for Strategic and International Studies",
  ],
  [
    "[Former White House doctor Ivo Bell|source] [said|cue] [it was late|content].",
    "person: Ivo Bell / Former doctor @ White House > null",
  ],
];
