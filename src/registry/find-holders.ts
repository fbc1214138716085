// In: the signatures of one speaker. Out: which offices it held for which bodies from when to when, as those reports state
// it. The days are days of reports, not of taking office; an office told of as a former one ends before.
import type { OfficeHolder, SeenSignature } from "../record/link.js";
import { chooseSpeaker } from "./choose-speaker.js";
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

/** The sole offices of told bodies among a speaker's tenures, for finding out whom "the foreign minister" names. */
export function findHolders(leaderId: string, signatures: readonly SeenSignature[]): readonly OfficeHolder[] {
  const sole = new Set(
    signatures.flatMap(({ offices }) =>
      offices
        .flatMap(foldOffices)
        .filter(({ isSole, body }) => isSole && body !== null)
        .map(({ key }) => key),
    ),
  );
  const tenures = findTenures(signatures).filter(({ officeKey, isFormerOnly }) => sole.has(officeKey) && !isFormerOnly);
  if (tenures.length === 0) return [];
  const { name } = chooseSpeaker(signatures);
  return tenures.map(({ officeKey, from, until }) => ({ leaderId, name, officeKey, from, until, background: false }));
}

function makeTenure(officeKey: string, told: readonly Told[]): Tenure {
  const held = told.filter(({ folded }) => !folded.isFormer);
  const days = (pick: "firstDay" | "lastDay", of: readonly Told[]): string[] =>
    of.flatMap(({ signature }) => signature[pick] ?? []).sort();
  const from = days("firstDay", held)[0] ?? null;
  const last = days("lastDay", held).at(-1) ?? null;
  const formerFrom =
    days(
      "firstDay",
      told.filter(({ folded }) => folded.isFormer),
    )[0] ?? null;
  // One report calls him former while another, late, still gives the old office: it ended before the first did.
  const until = formerFrom && last && from && formerFrom > from && formerFrom < last ? dayBefore(formerFrom) : last;
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
