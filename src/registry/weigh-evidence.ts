// How much speaks for a profile being of a person, beyond the name. The weights were set by hand on the seeded set of
// bench/link-set.ts and on news texts: what tells two namesakes apart counts more than what they may share by chance.
import { findHead, keyBody, type PersonDraft, type Stretch } from "./person-draft.js";
import type { Profile } from "./read-profile.js";

/** Two offices that one person cannot hold at once are told for more days than this together: no slip of an outlet's. */
const OVERLAP_DAYS = 45;

/** An office told of so long before or after still is the same holding of it. */
const NEAR_DAYS = 120;

/** What it speaks against a person that he is called something else at the same time: people are called many things. */
const OTHER_OFFICE = -0.75;
const SHARED_HEAD = 0.5;

/** A story is told for so many days. */
const STORY_DAYS = 7;
/** Somebody known from one story has been out of the news for a while before and after. */
const QUIET_WEEKS = 50;
const MOST_STORY = 2;

const OTHER_SEAT = -1;

const SHARED_BODY: Readonly<Record<string, number>> = { organisation: 3, ministry: 2.5, place: 2, government: 1.5 };
/** Offices that so many hold that sharing them says little. */
const COMMON =
  /\b(?:spokesperson|official|member|candidate|adviser|analyst|leader|director|chief|resident|expert|lawyer)$/;

/** Positive: the same person. Negative: another of that name. Near zero: nothing decides. */
export function weighEvidence(person: PersonDraft, profile: Profile): number {
  return (
    weighOffices(person, profile) +
    weighBodies(person, profile) +
    weighCountries(person, profile) +
    weighParty(person, profile) +
    weighFields(person, profile) +
    weighStory(person, profile)
  );
}

function weighOffices(person: PersonDraft, profile: Profile): number {
  let shared = 0;
  let against = 0;
  for (const { key, office, body, isFormer, isSole } of profile.offices) {
    if (body !== null && person.keys.has(key))
      shared = Math.max(shared, weighKey(person.held.get(key), profile, isFormer));
    else if (body === null && person.offices.has(office))
      shared = Math.max(shared, weighOffice(person.offices, office, profile));
    else if (body !== null && !isFormer && isSole && holdsElsewhere(person, office, key, profile)) against = 4;
    else if (body !== null && person.open.has(office))
      shared = Math.max(shared, weighOffice(person.open, office, profile));
  }
  if (shared === 0 && against === 0) return weighOthers(person, profile);
  return shared >= 4 ? shared : shared - against;
}

/** No office is shared: the kind of office may be, or the report tells a seat and others another in the same months. */
function weighOthers({ offices, heads }: PersonDraft, profile: Profile): number {
  if (profile.offices.some(({ office }) => heads.has(findHead(office)))) return SHARED_HEAD;
  if (profile.offices.every(({ isFormer, body, isSole }) => isFormer || (body === null && !isSole))) return 0;
  for (const stretch of offices.values()) if (overlap(stretch, profile) >= 0) return OTHER_OFFICE;
  return 0;
}

/** The same office of the same body: held at the time, or by somebody of that name at another. */
function weighKey(held: Stretch | undefined, profile: Profile, isFormer: boolean): number {
  if (isFormer || !held) return 4;
  const gap = -overlap(held, profile);
  return gap < NEAR_DAYS ? 4 : gap < 3 * NEAR_DAYS ? 3 : 2;
}

function weighOffice(offices: ReadonlyMap<string, Stretch>, office: string, profile: Profile): number {
  const held = offices.get(office);
  const near = !held || overlap(held, profile) > -NEAR_DAYS ? 1 : 0.4;
  return near * (COMMON.test(office) ? 1.5 : 2.5);
}

/** Mayor of one town and, in the same months, of another. */
function holdsElsewhere(person: PersonDraft, office: string, key: string, profile: Profile): boolean {
  for (const [other, stretch] of person.held)
    if (other !== key && other.startsWith(`${office}|`) && overlap(stretch, profile) > OVERLAP_DAYS) return true;
  return false;
}

function weighBodies(person: PersonDraft, profile: Profile): number {
  if (profile.bodies.length === 0 || person.bodies.size === 0) return 0;
  let best = 0;
  for (const body of profile.bodies)
    for (const key of keyBody(body))
      if (person.bodies.has(key)) best = Math.max(best, SHARED_BODY[key.split(" ")[0] ?? ""] ?? 0);
  // One government has many offices: another of them in the same months is somebody else's.
  if (best === SHARED_BODY.government && holdsOtherSeat(person, profile)) return OTHER_SEAT;
  if (best > 0) return best;
  for (const stretch of person.bodies.values()) if (overlap(stretch, profile) > OVERLAP_DAYS) return -1.5;
  return -0.25;
}

function holdsOtherSeat({ held }: PersonDraft, profile: Profile): boolean {
  const told = profile.offices.filter(({ body, isFormer }) => body !== null && !isFormer);
  if (told.length === 0) return false;
  let isOther = false;
  for (const [key, stretch] of held) {
    // "The minister" may be the foreign minister.
    if (told.some(({ office }) => key.startsWith(`${office}|`) || key.includes(` ${office}|`))) return false;
    if (overlap(stretch, profile) >= 0) isOther = true;
  }
  return isOther;
}

function weighCountries({ countries }: PersonDraft, { signature }: Profile): number {
  if (countries.size === 0 || signature.countries.length === 0) return 0;
  return signature.countries.some((country) => countries.has(country)) ? 0.5 : -3;
}

function weighParty({ parties }: PersonDraft, { signature }: Profile): number {
  if (parties.size === 0 || signature.party === null) return 0;
  return parties.has(signature.party) ? 1 : -1.5;
}

function weighFields(person: PersonDraft, profile: Profile): number {
  let isKnown = false;
  for (const { field } of profile.offices) {
    if (field === null) continue;
    if (person.fields.has(field)) return 0.5;
    isKnown = true;
  }
  if (!isKnown || person.fields.size === 0) return 0;
  return overlap(person.span, profile) > 0 ? -2 : -1;
}

/**
 * A name in the news on the days of a story is the story's person, the more so the less that person is in the news
 * otherwise: log of how much likelier that is than a namesake's falling on the same days.
 */
function weighStory(person: PersonDraft, { first, last }: Profile): number {
  if (first === null || last === null || last - first > STORY_DAYS) return 0;
  if (person.countReports(first - 1, last + 1) < 0.5) return 0;
  const weeks = (person.span.last - person.span.first) / 7 + QUIET_WEEKS;
  return Math.max(0, Math.min(MOST_STORY, Math.log((0.5 * weeks) / person.weight)));
}

/** Days that both stretches cover; below zero when they lie apart. */
function overlap(stretch: Stretch, { first, last }: Profile): number {
  if (first === null || last === null || stretch.first > stretch.last) return 0;
  return Math.min(stretch.last, last) - Math.max(stretch.first, first);
}
