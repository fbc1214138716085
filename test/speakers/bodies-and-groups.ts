// Invented passages: bodies, governments, groups, unnamed sources, documents, and what is none of these.
import type { SpeakerCase } from "./speaker-case.js";

export const BODY_CASES: readonly SpeakerCase[] = [
  ["[The Care Union|source] [said|cue] [nurses were tired|content].", "body: Care Union"],
  ["[The Ministry of Transport|source] [said|cue] [trains would run|content].", "body: Ministry of Transport"],
  ["[The Supreme Court|source] [ruled|cue] [that the law was void|content].", "body: Supreme Court"],
  ["[The Vessna Courier|source] [reported|cue] [that the minister would resign|content].", "body: Vessna Courier"],
  [
    "[Kyiv|source] [maintains|cue] [that the strikes were lawful|content].",
    "body: Government of Ukraine > Government of Ukraine",
  ],
  ["[Moscow|source] [denied|cue] [the charge|content].", "body: Government of Russia > Government of Russia"],
  ["[Washington|source] [said|cue] [it would wait|content].", "body: Government of the United States"],
  ["[Beijing|source] [warned|cue] [that it would answer|content].", "body: Government of China"],
  ["[France|source] [said|cue] [the treaty would hold|content].", "body: Government of France"],
  ["[Germany|source] [insists|cue] [that the rules are clear|content].", "body: Government of Germany"],
  ["[The Kremlin|source] [said|cue] [no talks were planned|content].", "body: Government of Russia"],
  ["[Downing Street|source] [said|cue] [the minister would stay|content].", "body: Government of the United Kingdom"],
  ["[The Élysée|source] [said|cue] [the president would travel|content].", "body: Government of France"],
  ["[Ankara|source] [rejected|cue] [the report|content].", "body: Government of Turkey"],
  ["[Kiev|source] [says|cue] [the bridge was hit|content].", "body: Government of Ukraine"],
  ["[The European Union|source] [said|cue] [sanctions would stay|content].", "body: European Union"],
  [
    "[The Northern Bank|source] [expects|cue] [rates to fall|content]. [The bank|source 2] [said|cue 2] [growth was slow|content 2].",
    "body: Northern Bank",
    "body: Northern Bank",
  ],
  ["[The company|source] [said|cue] [jobs would go|content].", "body: company"],
  ["[Tokyo|source] [said|cue] [it would wait|content].", "body: Government of Japan"],
  ["[Iran|source] [denied|cue] [the charge|content].", "body: Government of Iran"],
  ["[The White House|source] [said|cue] [the trip was off|content].", "body: Government of the United States"],
  ["[The World Health Organization|source] [said|cue] [cases had doubled|content].", "body: World Health Organization"],
  ["[The Senate|source] [voted|cue] [to close the base|content].", "body: Senate"],
];

export const GROUP_CASES: readonly SpeakerCase[] = [
  ["[Republicans|source] [said|cue] [the bill was dead|content].", "group: Republicans"],
  ["[Critics|source] [say|cue] [the plan is unfair|content].", "group: Critics"],
  ["[Two European diplomats|source] [said|cue] [talks had stalled|content].", "group: Two European diplomats"],
  ["[Residents|source] [complained|cue] [that the road was closed|content].", "group: Residents"],
  ["[Some experts|source] [believe|cue] [the dam will fail|content].", "group: Some experts"],
  ["[All three officials|source] [denied|cue] [the report|content].", "group: All three officials"],
  ["[Lawyers for the clerk|source] [argued|cue] [that the file was lost|content].", "group: Lawyers for the clerk"],
  ["[Ada Holm and Otto Reyk|source] [said|cue] [the bridge was safe|content].", "group: Ada Holm and Otto Reyk"],
  ["[Police|source] [said|cue] [two men were held|content].", "body: Police"],
  ["[Prosecutors|source] [allege|cue] [that he took bribes|content].", "group: Prosecutors"],
  ["[Many voters|source] [want|cue] [lower taxes|content].", "group: Many voters"],
  [
    "[Scientists|source] [warned|cue] [that the ice was thin|content]. [They|source 2] [said|cue 2] [it would break|content 2].",
    "group: Scientists",
    "group: Scientists",
  ],
  ["[Analysts at Corvin Bank|source] [expect|cue] [rates to fall|content].", "group: Analysts at Corvin Bank"],
  ["[Fans|source] [sang|cue] [that they were late|content].", "group: Fans"],
  ["[The two ministers|source] [agreed|cue] [that the border would open|content].", "group: The two ministers"],
  ["[Witnesses|source] [described|cue] [a loud bang|content].", "group: Witnesses"],
  ["[People close to the talks|source] [said|cue] [a deal was near|content].", "group: People close to the talks"],
  ["[Democrats in the Senate|source] [said|cue] [the vote was near|content].", "group: Democrats in the Senate"],
  ["[Both sides|source] [agreed|cue] [to meet again|content].", "group: Both sides"],
  ["[Three former aides|source] [said|cue] [money was short|content].", "group: Three former aides"],
  ["[Local farmers|source] [want|cue] [the fund paid out|content].", "group: Local farmers"],
  ["[Union leaders|source] [called|cue] [the offer an insult|content].", "group: Union leaders"],
];

export const UNNAMED_CASES: readonly SpeakerCase[] = [
  ["[A senior official|source] [said|cue] [talks had stalled|content].", "unnamed: A senior official"],
  [
    "[A spokesman for the ministry|source] [declined|cue] [to comment|content].",
    "unnamed: A spokesman for the ministry",
  ],
  [
    "[a campaign aide who asked not to be named|source] [said|cue] [money was short|content].",
    "unnamed: a campaign aide who asked not to be named",
  ],
  ["[One diplomat|source] [said|cue] [a deal was near|content].", "unnamed: One diplomat"],
  ["[A nurse at the hospital|source] [said|cue] [she would leave|content].", "unnamed: A nurse at the hospital"],
  [
    "[A source close to the talks|source] [said|cue] [a deal was near|content].",
    "unnamed: A source close to the talks",
  ],
  ["[A police spokeswoman|source] [said|cue] [two men were held|content].", "unnamed: A police spokeswoman"],
  ["[A witness|source] [said|cue] [the car was red|content].", "unnamed: A witness"],
  ["[A former adviser|source] [said|cue] [the plan was old|content].", "unnamed: A former adviser"],
  ["[A doctor|source] [told|cue] the court [that the man was ill|content].", "unnamed: A doctor"],
  [
    "Ada Holm opened the bridge. [A city official|source] [said|cue] [it was safe|content].",
    "unnamed: A city official",
  ],
  ["Ada Holm met a diplomat. [The diplomat|source] [said|cue] [talks had stalled|content].", "unnamed: The diplomat"],
  ["[An aide to the minister|source] [said|cue] [the letter was real|content].", "unnamed: An aide to the minister"],
  [
    "[a person familiar with the matter|source] [said|cue] [the sale was off|content].",
    "unnamed: a person familiar with the matter",
  ],
  ["[Another official|source] [said|cue] [the road was closed|content].", "unnamed: Another official"],
];

export const NO_SOURCE_CASES: readonly SpeakerCase[] = [
  ["[The strikes|content] [were believed|cue] [to be the longest yet|content].", "none"],
  ["[The company|content] [is expected|cue] [to close the works|content].", "none"],
  ["[It was reported|cue] [that the minister would resign|content].", "none"],
];

/** Where the plain reading is wrong. */
export const NEGATIVE_CASES: readonly SpeakerCase[] = [
  ["Ada Holm flew to Kyiv. [She|source] [said|cue] [the city was calm|content].", "person: Ada Holm"],
  ["In Moscow, [Karl Neman|source] [said|cue] [the shops were full|content].", "person: Karl Neman"],
  ["[Paris Hale|source] [said|cue] [the record was done|content].", "person: Paris Hale"],
  ["[George Washington Carter|source] [said|cue] [the farm was sold|content].", "person: George Washington Carter"],
  ["Otto Reyk praised Ada Holm. [Reyk|source] [said|cue] [Holm had done well|content].", "person: Otto Reyk"],
  ["Paul Marsh met Helen Marsh. [Helen Marsh|source] [said|cue] [the state would sue|content].", "person: Helen Marsh"],
  ["Paul Marsh met Helen Marsh. [Mr. Marsh|source] [said|cue] [the state would sue|content].", "person: Paul Marsh"],
  ["[Ada Holm’s spokesman|source] [said|cue] [the mayor was ill|content].", "unnamed: Ada Holm’s spokesman"],
  ["[Ada Holm’s deputy, Otto Reyk,|source] [said|cue] [the mayor was ill|content].", "person: Otto Reyk / deputy"],
  ["[Holm’s critics|source] [said|cue] [the mayor was ill|content].", "group: Holm’s critics"],
  ["[The son of Ada Holm|source] [said|cue] [she was ill|content].", "unnamed: The son of Ada Holm"],
  ["[The Holm campaign|source] [said|cue] [the mayor would win|content].", "body: Holm campaign"],
  ["[Critics of Ada Holm|source] [said|cue] [the mayor was late|content].", "group: Critics of Ada Holm"],
  ["[A friend of Ada Holm|source] [said|cue] [she was tired|content].", "unnamed: A friend of Ada Holm"],
  [
    "“The president lied,” Otto Reyk said. [Greta Falk|source] [said|cue] [he was wrong|content].",
    "person: Greta Falk",
  ],
];
