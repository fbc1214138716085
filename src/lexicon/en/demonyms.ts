// Names and adjectives of states → ISO 3166-1 alpha-2, for telling whose view "the American view" is.

const ROWS =
  "US:American,US,U.S.,United States,Washington,America|GB:British,UK,U.K.,Britain,United Kingdom,London|FR:French,France,Paris|" +
  "DE:German,Germany,Berlin|RU:Russian,Russia,Moscow,Kremlin|UA:Ukrainian,Ukraine,Kyiv,Kiev|CN:Chinese,China,Beijing|" +
  "JP:Japanese,Japan,Tokyo|IN:Indian,India|PK:Pakistani,Pakistan,Islamabad|IR:Iranian,Iran,Tehran|IQ:Iraqi,Iraq,Baghdad|" +
  "IL:Israeli,Israel|PS:Palestinian|SA:Saudi,Riyadh|TR:Turkish,Turkey,Ankara|SY:Syrian,Syria,Damascus|EG:Egyptian,Egypt,Cairo|" +
  "IT:Italian,Italy,Rome|ES:Spanish,Spain,Madrid|PT:Portuguese,Portugal,Lisbon|PL:Polish,Poland,Warsaw|NL:Dutch,Netherlands|" +
  "BE:Belgian,Belgium|SE:Swedish,Sweden,Stockholm|NO:Norwegian,Norway,Oslo|FI:Finnish,Finland,Helsinki|DK:Danish,Denmark|" +
  "EE:Estonian,Estonia,Tallinn|LV:Latvian,Latvia,Riga|LT:Lithuanian,Lithuania,Vilnius|HU:Hungarian,Hungary,Budapest|" +
  "RO:Romanian,Romania,Bucharest|BG:Bulgarian,Bulgaria,Sofia|GR:Greek,Greece,Athens|RS:Serbian,Serbia,Belgrade|" +
  "HR:Croatian,Croatia,Zagreb|CZ:Czech,Czechia,Prague|SK:Slovak,Slovakia,Bratislava|AT:Austrian,Austria,Vienna|" +
  "CH:Swiss,Switzerland,Bern|IE:Irish,Ireland,Dublin|BY:Belarusian,Belarus,Minsk|MD:Moldovan,Moldova|GE:Georgian,Tbilisi|" +
  "AM:Armenian,Armenia,Yerevan|AZ:Azerbaijani,Azerbaijan,Baku|KZ:Kazakh,Kazakhstan|AF:Afghan,Afghanistan,Kabul|" +
  "KR:South Korean,South Korea,Seoul|KP:North Korean,North Korea,Pyongyang|VN:Vietnamese,Vietnam,Hanoi|PH:Philippine,Filipino,Manila|" +
  "ID:Indonesian,Indonesia,Jakarta|MY:Malaysian,Malaysia|TH:Thai,Thailand,Bangkok|MM:Burmese,Burma,Myanmar|AU:Australian,Australia,Canberra|" +
  "NZ:New Zealand|CA:Canadian,Canada,Ottawa|MX:Mexican,Mexico|CU:Cuban,Cuba,Havana|VE:Venezuelan,Venezuela,Caracas|" +
  "CO:Colombian,Colombia,Bogota|BR:Brazilian,Brazil,Brasilia|AR:Argentine,Argentina|CL:Chilean,Chile|PE:Peruvian,Peru|" +
  "ZA:South African,South Africa,Pretoria|NG:Nigerian,Nigeria,Abuja|KE:Kenyan,Kenya,Nairobi|ET:Ethiopian,Ethiopia|SD:Sudanese,Sudan|" +
  "LY:Libyan,Libya|DZ:Algerian,Algeria|MA:Moroccan,Morocco|TN:Tunisian,Tunisia|LB:Lebanese,Lebanon|JO:Jordanian,Jordan|" +
  "QA:Qatari,Qatar,Doha|YE:Yemeni,Yemen|EU:European Union,EU,Brussels";

/** Adjective, name or capital (as it stands for the government) → country code. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  ROWS.split("|").flatMap((row) => {
    const [country = "", names = ""] = row.split(":");
    return names.split(",").map((name): [string, string] => [name, country]);
  }),
);
