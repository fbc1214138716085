// What offices and bodies are called in more than one way, for telling that two reports mean one. Lower case, no stops.

/** Whole words for an office → the words that stand for it. */
export const OFFICE_NAMES: ReadonlyMap<string, string> = new Map([
  ...(
    "ceo:chief executive|chief executive officer:chief executive|chief exec:chief executive|cfo:chief financial officer|" +
    "coo:chief operating officer|cto:chief technology officer|pm:prime minister|premier:prime minister|potus:president|" +
    "taoiseach:prime minister|vp:vice president|veep:vice president|commander in chief:president|" +
    "chancellor of the exchequer:finance minister|exchequer chancellor:finance minister|top diplomat:foreign minister|" +
    "chief diplomat:foreign minister|chief of police:police chief|head of police:police chief|head of government:prime minister|" +
    "head of state:president|pontiff:pope|monarch:king|general secretary:secretary general|secretary-general:secretary general|" +
    "speaker of the house:house speaker|attorney-general:attorney general|vice-president:vice president|mp:member of parliament|" +
    "mep:member of the european parliament|parliamentarian:member of parliament|top prosecutor:chief prosecutor|" +
    "director-general:director general|managing director:managing director|ag:attorney general|da:district attorney"
  )
    .split("|")
    .map((row): [string, string] => [row.split(":")[0] ?? "", row.split(":")[1] ?? ""]),
]);

/** One word of an office → the word that stands for it, whoever holds it. */
export const OFFICE_WORDS: ReadonlyMap<string, string> = new Map(
  (
    "chairman:chair chairwoman:chair chairperson:chair chairlady:chair spokesman:spokesperson spokeswoman:spokesperson " +
    "congressman:representative congresswoman:representative congressperson:representative rep:representative " +
    "councilman:councillor councilwoman:councillor councilor:councillor councilmember:councillor alderman:councillor " +
    "assemblyman:assembly-member assemblywoman:assembly-member attorney:lawyer counsel:lawyer solicitor:lawyer barrister:lawyer " +
    "advisor:adviser aide:adviser sen:senator gov:governor pres:president prof:professor gen:general lt:lieutenant col:colonel " +
    "maj:major capt:captain cmdr:commander sgt:sergeant adm:admiral rev:reverend dr:doctor physician:doctor atty:lawyer " +
    "amb:ambassador envoy:ambassador dep:deputy defence:defense labour:labor frontrunner:front-runner contender:candidate " +
    "hopeful:candidate nominee:candidate challenger:candidate front-runner:candidate businesswoman:businessman actress:actor " +
    "anchorman:anchor anchorwoman:anchor cochair:co-chair co-chairman:co-chair co-chairwoman:co-chair vice-chairman:vice-chair " +
    "justice:judge undersecretary:under-secretary lawmaker:legislator mp:legislator founder:founder co-founder:founder cofounder:founder"
  )
    .split(" ")
    .map((row): [string, string] => [row.split(":")[0] ?? "", row.split(":")[1] ?? ""]),
);

/** Words before an office that say it is held no more when the report is written. */
export const FORMER_WORDS: ReadonlySet<string> = new Set(
  "former ex then onetime one-time late retired past previous erstwhile then-".split(" "),
);

/** Words before an office that say how it is held, and make no other office. */
export const PASSING_WORDS: ReadonlySet<string> = new Set(
  (
    "the a an his her its their current incumbent sitting acting interim outgoing incoming new newly elected appointed longtime " +
    "long-time veteran top presumptive presumed likely fellow first-term second-term rookie freshman embattled senior junior " +
    "conservative liberal progressive moderate firebrand influential prominent leading mr mrs ms"
  ).split(" "),
);

/** What ministers, secretaries and ministries are for → the word that stands for it. */
export const PORTFOLIO_NAMES: ReadonlyMap<string, string> = new Map(
  (
    "foreign affairs:foreign|foreign:foreign|external affairs:foreign|foreign relations:foreign|foreign and european affairs:foreign|" +
    "europe and foreign affairs:foreign|external relations:foreign|" +
    "defense:defense|defence:defense|national defense:defense|national defence:defense|war:defense|armed forces:defense|" +
    "interior:interior|home affairs:interior|home:interior|internal affairs:interior|the interior:interior|" +
    "finance:finance|the treasury:finance|treasury:finance|finances:finance|" +
    "economy:economy|economic affairs:economy|the economy:economy|economics:economy|economic development:economy|" +
    "justice:justice|health:health|public health:health|health and human services:health|education:education|" +
    "labor:labor|labour:labor|employment:labor|work:labor|trade:trade|commerce:trade|foreign trade:trade|transport:transport|" +
    "transportation:transport|energy:energy|environment:environment|the environment:environment|ecology:environment|" +
    "climate:environment|agriculture:agriculture|farming:agriculture|culture:culture|sport:sport|sports:sport|" +
    "housing:housing|housing and urban development:housing|homeland security:homeland security|" +
    "veterans affairs:veterans affairs|immigration:immigration|migration:immigration|science:science|" +
    "information:information|tourism:tourism|industry:industry|development:development|security:security|" +
    "public security:security|state security:state security|women:women|children:children|youth:youth|police:police"
  )
    .split("|")
    .map((row): [string, string] => [row.split(":")[0] ?? "", row.split(":")[1] ?? ""]),
);

/** Offices that one person at a time holds for one body. */
export const SOLE_OFFICES: ReadonlySet<string> = new Set(
  (
    "president,prime minister,chancellor,mayor,governor,chief executive,king,queen,emperor,sultan,emir,pope,police chief," +
    "attorney general,secretary general,house speaker,chair,police commissioner,director general,chief justice,patriarch," +
    "crown prince,prosecutor general,solicitor general,chief of staff,press secretary,superintendent,chief prosecutor,sheriff," +
    "archbishop,managing director,central bank governor,chief financial officer,vice president"
  ).split(","),
);

/**
 * What people are in a town or region, whole or by the last word: of a mayor of Harbour the name is the town's. Of a chief
 * executive or a spokesperson it may as well be that of a company called so.
 */
export const TOWN_OFFICES: ReadonlySet<string> = new Set(
  (
    "police chief,fire chief,police commissioner,district attorney,member of parliament,mayor,vice-mayor,councillor,governor," +
    "prefect,burgomaster,alderman,sheriff,constable,prosecutor,judge,magistrate,coroner,resident,native,citizen,inhabitant," +
    "villager,voter,bishop,archbishop,priest,pastor,vicar,rabbi,imam,teacher,principal,doctor,nurse,farmer,fisherman,baker," +
    "shopkeeper,firefighter,driver,mechanic,legislator,representative,senator"
  ).split(","),
);

/** The walks of life that offices belong to: one name in two of them is more often two people. Head of office → field. */
export const OFFICE_FIELDS: ReadonlyMap<string, string> = new Map(
  (
    "politics:president minister secretary premier chancellor governor mayor senator representative councillor legislator " +
    "assembly-member delegate ambassador diplomat consul candidate speaker whip chief-of-staff under-secretary treasurer " +
    "politician king queen spokesperson adviser strategist member deputy prince parliament|" +
    "law:judge lawyer prosecutor magistrate sheriff constable detective inspector|" +
    "force:general admiral colonel major captain lieutenant commander sergeant brigadier marshal soldier corporal|" +
    "business:executive founder owner banker broker trader investor financier businessman entrepreneur developer mogul tycoon " +
    "billionaire|" +
    "learning:professor lecturer fellow scholar historian researcher scientist economist analyst psychologist biologist " +
    "physicist chemist epidemiologist teacher principal dean provost rector sociologist|" +
    "health:doctor nurse surgeon psychiatrist|" +
    "press:reporter correspondent columnist journalist writer author editor publisher anchor host moderator blogger commentator " +
    "pundit producer critic novelist poet|" +
    "stage:actor singer musician artist comedian filmmaker composer|" +
    "sport:coach athlete player striker goalkeeper trainer referee cyclist boxer golfer batsman bowler midfielder defender " +
    "quarterback pitcher jockey runner|" +
    "faith:cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah pope|" +
    "activism:activist organizer campaigner volunteer advocate|" +
    "trade:farmer fisherman driver pilot miner worker shopkeeper baker chef mechanic firefighter"
  )
    .split("|")
    .flatMap((row) => {
      const [field = "", heads = ""] = row.split(":");
      return heads.split(" ").map((head): [string, string] => [head, field]);
    }),
);

/** What a company's name may close with, said or left out. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "inc incorporated corp corporation co company ltd limited llc llp plc ag sa gmbh nv bv spa ab asa oyj plc. holdings".split(
    " ",
  ),
);
