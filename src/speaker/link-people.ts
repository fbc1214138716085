import { BODY_TAILS } from "../lexicon/en/bodies.js";
import { FIRST_NAMES } from "../lexicon/en/first-names.js";
import { type Gender, NAME_PARTICLES } from "../lexicon/en/titles.js";
import { type ClassedName, foldName, honorificGender, isShouted, readName } from "./classify-name.js";
import { endsWith, isBetterName, isOneSlip, isSameName } from "./compare-names.js";
import type { ReportView } from "./report-view.js";
import { scoreNamesake } from "./score-namesake.js";

/** One place where a person is named. */
export interface PersonMention {
  readonly run: ClassedName;
  readonly isFull: boolean;
}

/** One person of a report, with every place that names them. */
export interface Person {
  readonly number: number;
  /** The fullest name that the report gives. */
  name: string;
  /** `name` for comparing. */
  words: readonly string[];
  gender: Gender | null;
  readonly mentions: PersonMention[];
  fullMentions: number;
  /** Named with a title somewhere so far. */
  isTitled: boolean;
}

/** A namesake who came near, and how far behind they were. */
export interface Rival {
  readonly person: Person;
  readonly behind: number;
}

/** The persons of a report, found by name. */
export interface People {
  readonly persons: readonly Person[];
  /** For each token that belongs to a person's name: 1 + the person's number, else 0. */
  readonly personAt: Int32Array;
  /** Who else a bare surname at a token might be, best first, where it is near. */
  readonly rivals: ReadonlyMap<number, readonly Rival[]>;
}

/** Joins full names, surnames, first names and initials into persons. Time grows with the names, not their pairs. */
export function linkPeople(view: ReportView, names: readonly ClassedName[]): People {
  const linker = new PeopleLinker(view);
  linker.noteBodies(names);
  linker.noteLabels(names);
  const runs = names.filter((run) => run.nameClass !== "office" || linker.isHeadline(run));
  const later: ClassedName[] = [];
  for (const run of runs) if (!linker.addFull(run)) later.push(run);
  for (const run of later) linker.addShort(run);
  return linker.finish();
}

/** More persons of one surname than this are not told apart further: no report has them, hostile input may. */
const MAX_NAMESAKES = 12;
/** A surname owns the bare mentions when it outscores the next person of that surname by so much. */
const CLEAR_LEAD = 1.25;

class PeopleLinker {
  readonly #view: ReportView;
  readonly #persons: Person[] = [];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #bodyWords = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #byFirst = new Map<string, Person[]>();
  readonly #personAt: Int32Array;
  readonly #rivals = new Map<number, readonly Rival[]>();

  constructor(view: ReportView) {
    this.#view = view;
    this.#personAt = new Int32Array(view.tokens.length);
  }

  /** Single words that name a body somewhere: a tagger that takes them for a person elsewhere is wrong. */
  noteBodies(names: readonly ClassedName[]): void {
    for (const run of names)
      if (run.pastToken - run.nameStart === 1 && (run.nameClass === "body" || this.#hasExecutives(run)))
        this.#bodyWords.add(readName(this.#view, run));
  }

  /** "Halden's chief executive": what has executives or workers is a company. */
  #hasExecutives({ pastToken }: ClassedName): boolean {
    const { tokens } = this.#view;
    const word = (tokens[pastToken + 1]?.word ?? "").toLowerCase();
    const next = (tokens[pastToken + 2]?.word ?? "").toLowerCase();
    if (tokens[pastToken]?.tag !== "POS") return false;
    return (
      /^(?:ceo|shareholders|workforce|headquarters|competitors|employees)$/.test(word) ||
      `${word} ${next}` === "chief executive"
    );
  }

  /** Surnames in capitals that head the turns of a transcript: "LENN:". */
  noteLabels(names: readonly ClassedName[]): void {
    for (const run of names) {
      const name = readName(this.#view, run);
      if (isShouted(name) && this.#view.tokens[run.pastToken]?.word === ":") this.#labels.add(name.toLowerCase());
    }
  }

  /** "Pavo Lenn", whatever the tagger takes it for, where turns of a transcript are headed "LENN:". */
  #isLabelled({ nameClass }: ClassedName, words: readonly string[]): boolean {
    const isOpen = nameClass === "other" || nameClass === "place";
    return isOpen && words.length > 1 && words.length < 4 && this.#labels.has(words.at(-1) ?? "");
  }

  /** Takes a run that gives a full name; false when it is a surname, a first name or nobody's name. */
  addFull(run: ClassedName): boolean {
    const name = readName(this.#view, run);
    const words = foldName(name);
    if (run.nameClass !== "person" && !this.#isLabelled(run, words)) return false;
    if (words.length < 2 || NAME_PARTICLES.has(words[0] ?? "") || words.length > 6) return false;
    if (this.isHeadline(run)) return false;
    const surname = words.at(-1) ?? "";
    const same = this.#bySurname.get(surname)?.find((person) => isSameName(person.words, words));
    this.#mention(same ?? this.#add(name, words), run, true);
    return true;
  }

  /** Takes a surname, a first name, or a run of capitals that holds a known name. */
  addShort(run: ClassedName): void {
    const words = foldName(readName(this.#view, run));
    const titled = run.titleStart < run.nameStart;
    if (this.isHeadline(run)) {
      if (!this.#findInside(run)) this.#addFromHeadline(run);
      return;
    }
    if (words.length > 2) return;
    const isOther = run.nameClass !== "person";
    const [slip] = isOther && words.length === 1 ? this.#findMisspelt(run, words[0] ?? "") : [];
    if (slip) {
      this.#mention(slip, run, false);
      return;
    }
    if (isOther && (words.length > 1 || !this.#isSurname(run, words))) return;
    const person = this.#findShort(run, words);
    if (person) this.#mention(person, run, false);
    else if (!isOther && (titled || words.length > 0)) {
      const name = readName(this.#view, run);
      if (titled || !this.#bodyWords.has(name)) this.#mention(this.#add(name, words), run, false);
    }
  }

  finish(): People {
    for (const person of this.#persons) person.gender ??= FIRST_NAMES.get(person.name.split(/[\s.]/)[0] ?? "") ?? null;
    return { persons: this.#persons, personAt: this.#personAt, rivals: this.#rivals };
  }

  /** True in a sentence of capitals throughout, whose runs are no names. */
  isHeadline(run: ClassedName): boolean {
    return this.#view.isTitleCase[this.#view.index.sentenceOf[run.nameStart] ?? 0] === true;
  }

  /** "Jordan said" where Ida Jordan was named: a surname of somebody with a first name, and no body's tail after it. */
  #isSurname(run: ClassedName, words: readonly string[]): boolean {
    const found = this.#bySurname.get(words[0] ?? "");
    const isBody = BODY_TAILS.has(this.#view.tokens[run.pastToken]?.word ?? "");
    if (isBody || found === undefined) return false;
    // "Holt: taxes must fall" stands over the text that gives the full name.
    const inLead = (this.#view.index.sentences[this.#view.index.sentenceOf[run.nameStart] ?? 0]?.block ?? 0) < 2;
    return found.some((person) => person.words.length > 1 && (isNamedBefore(person, run) || inLead));
  }

  /** A person whom only the headline names: two or three words in a row that the tagger holds for one. */
  #addFromHeadline(run: ClassedName): void {
    let first = run.firstToken;
    while (first < run.pastToken && this.#view.tokens[first]?.entity !== "PERSON") first++;
    let past = first;
    while (past < run.pastToken && this.#view.tokens[past]?.entity === "PERSON") past++;
    const words = foldName(this.#read(first, past));
    if (words.length < 2 || words.length > 3 || !FIRST_NAMES.has(this.#view.tokens[first]?.word ?? "")) return;
    const part = { ...run, firstToken: first, titleStart: first, nameStart: first, pastToken: past };
    this.#mention(this.#add(readName(this.#view, part), words), part, true);
  }

  #findShort(run: ClassedName, words: readonly string[]): Person | null {
    const surname = words.at(-1) ?? "";
    const gender = honorificGender(this.#view, run);
    let found = this.#bySurname.get(surname) ?? [];
    if (words.length === 2) found = found.filter((person) => endsWith(person.words, words));
    if (gender) {
      const fitting = found.filter((person) => (person.gender ?? firstNameGender(person)) !== opposite(gender));
      if (fitting.length > 0) found = fitting;
    }
    if (found.length === 0 && words.length === 1)
      found = this.#byFirst.get(surname) ?? this.#findMisspelt(run, surname);
    if (found.length < 2) return found[0] ?? null;
    return this.#chooseNamesake(run, found);
  }

  /** A surname of six letters or more with one letter wrong is taken for the name, when nobody else bears it. */
  #findMisspelt(run: ClassedName, surname: string): Person[] {
    const takesVerb = /^VB[DZ]$/.test(this.#view.tokens[run.pastToken]?.tag ?? "");
    if (surname.length < 5 || run.titleStart < run.nameStart || !(run.nameClass === "person" || takesVerb)) return [];
    const near: Person[] = [];
    for (const person of this.#persons.slice(0, 64)) {
      const known = person.words.at(-1) ?? "";
      if (known[0] === surname[0] && person.words.length > 1 && surname !== `${known}s` && isOneSlip(known, surname))
        near.push(person);
    }
    return near.length === 1 ? near : [];
  }

  #chooseNamesake(run: ClassedName, found: readonly Person[]): Person | null {
    const scored = found.map((person) => ({ person, score: scoreNamesake(this.#view, { run, person, found }) }));
    scored.sort((one, other) => other.score - one.score || one.person.number - other.person.number);
    const [best, ...rest] = scored;
    if (!best) return null;
    const near = rest
      .map(({ person, score }) => ({ person, behind: best.score - score }))
      .filter(({ behind }) => behind < CLEAR_LEAD);
    if (near.length > 0) this.#rivals.set(run.nameStart, near);
    return best.person;
  }

  /** Known names inside a headline's run: "Ada Holt Slams Rival". False when there is none. */
  #findInside(run: ClassedName): boolean {
    let found = false;
    for (let i = run.firstToken; i < run.pastToken; i++) {
      const length = this.#matchAt(i, run.pastToken);
      if (length === 0) continue;
      const words = foldName(this.#read(i, i + length));
      const part = { ...run, firstToken: i, titleStart: i, nameStart: i, pastToken: i + length };
      const fitting = (this.#bySurname.get(words.at(-1) ?? "") ?? []).filter((person) => endsWith(person.words, words));
      const person = fitting.length > 1 ? this.#chooseNamesake(part, fitting) : fitting[0];
      if (person) this.#mention(person, part, false);
      found = true;
      i += length - 1;
    }
    return found;
  }

  #read(first: number, past: number): string {
    return this.#view.tokens
      .slice(first, past)
      .map(({ word }) => word)
      .join(" ");
  }

  #matchAt(place: number, past: number): number {
    for (let length = Math.min(4, past - place); length > 0; length--) {
      const words = foldName(this.#read(place, place + length));
      const found = this.#bySurname.get(words.at(-1) ?? "");
      if (found?.some((person) => endsWith(person.words, words))) return length;
    }
    return 0;
  }

  #add(name: string, words: readonly string[]): Person {
    const person: Person = {
      number: this.#persons.length,
      name,
      words,
      gender: null,
      mentions: [],
      fullMentions: 0,
      isTitled: false,
    };
    this.#persons.push(person);
    push(this.#bySurname, words.at(-1) ?? "", person);
    if (words.length > 1) push(this.#byFirst, words[0] ?? "", person);
    return person;
  }

  #mention(person: Person, run: ClassedName, isFull: boolean): void {
    person.mentions.push({ run, isFull });
    person.gender ??= honorificGender(this.#view, run);
    person.isTitled ||= run.titleStart < run.nameStart;
    if (isFull) {
      person.fullMentions++;
      const name = readName(this.#view, run);
      const words = foldName(name);
      if (isBetterName({ name, words }, person)) Object.assign(person, { name, words });
    }
    for (let i = run.firstToken; i < run.pastToken; i++) if (i >= run.titleStart) this.#personAt[i] = person.number + 1;
  }
}

function isNamedBefore(person: Person, run: ClassedName): boolean {
  return (person.mentions[0]?.run.nameStart ?? 0) < run.nameStart;
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const held = map.get(key);
  if (!held) map.set(key, [person]);
  else if (held.length < MAX_NAMESAKES) held.push(person);
}

function firstNameGender(person: Person): Gender | null {
  return FIRST_NAMES.get(person.name.split(/\s/)[0] ?? "") ?? null;
}

function opposite(gender: Gender): Gender {
  return gender === "male" ? "female" : "male";
}
