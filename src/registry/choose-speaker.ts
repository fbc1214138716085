import type { SeenSignature, Speaker } from "../record/link.js";
import { foldName } from "./fold-name.js";

/**
 * What a speaker is called, from all its signatures: the name that most reports give, among those with a given name spelt
 * out where there are any; of two as frequent the smaller. The other names are its aliases, sorted. Descriptions ("the foreign
 * minister") are no names of a person.
 */
export function chooseSpeaker(signatures: readonly SeenSignature[]): Omit<Speaker, "id"> {
  const named = signatures.filter(({ kind }) => kind !== "unnamed");
  const used = named.length > 0 ? named : signatures;
  const counts = new Map<string, number>();
  for (const { name, reportCount } of used) counts.set(name, (counts.get(name) ?? 0) + reportCount);
  const kind = used.map((one) => one.kind).sort()[0] ?? "unnamed";
  const isPerson = used.some((one) => one.kind === "person");
  const [name = "", ...others] = [...counts]
    .map(([text, count]) => ({ text, count, fullness: isPerson ? measureFullness(text) : 0 }))
    .sort((a, b) => b.fullness - a.fullness || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
  return { kind: isPerson ? "person" : kind, name, aliases: others.sort() };
}

/** 2: with a given name spelt out; 1: with an initial; 0: a surname alone. */
function measureFullness(name: string): number {
  return Math.min(2, Math.max(0, ...foldName(name).given.map((word) => word.length)));
}
