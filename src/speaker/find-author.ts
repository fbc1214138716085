import type { Person } from "./link-people.js";
import { makePerson, makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";

/** How many of the last blocks may hold the line about the author. */
const CLOSING_BLOCKS = 3;

/** Who says "I" outside quotations: the author whom the metadata, a byline or a closing line about the author names. */
export function findAuthor(scene: Scene): Resolved | null {
  const { article } = scene.view;
  const named = article.authors.length === 1 ? article.authors[0] : undefined;
  const person = findByline(scene) ?? findClosingLine(scene);
  const name = named ?? person?.name;
  if (!name) return null;
  return makeResolved({
    mention: person ? makePerson(person) : { kind: "person", name, members: [] },
    span: null,
    basis: "implied",
    by: "author",
    confidence: 0.6,
    person,
  });
}

/** "By Ada Holt" at the beginning of a block among the first. */
function findByline({ view, names }: Scene): Person | null {
  for (const sentence of view.index.sentences.slice(0, 6)) {
    const first = view.index.firstOf[view.index.sentences.indexOf(sentence)] ?? 0;
    if (!/^by$/i.test(view.tokens[first]?.word ?? "")) continue;
    const person = names.people.persons[(names.people.personAt[first + 1] as number) - 1];
    if (person) return person;
  }
  return null;
}

/** "Ada Holt is a playwright in Harbour." as one of the last blocks, told in the present. */
function findClosingLine({ view, names, roles }: Scene): Person | null {
  const { sentences, firstOf } = view.index;
  const lastBlock = sentences.at(-1)?.block ?? 0;
  for (let s = sentences.length - 1; s >= 0; s--) {
    const sentence = sentences[s];
    if (!sentence || lastBlock - sentence.block >= CLOSING_BLOCKS) break;
    const first = firstOf[s] ?? 0;
    const person = names.people.persons[(names.people.personAt[first] as number) - 1];
    const last = firstOf[s + 1] ?? view.tokens.length;
    const roleHere = person && (roles.get(person.number) ?? []).some(({ at }) => at >= first && at < last);
    if (person && roleHere) return person;
  }
  return null;
}
