import type { EchoIndex } from "./echo-index.js";
import type { NameMatch } from "./match-names.js";
import { PersonDraft } from "./person-draft.js";
import type { Profile } from "./read-profile.js";
import { weighEvidence } from "./weigh-evidence.js";

/** What must speak for one person, beyond a name that fits so. */
const NEEDED: Readonly<Record<NameMatch, number>> = {
  whole: 0,
  same: 1.2,
  short: 1.25,
  initial: 1.75,
  surname: 2,
  slip: 4,
  half: 3,
};
/**
 * How much less must, for each power of ten that the person is more in the news than what is laid to it: a slip of one
 * story more than what several stories tell.
 */
const KNOWN = { slip: 0.8, several: 0.5 } as const;
const STORY_DAYS = 7;
/** What it speaks for two being one that they are quoted with the same words within days. */
const SAME_WORDS = 4;

/**
 * Makes persons of profiles that tell something beside a full name. Profiles of one name and one office of one body are
 * one; those heaps are then gone through from the most reported, each taken in by the person it fits best or founding one.
 * @param profiles in the order of their signatures' ids
 */
export function foundPersons(profiles: readonly Profile[], echoes: EchoIndex): readonly PersonDraft[] {
  const persons: PersonDraft[] = [];
  for (const heap of sortHeaps(heapByOffice(profiles))) {
    const fitting = findPerson(persons, heap, echoes);
    const person = fitting?.person ?? new PersonDraft();
    if (!fitting) persons.push(person);
    for (const profile of heap)
      if (fitting?.isSlip) person.addSlip(profile);
      else person.add(profile);
  }
  return persons;
}

/** Joins profiles that share name and an office of a body, now or formerly. */
function heapByOffice(profiles: readonly Profile[]): readonly (readonly Profile[])[] {
  const parent = profiles.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = i; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const keysOf = profiles.map(listKeys);
  const support = new Map<string, number>();
  profiles.forEach(({ signature }, i) => {
    for (const { key } of keysOf[i] ?? []) support.set(key, (support.get(key) ?? 0) + signature.reportCount);
  });
  const firstOf = new Map<string, number>();
  profiles.forEach((_, i) => {
    for (const key of chooseKeys(keysOf[i] ?? [], support)) {
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, i);
      else parent[find(i)] = find(first);
    }
  });
  const heaps = new Map<number, Profile[]>();
  profiles.forEach((profile, i) => {
    const root = find(i);
    const heap = heaps.get(root);
    if (heap) heap.push(profile);
    else heaps.set(root, [profile]);
  });
  return [...heaps.values()];
}

interface OfficeKey {
  readonly key: string;
  readonly isFormer: boolean;
}

/** Name and office of a told body, in one. */
function listKeys({ name, offices }: Profile): readonly OfficeKey[] {
  const whole = [...name.familyBefore, "|", ...name.given, "|", name.generation ?? ""].join(" ");
  return offices.filter(({ body }) => body !== null).map(({ key, isFormer }) => ({ key: `${whole}|${key}`, isFormer }));
}

/**
 * Former offices tie what somebody was to what he is. Of several held at once only the one told most often counts: the
 * others may be a neighbour's.
 */
function chooseKeys(keys: readonly OfficeKey[], support: ReadonlyMap<string, number>): readonly string[] {
  const held = keys
    .filter(({ isFormer }) => !isFormer)
    .map(({ key }) => key)
    .sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0) || (a < b ? -1 : 1));
  return [...held.slice(0, 1), ...keys.filter(({ isFormer }) => isFormer).map(({ key }) => key)];
}

/** Spelt-out given names before initials, those with an office of a told body before others, then the most reported, then the smallest id. */
function sortHeaps(heaps: readonly (readonly Profile[])[]): readonly (readonly Profile[])[] {
  return heaps
    .map((heap) => ({
      heap,
      isInitial: heap.every(({ name }) => name.given[0]?.length === 1),
      hasKey: heap.some(({ offices }) => offices.some(({ body }) => body !== null)),
      weight: heap.reduce((sum, { signature }) => sum + signature.reportCount, 0),
      id: heap[0]?.signature.id ?? "",
    }))
    .sort(
      (a, b) =>
        Number(a.isInitial) - Number(b.isInitial) ||
        Number(b.hasKey) - Number(a.hasKey) ||
        b.weight - a.weight ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ heap }) => heap);
}

interface Fit {
  readonly person: PersonDraft;
  /** True when it fits only for the person's being so much in the news. */
  readonly isSlip: boolean;
}

function findPerson(persons: readonly PersonDraft[], heap: readonly Profile[], echoes: EchoIndex): Fit | null {
  const reports = heap.reduce((sum, { signature }) => sum + signature.reportCount, 0);
  const quotedAlike = echoes.collectOthers(heap);
  const share = isOneStory(heap) ? KNOWN.slip : KNOWN.several;
  let best: Fit | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const person of persons) {
    const isAlike = person.holdsAny(quotedAlike);
    const told = weighHeap(person, heap, isAlike) + (isAlike ? SAME_WORDS : 0);
    const surplus = told === Number.NEGATIVE_INFINITY ? told : told + share * Math.log10(1 + person.weight / reports);
    if (surplus < 0 || surplus <= most) continue;
    best = { person, isSlip: told < 0 };
    most = surplus;
  }
  return best;
}

/** The best of the heap's profiles speaks for all, unless one speaks against. */
function weighHeap(person: PersonDraft, heap: readonly Profile[], isAlike: boolean): number {
  let best = Number.NEGATIVE_INFINITY;
  let worst = 0;
  for (const profile of heap) {
    const match = person.matchName(profile.name);
    if (match === null) return Number.NEGATIVE_INFINITY;
    const weight = weighEvidence(person, profile);
    // A misspelling is believed of one office of one body, or of the same words, whoever the person is.
    if (match === "slip" && !isAlike && !sharesOffice(person, profile)) return Number.NEGATIVE_INFINITY;
    best = Math.max(best, weight - NEEDED[match]);
    worst = Math.min(worst, weight);
  }
  return worst < -2.5 ? best + worst : best;
}

/** A seat that one person holds, or an office of an organisation; of lawmakers and officials there are many. */
function sharesOffice(person: PersonDraft, { offices, bodies }: Profile): boolean {
  const isOrganisation = bodies.some(({ kind }) => kind === "organisation");
  return offices.some(({ key, body, isSole, field }) => {
    return body !== null && (isSole || (isOrganisation && field !== "politics")) && person.keys.has(key);
  });
}

function isOneStory(heap: readonly Profile[]): boolean {
  const first = Math.min(...heap.map((profile) => profile.first ?? 0));
  const last = Math.max(...heap.map((profile) => profile.last ?? 0));
  return last - first <= STORY_DAYS;
}
