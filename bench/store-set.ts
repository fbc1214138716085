// A seeded set of reports for measuring the store: what extraction and Link would hand over, with invented words and
// names. Words follow Zipf's law (50,000 of them), speakers too (50,000, each of one body), outlets are twelve, and
// dates are spread over ten years. A third of the statements are told to have been made at an occasion, a third at a place,
// a tenth on behalf of a government. Two of three statements are quoted, whole or in part; one of ten is what several
// reports of its day carry. The same seed gives the same set, report by report.
import { hashBytes, makeId } from "../src/base/hash.js";
import { type Attribution, CUE_CLASSES, MANNERS, MODES } from "../src/record/attribution.js";
import type { Field, Producer } from "../src/record/field.js";
import {
  type Mention,
  type Moment,
  OCCASION_KINDS,
  type Occasion,
  type Place,
  type Reading,
} from "../src/record/reading.js";
import type { RecordEntry } from "../src/record/store.js";

const VOCABULARY = 50_000;
const SPEAKERS = 50_000;
const BODIES = 400;
const OUTLETS = 12;
const PLACES = 300;
const COUNTRIES = 24;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3652;
const DAY_MS = 86_400_000;
/** The share of statements that other reports of the day carry too, and how many there are of them in a day. */
const SHARED = 0.1;
const SHARED_A_DAY = 6;
const PRODUCER: Producer = { room: "speaker", by: "made", version: "1" };

/** Statements in each report. */
export const STATEMENTS_A_REPORT = 25;

/** A number in [0, 1), the next at each call (mulberry32). */
export type Random = () => number;

/** The generator of random numbers for a seed. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The word of this rank (0 is the commonest): syllables that spell the rank. */
export function nameWord(rank: number): string {
  const syllables = "ba be bi bo bu da de di do du fa fe fi fo fu ka ke ki ko ku la le li lo lu ma me mi mo mu".split(
    " ",
  );
  let word = "";
  for (let rest = rank + 31; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** The speaker of this rank: a first name of 800, and a surname. */
export function nameSpeaker(rank: number): string {
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return `${capital(nameWord((rank * 7) % 800))}n ${capital(nameWord(rank))}sky`;
}

export const nameBody = (rank: number): string => `Ministry of ${nameWord(rank + 100)}`;
export const nameOutlet = (rank: number): string => `The ${nameWord(rank + 40)} Gazette`;

/** A rank below `count` by Zipf's law with exponent near 1. */
function pickRank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}

interface Said {
  readonly speaker: string;
  readonly body: string;
  /** With quotation marks where there are any. */
  readonly content: string;
  readonly manner: (typeof MANNERS)[number];
  readonly saidOn: Moment | null;
  readonly onBehalfOf: string | null;
  readonly occasion: Occasion | null;
  readonly place: Place | null;
}

/** The `index`-th report of the set. */
export function makeReport(seed: number, index: number): RecordEntry {
  const random = makeRandom(seed * 1_000_003 + index);
  const day = FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS;
  const reportId = makeId("rep", `made-${seed}-${index}`);
  const speakers = Array.from({ length: 6 }, () => pickRank(random, SPEAKERS));
  const said = Array.from({ length: STATEMENTS_A_REPORT }, () => {
    if (random() >= SHARED) return makeSaid(random, day, pick(random, speakers));
    const shared = makeRandom(seed + day / DAY_MS + Math.floor(random() * SHARED_A_DAY) * 1_000_003);
    return makeSaid(shared, day, pickRank(shared, SPEAKERS));
  });
  const text = said.map(({ speaker, content }) => `${speaker} said that ${content}.`).join("\n");
  const bytes = new Uint8Array(Buffer.from(text));
  const sha256 = hashBytes(bytes);
  const versionId = makeId("ver", reportId, sha256);
  const articleId = makeId("art", versionId, "text/1");
  const publishedAt = new Date(day + Math.floor(random() * DAY_MS)).toISOString();
  const outlet = nameOutlet(pickRank(random, OUTLETS));
  const report = { id: reportId, url: `https://example.org/${seed}/${index}`, outlet, givenId: null };
  const attributions = makeAttributions(random, articleId, said);
  return {
    document: {
      ...{ form: "text", bytes, text, givenId: null, url: report.url, outlet, title: null, authors: null },
      ...{ publishedAt, charset: null, givenAttributions: null },
    },
    attributions: "found",
    extraction: {
      article: {
        ...{ id: articleId, report, version: { id: versionId, reportId, sha256 }, extractor: "text/1" },
        ...{ title: `About ${nameWord(index % VOCABULARY)}`, authors: [], language: "en", publishedAt },
        ...{ modifiedAt: null, text, problems: [] },
        blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
      },
      attributions,
      readings: said.map((one, i) => makeReading(one, attributions[i]?.id ?? "")),
      relations: [],
      problems: [],
    },
    engine: "1.0.0",
    addedAt: "2024-05-01T10:00:00Z",
  };
}

function makeSaid(random: Random, day: number, speaker: number): Said {
  const length = 8 + Math.floor(random() * 23);
  const words = Array.from({ length }, () => nameWord(pickRank(random, VOCABULARY)));
  const date = new Date(day - Math.floor(random() ** 4 * 60) * DAY_MS).toISOString().slice(0, 10);
  const manner = pick(random, MANNERS);
  // What is quoted in part is quoted from its third word on.
  const open = { direct: 0, mixed: 2, indirect: length }[manner];
  const [plain, quoted] = [words.slice(0, open).join(" "), words.slice(open).join(" ")];
  return {
    speaker: nameSpeaker(speaker),
    body: nameBody(speaker % BODIES),
    content: [plain, quoted && `“${quoted}”`].filter(Boolean).join(" "),
    manner,
    saidOn: random() < 0.6 ? { earliest: date, latest: date, grain: "day" } : null,
    onBehalfOf: speaker % 10 === 0 ? `Government of ${nameCountry(speaker % COUNTRIES)}` : null,
    occasion: random() < 0.33 ? makeOccasion(random) : null,
    place: random() < 0.33 ? makePlace(pickRank(random, PLACES)) : null,
  };
}

/** A made-up code of a state: codes beginning with X are nobody's. */
const nameCountry = (rank: number): string => `X${String.fromCharCode(65 + (rank % COUNTRIES))}`;

function makeOccasion(random: Random): Occasion {
  const kind = pick(random, OCCASION_KINDS);
  return { kind, text: `${kind} on ${nameWord(pickRank(random, 30))}`, with: null };
}

function makePlace(rank: number): Place {
  return { name: nameWord(rank + 200), country: nameCountry(rank), precision: "city" };
}

function makeAttributions(random: Random, articleId: string, said: readonly Said[]): readonly Attribution[] {
  let start = 0;
  return said.map(({ speaker, content: words, manner }): Attribution => {
    const cueStart = start + speaker.length + 1;
    const contentStart = cueStart + "said that ".length;
    const source = [{ start, end: cueStart - 1 }];
    const cue = [{ start: cueStart, end: cueStart + 4 }];
    const content = [{ start: contentStart, end: contentStart + words.length }];
    start = contentStart + words.length + 2;
    return {
      ...{ id: makeId("att", articleId, String(start)), articleId, source, cue, content, manner },
      cueClass: random() < 0.7 ? "neutral" : pick(random, CUE_CLASSES),
      mode: random() < 0.7 ? "speech" : pick(random, MODES),
      ...{ polarity: "asserted", within: null, confidence: 0.9 },
      producer: { room: "attribution", by: "made", version: "1" },
    };
  });
}

function makeReading(said: Said, attributionId: string): Reading {
  const mention: Mention = { kind: "person", name: said.speaker, members: [] };
  return {
    attributionId,
    speaker: makeField<Mention>(mention),
    office: makeField("minister"),
    affiliation: makeField(said.body),
    party: makeField<string>(null),
    onBehalfOf: makeField(said.onBehalfOf),
    saidOn: makeField(said.saidOn),
    occasion: makeField(said.occasion),
    place: makeField(said.place),
    addressee: makeField<string>(null),
    question: makeField<never>(null),
  };
}

function makeField<T>(value: T | null): Field<T> {
  return { value, span: null, basis: value === null ? "unknown" : "stated", producer: PRODUCER, confidence: 1 };
}
