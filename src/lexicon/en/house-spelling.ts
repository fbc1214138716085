// Words that houses spell in two ways, and the one under which both are known. Only what no rule of endings tells
// (see `foldWords`); both spellings in lower case.

const PAIRS = `
grey gray
cheque check
programme program
programmes programs
towards toward
afterwards afterward
sceptical skeptical
sceptic skeptic
sceptics skeptics
manoeuvre maneuver
manoeuvres maneuvers
aluminium aluminum
ageing aging
judgement judgment
storey story
tyre tire
tyres tires
plough plow
mum mom
okay ok
kerb curb
gaol jail
fulfil fulfill
enrol enroll
skilful skillful
wilful willful
ceasefire cease-fire
email e-mail
emails e-mails
pretence pretense
`;

/** From one spelling to the one it is known under. */
export const HOUSE_SPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split("\n")
    .map((line) => {
      const [british = "", american = ""] = line.split(" ");
      return american.includes("-") ? [american, british] : [british, american];
    }),
);

/** What a hyphen after joins to the word: "co-operate" is "cooperate", while "long-term" is two words. */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  "co re pre anti non un sub inter multi over under e".split(" "),
);
