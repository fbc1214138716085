// Sentences → the words that name what something was said at, in or on: kind, exact words, who else took part, own time.
// Not done here: which utterances an occasion covers.
import type { Span } from "../base/span.js";
import { BROADCASTERS, OCCASION_NOUNS, PROGRAMME_WORDS } from "../lexicon/en/occasions.js";
import type { OccasionKind } from "../record/reading.js";
import type { Sentence, Token } from "../record/sentence.js";
import { findOccasionTime } from "./find-occasion-time.js";
import type { TimeExpression } from "./time-context.js";

/** Words that name an occasion, where they stand and what hangs on them. */
export interface OccasionMention {
  readonly kind: OccasionKind;
  /** The words, without article: "joint news conference". */
  readonly span: Span;
  readonly sentence: number;
  /** First token of the phrase, article included, and the token past its head. */
  readonly firstToken: number;
  readonly pastToken: number;
  /** The word before the phrase, lower case: "at", "in", "held", "the"; empty at the head of a sentence. */
  readonly lead: string;
  /** True when the phrase begins with "the", "that", "this" or a possessive: it may name one known already. */
  readonly definite: boolean;
  readonly time: TimeExpression | null;
  readonly with: string | null;
}

/** The report's words and what is known of its times. */
export interface OccasionQuery {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
}

/** Phrases by their first word, longest first, as lists of words. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const byFirst = new Map<string, string[][]>();
  for (const noun of OCCASION_NOUNS.keys()) {
    const words = noun.split(" ");
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
})();

/** Finds the occasions named in the sentences, in order; near linear in the number of tokens. */
export function findOccasions({ text, sentences, times }: OccasionQuery): readonly OccasionMention[] {
  const mentions: OccasionMention[] = [];
  const timeSpans = times.map((time) => time.span);
  for (const [index, sentence] of sentences.entries()) {
    const place: Place = { text, sentence, index, times, timeSpans };
    for (let i = 0; i < sentence.tokens.length; ) {
      const found = findNoun(sentence.tokens, i) ?? findBroadcast(place, i);
      if (found) mentions.push(makeMention(place, found));
      i = found ? Math.max(found.past, i + 1) : i + 1;
    }
  }
  return mentions;
}

interface Place {
  readonly text: string;
  readonly sentence: Sentence;
  readonly index: number;
  readonly times: readonly TimeExpression[];
  readonly timeSpans: readonly Span[];
}

interface Found {
  readonly kind: OccasionKind;
  /** A programme's or station's name takes no words before it into the phrase. */
  readonly isName?: boolean;
  readonly first: number;
  readonly past: number;
}

function findNoun(tokens: readonly Token[], i: number): Found | null {
  const word = tokens[i]?.word ?? "";
  if (word.length > 24) return null;
  const lower = word.toLowerCase();
  const phrases = PHRASES.get(lower) ?? PHRASES.get(lower.replace(/s$/, ""));
  if (!phrases) return null;
  for (const words of phrases) {
    if (!words.every((part, j) => isForm(tokens[i + j]?.word ?? "", part))) continue;
    const kind = OCCASION_NOUNS.get(words.join(" "));
    if (!kind || !isNounHere(tokens, i, words.length)) continue;
    return { kind, first: i, past: i + words.length };
  }
  return null;
}

const isForm = (word: string, part: string): boolean => {
  const lower = word.toLowerCase();
  return lower === part || lower === `${part}s`;
};

const NAMED_AS =
  /^(?:Twitter|Facebook|Instagram|YouTube|Telegram|Snapchat|TikTok|Reddit|LinkedIn|Weibo|Mastodon|Bluesky)$/;

/** "The panel will review", "he ran the ad agency", "report cards": not every such word names an occasion. */
function isNounHere(tokens: readonly Token[], first: number, length: number): boolean {
  const token = tokens[first];
  const before = tokens[first - 1]?.word.toLowerCase() ?? "";
  const after = tokens[first + length]?.word ?? "";
  if (NAMED_AS.test(token?.word ?? "")) return true;
  if (token?.word === "March" && first > 0) return false;
  if (
    /^VB[DZPN]?$/.test(token?.tag ?? "") ||
    (/^(?:notes|reports|reviews|addresses|researches|documents|polls)$/.test(token?.word ?? "") &&
      /^(?:which|that|it|he|she|who)$/.test(before))
  )
    return false;
  if (length === 1 && /^(?:to|will|would|could|should|can|may|might|not|must|they|we|i|you|who)$/.test(before))
    return false;
  if (length === 1 && /^(?:telegram|twitter|facebook|instagram)$/i.test(token?.word ?? ""))
    return /^[A-Z]/.test(token?.word ?? "");
  // "Health Minister", "letter writers": the word only describes the next noun.
  return !/^(?:agency|card|cards|writer|writers|owner|company|team|room|rooms|table|chair|chairs|host|hosts|stage|moderator|moderators|cycle|season|trail|maker|book|books)$/.test(
    after,
  );
}

/** "on Fox News", "on NBC's “Vessna Today”", "on The Mara Lind Show": what is said there is broadcast. */
function findBroadcast({ text, sentence }: Place, i: number): Found | null {
  const { tokens } = sentence;
  const before = tokens[i - 1]?.word.toLowerCase() ?? "";
  if (!/^(?:on|told|to|with|in|of)$/.test(before) || !/^[A-Z“"'‘]/.test(tokens[i]?.word ?? "")) return null;
  const past = findNameEnd(tokens, i);
  const name = text.slice(tokens[i]?.start ?? 0, tokens[past - 1]?.end ?? 0).replace(/^["“‘']+|["”’',]+$/g, "");
  const station = /^([A-Z][\w-]*(?: [A-Z][\w-]*)*?)(?:[’']s?\b|$)/.exec(name)?.[1] ?? "";
  const words = name.split(/\s+/);
  const isProgramme = words.length > 1 && PROGRAMME_WORDS.has(words.at(-1) ?? "");
  const isStation = BROADCASTERS.has(station);
  const hasProgramme = isStation && name.length > station.length + 3;
  if (isStation && !hasProgramme && !isProgramme)
    return before === "on" ? { kind: "broadcast", first: i, past, isName: true } : null;
  if ((isProgramme && /^(?:on|of)$/.test(before)) || hasProgramme)
    return { kind: "broadcast", first: i, past, isName: true };
  return null;
}

/** Past the capitalised words (and quotation marks, "'s", "&", "the", "of") that begin at token `i`; at most twelve. */
function findNameEnd(tokens: readonly Token[], i: number): number {
  let past = i;
  let quotes = 0;
  while (past < tokens.length && past < i + 12) {
    const word = tokens[past]?.word ?? "";
    const goesOn = /^[A-Z]/.test(word) || /^["“”‘’']$/.test(word) || /^[’']s?$/.test(word);
    const links = /^(?:the|of|and|with|&|a)$/.test(word) && /^[A-Z]/.test(tokens[past + 1]?.word ?? "");
    if (!goesOn && !links) break;
    past++;
    if (/^["“”]$/.test(word) && quotes++ > 0) break;
  }
  return Math.max(past, i + 1);
}

const DETERMINERS: ReadonlySet<string> = new Set(
  "a an the this that his her its their our my another one some several".split(" "),
);
const STOPS =
  /^(?:at|in|on|during|of|for|to|from|with|by|after|before|as|via|through|about|over|into|and|or|but|than|,|;|:|[()“”"‘’—–-]|said|says|told|held|gave|made|hosted|delivered|issued|released|posted|published|sent|wrote|is|was|were|are|has|had|have|be|been|called|attended|did|that|which|who|when|while|where|if|not)$/i;

function makeMention({ text, sentence, index, times, timeSpans }: Place, found: Found): OccasionMention {
  const { tokens } = sentence;
  let first = /^["“‘]$/.test(tokens[found.first]?.word ?? "") ? found.first + 1 : found.first;
  while (first > 0 && first > found.first - 8 && !found.isName && !STOPS.test(tokens[first - 1]?.word ?? "")) {
    if (DETERMINERS.has(tokens[first - 1]?.word.toLowerCase() ?? "")) break;
    if (isVerbBefore(tokens, first)) break;
    first--;
  }
  const possessive = tokens.slice(first, found.first).some((token) => /^[’']s?$/.test(token.word));
  const determiner = tokens[first - 1]?.word.toLowerCase() ?? "";
  const hasDeterminer = DETERMINERS.has(determiner);
  const firstToken = hasDeterminer ? first - 1 : first;
  const start = tokens[first]?.start ?? sentence.start;
  const end = tokens[found.past - 1]?.end ?? start;
  const span = { start, end };
  return {
    kind: found.kind,
    span,
    sentence: index,
    firstToken,
    pastToken: found.past,
    lead: findLead(tokens, /^["“‘]$/.test(tokens[firstToken - 1]?.word ?? "") ? firstToken - 1 : firstToken),
    definite: possessive || (hasDeterminer && !/^(?:an?|another|one|some|several)$/.test(determiner)),
    time: findOccasionTime(text, tokens, { span, past: found.past, times, timeSpans }),
    with: findParticipants(text, tokens, found.past),
  };
}

/** A verb ends the phrase; a participle after its article does not: "a fundraising email". */
function isVerbBefore(tokens: readonly Token[], first: number): boolean {
  const tag = tokens[first - 1]?.tag ?? "";
  if (tag === "VBG") return !DETERMINERS.has(tokens[first - 2]?.word.toLowerCase() ?? "");
  return /^(?:VB[PZ]?|MD|PRP|WDT|WP)$/.test(tag);
}

/** The word that the phrase hangs on: "a portion of the debate" looks further than "of". */
function findLead(tokens: readonly Token[], firstToken: number): string {
  const word = tokens[firstToken - 1]?.word.toLowerCase() ?? "";
  const isPart =
    word === "of" &&
    /^(?:portion|part|end|beginning|start|side|sidelines|edition|episode|broadcast|course|margins)$/.test(
      tokens[firstToken - 2]?.word ?? "",
    );
  if (word === "to" && /^(?:spoke|speaking|spoken|talk|talked)$/.test(tokens[firstToken - 2]?.word ?? ""))
    return "spoke to";
  if (!isPart) return word;
  for (let i = firstToken - 3; i >= 0 && i > firstToken - 7; i--) {
    const before = tokens[i]?.word.toLowerCase() ?? "";
    if (/^(?:at|in|on|during|for|from|by)$/.test(before)) return before;
  }
  return word;
}

const WITH_ENDS =
  /^(?:in|on|at|during|after|before|that|which|who|whose|when|while|as|to|about|over|said|says|was|were|is|[,.;:“”"])$/;

/** The names after "with": "a joint news conference with his counterpart Ilse Varn" gives "Ilse Varn". */
function findParticipants(text: string, tokens: readonly Token[], past: number): string | null {
  let i = past;
  if (tokens[i]?.word !== "with") return null;
  i++;
  let last: [number, number] | null = null;
  const first = i;
  for (let runStart = -1; i <= tokens.length && i < past + 14; i++) {
    const word = tokens[i]?.word ?? "";
    const isName = /^\p{Lu}/u.test(word);
    if (isName && runStart < 0) runStart = i;
    if (!isName && runStart >= 0) {
      last = [runStart, i];
      runStart = -1;
    }
    if (WITH_ENDS.test(word)) break;
  }
  const end = Math.min(i, tokens.length, past + 14);
  if (end <= first) return null;
  // "The Tamsk delegation" is a phrase that ends in no name.
  const isBare = last !== null && last[0] === first + 1 && DETERMINERS.has(tokens[first]?.word.toLowerCase() ?? "");
  const from = last && last[1] === end && !isBare ? last[0] : first;
  return text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
