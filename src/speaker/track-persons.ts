import type { Gender } from "../lexicon/en/titles.js";
import { EPITHETS, VAGUE_HEADS } from "./epithets.js";
import type { Roles } from "./find-roles.js";
import { indexOffices, type OfficeIndex } from "./index-offices.js";
import type { Person } from "./link-people.js";
import { type Description, describedGender, fitsGender, isOfficeWord, makeDescription } from "./match-description.js";
import { readRole } from "./read-role.js";
import type { ReportNames } from "./report-names.js";
import { type ReportView, readStretch } from "./report-view.js";
import type { Role } from "./role.js";
import { isSameClause, readSalience, type Seen, scoreSalience } from "./salience.js";

/** Whom a pronoun or description was taken for, and who else came near. */
export interface Guess {
  readonly person: Person;
  /** 0 to 1. */
  readonly confidence: number;
  readonly others: readonly { readonly person: Person; readonly confidence: number }[];
  readonly by: string;
}

/** What tracking needs: the report, its names and roles, and where attributions have their sources. */
export interface TrackInput {
  readonly view: ReportView;
  readonly names: ReportNames;
  readonly roles: Roles;
  /** 1 for tokens of a source. */
  readonly isSource: Uint8Array;
  /** For training: told who was in mind at a pronoun with what features, tells whom it really is for, or null. */
  readonly teach?: (place: number, persons: readonly Person[], features: readonly Float64Array[]) => Person | null;
}

/** Guesses for the tokens of pronouns and of descriptions' heads. */
export type Guesses = ReadonlyMap<number, Guess>;

/** Only so many persons are held in mind at a pronoun. */
const MAX_SEEN = 16;
/** A person last named more sentences ago than this is not meant. */
const MAX_SENTENCES = 12;

const PRONOUNS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
]);

/**
 * Goes through a report from left to right, holding in mind who was named last and how, and takes each *he*, *she* and
 * "the mayor" for one of them. After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994).
 */
export function trackPersons(input: TrackInput): Tracked {
  const tracker = new PersonTracker(input);
  tracker.run();
  return { guesses: tracker.guesses, roles: joinRoles(input.roles, tracker.described) };
}

/** What tracking makes: whom pronouns and descriptions are for, and the roles with those that descriptions tell. */
export interface Tracked {
  readonly guesses: Guesses;
  readonly roles: Roles;
}

function joinRoles(roles: Roles, described: Roles): Roles {
  const joined = new Map(roles);
  for (const [number, more] of described)
    joined.set(
      number,
      [...(roles.get(number) ?? []), ...more].sort((one, other) => one.at - other.at),
    );
  return joined;
}

class PersonTracker {
  readonly guesses = new Map<number, Guess>();
  readonly described = new Map<number, Role[]>();
  readonly #input: TrackInput;
  /** Last named first. */
  #seen: Seen[] = [];
  readonly #offices: OfficeIndex;

  constructor(input: TrackInput) {
    this.#input = input;
    this.#offices = indexOffices(input.names.people.persons, input.roles);
  }

  run(): void {
    const { view, names } = this.#input;
    for (let i = 0; i < view.tokens.length; i++) {
      const number = names.people.personAt[i] as number;
      if (number) {
        while (names.people.personAt[i + 1] === number) i++;
        const person = names.people.persons[number - 1];
        if (person) this.#see(person, i);
        continue;
      }
      const gender = PRONOUNS.get((view.tokens[i]?.word ?? "").toLowerCase());
      if (gender) this.#readPronoun(i, gender);
      else if (this.#opensDescription(i)) this.#readDescription(i);
    }
  }

  #see(person: Person, place: number): void {
    const { view, isSource } = this.#input;
    const { index, tokens, quotedIn } = view;
    const token = tokens[place];
    const sentence = index.sentenceOf[place] ?? 0;
    const at = this.#seen.findIndex((seen) => seen.person === person);
    const held = this.#seen[at];
    const isSubject = token?.relation === "nsubj" || token?.relation === "nsubjpass";
    const seen: Seen = {
      person,
      place,
      sentence,
      block: index.sentences[sentence]?.block ?? 0,
      // The subject of a sentence stays in mind however often the sentence comes back to it.
      isSubject: isSubject || (held?.sentence === sentence && held.isSubject),
      isSource: isSource[place] === 1 || (held?.sentence === sentence && held.isSource),
      isPossessive: tokens[place + 1]?.tag === "POS" || token?.tag === "PRP$",
      isPronoun: token?.tag.startsWith("PRP") ?? false,
      quotedIn: quotedIn[place] as number,
      count: (held?.count ?? 0) + 1,
    };
    if (at >= 0) this.#seen.splice(at, 1);
    this.#seen.unshift(seen);
    if (this.#seen.length > MAX_SEEN) this.#seen.pop();
  }

  #readPronoun(place: number, gender: Gender): void {
    const { view, isSource, teach } = this.#input;
    const sentence = view.index.sentenceOf[place] ?? 0;
    const pronoun = { place, gender, isSource: isSource[place] === 1 };
    const fitting = this.#seen.filter(
      (seen) =>
        fitsGender(seen.person, gender) &&
        sentence - seen.sentence <= MAX_SENTENCES &&
        !(isLabel(view, seen) && seen.block === view.index.sentences[sentence]?.block),
    );
    const features = fitting.map((seen) => readSalience(view, seen, pronoun));
    const scored = fitting.map(({ person }, rank) => ({
      person,
      score: scoreSalience(features[rank] as Float64Array, rank, pronoun.isSource),
    }));
    const taught =
      teach?.(
        place,
        fitting.map(({ person }) => person),
        features,
      ) ?? null;
    const guess = chooseBest(scored, "pronoun");
    if (!guess) return;
    this.guesses.set(place, guess);
    this.#see(taught ?? guess.person, place);
    guess.person.gender ??= guess.confidence > 0.8 ? gender : null;
  }

  /** "The mayor", and "Washington's" in "Washington's top diplomat". */
  #opensDescription(place: number): boolean {
    const { view, names } = this.#input;
    const { tag = "", word = "" } = view.tokens[place] ?? {};
    return tag === "POS" ? names.runAt(place - 1)?.nameClass === "state" : /^(?:the|this|that)$/i.test(word);
  }

  #readDescription(place: number): void {
    const { view, names } = this.#input;
    const owner = view.tokens[place]?.tag === "POS" ? names.runAt(place - 1) : null;
    const written = owner ? [readStretch(view, owner)] : [];
    const least = written.length;
    let head = -1;
    for (let i = place + 1; i < Math.min(place + 8, view.tokens.length); i++) {
      const { tag = "", word = "" } = view.tokens[i] ?? {};
      if (names.people.personAt[i] || !/^(?:JJ[RS]?|NNP?|VBN|HYPH|CD|POS)$/.test(tag)) break;
      written.push(word);
      head = i;
    }
    while (written.length > least && !/^NN/.test(view.tokens[head]?.tag ?? "")) {
      written.pop();
      head--;
    }
    const next = head + 1;
    if (written.length === least || !isOfficeWord(written.at(-1) ?? "") || this.#isNamedNext(head)) return;
    const guess =
      this.#matchDescription(makeDescription(written, this.#readOf(next)), place) ??
      this.#matchEpithet(written.at(-1) ?? "", head);
    if (!guess) return;
    this.guesses.set(head, guess);
    this.#see(guess.person, head);
    this.#noteRole(guess, { firstToken: place, head });
  }

  /** "The mayor Ada Holt", "the mayor of Tamsk, Ada Holt,": who it is comes next. */
  #isNamedNext(head: number): boolean {
    const { view, names } = this.#input;
    const comma = findPhraseEnd(view, head);
    const run = view.tokens[comma]?.word === "," ? names.runAt(comma + 1) : null;
    const isApposed = run !== null && names.people.personAt[run.nameStart] !== 0;
    return (
      names.people.personAt[head + 1] !== 0 || (isApposed && /^[,.]$/.test(view.tokens[run.pastToken]?.word ?? "."))
    );
  }

  /** "The judge" tells an office as well as "Judge Holt" does; "the lawmaker" is only another word for it. */
  #noteRole({ person, by }: Guess, { firstToken, head }: { readonly firstToken: number; readonly head: number }): void {
    const { view, names } = this.#input;
    if (VAGUE_HEADS.has((view.tokens[head]?.word ?? "").toLowerCase()) || view.quotedIn[head]) return;
    const phrase = { firstToken, head, pastToken: findPhraseEnd(view, head), mention: head, by };
    const held = this.described.get(person.number) ?? [];
    held.push(readRole(view, names, phrase));
    this.described.set(person.number, held);
  }

  /**
   * "The Vesslandic nominee" where the report says of nobody that they are one: whoever was last the subject of a
   * clause, in this sentence or one of the two before.
   */
  #matchEpithet(word: string, head: number): Guess | null {
    const { view, roles } = this.#input;
    const isTopic = /^nsubj/.test(view.tokens[head]?.relation ?? "") && !view.quotedIn[head];
    if (!EPITHETS.has(word.toLowerCase()) || !isTopic) return null;
    const sentence = view.index.sentenceOf[head] ?? 0;
    const isTold = ({ person }: Seen) => (roles.get(person.number) ?? []).some(({ office }) => office !== null);
    const gender = describedGender(word.toLowerCase());
    const near = this.#seen.filter(
      (one) =>
        sentence - one.sentence <= 2 &&
        !one.quotedIn &&
        !isTold(one) &&
        fitsGender(one.person, gender) &&
        !isSameClause(view, one.place, head),
    );
    // Whom a report names but once it gives no such part, where it names another again.
    const least = this.#seen.some(({ count }) => count > 1) ? 2 : 1;
    const seen = near.find(({ isSubject, count }) => isSubject && count >= least) ?? findTopic(near);
    return seen ? { person: seen.person, confidence: 0.5, others: [], by: "description-of-subject" } : null;
  }

  /** "Harbour" in "the mayor of Harbour". */
  #readOf(place: number): string | null {
    const { view, names } = this.#input;
    const run = view.tokens[place]?.word === "of" ? names.runAt(place + 1) : null;
    return run ? readStretch(view, run) : null;
  }

  /** The holder of the described office among those whom the report has named so far. */
  #matchDescription(description: Description, place: number): Guess | null {
    const scored: { person: Person; score: number }[] = [];
    for (const person of this.#offices.byHead.get(description.head) ?? []) {
      const first = person.mentions[0]?.run.nameStart ?? Number.POSITIVE_INFINITY;
      if (first > place) continue;
      const fit = this.#offices.score(description, person);
      if (fit <= 0 || !fitsGender(person, describedGender(description.head))) continue;
      const seen = this.#seen.findIndex((one) => one.person === person);
      scored.push({ person, score: 2 * fit - 0.4 * (seen < 0 ? MAX_SEEN : seen) });
    }
    return chooseBest(scored, "description");
  }
}

/** "HOLT: She is free to say it": whose turn it is says "I". */
function isLabel({ tokens }: ReportView, { place }: Seen): boolean {
  return tokens[place + 1]?.word === ":" && tokens[place]?.word === tokens[place]?.word.toUpperCase();
}

/** Whom a report has named over and over, and more often than anybody else who was named just before. */
function findTopic(near: readonly Seen[]): Seen | null {
  const [first, second] = [...near].sort((one, other) => other.count - one.count);
  return first && first.count >= 3 && first.count > (second?.count ?? 0) ? first : null;
}

/** Over "for president" and "of Vessland" after the head, up to a comma, verb or clause. */
function findPhraseEnd(view: ReportView, head: number): number {
  let past = head + 1;
  while (past < head + 10 && /^(?:IN|TO|DT|NNP?S?|JJ)$/.test(view.tokens[past]?.tag ?? "")) past++;
  return past;
}

/** Softened so that a lead of one point is a belief of about three in four. */
function chooseBest(scored: { person: Person; score: number }[], by: string): Guess | null {
  scored.sort((one, other) => other.score - one.score || one.person.number - other.person.number);
  const [best] = scored;
  if (!best) return null;
  const weights = scored.map(({ score }) => Math.exp(1.2 * (score - best.score)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = scored.map(({ person }, i) => ({ person, confidence: (weights[i] as number) / sum }));
  const [first, ...others] = shares;
  if (!first) return null;
  return { ...first, others: others.filter(({ confidence }) => confidence >= 0.2).slice(0, 3), by };
}
