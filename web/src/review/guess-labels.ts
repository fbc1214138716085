import type { ValueOf } from "../api/review-answers.js";

/** What an attribution is, in one word of a fixed list each. */
export interface Labels {
  readonly cueClass: ValueOf<"cueClass">;
  readonly manner: ValueOf<"manner">;
  readonly mode: ValueOf<"mode">;
  readonly polarity: ValueOf<"polarity">;
}

const CUES: readonly (readonly [ValueOf<"cueClass">, RegExp])[] = [
  ["denying", /\b(?:den(?:y|ie[sd])|reject|refut|rul(?:e|ed|es|ing) out)/],
  ["confirming", /\b(?:confirm|acknowledg|admit)/],
  ["asking", /\b(?:ask|inquir|query|queri)/],
  ["ordering", /\b(?:order|demand|urg|instruct|call(?:ed|s)? (?:on|for))/],
  ["promising", /\b(?:promis|pledg|vow)/],
  ["warning", /\b(?:warn|threat)/],
  ["praising", /\b(?:prais|hail|applaud|commend)/],
  ["blaming", /\b(?:blam|accus|condemn|criticis|criticiz)/],
  ["thinking", /\b(?:think|thought|believ|hope[sd]?\b|fear(?:s|ed)?\b|want)/],
  ["claiming", /\b(?:claim|alleg|insist|maintain|assert)/],
];
const QUOTED = /[“"«„][^”"»“„]*[”"»“]|(?<![\p{L}\p{N}])[‘'][^’']*[’'](?![\p{L}\p{N}])/gu;

/** Sensible first values for an attribution that somebody adds, from its own words. */
export function guessLabels({ cue, content, around }: GivenWords): Labels {
  const words = cue.toLowerCase();
  const cueClass = CUES.find(([, stem]) => stem.test(words))?.[0] ?? "neutral";
  const manner = guessManner(content, around);
  return { cueClass, manner, mode: guessMode(words, cueClass, manner), polarity: guessPolarity(words) };
}

/** The words that labels are guessed from; `around` is the content with one character on either side. */
interface GivenWords {
  readonly cue: string;
  readonly content: string;
  readonly around: string;
}

/** All in quotation marks, within or just around the stretch; partly; not at all. */
function guessManner(content: string, around: string): ValueOf<"manner"> {
  const isWhole = [content, around].some((text) => /[\p{L}\p{N}]/u.test(text) && isAllQuoted(text));
  if (isWhole) return "direct";
  return /[“”"«»„]/.test(content) ? "mixed" : "indirect";
}

function isAllQuoted(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.trim().replace(QUOTED, ""));
}

function guessMode(cue: string, cueClass: ValueOf<"cueClass">, manner: ValueOf<"manner">): ValueOf<"mode"> {
  if (cueClass === "thinking" && manner !== "direct") return "mental";
  if (/\b(?:writ|wrote|tweet|post|publish)/.test(cue)) return "writing";
  return /\b(?:sa(?:id|ys?|ying)|t(?:ell|old)|spoke|shout|ask|repl|add)/.test(cue) ? "speech" : "unclear";
}

function guessPolarity(cue: string): ValueOf<"polarity"> {
  if (/\b(?:declin|refus)/.test(cue)) return "refused";
  if (/\b(?:not|never)\b|n[’']t\b/.test(cue)) return "negated";
  return /\b(?:would|could|might)\b/.test(cue) ? "conditional" : "asserted";
}
