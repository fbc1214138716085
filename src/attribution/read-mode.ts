import {
  COURT_NOUNS,
  COURT_VERBS,
  ONE_WORD_OUTLETS,
  OUTLET_WORDS,
  SPOKEN_NOUNS,
  WRITING_VERBS,
  WRITTEN_NOUNS,
} from "../lexicon/en/mode-words.js";
import type { AttributionSpans, Mode } from "../record/attribution.js";
import type { Token } from "../record/sentence.js";
import { findTokenPlaces, type TokenIndex } from "../tree/index-tokens.js";
import type { CueReading } from "./read-cue.js";

/** A mode, and what it rests on: a word for the occasion, the source, the cue's own word, or nothing but habit. */
export interface ModeReading {
  readonly mode: Mode;
  readonly rests: "occasion" | "source" | "cue" | "habit";
}

/** How the words were uttered: by the cue's own word, by who or what the source is, by the occasion in the sentence. */
export function readMode(index: TokenIndex, spans: AttributionSpans, reading: CueReading): ModeReading {
  if (reading.lemmas.some((lemma) => WRITING_VERBS.has(lemma))) return { mode: "writing", rests: "cue" };
  if (reading.mode === "mental" || isAttitude(reading)) return { mode: "mental", rests: "cue" };
  const source = findTokenPlaces(index, spans.source).map((place) => index.tokens[place] as Token);
  const around = readAround(index, spans, reading.places);
  if (around) return { mode: around, rests: "occasion" };
  if (isWritten(source) || isRuling(source, reading)) return { mode: "writing", rests: "source" };
  if (reading.mode) return { mode: reading.mode, rests: reading.mode === "speech" ? "habit" : "cue" };
  return readUnknown(index, reading);
}

/** "She does not blame the driver" tells what she thinks; nothing is said to be left unsaid. */
function isAttitude({ polarity, cueClass }: CueReading): boolean {
  return polarity === "negated" && (cueClass === "blaming" || cueClass === "praising");
}

/** A cue without a word of saying ("reached for", "is at odds with") tells what somebody does or holds, not utters. */
function readUnknown(index: TokenIndex, { places, lemmas }: CueReading): ModeReading {
  const named = lemmas.some((lemma) => lemma === "accord" || lemma === "according");
  const acts = !named && places.some((place) => index.tokens[place]?.tag.startsWith("V"));
  return { mode: acts ? "mental" : "speech", rests: "habit" };
}

/** A written thing as a source: "the report says", "the Daily Harbour wrote"; "the author of the report" counts too. */
function isWritten(source: readonly Token[]): boolean {
  const head = findHead(source);
  if (!head) return false;
  const lemma = head.lemma.toLowerCase();
  if (!head.tag.startsWith("NNP") && WRITTEN_NOUNS.has(lemma)) return true;
  const word = head.word.toLowerCase();
  return head.tag.startsWith("NNP") && (ONE_WORD_OUTLETS.has(word) || (source.length > 1 && OUTLET_WORDS.has(word)));
}

function isRuling(source: readonly Token[], reading: CueReading): boolean {
  return (
    source.some((token) => COURT_NOUNS.has(token.lemma.toLowerCase())) &&
    reading.lemmas.some((lemma) => COURT_VERBS.has(lemma))
  );
}

/** The last noun before anything that follows on it: "the *report* of the two auditors". */
function findHead(source: readonly Token[]): Token | null {
  let head: Token | null = null;
  for (const token of source) {
    if (token.tag.startsWith("NN") || token.tag === "FW") head = token;
    else if (head && /^(?:IN|,|W|TO|V|-LRB-|\()/.test(token.tag)) break;
  }
  return head;
}

const LEADS = new Set(["in", "on", "via", "through", "by", "to", "at", "from", "during"]);

/** Looks for "in a statement", "on the radio" in the cue's sentence, outside its content and source. */
function readAround(index: TokenIndex, spans: AttributionSpans, places: readonly number[]): Mode | null {
  const first = places[0];
  if (first === undefined) return null;
  const sentence = index.sentenceOf[first] ?? 0;
  const from = index.firstOf[sentence] ?? 0;
  const past = index.firstOf[sentence + 1] ?? index.tokens.length;
  const taken = [...spans.content, ...spans.source];
  let found: Mode | null = null;
  for (let i = from; i < past; i++) {
    const token = index.tokens[i] as Token;
    if (!LEADS.has(token.lemma) || taken.some((span) => span.start <= token.start && token.end <= span.end)) continue;
    const mode = readObject(index, i + 1, past);
    if (mode === "speech") return "speech";
    found ??= mode;
  }
  return found;
}

/** The noun phrase after a preposition: at most eight tokens to its last noun. */
function readObject(index: TokenIndex, from: number, past: number): Mode | null {
  let found: Mode | null = null;
  for (let i = from; i < past && i < from + 8; i++) {
    const { tag, lemma } = index.tokens[i] as Token;
    if (tag.startsWith("NN")) {
      const word = lemma.toLowerCase();
      if (SPOKEN_NOUNS.has(word)) found = "speech";
      else if (WRITTEN_NOUNS.has(word)) found = "writing";
      else if (tag === "NN" || tag === "NNS") found = null;
    } else if (!/^(?:DT|JJ|PRP\$|CD|POS|VB[GN]|HYPH|RB)/.test(tag)) break;
  }
  return found;
}
