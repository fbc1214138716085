import type { CorrectionEffect } from "./correction-effects.js";
import type { SignatureRow } from "./signature-table.js";

/** Signatures of one speaker, and what corrections say of it. */
export interface SignatureGroup {
  readonly rows: readonly SignatureRow[];
  readonly effects: readonly CorrectionEffect[];
}

/** The speakers: what the machine put together, then corrections one after the other. */
export function groupSignatures(
  rows: readonly SignatureRow[],
  effects: readonly CorrectionEffect[],
): readonly SignatureGroup[] {
  const groups = new Groups(rows);
  for (const { correction, speaker, other } of effects) {
    if (correction.act === "merge") groups.join([...speaker, ...other]);
    if (correction.act === "split") groups.part(other);
  }
  const named = new Map<ReadonlySet<number>, CorrectionEffect[]>();
  for (const effect of effects) {
    const group = groups.findMost(effect.correction.act === "split" ? effect.other : effect.speaker);
    if (group) named.set(group, [...(named.get(group) ?? []), effect]);
  }
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return groups.list().map((group) => ({
    rows: [...group].map((key) => byKey.get(key)).filter((row) => row !== undefined),
    effects: named.get(group) ?? [],
  }));
}

class Groups {
  readonly #groupOf = new Map<number, Set<number>>();
  readonly #ids: ReadonlyMap<number, string>;

  constructor(rows: readonly SignatureRow[]) {
    this.#ids = new Map(rows.map(({ key, id }) => [key, id]));
    const byLeader = new Map<number, Set<number>>();
    for (const { key, leader } of rows) {
      const group = byLeader.get(leader) ?? new Set();
      byLeader.set(leader, group.add(key));
      this.#groupOf.set(key, group);
    }
  }

  /** Makes one group of those that these signatures are in. */
  join(keys: readonly number[]): void {
    const [first, ...others] = this.#find(keys);
    if (!first) return;
    for (const other of others)
      for (const key of other) {
        first.add(key);
        this.#groupOf.set(key, first);
      }
  }

  /** Takes these signatures out of their groups, into one of their own. */
  part(keys: readonly number[]): void {
    const own = new Set<number>();
    for (const key of keys) {
      const group = this.#groupOf.get(key);
      if (!group) continue;
      group.delete(key);
      this.#groupOf.set(key, own.add(key));
    }
  }

  /** The group that most of these signatures are in; of two, the one with the smallest id in it. */
  findMost(keys: readonly number[]): ReadonlySet<number> | null {
    const counted = this.#find(keys).map((group) => {
      const count = keys.filter((key) => group.has(key)).length;
      const [id = ""] = [...group].map((key) => this.#ids.get(key) ?? "").sort();
      return { group, count, id };
    });
    return counted.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))[0]?.group ?? null;
  }

  list(): readonly ReadonlySet<number>[] {
    return [...new Set(this.#groupOf.values())];
  }

  #find(keys: readonly number[]): Set<number>[] {
    return [...new Set(keys.map((key) => this.#groupOf.get(key)).filter((group) => group !== undefined))];
  }
}
