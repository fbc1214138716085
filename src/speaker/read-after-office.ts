import { BODY_NOUNS, BODY_TAILS } from "../lexicon/en/bodies.js";
import { VOICE_HEADS } from "../lexicon/en/offices.js";
import type { ClassedName } from "./classify-name.js";
import { skipPortfolio } from "./find-names.js";
import type { ReportNames } from "./report-names.js";
import { isCapitalised, type ReportView, type Stretch } from "./report-view.js";
import { findOfficeHead, type RolePhrase } from "./role.js";

/** What stands after an office's head in its phrase. */
export interface AfterOffice {
  readonly officePast: number;
  readonly affiliation: Stretch | null;
}

/** "of State", "for policy", "to NATO" go with the office; "at the Harbour Institute", "of Vessland" tell for whom. */
export function readAfterOffice(
  view: ReportView,
  names: ReportNames,
  { phrase, head }: { readonly phrase: RolePhrase; readonly head: string },
): AfterOffice {
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
    if (run && isIndefinite(view, firstToken) && isModifier(view, run)) {
      if (namesBody(view, run.pastToken)) return null;
      at = run.pastToken;
      continue;
    }
    if (run && run.nameClass !== "person" && (names.people.personAt[at] === 0 || hasTail(view, run.pastToken))) {
      const past = findTailEnd(view, Math.min(run.pastToken, pastToken));
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

function isIndefinite({ tokens }: ReportView, place: number): boolean {
  return /^an?$/i.test(tokens[place]?.word ?? "");
}

/** "The judge at a Tamsk rally": the name of a place or person says which of a common noun. */
function isModifier(view: ReportView, { nameClass, pastToken }: ClassedName): boolean {
  if (nameClass === "body" || nameClass === "state" || hasTail(view, pastToken)) return false;
  let at = pastToken;
  while (/^(?:JJ|HYPH)$/.test(view.tokens[at]?.tag ?? "")) at++;
  const { tag = "", word = "" } = view.tokens[at] ?? {};
  return /^NNS?$/.test(tag) && !isCapitalised(word) && !BODY_TAILS.has(word) && !DAYS.test(word);
}

/** "A Tamsk data firm": a body without a name. */
function namesBody({ tokens }: ReportView, place: number): boolean {
  for (let i = place; i < place + 5 && /^(?:JJ|HYPH|NNS?)$/.test(tokens[i]?.tag ?? ""); i++)
    if (BODY_NOUNS.has(tokens[i]?.word ?? "")) return true;
  return false;
}

/** Nouns of time that follow a name and are none of its phrase. */
const DAYS = /^(?:yesterday|today|tomorrow|tonight)$/;

/** "the Vesslandic interior ministry": the place past the tail within three words, else `place`. */
function findTailEnd(view: ReportView, place: number): number {
  for (let i = place; i < place + 3 && /^(?:NN|JJ)$/.test(view.tokens[i]?.tag ?? ""); i++)
    if (hasTail(view, i)) return i + 1;
  return place;
}

function hasTail(view: ReportView, place: number): boolean {
  const word = view.tokens[place]?.word ?? "";
  return BODY_TAILS.has(word);
}
