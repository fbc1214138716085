import { IRREGULAR_PLURALS, IRREGULAR_VERBS, STEMS_WITHOUT_E } from "../lexicon/en/irregular-forms.js";

/**
 * The base form of `lower` (a word in lower case) under the Penn tag `tag`, by tables of exceptions and rules of spelling.
 * Only verbs and plural nouns change, and "an" (a), "n't" (not), "'s" as a verb (be); a pronoun keeps its form.
 */
export function findLemma(lower: string, tag: string): string {
  if (tag === "NNS" || tag === "NNPS") return findSingular(lower);
  if (tag.startsWith("VB") || tag === "MD") return findInfinitive(lower, tag);
  if (tag === "RB" && /^n['’]t$/.test(lower)) return "not";
  if (tag === "DT" && lower === "an") return "a";
  return lower;
}

function findSingular(lower: string): string {
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  return /..men$/.test(lower) ? `${lower.slice(0, -2)}an` : stripS(lower);
}

function findInfinitive(lower: string, tag: string): string {
  const irregular = IRREGULAR_VERBS.get(lower);
  if (irregular !== undefined) return irregular;
  if (tag === "VBZ") return /^['’]s$/.test(lower) ? "be" : stripS(lower);
  if ((tag === "VBD" || tag === "VBN") && lower.endsWith("ed") && lower.length > 3) return mendStem(lower.slice(0, -2));
  if (tag === "VBG" && lower.endsWith("ing") && lower.length > 4) return mendStem(lower.slice(0, -3));
  return lower;
}

function stripS(word: string): string {
  if (word.length < 3 || !/[^su]s$/.test(word) || word.endsWith("is")) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Gives back the e or takes away the doubled letter: "announc" → "announce", "stopp" → "stop", "carri" → "carry". */
function mendStem(stem: string): string {
  if (stem.endsWith("i") && stem.length > 2) return `${stem.slice(0, -1)}y`;
  if (STEMS_WITHOUT_E.has(stem)) return stem;
  if (/([bdgkmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (/[aeiou][^aeiou]+ell$/.test(stem)) return stem.slice(0, -1);
  return lostE(stem) ? `${stem}e` : stem;
}

/** Endings that a verb has only with an e behind them. */
const LOST_E = [
  /[cvuz]$/,
  /[^s]s$/,
  /[^e]e$/,
  /(?:[aeiou]|r|d)g$/,
  /(?:ra|ha|le|lu|hi|ri)ng$/,
  /[bcdfgkptz]l$/,
  /(?:[^aeiou]|u)at$/,
  /iat$/,
  /[^aeo]ut$/,
  /[^aeiou]ot$/,
  /[^aeiou](?:il|ul)$/,
  /[^aeiou]ir$/,
  /[aeiouqn]uir$/,
  /[^o]ur$/,
  /[^aeiou][ao]r$/,
  /[^aeou]in$/,
  /[^aeiou](?:am|um|om|im)$/,
  /[^aeiou][aiou]k$/,
  /[^aeiou][aeiou]d$/,
  /uad$/,
  /uid$/,
  /[^aeiou](?:ap|ip|op|yp)$/,
  /[^aeiou](?:ib|ob)$/,
  /ast$/,
];

function lostE(stem: string): boolean {
  if (/(?:zz|[^aeiou]w|x)$/.test(stem) || /^(?:hang|bring|ring|sing|fling|cling|swing|string|spring)$/.test(stem))
    return false;
  return LOST_E.some((ending) => ending.test(stem));
}
