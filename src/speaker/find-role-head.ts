import { BODY_NAME_WORDS } from "../lexicon/en/bodies.js";
import { OFFICE_MODIFIERS } from "../lexicon/en/offices.js";
import { foldWord, isCapitalised, type ReportView } from "./report-view.js";
import { findOfficeHead } from "./role.js";

/**
 * The office head of the noun phrase that begins at `first`: the last one before a preposition, comma or verb. A phrase
 * that another noun heads has none: "a donor list", "the Justice Department".
 */
export function findHead(view: ReportView, first: number, past: number): number {
  let head = -1;
  for (let i = first; i < Math.min(past, first + 14); i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    // "a clerk," is an office whatever the tagger says, when no noun follows.
    const isCut = tag === "JJ" && i > first && !/^(?:NN|JJ|HYPH|VBG)/.test(view.tokens[i + 1]?.tag ?? "");
    const isHead = findOfficeHead(word) !== null && (/^NN/.test(tag) || isCut);
    if (isHead) head = i;
    // "the minister's daughter" is no minister.
    else if (tag === "POS") head = -1;
    else if (head >= 0 && !/^NNP?S?$/.test(tag)) {
      if (!isDeputyOf(view, head, i)) return head;
    } else if (head >= 0 && isOtherHead(view, i)) head = -1;
    else if (!/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|VBN|VBG|CD|HYPH|RB[RS]?|``|''|CC|FW)$/.test(tag)) return head;
  }
  return head;
}

/** A noun that makes another thing of an office before it: "the executive order", "the Justice Department". */
function isOtherHead({ tokens }: ReportView, place: number): boolean {
  const { tag = "", word = "" } = tokens[place] ?? {};
  if (isCapitalised(word)) return BODY_NAME_WORDS.has(word);
  return /^NNS?$/.test(tag) && !/^(?:yesterday|today|tomorrow|tonight|emeritus|designate|elect)$/.test(word);
}

/** "The deputy national security adviser" is no deputy: the office goes on after an adjective. */
function isDeputyOf({ tokens }: ReportView, head: number, place: number): boolean {
  const isFirst = head === place - 1 && OFFICE_MODIFIERS.has(foldWord(tokens[head]?.word ?? ""));
  return isFirst && tokens[place]?.tag === "JJ" && /^NN$/.test(tokens[place + 1]?.tag ?? "");
}
