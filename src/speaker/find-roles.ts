import { OFFICE_MODIFIERS } from "../lexicon/en/offices.js";
import type { ClassedName } from "./classify-name.js";
import { findApposedBefore } from "./find-apposed-before.js";
import { findRolesAfter, makeMembership } from "./find-roles-after.js";
import type { Person } from "./link-people.js";
import { readRole } from "./read-role.js";
import type { ReportNames } from "./report-names.js";
import {
  foldWord,
  headOf,
  isCapitalised,
  type ReportView,
  readStretch,
  sentenceEnd,
  sentenceStart,
  spanOf,
} from "./report-view.js";
import { findOfficeHead, isPluralOffice, type Role, type RolePhrase } from "./role.js";

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
  const phrases = [
    findTitle(run, view),
    findPost(view, names, run),
    findPhraseBefore(view, names, run),
    findApposedBefore(view, names, run),
  ];
  const roles = phrases.flatMap((phrase) => (phrase ? [readRole(view, names, phrase)] : []));
  const owner = findOwner(view, names, run);
  const seat = findSeat(view, names, run);
  if (seat)
    for (const [i, role] of roles.entries())
      if (role.by === "title" && role.affiliation === null && SEATED_HEADS.has(role.head))
        roles[i] = { ...role, ...seat };
  return [...(owner ? [owner] : []), ...roles, ...findRolesAfter(view, names, run)];
}

/** Offices that have their place after the name. */
const SEATED_HEADS: ReadonlySet<string> = new Set(
  "mayor president premier chancellor minister king queen emir sultan bishop archbishop".split(" "),
);

/** "Mayor Ada Holt of Harbour": the place after a name with a title. */
function findSeat(
  view: ReportView,
  names: ReportNames,
  { pastToken }: ClassedName,
): Pick<Role, "affiliation" | "affiliationSpan"> | null {
  const run = view.tokens[pastToken]?.word === "of" ? names.runAt(pastToken + 1) : null;
  if (!run || run.firstToken !== pastToken + 1 || names.people.personAt[run.firstToken]) return null;
  return { affiliation: readStretch(view, run), affiliationSpan: spanOf(view, run) };
}

/** "The Harbour Post's Ada Holt": a body's possessive right before a name. */
function findOwner(view: ReportView, names: ReportNames, run: ClassedName): Role | null {
  const before = names.runAt(run.firstToken - 2);
  // A closing mark is none: ‘the Tamsk Wolf’ Ada Holt.
  const mark = view.tokens[run.firstToken - 1]?.word ?? "";
  const isOwner =
    /^['’]s$/i.test(mark) || (/^['’]$/.test(mark) && /s$/.test(view.tokens[run.firstToken - 2]?.word ?? ""));
  if (!isOwner || before?.nameClass !== "body") return null;
  return { ...makeMembership(view, before, "body-before-name"), mention: run.nameStart };
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
      return {
        firstToken: findPhraseStart(view, run.firstToken),
        head,
        pastToken: run.nameStart,
        by: "title",
        mention: run.nameStart,
      };
    }
  return findLowerTitle(run, view);
}

/** "former secretary of state Ada Holt", "secretary of State Ada Holt": an office whose portfolio has a capital. */
function findLowerTitle(run: ClassedName, view: ReportView): RolePhrase | null {
  const head = run.firstToken - 2;
  if (view.tokens[head + 1]?.word !== "of" || run.nameStart === run.firstToken) return null;
  if (!findOfficeHead(view.tokens[head]?.word ?? "")) return null;
  return {
    firstToken: findPhraseStart(view, head),
    head,
    pastToken: run.nameStart,
    by: "title",
    mention: run.nameStart,
  };
}

/** "US Ambassador to NATO Ada Holt": a post with what it is to right before the name. */
function findPost(view: ReportView, names: ReportNames, { firstToken, nameStart }: ClassedName): RolePhrase | null {
  const object = firstToken === nameStart ? names.runAt(firstToken - 1) : null;
  if (!object || object.pastToken !== firstToken) return null;
  const the = view.tokens[object.firstToken - 1]?.word === "the" ? 1 : 0;
  const head = object.firstToken - the - 2;
  if (view.tokens[head + 1]?.word !== "to" || !findOfficeHead(view.tokens[head]?.word ?? "")) return null;
  const first = findPhraseStart(view, names.runAt(head)?.firstToken ?? head);
  return { firstToken: first, head, pastToken: firstToken, by: "title", mention: nameStart };
}

/** Back over "former" and a possessive before a run: "Vessland's President", "former Gov.". */
function findPhraseStart(view: ReportView, first: number): number {
  const start = sentenceStart(view, first);
  let at = first;
  while (at > start && first - at < 4) {
    const token = view.tokens[at - 1];
    const isModifier = /^(?:NN|VBG)$/.test(token?.tag ?? "") && OFFICE_MODIFIERS.has(foldWord(token?.word ?? ""));
    if (!token || !(isModifier || /^(?:POS|JJ|NNP|RB|PRP\$)$/.test(token.tag))) break;
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
  if (
    head < start ||
    (isCapitalised(word) && head > start) ||
    !/^NNS?$/.test(view.tokens[head]?.tag ?? "") ||
    !findOfficeHead(word)
  )
    return findStatedInName(run, view);
  if (!isOneWithName(view, names, { run, head })) return null;
  let first = head;
  while (first > start && head - first < 12 && PREMODIFIER.test(view.tokens[first - 1]?.tag ?? "")) first--;
  // A person's possessive before it makes a kinship of offices, "Holt's running mate", and is cut by the reading.
  if (names.runAt(first - 1) !== null && names.runAt(first - 1) === names.runAt(first)) return null;
  return { firstToken: first, head, pastToken: head + 1, by: "noun-before-name", mention: run.nameStart };
}

/**
 * True when the noun and the name right after it are one phrase; false for a verb ("would counsel Holt"), for a plural
 * before one name ("the voters Holt must win"), and where the name begins a clause that hangs on the noun ("the judge
 * Holt had named").
 */
function isOneWithName(
  view: ReportView,
  names: ReportNames,
  { run, head }: { readonly run: ClassedName; readonly head: number },
): boolean {
  const { tokens } = view;
  if (/^(?:MD|TO|PRP)$/.test(tokens[head - 1]?.tag ?? "")) return false;
  if (isPluralOffice(view, head) && listJoined(view, names, head + 1).length < 2) return false;
  // A full name begins no such clause: "the Tamsk clerk Ada Holt on Monday said".
  if (run.pastToken - run.nameStart > 1 || !isDefinite(view, head)) return true;
  const name = run.pastToken - 1;
  if (!tokens[name]?.relation.startsWith("nsubj")) return true;
  const verb = headOf(view, name);
  const isRelative = verb > name && tokens[verb]?.relation.startsWith("acl") === true;
  return !isRelative || headOf(view, verb) > head || headOf(view, verb) < 0;
}

function isDefinite({ tokens }: ReportView, head: number): boolean {
  let at = head - 1;
  while (at >= head - 5 && /^(?:JJ[RS]?|NNP?|VBN|HYPH|RBS|CD)$/.test(tokens[at]?.tag ?? "")) at--;
  return tokens[at]?.tag === "DT";
}

/** Headlines write offices with capitals: "Harbour Bank CEO Ada Holt". The run's own cut has it already. */
function findStatedInName(run: ClassedName, view: ReportView): RolePhrase | null {
  const head = run.nameStart - 1;
  const isOffice = head >= run.firstToken && head < run.titleStart && findOfficeHead(view.tokens[head]?.word ?? "");
  return isOffice
    ? { firstToken: run.firstToken, head, pastToken: head + 1, by: "noun-before-name", mention: run.nameStart }
    : null;
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
