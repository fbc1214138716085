import { DESK_WORDS, NEWS_AGENCIES, ORGANISATION_WORDS } from "../lexicon/en/byline-names.js";
import type { BylineKind } from "../record/article.js";

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * What a name in a byline stands for. `organisations` are names that the page's structured data call organisations.
 * `Mara Lind` is a person, `Reuters Staff` an agency, `Courier reporters` and the outlet's own name a desk.
 */
export function classifyByline(name: string, outlet: string | null, organisations: ReadonlySet<string>): BylineKind {
  const words = name.toLowerCase().replace(/^the /, "").replace(/[.]/g, "");
  if (NEWS_AGENCIES.has(words)) return "agency";
  const withoutDesk = words.replace(DESK_WORDS, "").trim();
  if (withoutDesk !== words) return NEWS_AGENCIES.has(withoutDesk) ? "agency" : "desk";
  const isOutlet = outlet !== null && bare(outlet).replace(/^the/, "") === bare(words);
  // Some sites call all of their authors organisations: of those, who is called like somebody is somebody.
  const isCalledSo = !words.includes(" ") || ORGANISATION_WORDS.test(words);
  return isOutlet || (organisations.has(name) && isCalledSo) ? "desk" : "person";
}
