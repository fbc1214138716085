import type { OfficeHolder, Resolution, SeenSignature } from "../record/link.js";
import type { KnownHolder } from "../record/store.js";
import { listEchoes } from "./echo-table.js";
import { foldHolderBody } from "./fold-value.js";
import { listSignatures, readSignature, type SignatureRow } from "./signature-table.js";
import type { WriteBatch } from "./write-batch.js";

/** Has the linker tell, block by block, which signatures are of one speaker; only blocks where something changed. */
export function resolveBlocks(batch: WriteBatch): void {
  for (const block of batch.dirtyBlocks) {
    const rows = listSignatures(batch.connection, "block", [block]);
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    const echoes = listEchoes(batch.connection, new Map(rows.map(({ id, key }) => [key, id])));
    for (const { row, resolution } of pairUp(rows, batch.linker.resolveBlock(rows.map(readSignature), echoes)))
      follow(batch, row, { leader: keys.get(resolution.leaderId) ?? row.key, basis: "stated", resolution });
  }
}

/**
 * Works out anew which offices the speakers that changed have held, and whom those mean who are named by an office alone
 * where something changed about its holders.
 */
export function resolveOffices(batch: WriteBatch): void {
  for (const leader of [...batch.dirtyLeaders]) updateHolders(batch, leader);
  for (const office of batch.dirtyOffices) {
    const rows = listSignatures(batch.connection, "office", [office]);
    if (rows.length === 0) continue;
    const holders = listHolders(batch, office);
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    const resolutions = batch.linker.resolveOffice(
      rows.map(readSignature),
      holders.map(({ holder }) => holder),
    );
    for (const { row, resolution } of pairUp(rows, resolutions)) {
      const held = holders.filter(({ holder }) => holder.leaderId === resolution.leaderId);
      const leader = held[0]?.leader ?? keys.get(resolution.leaderId) ?? row.key;
      const isKnownOnly = held.length > 0 && held.every(({ holder }) => holder.background);
      const basis = leader === row.key ? "stated" : isKnownOnly ? "background" : "implied";
      follow(batch, row, { leader, basis, resolution });
    }
  }
}

interface Followed {
  readonly leader: number;
  readonly basis: string;
  readonly resolution: Resolution;
}

function follow(batch: WriteBatch, row: SignatureRow, { leader, basis, resolution }: Followed): void {
  const candidates = JSON.stringify(resolution.candidates.map(({ value, confidence }) => [value, confidence]));
  if (leader === row.leader && basis === row.basis && candidates === row.candidates) return;
  batch.connection.run(
    "UPDATE signature SET leader = ?, basis = ?, candidates = ? WHERE key = ?",
    leader,
    basis,
    candidates,
    row.key,
  );
  if (basis !== row.basis) markAttributions(batch, row.key);
  if (leader === row.leader) return;
  batch.dirtyLeaders.add(row.leader).add(leader);
  if (row.known > 0) markKnownOffices(batch, row.key);
}

/** Whoever is loaded as a holder is another speaker now. */
export function markKnownOffices({ connection, dirtyOffices }: WriteBatch, signature: number): void {
  for (const { office } of connection.all<{ office: string }>(
    "SELECT office FROM known_holder WHERE signature = ?",
    signature,
  ))
    dirtyOffices.add(office);
}

/** What a statement shows of its speaker's basis has changed. */
function markAttributions({ connection, dirtyAttributions }: WriteBatch, signature: number): void {
  for (const { key } of connection.all<{ key: number }>("SELECT key FROM attribution WHERE signature = ?", signature))
    dirtyAttributions.add(key);
}

/** Holders named by an office alone tell nothing of who holds it, so nothing goes round in a circle here. */
function updateHolders(batch: WriteBatch, leader: number): void {
  const { connection, dirtyOffices } = batch;
  const [led] = connection.all<{ id: string }>("SELECT id FROM signature WHERE key = ? AND office IS NULL", leader);
  const named = led ? listSignatures(connection, "leader", [leader]).map(readSignature).filter(isNamed) : [];
  const found = led && named.length > 0 ? batch.linker.findHolders(led.id, named) : [];
  const fresh = found.map((holder) => ({ office: JSON.stringify(holder.officeKey), body: JSON.stringify(holder) }));
  const held = connection.all<{ office: string; body: string }>(
    "SELECT office, body FROM holder WHERE leader = ? ORDER BY office, place",
    leader,
  );
  const write = (rows: readonly { readonly office: string; readonly body: string }[]): readonly string[] =>
    rows.map(({ office, body }) => `${office} ${body}`).sort();
  if (write(held).join("\n") === write(fresh).join("\n")) return;
  for (const { office } of [...held, ...fresh]) dirtyOffices.add(office);
  connection.run("DELETE FROM holder WHERE leader = ?", leader);
  for (const [place, { office, body }] of fresh.entries())
    connection.run(
      "INSERT INTO holder (office, leader, place, whose, body) VALUES (?, ?, ?, ?, ?)",
      ...[office, leader, place, foldHolderBody(found[place]?.officeKey ?? ""), body],
    );
}

const isNamed = ({ block }: SeenSignature): boolean => block !== null;

interface HeldOffice {
  readonly leader: number;
  readonly holder: OfficeHolder;
}

/** All holders of an office: as reports state it, and as the user knows it. */
function listHolders({ connection }: WriteBatch, office: string): readonly HeldOffice[] {
  const stated = connection.all<{ leader: number; body: string }>(
    "SELECT leader, body FROM holder WHERE office = ? ORDER BY leader, place",
    office,
  );
  const known = connection.all<{ leader: number; id: string; body: string }>(
    `SELECT led.leader, leading.id, known_holder.body FROM known_holder
       JOIN signature AS led ON led.key = known_holder.signature
       JOIN signature AS leading ON leading.key = led.leader
     WHERE known_holder.office = ? ORDER BY known_holder.id`,
    office,
  );
  return [
    ...stated.map(({ leader, body }) => ({ leader, holder: JSON.parse(body) as OfficeHolder })),
    ...known.map(({ leader, id, body }) => {
      const { name, from, until } = JSON.parse(body) as KnownHolder;
      const officeKey = JSON.parse(office) as string;
      return { leader, holder: { leaderId: id, name, officeKey, from, until, background: true } };
    }),
  ];
}

function pairUp(
  rows: readonly SignatureRow[],
  resolutions: readonly Resolution[],
): readonly { readonly row: SignatureRow; readonly resolution: Resolution }[] {
  const byId = new Map(resolutions.map((resolution) => [resolution.signatureId, resolution]));
  return rows.map((row) => {
    const alone = { signatureId: row.id, leaderId: row.id, candidates: [] };
    return { row, resolution: byId.get(row.id) ?? alone };
  });
}
