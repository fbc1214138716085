// What invented people say, for measuring how statements are put together: utterances with known truth, and the ways in
// which newsrooms print them. Made without a look at how quotations are compared: from how houses quote.
// - An utterance is two to four clauses, 12 to 45 words.
// - A quotation of it is whole, or a part (a stretch of words cut at any place, of any length), or a few words.
// - Houses differ in spelling, per cent, hyphens, marks; one leaves words out (…), one puts words in ([the bridge]), one
//   lets [sic] stand.
// - A neighbour of an utterance is said by the same speaker on the same day with one content word (or number) changed.
// - Stock phrases are said by many, and by one speaker on many days: each time it is a statement of its own.
import type { Random } from "./store-set.js";

/** Something said once; `key` is its truth. */
export interface Utterance {
  readonly key: string;
  readonly words: readonly string[];
}

/** How much of an utterance a report quotes. */
export type QuotedForm = "whole" | "part" | "few words";

/** Quoted words as a house prints them, without the marks around them. */
export interface QuotedWords {
  readonly text: string;
  readonly form: QuotedForm;
}

const ACTORS =
  "we|the government|this ministry|our allies|the opposition|the council|the people of this country|our engineers|the other side|the commission|every family in this region|my party|the court|nobody in this room|the armed forces|our neighbours";
const VERBS =
  "will rebuild|will never accept|cannot finance|have always defended|must organise|shall not forget|are going to review|will honour|refuse to abandon|would gladly support|have analysed|are ready to sign|did not authorise|expect to finish|want to protect|have travelled far to see|will fulfil|are counting on|should have cancelled|need to modernise";
const OBJECTS =
  "the harbour|the new programme|the defence budget|the cease-fire|the northern railway|the labour agreement|a long-term treaty|the refugee camps|the power plant|the fishing quotas|the ferry line|the customs union|the peace talks|the school reform|the grain corridor|the water supply|the election law|the border crossing|the hospital in the valley|the pension fund|the trade centre|the museum collection|the flood barrier|the co-operation agreement";
const COMPLEMENTS =
  "before the winter|with all the means we have|in spite of everything|for the sake of our children|together with our partners|without asking for anything in return|by the end of the year|at any price|until the last village is connected|in every part of the country|because it is the right thing to do|after so many years of waiting|under the eyes of the whole world|even if it takes a decade|as soon as the ice is gone|at a cost of {n} million|in less than {n} days|for at least {n} per cent of the households|with {n} new vessels|despite {n} warnings";
const LINKS = "and|but|because|so|and I repeat that|which is why|although|and let me be clear:|while|and, frankly,";
const STOCK =
  "we do not comment on matters that are before the courts|our thoughts are with the families of all the victims|we are following the situation very closely with our partners|all options remain on the table at this time|we call on all sides to show the greatest restraint|this is a matter for the police and the prosecutors|the safety of our citizens is always our first priority|I have full confidence in the work of my team";

const split = (list: string): readonly string[] => list.split("|");
const LISTS = { actors: split(ACTORS), verbs: split(VERBS), objects: split(OBJECTS), complements: split(COMPLEMENTS) };
const LINK_WORDS = split(LINKS);
const STOCK_PHRASES = split(STOCK);

/** Words that one house writes so and another so. */
const HOUSE_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bharbour\b/g, "harbor"],
  [/\bprogramme\b/g, "program"],
  [/\bdefence\b/g, "defense"],
  [/\blabour\b/g, "labor"],
  [/\bcentre\b/g, "center"],
  [/\bhonour\b/g, "honor"],
  [/\bneighbours\b/g, "neighbors"],
  [/\borganise\b/g, "organize"],
  [/\bauthorise\b/g, "authorize"],
  [/\bmodernise\b/g, "modernize"],
  [/\banalysed\b/g, "analyzed"],
  [/\btravelled\b/g, "traveled"],
  [/\bcancelled\b/g, "canceled"],
  [/\bfulfil\b/g, "fulfill"],
  [/\bcease-fire\b/g, "ceasefire"],
  [/\bco-operation\b/g, "cooperation"],
  [/\blong-term\b/g, "long term"],
  [/\bper cent\b/g, "percent"],
];

const FEWEST_PART_WORDS = 4;
const FEW_WORDS = 5;

/** The utterance of this key: its words follow from `random` alone. */
export function makeUtterance(random: Random, key: string): Utterance {
  const clauses = Array.from({ length: 2 + Math.floor(random() * 3) }, () => makeClause(random));
  const text = clauses.reduce((said, clause) => `${said} ${pick(random, LINK_WORDS)} ${clause}`);
  return { key, words: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`.split(" ") };
}

/** A phrase that anybody may say on any day, said once more. */
export function makeStockUtterance(random: Random, key: string): Utterance {
  return { key, words: `${pick(random, STOCK_PHRASES)}.`.split(" ") };
}

/** Another utterance that differs from this one in one content word or number. */
export function makeNeighbour(random: Random, { words }: Utterance, key: string): Utterance {
  const contentWords = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) || /^\d+$/.test(word) ? [i] : []));
  const at = pick(random, contentWords.length > 0 ? contentWords : [0]);
  const held = words[at] ?? "";
  const other = /^\d+$/.test(held) ? String(Number(held) + 1 + Math.floor(random() * 9)) : pickOther(random, held);
  return { key, words: words.map((word, i) => (i === at ? other : word)) };
}

/** How often a report quotes a part, or a few words. */
export interface QuotingShares {
  readonly parts: number;
  readonly fewWords: number;
}

/** The utterance as one report quotes it. */
export function quoteUtterance(random: Random, { words }: Utterance, { parts, fewWords }: QuotingShares): QuotedWords {
  const chance = random();
  if (chance >= parts + fewWords) return { text: printWords(random, words), form: "whole" };
  const isPart = chance < parts;
  const most = isPart ? words.length - 1 : Math.min(FEW_WORDS, words.length - 1);
  const fewest = isPart ? Math.min(FEWEST_PART_WORDS, most) : 2;
  const length = fewest + Math.floor(random() * (most - fewest + 1));
  const from = Math.floor(random() * (words.length - length + 1));
  return {
    text: printWords(random, words.slice(from, from + length)),
    form: isPart ? "part" : "few words",
  };
}

/** What stands outside quotation marks when a report tells the same in its own words. */
export function paraphrase(random: Random, { words }: Utterance): string {
  const rest = words.filter((word) => /^\p{L}{4,}$/u.test(word)).slice(0, 6 + Math.floor(random() * 4));
  return `that ${rest.join(" ").toLowerCase()}`;
}

/** The words in a house's style. */
function printWords(random: Random, words: readonly string[]): string {
  const shown = [...words];
  const chance = random();
  const middle = 2 + Math.floor(random() * Math.max(1, shown.length - 4));
  if (shown.length > 14 && chance < 0.06) shown.splice(middle, 2 + Math.floor(random() * 4), "…");
  else if (shown.length > 14 && chance < 0.1) shown.splice(middle, 1, "[the matter]");
  else if (chance < 0.12) shown.splice(middle, 0, "[sic]");
  const text = shown.join(" ");
  return random() < 0.5 ? text : HOUSE_FORMS.reduce((held, [form, other]) => held.replace(form, other), text);
}

function makeClause(random: Random): string {
  const { actors, verbs, objects, complements } = LISTS;
  const number = String(2 + Math.floor(random() * 900));
  const complement = pick(random, complements).replace("{n}", number);
  return `${pick(random, actors)} ${pick(random, verbs)} ${pick(random, objects)} ${complement}`;
}

/** A content word of the same vocabulary, another than this. */
function pickOther(random: Random, word: string): string {
  const vocabulary = [ACTORS, VERBS, OBJECTS, COMPLEMENTS].join(" ").match(/\p{L}{5,}/gu) ?? [];
  const others = vocabulary.filter((other) => other !== word);
  return pick(random, others);
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}
