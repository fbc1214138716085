// What the full-text index holds of a statement, and how a search asks for it. The names that a statement's own reports
// write stand in the index; a speaker's other names are looked up first, and its statements asked for by its key: so a
// new name of someone with many statements costs no more than one of someone with few.
import { OnrecordError } from "../base/errors.js";
import { hashBytes } from "../base/hash.js";
import type { SearchTerm, StatementSearch } from "../record/store.js";
import { cleanText } from "./clean-text.js";
import type { ReportFields, ShownRow } from "./pack-row.js";
import { makeRangeTokens, makeSaidTokens, SAID_UNKNOWN } from "./said-tokens.js";

/** The index's columns. */
export interface IndexTexts {
  readonly words: string;
  readonly speaker: string;
  /** Each body on a line: the affiliation, the one spoken for, a speaking body. */
  readonly body: string;
  /** One token for each value that can be asked for whole. */
  readonly facets: string;
}

/** An attribution of a statement as it is searched. */
export interface SearchedMember {
  readonly row: ShownRow;
  readonly report: Pick<ReportFields, "outlet">;
}

/** The texts under which a statement is found: those of all its attributions. */
export function makeIndexTexts(members: readonly SearchedMember[], speakerKey: number | null): IndexTexts {
  const said = new Set(members.flatMap(({ row }) => (row.saidOn ? makeSaidTokens(row.saidOn) : [])));
  const facets = new Set(members.flatMap(({ row, report }) => makeFacets({ ...row, outlet: report.outlet })));
  if (speakerKey !== null) facets.add(makeSpeakerToken(speakerKey));
  return {
    words: joinTexts(members.map(({ row }) => row.words)),
    speaker: joinTexts(members.flatMap(({ row }) => row.names)),
    body: joinTexts(members.flatMap(({ row }) => row.bodies)),
    facets: [...facets, ...(said.size > 0 ? said : [SAID_UNKNOWN])].join(" "),
  };
}

function joinTexts(texts: readonly string[]): string {
  return cleanText([...new Set(texts)].join(" | "));
}

/** Looks up speakers, by key, for which an expression of the index of speakers holds. */
export type FindSpeakers = (expression: string) => readonly number[];

/**
 * The search as an expression of the index, or null when it asks for days alone. Nothing a caller wrote is syntax.
 * `speaker` is the key of the speaker whose id is asked for, 0 when there is none.
 * @throws OnrecordError QUERY_BAD when something asked for holds no letter or digit.
 */
export function makeMatch(
  search: StatementSearch,
  findSpeakers: FindSpeakers,
  findSpeakerKey: (id: string) => number,
): string | null {
  const parts: string[] = search.terms.map((term) => {
    const named = findSpeakers(`names : ${quoteTerm(term)} AND some : (${splitTerm(term).join(" OR ")})`);
    return matchEither(`{words speaker} : ${quoteTerm(term)}`, named);
  });
  if (search.speaker !== null) {
    const isId = /^spk_[0-9a-z]{16}$/.test(search.speaker);
    parts.push(isId ? matchKeys([findSpeakerKey(search.speaker)]) : matchSpeaker(search.speaker, findSpeakers));
  }
  if (search.body !== null) parts.push(`body : ${quote(search.body)}`);
  parts.push(...makeFacets(search).map((facet) => `facets : ${quote(facet)}`));
  if (search.said) parts.push(`facets : (${makeSaidTerms(search.said).map(quote).join(" OR ")})`);
  return parts.length === 0 ? null : parts.join(" AND ");
}

/** The words of a name as an expression of the index of speakers: each must occur, or begin a word when `begins`. */
export function matchNames(words: string, begins: boolean): string {
  return listWords(words)
    .map((word) => `names : ${quote(word)}${begins ? " *" : ""}`)
    .join(" AND ");
}

function matchSpeaker(speaker: string, findSpeakers: FindSpeakers): string {
  const words = listWords(speaker);
  const some = words.map(quote).join(" OR ");
  const named = findSpeakers(`${matchNames(speaker, false)} AND some : (${some})`);
  return matchEither(`(${words.map((word) => `speaker : ${quote(word)}`).join(" AND ")})`, named);
}

function matchEither(expression: string, speakerKeys: readonly number[]): string {
  return speakerKeys.length === 0 ? expression : `(${expression} OR ${matchKeys(speakerKeys)})`;
}

function matchKeys(speakerKeys: readonly number[]): string {
  return `facets : (${speakerKeys.map((key) => quote(makeSpeakerToken(key))).join(" OR ")})`;
}

const makeSpeakerToken = (key: number): string => `spk${key}`;

/** Each word of a term; the last one of a beginning as a beginning. */
function splitTerm({ words, prefix }: SearchTerm): readonly string[] {
  const all = listWords(words);
  return all.map((word, i) => quote(word) + (prefix && i === all.length - 1 ? " *" : ""));
}

function listWords(words: string): readonly string[] {
  const found = cleanText(words).split(/\s+/).filter(hasWord);
  return found.length === 0 ? [words] : found;
}

function makeSaidTerms(said: NonNullable<StatementSearch["said"]>): readonly string[] {
  return said.date === "unknown" ? [SAID_UNKNOWN] : makeRangeTokens(said.since, said.until);
}

/** What rows and searches have in common: values that are asked for whole. */
type Faceted = Pick<StatementSearch, "kind" | "manner" | "mode" | "cueClass" | "outlet">;

function makeFacets({ kind, manner, mode, cueClass, outlet }: Faceted): readonly string[] {
  const facets: string[] = [];
  if (kind) facets.push(`k${kind}`);
  if (manner) facets.push(`m${manner}`);
  if (mode) facets.push(`o${mode}`);
  if (cueClass) facets.push(`c${cueClass}`);
  if (outlet !== null) facets.push(`t${hashBytes(outlet.normalize("NFC").toLowerCase()).slice(0, 16)}`);
  return facets;
}

function quoteTerm(term: SearchTerm): string {
  return quote(term.words) + (term.prefix ? " *" : "");
}

function quote(words: string): string {
  if (!hasWord(words)) throw new OnrecordError("QUERY_BAD", { reason: `no word in '${words}'` });
  return `"${cleanText(words).replaceAll('"', '""')}"`;
}

/** True when the index sees a word in it at all. */
function hasWord(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(text);
}
