import type { Attribution } from "../record/attribution.js";
import type { SpeakerReading } from "../record/reading.js";

/** Lower case, letters and digits only, without an article or a possessive. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(?:the|a|an)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

const PRONOUN = /^(?:he|she|they|it|who|which|that)$/i;

/**
 * A key for each attribution's speaker, equal where the same one speaks; in the order of the attributions. Mostly the
 * resolved name; a surname joins the one full name that ends in it. Where nobody was resolved, a pronoun takes up the
 * one before, other words stand for themselves, and no words at all for nobody else.
 */
export function nameSpeakers(
  text: string,
  attributions: readonly Attribution[],
  speakers: readonly SpeakerReading[],
): readonly string[] {
  const fullNames = findFullNames(speakers);
  const keys: string[] = [];
  const order = attributions
    .map((attribution, index) => ({ index, at: attribution.source[0]?.start ?? attribution.cue[0]?.start ?? 0 }))
    .sort((one, other) => one.at - other.at || one.index - other.index);
  let before = "";
  for (const { index } of order) {
    const name = foldName(speakers[index]?.speaker.value?.name ?? "");
    const source = attributions[index]?.source[0];
    const words = source ? text.slice(source.start, Math.min(source.end, source.start + 80)) : "";
    const guessed = PRONOUN.test(words) ? before : foldName(/^[^,(]*/.exec(words)?.[0] ?? "");
    const key = name || guessed || `#${index}`;
    const full = fullNames.get(key.split(" ").at(-1) ?? "");
    keys[index] = full && (key === full.split(" ").at(-1) || !name) ? full : key;
    before = keys[index] ?? "";
  }
  return keys;
}

/** Surnames that end just one of the persons' full names → that name. */
function findFullNames(speakers: readonly SpeakerReading[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { speaker } of speakers) {
    if (speaker.value?.kind !== "person") continue;
    const name = foldName(speaker.value.name);
    const last = name.split(" ").at(-1) ?? "";
    if (name === last) continue;
    const held = names.get(last);
    names.set(last, held === undefined || held === name ? name : "");
  }
  return names;
}
