import type { Span } from "../base/span.js";
import { BODY_NAME_WORDS, BODY_NOUNS, DOCUMENT_NOUNS, GROUP_WORDS } from "../lexicon/en/bodies.js";
import { PERSON_NOUNS } from "../lexicon/en/offices.js";
import { STATE_WORDS, type State } from "../lexicon/governments.js";
import type { Candidate } from "../record/field.js";
import type { Mention } from "../record/reading.js";
import type { Body } from "./link-bodies.js";
import type { Person } from "./link-people.js";
import { readRole } from "./read-role.js";
import { findCore, type SourceCore } from "./read-source.js";
import { foldWord, isCapitalised, readStretch, type Stretch, spanOf } from "./report-view.js";
import { resolveBody, resolveBodyNoun } from "./resolve-body.js";
import { resolveDocument } from "./resolve-document.js";
import { nameGroup, resolveJoint } from "./resolve-group.js";
import { resolveKin } from "./resolve-kin.js";
import { resolveTwo } from "./resolve-pair.js";
import { resolveLaterPerson, resolvePlainPerson } from "./resolve-person-noun.js";
import { resolvePronoun } from "./resolve-pronoun.js";
import { resolveState } from "./resolve-state.js";
import { findOfficeHead, type Role } from "./role.js";
import type { Scene } from "./scene.js";

/** Whom a source names, and how that was found. */
export interface Resolved {
  readonly mention: Mention;
  readonly span: Span | null;
  readonly basis: "stated" | "implied";
  readonly by: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate<Mention>[];
  /** The person, when it is one whom the report names. */
  readonly person: Person | null;
  /** The body, when the report names it. */
  readonly body: Body | null;
  /** The state whose government it is. */
  readonly state: State | null;
  /** What the source's own words say of an unnamed person or a group. */
  readonly role: Role | null;
}

/** A resolved source with the parts that are mostly empty left out. */
export function makeResolved(
  parts: Pick<Resolved, "mention" | "span" | "by" | "confidence"> & Partial<Resolved>,
): Resolved {
  return { basis: "stated", candidates: [], person: null, body: null, state: null, role: null, ...parts };
}

/** How deep one source may lead to another: "it" → "the report" → "the group behind it". */
const MAX_DEPTH = 5;

/** Resolves the noun phrase in a stretch of tokens; null when it cannot be told whom it names. */
export function resolveSource(scene: Scene, source: Stretch, depth = 0): Resolved | null {
  const { view, names } = scene;
  if (depth > MAX_DEPTH) return null;
  const core = findCore(view, names, source);
  if (!core) return null;
  const again = (stretch: Stretch) => resolveSource(scene, stretch, depth + 1);
  return (
    resolveTwo(scene, core) ??
    resolveJoint(scene, core, again) ??
    resolvePronoun(scene, core, again) ??
    resolveNamed(scene, core) ??
    resolveCommon(scene, core, again)
  );
}

function resolveNamed(scene: Scene, core: SourceCore): Resolved | null {
  const { names } = scene;
  const place = findHeadlineName(scene, core) ?? core.head;
  const number = names.people.personAt[place] as number;
  const person = names.people.persons[number - 1];
  if (person) return resolvePerson(scene, person, place);
  if (isPeopleWord(scene, core)) return null;
  if (isQuestioner(scene, core)) return nameUnnamed(scene, core);
  const run = names.runAt(core.head);
  if (!run) return isBodyBefore(scene, core) ? resolveBody(scene, core) : null;
  if (run.nameClass === "office" && !isBodyBefore(scene, core)) return null;
  return resolveState(scene, core) ?? resolveBody(scene, core);
}

/** "Q:" asks, in a transcript. */
function isQuestioner({ view }: Scene, core: SourceCore): boolean {
  return view.tokens[core.head]?.word === "Q" && core.pastToken - core.firstToken === 1;
}

function isBodyBefore({ bodies }: Scene, core: SourceCore): boolean {
  return (bodies.bodyAt[core.head] as number) > 0;
}

/** In a headline's run of capitals the source begins with who speaks: "Ada Holt Slams Bank CEO". */
function findHeadlineName({ view, names }: Scene, core: SourceCore): number | null {
  const isHeadline = view.isTitleCase[view.index.sentenceOf[core.firstToken] ?? 0];
  if (!isHeadline || !names.people.personAt[core.firstToken]) return null;
  return core.pastToken - core.firstToken > 3 ? core.firstToken : null;
}

/** "Many Vesslanders", "Harbour lawmakers", "one Republican": people by a capitalised word, and no body's name. */
function isPeopleWord({ view, names, bodies }: Scene, core: SourceCore): boolean {
  const { tag = "", word = "", entity = "" } = view.tokens[core.head] ?? {};
  const isLetters = word.length > 1 && word === word.toUpperCase();
  const isNamed = isLetters || BODY_NAME_WORDS.has(word) || entity === "ORGANIZATION";
  const isPlural = (tag === "NNPS" || tag === "NNS") && !isNamed;
  const isOne = PERSON_NOUNS.has(word.toLowerCase()) && names.runAt(core.head)?.nameClass !== "person";
  return isOne || (isPlural && (bodies.bodyAt[core.head] === 0 || !BODY_NAME_WORDS.has(word)));
}

/** The person whom a name at `place` names, with the namesakes who came near. */
export function resolvePerson(scene: Scene, person: Person, place: number): Resolved {
  const { names, view } = scene;
  const run = names.runAt(place);
  const rivals = names.people.rivals.get(run?.nameStart ?? -1) ?? [];
  const isFull = person.words.length > 1;
  const sum = rivals.reduce((total, { behind }) => total + Math.exp(-behind), 1);
  return makeResolved({
    mention: makePerson(person),
    span: run ? spanOf(view, run) : null,
    by: isFull ? "name" : "bare-name",
    confidence: 0.95 / sum,
    candidates: rivals.map(({ person: rival, behind }) => makeCandidate(rival, (0.95 * Math.exp(-behind)) / sum)),
    person,
  });
}

/** A person who came near, with a confidence of two digits. */
export function makeCandidate(person: Person, confidence: number): Candidate<Mention> {
  return { value: makePerson(person), confidence: Math.round(confidence * 100) / 100 };
}

/** The mention of a person by the fullest name. */
export function makePerson(person: Person): Mention {
  return { kind: "person", name: person.name, members: [] };
}

function resolveCommon(scene: Scene, core: SourceCore, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const apposed = findApposedPerson(scene, core);
  if (apposed) return resolvePerson(scene, apposed.person, apposed.place);
  const { tokens } = scene.view;
  const word = foldWord(tokens[core.head]?.word ?? "");
  const singular = word.replace(/ies$/, "y").replace(/s$/, "");
  const isPlural = /^NNP?S$/.test(tokens[core.head]?.tag ?? "");
  if (DOCUMENT_NOUNS.has(word) || (DOCUMENT_NOUNS.has(singular) && !findOfficeHead(word)))
    return resolveDocument(scene, core, again);
  if (isPlural || GROUP_WORDS.has(word)) return nameGroup(scene, core);
  if (word === "group" && !isDefinite(scene, core)) return nameGroup(scene, core);
  if (BODY_NOUNS.has(word)) return resolveBodyNoun(scene, core, again);
  if (findOfficeHead(word) || PERSON_NOUNS.has(word) || /year-old$/.test(word)) return resolvePersonNoun(scene, core);
  return isQuantityFirst(scene, core) ? nameGroup(scene, core) : null;
}

function isQuantityFirst({ view }: Scene, core: SourceCore): boolean {
  return GROUP_WORDS.has(foldWord(view.tokens[core.firstToken]?.word ?? ""));
}

/** "The port's chief, Ada Holt," and "a lawyer for the port, Ivo Marsh": the name that follows says who it is. */
function findApposedPerson(
  { view, names }: Scene,
  core: SourceCore,
): { readonly person: Person; readonly place: number } | null {
  const head = foldWord(view.tokens[core.head]?.word ?? "");
  if (!findOfficeHead(head) && !PERSON_NOUNS.has(head)) return null;
  if (/^NNP?S$/.test(view.tokens[core.head]?.tag ?? "")) return null;
  const post = findNamedPost({ view, names }, core);
  if (post) return post;
  for (let i = core.pastToken; i < core.pastSource; i++) {
    const run = names.runAt(i);
    if (view.tokens[i]?.word !== "," && !(run && i === core.pastToken)) continue;
    if (/^(?:who|whose|which)$/.test(view.tokens[i + 1]?.word ?? "")) return null;
    const next = run && i === core.pastToken ? i : i + 1;
    const number = findPersonNear(names.people.personAt, next, core.pastSource);
    const person = names.people.persons[number - 1];
    if (person) return { person, place: findPlaceOf(names.people.personAt, next, number) };
  }
  return null;
}

/** "US Ambassador to NATO Ada Holt": the name right after what the post is to. */
function findNamedPost(
  { view, names }: Pick<Scene, "view" | "names">,
  core: SourceCore,
): { readonly person: Person; readonly place: number } | null {
  if (view.tokens[core.pastToken]?.word !== "to") return null;
  const the = view.tokens[core.pastToken + 1]?.word === "the" ? 1 : 0;
  const place = names.runAt(core.pastToken + 1 + the)?.pastToken ?? core.pastSource;
  if (place >= core.pastSource) return null;
  const person = names.people.persons[(names.people.personAt[place] as number) - 1];
  return person ? { person, place } : null;
}

/** The person whose title or name begins within a few tokens, state or body before it allowed. */
function findPersonNear(personAt: Int32Array, place: number, past: number): number {
  for (let i = place; i < Math.min(past, place + 5); i++) if (personAt[i]) return personAt[i] as number;
  return 0;
}

function findPlaceOf(personAt: Int32Array, place: number, number: number): number {
  let at = place;
  while (personAt[at] !== number) at++;
  return at;
}

/** "Ada Holt, a lawyer who": the name that the phrase is apposed to. */
function findNameBefore({ view, names }: Scene, core: SourceCore): Person | null {
  const { tokens } = view;
  let at = core.firstToken - 1;
  if (tokens[at]?.word !== ",") return null;
  at--;
  if (tokens[at]?.tag === "-RRB-") while (at > core.firstToken - 12 && tokens[at]?.tag !== "-LRB-") at--;
  if (tokens[at]?.tag === "-LRB-") at--;
  return names.people.persons[(names.people.personAt[at] as number) - 1] ?? null;
}

function resolvePersonNoun(scene: Scene, core: SourceCore): Resolved | null {
  const named = findNameBefore(scene, core);
  if (named) return resolvePerson(scene, named, core.head);
  const kin = resolveKin(scene, core);
  if (kin) return kin;
  const guess = scene.guesses.get(core.head);
  const { view } = scene;
  if (guess && isDefinite(scene, core))
    return makeResolved({
      mention: makePerson(guess.person),
      span: spanOf(view, core),
      basis: "implied",
      by: guess.by,
      confidence: guess.confidence,
      candidates: guess.others.map(({ person, confidence }) => makeCandidate(person, confidence)),
      person: guess.person,
    });
  const later = resolveLaterPerson(scene, core);
  if (later) return { ...later, role: readOwnRole(scene, core) };
  return resolvePlainPerson(scene, core) ?? nameUnnamed(scene, core);
}

/** True for "the mayor", "its envoy", "Vessland's envoy", not for "a mayor" or "one envoy". */
export function isDefinite({ view }: Scene, core: SourceCore): boolean {
  for (let i = core.firstToken; i <= core.head; i++) {
    const { word = "", tag = "" } = view.tokens[i] ?? {};
    if (/^(?:the|this|that)$/i.test(word) || tag === "PRP$" || tag === "POS") return true;
  }
  return false;
}

/** What the source's own words say of an office. */
function readOwnRole({ view, names }: Scene, core: SourceCore): Role | null {
  if (!findOfficeHead(view.tokens[core.head]?.word ?? "")) return null;
  return readRole(view, names, { ...core, pastToken: core.pastSource, by: "own-words", mention: core.head });
}

/** One person who is named nowhere: the words of the source stand for them, with what they say of the person's office. */
function nameUnnamed(scene: Scene, core: SourceCore): Resolved {
  const { view } = scene;
  const span = spanOf(view, { firstToken: core.firstToken, pastToken: core.pastSource });
  return makeResolved({
    mention: { kind: "unnamed", name: describeSource(scene, core), members: [] },
    span,
    by: "description-unnamed",
    confidence: 0.7,
    role: readOwnRole(scene, core),
  });
}

/** The source's words, its possessive pronoun resolved: "his lawyer" → "Ada Holt's lawyer". */
export function describeSource(scene: Scene, core: SourceCore): string {
  const { view, guesses, names } = scene;
  const words = readStretch(view, { firstToken: core.firstToken, pastToken: findDescriptionEnd(scene, core) });
  const first = view.tokens[core.firstToken];
  const guess = first?.tag === "PRP$" ? guesses.get(core.firstToken) : undefined;
  const isPerson = names.people.personAt[core.firstToken] !== 0;
  return guess && first && !isPerson ? `${guess.person.name}'s${words.slice(first.word.length)}` : words;
}

/** A description ends before a clause in commas, and without a closing comma. */
function findDescriptionEnd({ view }: Scene, core: SourceCore): number {
  let past = core.pastSource;
  for (let i = core.pastToken; i < core.pastSource; i++)
    if (view.tokens[i]?.word === "," && /^(?:WP|WDT|VBG|VBN|RB)/.test(view.tokens[i + 1]?.tag ?? "")) {
      past = i;
      break;
    }
  while (past > core.firstToken + 1 && /^(?:,|''|``|:|POS)$/.test(view.tokens[past - 1]?.tag ?? "")) past--;
  return past;
}

/** The state that an adjective or name in the phrase names: "the Vesslandic Defence Ministry". */
export function findStateIn({ view }: Scene, { firstToken, pastToken }: Stretch): State | null {
  for (let length = 3; length > 0; length--)
    for (let i = firstToken; i + length <= pastToken; i++) {
      if (!isCapitalised(view.tokens[i]?.word ?? "")) continue;
      const word = STATE_WORDS.get(readStretch(view, { firstToken: i, pastToken: i + length }));
      if (word) return word.state;
    }
  return null;
}
