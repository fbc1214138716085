import type { AddresseeMention } from "./find-addressee.js";
import type { OccasionFound } from "./own-circumstances.js";
import type { Scene } from "./scene.js";

const GOES_WITH_PEOPLE = /^(?:interview|meeting|phone call)$/;

/** Whom an occasion says that one talks to: the partner of an interview, those gathered, a show's host; or null. */
export function findOccasionAddressee(scene: Scene, occasion: OccasionFound | null): AddresseeMention | null {
  if (!occasion) return null;
  if (GOES_WITH_PEOPLE.test(occasion.kind) && occasion.with)
    return { name: occasion.with, span: occasion.span, lasting: true };
  return findGathered(scene, occasion) ?? findHost(scene, occasion);
}

/** "Spoke to a gathering of shipwrights": they are who is spoken to. */
function findGathered(scene: Scene, occasion: OccasionFound): AddresseeMention | null {
  const behind = scene.text.slice(occasion.span.start, occasion.span.end + 80);
  const match =
    /^(?:[\w-]+ ){0,3}(?:gathering|crowd|audience|meeting|conference) of ((?:[\p{L}-]+ ?){1,5})(?=[,.;]|$)/u.exec(
      behind,
    );
  if (!match?.[1]) return null;
  const end = occasion.span.start + match[0].trimEnd().length;
  const name = match[1].trim();
  return { name, span: { start: end - name.length, end }, lasting: true };
}

/** What is said on "The Mara Lind Show" is said to Mara Lind. */
function findHost(scene: Scene, occasion: OccasionFound): AddresseeMention | null {
  if (occasion.kind !== "broadcast") return null;
  const words = scene.text.slice(occasion.span.start, occasion.span.end);
  const host = /^(?:The\s)?(\p{Lu}\p{L}+\s\p{Lu}\p{L}+)\s(?:(?:Morning|Evening|Late|Radio)\s)?Show$/u.exec(words)?.[1];
  if (!host) return null;
  const start = occasion.span.start + words.indexOf(host);
  return { name: host, span: { start, end: start + host.length }, lasting: true };
}
