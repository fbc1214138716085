// Abbreviations of English news that keep their full stop: lower case, without the final stop.

/** Never end a sentence when a capital follows: titles and the like, which stand before a name or a number. */
export const ABBREVIATIONS_BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    "mr mrs ms messrs mme mlle dr drs prof hon rev fr msgr st ste sen sens rep reps gov govs lt gen gens col maj capt " +
    "cmdr cpl sgt pvt adm brig supt insp det ofc pres vp amb sec atty asst assoc dep dir min supt treas lt-gov lt-col maj-gen " +
    "brig-gen vs v mt ft e.g i.e cf viz al ca approx fig figs art arts ex eds vol vols pp ch hon sr-sgt spc pfc del " +
    "councilwoman-elect sen-elect gov-elect ex-sen ex-gov ex-rep then-sen then-gov then-rep then-lt"
  ).split(" "),
);

/** May end a sentence: months, states, companies, lettered countries and the like. */
export const ABBREVIATIONS_ANYWHERE: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri " +
    "ala ariz ark calif colo conn fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn " +
    "tenn tex va vt wash wis wyo dak del " +
    "inc corp co cos ltd plc bros mfg assn dept dist univ inst intl govt natl jr sr esq phd etc ave blvd rd hwy pkwy " +
    "u.s u.k u.n e.u u.a.e u.s.s.r d.c n.y n.j n.h n.c s.c n.d s.d n.m w.va r.i l.a p.o a.m p.m b.c a.d ph.d m.d d.d.s j.d " +
    "b.a m.a b.s m.s l.l.c s.a n.a.a.c.p bldg sq mph lbs oz hrs mins secs est incl"
  ).split(" "),
);

/** Keep their stop only before a digit: "No. 10", "p. 4", "Nos. 3 and 4", "Art. 5". */
export const ABBREVIATIONS_BEFORE_NUMBER: ReadonlySet<string> = new Set(
  "no nos p pp art sec fig vol ch par op".split(" "),
);

/** Words that, capitalised after an abbreviation that may end a sentence, nearly always begin the next one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we i you his her its their our my there here in on at by for from with " +
    "but and or so yet if when while although though because since after before as until once then now today yesterday " +
    "however meanwhile instead also still even what who where why how which not no most many some several all both each " +
    "another other others more last earlier later during under over through about asked despite according among between " +
    "such to one two just like perhaps maybe only let is are was were do does did has have can could should would will"
  ).split(" "),
);
