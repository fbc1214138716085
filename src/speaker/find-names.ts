import { BODY_NAME_WORDS } from "../lexicon/en/bodies.js";
import { FIRST_NAMES } from "../lexicon/en/first-names.js";
import { OFFICE_HEADS, PORTFOLIOS } from "../lexicon/en/offices.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { HONORIFICS, NAME_PARTICLES, NAME_SUFFIXES, SHORT_TITLES } from "../lexicon/en/titles.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { Token } from "../record/sentence.js";
import { isHeadlineVerb } from "./headline-verb.js";
import { foldWord, isCapitalised, type ReportView, type Stretch, sentenceEnd } from "./report-view.js";

/** A run of capitalised words, cut into what stands before the title, the title, and the name. Any may be empty. */
export interface NameRun extends Stretch {
  /** Where the title begins: words before it name a body, place or party. */
  readonly titleStart: number;
  /** Where the name proper begins; `pastToken` when the run ends in an office. */
  readonly nameStart: number;
}

/** Finds runs of capitalised words outside dates, in order, each cut at its title. Linear. */
export function findNameRuns(view: ReportView): readonly NameRun[] {
  const runs: NameRun[] = [];
  const { tokens } = view;
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameToken(view, i)) continue;
    const past = findRunEnd(view, i);
    const name = findNameAfterPost(view, i, past);
    if (name > i) runs.push(cutRun(view, { firstToken: i, pastToken: name }));
    runs.push(cutRun(view, { firstToken: name, pastToken: past }));
    i = past - 1;
  }
  return runs;
}

/** "Ambassador to NATO Ada Holt": where the name begins after what the post is to; `first` where there is no post. */
function findNameAfterPost({ tokens }: ReportView, first: number, past: number): number {
  const to = tokens[first - 1]?.word === "the" ? first - 2 : first - 1;
  if (tokens[to]?.word !== "to" || !OFFICE_HEADS.has(foldWord(tokens[to - 1]?.word ?? ""))) return first;
  for (let i = first + 1; i < past - 1; i++) if (FIRST_NAMES.has(tokens[i]?.word ?? "")) return i;
  return first;
}

const NO_NAME_TAGS = /^(?:PRP|DT|IN|CC|MD|WRB|WP|WDT|TO|EX|UH|RB|VB[DPZ]?$|POS|PDT|\W)/;

function isNameToken(view: ReportView, place: number): boolean {
  const { word, tag, entity } = view.tokens[place] as Token;
  if (!isCapitalised(word)) return isCompanySuffix(view, place) || /^(?:(?:al|el|ibn|bin)-|[dl]['’])\p{Lu}/u.test(word);
  const before = view.tokens[place - 1]?.word ?? "";
  // "USA Today" is a newspaper.
  if (word === "Today" && isCapitalised(before) && before === before.toUpperCase() && before.length > 1) return true;
  const isShouted = word.length > 2 && word === word.toUpperCase();
  if ((entity === "DATE" && !isShouted) || entity === "TIME" || entity === "DURATION") return false;
  if (word === "I" || NOT_NAMES.has(word) || word.endsWith("-based")) return false;
  if (isHeadlineVerb(view, place)) return false;
  if (tag.startsWith("NNP") || (isShouted && tag === "NNS") || (entity === "MISC" && tag === "JJ")) return true;
  if (isSpeakerLabel(view, place) || isSingularSubject(view, place)) return true;
  if (entity === "PERSON" || entity === "ORGANIZATION" || entity === "LOCATION") return !/^(?:DT|PRP|WP)/.test(tag);
  if (PARTY_WORDS.has(word) || STATE_WORDS.has(word) || BODY_NAME_WORDS.has(word)) return true;
  const isFirst = view.index.firstOf[view.index.sentenceOf[place] as number] === place;
  return !isFirst && !/^["“‘'(:–—-]/.test(before) && !NO_NAME_TAGS.test(tag);
}

/** "Harbour Foundry plc". */
function isCompanySuffix({ tokens }: ReportView, place: number): boolean {
  const isSuffix = /^(?:plc|ltd|inc|llc)$/.test(tokens[place]?.word ?? "");
  return isSuffix && isCapitalised(tokens[place - 1]?.word ?? "") && tokens[place - 1]?.tag.startsWith("NNP") === true;
}

/** "MARSH: We will." */
function isSpeakerLabel({ tokens }: ReportView, place: number): boolean {
  const { word } = tokens[place] as Token;
  return word.length > 2 && word === word.toUpperCase() && tokens[place + 1]?.word === ":";
}

/** "Waters believes", "Price (D-Harbour)": what takes the verb of one, or a party's letter, is a name. */
function isSingularSubject(view: ReportView, place: number): boolean {
  const { tokens, index } = view;
  const isFirst = index.firstOf[index.sentenceOf[place] as number] === place;
  if (!isFirst) return false;
  const isTagged = tokens[place + 1]?.tag === "-LRB-" && /^[RDI]-\p{Lu}/u.test(tokens[place + 2]?.word ?? "");
  return isTagged || (tokens[place]?.tag === "NNS" && tokens[place + 1]?.tag === "VBZ");
}

/** Capitalised words that stand alone often and never name anybody. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September " +
    "October November December Mon Tue Wed Thu Fri Sat Sun Photo Video Image Read More Click Here Follow Share Updated " +
    "The A An But And Or If In On At This That These Those He She They It We You His Her Their Our My Its"
  ).split(" "),
);

function findRunEnd(view: ReportView, first: number): number {
  const end = sentenceEnd(view, first);
  let past = first + 1;
  while (past < end) {
    if (isNameToken(view, past) && !startsAnew(view, past)) past++;
    else {
      const over = skipConnector(view, first, past, end);
      if (over === past) break;
      past = over;
    }
  }
  return past;
}

/** "Kyiv Mr. Doe" does not happen, but "Holt's" does: a possessive ends a run, since it is a token of its own. */
function startsAnew(view: ReportView, place: number): boolean {
  return HONORIFICS.has(foldWord((view.tokens[place] as Token).word)) && view.tokens[place - 1]?.tag === "CD";
}

/** Place after a connecting word that belongs to a name going on ("Bank of Vessland", "Ana de la Cruz"), else `place`. */
function skipConnector(view: ReportView, first: number, place: number, end: number): number {
  const { tokens } = view;
  const token = tokens[place] as Token;
  const before = tokens[place - 1] as Token;
  let next = place + 1;
  if (NAME_PARTICLES.has(token.word)) {
    while (next < end && NAME_PARTICLES.has(tokens[next]?.word ?? "")) next++;
    const isPerson =
      before.entity === "PERSON" ||
      FIRST_NAMES.has(before.word) ||
      (tokens[next]?.entity === "PERSON" && !BODY_NAME_WORDS.has(before.word));
    if (isPerson && next < end && isNameToken(view, next)) return next;
  }
  if (token.word === "&" && next < end && isNameToken(view, next)) return next;
  if (/^(?:of|for|on|to)$/.test(token.word)) {
    const past = tokens[next]?.word === "the" ? next + 1 : next;
    if (past >= end || !isNameToken(view, past)) return place;
    const isOffice = token.word === "of" && OFFICE_HEADS.has(foldWord(before.word));
    if (isOffice) return PORTFOLIOS.has(tokens[past]?.word ?? "") ? past : place;
    const goesOn = /^(?:of|for)$/.test(token.word) && tokens[past]?.entity !== "PERSON";
    const isBody =
      BODY_NAME_WORDS.has(before.word) || (goesOn && hasBody(view, { firstToken: first, pastToken: place }));
    const isTitled = isTitle(view, first) && !hasBody(view, { firstToken: first, pastToken: place });
    if (token.word === "to" || isTitled) return place;
    if (token.word === "for" && goesOn && place - first === 1 && /^NNP?S$/.test(before.tag)) return past;
    return isBody || (token.entity === "ORGANIZATION" && before.entity === "ORGANIZATION") ? past : place;
  }
  if (token.word === "and" && next < end && isNameToken(view, next))
    return joinsBody(view, first, place) ? next : place;
  return place + suffixLength(view, first, place, end);
}

/**
 * True for the "and" within a body's name: "Department of Tides and Ports", "the Ports and Tides Commission"; not for
 * "the University of Vessland and Harbour College", two bodies.
 */
function joinsBody(view: ReportView, first: number, place: number): boolean {
  const { tokens } = view;
  const next = place + 1;
  if (tokens[next]?.entity === "PERSON" || tokens[place - 1]?.entity === "PERSON") return false;
  let past = next + 1;
  while (past < tokens.length && isNameToken(view, past)) past++;
  // "Center for Tides and International Ports" is one; "University of Vessland and Harbour College" are two.
  const isBodyAfter = BODY_NAME_WORDS.has(tokens[past - 1]?.word ?? "") && !FIELDS.test(tokens[past - 1]?.word ?? "");
  const left = { firstToken: first, pastToken: place };
  if (hasBody(view, left) && !isBodyAfter) return hasConnector(view, left);
  const before = tokens[first - 1];
  const opens = before !== undefined && (before.tag === "DT" || (before.tag === "IN" && place - first === 1));
  return (
    opens &&
    !BODY_NAME_WORDS.has(tokens[place - 1]?.word ?? "") &&
    hasBody(view, { firstToken: next, pastToken: past }) &&
    past - next > 1 &&
    !BODY_NAME_WORDS.has(tokens[next]?.word ?? "")
  );
}

/** Words of bodies' names that stand for what a body does. */
const FIELDS =
  /^(?:Services?|International|Business|Energy|Veterans|Nations|Media|News|Technologies|Systems|Electric)$/;

function hasConnector({ tokens }: ReportView, { firstToken, pastToken }: Stretch): boolean {
  for (let i = firstToken; i < pastToken; i++) if (/^(?:of|for|on)$/.test(tokens[i]?.word ?? "")) return true;
  return false;
}

/** Two tokens for ", Jr." after a name that is at least two words long. */
function suffixLength(view: ReportView, first: number, place: number, end: number): number {
  const isSuffix = view.tokens[place]?.word === "," && place + 1 < end && place - first >= 2;
  return isSuffix && /^(?:jr|sr)$/.test(foldWord(view.tokens[place + 1]?.word ?? "")) ? 2 : 0;
}

function isTitle(view: ReportView, place: number): boolean {
  const folded = foldWord(view.tokens[place]?.word ?? "");
  // "María del Río" is no delegate.
  const isShort = SHORT_TITLES.has(folded) && !NAME_PARTICLES.has(view.tokens[place]?.word ?? "");
  return isShort || HONORIFICS.has(folded) || OFFICE_HEADS.has(folded) || isSharedTitle(view, place);
}

/** "Senators Ada Holt and Ivo Marsh": one title for several, before a name. */
function isSharedTitle({ tokens }: ReportView, place: number): boolean {
  const word = tokens[place]?.word ?? "";
  const isName = tokens[place + 1]?.entity === "PERSON" && isCapitalised(tokens[place + 1]?.word ?? "");
  return word.endsWith("s") && isName && OFFICE_HEADS.has(foldWord(word).slice(0, -1)) && !FIRST_NAMES.has(word);
}

/**
 * Cuts at the last title with a name after it. "Stephen King" and "Nora Bishop" keep their surnames: a title that ends
 * the run after a first name is none.
 */
function cutRun(view: ReportView, run: Stretch): NameRun {
  const { firstToken, pastToken } = run;
  for (let i = pastToken - 1; i >= firstToken; i--) {
    if (!isTitle(view, i)) continue;
    // "Defence Minister Gen Holt": short titles have their stop, or no other title before them.
    const isFirstName =
      !OFFICE_HEADS.has(foldWord(view.tokens[i]?.word ?? "")) &&
      isBareShort(view, i) &&
      i > firstToken &&
      isTitle(view, i - 1);
    if (isFirstName) continue;
    const nameStart = skipPortfolio(view, i + 1, pastToken);
    const before = view.tokens[i - 1]?.word ?? "";
    const afterFirstName = i > firstToken && FIRST_NAMES.has(before);
    const isName = nameStart < pastToken && hasBody(view, { firstToken: nameStart, pastToken });
    if (isName || (afterFirstName && nameStart <= i + 1)) continue;
    if (nameStart === pastToken && i > firstToken && belongsToName(view, i)) continue;
    const titleStart = findTitleStart(view, firstToken, i);
    return { ...run, titleStart, nameStart };
  }
  const name = skipLowerPortfolio(view, run);
  return { ...run, titleStart: firstToken, nameStart: name };
}

function isBareShort({ tokens }: ReportView, place: number): boolean {
  const word = tokens[place]?.word ?? "";
  return SHORT_TITLES.has(foldWord(word)) && !word.endsWith(".");
}

/** "Nora Bishop", "Citizens for Port Justice": the tagger holds the last word for a part of the name before it. */
function belongsToName(view: ReportView, place: number): boolean {
  const entity = view.tokens[place]?.entity;
  return (entity === "PERSON" || entity === "ORGANIZATION") && view.tokens[place - 1]?.entity === entity;
}

function hasBody(view: ReportView, { firstToken, pastToken }: Stretch): boolean {
  for (let i = firstToken; i < pastToken; i++) if (BODY_NAME_WORDS.has(view.tokens[i]?.word ?? "")) return true;
  return false;
}

/** The place after "of State" and "General", when they follow the head of a title at `place`. */
export function skipPortfolio(view: ReportView, place: number, past: number): number {
  const { tokens } = view;
  let at = place;
  if (/^general$/i.test(tokens[at]?.word ?? "")) at++;
  if (tokens[at]?.word !== "of" || at >= past || !PORTFOLIOS.has(nextWord(view, at + 1))) return at;
  at++;
  while (at < past && (PORTFOLIOS.has(tokens[at]?.word ?? "") || /^(?:the|and)$/.test(tokens[at]?.word ?? ""))) at++;
  return at;
}

/** In "secretary of State Ada Holt" the run begins with the portfolio. */
function skipLowerPortfolio({ tokens }: ReportView, { firstToken, pastToken }: Stretch): number {
  if (tokens[firstToken - 1]?.word !== "of" || !OFFICE_HEADS.has(tokens[firstToken - 2]?.word ?? "")) return firstToken;
  let at = firstToken;
  while (at < pastToken - 1 && PORTFOLIOS.has(tokens[at]?.word ?? "")) at++;
  return at;
}

/** The word at `place`, or the one after it when that is "the". */
function nextWord({ tokens }: ReportView, place: number): string {
  const word = tokens[place]?.word ?? "";
  return word === "the" ? (tokens[place + 1]?.word ?? "") : word;
}

function findTitleStart(view: ReportView, first: number, head: number): number {
  let start = head;
  while (start > first && isTitleModifier(view, start - 1, head)) start--;
  while (start > first && isTitle(view, start - 1)) start--;
  return start;
}

function isTitleModifier(view: ReportView, place: number, head: number): boolean {
  return TITLE_MODIFIERS.has(foldWord(view.tokens[place]?.word ?? "")) || isPortfolioOf(view, place, head);
}

/** "Treasury Secretary", "Transport Minister": what a secretary or minister is of goes with the title. */
export function isPortfolioOf({ tokens }: ReportView, place: number, head: number): boolean {
  const isHolder = HAS_PORTFOLIO.has(foldWord(tokens[head]?.word ?? ""));
  return isHolder && PORTFOLIOS.has(tokens[place]?.word ?? "");
}

/** Offices that a portfolio stands before. */
const HAS_PORTFOLIO: ReadonlySet<string> = new Set(["secretary", "minister", "undersecretary"]);

const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "vice deputy assistant associate acting interim former senior junior chief executive managing general press prime foreign " +
    "interior defense defence finance justice health education energy trade attorney surgeon inspector major lieutenant lt " +
    "majority minority rear brigadier research communications campaign policy political legislative first lady opposition"
  ).split(" "),
);

/** True for "Jr." and the like. */
export function isNameSuffix(word: string): boolean {
  return NAME_SUFFIXES.has(foldWord(word));
}
