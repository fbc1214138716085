// Which attributions are one statement, worked out again where something has changed, and the rows and index entries of
// the statements. A quotation is looked at with all that hangs together with it; so what comes out rests on what is in
// the record alone, never on what was put in first.
import type { SpokenQuotation } from "../record/link.js";
import type { Connection } from "./connection.js";
import { findNeighbours, type HeldQuotation, readQuotation } from "./quotation-table.js";
import type { WriteBatch } from "./write-batch.js";
import { addStatement } from "./write-statement.js";

/** Makes the statements of all marked attributions again. */
export function settleStatements(batch: WriteBatch): void {
  const { dirtyAttributions } = batch;
  const done = new Set<number>();
  // To take a statement out marks all that it held: what was not marked before has its turn in the next round.
  for (;;) {
    const keys = [...dirtyAttributions].filter((key) => !done.has(key)).sort((one, other) => one - other);
    if (keys.length === 0) break;
    const groups = collectGroups(batch, keys);
    for (const group of groups) dropStatements(batch, group);
    for (const group of groups) addStatement(batch, group);
    for (const key of [...keys, ...groups.flat()]) done.add(key);
  }
  dirtyAttributions.clear();
}

function collectGroups(batch: WriteBatch, keys: readonly number[]): readonly (readonly number[])[] {
  const { connection } = batch;
  const seen = new Set<number>();
  return keys.flatMap((key) => {
    if (seen.has(key)) return [];
    const quotation = readQuotation(connection, key);
    const component = quotation ? collectComponent(connection, quotation) : [];
    for (const { key: member } of component) seen.add(member);
    return component.length < 2 ? [[key]] : groupComponent(batch, component);
  });
}

/** Takes out the statements that hold these attributions, and marks all that they held. */
export function dropStatements(batch: WriteBatch, attributionKeys: readonly number[]): void {
  const { connection, dirtyAttributions } = batch;
  const statements = connection.all<{ key: number; speaker: number | null }>(
    `SELECT key, speaker FROM statement WHERE key IN (
       SELECT statement FROM attribution WHERE key IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(attributionKeys),
  );
  for (const { key, speaker } of statements) {
    for (const held of connection.all<{ key: number }>("SELECT key FROM attribution WHERE statement = ?", key))
      dirtyAttributions.add(held.key);
    connection.run("UPDATE attribution SET statement = NULL WHERE statement = ?", key);
    connection.run("DELETE FROM statement WHERE key = ?", key);
    batch.unindexStatement(key);
    batch.countStatement(speaker, -1);
  }
}

/** Everything that is joined to the quotation by way of others, itself included. */
function collectComponent(connection: Connection, start: HeldQuotation): readonly HeldQuotation[] {
  const found = new Map([[start.key, start]]);
  const waiting = [start];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const neighbour of findNeighbours(connection, next)) {
      if (found.has(neighbour.key)) continue;
      found.set(neighbour.key, neighbour);
      waiting.push(neighbour);
    }
  return [...found.values()].sort((one, other) => one.key - other.key);
}

/** The groups of a component that are not statements already, by keys. */
function groupComponent(
  { connection, linker, dirtyAttributions }: WriteBatch,
  component: readonly HeldQuotation[],
): readonly (readonly number[])[] {
  const byId = new Map(component.map((held) => [held.quotation.attributionId, held]));
  const speaker = String(component[0]?.speaker ?? "");
  const spoken = component.map(({ quotation }): SpokenQuotation => ({ ...quotation, speaker }));
  const grouped = linker
    .groupQuotations(spoken)
    .map((ids) => ids.map((id) => byId.get(id)).filter((held) => held !== undefined));
  return grouped
    .filter((group) => group.some(({ key }) => dirtyAttributions.has(key)) || !isStatement(connection, group))
    .map((group) => group.map(({ key }) => key));
}

function isStatement(connection: Connection, group: readonly HeldQuotation[]): boolean {
  const statement = group[0]?.statement ?? null;
  if (statement === null || group.some((held) => held.statement !== statement)) return false;
  const [row] = connection.all<{ count: number }>("SELECT count FROM statement WHERE key = ?", statement);
  return row?.count === group.length;
}
