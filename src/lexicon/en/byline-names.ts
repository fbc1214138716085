/** News agencies as bylines name them, lower case, without "the". */
export const NEWS_AGENCIES: ReadonlySet<string> = new Set([
  "aap",
  "afp",
  "agence france-presse",
  "agencies",
  "anadolu",
  "anadolu agency",
  "ani",
  "ansa",
  "ap",
  "associated press",
  "australian associated press",
  "belga",
  "bloomberg",
  "bloomberg news",
  "canadian press",
  "cp",
  "deutsche presse-agentur",
  "dpa",
  "efe",
  "ians",
  "interfax",
  "irna",
  "jiji press",
  "kyodo",
  "kyodo news",
  "pa",
  "pa media",
  "press association",
  "press trust of india",
  "pti",
  "reuters",
  "ria novosti",
  "swns",
  "tass",
  "thomson reuters",
  "ukrinform",
  "united press international",
  "upi",
  "xinhua",
  "yonhap",
]);

/** Words that name the people of an outlet without naming one: `Vessna Courier staff`, `the political desk`. */
export const DESK_WORDS =
  /\b(?:admins?|bureau|contributors?|correspondents?|desk|digital|editorial|editors?|journalists?|news(?:desk|room| service)?|online|reporters?|staff|team|web|writers?)\b/i;

/** Words that the names of organisations end in or hold: `Vessna Press Club`. */
export const ORGANISATION_WORDS =
  /\b(?:agency|alliance|association|broadcasting|club|council|foundation|group|institute|journal|magazine|media|network|news|post|press|radio|service|society|times|tv|university)\b/i;
