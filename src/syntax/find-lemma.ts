import { IRREGULAR_FORMS } from "../lexicon/en/irregular-forms.js";

/** The base form of `lower` (a word in lower case) under the Penn tag `tag`, by an exceptions table and rules of spelling. */
export function findLemma(lower: string, tag: string): string {
  const irregular = IRREGULAR_FORMS.get(lower);
  if (irregular !== undefined) return irregular;
  if (tag === "VBZ" || tag === "NNS") return stripS(lower);
  if (tag === "VBD" || tag === "VBN")
    return lower.endsWith("ed") ? mendStem(lower.slice(0, -2), lower.slice(0, -1)) : lower;
  if (tag === "VBG") return lower.endsWith("ing") && lower.length > 4 ? mendStem(lower.slice(0, -3), "") : lower;
  return lower;
}

function stripS(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
    return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sxz]|ch|sh)es$/.test(word) && !/(?:[aeiou]s|ch?)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Gives back the e or takes away the doubled letter: "announc" → "announce", "stopp" → "stop", "carri" → "carry". */
function mendStem(stem: string, withE: string): string {
  if (stem.endsWith("i") && stem.length > 2) return withE === "" ? stem : `${stem.slice(0, -1)}y`;
  if (/([bdgklmnprt])\1$/.test(stem) && !/(?:[aeiou][lk]l|ll|add|odd|err)$/.test(stem)) return stem.slice(0, -1);
  if (needsE(stem)) return `${stem}e`;
  return stem;
}

function needsE(stem: string): boolean {
  if (/(?:[cuvz]|[aeiou][^aeiou]s|[^aeiouy]g|[^aeiou]l)$/.test(stem)) return !/(?:[aeo]u|zz|ng|ll|rl)$/.test(stem);
  return (
    /(?:[^aeiou][aeiou](?:k|m|t|d|p|b)|[aeiou]r[sg]|[^aeiou]i[rnl]|[iu]s|[au]r)$/.test(stem) &&
    /(?:[aiou]te?|[aiou]d|[aio]k|[aui]m|[oai]p|[ui]r|[ai]n|[ai]l|[iau]s|ib|arg)$/.test(stem) &&
    stem.length <= 5
  );
}
