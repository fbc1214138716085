// Names of invented people for measuring how speakers are put together, and the ways in which outlets write one name.
// Made without a look at how names are folded: from how newsrooms spell, shorten and misspell. Pools are by language;
// each variation is made here on its own terms, some of which the registry cannot know (a misspelling, a maiden name).
import type { Random } from "./store-set.js";

/** The languages that names come from. */
export type NameOrigin = "english" | "french" | "german" | "slavic" | "arabic" | "chinese" | "hungarian" | "spanish";

/** A person's name in parts, in its fullest form. */
export interface PersonName {
  readonly origin: NameOrigin;
  readonly given: string;
  /** A middle name or initial with its stop; null for most. */
  readonly middle: string | null;
  readonly family: string;
  /** `Jr.`, `Sr.`; null for most. */
  readonly generation: string | null;
}

const GIVEN: Readonly<Record<NameOrigin, string>> = {
  english:
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Betty Mark Margaret Donald Sandra Steven Ashley Paul Emily Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Edward Stephanie Ronald Rebecca Timothy Laura Jason Helen Jeffrey Sharon Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric Shirley Jonathan Anna Stephen Ruth Larry Brenda Justin Pamela Scott Nicole Brandon Katherine Benjamin Samantha Samuel Christine Gregory Emma Frank Catherine Alexander Virginia Raymond Rachel Patrick Janet",
  french:
    "Jean Marie Pierre Hélène Michel Françoise Philippe Stéphane Étienne Élodie François Geneviève Jérôme Zoé Rémi Agnès Gérard Chloé Frédéric Sébastien Mathilde Thérèse Benoît Léa Noël Aurélie Jean-Luc Jean-Yves Marie-Claire Anne-Sophie",
  german:
    "Hans Ursula Jürgen Günther Käthe Wolfgang Sabine Klaus Petra Jörg Monika Heinz Renate Uwe Bärbel Dieter Ingrid Matthias Annette Thomas Karin Stefan Birgit Rainer Götz Björn",
  slavic:
    "Sergei Elena Dmitry Natalia Alexei Tatiana Yuri Yulia Vladimir Olga Andrei Irina Mikhail Anastasia Nikolai Ekaterina Yevgeny Svetlana Aleksandr Maria Viktor Oksana Grigory Vasily Anatoly Pavel Oleg Ihor Bohdan Zoryana",
  arabic:
    "Mohammed Fatima Ahmed Aisha Hussein Maryam Yusuf Khadija Omar Layla Khalid Zainab Mahmoud Nour Abdullah Salma Tariq Rania Ibrahim Amina Mustafa Huda Faisal Samira Walid Nadia Karim Hassan Osama Jamal",
  chinese:
    "Wei Fang Yiming Na Xiulan Jun Minjun Lei Qiang Jiahui Yan Jie Haoran Ping Zhiyuan Guoqiang Xiaoming Lihua Jianguo Meiling Tao Dawei Shufen Yulan Bo Kai Xin Hui",
  hungarian:
    "László Ágnes István Katalin Péter Judit Zoltán Éva Gábor Ildikó János Márta Attila Zsuzsanna Ferenc Andrea Gergely Réka Tamás Dóra Balázs Edit",
  spanish:
    "José María Juan Carmen Luis Ana Carlos Lucía Jesús Pilar Miguel Rosa Ángel Elena Andrés Inés Raúl Sofía Joaquín Beatriz Ramón Mónica",
};

const FAMILY: Readonly<Record<NameOrigin, string>> = {
  english:
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Washington Butler Simmons Foster Bryant Russell Griffin Hayes Myers Ford Hamilton Graham Sullivan Wallace Woods Cole West Jordan Owens Reynolds Fisher Ellis Harrison Gibson McDonald Cruz Marshall Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols Grant Knight Ferguson Rose Stone Hawkins Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Chavez Sims Austin Peters Kelley Franklin Lawson O'Brien O'Connor Vane-Tempest Ashby Thorne Fairweather Holloway Pemberton Whitlock Crane Merriweather Blackwood Kingsley Haverford Lockhart Penhaligon",
  french:
    "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèbvre Michel Garcia Fournier Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Müller Séverin Crépeau Lévêque Béranger de La Tour du Plessis Le Goff d'Arcy Saint-Clair Beaumont-Vidal Thévenot Prévost Hébert",
  german:
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Herrmann König von der Aue von Stetten Schulze-Boysen Weiß Jäger Böhm Günther",
  slavic:
    "Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Orlensky Volkonsky Zavadsky Belinsky Dobrovolsky Tarkhovsky Marchenko Shevchuk Kovalenko Bondarenko Zubayev Ordayev Solyov Grigorov Medvinsky Chernovsky Lysenko Tkachenko Romanenko Savchuk Gerasimenko Vorontsov Krylov Zhdansky",
  arabic:
    "al-Masri al-Tazi al-Hashimi al-Sabbagh el-Amrani Hussein Nasser Mansour Haddad Khoury Saleh Qasim bin Salim Farouk al-Rashid Barakat Sulaiman Najjar Shaheen al-Otaibi Darwish Hamdan Zidan al-Jaziri Bakri Othman Rahman al-Din",
  chinese:
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Cao Peng Xiao",
  hungarian:
    "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Mészáros Simon Fekete Szilágyi Rácz Fehér",
  spanish:
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero de la Cruz Gutiérrez Navarro Ibáñez Ortega-Vidal",
};

/** Particles bind to the word after them; the pools above are split so. */
function splitNames(text: string): readonly string[] {
  return text.match(/(?:(?:de|la|La|du|von|der|bin|Le|d') ?)*[\p{L}'-]+/gu) ?? [];
}

const GIVEN_POOLS = new Map(Object.entries(GIVEN).map(([origin, names]) => [origin, names.split(" ")]));
const FAMILY_POOLS = new Map(Object.entries(FAMILY).map(([origin, names]) => [origin, splitNames(names)]));
const ENDINGS = "son ton ley well ford wick more worth by stead man field ham croft".split(" ");
const BEGINNINGS =
  "Al Bar Bran Cal Car Dal Del Ed El Far Gar Hal Hol Kel Lan Mar Mel Nor Os Pel Ran Sel Stan Tal Thorn Wal Wes Wil Win Hart".split(
    " ",
  );

/** A name of this origin; surnames are spread as in a telephone book: few common ones, many rare ones. */
export function makeName(random: Random, origin: NameOrigin): PersonName {
  const families = FAMILY_POOLS.get(origin) ?? [];
  const givens = GIVEN_POOLS.get(origin) ?? [];
  const isRare = random() < 0.45 && (origin === "english" || origin === "german");
  const family = isRare
    ? pick(random, BEGINNINGS) + pick(random, ["", "", "ber", "den", "lin", "ming"]) + pick(random, ENDINGS)
    : (families[Math.floor(random() ** 1.6 * families.length)] ?? "");
  return {
    origin,
    given: givens[Math.floor(random() ** 1.3 * givens.length)] ?? "",
    middle: origin === "english" && random() < 0.3 ? `${pick(random, [..."ABCDEFGHJKLMNPRSTW"])}.` : null,
    family,
    generation: null,
  };
}

/** The name in its plain form: given name, surname. */
export function plainName({ origin, given, family }: PersonName): string {
  return origin === "chinese" ? `${family} ${given}` : `${given} ${family}`;
}

/** Another person's name, one letter away: "Hanson" beside "Hansen". */
export function changeOneLetter(random: Random, name: PersonName): PersonName {
  const part = random() < 0.75 ? "family" : "given";
  const word = name[part];
  const places = [...word].flatMap((letter, i) => (i > 0 && /\p{Ll}/u.test(letter) ? [i] : []));
  const at = places.length > 0 ? pick(random, places) : word.length - 1;
  const kind = random();
  const letter = /[aeiou]/.test(word[at] ?? "") ? pick(random, [..."aeiou"]) : pick(random, [..."lnrstmd"]);
  const changed =
    kind < 0.6
      ? word.slice(0, at) + letter + word.slice(at + 1)
      : kind < 0.8
        ? `${word}${/[aeiouy]$/.test(word) ? "n" : "e"}`
        : word.slice(0, at) + (word[at] ?? "") + word.slice(at);
  return { ...name, [part]: changed === word ? `${word}s` : changed };
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  ...{ William: "Bill", Robert: "Bob", Richard: "Rick", James: "Jim", Michael: "Mike", Thomas: "Tom", Joseph: "Joe" },
  ...{ Edward: "Ed", Charles: "Chuck", Daniel: "Dan", David: "Dave", Donald: "Don", Gregory: "Greg", Jeffrey: "Jeff" },
  ...{ Kenneth: "Ken", Matthew: "Matt", Nicholas: "Nick", Patrick: "Pat", Samuel: "Sam", Stephen: "Steve" },
  ...{ Timothy: "Tim", Anthony: "Tony", Benjamin: "Ben", Andrew: "Andy", Ronald: "Ron", Alexander: "Alex" },
  ...{ Elizabeth: "Liz", Margaret: "Maggie", Katherine: "Kate", Deborah: "Debbie", Patricia: "Pat", Jennifer: "Jen" },
};

/** What house style and transliteration make of letters, per origin. */
const RESPELLINGS: Readonly<Record<NameOrigin, readonly (readonly [RegExp, string])[]>> = {
  english: [[/-/g, " "]],
  french: [[/-/g, " "]],
  german: [
    [/ü/g, "ue"],
    [/ö/g, "oe"],
    [/ä/g, "ae"],
    [/ß/g, "ss"],
  ],
  slavic: [
    [/sky$/, "skyy"],
    [/sky$/, "skiy"],
    [/sky$/, "skii"],
    [/ayev$/, "aev"],
    [/^Dmitry/, "Dmitri"],
    [/^Alexei/, "Aleksey"],
    [/^Sergei/, "Sergey"],
    [/^Yuri/, "Yury"],
    [/^Yevgeny/, "Evgeny"],
    [/^Aleksandr/, "Alexander"],
    [/^Andrei/, "Andrey"],
    [/^Natalia/, "Nataliya"],
    [/^Ekaterina/, "Yekaterina"],
    [/^Grigory/, "Grigori"],
  ],
  arabic: [
    [/^Mohammed/, "Muhammad"],
    [/^Mohammed/, "Mohamed"],
    [/^Ahmed/, "Ahmad"],
    [/^Hussein/, "Husain"],
    [/^Yusuf/, "Youssef"],
    [/^Khalid/, "Khaled"],
    [/^Omar/, "Umar"],
    [/^Mahmoud/, "Mahmud"],
    [/^Tariq/, "Tarek"],
    [/^Faisal/, "Faysal"],
    [/^Jamal/, "Gamal"],
    [/^al-/, "Al-"],
    [/^al-/, "el-"],
    [/^al-/, ""],
    [/^bin /, "Bin "],
    [/Sulaiman/, "Suleiman"],
    [/Qasim/, "Kassem"],
    [/Khoury/, "Khouri"],
    [/Othman/, "Uthman"],
    [/Otaibi/, "Utaybi"],
    [/^Layla/, "Leila"],
    [/^Nour/, "Noor"],
    [/^Zainab/, "Zaynab"],
  ],
  chinese: [],
  hungarian: [],
  spanish: [],
};

/** How one outlet writes the surname: its house style for the person, not a throw of the dice at each mention. */
export function spellFamily(random: Random, { family, origin }: PersonName): string {
  return respell(random, family, origin);
}

/** How one outlet writes the whole name. */
export function spellName(random: Random, name: PersonName): string {
  const { origin, middle, generation } = name;
  const short = SHORT_FORMS[name.given];
  const chance = random();
  const given =
    short && chance < 0.18 ? short : chance > 0.985 ? `${name.given[0]}.` : respell(random, name.given, origin);
  const family = respell(random, name.family, origin);
  const isTurned = (origin === "chinese" || origin === "hungarian") && random() < 0.15;
  const isFamilyFirst = (origin === "chinese") !== isTurned;
  const parts = isFamilyFirst ? [family, given] : [given, middle !== null && random() < 0.3 ? middle : "", family];
  const end = generation !== null && random() < 0.7 ? pick(random, [` ${generation}`, `, ${generation}`]) : "";
  return parts.filter((part) => part !== "").join(" ") + end;
}

function respell(random: Random, word: string, origin: NameOrigin): string {
  let written = word;
  const fitting = RESPELLINGS[origin].filter(([form]) => form.test(word));
  if (fitting.length > 0 && random() < 0.35) {
    const [form, other] = pick(random, fitting);
    written = written.replace(form, other);
  }
  if (random() < 0.4) written = written.normalize("NFD").replace(/\p{M}/gu, "");
  if (random() < 0.003) written = misspell(random, written);
  return random() < 0.3 ? written.replace(/'/g, "’") : written;
}

function misspell(random: Random, word: string): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}

/** One of the values. */
export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}
