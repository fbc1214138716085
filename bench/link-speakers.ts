// Links the speakers of a set of reports from scratch, in memory, as a store does it in its tables: personas, blocks,
// holders, offices. For measuring the rules without a store.
import type { Extraction } from "../src/record/extraction.js";
import type { Resolution, SeenSignature, Signature } from "../src/record/link.js";
import { findHolders } from "../src/registry/find-holders.js";
import { findPersonas } from "../src/registry/find-personas.js";
import { resolveBlock } from "../src/registry/resolve-block.js";
import { resolveOffice } from "../src/registry/resolve-office.js";

type Linkable = Pick<Extraction, "article" | "attributions" | "readings">;

/** Signatures as seen in some reports, and whose attributions they sign. */
export class SeenSpeakers {
  readonly #seen = new Map<
    string,
    { signature: Signature; firstDay: string | null; lastDay: string | null; count: number }
  >();
  /** From attribution id to signature id. */
  readonly signatureOf = new Map<string, string>();

  /** Takes the personas of one report in. */
  add(extraction: Linkable): void {
    const day = extraction.article.publishedAt?.slice(0, 10) ?? null;
    for (const { signature, attributionIds } of findPersonas(extraction)) {
      const seen = this.#seen.get(signature.id);
      if (!seen) this.#seen.set(signature.id, { signature, firstDay: day, lastDay: day, count: 1 });
      else {
        seen.count++;
        if (day !== null && (seen.firstDay === null || day < seen.firstDay)) seen.firstDay = day;
        if (day !== null && (seen.lastDay === null || day > seen.lastDay)) seen.lastDay = day;
      }
      for (const id of attributionIds) this.signatureOf.set(id, signature.id);
    }
  }

  /** All signatures, in the order they were first seen. */
  list(): readonly SeenSignature[] {
    return [...this.#seen.values()].map(({ signature, firstDay, lastDay, count }) => ({
      ...signature,
      ...{ firstDay, lastDay, reportCount: count },
    }));
  }
}

/** Which speaker each signature is of: one resolution for each signature. */
export function resolveAll(signatures: readonly SeenSignature[]): ReadonlyMap<string, Resolution> {
  const resolutions = new Map<string, Resolution>();
  const put = (found: readonly Resolution[]): void => {
    for (const resolution of found) resolutions.set(resolution.signatureId, resolution);
  };
  for (const { id } of signatures) resolutions.set(id, { signatureId: id, leaderId: id, candidates: [] });
  for (const block of groupBy(signatures, ({ block }) => block).values()) put(resolveBlock(block));
  const members = groupBy(signatures, ({ id }) => resolutions.get(id)?.leaderId ?? id);
  const holders = [...members].flatMap(([leaderId, of]) => findHolders(leaderId, of));
  const holdersOf = groupBy(holders, ({ officeKey }) => officeKey);
  for (const [key, office] of groupBy(signatures, ({ officeKey }) => officeKey))
    put(resolveOffice(office, holdersOf.get(key) ?? []));
  return resolutions;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
