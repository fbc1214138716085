// A seeded set of invented reports to measure and to break things with: the same seed gives the same reports.
import type { RawDocument } from "../src/record/raw-document.js";

/** One report as a line of JSON Lines holds it. */
export interface SyntheticReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const FIRST = ["Ada", "Bram", "Ceril", "Dorit", "Emre", "Fenna", "Goran", "Hilde", "Ivo", "Jorun", "Kasimir", "Lioba"];
const LAST = ["Quill", "Tamsen", "Orlov-Reyes", "Varn", "Merrow", "Ostby", "Pell", "Drax", "Lindqvist", "Sorrel"];
const OFFICES = ["Mayor", "Foreign Minister", "Governor", "Sen.", "Harbour Master", "Police Chief", "Gov.", "Dr."];
const BODIES = [
  "the Harbour Board",
  "the Orlesia Water Agency",
  "Tamsk Rail",
  "the Vessna Court",
  "the Pell Institute",
];
const OUTLETS = ["Vessna Courier", "Tamsk Gazette", "Orlesia Wire"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const THINGS = ["the crossing", "the budget", "the north pier", "the ferry line", "the water levy", "the rail strike"];
const CLAIMS = [
  "THING would reopen before the end of the year",
  "nobody had been told about THING",
  "THING cost more than NUMBER million crowns",
  "THING was safe, and had been since the storm",
  "NUMBER people had written to complain about THING",
  "there was no plan to sell THING",
];
const QUOTED = [
  "We will not sell THING",
  "I have read all NUMBER pages, and THING is not in them",
  "Nobody asked us about THING",
  "It is a good day for THING",
  "You cannot run THING on NUMBER crowns a week",
];
const SENTENCES = [
  "PERSON said on DAY that CLAIM.",
  "“QUOTED,” said PERSON, “and that will not change.”",
  "According to BODY, CLAIM.",
  "BODY declined to comment on THING.",
  "PERSON told reporters at a news conference that CLAIM.",
  '"QUOTED," PERSON wrote in a letter to BODY.',
  "Residents believe that CLAIM.",
  "THING has been closed since DAY, when a storm tore off NUMBER metres of roof.",
  "The work took NUMBER days and was paid for by BODY.",
  "PERSON denied that CLAIM, and warned that THING “may not last”.",
  "Asked whether CLAIM, LAST said: “No.”",
  "Trains ran late for the rest of the week, and the market stayed shut.",
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes `count` reports of some 16 paragraphs (about 500 words), one at a time. */
export function* makeReports(count: number, seed: number): Generator<SyntheticReport> {
  const random = makeRandom(seed);
  for (let i = 0; i < count; i++) yield makeReport(i, random);
}

function makeReport(i: number, random: () => number): SyntheticReport {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  const values: Readonly<Record<string, () => string>> = {
    CLAIM: () => pick(CLAIMS, ""),
    QUOTED: () => pick(QUOTED, ""),
    THING: () => pick(THINGS, ""),
    BODY: () => pick(BODIES, ""),
    DAY: () => pick(DAYS, ""),
    NUMBER: () => String(2 + Math.floor(random() * 400)),
    LAST: () => pick(LAST, ""),
    PERSON: () => `${pick(OFFICES, "")} ${pick(FIRST, "")} ${pick(LAST, "")}`,
  };
  const fill = (words: string): string =>
    words.replace(/[A-Z]{3,}/g, (name) => (values[name] ? fill(values[name]()) : name));
  const sentence = (): string => fill(pick(SENTENCES, "")).replace(/^[a-z]/, (letter) => letter.toUpperCase());
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(" ");
  const day = String(1 + (i % 28)).padStart(2, "0");
  return {
    id: `synthetic-${i}`,
    outlet: pick(OUTLETS, ""),
    published: `2031-${String(1 + (Math.floor(i / 28) % 12)).padStart(2, "0")}-${day}`,
    title: fill("What became of THING"),
    text: Array.from({ length: 16 }, paragraph).join("\n\n"),
  };
}

/** The report as intake hands it on from JSON Lines. */
export function makeDocument(report: SyntheticReport): RawDocument {
  return {
    name: report.id,
    form: "jsonl",
    bytes: new TextEncoder().encode(JSON.stringify(report)),
    text: report.text,
    givenId: report.id,
    url: null,
    outlet: report.outlet,
    title: report.title,
    authors: null,
    publishedAt: report.published,
    charset: null,
    givenAttributions: null,
  };
}
