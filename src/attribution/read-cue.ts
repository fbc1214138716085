import {
  CUE_ADVERBS,
  CUE_NOUNS,
  CUE_PARTICLES,
  CUE_VERBS,
  PARTICLE_CLASSES,
  REFUSING_VERBS,
  SPEAKING_VERBS,
} from "../lexicon/en/cues.js";
import type { AttributionSpans, CueClass, Mode, Polarity } from "../record/attribution.js";
import type { Token } from "../record/sentence.js";
import { findTokenPlaces, type TokenIndex } from "../tree/index-tokens.js";

/** What the words of a cue tell. */
export interface CueReading {
  readonly cueClass: CueClass;
  readonly polarity: Polarity;
  /** The mode of its main word alone; null when the cue has no word we know. */
  readonly mode: Mode | null;
  /** Lemmas of the cue's words, lower case, in order. */
  readonly lemmas: readonly string[];
  /** Places of the cue's tokens in the index. */
  readonly places: readonly number[];
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "neither", "nor"]);
const CONDITIONALS = new Set(["would", "'d", "’d", "could", "might", "may", "should"]);
const LINKS = new Set(["be", "have", "do", "get", "go", "make", "take", "give", "try", "come", "keep"]);

/** Reads class and polarity off the words of the cue, with the auxiliaries before it where they are not marked. */
export function readCue(index: TokenIndex, spans: AttributionSpans): CueReading {
  const places = findTokenPlaces(index, spans.cue);
  const words = places.map((place) => index.tokens[place] as Token);
  const lemmas = words.map((word) => word.lemma.toLowerCase());
  const polarity = readPolarity(index, { places, words, lemmas }, spans);
  const found = findMain(words, lemmas);
  // Who declines to comment was asked, and keeps silent: that is more than a thought.
  const main: Main = polarity === "refused" && (found.mode ?? "mental") === "mental" ? SILENCE : found;
  return {
    cueClass: main.cueClass,
    mode: main.mode,
    polarity,
    lemmas,
    places,
  };
}

interface Main {
  readonly cueClass: CueClass;
  readonly mode: Mode | null;
}

const SILENCE: Main = { cueClass: "neutral", mode: "speech" };

function findMain(words: readonly Token[], lemmas: readonly string[]): Main {
  let noun: Main | null = null;
  let verb: Main | null = null;
  for (let i = 0; i < words.length; i++) {
    const lemma = lemmas[i] as string;
    const tag = words[i]?.tag ?? "";
    if (LINKS.has(lemma)) continue;
    const asVerb = tag.startsWith("NN") ? undefined : CUE_VERBS.get(lemma);
    const asNoun = CUE_NOUNS.get(lemma);
    const particle = findParticle(lemma, lemmas, i);
    if (tag.startsWith("V") || (asVerb && !asNoun)) {
      const special = particle ? PARTICLE_CLASSES.get(`${lemma} ${particle}`) : undefined;
      if (special) verb = { cueClass: special, mode: special === "thinking" ? "mental" : (asVerb?.mode ?? "speech") };
      else if (asVerb) verb = outranks(verb, asVerb);
      else if (CUE_PARTICLES.has(lemma)) verb = outranks(verb, { cueClass: "neutral", mode: "speech" });
    } else if (asNoun) noun = asNoun;
    else if (CUE_ADVERBS.has(lemma) && !verb) verb = { cueClass: "claiming", mode: "unclear" };
  }
  return verb ?? noun ?? { cueClass: "neutral", mode: null };
}

/** "wanted to ask", "hoped to say": what was not uttered is not told by the verb of uttering. */
function outranks(held: Main | null, next: Main): Main {
  return held?.mode === "mental" && next.mode !== "mental" ? held : next;
}

function findParticle(lemma: string, lemmas: readonly string[], at: number): string | null {
  const particles = CUE_PARTICLES.get(lemma);
  if (!particles) return null;
  for (let i = at + 1; i < lemmas.length && i <= at + 3; i++)
    if (particles.has(lemmas[i] as string)) return lemmas[i] as string;
  return null;
}

interface CueWords {
  readonly places: readonly number[];
  readonly words: readonly Token[];
  readonly lemmas: readonly string[];
}

function readPolarity(index: TokenIndex, { places, words, lemmas }: CueWords, spans: AttributionSpans): Polarity {
  const refusing = lemmas.findIndex((lemma, i) => REFUSING_VERBS.has(lemma) && !(words[i]?.tag ?? "").startsWith("NN"));
  const before = readAuxiliaries(index, places[0]);
  const all = [...before, ...words.map((word) => word.word.toLowerCase())];
  if (refusing >= 0) return refusesToSpeak(index, { places, words, lemmas }, spans) ? "refused" : "asserted";
  const negated = [...before, ...cutAfterVerb({ places, words, lemmas })].some(
    (word) => NEGATIONS.has(word) || word === "cannot",
  );
  const conditional = all.some((word) => CONDITIONALS.has(word));
  if (negated && all.some((word) => word === "would" || word === "will") && lemmas.some((lemma) => lemma === "comment"))
    return "refused";
  if (negated && leavesUnanswered(index, { places, words, lemmas }, spans)) return "refused";
  if (negated) return "negated";
  return conditional ? "conditional" : "asserted";
}

/** The words of the cue up to its first verb of more than being: in "warned them not to", the negation is the content's. */
function cutAfterVerb({ words, lemmas }: CueWords): readonly string[] {
  const verb = words.findIndex(({ tag }, i) => tag.startsWith("V") && !LINKS.has(lemmas[i] ?? ""));
  return words.slice(0, verb < 0 ? words.length : verb).map(({ word }) => word.toLowerCase());
}

const ANSWERING = new Set(["respond", "reply", "return"]);
const REQUESTS = new Set(["request", "comment", "inquiry", "enquiry", "query", "call", "email", "e-mail", "message"]);
/** So many tokens after the cue, a request stands in "did not immediately respond to several requests for comment". */
const REQUEST_REACH = 8;

/** "did not respond to a request for comment", "did not return calls". */
function leavesUnanswered(index: TokenIndex, { places, lemmas }: CueWords, spans: AttributionSpans): boolean {
  if (!lemmas.some((lemma) => ANSWERING.has(lemma))) return false;
  const content = findTokenPlaces(index, spans.content.slice(0, 1)).slice(0, REQUEST_REACH);
  return [...places, ...content].some((place) => REQUESTS.has(index.tokens[place]?.lemma.toLowerCase() ?? ""));
}

/** "declined to comment" refuses to speak; "declined to attend" is a thing decided. */
function refusesToSpeak(index: TokenIndex, { places, lemmas }: CueWords, spans: AttributionSpans): boolean {
  if (lemmas.some((lemma) => SPEAKING_VERBS.has(lemma) && lemma !== "be")) return true;
  const last = places.at(-1);
  const content = findTokenPlaces(index, spans.content.slice(0, 1)).slice(0, 4);
  const next = last === undefined ? content : [last + 1, last + 2, ...content];
  return next.some((place) => {
    const token = index.tokens[place];
    return token?.tag === "VB" && SPEAKING_VERBS.has(token.lemma.toLowerCase()) && token.lemma !== "be";
  });
}

/** Auxiliaries and negations right before the cue, when its span leaves them out. */
function readAuxiliaries(index: TokenIndex, first: number | undefined): readonly string[] {
  const found: string[] = [];
  if (first === undefined || !/^(?:V|RB|MD)/.test(index.tokens[first]?.tag ?? "")) return found;
  for (let i = first - 1; i >= 0 && found.length < 4; i--) {
    const token = index.tokens[i];
    if (!token || index.sentenceOf[i] !== index.sentenceOf[first] || !/^(?:MD|RB|VB[DPZ]?$)/.test(token.tag)) break;
    if (token.tag.startsWith("V") && !/^(?:be|do|have)$/.test(token.lemma)) break;
    found.push(token.word.toLowerCase());
  }
  return found;
}
