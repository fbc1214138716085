// Invented passages about invented people: names, offices, appositions, pronouns.
import type { SpeakerCase } from "./speaker-case.js";

export const PEOPLE_CASES: readonly SpeakerCase[] = [
  ["[Ada Holm|source] [said|cue] [the bridge was safe|content].", "person: Ada Holm"],
  ["[Mayor Ada Holm|source] [said|cue] [the bridge was safe|content].", "person: Ada Holm / Mayor"],
  ["[Mr. Otto Reyk|source] [said|cue] [the bridge was safe|content].", "person: Otto Reyk"],
  ["[Dr. Lena Orsk|source] [said|cue] [the wards were full|content].", "person: Lena Orsk"],
  ["[Sen. Paul Harker (R-Ohio)|source] [said|cue] [he would vote no|content].", "person: Paul Harker / Sen."],
  ["[Rep. Maria Collins, D-Texas,|source] [said|cue] [the bill was dead|content].", "person: Maria Collins / Rep."],
  ["[Gov. Helen Marsh|source] [said|cue] [the state would sue|content].", "person: Helen Marsh / Gov."],
  ["[President Tomas Reile|source] [said|cue] [the talks would go on|content].", "person: Tomas Reile / President"],
  ["[Prime Minister Jonas Hale|source] [said|cue] [taxes would fall|content].", "person: Jonas Hale / Prime Minister"],
  [
    "[French Foreign Minister Claire Vautrin|source] [said|cue] [the treaty would hold|content].",
    "person: Claire Vautrin / Foreign Minister @ French > Government of France",
  ],
  [
    "[US Secretary of State Daniel Arkell|source] [said|cue] [the offer stood|content].",
    "person: Daniel Arkell / Secretary of State @ US > Government of the United States",
  ],
  [
    "[Ukrainian President Ihor Danko|source] [said|cue] [the city would hold|content].",
    "person: Ihor Danko / President @ Ukrainian > Government of Ukraine",
  ],
  [
    "[Simon Pell, a lawyer for the clerk,|source] [said|cue] [the file was lost|content].",
    "person: Simon Pell / lawyer",
  ],
  [
    "[Anna Brandt, a senior fellow at the Selwick Institute,|source] [said|cue] [the plan would fail|content].",
    "person: Anna Brandt / senior fellow @ Selwick Institute",
  ],
  [
    "[Karl Neman, spokesman for the Care Union,|source] [said|cue] [nurses were tired|content].",
    "person: Karl Neman / spokesman @ Care Union",
  ],
  [
    "[Helle Strand, a professor at Port Selwick University,|source] [said|cue] [the figures were wrong|content].",
    "person: Helle Strand / professor @ Port Selwick University",
  ],
  [
    "[the president of the Metalworkers’ Union, Rosa Keld|source], [said|cue] [the works would close|content].",
    "person: Rosa Keld",
  ],
  [
    "[Holm campaign manager Viggo Tarn|source] [said|cue] [the mayor would win|content].",
    "person: Viggo Tarn / campaign manager",
  ],
  ["[former mayor Sven Adler|source] [said|cue] [the bridge was old|content].", "person: Sven Adler / former mayor"],
  ["[Judge Carla Henley|source] [ruled|cue] [that the file was lost|content].", "person: Carla Henley / Judge"],
  ["Ada Holm opened the bridge. [Holm|source] [said|cue] [it was safe|content].", "person: Ada Holm"],
  ["Ada Holm opened the bridge. [Ms. Holm|source] [said|cue] [it was safe|content].", "person: Ada Holm"],
  ["Ada Holm opened the bridge. [She|source] [said|cue] [it was safe|content].", "person: Ada Holm"],
  ["Otto Reyk opened the bridge. [He|source] [said|cue] [it was safe|content].", "person: Otto Reyk"],
  ["Mayor Ada Holm opened the bridge.\n\n[She|source] [said|cue] [it was safe|content].", "person: Ada Holm / Mayor"],
  [
    "Ada Holm, mayor of Tamsk, opened the bridge. [Holm|source] [said|cue] [it was safe|content].",
    "person: Ada Holm / mayor",
  ],
  ["[Holm|source] [said|cue] [it was safe|content]. Ada Holm has been mayor for ten years.", "person: Ada Holm"],
  [
    "[Ada Holm|source] [said|cue] [it was safe|content]. [She|source 2] [added|cue 2] [that it was new|content 2].",
    "person: Ada Holm",
    "person: Ada Holm",
  ],
  [
    "[Ada Holm|source] [said|cue] [it was safe|content]. [Otto Reyk|source 2] [said|cue 2] [it was not|content 2]. [He|source 3] [asked|cue 3] [for a report|content 3].",
    "person: Ada Holm",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  [
    "[Ada Holm|source] [said|cue] [it was safe|content]. [Otto Reyk|source 2] [said|cue 2] [it was not|content 2]. [She|source 3] [asked|cue 3] [for a report|content 3].",
    "person: Ada Holm",
    "person: Otto Reyk",
    "person: Ada Holm",
  ],
  [
    "[José Núñez|source] [said|cue] [no|content]. [Núñez|source 2] [left|cue 2] [early|content 2].",
    "person: José Núñez",
    "person: José Núñez",
  ],
  ["[Mary-Jane O’Dowd|source] [said|cue] [the ferry was late|content].", "person: Mary-Jane O’Dowd"],
  ["[J. R. Keeling|source] [said|cue] [the ferry was late|content].", "person: J. R. Keeling"],
  ["[Ada Holm’s|source] [view|cue] is [that the bridge is safe|content].", "person: Ada Holm"],
  ["“[I was asleep|content],” [said|cue] [Hanne Vold|source].", "person: Hanne Vold"],
  [
    "“[I was asleep|content],” [said|cue] [Hanne Vold, a shipping clerk|source].",
    "person: Hanne Vold / shipping clerk",
  ],
  ["[According to|cue] [Karl Neman|source], [the ferry was late|content].", "person: Karl Neman"],
  [
    "The envoy, Julianne Frost, arrived on Monday. [Frost|source] [said|cue] [talks had begun|content].",
    "person: Julianne Frost / envoy",
  ],
  [
    "Pavo Lenn is the Kardovian foreign minister. [Lenn|source] [said|cue] [the day was set|content].",
    "person: Pavo Lenn / foreign minister @ Kardovian",
  ],
  ["[Ines Roald|source], [55|content] and tired, [said|cue] nothing.", "person: Ines Roald"],
  ["[Coach Viktor Dahl|source] [said|cue] [the team was tired|content].", "person: Viktor Dahl / Coach"],
  ["[Captain Ines Roald|source] [admitted|cue] [she had not seen it|content].", "person: Ines Roald / Captain"],
  ["[the Rev. Paul Ash|source] [prayed|cue] [for rain|content].", "person: Paul Ash"],
  [
    "[Democratic nominee Laura Finch|source] [said|cue] [she would win|content].",
    "person: Laura Finch / Democratic nominee",
  ],
  [
    "[Finance Minister Henrik Moe|source] [said|cue] [the fund was empty|content]. [The minister|source 2] [said|cue 2] [it would be filled|content 2].",
    "person: Henrik Moe / Finance Minister",
    "person: Henrik Moe",
  ],
  [
    "Greta Falk, the chief executive, wrote to staff. [The chief executive|source] [said|cue] [the works would close|content].",
    "person: Greta Falk",
  ],
  ["Ada Holm opened the bridge. [Ada|source] [said|cue] [it was safe|content].", "person: Ada Holm"],
  [
    "[Attorney General Laura Finch|source] [said|cue] [the case was closed|content].",
    "person: Laura Finch / Attorney General",
  ],
  ["[Vice President Paul Ash|source] [said|cue] [the vote would pass|content].", "person: Paul Ash / Vice President"],
  ["[Lord Edmund Tarn|source] [said|cue] [the house was full|content].", "person: Edmund Tarn"],
  ["[Sir Colin Sands|source] [said|cue] [the islands were cut off|content].", "person: Colin Sands"],
  ["[Professor Helle Strand|source] [said|cue] [the figures were wrong|content].", "person: Helle Strand / Professor"],
  [
    "[German Chancellor Franz Keller|source] [said|cue] [the rule would stay|content].",
    "person: Franz Keller / Chancellor @ German > Government of Germany",
  ],
  [
    "[Japanese Prime Minister Kenji Mori|source] [said|cue] [trade would grow|content].",
    "person: Kenji Mori / Prime Minister @ Japanese > Government of Japan",
  ],
  [
    "[British Foreign Secretary Alma Prewitt|source] [said|cue] [the deal was done|content].",
    "person: Alma Prewitt / Foreign Secretary @ British > Government of the United Kingdom",
  ],
  [
    "[Polish Defense Minister Jan Zielak|source] [said|cue] [the border was closed|content].",
    "person: Jan Zielak / Defense Minister @ Polish > Government of Poland",
  ],
  [
    "[Otto Reyk, director of the Harbour Museum,|source] [said|cue] [the ship was old|content].",
    "person: Otto Reyk / director @ Harbour Museum",
  ],
  [
    "[Otto Reyk, the director of the Harbour Museum|source], [said|cue] [the ship was old|content].",
    "person: Otto Reyk / director @ Harbour Museum",
  ],
  [
    "“[The ship is old|content],” [said|cue] [Otto Reyk, director of the Harbour Museum|source].",
    "person: Otto Reyk / director @ Harbour Museum",
  ],
  [
    "Otto Reyk is director of the Harbour Museum. [Reyk|source] [said|cue] [the ship was old|content].",
    "person: Otto Reyk / director @ Harbour Museum",
  ],
  [
    "[Otto Reyk|source] [said|cue] [the ship was old|content].\n\n“[It will sink|content 2],” [he|source 2] [added|cue 2].",
    "person: Otto Reyk",
    "person: Otto Reyk",
  ],
  [
    "[Ada Holm|source] [wrote|cue] [that the bridge was safe|content]. [Her deputy, Otto Reyk,|source 2] [disagreed|cue 2] [with that|content 2].",
    "person: Ada Holm",
    "person: Otto Reyk / deputy",
  ],
  [
    "[Trade Minister Emil Sorn|source] [said|cue] [grain would move|content].\n\n[Sorn|source 2] [said|cue 2] [ships were ready|content 2].",
    "person: Emil Sorn / Trade Minister",
    "person: Emil Sorn / Trade Minister",
  ],
];
