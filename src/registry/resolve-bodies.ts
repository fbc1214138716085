import type { Resolution, SeenSignature } from "../record/link.js";

/**
 * Tells bodies of one folded name apart by country: those of one country are one; those of no told country are one, and
 * the same as the only one of a told country. Where several countries have one, they stand apart with candidates.
 */
export function resolveBodies(signatures: readonly SeenSignature[]): readonly Resolution[] {
  const byCountry = new Map<string, SeenSignature[]>();
  for (const signature of signatures) {
    const country = signature.countries.length === 1 ? (signature.countries[0] ?? "") : "";
    byCountry.set(country, [...(byCountry.get(country) ?? []), signature]);
  }
  const told = [...byCountry].filter(([country]) => country !== "").map(([, members]) => members);
  const untold = byCountry.get("") ?? [];
  if (told.length <= 1) return makeOne([...untold, ...(told[0] ?? [])], []);
  const leaders = told.map(findLeader);
  const candidates = leaders.sort().map((value) => ({ value, confidence: Math.round(100 / leaders.length) / 100 }));
  return [...told.flatMap((members) => makeOne(members, [])), ...makeOne(untold, candidates)];
}

function makeOne(members: readonly SeenSignature[], candidates: Resolution["candidates"]): readonly Resolution[] {
  const leaderId = findLeader(members);
  return members.map(({ id }) => ({ signatureId: id, leaderId, candidates }));
}

function findLeader(members: readonly SeenSignature[]): string {
  return members.map(({ id }) => id).sort()[0] ?? "";
}
