/** Words that stand for many offices and tell none. */
export const VAGUE_HEADS: ReadonlySet<string> = new Set(
  "lawmaker legislator official leader politician executive boss chief jurist monarch pontiff diplomat scholar academic".split(
    " ",
  ),
);

/** Public parts that a report gives to whom it has just spoken of: "Holt disagreed. The Harbour senator said". */
export const EPITHETS: ReadonlySet<string> = new Set(
  (
    "nominee candidate senator congressman congresswoman mogul billionaire businessman " +
    "businesswoman tycoon veteran star singer actor actress author lawmaker politician hopeful incumbent contender challenger " +
    "front-runner frontrunner legislator"
  ).split(" "),
);
