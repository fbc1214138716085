import type { FoldedBody } from "./fold-body.js";
import type { FoldedName } from "./fold-name.js";
import { matchNames, type NameMatch } from "./match-names.js";
import type { Profile } from "./read-profile.js";
import { Timeline } from "./timeline.js";

/** A stretch of days in which something is told of a person. */
export interface Stretch {
  first: number;
  last: number;
}

/** What the profiles taken for one person add up to. Grows while a block is resolved; lives no longer than that. */
export class PersonDraft {
  readonly members: Profile[] = [];
  readonly names: FoldedName[] = [];
  /** Offices held when reported, by key with body, and by office alone. */
  readonly held = new Map<string, Stretch>();
  /** Offices with a body, held or once held. */
  readonly keys = new Set<string>();
  readonly offices = new Map<string, Stretch>();
  /** Those told without a body. */
  readonly open = new Map<string, Stretch>();
  /** The last words of the offices: `candidate`, `minister`. */
  readonly heads = new Set<string>();
  readonly bodies = new Map<string, Stretch>();
  readonly countries = new Map<string, number>();
  readonly fields = new Map<string, Stretch>();
  readonly parties = new Map<string, number>();
  readonly span: Stretch = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  /** Reports, one for each signature and report. */
  weight = 0;

  #timeline: Timeline | null = null;
  readonly #ids = new Set<string>();
  readonly #misspelt = new Set<FoldedName>();

  /** Takes a profile in, with all it tells. */
  add(profile: Profile): void {
    this.#timeline = null;
    const { signature, name, offices, bodies } = profile;
    this.members.push(profile);
    this.#ids.add(profile.signature.id);
    this.weight += signature.reportCount;
    if (!this.names.some((one) => isEqualName(one, name))) {
      if (this.matchName(name) === "slip") this.#misspelt.add(name);
      this.names.push(name);
    }
    widen(this.span, profile);
    for (const office of offices) {
      if (office.body !== null) this.keys.add(office.key);
      if (!office.isFormer && office.body !== null) this.#note(this.held, office.key, profile);
      if (!office.isFormer) this.#note(this.offices, office.office, profile);
      this.heads.add(findHead(office.office));
      if (!office.isFormer && office.body === null) this.#note(this.open, office.office, profile);
      if (office.field !== null && !office.isFormer) this.#note(this.fields, office.field, profile);
    }
    for (const body of bodies) for (const key of keyBody(body)) this.#note(this.bodies, key, profile);
    for (const country of signature.countries)
      this.countries.set(country, (this.countries.get(country) ?? 0) + signature.reportCount);
    if (signature.party)
      this.parties.set(signature.party, (this.parties.get(signature.party) ?? 0) + signature.reportCount);
  }

  /** Takes a profile in without believing what it tells: a slip of an outlet's. */
  addSlip(profile: Profile): void {
    this.#timeline = null;
    this.members.push(profile);
    this.#ids.add(profile.signature.id);
    this.weight += profile.signature.reportCount;
  }

  /**
   * How well a name fits the names so far: the best fit, null when it contradicts one. A misspelling that was taken for
   * one contradicts nothing.
   */
  matchName(name: FoldedName): NameMatch | null {
    let best: NameMatch | null = null;
    for (const one of this.names) {
      const match = matchNames(one, name);
      if (match === null && this.names.length > 1 && this.#misspelt.has(one)) continue;
      if (match === null) return null;
      if (best === null || RANK[match] < RANK[best]) best = match;
    }
    return best;
  }

  /** True when one of its signatures has one of these ids. */
  holdsAny(ids: ReadonlySet<string>): boolean {
    for (const id of ids) if (this.#ids.has(id)) return true;
    return false;
  }

  /** Reports from one day to another, both included; see Timeline. */
  countReports(from: number, until: number): number {
    this.#timeline ??= new Timeline(this.members);
    return this.#timeline.count(from, until);
  }

  #note(map: Map<string, Stretch>, key: string, profile: Profile): void {
    const stretch = map.get(key) ?? { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
    widen(stretch, profile);
    map.set(key, stretch);
  }
}

/** Better fits first. */
export const RANK: Readonly<Record<NameMatch, number>> = {
  whole: 0,
  same: 1,
  short: 2,
  initial: 3,
  surname: 4,
  half: 5,
  slip: 6,
};

/** The last word of an office: "presidential candidate" and "candidate" have one. */
export function findHead(office: string): string {
  return office.slice(office.lastIndexOf(" ") + 1);
}

/** What a body is known by: itself, and a ministry or government by its state as well. */
export function keyBody({ kind, key, country }: FoldedBody): readonly string[] {
  const isOfState = country !== null && (kind === "government" || kind === "ministry");
  return isOfState ? [`${kind} ${key} ${country}`, `government ${country}`] : [`${kind} ${key}`];
}

function isEqualName(one: FoldedName, other: FoldedName): boolean {
  return (
    one.generation === other.generation &&
    one.given.join(" ") === other.given.join(" ") &&
    one.familyBefore.join(" ") === other.familyBefore.join(" ")
  );
}

function widen(stretch: Stretch, { first, last }: Pick<Profile, "first" | "last">): void {
  if (first !== null && first < stretch.first) stretch.first = first;
  if (last !== null && last > stretch.last) stretch.last = last;
}
