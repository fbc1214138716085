// Invented passages: an office is taken from the name's own phrase alone, and from no noun that only stands near it.
import type { SpeakerCase } from "./speaker-case.js";

export const OWN_PHRASE_CASES: readonly SpeakerCase[] = [
  // Offices that are the person's.
  ["Holm met reporters. [Tamsk judge Ada Holm|source] [said|cue] [it was late|content].", "person: Ada Holm / judge"],
  ["[The city’s mayor, Ada Holm,|source] [said|cue] [it was late|content].", "person: Ada Holm / mayor"],
  ["As mayor of Tamsk, [Ada Holm|source] [said|cue] [it was late|content].", "person: Ada Holm / mayor"],
  ["As a young reporter, [Ada Holm|source] [thought|cue] [it was late|content].", "person: Ada Holm / reporter"],
  [
    "Now the chancellor of Tamsk College, [Ivo Marsh|source] [says|cue] [fees must fall|content].",
    "person: Ivo Marsh / chancellor",
  ],
  ["A lawyer, [Ivo Marsh|source] [says|cue] [fees must fall|content].", "person: Ivo Marsh / lawyer"],
  ["One of her advisers, [Ivo Marsh|source], [said|cue] [fees would fall|content].", "person: Ivo Marsh / adviser"],
  [
    "Economists Ada Holm and Ivo Marsh wrote it. [Marsh|source] [said|cue] [fees would fall|content].",
    "person: Ivo Marsh / Economist",
  ],
  [
    "Ada Holm and Ivo Marsh, the firm’s founders, met. [Marsh|source] [said|cue] [fees would fall|content].",
    "person: Ivo Marsh / founder",
  ],
  [
    "[Ivo Marsh, the deputy national security adviser,|source] [said|cue] [it was late|content].",
    "person: Ivo Marsh / deputy national security adviser",
  ],
  // Nouns that are another's, or nobody's.
  [
    "Ministers flew in. Secretary of State Helen Marsh met the Orlesian foreign minister, Otto Reyk, on Monday. [Marsh|source] [said|cue] [it was late|content].",
    "person: Helen Marsh / Secretary of State @ null > null",
  ],
  [
    "The union will endorse a candidate. Long before it could endorse a candidate, [Marsh|source] [said|cue] [it was late|content].",
    "person: Marsh / null",
  ],
  ["In praise of the mayor, [Ivo Marsh|source] [said|cue] [the bridge was safe|content].", "person: Ivo Marsh / null"],
  [
    "After talks with the former governor, [Ivo Marsh|source] [said|cue] [the bridge was safe|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "In a swipe at the senator, [Ivo Marsh (D-Tamsk)|source] [said|cue] [he was late|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Greeted at the door by Otto Reyk, the sheriff, [Ivo Marsh|source] [said|cue] [he was late|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Asked whether he would fire a speechwriter, [Ivo Marsh|source] [said|cue] [he would not|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Casting himself as her prosecutor in a mock trial, [Ivo Marsh|source] [said|cue] [she was guilty|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "In an executive order, [Ivo Marsh|source] [said|cue] [the bridge would close|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "With the biggest donor list in Tamsk, [Ivo Marsh|source] [said|cue] [he could go on|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Accusing the Justice Department of haste, [Ivo Marsh|source] [said|cue] [he was late|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "The federal judge Marsh was referring to is Nora Bell. [Marsh|source] [said|cue] [she was wrong|content].",
    "person: Marsh / null",
  ],
  [
    "These are the voters Marsh must win over. [Marsh|source] [said|cue] [it was late|content].",
    "person: Marsh / null",
  ],
  ["A friend would counsel Marsh to wait. [Marsh|source] [said|cue] [it was late|content].", "person: Marsh / null"],
  [
    "To Ivo Marsh, his aides and friends, it was late. [Marsh|source] [said|cue] [he would go|content].",
    "person: Ivo Marsh / null",
  ],
  ["Ivo Marsh, officials said, was late. [Marsh|source] [said|cue] [he would go|content].", "person: Ivo Marsh / null"],
  [
    "Others will go if Ivo Marsh is the nominee. [Marsh|source] [said|cue] [he would stay|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Nora Bell, an adviser to Ivo Marsh who is now a professor, left. [Marsh|source] [said|cue] [he would stay|content].",
    "person: Ivo Marsh / null",
  ],
  [
    "Nora Bell sang twice. Bell left. The businessman sat down. [Bell|source] [said|cue] [it was late|content].",
    "person: Nora Bell / null",
  ],
];

/** Affiliations, and names: what is where somebody was, or ran into a name. */
export const OWN_NAME_CASES: readonly SpeakerCase[] = [
  [
    "Ada Holm named the judge at a Tamsk rally. [The judge|source] [said|cue] [it was late|content].",
    "unnamed: The judge @ null",
  ],
  [
    "[Ivo Marsh, a lawyer at a Tamsk hospital,|source] [said|cue] [it was late|content].",
    "person: Ivo Marsh / lawyer @ null",
  ],
  [
    "[Ivo Marsh, a lawyer in Tamsk for the Harbour Board,|source] [said|cue] [it was late|content].",
    "person: Ivo Marsh / lawyer @ Harbour Board",
  ],
  [
    "Otto Reyk, who served as palace counsel under Holm’s father, Ivo Holm, left. [Holm|source] [said|cue] [it was late|content].",
    "person: Ivo Holm / null",
  ],
  [
    "Ministers met Ada Holm at the White House on Monday. [Holm|source] [said|cue] [it was late|content].",
    "person: Ada Holm @ null",
  ],
  [
    "Ada Holm at the Harbour Institute agreed. [Holm|source] [said|cue] [it was late|content].",
    "person: Ada Holm @ Harbour Institute",
  ],
  [
    "They flew to see Ada Holm at the Harbour Bank’s office. [Holm|source] [said|cue] [it was late|content].",
    "person: Ada Holm @ null",
  ],
  ["[Mexican-American writer Ada Holm|source] [said|cue] [it was late|content].", "person: Ada Holm / writer @ null"],
  ["[White House hopeful Ada Holm|source] [said|cue] [it was late|content].", "person: Ada Holm > null"],
  ["[Vermonter Bernard Holm|source] [said|cue] [it was late|content]. Bernard Holm left.", "person: Bernard Holm"],
  [
    "Jane Holm (D) sat by the senator from Vermont, [who|source] [said|cue] [it was late|content].",
    "unnamed: the senator",
  ],
  [
    "Secretary of State Helen Marsh met Paul Marsh. Paul Marsh sang. [Secretary Marsh|source] [said|cue] [it was late|content].",
    "person: Helen Marsh",
  ],
  ["The White House agreed. In the Capitol [the House|source] [said|cue] [no|content].", "body: House"],
  [
    "[A major Muslim civil rights group|source] [said|cue] [it was late|content].",
    "group: A major Muslim civil rights group",
  ],
];
