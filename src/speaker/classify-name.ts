import { BODY_NAME_WORDS, BODY_NOUNS } from "../lexicon/en/bodies.js";
import { FIRST_NAMES } from "../lexicon/en/first-names.js";
import { PARTY_WORDS } from "../lexicon/en/parties.js";
import { HONORIFICS, NAME_PARTICLES } from "../lexicon/en/titles.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import type { NameRun } from "./find-names.js";
import { foldWord, isCapitalised, type ReportView, readStretch } from "./report-view.js";

/** What a name names. `other`: it cannot be told by itself. */
export type NameClass = "person" | "body" | "state" | "place" | "office" | "other";

/** A run with its class; the name may have been narrowed. */
export interface ClassedName extends NameRun {
  readonly nameClass: NameClass;
}

/** Tells what a run names by its title, its words and the entity classes of its tokens. */
export function classifyName(view: ReportView, run: NameRun): ClassedName {
  if (run.nameStart >= run.pastToken) return { ...run, nameClass: "office" };
  const narrowed = dropLeadingNames(view, run);
  return { ...narrowed, nameClass: findClass(view, narrowed) };
}

function findClass(view: ReportView, run: NameRun): NameClass {
  const words: string[] = [];
  const counts = new Map<string, number>();
  for (let i = run.nameStart; i < run.pastToken; i++) {
    const token = view.tokens[i];
    if (!token) continue;
    words.push(token.word);
    counts.set(token.entity, (counts.get(token.entity) ?? 0) + 1);
  }
  const [first = ""] = words;
  const name = words.join(" ");
  const isTitled = run.titleStart < run.nameStart;
  if (words.some((word) => BODY_NAME_WORDS.has(word))) return "body";
  if (words.length === 1 && isShouted(name) && view.tokens[run.pastToken]?.word === ":") return "person";
  const state = STATE_WORDS.get(name);
  if (state && !(isTitled && words.length === 1 && state.kind === "capital")) return "state";
  if (name === "Brussels") return "state";
  if (words.length === 1 && !isTitled && PARTY_WORDS.has(name)) return "other";
  if (isTitled) return "person";
  if (words.length < 4 && hasPartyTag(view, run)) return "person";
  if (!FIRST_NAMES.has(first) && isCalledBody(view, run)) return "body";
  if (words.length > 1 && words.length < 5 && FIRST_NAMES.has(first)) return "person";
  const isCrossed = words.length > 2 && words.some((word) => NAME_PARTICLES.has(word));
  if (isCrossed && counts.has("PERSON")) return "person";
  const most = [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
  if (most === "PERSON") return words.length === 1 && isPlaced(view, run) ? "place" : "person";
  if (most === "ORGANIZATION") return "body";
  if (most === "LOCATION") return "place";
  if (words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(name)) return "body";
  return "other";
}

/** Nouns of bodies that are a man's work as often: "Ivo Marsh, a crane operator". */
const WORKERS =
  /^(?:operator|supplier|publisher|retailer|manufacturer|maker|insurer|regulator|watchdog|lender|service)$/;

/** "Marenstrom, the grid operator," and "Halden, a mining company based in Tamsk,": called a body in apposition. */
function isCalledBody({ tokens }: ReportView, run: NameRun): boolean {
  const at = run.pastToken;
  const article = tokens[at + 1]?.word ?? "";
  if (tokens[at]?.word !== "," || !/^(?:an?|the)$/.test(article)) return false;
  let head = at + 1;
  while (head - at < 7 && /^(?:NNS?|JJ[RS]?|VBN|VBG|HYPH|POS|NNP)$/.test(tokens[head + 1]?.tag ?? "")) head++;
  const noun = foldWord(tokens[head]?.word ?? "");
  const isOne = run.pastToken - run.nameStart === 1 && article === "the";
  return BODY_NOUNS.has(noun) && tokens[head]?.tag === "NN" && (isOne || !WORKERS.test(noun));
}

/** "Holt (D-Harbourside)". */
function hasPartyTag({ tokens, text }: ReportView, { pastToken }: NameRun): boolean {
  const at = tokens[pastToken + 1]?.start ?? 0;
  return tokens[pastToken]?.tag === "-LRB-" && /^[RDI](?:-\p{Lu}|\))/u.test(text.slice(at, at + 3));
}

/** "in Chelsea": a single word after a preposition of place is taken for one. */
function isPlaced(view: ReportView, run: NameRun): boolean {
  return /^(?:in|near|outside|across)$/.test(view.tokens[run.nameStart - 1]?.word ?? "");
}

/** "Republican Ada Holt", "Russian Ivan Orlov": an adjective before a first name is no part of it. */
function dropLeadingNames(view: ReportView, run: NameRun): NameRun {
  if (run.titleStart < run.nameStart) return run;
  let start = run.nameStart;
  while (start + 1 < run.pastToken) {
    const word = view.tokens[start]?.word ?? "";
    const next = view.tokens[start + 1];
    const isAdjective = PARTY_WORDS.has(word) || STATE_WORDS.get(word)?.kind === "adjective";
    const isPerson = next !== undefined && (next.entity === "PERSON" || FIRST_NAMES.has(next.word));
    if (!isPerson || !(isAdjective || isStray(view, start, run.pastToken))) break;
    start++;
  }
  return start === run.nameStart ? run : { ...run, titleStart: start, nameStart: start };
}

/** "Telling Ada Holt", "Street Ada Holt": a word of a headline or address that ran into a full name. */
function isStray({ tokens }: ReportView, place: number, past: number): boolean {
  const { word = "", entity = "" } = tokens[place] ?? {};
  const next = tokens[place + 1];
  const isFull = past - place > 2 && next?.entity === "PERSON" && FIRST_NAMES.has(next.word);
  return (
    isFull &&
    entity !== "PERSON" &&
    !FIRST_NAMES.has(word) &&
    word.length > 2 &&
    !NAME_PARTICLES.has(word.toLowerCase())
  );
}

/** The gender that a word of address in the run tells, or null. */
export function honorificGender(view: ReportView, run: NameRun): "male" | "female" | null {
  for (let i = run.titleStart; i < run.nameStart; i++) {
    const gender = HONORIFICS.get(foldWord(view.tokens[i]?.word ?? ""));
    if (gender) return gender;
  }
  return null;
}

/** Letters after a name. */
const HONOURS = /(?<=\p{Ll}),? (?:KC|QC|MP|MEP|MSP|OBE|CBE|MBE)$/u;

/** The name proper, as it stands in the text. */
export function readName(view: ReportView, run: NameRun): string {
  return readStretch(view, { firstToken: run.nameStart, pastToken: run.pastToken }).replace(HONOURS, "");
}

/** Words of a name for comparing: lower case, straight apostrophes, no stops, commas or suffixes. */
export function foldName(name: string): string[] {
  return name
    .replace(/[’']/g, "'")
    .split(/[\s,]+/)
    .map((word) => word.toLowerCase().replace(/\./g, ""))
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|iv)$/.test(word));
}

/** True for a name of capitals alone, as transcripts write their speakers. */
export function isShouted(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && isCapitalised(name);
}
