import type { SeenSignature } from "../record/link.js";
import { type FoldedBody, foldBody } from "./fold-body.js";
import { type FoldedName, foldName } from "./fold-name.js";
import { type FoldedOffice, foldOffices } from "./fold-office.js";

/** A signature with all it says folded, ready for comparing. */
export interface Profile {
  readonly signature: SeenSignature;
  readonly name: FoldedName;
  readonly offices: readonly FoldedOffice[];
  readonly bodies: readonly FoldedBody[];
  /** True when it tells an office, a body or a party beside the name. */
  readonly isTold: boolean;
  /** Days since 1970 of the first and the last report; null when none is dated. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Folds what a signature says. */
export function readProfile(signature: SeenSignature): Profile {
  const offices = signature.offices.flatMap(foldOffices);
  return {
    signature,
    name: foldName(signature.name),
    offices,
    bodies: signature.bodies.map(foldBody),
    isTold: signature.offices.length > 0 || signature.bodies.length > 0 || signature.party !== null,
    first: countDays(signature.firstDay),
    last: countDays(signature.lastDay),
  };
}

/** Days since 1970 of a day `YYYY-MM-DD`. */
function countDays(day: string | null): number | null {
  if (day === null) return null;
  const days = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
  return Number.isFinite(days) ? days : null;
}
