import type { SeenSignature, Speaker } from "../record/link.js";
import { foldName } from "./fold-name.js";

/**
 * What a speaker is called, from all its signatures: the name that most reports give, among those with a given name where
 * there are any; of two as frequent the smaller. The other names are its aliases, sorted. Descriptions ("the foreign
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
    .map(([text, count]) => ({ text, count, isFull: !isPerson || foldName(text).given.length > 0 }))
    .sort((a, b) => Number(b.isFull) - Number(a.isFull) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
  return { kind: isPerson ? "person" : kind, name, aliases: others.sort() };
}
