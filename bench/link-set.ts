// A seeded set of reports with known truth, for measuring how speakers and statements are put together: 40,000 reports,
// 200,000 attributions, as extraction hands them over. Stories are covered by several outlets, each with its house style:
// how it spells a name for good, how it puts an office, what it leaves out; wire copies are cut from the bottom. What is
// hard in it, and how much of that there is, stands in bench/README.md and is counted by `bench/link.ts`.
import { makeId } from "../src/base/hash.js";
import type { Attribution } from "../src/record/attribution.js";
import type { Extraction } from "../src/record/extraction.js";
import type { Field, Producer } from "../src/record/field.js";
import type { Mention, Reading } from "../src/record/reading.js";
import { pick, plainName, spellFamily, spellName } from "./link-names.js";
import {
  makeNeighbour,
  makeStockUtterance,
  makeUtterance,
  paraphrase,
  quoteUtterance,
  type Utterance,
} from "./link-texts.js";
import { DAYS, type Difficulty, FIRST_DAY, makeWorld, type Stint, type World, type WorldPerson } from "./link-world.js";
import { makeRandom, type Random } from "./store-set.js";

const DAY_MS = 86_400_000;
const PRODUCER: Producer = { room: "speaker", by: "made", version: "1" };
const OUTLETS = 60;
/** People before namesakes and near namesakes. */
const PEOPLE = 9000;

/** How a mention names its speaker, and how an attribution gives what was said. */
export type MentionForm = "full with role" | "full alone" | "surname with role" | "surname alone" | "office";

/** What is true of one attribution. */
export interface Truth {
  readonly attributionId: string;
  readonly personId: string;
  readonly form: MentionForm;
  /** Null where the report tells it in its own words or quotes fewer than six words. */
  readonly utterance: string | null;
  readonly isPart: boolean;
}

/** A report as extraction hands it over, and what is true of it. */
export interface LinkReport {
  readonly extraction: Extraction;
  readonly truths: readonly Truth[];
  readonly isCopy: boolean;
}

interface Outlet {
  readonly name: string;
  readonly state: string;
  /** Spellings are settled once for an outlet and a person. */
  readonly spellings: Map<string, readonly [whole: string, family: string]>;
}

interface Said {
  readonly person: WorldPerson;
  readonly utterance: Utterance;
}

/** One attribution before it has a place in a text. */
interface Line {
  readonly person: WorldPerson;
  readonly form: MentionForm;
  readonly mention: Mention;
  readonly office: string | null;
  readonly affiliation: string | null;
  readonly onBehalfOf: string | null;
  readonly party: string | null;
  readonly words: string;
  readonly isQuoted: boolean;
  readonly utterance: string | null;
  readonly isPart: boolean;
}

/** The world's people by id, for counting how hard the set is. */
export function makePeople(seed: number, difficulty: Difficulty): World {
  return makeWorld(makeRandom(seed), PEOPLE, difficulty);
}

/** The reports, one after the other; memory holds one story. */
export function* makeLinkReports(seed: number, count: number, difficulty: Difficulty): Generator<LinkReport> {
  const random = makeRandom(seed);
  const world = makeWorld(random, PEOPLE, difficulty);
  const outlets = Array.from(
    { length: OUTLETS },
    (_, i): Outlet => ({
      name: `Outlet ${i}`,
      state: pick(random, world.states).name,
      spellings: new Map(),
    }),
  );
  const draw = makeDrawing(world);
  let made = 0;
  for (let story = 0; made < count; story++) {
    const day = Math.floor(random() * DAYS);
    const said = makeStory(random, draw, { world, day, story, difficulty });
    const reach = Math.min(60, Math.floor(0.9 / (0.02 + random()) ** 0.8) + 1);
    let wire: readonly Line[] | null = null;
    for (let i = 0; i < reach && made < count; i++, made++) {
      const isCopy: boolean = wire !== null && random() < 0.25;
      const published = Math.min(DAYS - 1, day + (random() < 0.8 ? 0 : Math.floor(random() ** 3 * 20)));
      const outlet = pick(random, outlets);
      const lines: readonly Line[] =
        isCopy && wire ? cut(random, wire) : writeLines(random, said, { outlet, day: published, difficulty });
      wire ??= lines;
      const saidDay = random() < 0.5 ? day : null;
      yield layOut({ id: `${seed}-${story}-${i}`, outlet, day: published, lines, isCopy, saidDay });
    }
  }
}

type Draw = (random: Random, state: string | null, day: number) => WorldPerson;

/** Draws people by how much they are in the news, mostly those who hold an office that day. */
function makeDrawing(world: World): Draw {
  const pools = new Map<string | null, { readonly people: readonly WorldPerson[]; readonly sums: readonly number[] }>();
  for (const state of [null, ...world.states.map(({ name }) => name)]) {
    const people = world.people.filter((person) => state === null || person.state.name === state);
    let sum = 0;
    pools.set(state, { people, sums: people.map(({ weight }) => (sum += weight)) });
  }
  return (random, state, day) => {
    const { people = [], sums = [] } = pools.get(state) ?? {};
    for (;;) {
      const at = random() * (sums.at(-1) ?? 0);
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sums[middle] ?? 0) < at) low = middle + 1;
        else high = middle;
      }
      const person = people[low];
      if (person && (findStint(person, day) || random() < 0.15)) return person;
    }
  };
}

function findStint({ stints }: WorldPerson, day: number): Stint | null {
  return stints.findLast(({ from, until }) => from <= day && day < until) ?? null;
}

interface StoryPlace {
  readonly world: World;
  readonly day: number;
  readonly story: number;
  readonly difficulty: Difficulty;
}

function makeStory(random: Random, draw: Draw, { world, day, story, difficulty }: StoryPlace): readonly Said[] {
  const state = pick(random, world.states).name;
  // Of two namesakes in one story no newsroom would leave open which is which: one is left out.
  const drawn = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    draw(random, random() < 0.85 ? state : null, day),
  );
  const speakers = new Map(drawn.map((person) => [plainName(person.name), person]));
  const said: Said[] = [];
  for (const person of speakers.values()) {
    const many = 1 + Math.floor(random() * 3.6);
    for (let i = 0; i < many; i++) {
      const key = `${story} ${person.id} ${i}`;
      const utterance = random() < 0.04 ? makeStockUtterance(random, key) : makeUtterance(random, key);
      said.push({ person, utterance });
      if (random() < difficulty.neighbours)
        said.push({ person, utterance: makeNeighbour(random, utterance, `${key} beside`) });
    }
  }
  return said;
}

function cut(random: Random, lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, Math.max(1, Math.ceil(lines.length * (0.3 + 0.7 * random()))));
}

interface Desk {
  readonly outlet: Outlet;
  readonly day: number;
}

/** What one outlet makes of a story: whom it quotes, how it names each, which words it takes. */
function writeLines(
  random: Random,
  said: readonly Said[],
  desk: Desk & { readonly difficulty: Difficulty },
): readonly Line[] {
  const people = [...new Set(said.map(({ person }) => person))].filter((_, i) => i === 0 || random() < 0.85);
  const named = new Map(people.map((person) => [person, nameSpeaker(random, person, desk)]));
  const lines: Line[] = [];
  for (const { person, utterance } of said) {
    const roles = named.get(person);
    if (!roles || (lines.some((line) => line.person === person) && random() < 0.25)) continue;
    const isQuoted = random() < 0.85;
    const quoted = quoteUtterance(random, utterance, desk.difficulty);
    // An editor's brackets and an ellipsis are not the speaker's words.
    const isLong =
      quoted.text
        .replace(/\[[^\]]*\]|…/g, " ")
        .trim()
        .split(/\s+/).length >= 6;
    lines.push({
      ...{ person, ...roles, isQuoted, isPart: quoted.form !== "whole" },
      words: isQuoted ? `“${quoted.text}”` : paraphrase(random, utterance),
      utterance: isQuoted && isLong ? utterance.key : null,
      ...(random() < 0.03 ? mixUp(random, [...named.values()]) : {}),
      ...(random() < 0.06 ? rememberFormer(random, person, desk) : {}),
    });
  }
  return lines;
}

type Named = Pick<Line, "form" | "mention" | "office" | "affiliation" | "onBehalfOf" | "party">;

/** Extraction now and then lays somebody else's office or body to a speaker. */
function mixUp(random: Random, all: readonly Named[]): Partial<Line> {
  const { office, affiliation } = pick(random, all);
  return random() < 0.5 ? { affiliation } : { office, affiliation };
}

/** "The former mayor": a report calls a speaker by what he once was as well. */
function rememberFormer(random: Random, { stints }: WorldPerson, { day }: Desk): Partial<Line> {
  const past = stints.filter(({ until }) => until <= day);
  if (past.length === 0) return {};
  const stint = pick(random, past);
  return { office: `former ${stint.office}`, affiliation: random() < 0.7 ? stint.body : null };
}

function nameSpeaker(random: Random, person: WorldPerson, desk: Desk): Named {
  const [whole, family] = spell(random, person, desk.outlet);
  const held = findStint(person, desk.day);
  const last = person.stints.findLast(({ until }) => until <= desk.day) ?? null;
  const role = held ? putOffice(random, held, person, desk) : last ? putFormer(random, last) : NO_ROLE;
  const party = person.party !== null && random() < 0.2 ? person.party : null;
  const chance = random();
  if (held?.isSole && role.office !== null && role.affiliation !== null && chance < 0.15) {
    const of = held.isOfState
      ? `the ${person.state.adjective} ${role.office}`
      : `the ${role.office} of ${role.affiliation}`;
    return { ...role, form: "office", mention: { kind: "unnamed", name: of, members: [] }, party: null };
  }
  // Whom everybody knows is called by the surname alone; others now and then, in a short piece.
  const isKnown = person.weight > 40;
  if (chance > 0.8 && (isKnown || chance > 0.84)) {
    const isBare = random() < (isKnown ? 0.5 : 0.15);
    const mention: Mention = { kind: "person", name: family, members: [] };
    return {
      ...(isBare ? NO_ROLE : role),
      form: isBare ? "surname alone" : "surname with role",
      mention,
      party: isBare ? null : party,
    };
  }
  const isBare = random() < 0.14;
  const mention: Mention = { kind: "person", name: whole, members: [] };
  return {
    ...(isBare ? NO_ROLE : role),
    form: isBare ? "full alone" : "full with role",
    mention,
    party: isBare ? null : party,
  };
}

const NO_ROLE = { office: null, affiliation: null, onBehalfOf: null } as const;

function spell(random: Random, person: WorldPerson, { spellings }: Outlet): readonly [string, string] {
  const known = spellings.get(person.id);
  // Stringers and agencies bring other spellings in.
  if (known && random() < 0.9) return known;
  const made = [spellName(random, person.name), spellFamily(random, person.name)] as const;
  if (!known) spellings.set(person.id, made);
  return made;
}

const OFFICE_FORMS: Readonly<Record<string, readonly string[]>> = {
  "chief executive": ["CEO", "chief executive", "Chief Executive Officer", "chief executive"],
  "police chief": ["police chief", "chief of police", "Police Chief"],
  "prime minister": ["prime minister", "Prime Minister", "premier"],
  chairman: ["chairman", "Chairman", "chair"],
  spokesman: ["spokesman", "spokesperson"],
  spokeswoman: ["spokeswoman", "spokesperson"],
  senator: ["Sen.", "senator", "Senator"],
  lawmaker: ["lawmaker", "member of parliament", "MP"],
  "foreign minister": ["foreign minister", "Foreign Minister", "minister of foreign affairs"],
  "defense minister": ["defense minister", "Defence Minister", "minister of defense"],
  "finance minister": ["finance minister", "Finance Minister", "minister of finance"],
};

function putOffice(
  random: Random,
  stint: Stint,
  { state }: WorldPerson,
  { outlet }: Desk,
): Pick<Line, "office" | "affiliation" | "onBehalfOf"> {
  const { office, body, isOfState } = stint;
  const form =
    random() < 0.5
      ? office
      : pick(random, OFFICE_FORMS[office] ?? [office, `${office[0]?.toUpperCase()}${office.slice(1)}`]);
  if (random() < 0.06) return { office: null, affiliation: isOfState ? state.adjective : body, onBehalfOf: null };
  if (!isOfState)
    return { office: form, affiliation: random() < 0.25 ? null : putBody(random, body), onBehalfOf: null };
  if (random() < (outlet.state === state.name ? 0.55 : 0.12))
    return { office: form, affiliation: null, onBehalfOf: null };
  const chance = random();
  const ministry = /^(?!prime|deputy)(\w+) minister$/.exec(office)?.[1];
  const affiliation =
    chance < 0.6
      ? state.adjective
      : chance < 0.85 || !ministry
        ? state.name
        : `${state.adjective} ${ministry[0]?.toUpperCase()}${ministry.slice(1)} Ministry`;
  return { office: form, affiliation, onBehalfOf: `Government of ${state.name}` };
}

function putBody(random: Random, body: string): string {
  const chance = random();
  if (chance < 0.05 && !/Police|Council|University|Parliament/.test(body)) return `${body} Inc.`;
  return chance < 0.1 ? `the ${body}` : body;
}

function putFormer(random: Random, { office, body }: Stint): Pick<Line, "office" | "affiliation" | "onBehalfOf"> {
  const word = pick(random, ["former", "former", "former", "ex-", "then-"]);
  const text = word.endsWith("-") ? `${word}${office}` : `${word} ${office}`;
  return { office: text, affiliation: random() < 0.6 ? body : null, onBehalfOf: null };
}

interface Layout extends Desk {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly isCopy: boolean;
  /** Null where the report does not tell the day. */
  readonly saidDay: number | null;
}

/** Sets the lines as paragraphs: `Source said: “words”`. */
function layOut({ id, outlet, day, lines, isCopy, saidDay }: Layout): LinkReport {
  const reportId = makeId("rep", id);
  const versionId = makeId("ver", reportId);
  const articleId = makeId("art", versionId);
  const attributions: Attribution[] = [];
  const blocks: Extraction["article"]["blocks"][number][] = [];
  const placeOf = new Map<string, number>();
  let text = "";
  for (const line of lines) {
    const source =
      line.form === "office" ? line.mention.name : [line.office, line.mention.name].filter(Boolean).join(" ");
    const start = text.length;
    const cueStart = start + source.length + 1;
    const contentStart = cueStart + (line.isQuoted ? 6 : 5);
    text += `${source} said${line.isQuoted ? ":" : ""} ${line.words}${line.isQuoted ? "" : "."}\n\n`;
    const contentEnd = contentStart + line.words.length;
    blocks.push({ kind: "paragraph", span: { start, end: text.length - 2 } });
    if (!placeOf.has(line.mention.name)) placeOf.set(line.mention.name, start);
    attributions.push({
      ...{ id: makeId("att", articleId, String(start)), articleId, source: [{ start, end: cueStart - 1 }] },
      ...{ cue: [{ start: cueStart, end: cueStart + 4 }], content: [{ start: contentStart, end: contentEnd }] },
      ...{ cueClass: "neutral", manner: line.isQuoted ? "direct" : "indirect", mode: "speech", polarity: "asserted" },
      ...{ within: null, confidence: 0.9, producer: { room: "attribution", by: "made", version: "1" } },
    });
  }
  const report = { id: reportId, url: `https://example.org/${id}`, outlet: outlet.name, givenId: null };
  const date = nameDay(day);
  const said = saidDay === null ? null : nameDay(saidDay);
  const readings = lines.map((line, i) =>
    makeReading(line, { attributionId: attributions[i]?.id ?? "", start: placeOf.get(line.mention.name) ?? 0, said }),
  );
  return {
    extraction: {
      article: {
        ...{
          id: articleId,
          report,
          version: { id: versionId, reportId, sha256: "" },
          extractor: "text/1",
          title: null,
        },
        ...{ authors: [], language: "en", publishedAt: date, modifiedAt: null, text, blocks, problems: [] },
      },
      ...{ attributions, readings, relations: [], problems: [] },
    },
    truths: lines.map(({ person, form, utterance, isPart }, i) => ({
      ...{ attributionId: attributions[i]?.id ?? "", personId: person.id, form, utterance, isPart },
    })),
    isCopy,
  };
}

function nameDay(day: number): string {
  return new Date((FIRST_DAY + day) * DAY_MS).toISOString().slice(0, 10);
}

interface ReadingPlace {
  readonly attributionId: string;
  readonly start: number;
  readonly said: string | null;
}

function makeReading(line: Line, { attributionId, start, said }: ReadingPlace): Reading {
  return {
    attributionId,
    speaker: { ...makeField(line.mention), span: { start, end: start + line.mention.name.length } },
    office: makeField(line.office),
    affiliation: makeField(line.affiliation),
    party: makeField(line.party),
    onBehalfOf: makeField(line.onBehalfOf),
    saidOn: makeField(said === null ? null : { earliest: said, latest: said, grain: "day" as const }),
    occasion: makeField<never>(null),
    place: makeField<never>(null),
    addressee: makeField<string>(null),
    question: makeField<never>(null),
  };
}

function makeField<T>(value: T | null): Field<T> {
  return { value, span: null, basis: value === null ? "unknown" : "stated", producer: PRODUCER, confidence: 1 };
}
