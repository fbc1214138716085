/** Beginnings of notes that say that a text was wrong and has been mended. */
export const CORRECTION_NOTES =
  /^[^\p{L}]{0,4}(?:(?:corrections?|clarifications?|erratum)\b(?= ?[:–—(-]|, | to | of | \d|$)|an earlier version of this\b|(?:the|this) (?:article|story|report|headline|post|page|piece) (?:has been|was)(?: since)? (?:corrected|amended|clarified)\b|editor['’]?s['’]? note ?[:–—-].{0,80}\b(?:corrected|correction|amended|clarif\w+|earlier version)\b)/iu;

/** Beginnings of notes that say that a text was added to or changed. */
export const UPDATE_NOTES =
  /^[^\p{L}]{0,4}(?:updated?\b(?= ?[:–—(-])|(?:the|this) (?:article|story|report|post|page|piece) (?:has been|was|is being)(?: last| since)? updated\b|editor['’]?s['’]? note ?[:–—-].{0,80}\bupdated\b)/iu;
