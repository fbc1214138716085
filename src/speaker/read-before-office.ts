import { BODY_NOUNS, BODY_TAILS } from "../lexicon/en/bodies.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { ReportNames } from "./report-names.js";
import { foldWord, isCapitalised, type ReportView, readStretch, type Stretch } from "./report-view.js";

/** What stands before an office in its phrase. */
export interface BeforeOffice {
  readonly affiliation: Stretch | null;
  readonly isPlace: boolean;
  /** The place is a state, by its name or adjective. */
  readonly isState: boolean;
  readonly party: string | null;
  readonly partyWord: string | null;
  readonly isNextToOffice: boolean;
  readonly former: string | null;
}

/** The body, state or party before an office, and whether the office is a former one. */
export function readBeforeOffice(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken }: Stretch,
): BeforeOffice {
  let affiliation: Stretch | null = null;
  let isPlace = false;
  let party: string | null = null;
  let partyAt = -1;
  let former: string | null = null;
  for (let i = pastToken - 1; i >= firstToken; i--) {
    const word = view.tokens[i]?.word ?? "";
    const folded = foldWord(word);
    if (/^(?:former|ex|then|onetime|one-time)$/.test(folded)) former ??= word;
    const known = PARTY_WORDS.get(word);
    const next = foldWord(view.tokens[i + 1]?.word ?? "");
    if (known && i + 1 <= pastToken && !/^(?:party|national|congressional|caucus|governors)$/.test(next)) {
      party ??= known;
      if (partyAt < 0) partyAt = i;
      continue;
    }
    if (affiliation) continue;
    const found = findNameEndingAt(view, names, { firstToken, pastToken: i + 1 });
    if (!found) continue;
    affiliation = found.stretch;
    isPlace = found.isPlace;
    i = found.stretch.firstToken;
  }
  if (former === null && isFormerWord(view.tokens[firstToken - 1]?.word ?? ""))
    former = view.tokens[firstToken - 1]?.word ?? "";
  return {
    affiliation,
    isPlace,
    isState: affiliation !== null && STATE_WORDS.has(readStretch(view, affiliation)),
    party,
    partyWord: partyAt < 0 ? null : (view.tokens[partyAt]?.word ?? null),
    isNextToOffice: partyAt >= 0 && partyAt === pastToken - 1,
    former,
  };
}

function isFormerWord(word: string): boolean {
  return /^(?:former|ex|onetime)$/i.test(word);
}

/** The name of a body or place that ends at the stretch's end: "White House", "Holt campaign", "the Harbour Board's". */
function findNameEndingAt(
  view: ReportView,
  names: ReportNames,
  { firstToken, pastToken }: Stretch,
): { readonly stretch: Stretch; readonly isPlace: boolean } | null {
  let last = pastToken - 1;
  let tail = false;
  while (last > firstToken && /^(?:POS|''|``)$/.test(view.tokens[last]?.tag ?? "")) last--;
  if (BODY_TAILS.has(foldWord(view.tokens[last]?.word ?? "")) && !isCapitalised(view.tokens[last]?.word ?? "")) {
    tail = true;
    last--;
    if (view.tokens[last]?.tag === "POS") last--;
  }
  const run = names.runAt(last);
  if (!run || last < firstToken) return null;
  let start = Math.max(run.firstToken, firstToken);
  while (start < last && isFormerWord(view.tokens[start]?.word ?? "")) start++;
  // "Voting rights advocates", "Police officials": a common word that only begins a sentence.
  const opens = view.index.sentences[view.index.sentenceOf[start] ?? 0]?.start === view.tokens[start]?.start;
  if (
    opens &&
    !tail &&
    run.pastToken - run.firstToken === 1 &&
    (run.nameClass === "other" || BODY_NOUNS.has(foldWord(view.tokens[start]?.word ?? "")))
  )
    return null;
  const isPerson = names.people.personAt[last] !== 0;
  if (isPerson && !tail && !isLand(view, names, last)) return null;
  const end = tail ? pastToken : last + 1;
  const isPlace =
    !tail && (run.nameClass === "place" || run.nameClass === "state" || names.isPlaceWord(view, start, end));
  return { stretch: { firstToken: start, pastToken: trimPossessive(view, start, end) }, isPlace };
}

/** "Vessland's trade minister": a lone word that has ministers is a land, whatever the tagger takes it for. */
function isLand(view: ReportView, names: ReportNames, place: number): boolean {
  const person = names.people.persons[(names.people.personAt[place] ?? 0) - 1];
  if (person?.words.length !== 1 || view.tokens[place + 1]?.tag !== "POS") return false;
  for (let i = place + 2; i < place + 6 && /^(?:NN|JJ)/.test(view.tokens[i]?.tag ?? ""); i++)
    if (/^(?:minister|premier|chancellor|king|queen|emperor|sultan|emir|ambassador)$/.test(view.tokens[i]?.word ?? ""))
      return true;
  return false;
}

function trimPossessive(view: ReportView, first: number, past: number): number {
  let end = past;
  while (end > first + 1 && /^(?:POS|''|``)$/.test(view.tokens[end - 1]?.tag ?? "")) end--;
  return end;
}
