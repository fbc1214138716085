import type { Person } from "./link-people.js";
import type { SourceCore } from "./read-source.js";
import { foldWord, type Stretch, sentenceStart, spanOf } from "./report-view.js";
import { makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";

/** Two persons named together, and where. */
export interface Pair extends Stretch {
  readonly persons: readonly [Person, Person];
}

/** How many sentences back a pair is looked for. */
const REACH = 2;

/** The pair last named with "and" between in this sentence or the two before: "Ada Holt and Ivo Marsh met". */
export function findPair({ view, names }: Scene, place: number): Pair | null {
  const { personAt, persons } = names.people;
  const last = view.index.sentenceOf[place] ?? 0;
  for (let i = place - 1; i > 0 && last - (view.index.sentenceOf[i] ?? 0) <= REACH; i--) {
    if (view.tokens[i]?.word !== "and" || view.quotedIn[i] !== view.quotedIn[place]) continue;
    const one = persons[(personAt[i - 1] as number) - 1];
    const other = persons[(personAt[i + 1] as number) - 1];
    const firstToken = names.runAt(i - 1)?.firstToken ?? i - 1;
    // "Holt, Marsh and Bell" are three.
    const isList = /^(?:,|and)$/.test(view.tokens[firstToken - 1]?.word ?? "") && firstToken > sentenceStart(view, i);
    if (!one || !other || one === other || isList) continue;
    return { persons: [one, other], firstToken, pastToken: names.runAt(i + 1)?.pastToken ?? i + 2 };
  }
  return null;
}

/** "The two", "both men", "the two rivals": the pair last named, or the only two persons of the two sentences before. */
export function resolveTwo(scene: Scene, core: SourceCore): Resolved | null {
  const { view } = scene;
  const words = view.tokens.slice(core.firstToken, core.pastSource).map(({ word }) => foldWord(word));
  const isTwo = words.length <= 3 && (words[0] === "both" || (words[0] === "the" && words[1] === "two"));
  if (!isTwo) return null;
  const pair = findPair(scene, core.firstToken) ?? findOnlyTwo(scene, core.firstToken);
  return pair && makePair(scene, core, pair);
}

function findOnlyTwo({ view, names }: Scene, place: number): Pair | null {
  const { personAt, persons } = names.people;
  const last = view.index.sentenceOf[place] ?? 0;
  const found = new Set<Person>();
  let first = place;
  for (let i = place - 1; i >= 0 && last - (view.index.sentenceOf[i] ?? 0) <= REACH; i--) {
    const person = persons[(personAt[i] as number) - 1];
    if (!person) continue;
    found.add(person);
    first = i;
  }
  const [one, other] = [...found].reverse();
  return one && other && found.size === 2 ? { persons: [one, other], firstToken: first, pastToken: place } : null;
}

/** The mention of a pair as a group of two. */
export function makePair(scene: Scene, core: SourceCore, { persons: [one, other] }: Pair): Resolved {
  return makeResolved({
    mention: { kind: "group", name: `${one.name} and ${other.name}`, members: [one.name, other.name] },
    span: spanOf(scene.view, core),
    basis: "implied",
    by: "pair-before",
    confidence: 0.65,
  });
}
