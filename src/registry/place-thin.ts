import type { Candidate } from "../record/field.js";
import { PersonDraft, RANK } from "./person-draft.js";
import type { Profile } from "./read-profile.js";
import { weighEvidence } from "./weigh-evidence.js";

/** A person is in the news from this many days before the first report to as many after the last. */
const NEAR_DAYS = 60;
/** How much less likely a mention is of someone who was not in the news then. */
const FAR = 0.01;
/** The share of belief from which the likeliest person is taken. */
const SURE = 0.9;
/** What speaks against a person enough to leave it out altogether. */
const LEAST_EVIDENCE = -0.75;
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
export function placeThin(persons: readonly PersonDraft[], profiles: readonly Profile[]): Placing {
  const founded: PersonDraft[] = [];
  const alone: PersonDraft[] = [];
  const placed: [PersonDraft, Profile][] = [];
  const rivals = new Map<string, readonly Candidate<PersonDraft>[]>();
  for (const profile of sortThin(profiles)) {
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
  return { founded: [...founded, ...alone], rivals };
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
    if (match === null) continue;
    const evidence = profile.isTold ? weighEvidence(person, profile) : 0;
    if (evidence < LEAST_EVIDENCE) continue;
    choices.push({ person, rank: RANK[match], weight: measurePresence(person, profile) * Math.exp(evidence) });
  }
  return choices;
}

/** Reports a month, as far as the person is in the news at the profile's time. */
function measurePresence({ span, weight }: PersonDraft, { first, last }: Profile): number {
  const days = span.first > span.last ? 0 : span.last - span.first;
  const rate = weight / Math.max(1, days / 30);
  if (first === null || last === null || span.first > span.last) return rate * FAR;
  return rate * (last >= span.first - NEAR_DAYS && first <= span.last + NEAR_DAYS ? 1 : FAR);
}

/** The person to take, when one has nearly all the belief, and everybody's share. */
function share(
  choices: readonly Choice[],
  { name }: Profile,
): { readonly best: PersonDraft | null; readonly shares: readonly Candidate<PersonDraft>[] } {
  const rank = Math.min(...choices.map((choice) => choice.rank));
  const fitting = choices.filter((choice) => choice.rank <= Math.max(rank, RANK.same));
  const all = fitting.reduce((sum, { weight }) => sum + weight, name.given.length > 0 ? STRANGER : STRANGER_SURNAME);
  const shares = fitting
    .map(({ person, weight }): Candidate<PersonDraft> => ({ value: person, confidence: weight / all }))
    .sort((a, b) => b.confidence - a.confidence);
  const [first] = shares;
  return { best: first && first.confidence >= SURE ? first.value : null, shares };
}
