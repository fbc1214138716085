import type { Span } from "../base/span.js";
import type { Token } from "../record/sentence.js";
import { findTokenAt, liesInside, type Scene, type Utterance } from "./scene.js";

/** To whom something was said, in the report's words. */
export interface AddresseeMention {
  readonly name: string;
  readonly span: Span;
}

/** Verbs whose object is the one spoken to. */
const TELLING =
  /^(?:told|tell|tells|telling|asked|ask|asks|asking|informed|informs|reminded|assured|assures|warned|advised|briefed|thanked|grilled|pressed|questioned|urged|exhorted|addressed|e?-?mailed|texted|lectured|quizzed|implored|begged|challenged)$/i;
/** Nouns and verbs that take "to" and the one spoken to. */
const SPEAKING =
  /^(?:said|spoke|speaking|spoken|explained|wrote|replied|responded|remarks|speech|address|letter|email|e-mail|memo|statement|message|talking|talked|confirmed|complained|suggested|repeated|testified|boasted|confided|admitted|submission)$/i;
const ENDS =
  /^(?:that|in|on|at|during|after|before|when|while|as|how|why|whether|if|about|to|by|because|following|for|from|with|into|via|through|he|she|it|they|we|i|you|there|what|who|which|said|was|were|is|and|but|then|last|this|earlier|later|yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[,.:;“”"‘(—–]|--)$/i;
const PRONOUNS = /^(?:him|her|them|me|us|you|it|himself|herself|themselves|myself|each|one|another|whom)$/i;
const NOT_PEOPLE =
  /^(?:a|an|the)?\s*(?:question|questions|release|return|close|end|work|congress's|vote|move|same|story)$/i;

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
    const inCue = token.start < utterance.anchor.end;
    if (inCue && TELLING.test(token.word) && !isPassive(tokens, i)) {
      const found = readPeople(scene, tokens, i + 1);
      if (found) return found;
    }
    if (token.word === "to" && isSpokenTo(tokens, i)) {
      const found = readPeople(scene, tokens, i + 1);
      if (found) return found;
    }
  }
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

/** The noun phrase from token `first` on, up to a word that ends it; pronouns name nobody here. */
function readPeople(scene: Scene, tokens: readonly Token[], first: number): AddresseeMention | null {
  let past = first;
  while (past < tokens.length && past < first + 12) {
    const token = tokens[past] as Token;
    const closesQuote =
      past > first && /^["”]$/.test(token.word) && tokens.slice(first, past).some((t) => /^["“]$/.test(t.word));
    const opensProgramme = /^["“]$/.test(token.word) && /^[’']s$/.test(tokens[past - 1]?.word ?? "");
    if (liesInside(scene.contents, token.start)) break;
    if (ENDS.test(token.word) && !closesQuote && !opensProgramme) break;
    past++;
    if (closesQuote) break;
  }
  if (past === first) return null;
  if (/^VB[DPZ]?$/.test(tokens[first]?.tag ?? "") && !/^\p{Lu}/u.test(tokens[first]?.word ?? "")) return null;
  const span = { start: tokens[first]?.start ?? 0, end: tokens[past - 1]?.end ?? 0 };
  const name = scene.text.slice(span.start, span.end);
  if (PRONOUNS.test(name) || NOT_PEOPLE.test(name) || /^(?:be|do|have|make)\b/.test(name)) return null;
  return { name, span };
}
