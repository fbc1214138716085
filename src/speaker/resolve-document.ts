import { SPEAKING_DOCUMENTS } from "../lexicon/en/bodies.js";
import type { SourceCore } from "./read-source.js";
import { foldWord, readStretch, type Stretch, sentenceEnd, sentenceStart, spanOf } from "./report-view.js";
import { makeBody } from "./resolve-body.js";
import { makeResolved, type Resolved, resolvePerson } from "./resolve-source.js";
import type { Past, Scene } from "./scene.js";

/** A document speaks for whoever made it: "a report by …", "the Holt Institute's survey", "the report" named before. */
export function resolveDocument(
  scene: Scene,
  core: SourceCore,
  again: (stretch: Stretch) => Resolved | null,
): Resolved | null {
  const maker = findMaker(scene, core);
  const found = (maker && again(maker)) ?? resolveOwner(scene, core, again) ?? resolveEarlier(scene, core, again);
  if (found) return { ...found, basis: "implied", by: "issuer-of-document", confidence: 0.8 * found.confidence };
  const { view } = scene;
  const word = foldWord(view.tokens[core.head]?.word ?? "");
  if (!SPEAKING_DOCUMENTS.has(word)) return null;
  const name = readStretch(view, core).replace(/^(?:the|an?) /i, "");
  return makeResolved({ mention: makeBody(name), span: spanOf(view, core), by: "speaking-document", confidence: 0.5 });
}

/** What stands after "by", "from" or "on" in the source. */
function findMaker({ view }: Scene, core: SourceCore): Stretch | null {
  for (let i = core.pastToken; i < core.pastSource; i++) {
    const word = view.tokens[i]?.word ?? "";
    if (/^(?:by|from)$/.test(word)) return { firstToken: i + 1, pastToken: core.pastSource };
    if (word === "on" && hasSite(view.tokens.slice(i, core.pastSource).map((token) => token.word)))
      return { firstToken: i + 1, pastToken: core.pastSource };
  }
  return null;
}

function hasSite(words: readonly string[]): boolean {
  return words.some((word) => /^(?:website|site|page|account)$/.test(word));
}

/** "Ada Holt's brief", "a recent Harbour Post survey", "her submission": the name or pronoun before the document's noun. */
function resolveOwner(scene: Scene, core: SourceCore, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const { names, bodies, view } = scene;
  for (let i = core.head - 1; i >= core.firstToken; i--) {
    const person = names.people.persons[(names.people.personAt[i] as number) - 1];
    const body = bodies.bodies[(bodies.bodyAt[i] as number) - 1];
    if (body) {
      const parts = { mention: makeBody(body.name), span: spanOf(view, core), body, state: body.state };
      return makeResolved({ ...parts, by: "name-of-body", confidence: 0.8 });
    }
    if (person) return resolvePerson(scene, person, i);
    if (view.tokens[i]?.tag === "PRP$") return again({ firstToken: i, pastToken: i + 1 });
    if (view.tokens[i]?.tag === "POS") return again({ firstToken: core.firstToken, pastToken: i });
  }
  return null;
}

/** "The report", "the study": whoever a document spoke for last, within the last few sources. */
function resolveEarlier(scene: Scene, core: SourceCore, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const { past, view } = scene;
  if (!/^(?:the|this|that)$/i.test(view.tokens[core.firstToken]?.word ?? "")) return null;
  for (const { resolved } of past.slice(-40).reverse()) if (resolved.by === "issuer-of-document") return resolved;
  return resolvePress(scene, core) ?? resolveMaker(scene, core, again);
}

const MAKING = /^(?:publish|release|issue|conduct|commission|write|produce|compile|unveil|file|post|send)$/;

/** Words that take one another up: a study is "the report" further on. */
const ONE_KIND = /^(?:study|report|survey|poll|research|analysis|paper|review|audit|findings|finding)$/;

/** How many tokens back the maker of a document is looked for. */
const REACH = 1500;

/** "The Harbour Institute published a study. The report found": whoever made a document of that kind before. */
function resolveMaker(scene: Scene, core: SourceCore, again: (stretch: Stretch) => Resolved | null): Resolved | null {
  const { view } = scene;
  const noun = foldWord(view.tokens[core.head]?.word ?? "");
  const isKind = ONE_KIND.test(noun);
  for (let i = core.firstToken - 1; i >= Math.max(0, core.firstToken - REACH); i--) {
    const word = foldWord(view.tokens[i]?.word ?? "");
    if (view.quotedIn[i] || !(word === noun || (isKind && ONE_KIND.test(word)))) continue;
    const maker = findMakerAfter(scene, i) ?? findMakerBefore(scene, i);
    const found = maker && again(maker);
    if (found) return found;
  }
  return null;
}

/** "a study being released on Tuesday by a group of researchers". */
function findMakerAfter({ view }: Scene, place: number): Stretch | null {
  const end = Math.min(sentenceEnd(view, place), place + 8);
  for (let i = place + 1; i < end; i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (word === "by") return { firstToken: i + 1, pastToken: Math.min(sentenceEnd(view, place), i + 12) };
    if (!/^(?:VBN|VBG|IN|NNP|NN|CD|RB)$/.test(tag)) return null;
  }
  return null;
}

/** The subject of "published a study". */
function findMakerBefore({ view, names }: Scene, place: number): Stretch | null {
  const start = sentenceStart(view, place);
  let verb = place - 1;
  while (verb > start && place - verb < 8 && !/^VB[DNPZ]$/.test(view.tokens[verb]?.tag ?? "")) verb--;
  if (!MAKING.test(view.tokens[verb]?.lemma ?? "") || verb === start) return null;
  const run = names.runAt(verb - 1);
  if (run) return { firstToken: run.firstToken, pastToken: verb };
  return verb - start < 12 ? { firstToken: start, pastToken: verb } : null;
}

/** "The article": the newspaper spoken of just before. */
function resolvePress({ past, view }: Scene, core: SourceCore): Resolved | null {
  const noun = foldWord(view.tokens[core.head]?.word ?? "");
  if (/^(?:ruling|decision|verdict|opinion)$/.test(noun))
    return findLastBody(past, /\b(?:court|judge|panel|circuit)\b/i);
  if (!/^(?:article|piece|story|feature|column|editorial)$/.test(noun)) return null;
  return findLastBody(past, /./);
}

/** How many sources back a body is looked for. */
const MAX_BACK = 400;

function findLastBody(past: readonly Past[], fits: RegExp): Resolved | null {
  for (let i = past.length - 1; i >= Math.max(0, past.length - MAX_BACK); i--) {
    const mention = past[i]?.resolved.mention;
    if (mention?.kind === "body" && fits.test(mention.name)) return past[i]?.resolved ?? null;
  }
  return null;
}
