import type { Span } from "../../base/span.js";
import type { AttributionSpans, CueClass, Manner, Mode, Polarity } from "../../record/attribution.js";

/** What a case says of its first attribution besides its spans. */
export interface CaseTells {
  readonly cueClass?: CueClass;
  readonly manner?: Manner;
  readonly mode?: Mode;
  readonly polarity?: Polarity;
}

/**
 * A case: an invented passage with its attributions marked, `[The mayor|source] [said|cue] [taxes would rise|content].`
 * A second attribution's marks carry a 2 (`[she|source 2]`); marks may nest; a passage without marks holds none.
 */
export type AttributionCase = string | readonly [marked: string, tells?: CaseTells];

/** A case read: its plain text and the spans of each attribution, in the order of their numbers. */
export interface ReadCase {
  readonly text: string;
  readonly attributions: readonly AttributionSpans[];
  readonly tells: CaseTells;
}

type Role = keyof AttributionSpans;

/** Reads the marks of a case. @throws RangeError when a mark is not closed. */
export function readCase(one: AttributionCase): ReadCase {
  const [marked, tells = {}] = typeof one === "string" ? [one] : one;
  const spans = new Map<number, Record<Role, Span[]>>();
  const open: number[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at++) {
    const close = /^\|(source|cue|content)(?: (\d))?\]/.exec(marked.slice(at, at + 12));
    if (marked[at] === "[") open.push(text.length);
    else if (close) {
      const start = open.pop();
      if (start === undefined) throw new RangeError(`a mark is closed that was not opened: ${marked}`);
      const number = Number(close[2] ?? 1);
      const held = spans.get(number) ?? { source: [], cue: [], content: [] };
      held[close[1] as Role].push({ start, end: text.length });
      spans.set(number, held);
      at += close[0].length - 1;
    } else text += marked[at];
  }
  if (open.length > 0) throw new RangeError(`a mark is not closed: ${marked}`);
  const attributions = [...spans.entries()].sort(([one], [other]) => one - other).map(([, held]) => held);
  return { text, attributions, tells };
}
