// Links the speakers of a set of reports from scratch, in memory, as a store does it in its tables: personas, blocks,
// holders, offices. For measuring the rules without a store.
import type { Extraction } from "../src/record/extraction.js";
import type { Echo, Quotation, Resolution, SeenSignature, Signature } from "../src/record/link.js";
import { findHolders } from "../src/registry/find-holders.js";
import { findPersonas } from "../src/registry/find-personas.js";
import { resolveBlock } from "../src/registry/resolve-block.js";
import { resolveOffice } from "../src/registry/resolve-office.js";
import { areEchoes } from "../src/statement/are-echoes.js";

/** A quotation, whose it is, and where it stands. */
interface PlacedQuotation {
  readonly signature: string;
  readonly report: string;
  readonly quotation: Quotation;
}

type Linkable = Pick<Extraction, "article" | "attributions" | "readings">;

/** Signatures as seen in some reports, whose attributions they sign, and what is quoted under them. */
export class SeenSpeakers {
  readonly #seen = new Map<
    string,
    { signature: Signature; firstDay: string | null; lastDay: string | null; count: number }
  >();
  readonly #quotedIn = new Map<string, PlacedQuotation[]>();
  /** From attribution id to signature id. */
  readonly signatureOf = new Map<string, string>();

  /** Takes the personas of one report in. */
  add(extraction: Linkable, quotations: readonly Quotation[]): void {
    const day = extraction.article.publishedAt?.slice(0, 10) ?? null;
    const personas = findPersonas(extraction, quotations);
    for (const { signature, attributionIds } of personas) {
      const seen = this.#seen.get(signature.id);
      if (!seen) this.#seen.set(signature.id, { signature, firstDay: day, lastDay: day, count: 1 });
      else {
        seen.count++;
        if (day !== null && (seen.firstDay === null || day < seen.firstDay)) seen.firstDay = day;
        if (day !== null && (seen.lastDay === null || day > seen.lastDay)) seen.lastDay = day;
      }
      const id = seen?.signature.id ?? signature.id;
      for (const attributionId of attributionIds) this.signatureOf.set(attributionId, id);
    }
    for (const quotation of quotations) {
      const signature = this.signatureOf.get(quotation.attributionId) ?? "";
      const block = this.#seen.get(signature)?.signature.block ?? null;
      if (block === null) continue;
      const placed = { signature, report: extraction.article.report.id, quotation };
      const held = this.#quotedIn.get(block);
      if (held) held.push(placed);
      else this.#quotedIn.set(block, [placed]);
    }
  }

  /** Which signatures of a block are quoted with the same words. */
  listEchoes(block: string): readonly Echo[] {
    const counts = new Map<string, number>();
    for (const [one, other] of pairByLeast(this.#quotedIn.get(block) ?? [])) {
      if (other.signature === one.signature || other.report === one.report) continue;
      if (!areEchoes(one.quotation, other.quotation)) continue;
      const pair = [one.signature, other.signature].sort().join(" ");
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return [...counts].map(([pair, count]) => {
      const [one = "", other = ""] = pair.split(" ");
      return { one, other, count };
    });
  }

  /** All signatures, in the order they were first seen. */
  list(): readonly SeenSignature[] {
    return [...this.#seen.values()].map(({ signature, firstDay, lastDay, count }) => ({
      ...signature,
      ...{ firstDay, lastDay, reportCount: count },
    }));
  }
}

/** Each two of which one may hold all the other's runs of words: it has the other's least. Shingles are sorted. */
function* pairByLeast(
  quotations: readonly PlacedQuotation[],
): Generator<readonly [whole: PlacedQuotation, part: PlacedQuotation]> {
  const byLeast = new Map<number, number[]>();
  for (const [i, { quotation }] of quotations.entries()) {
    const [least] = quotation.shingles;
    if (least === undefined) continue;
    const held = byLeast.get(least);
    if (held) held.push(i);
    else byLeast.set(least, [i]);
  }
  for (const [i, whole] of quotations.entries())
    for (const [at, shingle] of whole.quotation.shingles.entries())
      for (const j of byLeast.get(shingle) ?? []) {
        const part = quotations[j];
        // Two with one least find each other: once is enough.
        if (part && (at > 0 || j < i)) yield [whole, part];
      }
}

/** Which speaker each signature is of: one resolution for each signature. */
export function resolveAll(seen: SeenSpeakers): ReadonlyMap<string, Resolution> {
  const signatures = seen.list();
  const resolutions = new Map<string, Resolution>();
  const put = (found: readonly Resolution[]): void => {
    for (const resolution of found) resolutions.set(resolution.signatureId, resolution);
  };
  for (const { id } of signatures) resolutions.set(id, { signatureId: id, leaderId: id, candidates: [] });
  for (const [block, of] of groupBy(signatures, ({ block }) => block)) put(resolveBlock(of, seen.listEchoes(block)));
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
