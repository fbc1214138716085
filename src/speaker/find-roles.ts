import { PARTY_LETTERS } from "../lexicon/en/parties.js";
import type { ClassedName } from "./classify-name.js";
import { isNameSuffix } from "./find-names.js";
import type { Person } from "./link-people.js";
import { findOfficeHead, type Role, type RolePhrase, readRole } from "./read-role.js";
import type { ReportNames } from "./report-names.js";
import { isCapitalised, type ReportView, sentenceEnd, sentenceStart, spanOf } from "./report-view.js";

/** For each person's number, what the report says they are, in the order of the text. */
export type Roles = ReadonlyMap<number, readonly Role[]>;

/** Finds offices, affiliations, parties and ages beside the places that name each person. Linear in the mentions. */
export function findRoles(view: ReportView, names: ReportNames): Roles {
  const roles = new Map<number, Role[]>();
  for (const person of names.people.persons) {
    const found = person.mentions.flatMap(({ run }) => findRolesAt(view, names, run));
    if (found.length > 0)
      roles.set(
        person.number,
        found.sort((one, other) => one.at - other.at),
      );
  }
  shareTitles(view, names, roles);
  return roles;
}

function findRolesAt(view: ReportView, names: ReportNames, run: ClassedName): Role[] {
  const phrases = [findTitle(run, view), findPhraseBefore(view, names, run), findApposedBefore(view, names, run)];
  const roles = phrases.flatMap((phrase) => (phrase ? [readRole(view, names, phrase)] : []));
  return [...roles, ...findRolesAfter(view, names, run)];
}

/** "Vessland Foreign Minister Ada Holt": the title inside the run, with the words of the run before it. */
function findTitle(run: ClassedName, view: ReportView): RolePhrase | null {
  for (let i = run.nameStart - 1; i >= run.titleStart; i--)
    if (findOfficeHead(view.tokens[i]?.word ?? "")) {
      // "Attorney General" is headed by the attorney.
      const head =
        /^general$/i.test(view.tokens[i]?.word ?? "") &&
        i > run.titleStart &&
        findOfficeHead(view.tokens[i - 1]?.word ?? "")
          ? i - 1
          : i;
      return { firstToken: findPhraseStart(view, run.firstToken), head, pastToken: run.nameStart, by: "title" };
    }
  return null;
}

/** Back over "former" and a possessive before a run: "Vessland's President", "former Gov.". */
function findPhraseStart(view: ReportView, first: number): number {
  const start = sentenceStart(view, first);
  let at = first;
  while (at > start && first - at < 4) {
    const token = view.tokens[at - 1];
    if (!token || !/^(?:POS|JJ|NNP|RB)$/.test(token.tag)) break;
    at--;
  }
  return at;
}

const PREMODIFIER = /^(?:JJ[RS]?|NN|NNP|NNPS|POS|VBN|VBG|CD|HYPH|``|''|FW|RB)$/;

/** "the Holt campaign's press secretary Ivo Marsh": an office in small letters right before the name. */
function findPhraseBefore(view: ReportView, names: ReportNames, run: ClassedName): RolePhrase | null {
  const start = sentenceStart(view, run.firstToken);
  let head = run.firstToken - 1;
  while (head >= start && /^(?:''|``)$/.test(view.tokens[head]?.tag ?? "")) head--;
  const word = view.tokens[head]?.word ?? "";
  if (head < start || isCapitalised(word) || !/^NNS?$/.test(view.tokens[head]?.tag ?? "") || !findOfficeHead(word))
    return findStatedInName(run, view);
  let first = head;
  while (first > start && head - first < 12 && PREMODIFIER.test(view.tokens[first - 1]?.tag ?? "")) first--;
  // A person's possessive before it makes a kinship of offices, "Holt's running mate", and is cut by the reading.
  if (names.runAt(first - 1) !== null && names.runAt(first - 1) === names.runAt(first)) return null;
  return { firstToken: first, head, pastToken: head + 1, by: "noun-before-name" };
}

/** Headlines write offices with capitals: "Harbour Bank CEO Ada Holt". The run's own cut has it already. */
function findStatedInName(run: ClassedName, view: ReportView): RolePhrase | null {
  const head = run.nameStart - 1;
  const isOffice = head >= run.firstToken && head < run.titleStart && findOfficeHead(view.tokens[head]?.word ?? "");
  return isOffice ? { firstToken: run.firstToken, head, pastToken: head + 1, by: "noun-before-name" } : null;
}

/** "Harbour Bank's chief executive, Ada Holt," and "A lawyer for the port, Ivo Marsh,". */
function findApposedBefore(view: ReportView, names: ReportNames, run: ClassedName): RolePhrase | null {
  const start = sentenceStart(view, run.firstToken);
  const comma = run.firstToken - 1;
  if (view.tokens[comma]?.word !== "," || run.titleStart < run.nameStart) return null;
  const next = view.tokens[run.pastToken];
  if (next && !/^(?:,|\.|VB[DZP]|MD|''|:|WP|-LRB-)$/.test(next.tag)) return null;
  let first = comma;
  while (
    first > start &&
    comma - first < 16 &&
    /^(?:JJ[RS]?|NNS?|NNPS?|POS|DT|PRP\$|IN|TO|VBN|CD|HYPH|CC)$/.test(view.tokens[first - 1]?.tag ?? "")
  )
    first--;
  while (first < comma && /^(?:IN|TO|CC)$/.test(view.tokens[first]?.tag ?? "")) first++;
  const opens = /^(?:DT|PRP\$)$/.test(view.tokens[first]?.tag ?? "") || isPossessive(view, first, comma);
  if (!opens) return null;
  const head = findHead(view, first, comma);
  if (head < 0 || hasPerson(names, head + 1, comma)) return null;
  return { firstToken: first, head, pastToken: comma, by: "apposition-before-name" };
}

function isPossessive(view: ReportView, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + 5); i++) if (view.tokens[i]?.tag === "POS") return true;
  return false;
}

function hasPerson(names: ReportNames, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (names.people.personAt[i]) return true;
  return false;
}

/** The office head of the noun phrase that begins at `first`: the last one before a preposition, comma or verb. */
function findHead(view: ReportView, first: number, past: number): number {
  let head = -1;
  for (let i = first; i < Math.min(past, first + 14); i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    const isHead = findOfficeHead(word) !== null && /^NN/.test(tag);
    if (isHead) head = i;
    else if (head >= 0 && !/^NNP?S?$/.test(tag)) return head;
    else if (!/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|VBN|VBG|CD|HYPH|RB[RS]?|``|''|CC|FW)$/.test(tag)) return head;
  }
  return head;
}

function findRolesAfter(view: ReportView, names: ReportNames, run: ClassedName): Role[] {
  const end = sentenceEnd(view, run.firstToken);
  const roles: Role[] = [];
  let at = run.pastToken;
  if (isNameSuffix(view.tokens[at]?.word ?? "")) at++;
  const tag = readPartyTag(view, at, end);
  if (tag) {
    roles.push(tag.role);
    at = tag.past;
  }
  if (at >= end) return roles;
  const phrase = findPhraseAfter(view, names, { firstToken: at, pastToken: end });
  if (phrase) roles.push(readRole(view, names, phrase));
  return roles;
}

/** "(R-Harbourside)", "(D)", ", R-Harbourside,". */
function readPartyTag(
  view: ReportView,
  place: number,
  end: number,
): { readonly role: Role; readonly past: number } | null {
  const open = view.tokens[place]?.word ?? "";
  if (!/^[([,]$/.test(open) || place + 1 >= end) return null;
  const from = view.tokens[place + 1]?.start ?? 0;
  const match = /^([RDLG])(?:[-–—‑]\s?[A-Z][\w. ]{1,20}(?=[)\],])|(?=[)\]]))/.exec(view.text.slice(from, from + 32));
  const party = PARTY_LETTERS.get(match?.[1] ?? "");
  if (!match || !party) return null;
  let past = place + 1;
  while (past < end && (view.tokens[past]?.start ?? 0) < from + match[0].length) past++;
  const span = spanOf(view, { firstToken: place + 1, pastToken: past });
  if (/^[)\]]$/.test(view.tokens[past]?.word ?? "")) past++;
  return { role: makeParty(party, span, place + 1), past };
}

function makeParty(party: string, partySpan: Role["partySpan"], at: number): Role {
  return {
    office: null,
    officeSpan: null,
    head: "",
    affiliation: null,
    affiliationSpan: null,
    party,
    partySpan,
    isFormer: false,
    at,
    by: "party-tag",
  };
}

/** The phrase in ", director of …", ", 54, a …", ", who served as …", " is the …", " of Harbour University". */
function findPhraseAfter(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken }: { readonly firstToken: number; readonly pastToken: number },
): RolePhrase | null {
  let at = firstToken;
  let by = "apposition";
  const isComma = /^(?:,|–|—|-LRB-|\()$/.test(view.tokens[at]?.word ?? "");
  if (isComma) {
    at++;
    if (view.tokens[at]?.tag === "CD" && view.tokens[at + 1]?.word === ",") at += 2;
  }
  if (/^who(?:’s|'s)?$/i.test(view.tokens[at]?.word ?? "")) {
    at++;
    by = "relative-clause";
  }
  const verb = skipBeing(view, at, pastToken);
  if (verb > at) {
    at = verb;
    if (by === "apposition") by = "predicate";
  } else if (by === "relative-clause" || !isComma) return null;
  if (by === "predicate" && (isComma || view.quotedIn[at])) return null;
  while (/^(?:now|then|currently|formerly|also|once|himself|herself|previously)$/.test(view.tokens[at]?.word ?? ""))
    at++;
  return makePhraseAfter(view, names, { firstToken: at, pastToken, by });
}

function makePhraseAfter(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken, by }: { readonly firstToken: number; readonly pastToken: number; readonly by: string },
): RolePhrase | null {
  const head = findHead(view, firstToken, pastToken);
  if (head < 0) return null;
  const opens = /^(?:DT|PRP\$)$/.test(view.tokens[firstToken]?.tag ?? "");
  if (by === "predicate" && !opens && !/^(?:as)$/.test(view.tokens[firstToken - 1]?.word ?? "")) return null;
  // ", spokesman Ivo Marsh said": the office is the next person's.
  const next = head + 1;
  if (names.people.personAt[next] || (names.people.personAt[head] && !isSelf(names, head))) return null;
  let past = next;
  const isLimit = (i: number) => /^(?:,|\.|:|VB[DZP]|MD|WP|WDT|''|-RRB-)$/.test(view.tokens[i]?.tag ?? ".");
  while (past < pastToken && past - head < 24 && !isLimit(past)) past++;
  return { firstToken, head, pastToken: past, by };
}

function isSelf(names: ReportNames, place: number): boolean {
  return names.runAt(place) === null;
}

/** Over "is", "was", "has served as", "works as", "was named": the place where what follows begins. */
function skipBeing(view: ReportView, place: number, end: number): number {
  const words: string[] = [];
  for (let i = place; i < Math.min(end, place + 6); i++) words.push((view.tokens[i]?.word ?? "").toLowerCase());
  const line = words.join(" ");
  const match =
    /^(?:(?:has|had|also|now|currently|previously|recently|later|once|was|is|were|been|still) )*?(?:(?:serves?|served|works?|worked|acts?|acted|serving) (?:\w+ )?as|(?:was|is|became|becomes|remains|remained|been)(?: (?:named|appointed|elected|also|still|now|once|then))?|headed|heads) /.exec(
      `${line} `,
    );
  if (!match) return place;
  return place + match[0].trim().split(" ").length;
}

/** "Sens. Ada Holt (D-Vess.) and Ivo Marsh": a plural title before the first is every one's in the list. */
function shareTitles(view: ReportView, names: ReportNames, roles: Map<number, Role[]>): void {
  for (const person of names.people.persons)
    for (const role of [...(roles.get(person.number) ?? [])]) {
      const word = view.tokens[role.at]?.word ?? "";
      if (role.by === "party-tag" || !/s\.?$/.test(word) || findOfficeHead(word) === word.toLowerCase()) continue;
      if (role.by !== "title" && role.by !== "noun-before-name") continue;
      for (const other of listJoined(view, names, role.at + 1)) {
        if (other.number === person.number) continue;
        const held = roles.get(other.number) ?? [];
        held.push({ ...role, party: null, partySpan: null });
        roles.set(
          other.number,
          held.sort((one, two) => one.at - two.at),
        );
      }
    }
}

/** The persons named one after the other from `place` on, brackets and titles between. */
function listJoined(view: ReportView, names: ReportNames, place: number): Person[] {
  const found: Person[] = [];
  const end = Math.min(sentenceEnd(view, place), place + 40);
  let depth = 0;
  for (let i = place; i < end; i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (tag === "-LRB-") depth++;
    else if (tag === "-RRB-") depth--;
    else if (depth > 0) continue;
    else if (names.people.personAt[i]) {
      const person = names.people.persons[(names.people.personAt[i] as number) - 1];
      if (person && !found.includes(person)) found.push(person);
    } else if (!/^(?:,|and|&|both)$/.test(word)) break;
  }
  return found;
}
