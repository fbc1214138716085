import type { Span } from "../base/span.js";
import { OFFICE_HEADS } from "../lexicon/en/offices.js";
import { SHORT_TITLES } from "../lexicon/en/titles.js";
import { foldWord, type ReportView, type Stretch } from "./report-view.js";

/** What a report says that somebody is: an office, for whom, of which party; any may be missing. */
export interface Role {
  readonly office: string | null;
  readonly officeSpan: Span | null;
  /** The head of the office in lower case, singular: "secretary". */
  readonly head: string;
  readonly affiliation: string | null;
  readonly affiliationSpan: Span | null;
  readonly party: string | null;
  readonly partySpan: Span | null;
  readonly isFormer: boolean;
  /** Place of the token that the role was read at. */
  readonly at: number;
  /** Place of the mention that it stands beside; its own place for a description. */
  readonly mention: number;
  /** The rule that read it. */
  readonly by: string;
}

/** A noun phrase with the head of an office in it: `firstToken <= head < pastToken`. */
export interface RolePhrase extends Stretch {
  readonly head: number;
  readonly mention: number;
  readonly by: string;
}

/** The office that a word names by itself, in lower case and the singular; null when it names none. */
export function findOfficeHead(word: string): string | null {
  const folded = foldWord(word);
  const full = SHORT_TITLES.get(folded) ?? folded;
  if (OFFICE_HEADS.has(full)) return full;
  const singular = full
    .replace(/men$/, "man")
    .replace(/women$/, "woman")
    .replace(/s$/, "");
  return OFFICE_HEADS.has(singular) ? singular : null;
}

/** True for the offices of several: "aides", not "economics". */
export function isPluralOffice({ tokens }: ReportView, place: number): boolean {
  const { tag = "", word = "" } = tokens[place] ?? {};
  return tag === "NNS" && findOfficeHead(word) !== foldWord(word);
}
