import { FIRST_NAMES } from "../lexicon/en/first-names.js";
import type { Person } from "./link-people.js";
import type { SourceCore } from "./read-source.js";
import type { ReportNames } from "./report-names.js";
import type { ReportView } from "./report-view.js";
import { foldWord, spanOf } from "./report-view.js";
import { makePerson, makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";
import type { Guesses } from "./track-persons.js";

/** Whose kin somebody is and how, as "12 wife" or "me father" → the person whom the report names as that. */
export type KinIndex = ReadonlyMap<string, Person>;

const KIN =
  /^(?:ex-)?(?:wife|husband|father|mother|son|daughter|brother|sister|uncle|aunt|nephew|niece|grandfather|grandmother|widow|widower|girlfriend|boyfriend|fiancée|fiancé|dad|mom|mum|partner)$/;

/** What the kin index is read from. */
interface KinInput {
  readonly view: ReportView;
  readonly names: ReportNames;
  readonly guesses: Guesses;
}

/** Finds "his wife, Nora Bell", "Bell's brother Ivo" and "my parents, Ivo and Nora Bell". Linear. */
export function indexKin(input: KinInput): KinIndex {
  const { view, names } = input;
  const kin = new Map<string, Person>();
  const note = (owner: string, noun: string, person: Person) => {
    const key = `${owner} ${noun}`;
    if (!kin.has(key)) kin.set(key, person);
  };
  for (let i = 1; i < view.tokens.length; i++) {
    const noun = foldWord(view.tokens[i]?.word ?? "");
    if (!KIN.test(noun) && noun !== "parents") continue;
    const owner = findOwner(input, i);
    const name = view.tokens[i + 1]?.word === "," ? i + 2 : i + 1;
    const person = names.people.persons[(names.people.personAt[name] as number) - 1];
    if (owner === null || !person) continue;
    if (noun !== "parents") note(owner, noun, person);
    else
      for (const parent of listParents(input, name))
        note(owner, genderOf(parent) === "male" ? "father" : "mother", parent);
  }
  return kin;
}

function genderOf({ gender, name }: Person): "male" | "female" | null {
  return gender ?? FIRST_NAMES.get(name.split(" ")[0] ?? "") ?? null;
}

/** "Ivo and Nora Bell": a man and a woman, else nobody. */
function listParents({ view, names }: KinInput, place: number): Person[] {
  const { personAt, persons } = names.people;
  let and = place;
  while (and < place + 4 && view.tokens[and]?.word !== "and") and++;
  const one = persons[(personAt[place] as number) - 1];
  const other = persons[(personAt[and + 1] as number) - 1];
  if (!one || !other || genderOf(one) === null || genderOf(other) === null) return [];
  return genderOf(one) === genderOf(other) ? [] : [one, other];
}

/** Whose kin: the number of a person, "me", or null. */
function findOwner({ view, names, guesses }: KinInput, place: number): string | null {
  for (let i = place - 1; i >= Math.max(0, place - 3); i--) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (tag === "PRP$") return /^my$/i.test(word) ? "me" : (guesses.get(i)?.person.number.toString() ?? null);
    if (tag === "POS") {
      const number = names.people.personAt[i - 1] as number;
      return number ? (number - 1).toString() : null;
    }
    if (!/^(?:JJ|CD|NN)/.test(tag)) return null;
  }
  return null;
}

/** "His wife", where the report names her: "his wife, Nora Bell". */
export function resolveKin(scene: Scene, core: SourceCore): Resolved | null {
  const noun = foldWord(scene.view.tokens[core.head]?.word ?? "");
  if (!KIN.test(noun)) return null;
  const owner = findOwner(scene, core.head);
  const person = owner === null ? undefined : scene.kin().get(`${owner} ${noun}`);
  if (!person) return null;
  return makeResolved({
    mention: makePerson(person),
    span: spanOf(scene.view, core),
    basis: "implied",
    by: "kin-of-person",
    confidence: 0.75,
    person,
  });
}
