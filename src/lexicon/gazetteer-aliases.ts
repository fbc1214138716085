// Second spellings, short forms and American states, which the gazetteer packages lack or have under another name.
import type { Place } from "../record/reading.js";

type Row = readonly [precision: Place["precision"], country: string | null, names: string];

const ROWS: readonly Row[] = [
  [
    "region",
    "US",
    "Alabama|Ala.|Alaska|Arizona|Ariz.|Arkansas|Ark.|California|Calif.|Colorado|Colo.|Connecticut|Conn.|Delaware|Del.|Florida|Fla.|Hawaii|Idaho|Illinois|Ill.|Indiana|Ind.|Iowa|Kansas|Kan.|Kentucky|Ky.|Louisiana|La.|Maine|Maryland|Md.|Massachusetts|Mass.|Michigan|Mich.|Minnesota|Minn.|Mississippi|Miss.|Missouri|Mo.|Montana|Mont.|Nebraska|Neb.|Nevada|Nev.|New Hampshire|N.H.|New Jersey|N.J.|New Mexico|N.M.|North Carolina|N.C.|North Dakota|N.D.|Ohio|Oklahoma|Okla.|Oregon|Ore.|Pennsylvania|Pa.|Rhode Island|R.I.|South Carolina|S.C.|South Dakota|S.D.|Tennessee|Tenn.|Texas|Utah|Vermont|Vt.|Virginia|Va.|Wisconsin|Wis.|West Virginia|W.Va.|Wyoming|Wyo.|Puerto Rico",
  ],
  [
    "region",
    null,
    "Georgia state|Crimea|Donbas|Donbass|Kashmir|Kurdistan|Gaza|Gaza Strip|West Bank|Transnistria|Siberia|Catalonia",
  ],
  ["region", "GB", "England|Scotland|Wales|Northern Ireland"],
  [
    "city",
    "US",
    "Washington|Washington, D.C.|Washington D.C.|D.C.|New York City|Manhattan|Brooklyn|the Bronx|Queens|Staten Island|Harlem|Hollywood|Silicon Valley|Chicago|Philadelphia|St. Louis|St. Paul|Fort Worth|Birmingham, Ala.",
  ],
  [
    "city",
    "UA",
    "Kiev|Kharkov|Odessa|Lvov|Dnipro|Dnepropetrovsk|Nikolaev|Zaporozhye|Mykolaiv|Lviv|Kharkiv|Kherson|Zaporizhzhia",
  ],
  ["city", "RU", "Elabuga|Yelabuga|St. Petersburg, Russia|Saint Petersburg|Petrograd|Leningrad"],
  ["city", "MM", "Rangoon|Naypyitaw|Nay Pyi Taw"],
  ["city", "IN", "Bombay|Calcutta|Madras|Bangalore"],
  ["city", "CN", "Peking|Canton"],
  ["city", "VN", "Saigon|Danang|Da Nang"],
  ["city", "CH", "Davos|Zurich|Geneva"],
  ["city", "BE", "Brussels|Antwerp|Ghent"],
  ["city", "NL", "The Hague|the Hague|Hague"],
  ["city", "IL", "Jerusalem|Tel Aviv"],
  ["country", "US", "U.S.|US|USA|U.S.A.|the United States|America"],
  ["country", "GB", "U.K.|UK|Britain|Great Britain"],
  ["country", "MM", "Burma"],
  ["country", "CZ", "Czech Republic"],
  ["country", "KR", "South Korea"],
  ["country", "KP", "North Korea"],
  ["country", "CI", "Ivory Coast"],
  ["country", "NL", "Holland"],
  ["country", "TR", "Turkey"],
  [
    "site",
    "US",
    "White House|Oval Office|Rose Garden|Capitol Hill|Capitol|Pentagon|Mar-a-Lago|Camp David|Trump Tower|Foggy Bottom|Supreme Court|State Department",
  ],
  ["site", "RU", "Kremlin|Red Square"],
  ["site", "GB", "Downing Street|10 Downing Street|Westminster|Buckingham Palace|Whitehall|Chequers"],
  ["site", "FR", "Elysee Palace|Élysée Palace|Elysee|Élysée"],
  ["site", "VA", "Vatican|Saint Peter's Square|St. Peter's Square"],
];

/** Name → place, for what the generated table does not hold or holds otherwise; these win. */
export const GAZETTEER_ALIASES: ReadonlyMap<string, Omit<Place, "name">> = new Map(
  ROWS.flatMap(([precision, country, names]) =>
    names.split("|").map((name): [string, Omit<Place, "name">] => [name, { precision, country }]),
  ),
);

/** Last words that make a capitalised name the name of a site: "Harlan Hall", "Vessna University". */
export const SITE_WORDS: ReadonlySet<string> = new Set(
  (
    "Hall Center Centre Palace House Tower Towers Hotel Inn Resort Church Cathedral Mosque Temple Synagogue Chapel School " +
    "Academy College University Campus Library Museum Theater Theatre Auditorium Arena Stadium Coliseum Garden Gardens Park " +
    "Plaza Square Airport Base Barracks Fort Courthouse Ballroom Club Institute Library Headquarters Embassy Hospital " +
    "Fairgrounds Expo Pavilion Amphitheater Fieldhouse Gymnasium"
  ).split(" "),
);
