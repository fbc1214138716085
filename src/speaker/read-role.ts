import { BODY_TAILS } from "../lexicon/en/bodies.js";
import { LEGISLATOR_HEADS, OFFICE_HEADS, OFFICE_MODIFIERS, PARTY_OFFICE_HEADS } from "../lexicon/en/offices.js";
import { SHORT_TITLES } from "../lexicon/en/titles.js";
import { findPlaceByName } from "../lexicon/gazetteer.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import { isPortfolioOf } from "./find-names.js";
import { readAfterOffice } from "./read-after-office.js";
import { readBeforeOffice } from "./read-before-office.js";
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
import { findOfficeHead, type Role, type RolePhrase } from "./role.js";

/** Reads office, affiliation and party off a noun phrase: "the Vessland party's former press secretary for Harbour". */
export function readRole(view: ReportView, names: ReportNames, phrase: RolePhrase): Role {
  const head = findOfficeHead(view.tokens[phrase.head]?.word ?? "") ?? "";
  const start = findOfficeStart(view, names, phrase);
  const before = readBeforeOffice(view, names, { firstToken: phrase.firstToken, pastToken: start });
  const after = readAfterOffice(view, names, { phrase, head });
  const officeSpan = spanOf(view, { firstToken: start, pastToken: after.officePast });
  const keepsParty = before.party !== null && before.isNextToOffice && PARTY_OFFICE_HEADS.has(head);
  const words = readStretch(view, { firstToken: start, pastToken: after.officePast });
  const office = [
    before.former,
    keepsParty ? before.partyWord : null,
    makeSingular(words, view.tokens[phrase.head]?.word ?? ""),
  ];
  // "A Vessland judge" tells where, not for whom; "the Vesslandic envoy" is the state's.
  const isVague = /^(?:description|description-of-subject|own-words)$/.test(phrase.by) && !before.isState;
  const isSeat = before.isPlace && (LEGISLATOR_HEADS.has(head) || isVague);
  const stated =
    after.affiliation ??
    findCampaign(view, names, start) ??
    (isSeat ? null : before.affiliation) ??
    findBodyOfIts(view, names, phrase.firstToken) ??
    findCity(view, names, phrase, head);
  // "The Vessland-American writer" tells where she is from.
  const affiliation = stated && !/^\S+-(?:American|born|based)$/.test(readStretch(view, stated)) ? stated : null;
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
    const folded = foldWord(token?.word ?? "");
    // "Police chief Tomas Ekel said": a common word has its capital from the sentence.
    const opens = start - 1 === sentenceStart(view, head) && names.runAt(start) !== names.runAt(start - 1);
    // "White House doctor" is no house doctor.
    if (STATE_WORDS.has(readStretch(view, { firstToken: start - 2, pastToken: start }))) break;
    if (isOther && token?.word !== "IT" && !(opens && OFFICE_MODIFIERS.has(folded))) break;
    const isTitle = start - 1 > firstToken - 1 && findOfficeHead(folded) !== null && folded !== "members";
    const isKnown = OFFICE_MODIFIERS.has(folded) || (isTitle && !isCapitalised(token?.word ?? ""));
    const isNoun = token?.tag === "NN" && !isCapitalised(token.word) && !BODY_TAILS.has(folded);
    const isShort = SHORT_TITLES.has(folded);
    if (
      !(isKnown || isNoun || isShort || isPortfolioOf(view, start - 1, head)) ||
      (BODY_TAILS.has(folded) && ownsTail(view, names, start - 1, head))
    )
      break;
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

function readAffiliation(view: ReportView, stretch: Stretch): string {
  return readStretch(view, stretch).replace(/^[Tt]he /, "");
}
