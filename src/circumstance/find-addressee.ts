import type { Span } from "../base/span.js";
import type { Token } from "../record/sentence.js";
import { foldName } from "./name-speakers.js";
import type { Scene, Utterance } from "./scene.js";
import { findTokenAt, liesInside } from "./search-spans.js";

/** To whom something was said, in the report's words. */
export interface AddresseeMention {
  readonly name: string;
  readonly span: Span;
  /** True where the talk with them goes on: "told the Courier", not "said to the door". */
  readonly lasting: boolean;
}

/** Verbs whose object is the one spoken to. */
const TELLING =
  /^(?:told|tell|tells|telling|asked|ask|asks|asking|informed|informs|reminded|assured|assures|warned|advised|briefed|thanked|grilled|pressed|questioned|urged|exhorted|addressed|e?-?mailed|texted|lectured|quizzed|implored|begged|challenged)$/i;
/** Nouns and verbs that take "to" and the one spoken to. */
const SPEAKING =
  /^(?:said|spoke|speaking|spoken|explained|wrote|replied|responded|remarks|speech|address|letter|email|e-mail|memo|statement|message|talking|talked|confirmed|complained|suggested|repeated|testified|boasted|confided|admitted|submission)$/i;
const ENDS =
  /^(?:that|in|on|at|against|during|after|before|when|while|as|how|why|whether|if|about|to|by|because|following|for|from|with|into|via|through|he|she|it|they|we|i|you|there|what|who|which|said|was|were|is|and|but|then|never|not|last|this|earlier|later|yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[,.:;“”"‘(—–]|--)$/i;
const PRONOUNS = /^(?:him|her|them|me|us|you|it|himself|herself|themselves|myself|each|one|another|whom)$/i;
/** Verbs whose object may stand at the head of the content: "urged [voters to wait]". */
const DIRECTING =
  /^(?:told|tell|telling|asked|asking|urged|exhorted|grilled|pressed|questioned|warned|implored|begged|challenged|advised|thanked|on)$/i;
const NOT_PEOPLE =
  /^(?:a|an|the)?\s*(?:question|questions|release|return|close|end|work|congress's|vote|move|same|story)$/i;
/** "Told a briefing": that was the occasion. */
const EVENTS =
  /^(?:(?:an?|the|his|her|this|that)\s+)?(?:[\w-]+\s+){0,2}(?:briefing|conference|rally|hearing|meeting|summit|forum)\b/i;

/** Finds the addressee that the clause of the cue names: "told reporters", "said in a letter to the court", or null. */
export function findAddressee(scene: Scene, utterance: Utterance): AddresseeMention | null {
  const tokens = scene.sentences[utterance.sentence]?.tokens ?? [];
  const clauses = scene.clauses[utterance.sentence] ?? [];
  const { cue } = utterance.attribution;
  if (cue.length === 0) return null;
  for (let i = Math.max(0, findTokenAt(tokens, utterance.anchor.start)); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (clauses[i] !== utterance.clause || token.start > utterance.anchor.end + 120) break;
    if (liesInside(scene.contents, token.start)) continue;
    const found = readAddressed(scene, utterance, { tokens, i });
    if (found) return found;
  }
  return null;
}

interface At {
  readonly tokens: readonly Token[];
  readonly i: number;
}

function readAddressed(scene: Scene, utterance: Utterance, { tokens, i }: At): AddresseeMention | null {
  const word = tokens[i]?.word ?? "";
  const inCue = (tokens[i]?.start ?? 0) < utterance.anchor.end;
  const before = tokens[i - 1]?.word ?? "";
  if (inCue && TELLING.test(word) && !isPassive(tokens, i))
    return readPeople(scene, tokens, { first: i + 1, verb: word });
  if (inCue && word === "on" && /^call(?:ed|s|ing)?$/i.test(before))
    return readPeople(scene, tokens, { first: i + 1, verb: word });
  if (inCue && word === "with" && /^(?:met|spoke|talked)$/i.test(before))
    return readPeople(scene, tokens, { first: i + 1, verb: word });
  if (word === "to" && isSpokenTo(tokens, i)) return readPeople(scene, tokens, { first: i + 1, verb: word });
  return null;
}

function isPassive(tokens: readonly Token[], i: number): boolean {
  return /^(?:was|were|been|is|are|be|being)$/i.test(tokens[i - 1]?.word ?? "");
}

/** "said to reporters", "a letter to the court", "spoke on Monday to students"; not "want to", "according to". */
function isSpokenTo(tokens: readonly Token[], i: number): boolean {
  for (let back = i - 1; back >= 0 && back >= i - 4; back--) {
    if (SPEAKING.test(tokens[back]?.word ?? "")) return true;
    if (/^(?:according|want|wants|wanted|vow|plans|due|thanks)$/i.test(tokens[back]?.word ?? "")) return false;
  }
  return false;
}

interface PeopleQuery {
  readonly first: number;
  readonly verb: string;
}

/** The noun phrase from token `first` on, up to a word that ends it; pronouns name nobody here. */
function readPeople(scene: Scene, tokens: readonly Token[], { first, verb }: PeopleQuery): AddresseeMention | null {
  const inContent = liesInside(scene.contents, tokens[first]?.start ?? 0);
  if (inContent && !DIRECTING.test(verb)) return null;
  let past = first;
  while (past < tokens.length && past < first + 12) {
    const token = tokens[past] as Token;
    const closesQuote =
      past > first && /^["”]$/.test(token.word) && tokens.slice(first, past).some((t) => /^["“]$/.test(t.word));
    const opensProgramme = /^["“]$/.test(token.word) && /^[’']s$/.test(tokens[past - 1]?.word ?? "");
    if (!inContent && liesInside(scene.contents, token.start)) break;
    if (past > first && /^VB[DZP]$/.test(token.tag)) break;
    if (ENDS.test(token.word) && !closesQuote && !opensProgramme) break;
    past++;
    if (closesQuote) break;
  }
  if (past === first) return null;
  if (inContent && !/^(?:to|never|not|on|about|over|for)$/i.test(tokens[past]?.word ?? "")) return null;
  if (verb === "to" && !isPeople(tokens[first])) return null;
  if (/^VB[DPZ]?$/.test(tokens[first]?.tag ?? "") && !/^\p{Lu}/u.test(tokens[first]?.word ?? "")) return null;
  past = cutTime(tokens, first, past);
  const span = { start: tokens[first]?.start ?? 0, end: tokens[past - 1]?.end ?? 0 };
  const name = scene.text.slice(span.start, span.end);
  if (EVENTS.test(name) || PRONOUNS.test(name) || NOT_PEOPLE.test(name) || /^(?:be|do|have|make)\b/.test(name))
    return null;
  return { name: findFullName(scene, tokens[past - 1]?.word ?? "") ?? name, span, lasting: verb !== "to" };
}

/** "Told the delegation the following morning": the time is no part of those spoken to. */
function cutTime(tokens: readonly Token[], first: number, past: number): number {
  const [the, which] = [tokens[past - 3]?.word ?? "", tokens[past - 2]?.word ?? ""];
  const isTime = past - 3 > first && the === "the" && /^(?:following|next|previous|same)$/.test(which);
  return isTime ? past - 3 : past;
}

/** After "to": a name, a phrase with its article, or people in the plural; "to contrast" goes on as a verb. */
function isPeople(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    /^\p{Lu}/u.test(token.word) ||
    /^(?:DT|PRP\$|NNS|CD)$/.test(token.tag) ||
    /^(?:a|an|the|his|her|their|its)$/i.test(token.word)
  );
}

/** "Told Varn" tells the one whom the report calls Ilse Varn elsewhere, if it quotes her too. */
function findFullName(scene: Scene, lastWord: string): string | null {
  return /^\p{Lu}/u.test(lastWord) ? (scene.fullNames.get(foldName(lastWord)) ?? null) : null;
}
