import type { Span } from "../base/span.js";
import { BODY_NOUNS, BODY_TAILS } from "../lexicon/en/bodies.js";
import {
  LEGISLATOR_HEADS,
  OFFICE_HEADS,
  OFFICE_MODIFIERS,
  PARTY_OFFICE_HEADS,
  VOICE_HEADS,
} from "../lexicon/en/offices.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { SHORT_TITLES } from "../lexicon/en/titles.js";
import { findPlaceByName } from "../lexicon/gazetteer.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import { skipPortfolio } from "./find-names.js";
import type { ReportNames } from "./report-names.js";
import {
  foldWord,
  isCapitalised,
  type ReportView,
  readStretch,
  type Stretch,
  sentenceStart,
  spanOf,
} from "./report-view.js";

/** What a report says that somebody is: an office, for whom, of which party; any may be missing. */
export interface Role {
  readonly office: string | null;
  readonly officeSpan: Span | null;
  /** The head of the office in lower case, singular: "secretary". */
  readonly head: string;
  readonly affiliation: string | null;
  readonly affiliationSpan: Span | null;
  readonly party: string | null;
  readonly partySpan: Span | null;
  readonly isFormer: boolean;
  /** Place of the token that the role was read at. */
  readonly at: number;
  /** Place of the mention that it stands beside; its own place for a description. */
  readonly mention: number;
  /** The rule that read it. */
  readonly by: string;
}

/** A noun phrase with the head of an office in it: `firstToken <= head < pastToken`. */
export interface RolePhrase extends Stretch {
  readonly head: number;
  readonly mention: number;
  readonly by: string;
}

/** The office that a word names by itself, in lower case and the singular; null when it names none. */
export function findOfficeHead(word: string): string | null {
  const folded = foldWord(word);
  const full = SHORT_TITLES.get(folded) ?? folded;
  if (OFFICE_HEADS.has(full)) return full;
  const singular = full
    .replace(/men$/, "man")
    .replace(/women$/, "woman")
    .replace(/s$/, "");
  return OFFICE_HEADS.has(singular) ? singular : null;
}

/** Reads office, affiliation and party off a noun phrase: "the Vessland party's former press secretary for Harbour". */
export function readRole(view: ReportView, names: ReportNames, phrase: RolePhrase): Role {
  const head = findOfficeHead(view.tokens[phrase.head]?.word ?? "") ?? "";
  const start = findOfficeStart(view, names, phrase);
  const before = readBefore(view, names, { firstToken: phrase.firstToken, pastToken: start });
  const after = readAfter(view, names, { phrase, head });
  const officeSpan = spanOf(view, { firstToken: start, pastToken: after.officePast });
  const keepsParty = before.party !== null && before.isNextToOffice && PARTY_OFFICE_HEADS.has(head);
  const words = readStretch(view, { firstToken: start, pastToken: after.officePast });
  const office = [
    before.former,
    keepsParty ? before.partyWord : null,
    makeSingular(words, view.tokens[phrase.head]?.word ?? ""),
  ];
  // "A Vessland judge" tells where, not for whom; "the Vesslandic envoy" is the state's.
  const isVague = /^(?:description|own-words)$/.test(phrase.by) && !before.isState;
  const isSeat = before.isPlace && (LEGISLATOR_HEADS.has(head) || isVague);
  const affiliation =
    after.affiliation ??
    findCampaign(view, names, start) ??
    (isSeat ? null : before.affiliation) ??
    findBodyOfIts(view, names, phrase.firstToken) ??
    findCity(view, names, phrase, head);
  return {
    office: office.filter((part) => part !== null).join(" "),
    officeSpan,
    head,
    affiliation: affiliation ? readAffiliation(view, affiliation) : null,
    affiliationSpan: affiliation ? spanOf(view, affiliation) : null,
    party: before.party,
    partySpan: before.party ? officeSpan : null,
    isFormer: before.former !== null || /^(?:former|ex-|retired)/i.test(words),
    at: phrase.head,
    mention: phrase.mention,
    by: phrase.by,
  };
}

/** "Holt campaign chairman", "Holt's campaign manager": the campaign goes with both the office and the name. */
function findCampaign(view: ReportView, names: ReportNames, start: number): Stretch | null {
  if (view.tokens[start]?.word !== "campaign") return null;
  const last = view.tokens[start - 1]?.tag === "POS" ? start - 2 : start - 1;
  const run = names.runAt(last);
  return run ? { firstToken: run.nameStart, pastToken: start + 1 } : null;
}

/** "Holt's ministry sent its spokesman Ivo Marsh": the body last named in the sentence is what "its" stands for. */
function findBodyOfIts(view: ReportView, names: ReportNames, first: number): Stretch | null {
  const owner = /^its$/i.test(view.tokens[first]?.word ?? "") ? first : first - 1;
  if (!/^its$/i.test(view.tokens[owner]?.word ?? "")) return null;
  return findRunBefore(view, owner, (place) => {
    const run = names.runAt(place);
    return run?.nameClass === "body" ? run : null;
  });
}

/** "In Harbour, Mayor Ada Holt said", "strikes on the city of Harbour …, Mayor Ada Holt said": that city's mayor. */
function findCity(view: ReportView, names: ReportNames, { firstToken, by }: RolePhrase, head: string): Stretch | null {
  if (head !== "mayor" || by !== "title") return null;
  return findRunBefore(view, firstToken, (place) => {
    const run = names.runAt(place);
    if (!run || !isCalledCity(view, run, firstToken)) return null;
    return findPlaceByName(readStretch(view, run))?.precision === "city" ? run : null;
  });
}

function isCalledCity({ tokens }: ReportView, run: Stretch, mayor: number): boolean {
  const isOpening = /^in$/i.test(tokens[run.firstToken - 1]?.word ?? "") && run.pastToken === mayor - 1;
  if (isOpening) return true;
  for (let i = run.firstToken - 1; i >= Math.max(0, run.firstToken - 4); i--)
    if (/^(?:city|town|capital|municipality|village|borough)$/.test(tokens[i]?.word ?? "")) return true;
  return false;
}

/** The nearest fitting run before `place` in its sentence. */
function findRunBefore(view: ReportView, place: number, fits: (place: number) => Stretch | null): Stretch | null {
  const start = sentenceStart(view, place);
  for (let i = place - 1; i >= Math.max(start, place - 60); i--) {
    const run = fits(i);
    if (run) return { firstToken: run.firstToken, pastToken: run.pastToken };
  }
  return null;
}

/** "Sens." → "Sen.", "candidates" → "candidate"; other words of the phrase stay as they are. */
function makeSingular(words: string, head: string): string {
  const folded = foldWord(head);
  const isPlural = !OFFICE_HEADS.has(folded) && /(?:s\.?|men)$/.test(head) && findOfficeHead(head) !== null;
  if (!isPlural && !(SHORT_TITLES.get(folded)?.endsWith("s") ?? false)) return words;
  const singular = head.replace(/men$/, "man").replace(/s(\.?)$/, "$1");
  return words.replace(head, singular);
}

/** The words that belong to the office before its head: "vice", "press", "campaign" in "campaign manager". */
function findOfficeStart(view: ReportView, names: ReportNames, { firstToken, head }: RolePhrase): number {
  let start = head;
  while (start > firstToken) {
    const token = view.tokens[start - 1];
    const isOther = names.runAt(start - 1) !== null && names.runAt(start - 1) !== names.runAt(head);
    if (isOther && token?.word !== "IT") break;
    const folded = foldWord(token?.word ?? "");
    const isTitle = start - 1 > firstToken - 1 && findOfficeHead(folded) !== null && folded !== "members";
    const isKnown = OFFICE_MODIFIERS.has(folded) || (isTitle && !isCapitalised(token?.word ?? ""));
    const isNoun = token?.tag === "NN" && !isCapitalised(token.word) && !BODY_TAILS.has(folded);
    const isShort = SHORT_TITLES.has(folded);
    if (!(isKnown || isNoun || isShort) || (BODY_TAILS.has(folded) && ownsTail(view, names, start - 1, head))) break;
    start--;
  }
  return start;
}

/** In "Holt campaign spokesman" the campaign is Holt's; in "Holt campaign manager" the manager runs it, and both hold. */
function ownsTail(view: ReportView, names: ReportNames, place: number, head: number): boolean {
  const isNamed = names.runAt(place - 1) !== null || view.tokens[place - 1]?.tag === "POS";
  const isRun = foldWord(view.tokens[place]?.word ?? "") === "campaign";
  const runs = /^(?:manager|chairman|chairwoman|chair|director|strategist)$/.test(
    foldWord(view.tokens[head]?.word ?? ""),
  );
  return isNamed && !(isRun && runs);
}

interface Before {
  readonly affiliation: Stretch | null;
  readonly isPlace: boolean;
  /** The place is a state, by its name or adjective. */
  readonly isState: boolean;
  readonly party: string | null;
  readonly partyWord: string | null;
  readonly isNextToOffice: boolean;
  readonly former: string | null;
}

/** The body, state or party before an office, and whether the office is a former one. */
function readBefore(view: ReportView, names: ReportNames, { firstToken, pastToken }: Stretch): Before {
  let affiliation: Stretch | null = null;
  let isPlace = false;
  let party: string | null = null;
  let partyAt = -1;
  let former: string | null = null;
  for (let i = pastToken - 1; i >= firstToken; i--) {
    const word = view.tokens[i]?.word ?? "";
    const folded = foldWord(word);
    if (/^(?:former|ex|then|onetime|one-time)$/.test(folded)) former ??= word;
    const known = PARTY_WORDS.get(word);
    const next = foldWord(view.tokens[i + 1]?.word ?? "");
    if (known && i + 1 <= pastToken && !/^(?:party|national|congressional|caucus|governors)$/.test(next)) {
      party ??= known;
      if (partyAt < 0) partyAt = i;
      continue;
    }
    if (affiliation) continue;
    const found = findNameEndingAt(view, names, { firstToken, pastToken: i + 1 });
    if (!found) continue;
    affiliation = found.stretch;
    isPlace = found.isPlace;
    i = found.stretch.firstToken;
  }
  if (former === null && isFormerWord(view.tokens[firstToken - 1]?.word ?? ""))
    former = view.tokens[firstToken - 1]?.word ?? "";
  return {
    affiliation,
    isPlace,
    isState: affiliation !== null && STATE_WORDS.has(readStretch(view, affiliation)),
    party,
    partyWord: partyAt < 0 ? null : (view.tokens[partyAt]?.word ?? null),
    isNextToOffice: partyAt >= 0 && partyAt === pastToken - 1,
    former,
  };
}

function isFormerWord(word: string): boolean {
  return /^(?:former|ex|onetime)$/i.test(word);
}

/** The name of a body or place that ends at the stretch's end: "White House", "Holt campaign", "the Harbour Board's". */
function findNameEndingAt(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken }: Stretch,
): { readonly stretch: Stretch; readonly isPlace: boolean } | null {
  let last = pastToken - 1;
  let tail = false;
  while (last > firstToken && /^(?:POS|''|``)$/.test(view.tokens[last]?.tag ?? "")) last--;
  if (BODY_TAILS.has(foldWord(view.tokens[last]?.word ?? "")) && !isCapitalised(view.tokens[last]?.word ?? "")) {
    tail = true;
    last--;
    if (view.tokens[last]?.tag === "POS") last--;
  }
  const run = names.runAt(last);
  if (!run || last < firstToken) return null;
  let start = Math.max(run.firstToken, firstToken);
  while (start < last && isFormerWord(view.tokens[start]?.word ?? "")) start++;
  // "Voting rights advocates", "Police officials": a common word that only begins a sentence.
  const opens = view.index.sentences[view.index.sentenceOf[start] ?? 0]?.start === view.tokens[start]?.start;
  if (
    opens &&
    !tail &&
    run.pastToken - run.firstToken === 1 &&
    (run.nameClass === "other" || BODY_NOUNS.has(foldWord(view.tokens[start]?.word ?? "")))
  )
    return null;
  const isPerson = names.people.personAt[last] !== 0;
  if (isPerson && !tail) return null;
  const end = tail ? pastToken : last + 1;
  const isPlace =
    !tail && (run.nameClass === "place" || run.nameClass === "state" || names.isPlaceWord(view, start, end));
  return { stretch: { firstToken: start, pastToken: trimPossessive(view, start, end) }, isPlace };
}

function trimPossessive(view: ReportView, first: number, past: number): number {
  let end = past;
  while (end > first + 1 && /^(?:POS|''|``)$/.test(view.tokens[end - 1]?.tag ?? "")) end--;
  return end;
}

function readAffiliation(view: ReportView, stretch: Stretch): string {
  return readStretch(view, stretch).replace(/^[Tt]he /, "");
}

interface After {
  readonly officePast: number;
  readonly affiliation: Stretch | null;
}

/** "of State", "for policy", "to NATO" go with the office; "at the Harbour Institute", "of Vessland" tell for whom. */
function readAfter(
  view: ReportView,
  names: ReportNames,
  { phrase, head }: { readonly phrase: RolePhrase; readonly head: string },
): After {
  let officePast = skipPortfolio(view, phrase.head + 1, phrase.pastToken);
  let at = officePast;
  while (at < phrase.pastToken && /^(?:of|at|for|with|from|to|in|on|and)$/.test(view.tokens[at]?.word ?? "")) {
    const preposition = view.tokens[at]?.word ?? "";
    if (preposition === "and") {
      const second = findSecondHead(view, at + 1, phrase.pastToken);
      if (second < 0) break;
      officePast = second + 1;
      at = second + 1;
      continue;
    }
    const object = readObject(view, names, { firstToken: at + 1, pastToken: phrase.pastToken });
    if (!object) break;
    const speaksFor =
      object.name === null && preposition === "for" && FOR_HEADS.has(head) && isDefiniteAt(view, at + 1);
    if (speaksFor) return { officePast, affiliation: { firstToken: at + 1, pastToken: object.past } };
    const goesTo = preposition === "to" || (object.name === null && /^(?:of|for)$/.test(preposition));
    const isPortfolio = object.name !== null && names.isPortfolio(view, object.name);
    if (goesTo || (preposition === "of" && isPortfolio)) {
      officePast = object.past;
      at = object.past;
      continue;
    }
    // "a consultant on Vessland" and "an advocate in Vessland" are not Vessland's.
    const isBody = object.name !== null && names.runAt(object.name.firstToken)?.nameClass === "body";
    if (object.name && (/^(?:of|at|for|with|from)$/.test(preposition) || isBody))
      return { officePast, affiliation: object.name };
    at = object.past;
  }
  return { officePast, affiliation: null };
}

/** Offices held for somebody whom a common noun may name: "a lawyer for the residents". */
const FOR_HEADS: ReadonlySet<string> = new Set([
  ...VOICE_HEADS,
  "lawyer",
  "attorney",
  "counsel",
  "solicitor",
  "barrister",
  "lobbyist",
]);

function isDefiniteAt({ tokens }: ReportView, place: number): boolean {
  return tokens[place]?.tag === "DT" && /^the$/i.test(tokens[place]?.word ?? "");
}

function findSecondHead(view: ReportView, place: number, past: number): number {
  for (let i = place; i < Math.min(past, place + 3); i++) {
    const word = view.tokens[i]?.word ?? "";
    const goesOn = /^(?:of|at|for|,)$/.test(view.tokens[i + 1]?.word ?? "");
    if (findOfficeHead(word) && goesOn) return i;
  }
  return -1;
}

/** The object of a preposition: a name (with a tail), or at most four plain nouns and adjectives. */
function readObject(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken }: Stretch,
): { readonly name: Stretch | null; readonly past: number } | null {
  let at = firstToken;
  while (at < pastToken && /^(?:DT|PRP\$)$/.test(view.tokens[at]?.tag ?? "")) at++;
  const start = at;
  while (at < pastToken && at - start < 5) {
    const run = names.runAt(at);
    if (run && run.nameClass !== "person" && (names.people.personAt[at] === 0 || hasTail(view, run.pastToken))) {
      const end = Math.min(run.pastToken, pastToken);
      const past = hasTail(view, end) ? end + 1 : end;
      return { name: { firstToken: Math.max(at, run.firstToken), pastToken: past }, past };
    }
    if (run && hasTail(view, run.pastToken)) {
      return { name: { firstToken: at, pastToken: run.pastToken + 1 }, past: run.pastToken + 1 };
    }
    if (!/^(?:NN|NNS|JJ|VBG|VBN|HYPH)$/.test(view.tokens[at]?.tag ?? "") || run) break;
    at++;
  }
  return at > start ? { name: null, past: at } : null;
}

function hasTail(view: ReportView, place: number): boolean {
  const word = view.tokens[place]?.word ?? "";
  return BODY_TAILS.has(word);
}
