import type { ClassedName } from "./classify-name.js";
import type { Person } from "./link-people.js";
import type { ReportView } from "./report-view.js";

/** A bare surname, one who bears it, and all who do. */
interface NamesakeQuery {
  readonly run: ClassedName;
  readonly person: Person;
  readonly found: readonly Person[];
}

/**
 * A report that goes on naming one of two namesakes in full keeps the bare surname for the other; so does a title. A
 * namesake who is only named later can hardly be meant.
 */
export function scoreNamesake(view: ReportView, { run, person, found }: NamesakeQuery): number {
  const first = person.mentions.find(({ isFull }) => isFull)?.run.nameStart ?? Number.POSITIVE_INFINITY;
  const firsts = found.map((other) => other.mentions[0]?.run.nameStart ?? Number.POSITIVE_INFINITY);
  let score = first < run.nameStart ? 2 : 0;
  if (first === Math.min(...firsts)) score += 1;
  if (person.isTitled) score += 1;
  if (person.fullMentions > 2) score -= 1;
  const { sentenceOf } = view.index;
  const sentence = sentenceOf[run.nameStart] ?? 0;
  for (let back = person.mentions.length - 1; back >= 0; back--) {
    const mention = person.mentions[back];
    const at = mention ? (sentenceOf[mention.run.nameStart] ?? 0) : 0;
    if (at > sentence) continue;
    if (sentence - at <= 2) score += 1.5 - (sentence - at) / 2;
    break;
  }
  return score;
}
