import type { Roles } from "./find-roles.js";
import type { Person } from "./link-people.js";
import { type Description, listDescribingWords, scoreDescription } from "./match-description.js";
import type { Role } from "./role.js";

/** So many people of one office are told apart, and so many offices of one person: hostile input has more. */
const MAX_HOLDERS = 64;

/** Who holds an office that a word may head a description of. */
export interface OfficeIndex {
  /** The persons by such a word, in the order in which they are first named. */
  readonly byHead: ReadonlyMap<string, readonly Person[]>;
  /** How well a description answers the best fitting office of a person: 0 for not at all. */
  readonly score: (description: Description, person: Person) => number;
}

/** Lays persons out by the words of their offices, so that a description need not be held against everybody. */
export function indexOffices(persons: readonly Person[], roles: Roles): OfficeIndex {
  const byHead = new Map<string, Person[]>();
  const distinct = persons.map(({ number }) => listDistinct(roles.get(number) ?? []));
  for (const person of persons)
    for (const role of distinct[person.number] ?? [])
      for (const word of listDescribingWords(role)) {
        const held = byHead.get(word);
        if (!held) byHead.set(word, [person]);
        else if (held.at(-1) !== person && held.length < MAX_HOLDERS) held.push(person);
      }
  const score = (description: Description, { number }: Person) =>
    (distinct[number] ?? []).reduce((best, role) => Math.max(best, scoreDescription(description, role)), 0);
  return { byHead, score };
}

/** Offices that a report tells over and over count once. */
function listDistinct(roles: readonly Role[]): readonly Role[] {
  const found = new Map<string, Role>();
  for (const role of roles) {
    if (role.office === null || found.size >= MAX_HOLDERS) continue;
    const key = [role.office, role.affiliation, role.party, role.isFormer].join("\n");
    if (!found.has(key)) found.set(key, role);
  }
  return [...found.values()];
}
