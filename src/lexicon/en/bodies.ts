// Words for bodies, documents and groups. Singular, lower case, but for capitalised words within names.

/** Common nouns that name one body: "the bank said". */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    "bank agency company corporation firm business campaign committee subcommittee panel commission council court tribunal government " +
    "administration regime ministry department bureau office authority board body newspaper paper daily weekly magazine journal " +
    "outlet website site blog network broadcaster station channel publication publisher organization organisation " +
    "association union federation league alliance coalition movement party group foundation charity fund institute institution " +
    "institution center centre university college school hospital clinic church diocese think-tank tank legislature parliament " +
    "senate house congress assembly cabinet military army navy police force command state city county town province republic " +
    "kingdom country nation municipality embassy consulate mission delegation secretariat academy society club team squad federation " +
    "airline manufacturer maker carmaker automaker retailer chain operator supplier brand startup start-up lender insurer " +
    "brokerage watchdog regulator nonprofit service studio label orchestra museum theater theatre factory plant mill brewery " +
    "utility railway railroad port airport transition superpac pac caucus conference convention bench jury " +
    "judiciary prosecution defense defence opposition ticket bloc bureaucracy system"
  ).split(" "),
);

/** Capitalised words that make a name the name of a body, wherever in it they stand. */
export const BODY_NAME_WORDS: ReadonlySet<string> = new Set(
  (
    "Committee Subcommittee Commission Council Court Tribunal Department Ministry Bureau Office Agency Authority Board Party " +
    "Administration Association Union Federation League Alliance Coalition Movement Foundation Fund Institute Institution Center Centre " +
    "University College School Hospital Clinic Church Congress Senate Parliament Assembly House Bank Group Inc Inc. Corp " +
    "Corp. Co. Ltd LLC PLC plc Company Corporation Holdings Partners Industries Times Post Journal News Tribune Herald Gazette " +
    "Globe Press Telegraph Guardian Observer Chronicle Courier Daily Weekly Magazine Network Radio Television TV Society Club " +
    "Academy Laboratory Service Services Forces Force Army Navy Command Guard Police Caucus Campaign Project Initiative " +
    "Organization Organisation Airlines Airways Motors Technologies Systems Studios Media Trust " +
    "Ventures Labs Watch Amnesty Reserve Secretariat Treasury Pentagon Kremlin Embassy Consulate Circuit PAC " +
    "Chamber Guild Brotherhood Front Taliban Hamas Hezbollah Veterans Teamsters Networks International Worldwide Cabinet " +
    "Directorate Inspectorate Nations Sachs Fargo Energy Pharmaceuticals Railways Electric Enterprises Associates Polling Broadcasting Business Herald-Tribune Review Register Dispatch Examiner Monitor " +
    "Foundry Shipyard Brewery Refinery Shipping Insurance Telecom Software Foods Logistics Bancorp Consulting " +
    "Orchestra Museum Library Observatory Polytechnic Constabulary Regiment Battalion Brigade Cooperative Co-operative " +
    "Railway Railroad Utilities Gallery Seminary Diocese Archdiocese Synod Conservatory Aquarium Steelworks"
  ).split(" "),
);

/** Lower-case or capitalised nouns that close the name of a body begun by a name: "Holt campaign", "Obama administration". */
export const BODY_TAILS: ReadonlySet<string> = new Set(
  (
    "campaign administration team government camp foundation regime cabinet ministry department committee panel " +
    "commission council court party chain newspaper police army military office agency group company bank coalition union transition " +
    "organization embassy parliament legislature senate"
  ).split(" "),
);

/** Nouns for what is written or published and may speak: its issuer is the speaker, where the text gives one. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    "report study survey poll document documents paper article piece story feature column editorial op-ed analysis ruling " +
    "opinion decision brief submission letter memo memorandum email e-mail transcript filing lawsuit suit complaint " +
    "indictment affidavit petition motion warrant subpoena statement release communique communiqué book memoir biography " +
    "finding findings research data statistics figures numbers tweet post ad advertisement commercial audit review assessment " +
    "estimate forecast projection index census resolution order directive declaration manifesto platform verdict comment comments remark remarks words message speech address " +
    "returns record records headline dispatch account note testimony deposition"
  ).split(" "),
);

/** Documents that are bodies of their own when nobody issues them: polls speak, a letter does not. */
export const SPEAKING_DOCUMENTS: ReadonlySet<string> = new Set(
  "poll polls survey surveys data statistics figures numbers".split(" "),
);

/** Singular or bare words that mean several people. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  (
    "many some most several few both all others none each people folks public crowd audience majority minority couple pair trio " +
    "duo family families jury everyone everybody electorate press media staff leadership police clergy those these " +
    "half dozens hundreds thousands millions lots number handful array two three four five six seven eight nine ten twelve dozen"
  ).split(" "),
);
