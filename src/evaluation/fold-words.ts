// How values are compared: case, marks, articles and possessives do not count, and a few short titles equal the long ones.

const SAME_WORD: Readonly<Record<string, string>> = {
  sen: "senator",
  sens: "senators",
  rep: "representative",
  reps: "representatives",
  gov: "governor",
  gop: "republican",
  us: "united states",
  uk: "united kingdom",
  eu: "european union",
  prof: "professor",
  dr: "doctor",
};

/** The words of a value, folded and parted by single spaces; `U.S.` becomes `us` before short forms are widened. */
export function foldWords(value: string | null | undefined): string {
  return (value ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b((?:[a-z]\.){2,})/g, (initials) => initials.replaceAll(".", ""))
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(the|a|an)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .split(" ")
    .map((word) => SAME_WORD[word] ?? word)
    .join(" ");
}

/** True when the two values share at least half of the words that either has. */
export function areAlike(one: string | null | undefined, other: string | null | undefined): boolean {
  const wordsOf = (value: string | null | undefined) => new Set(foldWords(value).split(" ").filter(Boolean));
  const a = wordsOf(one);
  const b = wordsOf(other);
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= 0.5;
}
