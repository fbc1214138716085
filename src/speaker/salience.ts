import type { Gender } from "../lexicon/en/titles.js";
import type { Person } from "./link-people.js";
import type { ReportView } from "./report-view.js";
import { SALIENCE_WEIGHTS } from "./salience-weights.js";

/** A person held in mind: where they were last named, and how. */
export interface Seen {
  readonly person: Person;
  readonly place: number;
  readonly sentence: number;
  readonly block: number;
  readonly isSubject: boolean;
  readonly isSource: boolean;
  readonly isPossessive: boolean;
  readonly isPronoun: boolean;
  readonly quotedIn: number;
  readonly count: number;
}

/** A pronoun for which somebody is sought. */
export interface PronounPlace {
  readonly place: number;
  readonly gender: Gender;
  /** The pronoun stands in an attribution's source. */
  readonly isSource: boolean;
}

/** What speaks for and against a person, by name; the order is that of the features. */
export const SALIENCE_FEATURES = [
  "same sentence",
  "one sentence before",
  "two sentences before",
  "three or four sentences before",
  "five or more sentences before",
  "named last of all",
  "named last but one",
  "subject of this sentence",
  "subject of the sentence before",
  "subject further back",
  "source of this sentence",
  "source of the sentence before",
  "source further back",
  "a source sought for a source",
  "possessive",
  "pronoun",
  "block before",
  "blocks further back",
  "named in another quotation",
  "named in this quotation",
  "outside the quotation that the pronoun is in",
  "speaker of the quotation that the pronoun is in",
  "times named, in powers of two",
  "gender known",
  "argument of the same verb",
  "subject for a subject",
  "subject for a possessive in its sentence",
  "source of this sentence, for a source",
  "source of the sentence before, for a source",
  "source further back, for a source",
  "subject of the sentence before, for a source",
  "named last of all, for a source",
  "times named, for a source",
] as const;

/** The features of one person for one pronoun. */
export function readSalience(view: ReportView, seen: Seen, pronoun: PronounPlace): Float64Array {
  const { index, tokens, quotedIn } = view;
  const values = new Float64Array(SALIENCE_FEATURES.length);
  const sentence = index.sentenceOf[pronoun.place] ?? 0;
  const distance = measureDistance(view, seen, pronoun.place);
  const blocks = (index.sentences[sentence]?.block ?? 0) - seen.block;
  const quoted = quotedIn[pronoun.place] as number;
  const token = tokens[pronoun.place];
  const near = Math.min(distance, 2);
  values[distance < 3 ? distance : distance < 5 ? 3 : 4] = 1;
  if (seen.isSubject) values[7 + near] = 1;
  if (seen.isSource) values[10 + near] = 1;
  if (seen.isSource && pronoun.isSource) values[13] = 1;
  if (seen.isSource && pronoun.isSource) values[27 + near] = 1;
  if (seen.isSubject && pronoun.isSource && near === 1) values[30] = 1;
  if (seen.isPossessive) values[14] = 1;
  if (seen.isPronoun) values[15] = 1;
  if (blocks > 0) values[blocks === 1 ? 16 : 17] = 1;
  if (seen.quotedIn && seen.quotedIn !== quoted) values[18] = 1;
  if (quoted && seen.quotedIn === quoted) values[19] = 1;
  if (quoted && !seen.quotedIn) values[20] = 1;
  // Who is speaking says "I": "She failed," Holt said.
  if (quoted && !seen.quotedIn && seen.isSource && distance === 0) values[21] = 1;
  values[22] = Math.log2(Math.min(seen.count, 16));
  if (pronoun.isSource) values[32] = values[22] as number;
  if (seen.person.gender === pronoun.gender) values[23] = 1;
  if (distance === 0 && isSameClause(view, seen.place, pronoun.place)) values[24] = 1;
  if (seen.isSubject && /^nsubj/.test(token?.relation ?? "")) values[25] = 1;
  if (seen.isSubject && distance === 0 && token?.tag === "PRP$") values[26] = 1;
  return values;
}

/** Sentences between the two; outside quotations those that are quoted throughout do not count. */
function measureDistance({ index, quotedIn, toldBefore }: ReportView, seen: Seen, place: number): number {
  const sentence = index.sentenceOf[place] ?? 0;
  if (sentence === seen.sentence) return 0;
  if (quotedIn[place]) return sentence - seen.sentence;
  return Math.max(1, (toldBefore[sentence] as number) - (toldBefore[seen.sentence] as number));
}

/** The weighed sum of the features, with two for the order in which the persons were named last. */
export function scoreSalience(features: Float64Array, rank: number, isSource: boolean): number {
  if (rank < 2) features[5 + rank] = 1;
  if (rank === 0 && isSource) features[31] = 1;
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (features[i] as number) * (SALIENCE_WEIGHTS[i] ?? 0);
  return score;
}

/** True when both are arguments of one verb: in "Holt met him" the two are not one. */
export function isSameClause(view: ReportView, one: number, other: number): boolean {
  const a = view.tokens[one];
  const b = view.tokens[other];
  if (!a || !b || a.head < 0 || a.head !== b.head || view.index.sentenceOf[one] !== view.index.sentenceOf[other])
    return false;
  return ARGUMENT.test(a.relation) && ARGUMENT.test(b.relation);
}

const ARGUMENT = /^(?:nsubj|nsubjpass|dobj|iobj|nmod)$/;
