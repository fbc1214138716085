// Words for offices and roles. Singular, lower case; plurals are made by adding an s, but for those named here.

const HEADS =
  "president chairman chairwoman chairperson chair secretary minister premier chancellor governor mayor senator congressman " +
  "congresswoman representative assemblyman assemblywoman councilman councilwoman councillor councilor councilmember alderman delegate lawmaker " +
  "legislator parliamentarian ambassador envoy diplomat consul attaché attache counselor commissioner director " +
  "administrator manager strategist spokesman spokeswoman spokesperson adviser advisor aide consultant analyst economist " +
  "professor lecturer fellow scholar historian researcher scientist physician doctor nurse surgeon psychologist psychiatrist " +
  "epidemiologist biologist physicist chemist engineer teacher principal dean provost rector superintendent judge justice " +
  "magistrate prosecutor attorney lawyer solicitor barrister counsel sheriff officer constable detective inspector sergeant " +
  "lieutenant captain major colonel general admiral commander corporal marshal brigadier chief head leader boss ceo cfo coo cto " +
  "founder co-founder cofounder owner publisher editor reporter correspondent columnist journalist writer author novelist " +
  "playwright playwright-in-residence poet commentator pundit anchor host moderator blogger producer actor actress singer " +
  "musician artist comedian coach athlete player striker goalkeeper manager trainer referee king queen prince princess emperor " +
  "sultan emir sheikh pope cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah monk nun nominee candidate " +
  "contender challenger incumbent hopeful frontrunner front-runner speaker whip treasurer controller comptroller auditor " +
  "registrar clerk ombudsman regulator banker broker trader investor financier businessman businesswoman entrepreneur " +
  "executive developer mogul tycoon billionaire farmer fisherman driver pilot miner worker organizer organiser activist " +
  "advocate campaigner volunteer donor fundraiser pollster surrogate operative staffer intern assistant deputy member " +
  "co-chair cochair co-chairman co-chairwoman vice-president vice-chairman pontiff counterpart mate negotiator mediator " +
  "rapporteur coordinator organiser curator librarian archivist architect pathologist coroner paramedic firefighter warden " +
  "guard soldier veteran fighter witness expert specialist official veterinarian botanist geologist meteorologist " +
  "forecaster astronomer statistician sociologist anthropologist linguist philosopher theologian midwife pharmacist dentist " +
  "resident student pupil tenant voter shopkeeper baker chef waiter bartender mechanic carpenter electrician plumber " +
  "speechwriter czar tsar chaplain lobbyist whistleblower translator interpreter conductor composer pianist photographer " +
  "filmmaker screenwriter dramatist biographer essayist critic reviewer lady gentleman congressperson chairlady comptroller " +
  "solicitor-general attorney-general secretary-general vice-chancellor vice-chair undersecretary under-secretary planner " +
  "landlord neighbor neighbour butcher grocer builder surveyor accountant actuary auctioneer jockey rower swimmer runner " +
  "cyclist boxer golfer skipper batsman bowler midfielder defender forward quarterback pitcher";

/** Nouns that head the name of an office or role. */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(HEADS.split(" "));

/** Words that may stand before the head and belong to the office, not to whom it is held for. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "vice deputy assistant associate acting interim former then-president ex- senior junior chief executive managing general press prime " +
    "foreign home interior defense defence finance justice health education economy economic energy trade labor labour " +
    "agriculture transport environment culture attorney surgeon inspector major lieutenant majority minority floor research " +
    "communications campaign policy political legislative legal military naval security intelligence financial medical " +
    "regional national international district state county city police fire school law history science special lead " +
    "principal presidential vice-presidential gubernatorial senatorial mayoral congressional parliamentary permanent first " +
    "second running club board committee party opposition ruling house union tech technology it top highest-ranking ranking " +
    "retired emeritus visiting adjunct distinguished registered founding longtime digital media public relations affairs " +
    "outreach field finance budget investment operating information marketing sales research program project " +
    "national-security foreign-policy high-ranking human rights climate nuclear science private investigative staff guest " +
    "co attorney- solicitor crown federal supreme appeals circuit trial defense wing star head shadow cabinet under " +
    "planning housing development emergency response disease infectious data women's youth community labor customer " +
    "head assistant rear brigadier team care family criminal tax real-estate"
  ).split(" "),
);

/** What a secretary or minister is of, as the first word of it. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  (
    "State Defense Defence Labor Labour Commerce Energy Education Agriculture Transportation Transport Treasury Interior " +
    "Health Justice War Finance Staff Foreign Affairs Economy Trade Culture Environment Homeland Security Human Services " +
    "Housing Urban Development Veterans Information Tourism Sport Science Police Operations Communications Policy Research " +
    "Elections Schools Resources"
  ).split(" "),
);

/** Offices that make no affiliation of the place before them: "Vessland Sen. Ada Holt" sits for a state, not by it. */
export const LEGISLATOR_HEADS: ReadonlySet<string> = new Set(
  (
    "senator representative congressman congresswoman congressperson lawmaker legislator delegate assemblyman " +
    "assemblywoman councilman councilwoman councillor councilor councilmember alderman parliamentarian"
  ).split(" "),
);

/** Offices whose party belongs to what they are: "Republican nominee", not "Republican senator". */
export const PARTY_OFFICE_HEADS: ReadonlySet<string> = new Set(
  "nominee candidate leader contender hopeful frontrunner front-runner whip strategist consultant operative pollster standard-bearer challenger".split(
    " ",
  ),
);

/** Offices whose holder speaks for the body that the report names. */
export const VOICE_HEADS: ReadonlySet<string> = new Set(["spokesman", "spokeswoman", "spokesperson"]);

/**
 * Offices that are a state's when a state's name, adjective or capital stands with them. A president may be anybody's, so
 * that a state is asked for besides.
 */
export const STATE_OFFICE_HEADS: ReadonlySet<string> = new Set(
  (
    "president minister premier chancellor secretary ambassador envoy diplomat consul king queen emperor sultan emir " +
    "commissioner commander general admiral negotiator spokesman spokeswoman spokesperson chief attorney counterpart " +
    "vice-president undersecretary under-secretary official czar adviser advisor deputy representative"
  ).split(" "),
);

/** Words for one office: a description with one of the words may name the holder of another in the row. */
export const OFFICE_SYNONYMS: readonly (readonly string[])[] = [
  ["senator", "sen", "lawmaker", "legislator"],
  ["representative", "rep", "congressman", "congresswoman", "lawmaker", "legislator"],
  ["governor", "gov"],
  ["nominee", "candidate", "standard-bearer", "contender", "hopeful"],
  ["judge", "justice", "magistrate", "jurist"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["chairman", "chairwoman", "chair", "chairperson"],
  ["ceo", "chief executive", "chief executive officer", "executive", "boss"],
  ["lawyer", "attorney", "counsel", "solicitor", "barrister"],
  ["ambassador", "envoy", "diplomat"],
  ["top diplomat", "secretary of state", "foreign minister", "foreign secretary", "minister of foreign affairs"],
  ["top prosecutor", "attorney general", "prosecutor general", "chief prosecutor"],
  ["commander in chief", "president"],
  ["premier", "prime minister"],
  ["police chief", "police commissioner", "commissioner", "chief"],
  ["professor", "scholar", "academic", "researcher"],
  ["adviser", "advisor", "aide"],
  ["running mate", "vice-presidential nominee", "vice presidential nominee"],
  ["doctor", "physician", "surgeon", "dr"],
  ["councilman", "councilwoman", "councillor", "councilor", "councilmember"],
  ["pope", "pontiff"],
  ["king", "monarch"],
  ["queen", "monarch"],
];

/** General words → offices whose holders they may name, but not the other way round: a chancellor is no president. */
export const OFFICE_GENERALS: ReadonlyMap<string, readonly string[]> = new Map([
  ["official", ["secretary", "minister", "director", "spokesman", "spokeswoman", "ambassador"]],
  ["leader", ["president", "prime minister", "premier", "chancellor"]],
]);

/** Heads that tell the holder's gender. */
export const GENDERED_HEADS: ReadonlyMap<string, "male" | "female"> = new Map([
  ...(
    "man boy gentleman chairman spokesman congressman councilman assemblyman alderman businessman king prince emperor " +
    "father son husband brother uncle nephew grandfather widower actor priest monk pope pontiff salesman fisherman " +
    "ex-husband boyfriend fiancé dad grandson stepfather stepson stepbrother lord sultan emir"
  )
    .split(" ")
    .map((word): [string, "male"] => [word, "male"]),
  ...(
    "woman girl lady chairwoman spokeswoman congresswoman councilwoman assemblywoman businesswoman queen princess " +
    "mother daughter wife sister aunt niece grandmother widow actress nun ex-wife girlfriend fiancée mom mum " +
    "granddaughter stepmother stepdaughter stepsister midwife empress"
  )
    .split(" ")
    .map((word): [string, "female"] => [word, "female"]),
]);

/** Nouns for one person that are no office. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...GENDERED_HEADS.keys(),
  ...(
    "person source insider individual human being adult teenager teen child kid youngster newcomer native immigrant refugee survivor " +
    "victim suspect defendant plaintiff gunman attacker bystander passerby caller viewer reader listener user customer " +
    "client patient parent cousin relative friend ally rival foe opponent critic supporter detractor backer skeptic " +
    "participant attendee panelist speaker signatory respondent juror applicant employee colleague successor predecessor " +
    "mogul heir heiress celebrity star veteran republican democrat independent conservative liberal moderate socialist " +
    "libertarian progressive populist texan californian one someone somebody anyone nobody protester demonstrator narrator questioner interviewer interviewee heckler announcer presenter caller rebel " +
    "militant prisoner inmate fugitive commuter tourist visitor partner traveler traveller passenger islander villager politician statesman"
  ).split(" "),
]);
