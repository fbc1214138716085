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
  readonly block: string;
  readonly signature: string;
  readonly report: string;
  readonly quotation: Quotation;
}

type Linkable = Pick<Extraction, "article" | "attributions" | "readings">;

/** Signatures as seen in some reports, and whose attributions they sign. */
export class SeenSpeakers {
  readonly #seen = new Map<
    string,
    { signature: Signature; firstDay: string | null; lastDay: string | null; count: number }
  >();
  readonly #byShingle = new Map<string, PlacedQuotation[]>();
  /** By block: how many pairs of reports quote two signatures (their ids) alike. */
  readonly #echoes = new Map<string, Map<string, number>>();
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
      for (const id of attributionIds) this.signatureOf.set(id, signature.id);
    }
    for (const quotation of quotations) {
      const signature = this.signatureOf.get(quotation.attributionId) ?? "";
      const block = this.#seen.get(signature)?.signature.block ?? null;
      if (block !== null) this.#collectEchoes({ block, signature, report: extraction.article.report.id, quotation });
    }
  }

  /** Which signatures of a block are quoted with the same words. */
  listEchoes(): ReadonlyMap<string, readonly Echo[]> {
    return new Map(
      [...this.#echoes].map(([block, counts]) => [
        block,
        [...counts].map(([pair, count]) => {
          const [one = "", other = ""] = pair.split(" ");
          return { one, other, count };
        }),
      ]),
    );
  }

  #collectEchoes(placed: PlacedQuotation): void {
    const { block, signature, report, quotation } = placed;
    const near = new Set(quotation.shingles.flatMap((shingle) => this.#byShingle.get(`${block} ${shingle}`) ?? []));
    for (const other of near) {
      if (other.signature === signature || other.report === report || !areEchoes(quotation, other.quotation)) continue;
      const pair = [signature, other.signature].sort().join(" ");
      const counts = this.#echoes.get(block) ?? new Map<string, number>();
      this.#echoes.set(block, counts.set(pair, (counts.get(pair) ?? 0) + 1));
    }
    for (const shingle of quotation.shingles) {
      const held = this.#byShingle.get(`${block} ${shingle}`);
      if (held) held.push(placed);
      else this.#byShingle.set(`${block} ${shingle}`, [placed]);
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
export function resolveAll(
  signatures: readonly SeenSignature[],
  echoes: ReadonlyMap<string, readonly Echo[]>,
): ReadonlyMap<string, Resolution> {
  const resolutions = new Map<string, Resolution>();
  const put = (found: readonly Resolution[]): void => {
    for (const resolution of found) resolutions.set(resolution.signatureId, resolution);
  };
  for (const { id } of signatures) resolutions.set(id, { signatureId: id, leaderId: id, candidates: [] });
  for (const [block, of] of groupBy(signatures, ({ block }) => block)) put(resolveBlock(of, echoes.get(block) ?? []));
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
