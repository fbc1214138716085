import type { Person } from "./link-people.js";
import { describedGender, fitsGender, makeDescription } from "./match-description.js";
import type { SourceCore } from "./read-source.js";
import { foldWord, type ReportView, spanOf } from "./report-view.js";
import { isDefinite, makePerson, makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";

/** A description before its name is looked for in the first blocks alone: that is how news begins. */
const LEAD_BLOCKS = 3;

/** The words of a description up to its head, without articles and possessive endings. */
function listWords(view: ReportView, core: SourceCore): string[] {
  const words: string[] = [];
  for (let i = core.firstToken; i <= core.head; i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (!/^(?:DT|POS|PRP\$|``|'')$/.test(tag)) words.push(word);
  }
  return words;
}

/**
 * "A Vessland judge ruled … Justice Ada Holt said": in a report's beginning, or where a possessive makes the description
 * one person's, the only person of such an office who is named soon after.
 */
export function resolveLaterPerson(scene: Scene, core: SourceCore): Resolved | null {
  const { view, offices } = scene;
  const sentence = view.index.sentenceOf[core.head] ?? 0;
  const block = view.index.sentences[sentence]?.block ?? 0;
  const opening = view.tokens[core.firstToken]?.tag ?? "";
  if ((block >= LEAD_BLOCKS && !isDefinite(scene, core)) || opening === "PRP$") return null;
  const description = makeDescription(listWords(view, core));
  const fitting = (offices.byHead.get(description.head) ?? []).filter(
    (person) => offices.score(description, person) >= 0.8,
  );
  const [only] = fitting;
  if (!only || fitting.length > 1) return null;
  const first = only.mentions[0]?.run.nameStart ?? 0;
  const distance = (view.index.sentenceOf[first] ?? 0) - sentence;
  // "Senator from Vessland: taxes must fall": a headline drops the article.
  const isBare = block === 0 && !/^(?:DT|CD)$/.test(opening);
  if ((first < core.head && !isBare) || distance > 8) return null;
  return makeResolved({
    mention: makePerson(only),
    span: spanOf(view, core),
    basis: "implied",
    by: "description-before-name",
    confidence: 0.6,
    person: only,
  });
}

/** "the woman", "the 54-year-old": a definite description without an office is the fitting person last spoken of. */
export function resolvePlainPerson(scene: Scene, core: SourceCore): Resolved | null {
  const { view } = scene;
  if (!/^(?:the|this|that)$/i.test(view.tokens[core.firstToken]?.word ?? "")) return null;
  const head = foldWord(view.tokens[core.head]?.word ?? "");
  const gender = describedGender(head);
  const isAge = /year-old$/.test(head) || /year-old$/.test(foldWord(view.tokens[core.firstToken + 1]?.word ?? ""));
  if ((!gender && !isAge) || isIntroduced(scene, core, head)) return null;
  const person = findLastPerson(scene, core, gender);
  if (!person) return null;
  return makeResolved({
    mention: makePerson(person),
    span: spanOf(view, core),
    basis: "implied",
    by: isAge ? "description-by-age" : "description-by-gender",
    confidence: 0.55,
    person,
  });
}

/** "A woman arrived … the woman said": she was brought in by that word, and is nobody who has a name. */
function isIntroduced({ view }: Scene, core: SourceCore, head: string): boolean {
  for (let i = core.firstToken - 1; i >= Math.max(0, core.firstToken - 800); i--)
    if (foldWord(view.tokens[i]?.word ?? "") === head && !view.quotedIn[i]) return true;
  return false;
}

function findLastPerson({ view, names }: Scene, core: SourceCore, gender: "male" | "female" | null): Person | null {
  const sentence = view.index.sentenceOf[core.firstToken] ?? 0;
  for (let i = core.firstToken - 1; i >= 0; i--) {
    if (sentence - (view.index.sentenceOf[i] ?? 0) > 3) return null;
    const person = names.people.persons[(names.people.personAt[i] as number) - 1];
    if (person && !view.quotedIn[i] && fitsGender(person, gender) && view.tokens[i + 1]?.tag !== "POS") return person;
  }
  return null;
}
