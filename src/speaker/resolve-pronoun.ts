import type { SourceCore } from "./read-source.js";
import { headOf, type Stretch, sentenceStart, spanOf } from "./report-view.js";
import { findPair, makePair } from "./resolve-pair.js";
import { makeCandidate, makePerson, makeResolved, type Resolved } from "./resolve-source.js";
import { findOfficeHead } from "./role.js";
import type { Past, Scene } from "./scene.js";

const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/i;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/i;
const THING = /^(?:it|its|itself)$/i;
const SELF = /^(?:i|me|my|mine|myself)$/i;
const RELATIVE = /^(?:who|which|that|whose|whom)$/i;

/** Resolves a source that is a pronoun alone; null for other sources, and where it cannot be told. */
export function resolvePronoun(
  scene: Scene,
  core: SourceCore,
  again: (stretch: Stretch) => Resolved | null,
): Resolved | null {
  const { view } = scene;
  // "They both said".
  const isBoth = /^(?:both|all)$/i.test(view.tokens[core.firstToken + 1]?.word ?? "");
  const word = view.tokens[isBoth ? core.firstToken : core.head]?.word ?? "";
  if (core.pastToken - core.firstToken > (isBoth ? 2 : 1)) return null;
  if (PERSONAL.test(word)) return resolvePersonal(scene, core.head);
  if (RELATIVE.test(word)) return resolveRelative(scene, core.head, again);
  if (PLURAL.test(word)) return resolvePlural(scene, core, again);
  if (THING.test(word)) return resolveEarlier(scene, core.head, isThing) ?? resolveNamedThing(scene, core.head, again);
  if (SELF.test(word)) return scene.speakerOf(core.head) ?? scene.author();
  return null;
}

/** "It" after "the report says" is the report, also where a group of people stands behind it. */
function isThing({ mention, by }: Resolved): boolean {
  return mention.kind === "body" || (mention.kind === "group" && by === "issuer-of-document");
}

function isSeveral({ mention }: Resolved): boolean {
  return mention.kind === "group" || mention.kind === "body";
}

/** "They": the pair named last or the source last heard, whichever is nearer; else the last plural subject. */
function resolvePlural(scene: Scene, core: SourceCore, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const pair = findPair(scene, core.head);
  const earlier = findEarlier(scene, core.head, isSeveral);
  if (pair && (!earlier || earlier.place < pair.firstToken)) return makePair(scene, core, pair);
  return resolveEarlier(scene, core.head, isSeveral) ?? resolvePluralNoun(scene, core.head, again);
}

function resolvePersonal(scene: Scene, place: number): Resolved | null {
  const guess = scene.guesses.get(place);
  if (!guess) return null;
  return makeResolved({
    mention: makePerson(guess.person),
    span: spanOf(scene.view, { firstToken: place, pastToken: place + 1 }),
    basis: "implied",
    by: guess.by,
    confidence: guess.confidence,
    candidates: guess.others.map(({ person, confidence }) => makeCandidate(person, confidence)),
    person: guess.person,
  });
}

/** "the union, which said": what the relative clause hangs on, else the noun phrase just before. */
function resolveRelative(scene: Scene, place: number, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const { view } = scene;
  const start = sentenceStart(view, place);
  const verb = headOf(view, place);
  let antecedent = verb >= 0 && view.tokens[verb]?.relation === "acl:relcl" ? headOf(view, verb) : -1;
  if (antecedent < start || antecedent >= place) {
    antecedent = place - 1;
    while (antecedent > start && !/^(?:NN|PRP|CD)/.test(view.tokens[antecedent]?.tag ?? "")) antecedent--;
  }
  antecedent = climbPhrase(scene, antecedent, start);
  if (/^who$/i.test(view.tokens[place]?.word ?? "")) antecedent = climbPlace(scene, antecedent, start);
  if (antecedent < start) return null;
  const found = resolveBefore(scene, antecedent, again) ?? resolveNearest(scene, { place, antecedent, start }, again);
  return found && { ...found, basis: "implied", by: "relative-pronoun", confidence: 0.9 * found.confidence };
}

function resolveBefore(scene: Scene, place: number, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  return again({ firstToken: findPhraseStart(scene, place), pastToken: findNameEnd(scene, place) });
}

/** "a bill levied by the Union, which": the body right before, when what the tree gives cannot speak. */
function resolveNearest(
  scene: Scene,
  { place, antecedent, start }: { readonly place: number; readonly antecedent: number; readonly start: number },
  again: (stretch: Stretch) => Resolved | null,
): Resolved | null {
  const near = scene.view.tokens[place - 1]?.word === "," ? place - 2 : place - 1;
  const isNamed = (scene.bodies.bodyAt[near] as number) > 0 || scene.names.people.personAt[near] !== 0;
  return near !== antecedent && near >= start && isNamed ? resolveBefore(scene, near, again) : null;
}

/** "the nominee for president, who": the bare noun is a part of what the clause is about. */
function climbPhrase(scene: Scene, place: number, start: number): number {
  const { tokens } = scene.view;
  const before = tokens[place - 1]?.word ?? "";
  const isBare = /^(?:for|of)$/.test(before) && tokens[place]?.tag === "NN" && place - 2 >= start;
  return isBare && findOfficeHead(tokens[place - 2]?.word ?? "") ? place - 2 : place;
}

/** "the senator from Vessland who": a place is no *who*. */
function climbPlace({ view, names }: Scene, place: number, start: number): number {
  const run = names.runAt(place);
  const isPlace = run !== null && /^(?:place|state|body|other)$/.test(run.nameClass);
  if (!isPlace || names.people.personAt[place]) return place;
  const before = run.firstToken - (view.tokens[run.firstToken - 1]?.tag === "DT" ? 2 : 1);
  const hasHolder = /^(?:of|from|in|at)$/.test(view.tokens[before]?.word ?? "") && before - 1 >= start;
  return hasHolder && /^NN/.test(view.tokens[before - 1]?.tag ?? "") ? before - 1 : place;
}

function findNameEnd({ names }: Scene, place: number): number {
  return Math.max(place + 1, names.runAt(place)?.pastToken ?? 0);
}

/** Back over the words of the noun phrase that ends at `place`. */
function findPhraseStart({ view, names }: Scene, place: number): number {
  const start = sentenceStart(view, place);
  let first = names.runAt(place)?.firstToken ?? place;
  while (first > start) {
    const { tag = "" } = view.tokens[first - 1] ?? {};
    if (!/^(?:DT|PRP\$|JJ[RS]?|NN|NNS|NNP|NNPS|POS|CD|VBN|HYPH)$/.test(tag)) break;
    first--;
    if (/^(?:DT|PRP\$)$/.test(tag)) break;
  }
  return first;
}

/** How many tokens back a source before is looked for. */
const REACH = 250;

/** The last fitting source, when it stands not far before. */
function findEarlier(scene: Scene, place: number, fits: (resolved: Resolved) => boolean): Past | null {
  const found = findLast(scene.past, ({ resolved, place: at }) => at < place && fits(resolved));
  return found && place - found.place <= REACH ? found : null;
}

function resolveEarlier(scene: Scene, place: number, fits: (resolved: Resolved) => boolean): Resolved | null {
  const found = findEarlier(scene, place, fits);
  if (!found) return null;
  return {
    ...found.resolved,
    basis: "implied",
    by: "pronoun-for-source-before",
    confidence: 0.7 * found.resolved.confidence,
  };
}

function findLast(past: readonly Past[], fits: (one: Past) => boolean): Past | null {
  for (let i = past.length - 1; i >= Math.max(0, past.length - 12); i--) {
    const one = past[i];
    if (one && fits(one)) return one;
  }
  return null;
}

/** "they": the last plural subject in this sentence or the two before. */
function resolvePluralNoun(scene: Scene, place: number, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  return resolveBackwards(scene, place, again, (at) => {
    const { tag = "", relation = "" } = scene.view.tokens[at] ?? {};
    return /^NNP?S$/.test(tag) && /^nsubj/.test(relation);
  });
}

/** "it": the last body named in this sentence or the two before, or a state that was a subject there. */
function resolveNamedThing(scene: Scene, place: number, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const isActing = (at: number) => /^nsubj/.test(scene.view.tokens[at]?.relation ?? "");
  return resolveBackwards(
    scene,
    place,
    again,
    (at) => (scene.bodies.bodyAt[at] as number) > 0 || (isActing(at) && scene.names.runAt(at)?.nameClass === "state"),
  );
}

function resolveBackwards(
  scene: Scene,
  place: number,
  again: (stretch: Stretch) => Resolved | null,
  fits: (place: number) => boolean,
): Resolved | null {
  const { view } = scene;
  const sentence = view.index.sentenceOf[place] ?? 0;
  for (let i = place - 1; i >= Math.max(0, place - REACH); i--) {
    if (sentence - (view.index.sentenceOf[i] ?? 0) > 2) return null;
    if (!fits(i) || view.quotedIn[i] !== view.quotedIn[place]) continue;
    const found = again({ firstToken: findPhraseStart(scene, i), pastToken: findNameEnd(scene, i) });
    if (found) return { ...found, basis: "implied", by: "pronoun-for-noun-before", confidence: 0.6 * found.confidence };
  }
  return null;
}
