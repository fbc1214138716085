import { GENDERED_HEADS, OFFICE_GENERALS, OFFICE_SYNONYMS } from "../lexicon/en/offices.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { SHORT_TITLES } from "../lexicon/en/titles.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { Person } from "./link-people.js";
import { foldWord } from "./report-view.js";
import { findOfficeHead, type Role } from "./role.js";

/** A description of one person: the words before its head without article, and the head. */
export interface Description {
  /** In lower case, without stops; short titles in full. */
  readonly words: readonly string[];
  /** The last of `words`. */
  readonly head: string;
  /** Words as written, for parties and states. */
  readonly written: readonly string[];
  /** The name after "of" in "the mayor of Harbour", or null. */
  readonly of: string | null;
}

/** Lays out the words of a description for matching. */
export function makeDescription(written: readonly string[], of: string | null = null): Description {
  const words = written.map((word) => expandWord(word));
  return { words, head: words.at(-1) ?? "", written, of };
}

function expandWord(word: string): string {
  const folded = foldWord(word);
  return SHORT_TITLES.get(folded) ?? folded;
}

const ROWS_OF = new Map<string, Set<number>>();
OFFICE_SYNONYMS.forEach((row, i) => {
  for (const words of row) ROWS_OF.set(words, (ROWS_OF.get(words) ?? new Set()).add(i));
});

/**
 * How well what a report says of somebody answers a description: 0 for not at all. One word of the head in common, or a
 * synonym of it; words before it that agree count more, a party or state that disagrees counts it out.
 */
export function scoreDescription(description: Description, role: Role): number {
  if (!role.office) return 0;
  const office = role.office.split(/[\s-]+/).map(expandWord);
  const score = scoreHead(description, office);
  if (score === 0) return 0;
  let total = score;
  for (const word of description.words.slice(0, -1)) if (office.includes(word)) total += 0.5;
  const former = description.words.includes("former");
  if (former !== role.isFormer) total -= former ? 1 : 0.25;
  if (description.of !== null && role.affiliation !== null) {
    if (!isSamePlace(description.of, role.affiliation)) return 0;
    total += 0.5;
  }
  for (const word of description.written) {
    const party = PARTY_WORDS.get(word);
    if (party && role.party && party !== role.party) return 0;
    const state = STATE_WORDS.get(word)?.state;
    const ofRole = STATE_WORDS.get(role.affiliation ?? "")?.state;
    if (state && ofRole && state !== ofRole) return 0;
    if (state && ofRole && state === ofRole) total += 0.5;
  }
  return Math.max(total, 0);
}

/** "France" and "French" are one; otherwise the words decide. */
function isSamePlace(one: string, other: string): boolean {
  const state = STATE_WORDS.get(one)?.state;
  return (state !== undefined && state === STATE_WORDS.get(other)?.state) || one === other || other.includes(one);
}

function scoreHead({ words, head, written }: Description, office: readonly string[]): number {
  const officeText = office.join(" ");
  const pair = words.slice(-2).join(" ");
  const rows = ROWS_OF.get(pair);
  if (rows && words.length > 1) {
    for (const row of rows)
      if (OFFICE_SYNONYMS[row]?.some((other) => ` ${officeText} `.includes(` ${other} `))) return 1.2;
    if (/^top /.test(pair)) return 0;
  }
  if (office.includes(head)) return 1;
  for (const row of ROWS_OF.get(head) ?? [])
    if (OFFICE_SYNONYMS[row]?.some((other) => ` ${officeText} `.includes(` ${other} `))) return 0.8;
  // "The French leader" may be a president, "the band leader" none.
  const isOpen = written.slice(0, -1).every((word) => STATE_WORDS.has(word) || /^(?:top|senior|former)$/i.test(word));
  const specific = (isOpen ? OFFICE_GENERALS.get(head) : null) ?? [];
  return specific.some((other) => ` ${officeText} `.includes(` ${other} `)) ? 0.8 : 0;
}

/** The gender that a head tells: "the chairwoman", "the widow". */
export function describedGender(head: string): "male" | "female" | null {
  return GENDERED_HEADS.get(head) ?? null;
}

/** True when nothing that the report says of the person speaks against the description's gender. */
export function fitsGender(person: Person, gender: "male" | "female" | null): boolean {
  return gender === null || person.gender === null || person.gender === gender;
}

/** True when the word can head a description of one person by office. */
export function isOfficeWord(word: string): boolean {
  return findOfficeHead(word) === foldWord(word);
}

/** Words that may head a description of the role's holder: those of the office itself and their synonyms. */
export function listDescribingWords(role: Role): ReadonlySet<string> {
  const found = new Set<string>();
  if (!role.office) return found;
  const office = role.office.split(/[\s-]+/).map(expandWord);
  const text = ` ${office.join(" ")} `;
  for (const word of office) if (findOfficeHead(word) === word) found.add(word);
  for (const row of OFFICE_SYNONYMS)
    if (row.some((words) => text.includes(` ${words} `)))
      for (const words of row) found.add(words.split(" ").at(-1) ?? "");
  for (const [general, specific] of OFFICE_GENERALS)
    if (specific.some((words) => text.includes(` ${words} `))) found.add(general);
  return found;
}
