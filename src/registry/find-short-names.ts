/** How far a long name may reach back from its short form, in UTF-16 units. */
const REACH = 120;
const SHORT_IN_BRACKETS = /\(((?:\p{Lu}\.?){2,8}s?)\)/gu;

/**
 * The short forms that a text itself explains, and the names they stand for: "the Northern Grid Authority (NGA)". A short
 * form counts where the capitals of the words right before it spell it; "of", "and", "the", "for" may be passed over.
 */
export function findShortNames(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(SHORT_IN_BRACKETS)) {
    const short = (match[1] ?? "").replace(/\./g, "");
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
    const long = spellBack(before, short);
    if (long && !found.has(short)) found.set(short, long);
  }
  return found;
}

/** The words at the end of `before` whose capitals spell `short`; null when they spell something else. */
function spellBack(before: string, short: string): string | null {
  const words = before.split(/\s+/);
  let left = short.length;
  let first = words.length;
  while (left > 0) {
    first--;
    const word = words[first];
    if (word === undefined || /[.;:!?]$/.test(word)) return null;
    if (word[0] === short[left - 1] && word.length > 1) left--;
    else if (!/^(?:of|and|the|for|on|in|&)$/.test(word)) return null;
  }
  return words.slice(first).join(" ");
}
