import type { ClassedName } from "./classify-name.js";
import type { Person } from "./link-people.js";
import type { ReportView } from "./report-view.js";
import { findOfficeHead } from "./role.js";

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
  if (sharesTitle(view, run, person)) score += 2;
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

/** So many places that name somebody are looked at for a title. */
const MAX_TITLED = 24;

/** "Secretary Holt", where one of two Holts was named as "Secretary of Trade Ada Holt". */
function sharesTitle(view: ReportView, run: ClassedName, { mentions }: Person): boolean {
  const title = findTitleHead(view, run);
  return title !== null && mentions.slice(0, MAX_TITLED).some((mention) => findTitleHead(view, mention.run) === title);
}

function findTitleHead({ tokens }: ReportView, { titleStart, nameStart }: ClassedName): string | null {
  for (let i = titleStart; i < nameStart; i++) {
    const head = findOfficeHead(tokens[i]?.word ?? "");
    if (head !== null) return head;
  }
  return null;
}
