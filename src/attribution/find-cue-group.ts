import { CUE_PARTICLES, CUE_VERBS, type CueEntry, PARTICLE_ONLY } from "../lexicon/en/cues.js";
import { findChild, type SentenceTree } from "../tree/read-tree.js";

/** A verb that may be a cue, with the words that belong to it. Places are token indices of one sentence. */
export interface CueGroup {
  readonly verb: number;
  readonly first: number;
  readonly last: number;
  readonly entry: CueEntry;
  readonly lemma: string;
  /** The preposition or particle taken into the cue ("for" in "called for"), or -1. */
  readonly particle: number;
  /** The verb that carries the subject: "went" in "went on to say". */
  readonly carrier: number;
}

const AUXILIARIES = new Set(["aux", "auxpass", "neg"]);
const NOTHING: CueEntry = { cueClass: "neutral", mode: "speech", frames: new Set() };
/** Verbs that carry another on: "continued to insist", "tried to explain". */
const CARRIERS = new Set(["continue", "go", "try", "begin", "proceed", "rush", "manage", "appear", "seem"]);

/** The verb at `at` as a cue with its auxiliaries, adverbs and particle, or null when the lexicon has no such cue. */
export function findCueGroup(tree: SentenceTree, at: number): CueGroup | null {
  const token = tree.tokens[at];
  if (!token?.tag.startsWith("V")) return null;
  const lemma = token.lemma.toLowerCase();
  const held = CUE_VERBS.get(lemma);
  const particle = findParticle(tree, at, lemma);
  if (!held && (particle < 0 || !PARTICLE_ONLY.has(lemma))) return null;
  const entry = held ?? NOTHING;
  const carrier = findCarrier(tree, at);
  const first = findFirst(tree, carrier);
  return { verb: at, first, last: Math.max(at, particle), entry, lemma, particle, carrier };
}

function findParticle(tree: SentenceTree, at: number, lemma: string): number {
  const particles = CUE_PARTICLES.get(lemma);
  if (!particles) return -1;
  let place = at + 1;
  // "spoke at length about": two words between at most.
  for (; place <= at + 3 && place < tree.tokens.length; place++) {
    const token = tree.tokens[place];
    if (!token || /^[,.:"“”'`]/.test(token.word)) return -1;
    if (!particles.has(token.lemma.toLowerCase())) {
      if (/^RB/.test(token.tag)) continue;
      return -1;
    }
    const next = tree.tokens[place + 1];
    return next && CUE_PARTICLES.get(lemma)?.has(next.lemma) ? place + 1 : place;
  }
  return -1;
}

function findCarrier(tree: SentenceTree, at: number): number {
  const token = tree.tokens[at];
  if (token?.relation !== "xcomp" || token.head < 0 || token.head >= at || at - token.head > 4) return at;
  const head = tree.tokens[token.head];
  if (!head || !CARRIERS.has(head.lemma.toLowerCase())) return at;
  for (let i = token.head + 1; i < at; i++) if (!/^(?:TO|RB|RP|IN)/.test(tree.tokens[i]?.tag ?? "")) return at;
  return token.head;
}

/** Walks left over auxiliaries and adverbs that stand right before the verb. */
function findFirst(tree: SentenceTree, verb: number): number {
  let first = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const token = tree.tokens[i];
    if (!token) break;
    const own = token.head === verb;
    const auxiliary = own && AUXILIARIES.has(token.relation);
    const adverb =
      /^RB/.test(token.tag) && (own || token.relation === "advmod") && !/^(?:when|where|how|why)$/i.test(token.word);
    if (!auxiliary && !adverb && !(token.tag === "TO" && own)) break;
    first = i;
  }
  // An adverb at the clause's beginning is no part of the cue: "Later, …" has its comma, "also said" has not.
  return first;
}

/** True when the verb is passive: "was criticized", "are expected". */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  return findChild(tree, verb, "auxpass", "nsubjpass") >= 0;
}
