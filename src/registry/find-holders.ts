// In: the signatures of one speaker. Out: which offices it held for which bodies from when to when, as those reports state
// it. The days are days of reports, not of taking office; an office told of as a former one ends before.
import type { OfficeHolder, SeenSignature } from "../record/link.js";
import { chooseSpeaker } from "./choose-speaker.js";
import { foldName } from "./fold-name.js";
import { type FoldedOffice, foldOffices } from "./fold-office.js";

/** An office that a speaker held for a time, and the signatures that state it. */
export interface Tenure {
  /** `foreign minister|Government of Varenna`; what stands after the bar is empty where no report tells whose office it is. */
  readonly officeKey: string;
  /** As most reports put it. */
  readonly office: string;
  readonly body: string | null;
  /** Days of the first and the last report that states it as held then; null when none is dated. */
  readonly from: string | null;
  readonly until: string | null;
  /** In how many reports. */
  readonly reportCount: number;
  /** True when reports tell of it as a former office only. */
  readonly isFormerOnly: boolean;
  /** Sorted. */
  readonly signatureIds: readonly string[];
}

interface Told {
  readonly folded: FoldedOffice;
  readonly wording: string;
  readonly signature: SeenSignature;
}

/** The offices of a speaker, earliest first, then by key. */
export function findTenures(signatures: readonly SeenSignature[]): readonly Tenure[] {
  const byKey = new Map<string, Told[]>();
  for (const signature of signatures)
    for (const stated of signature.offices)
      for (const folded of foldOffices(stated)) {
        const told = byKey.get(folded.key) ?? [];
        told.push({ folded, wording: stated.office, signature });
        byKey.set(folded.key, told);
      }
  return [...byKey]
    .map(([officeKey, told]) => makeTenure(officeKey, told))
    .sort((a, b) => compare(a.from ?? "", b.from ?? "") || compare(a.officeKey, b.officeKey));
}

/** Reports that must state an office of a speaker whom many others tell of: one may lay a neighbour's office to him. */
const LEAST_SHARE = 0.1;

/**
 * The sole offices of told bodies among a speaker's tenures, for finding out whom "the foreign minister" names. Only
 * signatures that name the speaker count.
 */
export function findHolders(leaderId: string, signatures: readonly SeenSignature[]): readonly OfficeHolder[] {
  const naming = signatures.filter(({ officeKey }) => officeKey === null);
  // A surname that could not be laid to anybody may be the known holder's own.
  if (naming.every(({ name }) => foldName(name).given.length === 0)) return [];
  const sole = new Set(
    naming.flatMap(({ offices }) =>
      offices
        .flatMap(foldOffices)
        .filter(({ isSole, body }) => isSole && body !== null)
        .map(({ key }) => key),
    ),
  );
  if (sole.size === 0) return [];
  const told = naming.filter(({ offices }) => offices.length > 0);
  const all = told.reduce((sum, { reportCount }) => sum + reportCount, 0);
  const { name } = chooseSpeaker(naming);
  return findTenures(naming)
    .filter(({ officeKey, isFormerOnly, reportCount }) => {
      return sole.has(officeKey) && !isFormerOnly && reportCount >= Math.min(3, LEAST_SHARE * all);
    })
    .map(({ officeKey, from, until, reportCount }) => {
      return { leaderId, name, officeKey, from, until, background: false, reportCount };
    });
}

function makeTenure(officeKey: string, told: readonly Told[]): Tenure {
  const held = told.filter(({ folded }) => !folded.isFormer);
  const days = (pick: "firstDay" | "lastDay", of: readonly Told[]): string[] =>
    of.flatMap(({ signature }) => signature[pick] ?? []).sort();
  const from = days("firstDay", held)[0] ?? null;
  const last = days("lastDay", held).at(-1) ?? null;
  const former = told.filter(({ folded }) => folded.isFormer);
  const formerFrom = days("firstDay", former)[0] ?? null;
  const isOver = formerFrom !== null && from !== null && formerFrom > from && isBelieved(former, held, formerFrom);
  const until = isOver && last !== null && formerFrom < last ? dayBefore(formerFrom) : last;
  const signatures = new Map(told.map(({ signature }) => [signature.id, signature]));
  return {
    officeKey,
    office: chooseWording(held.length > 0 ? held : told),
    body: told[0]?.folded.body ?? null,
    from,
    until,
    reportCount: [...signatures.values()].reduce((sum, { reportCount }) => sum + reportCount, 0),
    isFormerOnly: held.length === 0,
    signatureIds: [...signatures.keys()].sort(),
  };
}

/** Some outlets give an old office late, some call a holder former too early: the more reports have it. */
function isBelieved(former: readonly Told[], held: readonly Told[], day: string): boolean {
  const count = (told: readonly Told[]): number => told.reduce((sum, { signature }) => sum + signature.reportCount, 0);
  return count(former) >= count(held.filter(({ signature }) => (signature.lastDay ?? "") >= day));
}

function chooseWording(told: readonly Told[]): string {
  const counts = new Map<string, number>();
  for (const { wording, signature } of told) counts.set(wording, (counts.get(wording) ?? 0) + signature.reportCount);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "";
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
