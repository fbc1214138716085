// A body's name → what its forms have in common: "the French Foreign Ministry", "Ministry of Foreign Affairs of France".
// A short form in capitals is no other name of a body here: that takes a report that states both (find-short-names.ts).
import { LEGAL_FORMS, PORTFOLIO_NAMES } from "../lexicon/en/office-keys.js";
import { findPlaceByName } from "../lexicon/gazetteer.js";
import { STATE_WORDS, type State, type StateWord } from "../lexicon/governments.js";
import type { Place } from "../record/reading.js";
import { rememberSome } from "./remember-some.js";

/** A body's name, folded. */
export interface FoldedBody {
  /** The same for all forms of the name, without the state that it belongs to: `ministry of foreign`, `northern grid`. */
  readonly key: string;
  /** ISO 3166-1 alpha-2 of the state it belongs to or lies in, where the name tells; else null. */
  readonly country: string | null;
  /** Of a town's bare name the state that the town lies in. A company may be called so too: that takes more to tell. */
  readonly townCountry: string | null;
  /** `government`: a state's government as a whole or a ministry of it. `place`: a town or region by its bare name. */
  readonly kind: "government" | "ministry" | "place" | "organisation";
}

/** Folds the name of a body. "The", legal forms, the order of a ministry's name and the state's adjective make no difference. */
export const foldBody: (name: string) => FoldedBody = rememberSome(foldBodyAnew);

const STATES: ReadonlyMap<string, State> = new Map([...STATE_WORDS.values()].map(({ state }) => [state.code, state]));

/** `Government of France` for `FR`: how governments are called everywhere; null for a code that is no state's. */
export function nameGovernment(country: string): string | null {
  const state = STATES.get(country);
  return state ? `Government of ${state.name}` : null;
}

function foldBodyAnew(name: string): FoldedBody {
  const plain = tidy(name);
  const whole = STATE_WORDS.get(plain);
  if (whole && whole.kind !== "ministry") return foldState(whole, plain);
  const government = findGovernment(plain);
  if (government) return makeGovernment(government);
  const { state, rest } = splitState(plain);
  const code = state?.code ?? whole?.state.code ?? null;
  const ministry = foldMinistry(rest);
  if (ministry) return { key: ministry, country: code, townCountry: null, kind: "ministry" };
  const place = findPlaceByName(plain);
  if (place && place.precision !== "site") return foldPlace(place, plain);
  const key = foldWords(rest) || foldWords(plain);
  return { key, country: code ?? findCountryInFront(plain), townCountry: null, kind: "organisation" };
}

function tidy(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /i, "")
    .replace(/'s?$/, "");
}

function foldState(word: StateWord, plain: string): FoldedBody {
  if (word.kind === "capital")
    return { key: foldWords(plain), country: word.state.code, townCountry: null, kind: "place" };
  return makeGovernment(word.state);
}

function foldPlace({ country, precision }: Place, plain: string): FoldedBody {
  const key = foldWords(plain);
  return precision === "city"
    ? { key, country: null, townCountry: country, kind: "place" }
    : { key, country, townCountry: null, kind: "place" };
}

function makeGovernment(state: State): FoldedBody {
  const key = `government of ${state.name}`.toLowerCase();
  return { key, country: state.code, townCountry: null, kind: "government" };
}

/** "Government of France", "French government", "France's government". */
function findGovernment(plain: string): State | null {
  const match = /^(?:government of (?:the )?(.+)|(.+?)(?:'s)? government)$/i.exec(plain);
  const word = match && STATE_WORDS.get(match[1] ?? match[2] ?? "");
  return word ? word.state : null;
}

/** Takes a state's name or adjective off the front, or its name off the end. */
function splitState(plain: string): { readonly state: State | null; readonly rest: string } {
  const words = plain.split(" ");
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const front = STATE_WORDS.get(words.slice(0, length).join(" ").replace(/'s?$/, ""));
    if (front && front.kind !== "ministry" && front.kind !== "capital")
      return { state: front.state, rest: words.slice(length).join(" ") };
  }
  const behind = /^(.+) of (?:the )?(.+)$/.exec(plain);
  const word = behind && STATE_WORDS.get(behind[2] ?? "");
  // "Bank of England" is called so whole; a ministry or embassy of a state is not.
  if (word?.kind === "name" && /\b(?:ministry|department|embassy|parliament)\b/i.test(plain))
    return { state: word.state, rest: behind?.[1] ?? plain };
  return { state: null, rest: plain };
}

/** "Ministry of Foreign Affairs", "Foreign Ministry", "Department of Justice", "Justice Department", "Foreign Office". */
function foldMinistry(rest: string): string | null {
  const words = rest.toLowerCase().replace(/[.,]/g, "");
  if (words === "pentagon") return "ministry of defense";
  const match =
    /^(?:(?:ministry|department|office) (?:of|for) (?:the )?(.+)|(.+) (?:ministry|department|office))$/.exec(words);
  const [, behind, front] = match ?? [];
  const portfolio = behind ?? front ?? "";
  if (portfolio === "state" && words.includes("department")) return "ministry of state";
  if (/office/.test(words) && !/^(?:foreign|home)$/.test(portfolio)) return null;
  if (portfolio === "police") return null;
  const known = PORTFOLIO_NAMES.get(portfolio);
  // Of departments only those that are known are ministries: companies and towns have departments too.
  return known ? `ministry of ${known}` : /ministry/.test(words) ? `ministry of ${foldWords(portfolio)}` : null;
}

/** What towns and regions have: with another word behind it, the front word may be a person's name ("Holt campaign"). */
const LOCAL =
  /\b(?:police|sheriff|council|city|county|university|college|school|schools|hospital|port|airport|court|fire|transit)\b/i;

/** "Ghent Harbour Police" lies where Ghent lies, when a gazetteer knows it and only one country has it. */
function findCountryInFront(plain: string): string | null {
  const words = plain.split(" ");
  const behind = STATE_WORDS.get(/ of (?:the )?(\S.*)$/.exec(plain)?.[1] ?? "");
  if (behind?.kind === "name") return behind.state.code;
  if (!LOCAL.test(plain)) return null;
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const place = findPlaceByName(words.slice(0, length).join(" ").replace(/'s?$/, ""));
    if (place && place.precision !== "site") return place.country;
  }
  return null;
}

function foldWords(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/'s?$/, "").replace(/'/g, ""))
    .filter((word) => word !== "" && word !== "the");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}
