// An invented world for measuring how speakers are put together: people with careers, in states with governments, towns,
// companies, universities, clubs. Ministers, mayors and chief executives follow one another in office; people change
// offices, some change fields, some lose theirs and stay in the news as former ones. Names are shared and nearly shared.
import { changeOneLetter, makeName, type NameOrigin, type PersonName, pick, plainName } from "./link-names.js";
import type { Random } from "./store-set.js";

/** Days since 1970 of the first day, and how many days there are: six years. */
export const FIRST_DAY = Date.UTC(2018, 0, 1) / 86_400_000;
export const DAYS = 2191;

/** A state as reports name it. */
export interface WorldState {
  readonly name: string;
  readonly adjective: string;
  readonly origin: NameOrigin;
  readonly parties: readonly string[];
}

/** An office held for some time; days count from FIRST_DAY. */
export interface Stint {
  readonly office: string;
  /** The body's plain name; for offices of a state, the state's adjective is used as well. */
  readonly body: string;
  readonly isOfState: boolean;
  /** One holder at a time: may be named by the office alone. */
  readonly isSole: boolean;
  readonly from: number;
  readonly until: number;
}

/** A person, with what is true of it. */
export interface WorldPerson {
  readonly id: string;
  readonly name: PersonName;
  readonly state: WorldState;
  readonly party: string | null;
  /** In order of time. */
  readonly stints: readonly Stint[];
  /** How often it is in the news, beside others. */
  readonly weight: number;
}

/** Everybody. */
export interface World {
  readonly states: readonly WorldState[];
  readonly people: readonly WorldPerson[];
}

const STATES: readonly WorldState[] = (
  [
    ["the United States", "U.S.", "english", "Republican Party|Democratic Party"],
    ["the United Kingdom", "British", "english", "Labour Party|Conservative Party"],
    ["Australia", "Australian", "english", "Labour Party|Liberal Party"],
    ["France", "French", "french", "Renewal Party|Republican Party"],
    ["Germany", "German", "german", "Green Party|Christian Democrats"],
    ["Austria", "Austrian", "german", "Green Party|People's Party"],
    ["Russia", "Russian", "slavic", "Unity Party"],
    ["Ukraine", "Ukrainian", "slavic", "Servants' Party"],
    ["Egypt", "Egyptian", "arabic", "Nation Party"],
    ["Iraq", "Iraqi", "arabic", "Reform Bloc"],
    ["China", "Chinese", "chinese", "Communist Party"],
    ["Hungary", "Hungarian", "hungarian", "Civic Union"],
    ["Spain", "Spanish", "spanish", "Socialist Party|People's Party"],
    ["Mexico", "Mexican", "spanish", "Regeneration Movement"],
  ] as const
).map(([name, adjective, origin, parties]) => ({ name, adjective, origin, parties: parties.split("|") }));

const MINISTERS =
  "prime minister|foreign minister|defense minister|finance minister|interior minister|justice minister|health minister|education minister|transport minister|energy minister|agriculture minister|labor minister|culture minister|environment minister|trade minister".split(
    "|",
  );
const TOWN_ENDS = "haven|brück|ville|grad|ford|mouth|stadt|polis|burgh|dale|wick|minster".split("|");
const TOWN_STARTS = "Or|Vel|Tam|Mer|Kar|Lund|Ost|Pell|Var|Sel|Drum|Ash|Bel|Corn|Dor|Esk|Fen|Grim|Hal|Inver".split("|");
const COMPANY_STARTS = "Nord|Apex|Helio|Terra|Quanta|Blue|Iron|Silver|Delta|Omni|Pan|Vita|Astra|Cor|Hydra|Luma".split(
  "|",
);
const COMPANY_ENDS = "Grid|Steel|Bank|Motors|Energy|Foods|Airlines|Systems|Pharma|Shipping|Telecom|Mining".split("|");
const INSTITUTES = "Institute|University|Centre|Foundation|College|Laboratory".split("|");
const CLUBS = "Rovers|United|Athletic|Wanderers|City|Rangers".split("|");

type Field = "national" | "local" | "business" | "learning" | "sport" | "police" | "activism" | "voice";
const FIELDS: readonly (readonly [Field, number])[] = [
  ["national", 0.2],
  ["local", 0.18],
  ["business", 0.16],
  ["learning", 0.14],
  ["voice", 0.12],
  ["sport", 0.07],
  ["police", 0.07],
  ["activism", 0.06],
];

/** Shares that make a set hard, as chances while it is made. */
export interface Difficulty {
  /** Of people, that another bears the same name; half of these in the same state. */
  readonly namesakes: number;
  /** Of people, that another's name is one letter off. */
  readonly nearNames: number;
  /** Of utterances, that the speaker says nearly the same beside it, one word changed. */
  readonly neighbours: number;
  /** Of quotations, that a report quotes a part; that it quotes a few words. */
  readonly parts: number;
  readonly fewWords: number;
}

/** `asked`: a little above the least shares that the project asks of such a set. `harder`: up to twice of that. */
export const DIFFICULTIES = {
  asked: { namesakes: 0.18, nearNames: 0.015, neighbours: 0.19, parts: 0.16, fewWords: 0.08 },
  harder: { namesakes: 0.2, nearNames: 0.04, neighbours: 0.2, parts: 0.28, fewWords: 0.1 },
} as const satisfies Readonly<Record<string, Difficulty>>;

/** Makes the world of a seed. @param count people before namesakes and near namesakes are added */
export function makeWorld(random: Random, count: number, { namesakes, nearNames }: Difficulty): World {
  const makers: PersonMaker[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < count; i++) makers.push(makeMaker(random, nameAnew(random, pick(random, STATES), taken)));
  const base = [...makers];
  // A tenth and more of all names have a second bearer, half of these in the same state.
  for (const one of base) {
    const chance = random();
    if (chance < namesakes) {
      const state =
        chance < namesakes * 0.525
          ? one.state
          : pick(
              random,
              STATES.filter(({ name }) => name !== one.state.name),
            );
      makers.push(makeMaker(random, { ...one, state }));
    } else if (chance < namesakes + nearNames) {
      const name = changeOneLetter(random, one.name);
      if (!taken.has(plainName(name))) makers.push(makeMaker(random, { ...one, name }));
      taken.add(plainName(name));
    } else if (chance < namesakes + nearNames + 0.01 && one.state.origin === "english") {
      const junior = { ...one, name: { ...one.name, generation: "Jr." } };
      makers.push({ ...makeMaker(random, junior), field: one.field });
    }
  }
  return { states: STATES, people: giveCareers(random, makers) };
}

interface NamedPerson {
  readonly name: PersonName;
  readonly state: WorldState;
}

interface PersonMaker extends NamedPerson {
  readonly field: Field;
  readonly weight: number;
  readonly stints: Stint[];
}

function nameAnew(random: Random, state: WorldState, taken: Set<string>): NamedPerson {
  // People move: one in twelve bears a name of another language.
  const origin = random() < 0.08 ? pick(random, STATES).origin : state.origin;
  for (;;) {
    const name = makeName(random, origin);
    const second = taken.has(plainName(name)) ? makeName(random, origin) : name;
    const whole = { ...second, family: taken.has(plainName(second)) ? joinFamilies(random, second) : second.family };
    if (taken.has(plainName(whole))) continue;
    taken.add(plainName(whole));
    return { name: whole, state };
  }
}

/** "Vane-Holt": where the pools run dry, a double surname, a middle name or a compound given name. */
function joinFamilies(random: Random, name: PersonName): string {
  const other = makeName(random, name.origin).family.replace(/^.* /, "");
  return name.origin === "chinese" ? name.family : `${name.family}-${other}`;
}

function makeMaker(random: Random, { name, state }: NamedPerson): PersonMaker {
  let chance = random();
  const field = FIELDS.find(([, share]) => {
    chance -= share;
    return chance < 0;
  })?.[0];
  const isNational = field === "national";
  return { name, state, field: field ?? "voice", weight: (isNational ? 4 : 1) / (0.02 + random()) ** 1.2, stints: [] };
}

function giveCareers(random: Random, makers: readonly PersonMaker[]): readonly WorldPerson[] {
  fillSeats(random, makers);
  for (const maker of makers) if (maker.stints.length === 0) giveOwnCareer(random, maker);
  return makers.map(({ name, state, weight, stints, field }, i) => ({
    ...{ id: `person ${i}`, name, state, weight },
    party: /national|local/.test(field) && random() < 0.6 ? pick(random, state.parties) : null,
    stints: [...stints].sort((a, b) => a.from - b.from),
  }));
}

/** Offices with one holder at a time, passed on through the years: governments, town halls, boards, police. */
function fillSeats(random: Random, makers: readonly PersonMaker[]): void {
  for (const state of STATES) {
    const of = (field: Field): PersonMaker[] =>
      makers.filter((maker) => maker.state === state && maker.field === field);
    const politicians = of("national").sort((a, b) => b.weight - a.weight);
    for (const office of [state.name === "the United States" ? "president" : "president", ...MINISTERS])
      passOn(random, politicians.slice(0, 60), { office, body: state.name, isOfState: true }, 350 + random() * 1100);
    for (const maker of of("local"))
      if (maker.stints.length === 0)
        passOn(
          random,
          [maker, ...of("local")],
          { office: "mayor", body: makeTown(random), isOfState: false },
          700 + random() * 1200,
        );
    for (const maker of of("police"))
      if (maker.stints.length === 0)
        passOn(
          random,
          [maker, ...of("police")],
          { office: "police chief", body: `${makeTown(random)} Police`, isOfState: false },
          900,
        );
    for (const maker of of("business"))
      if (maker.stints.length === 0 && random() < 0.6)
        passOn(
          random,
          [maker, ...of("business")],
          { office: "chief executive", body: makeCompany(random), isOfState: false },
          1100,
        );
  }
}

function passOn(
  random: Random,
  pool: readonly PersonMaker[],
  seat: Pick<Stint, "office" | "body" | "isOfState">,
  term: number,
): void {
  let day = -Math.floor(random() * term);
  let isFirst = true;
  while (day < DAYS) {
    const until = Math.min(DAYS + 400, day + Math.floor(term * (0.5 + random())));
    const isFree = ({ stints }: PersonMaker): boolean =>
      stints.every((stint) => stint.until <= day || stint.from >= until);
    const free = pool.filter(isFree);
    const holder = isFirst && free[0] ? free[0] : free[Math.floor(random() ** 1.5 * free.length)];
    holder?.stints.push({ ...seat, isSole: true, from: day, until });
    isFirst = false;
    day = until;
  }
}

/** Offices that many hold, in one to three stints. */
function giveOwnCareer(random: Random, { field, state, stints }: PersonMaker): void {
  let day = -Math.floor(random() * 800);
  let body = makeBody(random, field);
  while (day < DAYS) {
    const until = random() < 0.62 ? DAYS + 400 : day + 300 + Math.floor(random() * 1500);
    const isMoved = random() < 0.06;
    const moved = isMoved ? pick(random, FIELDS)[0] : field;
    if (isMoved) body = makeBody(random, moved);
    stints.push({ office: nameOffice(random, moved), body, isOfState: false, isSole: false, from: day, until });
    if (moved === "national") stints[stints.length - 1] = makeSeat(random, state, day, until);
    day = until + (random() < 0.3 ? Math.floor(random() * 300) : 0);
    if (random() < 0.6) body = makeBody(random, field);
  }
}

function makeSeat(random: Random, state: WorldState, from: number, until: number): Stint {
  const office = pick(random, [
    "lawmaker",
    "senator",
    "deputy foreign minister",
    "ambassador",
    "government spokesman",
    "deputy minister",
  ]);
  const isOfState = /minister|ambassador|spokesman/.test(office);
  return { office, body: isOfState ? state.name : "Parliament", isOfState, isSole: false, from, until };
}

function makeBody(random: Random, field: Field): string {
  if (field === "national") return "Parliament";
  if (field === "local") return `${makeTown(random)} City Council`;
  if (field === "learning") return makeInstitute(random);
  if (field === "sport") return `${makeTown(random)} ${pick(random, CLUBS)}`;
  if (field === "police") return `${makeTown(random)} Police`;
  if (field === "activism")
    return `${pick(random, ["Rivers", "Open", "Fair", "Free", "Green"])} ${pick(random, ["Watch", "Alliance", "Action", "Network"])} ${makeTown(random)}`;
  return makeCompany(random);
}

function nameOffice(random: Random, field: Field): string {
  const offices: Readonly<Record<Field, string>> = {
    national: "lawmaker",
    local: "councillor|deputy mayor|city manager",
    business: "chief financial officer|chairman|founder|analyst|economist",
    learning: "professor|researcher|director|historian|senior fellow",
    sport: "coach|captain|goalkeeper|midfielder",
    police: "police spokesman|detective|inspector|sheriff",
    activism: "activist|director|campaigner|co-founder",
    voice: "spokesman|spokeswoman|press secretary|head of communications",
  };
  return pick(random, offices[field].split("|"));
}

const makeTown = (random: Random): string =>
  pick(random, TOWN_STARTS) + pick(random, ["", "", "en", "a", "er", "o"]) + pick(random, TOWN_ENDS);
const makeCompany = (random: Random): string =>
  `${pick(random, COMPANY_STARTS)}${pick(random, ["", "", "-", "tec ", "star "])}${pick(random, COMPANY_ENDS)}`;
const makeInstitute = (random: Random): string =>
  random() < 0.5 ? `University of ${makeTown(random)}` : `${makeTown(random)} ${pick(random, INSTITUTES)}`;
