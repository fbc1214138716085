// What a report calls an office → the offices it means, each the same however it is put: "the French foreign minister",
// "Minister of Foreign Affairs", "then-foreign minister". Whose office it is comes from the words or from the body given.
import {
  FORMER_WORDS,
  OFFICE_FIELDS,
  OFFICE_NAMES,
  OFFICE_WORDS,
  PASSING_WORDS,
  PORTFOLIO_NAMES,
  SOLE_OFFICES,
  TOWN_OFFICES,
} from "../lexicon/en/office-keys.js";
import { OFFICE_HEADS } from "../lexicon/en/offices.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { StatedOffice } from "../record/link.js";
import { type FoldedBody, foldBody, nameGovernment } from "./fold-body.js";
import { rememberSome } from "./remember-some.js";

/** An office, folded. */
export interface FoldedOffice {
  /** `foreign minister`, `mayor`, `spokesperson`. */
  readonly office: string;
  /** `Government of Varenna`, `northern grid`; null when it is not told whose. */
  readonly body: string | null;
  /** `foreign minister|government of varenna`; the body empty when it is not told. */
  readonly key: string;
  readonly country: string | null;
  /** Told in the words of the office: `Republican Party`. */
  readonly party: string | null;
  /** True for "former", "ex-", "then-": held before the report was written. */
  readonly isFormer: boolean;
  /** True when one person at a time holds it. */
  readonly isSole: boolean;
  /** The walk of life, by the table; null when it is in none. */
  readonly field: string | null;
}

/** Folds an office that a report states; "prime minister and former mayor" is two. */
export function foldOffices({ office, body }: StatedOffice): readonly FoldedOffice[] {
  return foldPair(body === null ? office : `${office}\u0000${body}`);
}

const foldPair = rememberSome((pair: string): readonly FoldedOffice[] => {
  const [office = "", body = null] = pair.split("\u0000");
  const found = splitOffices(office)
    .map((part) => foldOne(part, body))
    .filter((one) => one !== null);
  return [...new Map(found.map((one) => [`${one.key}|${one.isFormer}`, one])).values()];
});

/** Splits at "and" and commas where an office stands on both sides: not in "minister of trade and industry". */
function splitOffices(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.replace(/\s+/g, " ").split(/,? and |, /)) {
    const last = parts.at(-1);
    if (last === undefined || (hasHead(last) && hasHead(part))) parts.push(part);
    else parts[parts.length - 1] = `${last} and ${part}`;
  }
  return parts;
}

function hasHead(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => OFFICE_HEADS.has(word) || OFFICE_WORDS.has(word));
}

interface OfficeWords {
  readonly words: readonly string[];
  readonly isFormer: boolean;
  readonly party: string | null;
  readonly state: string | null;
}

function foldOne(text: string, given: string | null): FoldedOffice | null {
  const { words, isFormer, party, state } = readFront(text);
  const { office, of } = readTail(words);
  if (office === "") return null;
  const body = given ?? of ?? state;
  const folded = body === null ? null : foldBody(body);
  const name = nameOffice(office, folded);
  const holder = folded && nameHolder(name, folded, body ?? "");
  return {
    office: name,
    body: holder,
    key: `${name}|${holder ?? ""}`,
    country: folded && (folded.country ?? (isOfTown(name) ? folded.townCountry : null)),
    party,
    isFormer,
    isSole:
      SOLE_OFFICES.has(name) ||
      /^(?!deputy |junior |vice )\S.* minister$/.test(name) ||
      name.startsWith("ambassador to "),
    field: findField(name),
  };
}

function isOfTown(office: string): boolean {
  return TOWN_OFFICES.has(office) || TOWN_OFFICES.has(office.split(" ").at(-1) ?? "");
}

/** Takes off what stands before the office itself: "then-", "former", a party, a state's adjective. */
function readFront(text: string): OfficeWords {
  const tokens = text
    .replace(/[’‘]/g, "'")
    .replace(/\b(ex|then|former)-(?=\p{L})/giu, "$1 ")
    .split(" ")
    .filter(Boolean);
  let first = 0;
  let isFormer = false;
  let party: string | null = null;
  let state: string | null = null;
  while (first < tokens.length - 1) {
    const token = tokens[first] ?? "";
    const word = token.toLowerCase().replace(/[.,]/g, "");
    const two = `${token} ${tokens[first + 1]}`;
    if (FORMER_WORDS.has(word)) isFormer = true;
    else if (PARTY_WORDS.has(token)) party ??= PARTY_WORDS.get(token) ?? null;
    else if (first < tokens.length - 2 && isStateWord(two)) {
      state ??= two;
      first++;
    } else if (isStateWord(token)) state ??= token;
    else if (!PASSING_WORDS.has(word)) break;
    first++;
  }
  return { words: tokens.slice(first), isFormer, party, state };
}

function isStateWord(word: string): boolean {
  const found = STATE_WORDS.get(word.replace(/'s?$/, ""));
  return found !== undefined && found.kind !== "capital" && found.kind !== "ministry";
}

/** "minister of defence" is one office; in "mayor of Harbour", "chief of staff to the mayor" the rest tells whose. */
function readTail(words: readonly string[]): { readonly office: string; readonly of: string | null } {
  const text = words.join(" ");
  const plain = fold(text);
  if (OFFICE_NAMES.has(plain)) return { office: plain, of: null };
  const match = /^(.+?) (of|for|at|from|with|in|to) (?:the )?(.+)$/i.exec(text);
  const [, head = "", link = "", rest = ""] = match ?? [];
  if (!match) return { office: plain, of: null };
  const whole = /^(.+?) (?:of|for|to|at) (?:the )?(.+)$/i.exec(rest);
  const short = fold(whole?.[1] ?? rest);
  if (isOffice(head, link, short)) {
    const of = whole?.[2] ?? null;
    return { office: `${fold(head)} ${link.toLowerCase()} ${short}`, of };
  }
  // "Ambassador to Vessland" speaks for another state than the one it is in.
  if (link === "to") return { office: `${fold(head)} to ${foldBody(rest).key}`, of: null };
  return { office: fold(head), of: rest };
}

function isOffice(head: string, link: string, rest: string): boolean {
  if (!/^(?:of|for)$/i.test(link)) return false;
  if (OFFICE_NAMES.has(fold(`${head} ${link} ${rest}`))) return true;
  if (/\b(?:minister|secretary)$/i.test(head) && (PORTFOLIO_NAMES.has(rest) || rest === "state")) return true;
  return rest === "staff" || rest === "parliament";
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[.,'"]/g, "")
    .trim();
}

function nameOffice(office: string, body: FoldedBody | null): string {
  const minister = foldMinister(office, body);
  if (minister) return minister;
  const whole = OFFICE_NAMES.get(office);
  if (whole) return whole;
  const words = office.split(" ").map((word) => OFFICE_WORDS.get(word) ?? word);
  const plain = words.join(" ");
  return OFFICE_NAMES.get(plain) ?? plain;
}

/** "defence secretary", "secretary of defense", "minister for defence" → "defense minister". */
function foldMinister(office: string, body: FoldedBody | null): string | null {
  const match =
    /^((?:deputy|vice|junior|shadow|assistant|first|under) )?(?:(.+) (minister|secretary)|(minister|secretary) (?:of|for) (.+))$/.exec(
      office,
    );
  if (!match) return null;
  const [, rank = "", front, , , behind] = match;
  const portfolio = front ?? behind ?? "";
  if (portfolio === "state") return body?.country === "US" && body.kind !== "place" ? `${rank}foreign minister` : null;
  const known = PORTFOLIO_NAMES.get(portfolio);
  return known ? `${rank}${known} minister` : null;
}

/** A minister of a ministry is one of its government: the body of the office is the government then. */
function nameHolder(office: string, { key, country, kind }: FoldedBody, words: string): string {
  const government = country ? nameGovernment(country) : null;
  if (!government) return key;
  if (kind === "government") return government;
  if (kind === "ministry") return / minister$/.test(office) ? government : `${key} (${country})`;
  // A capital stands for its state where the office is a state's; a mayor's is the town.
  const isCapital = kind === "place" && STATE_WORDS.get(words.replace(/^the /i, ""))?.kind === "capital";
  return isCapital && /\b(?:minister|president|chancellor|ambassador|king|queen)\b/.test(office) ? government : key;
}

function findField(office: string): string | null {
  for (const word of office.split(" ").reverse()) {
    const field = OFFICE_FIELDS.get(word);
    if (field) return field;
  }
  return null;
}
