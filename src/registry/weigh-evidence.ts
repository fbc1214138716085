// How much speaks for a profile being of a person, beyond the name. The weights were set by hand on the seeded set of
// bench/link-set.ts and on news texts: what tells two namesakes apart counts more than what they may share by chance.
import type { PersonDraft, Stretch } from "./person-draft.js";
import type { Profile } from "./read-profile.js";

/** Two offices that one person cannot hold at once are told for more days than this together: no slip of an outlet's. */
const OVERLAP_DAYS = 45;

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
    weighFields(person, profile)
  );
}

function weighOffices(person: PersonDraft, profile: Profile): number {
  let shared = 0;
  let against = 0;
  for (const { key, office, body, isFormer, isSole } of profile.offices) {
    if (body !== null && person.keys.has(key)) shared = Math.max(shared, 4);
    else if (body === null && person.offices.has(office)) shared = Math.max(shared, COMMON.test(office) ? 1 : 2);
    else if (body !== null && !isFormer && isSole && holdsElsewhere(person, office, key, profile)) against = 4;
  }
  return shared > 0 && shared < 4 ? shared - against : shared || -against;
}

/** Mayor of one town and, in the same months, of another. */
function holdsElsewhere(person: PersonDraft, office: string, key: string, profile: Profile): boolean {
  for (const [other, stretch] of person.held)
    if (other !== key && other.startsWith(`${office}|`) && overlap(stretch, profile) > OVERLAP_DAYS) return true;
  return false;
}

function weighBodies(person: PersonDraft, profile: Profile): number {
  let best = 0;
  let apart = 0;
  for (const { kind, key } of profile.bodies) {
    if (person.bodies.has(`${kind} ${key}`)) best = Math.max(best, SHARED_BODY[kind] ?? 0);
    else if (kind === "organisation" || kind === "place") apart++;
  }
  if (best > 0 || apart === 0) return best;
  for (const [body, stretch] of person.bodies)
    if (/^(?:organisation|place)/.test(body) && overlap(stretch, profile) > OVERLAP_DAYS) return -1.5;
  return 0;
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
    if (person.fields.has(field)) return 1;
    isKnown = true;
  }
  if (!isKnown || person.fields.size === 0) return 0;
  return overlap(person.span, profile) > 0 ? -2 : -1;
}

/** Days that both stretches cover; below zero when they lie apart. */
function overlap(stretch: Stretch, { first, last }: Profile): number {
  if (first === null || last === null || stretch.first > stretch.last) return 0;
  return Math.min(stretch.last, last) - Math.max(stretch.first, first);
}
