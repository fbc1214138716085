// States: what their government is called, and which names, adjectives, capitals and seats stand for it when they speak.
// Names of states come from the gazetteer's generated table besides; second spellings are here.

/** A state as its government is named: "the Netherlands" in "Government of the Netherlands". */
export interface State {
  readonly code: string;
  readonly name: string;
}

/**
 * How a word names a state. A capital or seat does so only when it speaks; a name or adjective always; a ministry is a
 * body of its own that speaks for the state.
 */
export type StateWordKind = "name" | "adjective" | "capital" | "seat" | "ministry";

/** A word or words and the state that they lead to. */
export interface StateWord {
  readonly state: State;
  readonly kind: StateWordKind;
}

// code|name|other names|adjectives|capitals|seats|ministries
const ROWS = `
US|the United States|United States;U.S.;US;USA;U.S.A.;America;United States of America|American;U.S.;US|Washington|White House;Oval Office|State Department;Pentagon;Treasury Department;Justice Department;Department of Justice;Department of State;Department of Defense;Defense Department;Homeland Security Department;Department of Homeland Security
GB|the United Kingdom|United Kingdom;UK;U.K.;Britain;Great Britain|British;UK;U.K.|London|Downing Street;10 Downing Street;No 10;No. 10;Whitehall|Foreign Office;Home Office
FR|France||French|Paris|Élysée;Elysée;Elysee;Élysée Palace;Elysee Palace|Quai d'Orsay
DE|Germany||German|Berlin|Chancellery
RU|Russia|Russian Federation|Russian|Moscow|Kremlin
UA|Ukraine||Ukrainian|Kyiv;Kiev|Bankova
CN|China|People's Republic of China;PRC|Chinese|Beijing;Peking|Zhongnanhai
JP|Japan||Japanese|Tokyo|
IN|India||Indian|New Delhi;Delhi|
PK|Pakistan||Pakistani|Islamabad|
IR|Iran|Islamic Republic of Iran;Islamic Republic|Iranian|Tehran;Teheran|
IQ|Iraq||Iraqi|Baghdad|
IL|Israel||Israeli||
SA|Saudi Arabia||Saudi;Saudi Arabian|Riyadh|
TR|Turkey|Türkiye;Turkiye|Turkish|Ankara|
SY|Syria||Syrian|Damascus|
EG|Egypt||Egyptian|Cairo|
IT|Italy||Italian|Rome|Palazzo Chigi;Quirinale
ES|Spain||Spanish|Madrid|Moncloa
PT|Portugal||Portuguese|Lisbon|
PL|Poland||Polish|Warsaw|
NL|the Netherlands|Netherlands;Holland|Dutch|The Hague;Amsterdam|Binnenhof
BE|Belgium||Belgian||
LU|Luxembourg||Luxembourgish||
SE|Sweden||Swedish|Stockholm|
NO|Norway||Norwegian|Oslo|
FI|Finland||Finnish|Helsinki|
DK|Denmark||Danish|Copenhagen|
IS|Iceland||Icelandic|Reykjavik;Reykjavík|
EE|Estonia||Estonian|Tallinn|
LV|Latvia||Latvian|Riga|
LT|Lithuania||Lithuanian|Vilnius|
HU|Hungary||Hungarian|Budapest|
RO|Romania||Romanian|Bucharest|
BG|Bulgaria||Bulgarian|Sofia|
GR|Greece||Greek|Athens|
CY|Cyprus||Cypriot|Nicosia|
MT|Malta||Maltese|Valletta|
RS|Serbia||Serbian|Belgrade|
HR|Croatia||Croatian|Zagreb|
SI|Slovenia||Slovenian;Slovene|Ljubljana|
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo|
ME|Montenegro||Montenegrin|Podgorica|
MK|North Macedonia|Macedonia|Macedonian|Skopje|
AL|Albania||Albanian|Tirana|
XK|Kosovo||Kosovar;Kosovan|Pristina|
CZ|the Czech Republic|Czech Republic;Czechia|Czech|Prague|
SK|Slovakia||Slovak;Slovakian|Bratislava|
AT|Austria||Austrian|Vienna|
CH|Switzerland||Swiss|Bern;Berne|
IE|Ireland||Irish|Dublin|
BY|Belarus|Byelorussia|Belarusian;Belarussian|Minsk|
MD|Moldova||Moldovan|Chisinau;Chișinău|
GE|Georgia||Georgian|Tbilisi|
AM|Armenia||Armenian|Yerevan|
AZ|Azerbaijan||Azerbaijani;Azeri|Baku|
KZ|Kazakhstan||Kazakh;Kazakhstani|Astana;Nur-Sultan|
UZ|Uzbekistan||Uzbek|Tashkent|
TM|Turkmenistan||Turkmen|Ashgabat|
KG|Kyrgyzstan||Kyrgyz|Bishkek|
TJ|Tajikistan||Tajik|Dushanbe|
AF|Afghanistan||Afghan|Kabul|
KR|South Korea|Republic of Korea|South Korean|Seoul|Blue House
KP|North Korea|DPRK|North Korean|Pyongyang|
MN|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator|
TW|Taiwan||Taiwanese|Taipei|
VN|Vietnam|Viet Nam|Vietnamese|Hanoi|
LA|Laos||Laotian;Lao|Vientiane|
KH|Cambodia||Cambodian|Phnom Penh|
TH|Thailand||Thai|Bangkok|
MM|Myanmar|Burma|Burmese;Myanmarese|Naypyidaw;Naypyitaw;Nay Pyi Taw|
MY|Malaysia||Malaysian|Kuala Lumpur;Putrajaya|
SG|Singapore||Singaporean||
ID|Indonesia||Indonesian|Jakarta|
PH|the Philippines|Philippines|Philippine;Filipino|Manila|Malacañang;Malacanang
BN|Brunei||Bruneian||
TL|Timor-Leste|East Timor|Timorese|Dili|
PG|Papua New Guinea||Papua New Guinean|Port Moresby|
AU|Australia||Australian|Canberra|
NZ|New Zealand||New Zealand|Wellington|Beehive
FJ|Fiji||Fijian|Suva|
BD|Bangladesh||Bangladeshi|Dhaka|
LK|Sri Lanka|Ceylon|Sri Lankan|Colombo|
NP|Nepal||Nepali;Nepalese|Kathmandu|
BT|Bhutan||Bhutanese|Thimphu|
MV|the Maldives|Maldives|Maldivian||
CA|Canada||Canadian|Ottawa|
MX|Mexico||Mexican|Mexico City|
CU|Cuba||Cuban|Havana|
HT|Haiti||Haitian|Port-au-Prince|
DO|the Dominican Republic|Dominican Republic|Dominican|Santo Domingo|
JM|Jamaica||Jamaican||
TT|Trinidad and Tobago||Trinidadian|Port of Spain|
BS|the Bahamas|Bahamas|Bahamian||
BB|Barbados||Barbadian|Bridgetown|
GT|Guatemala||Guatemalan||
HN|Honduras||Honduran|Tegucigalpa|
SV|El Salvador||Salvadoran;Salvadorean|San Salvador|
NI|Nicaragua||Nicaraguan|Managua|
CR|Costa Rica||Costa Rican||
PA|Panama||Panamanian||
BZ|Belize||Belizean|Belmopan|
VE|Venezuela||Venezuelan|Caracas|Miraflores
CO|Colombia||Colombian|Bogota;Bogotá|
EC|Ecuador||Ecuadorian;Ecuadorean|Quito|
PE|Peru||Peruvian|Lima|
BO|Bolivia||Bolivian|La Paz|
CL|Chile||Chilean||La Moneda
AR|Argentina||Argentine;Argentinian|Buenos Aires|Casa Rosada
UY|Uruguay||Uruguayan|Montevideo|
PY|Paraguay||Paraguayan|Asuncion;Asunción|
BR|Brazil||Brazilian|Brasilia;Brasília|Planalto
GY|Guyana||Guyanese||
SR|Suriname||Surinamese|Paramaribo|
ZA|South Africa||South African|Pretoria|
NG|Nigeria||Nigerian|Abuja|Aso Rock
KE|Kenya||Kenyan|Nairobi|
ET|Ethiopia||Ethiopian|Addis Ababa|
ER|Eritrea||Eritrean|Asmara|
SO|Somalia||Somali|Mogadishu|
DJ|Djibouti||Djiboutian||
SD|Sudan||Sudanese|Khartoum|
SS|South Sudan||South Sudanese|Juba|
UG|Uganda||Ugandan|Kampala|
TZ|Tanzania||Tanzanian|Dodoma|
RW|Rwanda||Rwandan|Kigali|
BI|Burundi||Burundian|Gitega|
CD|the Democratic Republic of the Congo|Democratic Republic of the Congo;Democratic Republic of Congo;DRC;DR Congo;Zaire|Congolese|Kinshasa|
CG|the Republic of the Congo|Republic of the Congo;Congo-Brazzaville||Brazzaville|
CF|the Central African Republic|Central African Republic|Central African|Bangui|
CM|Cameroon||Cameroonian|Yaounde;Yaoundé|
GA|Gabon||Gabonese|Libreville|
GH|Ghana||Ghanaian|Accra|
CI|Ivory Coast|Côte d'Ivoire;Cote d'Ivoire|Ivorian|Yamoussoukro|
SN|Senegal||Senegalese|Dakar|
ML|Mali||Malian|Bamako|
BF|Burkina Faso|Upper Volta|Burkinabe;Burkinabé|Ouagadougou|
NE|Niger||Nigerien|Niamey|
TD|Chad||Chadian|N'Djamena|
GN|Guinea||Guinean|Conakry|
SL|Sierra Leone||Sierra Leonean|Freetown|
LR|Liberia||Liberian|Monrovia|
GM|the Gambia|Gambia|Gambian|Banjul|
TG|Togo||Togolese|Lome;Lomé|
BJ|Benin||Beninese|Porto-Novo|
MR|Mauritania||Mauritanian|Nouakchott|
AO|Angola||Angolan|Luanda|
ZM|Zambia||Zambian|Lusaka|
ZW|Zimbabwe|Rhodesia|Zimbabwean|Harare|
MZ|Mozambique||Mozambican|Maputo|
MW|Malawi||Malawian|Lilongwe|
BW|Botswana||Botswanan|Gaborone|
NA|Namibia||Namibian|Windhoek|
LS|Lesotho|||Maseru|
SZ|Eswatini|Swaziland|Swazi|Mbabane|
MG|Madagascar||Malagasy|Antananarivo|
MU|Mauritius||Mauritian|Port Louis|
LY|Libya||Libyan|Tripoli|
DZ|Algeria||Algerian|Algiers|
MA|Morocco||Moroccan|Rabat|
TN|Tunisia||Tunisian|Tunis|
LB|Lebanon||Lebanese|Beirut|
JO|Jordan||Jordanian|Amman|
KW|Kuwait||Kuwaiti||
BH|Bahrain||Bahraini|Manama|
QA|Qatar||Qatari|Doha|
AE|the United Arab Emirates|United Arab Emirates;UAE;U.A.E.|Emirati|Abu Dhabi|
OM|Oman||Omani|Muscat|
YE|Yemen||Yemeni|Sanaa;Sana'a|
VA|the Holy See|Vatican;Vatican City;Holy See||Vatican|
MC|Monaco||Monegasque||
LI|Liechtenstein|||Vaduz|
AD|Andorra||Andorran||
SM|San Marino||||`;

/** Names that are another place's or a person's as often: they lead to a state only where its adjective or capital stands too. */
export const DOUBTFUL_STATES: ReadonlySet<string> = new Set(["Georgia", "Chad"]);

const WORDS = new Map<string, StateWord>();
const CODES = new Map<string, State>();
for (const row of ROWS.trim().split("\n")) {
  const [code = "", name = "", names = "", adjectives = "", capitals = "", seats = "", ministries = ""] =
    row.split("|");
  const state: State = { code, name };
  CODES.set(code, state);
  const kinds: readonly (readonly [StateWordKind, string])[] = [
    ["name", `${name};${names}`],
    ["adjective", adjectives],
    ["capital", capitals],
    ["seat", seats],
    ["ministry", ministries],
  ];
  for (const [kind, words] of kinds)
    for (const word of words.split(";")) if (word && !WORDS.has(word)) WORDS.set(word, { state, kind });
}

/** Name, adjective, capital or seat (case kept, without "the", straight apostrophes) → the state. */
export const STATE_WORDS: ReadonlyMap<string, StateWord> = WORDS;
