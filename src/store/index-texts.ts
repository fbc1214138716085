// What the full-text index holds of a statement, and how a search asks for it. The index keeps no text, so taking a
// statement out needs the very texts that were put in: both come from here, and a change here needs a new layout.
import { OnrecordError } from "../base/errors.js";
import { hashBytes } from "../base/hash.js";
import type { SearchTerm, StatementSearch } from "../record/store.js";
import type { DerivedStatement } from "./make-statement-rows.js";
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

/** The texts under which a statement is found. */
export function makeIndexTexts({ row, aliases }: DerivedStatement): IndexTexts {
  const speakingBody = row.speaker?.kind === "body" ? row.speaker.name : null;
  const speakerId = row.speaker?.id;
  return {
    words: cleanText(row.words),
    speaker: cleanText([row.speaker?.name ?? "", ...aliases].join(" | ")),
    body: cleanText([row.affiliation, row.onBehalfOf, speakingBody].filter((name) => name !== null).join(" | ")),
    facets: [...makeFacets(row), ...(speakerId ? [makeIdToken(speakerId)] : []), ...makeSaidTokens(row.saidOn)].join(
      " ",
    ),
  };
}

/**
 * The search as an expression of the index, or null when it asks for days alone. Nothing a caller wrote is syntax.
 * @throws OnrecordError QUERY_BAD when something asked for holds no letter or digit.
 */
export function makeMatch(search: StatementSearch): string | null {
  const parts: string[] = search.terms.map((term) => `{words speaker} : ${quoteTerm(term)}`);
  if (search.speaker !== null) parts.push(...matchSpeaker(search.speaker));
  if (search.body !== null) parts.push(`body : ${quote(search.body)}`);
  parts.push(...makeFacets(search).map((facet) => `facets : ${quote(facet)}`));
  if (search.said) parts.push(`facets : (${makeSaidTerms(search.said).map(quote).join(" OR ")})`);
  return parts.length === 0 ? null : parts.join(" AND ");
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

/** `spk_…` as one token: the underscore would part it. */
function makeIdToken(id: string): string {
  return id.replace("_", "");
}

function matchSpeaker(speaker: string): readonly string[] {
  if (/^spk_[0-9a-z]{16}$/.test(speaker)) return [`facets : ${quote(makeIdToken(speaker))}`];
  const words = cleanText(speaker).split(/\s+/).filter(hasWord);
  return (words.length === 0 ? [speaker] : words).map((word) => `speaker : ${quote(word)}`);
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

/** The database's texts end at a NUL and cannot hold half a character: neither is ever part of a word. */
function cleanText(text: string): string {
  return text.replace(/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");
}
