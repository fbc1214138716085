// What the full-text index holds of a statement, and how a search asks for it. The names that a statement's own reports
// write stand in the index; a speaker's other names are looked up first, and its statements asked for by its key: so a
// new name of someone with many statements costs no more than one of someone with few.
import { OnrecordError } from "../base/errors.js";
import type { SearchTerm, StatementSearch } from "../record/store.js";
import { cleanText } from "./clean-text.js";
import { listFacetTokens, listValues, makeFacetTokens, makeSampleTokens } from "./facet-tokens.js";
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
export function makeIndexTexts(
  members: readonly SearchedMember[],
  { id, speaker }: { readonly id: string; readonly speaker: number | null },
): IndexTexts {
  const said = new Set(members.flatMap(({ row }) => (row.saidOn ? makeSaidTokens(row.saidOn) : [])));
  const facets = new Set(members.flatMap(({ row, report }) => makeFacetTokens({ ...row, outlet: report.outlet })));
  if (speaker !== null) facets.add(makeSpeakerToken(speaker));
  for (const token of makeSampleTokens(id)) facets.add(token);
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

/** What a search needs to know of speakers. */
export interface SpeakerIndex {
  /** Speakers, by key, for which an expression of the index of speakers holds. */
  readonly findByNames: (expression: string) => readonly number[];
  /** The key of the speaker with this id, 0 when there is none. */
  readonly findKey: (id: string) => number;
  /** The names of the speaker with this id by which words can be known to name it. */
  readonly findTellingNames: (id: string) => readonly string[];
}

/**
 * The search as an expression of the index, or null when it asks for days alone. Nothing a caller wrote is syntax.
 * @throws OnrecordError QUERY_BAD when something asked for holds no letter or digit.
 */
export function makeMatch(search: StatementSearch, speakers: SpeakerIndex): string | null {
  const parts: string[] = search.terms.map((term) => {
    const named = speakers.findByNames(`names : ${quoteTerm(term)} AND some : (${splitTerm(term).join(" OR ")})`);
    return matchEither(`{words speaker} : ${quoteTerm(term)}`, named);
  });
  if (search.speaker !== null) parts.push(matchSpeakers(listValues(search.speaker), speakers));
  if (search.body !== null) parts.push(`body : ${quote(search.body)}`);
  for (const tokens of listFacetTokens(search)) parts.push(matchAnyToken(tokens));
  if (search.said) parts.push(matchAnyToken(makeSaidTerms(search.said)));
  if (search.about) parts.push(matchAbout(search.about, speakers));
  return parts.length === 0 ? null : parts.join(" AND ");
}

/** That one of the tokens is there; of none, what nothing has. */
export function matchAnyToken(tokens: readonly string[]): string {
  if (tokens.length === 0) return matchKeys([0]);
  return tokens.length === 1 ? `facets : ${quote(tokens[0] ?? "")}` : `facets : (${tokens.map(quote).join(" OR ")})`;
}

/** The words hold one of the speaker's names, and are not its own. */
function matchAbout(id: string, speakers: SpeakerIndex): string {
  const names = speakers.findTellingNames(id).filter(hasWord);
  if (names.length === 0) return matchKeys([0]);
  return `(words : (${names.map(quote).join(" OR ")}) NOT ${matchKeys([speakers.findKey(id)])})`;
}

function matchSpeakers(written: readonly string[], speakers: SpeakerIndex): string {
  const [ids, names] = [written.filter(isSpeakerId), written.filter((one) => !isSpeakerId(one))];
  const parts = names.map((name) => matchSpeaker(name, speakers));
  if (ids.length > 0 || names.length === 0) parts.push(matchKeys(ids.length > 0 ? ids.map(speakers.findKey) : [0]));
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" OR ")})`;
}

const isSpeakerId = (written: string): boolean => /^spk_[0-9a-z]{16}$/.test(written);

/** The words of a name as an expression of the index of speakers: each must occur, or begin a word when `begins`. */
export function matchNames(words: string, begins: boolean): string {
  return listWords(words)
    .map((word) => `names : ${quote(word)}${begins ? " *" : ""}`)
    .join(" AND ");
}

function matchSpeaker(speaker: string, { findByNames }: SpeakerIndex): string {
  const words = listWords(speaker);
  const some = words.map(quote).join(" OR ");
  const named = findByNames(`${matchNames(speaker, false)} AND some : (${some})`);
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
