// Which signatures of one block are quoted with the same words, and in how many pairs of reports. Whoever joins two
// reports puts the pair in; whoever leaves takes out what he put in or others put in with him: so the counts follow from
// the set of reports.
import type { Echo } from "../record/link.js";
import type { Connection } from "./connection.js";
import { findQuotedInShelf, type SignedQuotation } from "./quotation-table.js";
import type { WriteBatch } from "./write-batch.js";

/**
 * Counts in (or, with -1, out) what the quotations of an article have in common with those of others. Its own must be in
 * the tables, its attributions' keys lie from `first` to before `past`.
 */
export function countEchoes(
  { connection, linker }: WriteBatch,
  { first, past }: { readonly first: number; readonly past: number },
  quotations: readonly SignedQuotation[],
  change: 1 | -1,
): void {
  for (const { signature, quotation } of quotations) {
    for (const other of findQuotedInShelf(connection, { signature, shingles: quotation.shingles })) {
      if (other.key >= first && other.key < past) continue;
      if (!linker.areEchoes(quotation, other.quotation)) continue;
      const pair = [Math.min(signature, other.signature), Math.max(signature, other.signature)] as const;
      connection.run(
        "INSERT INTO echo (one, other, count) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
        ...[...pair, change],
      );
      if (change === -1) connection.run("DELETE FROM echo WHERE one = ? AND other = ? AND count = 0", ...pair);
    }
  }
}

/** The echoes between these signatures, given by key with their ids. */
export function listEchoes(connection: Connection, ids: ReadonlyMap<number, string>): readonly Echo[] {
  return connection
    .all<{ one: number; other: number; count: number }>(
      "SELECT one, other, count FROM echo WHERE one IN (SELECT value FROM json_each(?))",
      JSON.stringify([...ids.keys()]),
    )
    .flatMap(({ one, other, count }): Echo[] => {
      const [a, b] = [ids.get(one), ids.get(other)].sort();
      return a === undefined || b === undefined ? [] : [{ one: a, other: b, count }];
    });
}
