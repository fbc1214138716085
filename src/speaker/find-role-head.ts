import type { ReportView } from "./report-view.js";
import { findOfficeHead } from "./role.js";

/** The office head of the noun phrase that begins at `first`: the last one before a preposition, comma or verb. */
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
    else if (head >= 0 && !/^NNP?S?$/.test(tag)) return head;
    else if (!/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|VBN|VBG|CD|HYPH|RB[RS]?|``|''|CC|FW)$/.test(tag)) return head;
  }
  return head;
}
