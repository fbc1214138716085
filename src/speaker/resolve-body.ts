import { BODY_NOUNS } from "../lexicon/en/bodies.js";
import { STATE_WORDS, type State } from "../lexicon/governments.js";
import type { Mention } from "../record/reading.js";
import type { Body } from "./link-bodies.js";
import type { SourceCore } from "./read-source.js";
import { foldWord, type ReportView, readStretch, type Stretch, sentenceStart, spanOf } from "./report-view.js";
import { describeSource, findStateIn, isDefinite, makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";

/** The mention of a body. */
export function makeBody(name: string): Mention {
  return { kind: "body", name, members: [] };
}

/** The name of a state's government. */
export function nameGovernment(state: State): string {
  return `Government of ${state.name}`;
}

/** A body that the report names, by its fullest name. */
export function resolveBody(scene: Scene, core: SourceCore): Resolved | null {
  const { view, names, bodies } = scene;
  const body = bodies.bodies[(bodies.bodyAt[core.head] as number) - 1];
  const run = names.runAt(core.head);
  if (body) return resolveKnownBody(scene, core, body);
  if (!run || run.nameClass === "person") return null;
  const isHeadline = view.isTitleCase[view.index.sentenceOf[core.head] ?? 0];
  if (isHeadline && run.pastToken - run.firstToken > 4) return null;
  const name = readStretch(view, { firstToken: run.firstToken, pastToken: run.pastToken }).replace(/^[Tt]he /, "");
  return makeResolved({ mention: makeBody(name), span: spanOf(view, run), by: "name-of-body", confidence: 0.7 });
}

function resolveKnownBody(scene: Scene, core: SourceCore, body: Body): Resolved {
  const { view } = scene;
  const state = body.state ?? findStateOfBody(scene, core, body);
  const name = body.state ? nameGovernment(body.state) : body.name;
  return makeResolved({
    mention: makeBody(name),
    span: spanOf(view, core),
    by: "name-of-body",
    confidence: 0.85,
    body,
    state,
  });
}

/** "the Vesslandic Defence Ministry", "Vessland's Foreign Ministry", "the State Department". */
function findStateOfBody(scene: Scene, core: SourceCore, body: Body): State | null {
  const listed = STATE_WORDS.get(body.name);
  if (listed && (listed.kind === "ministry" || listed.kind === "seat")) return listed.state;
  if (!/\b(?:ministry|government|foreign office|army|military|navy|air force|armed forces|cabinet)\b/i.test(body.name))
    return null;
  return findStateIn(scene, core);
}

/** What a common noun of a body allows a name to have in it; a noun that is not here allows any. */
const NOUN_CLASSES: readonly (readonly [nouns: RegExp, names: RegExp])[] = [
  [/^(?:court|tribunal|bench|jury)$/, /\b(?:court|tribunal|circuit|bench)\b/],
  [
    /^(?:newspaper|paper|magazine|outlet|website|site|network|daily|weekly|publication|broadcaster|blog|station|channel)$/,
    /^(?!.*\b(?:committee|party|court|department|association|union|foundation|university|campaign|senate|congress|police|ministry|government|administration|council|army|agency|commission)\b)/,
  ],
  [
    /^(?:agency|department|ministry|bureau|authority|administration|office|service|commission)$/,
    /\b(?:agency|department|ministry|bureau|authority|administration|office|service|services|commission|board|[a-z]{3,4})\b/,
  ],
  [
    /^(?:committee|subcommittee|panel|commission|council|board)$/,
    /\b(?:committee|subcommittee|panel|commission|council|board)\b/,
  ],
  [
    /^(?:senate|house|congress|parliament|legislature|assembly)$/,
    /\b(?:senate|house|congress|parliament|legislature|assembly)\b/,
  ],
  [/^(?:party)$/, /\b(?:party|republican|democratic|gop|labour|greens)\b/],
  [/^(?:campaign|team|camp|ticket|transition)$/, /\b(?:campaign|team|camp|transition)\b/],
  [/^(?:university|college|school)$/, /\b(?:university|college|school|institute|academy)\b/],
  [/^(?:government|regime)$/, /\b(?:government|administration|regime|cabinet)\b/],
  [/^(?:police|force|army|military|navy)$/, /\b(?:police|force|forces|army|navy|military|guard)\b/],
  [/^(?:state|city|county|town|country|nation|republic|kingdom)$/, /(?!)/],
];

const NOT_COMPANIES =
  /\b(?:committee|party|court|department|university|campaign|senate|congress|police|ministry|government|administration|council|army)\b/;

/** "the bank", "the agency": the body last spoken of that it can be, else the words themselves. */
export function resolveBodyNoun(
  scene: Scene,
  core: SourceCore,
  again: (stretch: Stretch) => Resolved | null,
): Resolved {
  const { view } = scene;
  const noun = foldWord(view.tokens[core.head]?.word ?? "");
  const state = /^(?:government|administration|ministry|military|army|navy|cabinet|embassy)$/.test(noun)
    ? findStateIn(scene, core)
    : null;
  const span = spanOf(view, core);
  if (state && noun === "government")
    return makeResolved({
      mention: makeBody(nameGovernment(state)),
      span,
      by: "government-by-adjective",
      confidence: 0.85,
      state,
    });
  const named = findOwner(scene, core);
  if (named) return resolveKnownBody(scene, core, named);
  const possessor = PART_NOUNS.has(noun) ? findPossessor(scene, core) : null;
  const whole = possessor && again(possessor);
  if (whole) return { ...whole, basis: "implied", by: "body-of-part", confidence: 0.8 * whole.confidence };
  // "The agency's system" is no body spoken of before.
  const isNamed = hasNameWithin(scene, core) || findPossessor(scene, core) !== null;
  const earlier = isNamed ? null : findEarlierMention(scene, core, noun);
  if (earlier) return earlier;
  const body =
    state === null && !isNamed
      ? isDefinite(scene, core)
        ? findBodyByNoun(scene, core, noun)
        : findLaterBody(scene, core, noun)
      : null;
  if (body) {
    const parts = {
      mention: makeBody(body.state ? nameGovernment(body.state) : body.name),
      span,
      body,
      state: body.state,
    };
    return makeResolved({ ...parts, basis: "implied", by: "body-by-noun", confidence: 0.6 });
  }
  const name = describeSource(scene, { ...core, pastSource: core.pastToken }).replace(/^(?:the|an?) /i, "");
  return makeResolved({ mention: makeBody(name), span, by: "body-unnamed", confidence: 0.5, state });
}

/** "the Gannet newspaper chain" has a name of its own and goes back to nobody. */
function hasNameWithin({ names, view }: Scene, core: SourceCore): boolean {
  // "Federal court rejects plan": a common word has its capital from the sentence.
  const opens = core.firstToken === sentenceStart(view, core.head) && view.tokens[core.firstToken]?.tag === "JJ";
  for (let i = core.firstToken + (opens ? 1 : 0); i < core.head; i++) if (names.runAt(i)) return true;
  return false;
}

/** "the ministry", after "Vessland's foreign ministry" spoke. */
function findEarlierMention(scene: Scene, core: SourceCore, noun: string): Resolved | null {
  if (!isDefinite(scene, core)) return null;
  for (const { resolved } of scene.past.slice(-20).reverse())
    if (
      resolved.mention.kind === "body" &&
      resolved.body === null &&
      resolved.mention.name.toLowerCase().endsWith(` ${noun}`)
    )
      return { ...resolved, basis: "implied", by: "body-by-noun", confidence: 0.7 };
  return null;
}

/** Parts of a body that speak for the whole. */
const PART_NOUNS: ReadonlySet<string> = new Set(
  "website site page blog bureaucracy board office newsroom service network".split(" "),
);

/** "the agency" in "the agency's bureaucracy". */
function findPossessor({ view }: Scene, core: SourceCore): Stretch | null {
  for (let i = core.firstToken; i < core.head; i++)
    if (view.tokens[i]?.tag === "POS") return { firstToken: core.firstToken, pastToken: i };
  return view.tokens[core.firstToken]?.tag === "PRP$"
    ? { firstToken: core.firstToken, pastToken: core.firstToken + 1 }
    : null;
}

/** "a panel of the Harbour Court", "The agency's bureaucracy": the body that it is a part of, when it is named so. */
function findOwner({ view, bodies }: Scene, core: SourceCore): Body | null {
  const of = core.pastToken;
  if (view.tokens[of]?.word !== "of" || of + 1 >= core.pastSource) return null;
  const place = view.tokens[of + 1]?.tag === "DT" ? of + 2 : of + 1;
  return bodies.bodies[(bodies.bodyAt[place] as number) - 1] ?? null;
}

/** "A Vessland court ruled … The Harbour Court said": in a report's beginning, the next body whose name has the noun. */
function findLaterBody({ view, bodies }: Scene, core: SourceCore, noun: string): Body | null {
  const sentence = view.index.sentenceOf[core.head] ?? 0;
  const block = view.index.sentences[sentence]?.block ?? 0;
  if (block > 2) return null;
  const fitting = bodies.bodies.filter((body) => {
    const place = body.places[0] ?? 0;
    return (
      body.words.includes(noun) &&
      body.words.length > 2 &&
      place > core.head &&
      (view.index.sentenceOf[place] ?? 0) - sentence <= 6
    );
  });
  return fitting[0] ?? null;
}

/** How many tokens back a body is looked for. */
const REACH = 600;

function findBodyByNoun({ view, bodies }: Scene, core: SourceCore, noun: string): Body | null {
  const names = NOUN_CLASSES.find(([nouns]) => nouns.test(noun))?.[1];
  const modifiers = listModifiers(view, core);
  let named: Body | null = null;
  let nearest: Body | null = null;
  for (let i = core.firstToken - 1; i >= Math.max(0, core.firstToken - REACH); i--) {
    const body = bodies.bodies[(bodies.bodyAt[i] as number) - 1];
    if (!body) continue;
    const folded = body.words.join(" ");
    if (modifiers.length > 0 && body.words.length > 1 && hasModifier(body, modifiers, noun)) return body;
    const isNamed = body.nouns.has(noun) || (body.words.length > 1 && body.words.includes(noun));
    if (isNamed && modifiers.length === 0) return body;
    if (isNamed) named ??= body;
    const fits = names ? names.test(folded) : !NOT_COMPANIES.test(folded) && BODY_NOUNS.has(noun);
    if (!nearest && fits && body.isSure && view.quotedIn[i] === 0) nearest = body;
  }
  return named ?? nearest;
}

/** "appeals" in "the appeals court", without closing s. */
function listModifiers({ tokens }: ReportView, core: SourceCore): string[] {
  return tokens
    .slice(core.firstToken, core.head)
    .filter(({ tag }) => /^(?:NNS?|JJ)$/.test(tag))
    .map(({ word }) => cutPlural(foldWord(word)));
}

function hasModifier({ words }: Body, modifiers: readonly string[], noun: string): boolean {
  const cut = words.map(cutPlural);
  return cut.includes(noun) && modifiers.every((word) => cut.includes(word));
}

function cutPlural(word: string): string {
  return word.replace(/s$/, "");
}
