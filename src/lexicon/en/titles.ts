// Words of address before a name. Keys in lower case, without the stop.
export type Gender = "male" | "female";

/** Words of address that are no office → the gender they tell, or null. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ["mr", "male"],
  ["mister", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["madam", "female"],
  ["madame", "female"],
  ["lady", "female"],
  ["dame", "female"],
  ["mx", null],
  ["dr", null],
  ["doctor", null],
]);

/** Offices that stand before a name in short → the words they stand for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["sens", "senators"],
  ["rep", "representative"],
  ["reps", "representatives"],
  ["gov", "governor"],
  ["govs", "governors"],
  ["pres", "president"],
  ["prof", "professor"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["maj", "major"],
  ["capt", "captain"],
  ["cmdr", "commander"],
  ["cpl", "corporal"],
  ["sgt", "sergeant"],
  ["adm", "admiral"],
  ["rev", "reverend"],
  ["fr", "father"],
  ["atty", "attorney"],
  ["supt", "superintendent"],
  ["insp", "inspector"],
  ["det", "detective"],
  ["del", "delegate"],
  ["amb", "ambassador"],
  ["hon", "honorable"],
  ["msgr", "monsignor"],
]);

/** What may follow a full name and belongs to it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"]);

/** Lower-case words within a person's name: Ana de la Cruz, Tariq bin Salim. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de la le du del della di da dos das van von der den ter ten bin bint ibn al el y zu af av".split(" "),
);
