/** The package's version; a test holds it against package.json. */
const PACKAGE_VERSION = "0.1.0";

/** One number per extracting room, raised with any change of the room that changes an answer. */
const ROOM_VERSIONS = { article: 1, syntax: 1, attribution: 1, speaker: 1, circumstance: 1 } as const;

/**
 * Names the version of the extraction: the package's, and the rooms' after a plus, `0.1.0+1.1.1.1.1`. It is kept with
 * every article, so that re-reading knows which reports an older engine read.
 */
export const ENGINE_VERSION = `${PACKAGE_VERSION}+${Object.values(ROOM_VERSIONS).join(".")}`;

/**
 * Compares engine or package versions number by number: below 0 when `one` is older. A missing part counts as 0, so
 * `0.1` is no newer than any `0.1.…`.
 */
export function compareEngineVersions(one: string, other: string): number {
  const [ours, theirs] = [readNumbers(one), readNumbers(other)];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const difference = (ours[i] ?? 0) - (theirs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function readNumbers(version: string): readonly number[] {
  const [own = "", rooms = ""] = version.split("+");
  const numbers = own.split(".").map(Number);
  while (numbers.length < 3) numbers.push(0);
  return [...numbers, ...rooms.split(".").map(Number)].map((part) => (Number.isFinite(part) ? part : 0));
}
