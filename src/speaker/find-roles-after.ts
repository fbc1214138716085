import { OFFICE_MODIFIERS } from "../lexicon/en/offices.js";
import { PARTY_LETTERS } from "../lexicon/en/parties.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { ClassedName } from "./classify-name.js";
import { isNameSuffix } from "./find-names.js";
import { findHead } from "./find-role-head.js";
import { readRole } from "./read-role.js";
import type { ReportNames } from "./report-names.js";
import { type ReportView, readStretch, type Stretch, sentenceEnd, spanOf } from "./report-view.js";
import { isPluralOffice, type Role, type RolePhrase } from "./role.js";

/** What the report says of a person right after naming them: in brackets, between commas, or with a verb of being. */
export function findRolesAfter(view: ReportView, names: ReportNames, run: ClassedName): Role[] {
  const end = sentenceEnd(view, run.firstToken);
  const roles: Role[] = [];
  let at = run.pastToken;
  if (
    /^(?:in|at|near|from|of)$/.test(view.tokens[run.firstToken - 1]?.word ?? "") &&
    run.titleStart === run.nameStart &&
    run.pastToken - run.nameStart === 1
  )
    return roles;
  if (isNameSuffix(view.tokens[at]?.word ?? "")) at++;
  const tag = readPartyTag(view, { firstToken: at, pastToken: end }, run.nameStart);
  if (tag) {
    roles.push(tag.role);
    at = tag.past;
  }
  if (at >= end) return roles;
  // "Ada Holt and Ivo Marsh, the firm's founders,".
  const isJoined = view.tokens[run.firstToken - 1]?.word === "and";
  const rest = { firstToken: at, pastToken: end, isJoined };
  const phrase = isSupposed(view, run) ? null : findPhraseAfter(view, names, rest);
  const role = phrase
    ? readRole(view, names, { ...phrase, mention: run.nameStart })
    : (readMembership(view, names, rest) ?? readWorkplace(view, names, rest));
  if (role) roles.push({ ...role, mention: run.nameStart });
  return roles;
}

/** "If Holt is the nominee", "whether Holt becomes mayor": nobody says that she is. */
function isSupposed(view: ReportView, { firstToken, pastToken }: ClassedName): boolean {
  const isOpen = /^(?:if|whether|unless|should|until)$/i.test(view.tokens[firstToken - 1]?.word ?? "");
  return isOpen && view.tokens[pastToken]?.word !== ",";
}

/** "(R-Harbourside)", "(D)", ", R-Harbourside,". */
function readPartyTag(
  view: ReportView,
  { firstToken: place, pastToken: end }: Stretch,
  mention: number,
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
  return { role: { ...PARTY_ROLE, party, partySpan: span, at: place + 1, mention }, past };
}

const PARTY_ROLE = {
  office: null,
  officeSpan: null,
  head: "",
  affiliation: null,
  affiliationSpan: null,
  isFormer: false,
  by: "party-tag",
} as const;

type PhraseAfter = Omit<RolePhrase, "mention">;

/** The phrase in ", director of …", ", 54, a …", ", who served as …", " is the …", " of Harbour University". */
function findPhraseAfter(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken, isJoined }: Stretch & { readonly isJoined: boolean },
): PhraseAfter | null {
  let at = firstToken;
  let by = "apposition";
  const isComma = /^(?:,|–|—|-LRB-|\()$/.test(view.tokens[at]?.word ?? "");
  if (isComma) {
    at++;
    if (view.tokens[at]?.tag === "CD" && view.tokens[at + 1]?.word === ",") at += 2;
  }
  if (/^who(?:’s|'s)?$/i.test(view.tokens[at]?.word ?? "")) {
    // "A former adviser to Holt who is now a fellow" is the adviser.
    if (!isComma && view.tokens[at - 1]?.relation === "nmod") return null;
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
  return makePhraseAfter(view, names, { firstToken: at, pastToken, by, isJoined });
}

function makePhraseAfter(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken, by, isJoined }: Stretch & { readonly by: string; readonly isJoined: boolean },
): PhraseAfter | null {
  const head = findHead(view, firstToken, pastToken);
  if (head < 0) return null;
  const opens = /^(?:DT|PRP\$)$/.test(view.tokens[firstToken]?.tag ?? "");
  const isBare = head - firstToken < 2 && OFFICE_MODIFIERS.has((view.tokens[firstToken]?.word ?? "").toLowerCase());
  const follows = /^as$/.test(view.tokens[firstToken - 1]?.word ?? "");
  if (by === "predicate" && !opens && !follows && head !== firstToken && !isBare) return null;
  // "To Holt, his aides and friends": several are not one.
  if (isPluralOffice(view, head) && !isJoined) return null;
  // ", spokesman Ivo Marsh said": the office is the next person's.
  const next = head + 1;
  if (names.people.personAt[next] || names.people.personAt[head]) return null;
  let past = next;
  const isLimit = (i: number) => /^(?:,|\.|:|VB[DZP]|MD|WP|WDT|''|-RRB-)$/.test(view.tokens[i]?.tag ?? ".");
  while (past < pastToken && past - head < 24 && !isLimit(past)) past++;
  return { firstToken, head, pastToken: past, by };
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

/** "Ada Holt of the Harbour Institute": a body right after a name. */
function readMembership(view: ReportView, names: ReportNames, { firstToken }: Stretch): Role | null {
  const { tokens } = view;
  if (!/^(?:of|at|from|with)$/.test(tokens[firstToken]?.word ?? "")) return null;
  const place = tokens[firstToken + 1]?.tag === "DT" ? firstToken + 2 : firstToken + 1;
  const run = names.runAt(place);
  // "They met Holt at the White House", "with Holt at the Board's office": where, not for whom.
  const isWhere = tokens[firstToken]?.word === "at" && (run?.firstToken !== place || isMetThere(view, firstToken, run));
  return run?.nameClass === "body" && !isWhere
    ? makeMembership(view, { firstToken: place, pastToken: run.pastToken }, "body-after-name")
    : null;
}

function isMetThere(view: ReportView, at: number, run: Stretch): boolean {
  const isSeat = STATE_WORDS.get(readStretch(view, run))?.kind === "seat";
  const isObject = /^(?:nmod|dobj)$/.test(view.tokens[at - 1]?.relation ?? "");
  return isSeat || isObject || view.tokens[run.pastToken]?.tag === "POS";
}

/** A body that somebody belongs to, without an office. */
export function makeMembership(view: ReportView, stretch: Stretch, by: string): Role {
  const { firstToken } = stretch;
  const parts = {
    affiliation: readStretch(view, stretch),
    affiliationSpan: spanOf(view, stretch),
    at: firstToken,
    mention: firstToken,
  };
  return { ...PARTY_ROLE, ...parts, party: null, partySpan: null, by };
}

/** ", who studies tides at the Harbour Institute": where somebody works, without an office. */
function readWorkplace(view: ReportView, names: ReportNames, { firstToken, pastToken }: Stretch): Role | null {
  const { tokens } = view;
  if (tokens[firstToken]?.word !== "," || tokens[firstToken + 1]?.word !== "who") return null;
  const verb = firstToken + 2;
  if (!/^(?:study|teach|work|research|direct|lead|head|run|cover|write|serve)$/.test(tokens[verb]?.lemma ?? ""))
    return null;
  for (let i = verb + 1; i < Math.min(pastToken, verb + 14); i++) {
    if (tokens[i]?.word === ",") return null;
    if (!/^(?:at|for|with)$/.test(tokens[i]?.word ?? "")) continue;
    const place = tokens[i + 1]?.tag === "DT" ? i + 2 : i + 1;
    const run = names.runAt(place);
    if (run?.nameClass !== "body") continue;
    const stretch = { firstToken: Math.max(place, run.firstToken), pastToken: run.pastToken };
    return makeMembership(view, stretch, "workplace");
  }
  return null;
}
