import type { Span } from "../base/span.js";
import { findPlaceByName } from "../lexicon/gazetteer.js";
import type { Place } from "../record/reading.js";
import type { Token } from "../record/sentence.js";

/** A place and the words that name it. */
export interface PlaceMention {
  readonly place: Place;
  readonly span: Span;
}

/** Where in a sentence to look; `isOpen` tells which tokens count (not quoted, of the clause in question). */
export interface PlaceQuery {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly firstToken: number;
  readonly pastToken: number;
  readonly isOpen: (token: number) => boolean;
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(["in", "at", "from", "outside", "inside", "near"]);

/** The first phrase that says where: a preposition of place, then a name that a gazetteer has. */
export function findPlace(query: PlaceQuery): PlaceMention | null {
  const { tokens, firstToken, pastToken, isOpen } = query;
  for (let i = firstToken; i < pastToken; i++) {
    const word = tokens[i]?.word.toLowerCase() ?? "";
    if (!BEFORE_PLACE.has(word) || !isOpen(i)) continue;
    const found = readPlaceAt(query, /^the$/i.test(tokens[i + 1]?.word ?? "") ? i + 2 : i + 1);
    if (!found) continue;
    // "At Vessna" alone may be a company or a school; "at the White House" is a site.
    if (/^(?:at|from)$/.test(word) && found.place.precision !== "site" && word === "at") continue;
    return found;
  }
  return null;
}

/** The longest run of capitalised words from token `first` on that names a place. */
function readPlaceAt({ text, tokens, pastToken }: PlaceQuery, first: number): PlaceMention | null {
  if (!/^\p{Lu}/u.test(tokens[first]?.word ?? "")) return null;
  let past = first;
  while (past < tokens.length && past < first + 7 && isNameWord(tokens, past)) past++;
  for (; past > first; past--) {
    if (past > pastToken) continue;
    const span = { start: tokens[first]?.start ?? 0, end: tokens[past - 1]?.end ?? 0 };
    const place = findPlaceByName(text.slice(span.start, span.end));
    // "in Vessna County officials' words": a name that goes on names something else.
    if (place && (past === first + 1 ? !isPossessed(tokens, past) : true))
      return { place: refine(place, tokens, past), span };
  }
  return null;
}

function isNameWord(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? "";
  if (/^\p{Lu}/u.test(word)) return true;
  return /^(?:of|the|de|-)$/.test(word) && /^\p{Lu}/u.test(tokens[i + 1]?.word ?? "");
}

const isPossessed = (tokens: readonly Token[], past: number): boolean =>
  /^[’']s?$/.test(tokens[past]?.word ?? "") || /^\p{Lu}/u.test(tokens[past]?.word ?? "");

/** "Flint, Mich.": the state told behind the name tells the country. */
function refine(place: Place, tokens: readonly Token[], past: number): Place {
  if (place.country !== null || tokens[past]?.word !== ",") return place;
  const next = tokens[past + 1]?.word ?? "";
  const region = findPlaceByName(next) ?? findPlaceByName(`${next}.`);
  return region?.country ? { ...place, country: region.country } : place;
}
