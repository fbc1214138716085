import type { Candidate } from "../record/field.js";
import type { EchoIndex } from "./echo-index.js";
import { PersonDraft, RANK } from "./person-draft.js";
import type { Profile } from "./read-profile.js";
import { weighEvidence } from "./weigh-evidence.js";

/** A person is in the news from this many days before the first report to as many after the last. */
const NEAR_DAYS = 60;
/** Outlets tell one story within so many days. */
const AROUND_DAYS = 3;
/** What reports a month count for beside those of the very days: of someone in the news at that time, and of others. */
const NEAR = 0.1;
const FAR = 0.02;
/** By what power of the reports of somebody a bare surname is likelier to mean him. */
const FAME = 0.25;
/** The share of belief from which the likeliest person is taken: of a bare surname more is asked than where more is told. */
const SURE_SURNAME = 0.65;
const SURE = 0.5;
/** Where a report tells something beside a surname, so much of it must speak for a person. */
const LEAST_EVIDENCE = 1;
/** Reports a month of somebody whom no other report tells of, by surname alone and by full name. */
const STRANGER_SURNAME = 0.05;
const STRANGER = 0.002;

/** Where thin profiles were laid. */
export interface Placing {
  /** Persons whom only thin profiles tell of, those that stand alone among them. */
  readonly founded: readonly PersonDraft[];
  /** By signature id: the others that it may be of. */
  readonly rivals: ReadonlyMap<string, readonly Candidate<PersonDraft>[]>;
}

/**
 * Lays profiles that a name alone carries, or a surname with what is told beside it, to the persons they fit. Those that
 * fit several stand alone. The persons' evidence stays what it was meanwhile: one laid wrongly draws no others after it.
 * @param profiles in the order of their signatures' ids
 */
export function placeThin(persons: readonly PersonDraft[], profiles: readonly Profile[], echoes: EchoIndex): Placing {
  const founded: PersonDraft[] = [];
  const alone: PersonDraft[] = [];
  const quoted = placeQuoted(persons, profiles, echoes);
  const placed = [...quoted].map(([profile, person]): [PersonDraft, Profile] => [person, profile]);
  const rivals = new Map<string, readonly Candidate<PersonDraft>[]>();
  for (const profile of sortThin(profiles.filter((one) => !quoted.has(one)))) {
    const choices = [...weighAll(persons, profile), ...weighAll(founded, profile)];
    const { best, shares } = share(choices, profile);
    rivals.set(
      profile.signature.id,
      shares.filter(({ value }) => value !== best),
    );
    if (best) {
      placed.push([best, profile]);
      continue;
    }
    const person = new PersonDraft();
    person.add(profile);
    (shares.length === 0 ? founded : alone).push(person);
  }
  for (const [person, profile] of placed) person.add(profile);
  return { founded: [...founded, ...joinQuoted(persons, founded, alone, echoes)], rivals };
}

/**
 * Those left alone, as far as they stay so: each goes to the one person of a fitting name, alone or not, that is quoted
 * with the same words.
 * @param alone in the order in which they were gone through
 */
function joinQuoted(
  persons: readonly PersonDraft[],
  founded: readonly PersonDraft[],
  alone: readonly PersonDraft[],
  echoes: EchoIndex,
): readonly PersonDraft[] {
  const homes = findHomes([...persons, ...founded, ...alone]);
  return alone.filter((own) => {
    const near = new Set(
      own.members.flatMap((member) => echoes.listOthers(member)).flatMap((id) => homes.get(id) ?? []),
    );
    near.delete(own);
    const fitting = [...near].filter((person) => own.members.every(({ name }) => person.matchName(name) !== null));
    const [only] = fitting;
    if (!only || fitting.length > 1) return true;
    for (const member of own.members) {
      only.add(member);
      homes.set(member.signature.id, only);
    }
    return false;
  });
}

/** The person that each signature, by id, was laid to. */
function findHomes(persons: readonly PersonDraft[]): Map<string, PersonDraft> {
  return new Map(persons.flatMap((person) => person.members.map(({ signature }) => [signature.id, person])));
}

/**
 * Lays profiles to the one person of a fitting name that is quoted with the same words; then those that are quoted with
 * the words of these, and so on. Where there are several such persons, the words decide nothing.
 */
function placeQuoted(
  persons: readonly PersonDraft[],
  profiles: readonly Profile[],
  echoes: EchoIndex,
): ReadonlyMap<Profile, PersonDraft> {
  const homes = findHomes(persons);
  const placed = new Map<Profile, PersonDraft>();
  let waiting = profiles.filter((profile) => echoes.listOthers(profile).length > 0);
  for (;;) {
    const found = waiting.flatMap((profile): [Profile, PersonDraft][] => {
      const near = new Set(echoes.listOthers(profile).flatMap((id) => homes.get(id) ?? []));
      const fitting = [...near].filter((person) => person.matchName(profile.name) !== null);
      const [only] = fitting;
      return only && fitting.length === 1 ? [[profile, only]] : [];
    });
    if (found.length === 0) return placed;
    for (const [profile, person] of found) {
      placed.set(profile, person);
      homes.set(profile.signature.id, person);
    }
    waiting = waiting.filter((profile) => !placed.has(profile));
  }
}

/** What tells more first, then the most reported, then the smallest id. */
function sortThin(profiles: readonly Profile[]): readonly Profile[] {
  return [...profiles].sort(
    (a, b) =>
      Number(b.isTold) - Number(a.isTold) ||
      b.name.given.length - a.name.given.length ||
      b.signature.reportCount - a.signature.reportCount ||
      (a.signature.id < b.signature.id ? -1 : 1),
  );
}

interface Choice {
  readonly person: PersonDraft;
  readonly rank: number;
  readonly weight: number;
}

function weighAll(persons: readonly PersonDraft[], profile: Profile): readonly Choice[] {
  const choices: Choice[] = [];
  for (const person of persons) {
    const match = person.matchName(profile.name);
    if (match === null || match === "slip") continue;
    const evidence = profile.isTold ? weighEvidence(person, profile) : 0;
    if (profile.isTold && evidence < LEAST_EVIDENCE) continue;
    // The better known somebody is, the sooner outlets leave the first name out.
    const fame = profile.isTold || profile.name.given.length > 0 ? 1 : person.weight ** FAME;
    choices.push({ person, rank: RANK[match], weight: measurePresence(person, profile) * fame * Math.exp(evidence) });
  }
  return choices;
}

/** Reports of the person in the days around the profile's, and a little of what it has over the years. */
function measurePresence(person: PersonDraft, { first, last }: Profile): number {
  const { span, weight } = person;
  const days = span.first > span.last ? 0 : span.last - span.first;
  const rate = weight / Math.max(1, days / 30);
  if (first === null || last === null || span.first > span.last) return rate * FAR;
  const isNear = last >= span.first - NEAR_DAYS && first <= span.last + NEAR_DAYS;
  return person.countReports(first - AROUND_DAYS, last + AROUND_DAYS) + rate * (isNear ? NEAR : FAR);
}

/** The person to take, when one has nearly all the belief, and everybody's share. */
function share(
  choices: readonly Choice[],
  { name, isTold }: Profile,
): { readonly best: PersonDraft | null; readonly shares: readonly Candidate<PersonDraft>[] } {
  const rank = Math.min(...choices.map((choice) => choice.rank));
  const fitting = choices.filter((choice) => choice.rank <= Math.max(rank, RANK.same));
  const all = fitting.reduce((sum, { weight }) => sum + weight, name.given.length > 0 ? STRANGER : STRANGER_SURNAME);
  const shares = fitting
    .map(({ person, weight }): Candidate<PersonDraft> => ({ value: person, confidence: weight / all }))
    .sort((a, b) => b.confidence - a.confidence);
  const [first] = shares;
  const needed = name.given.length === 0 && !isTold ? SURE_SURNAME : SURE;
  return { best: first && first.confidence >= needed ? first.value : null, shares };
}
