import type { ClassedName } from "./classify-name.js";
import { findHead } from "./find-role-head.js";
import type { ReportNames } from "./report-names.js";
import { type ReportView, readStretch, sentenceStart } from "./report-view.js";
import { isPluralOffice, type RolePhrase } from "./role.js";

/** "Harbour Bank's chief executive, Ada Holt," and "A lawyer for the port, Ivo Marsh,". */
export function findApposedBefore(view: ReportView, names: ReportNames, run: ClassedName): RolePhrase | null {
  const start = sentenceStart(view, run.firstToken);
  const comma = run.firstToken - 1;
  if (view.tokens[comma]?.word !== ",") return null;
  const next = view.tokens[run.pastToken];
  if (next && !/^(?:,|\.|VB[DZP]|MD|''|:|WP|-LRB-)$/.test(next.tag)) return null;
  let first = comma;
  while (
    first > start &&
    comma - first < 16 &&
    /^(?:JJ[RS]?|NNS?|NNPS?|POS|DT|PRP\$|IN|TO|VBN|VBG|CD|HYPH|CC)$/.test(view.tokens[first - 1]?.tag ?? "")
  )
    first--;
  while (first < comma && /^(?:IN|TO|CC)$/.test(view.tokens[first]?.tag ?? "")) first++;
  const isRole = /^as$/i.test(view.tokens[first - 1]?.word ?? "") && opensClause(view, names, first);
  const opens = isRole || isOpened(view, first) || isPossessive(view, first, comma);
  // "at a briefing with her Vesslandic counterpart, Ada Holt,": the first of the phrases that has an office in it.
  let head = opens ? findHead(view, first, comma) : -1;
  // "After talks with the nominee, Holt said": before a verb the name begins a clause of its own.
  const isClosed = !isSubjectOfNext(view, run);
  if (!isClosed && !opensClause(view, names, first)) return null;
  while (head < 0 && isClosed && first < comma) {
    first++;
    if (/^(?:DT|PRP\$)$/.test(view.tokens[first]?.tag ?? "")) head = findHead(view, first, comma);
  }
  const isOneOf = /^one of$/i.test(readStretch(view, { firstToken: first - 2, pastToken: first }));
  if (isPluralOffice(view, head) && !isOneOf) return null;
  if (head < 0 || names.people.personAt[head + 1] || endsInKin(view, names, { head, comma })) return null;
  return { firstToken: first, head, pastToken: comma, by: "apposition-before-name", mention: run.nameStart };
}

/** "The mayor", "her mayor". */
function isOpened({ tokens }: ReportView, first: number): boolean {
  return /^(?:DT|PRP\$)$/.test(tokens[first]?.tag ?? "");
}

/** "Counsel to Marsh's father, Ada Holt": what belongs to another person stands between office and name. */
function endsInKin({ tokens }: ReportView, names: ReportNames, { head, comma }: OfficeBeforeComma): boolean {
  for (let i = head + 1; i < comma - 1; i++)
    if (tokens[i]?.tag === "POS" && names.people.personAt[i - 1] && tokens[i + 1]?.tag === "NN") return true;
  return false;
}

interface OfficeBeforeComma {
  readonly head: number;
  readonly comma: number;
}

/** True when a verb comes right after the name and what stands in brackets after it. */
function isSubjectOfNext({ tokens }: ReportView, { pastToken }: ClassedName): boolean {
  let at = pastToken;
  if (tokens[at]?.tag === "-LRB-") while (at < pastToken + 8 && tokens[at++]?.tag !== "-RRB-");
  return /^(?:VB[DZP]|MD|RB)$/.test(tokens[at]?.tag ?? "");
}

/**
 * True where a sentence or clause begins, or follows its "as" or "now": "As a young clerk, Holt sold maps". Not after a
 * verb or preposition ("to praise the mayor, Holt said"), nor after another name ("with Marsh, the sheriff, Holt sang").
 */
function opensClause(view: ReportView, names: ReportNames, first: number): boolean {
  const { tokens } = view;
  const start = sentenceStart(view, first);
  let at = first - 1;
  while (at > start && /^(?:now|then|once|also|still|currently|formerly)$/i.test(tokens[at]?.word ?? "")) at--;
  if (at >= start && /^(?:as|now|then|once|currently|formerly)$/i.test(tokens[at]?.word ?? "")) at--;
  while (at >= start && /^(?:but|and|yet|though|so)$/i.test(tokens[at]?.word ?? "")) at--;
  if (at < start) return true;
  const before = tokens[at]?.tag ?? "";
  if (/^(?:''|``|:)$/.test(before)) return true;
  return before === "," && !names.people.personAt[at - 1];
}

function isPossessive(view: ReportView, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + 5); i++) if (view.tokens[i]?.tag === "POS") return true;
  return false;
}
