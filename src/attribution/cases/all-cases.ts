import { STYLE_CASES } from "./british-and-agency.js";
import { BUSINESS_CASES } from "./business.js";
import { COURT_CASES } from "./courts.js";
import { FOREIGN_AFFAIRS_CASES } from "./foreign-affairs.js";
import { FRAME_CASES, NEGATIVE_CASES } from "./plain-english.js";
import type { AttributionCase } from "./read-case.js";
import { SPORT_CASES } from "./sport.js";
import { TRANSCRIPT_CASES } from "./transcripts.js";

/** Every table of cases by its name: whatever finds attributions is put to all of them. */
export const ALL_CASES: Readonly<Record<string, readonly AttributionCase[]>> = {
  "foreign affairs": FOREIGN_AFFAIRS_CASES,
  courts: COURT_CASES,
  business: BUSINESS_CASES,
  sport: SPORT_CASES,
  "styles of quotation": STYLE_CASES,
  "transcripts, live blogs, headlines": TRANSCRIPT_CASES,
  frames: FRAME_CASES,
  negatives: NEGATIVE_CASES,
};
