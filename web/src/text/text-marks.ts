import type { Marked, Stretch } from "../parts/cut-marks.js";

/**
 * What a stretch of a report is: one of the three parts of an attribution, the words that a field was read from, or words
 * of another attribution than the one that is looked at.
 */
export type MarkRole = "source" | "cue" | "content" | "lit" | "other";

/** Which part of which attribution a stretch is. */
export interface TextMark {
  readonly role: MarkRole;
  readonly attributionId: string;
  /** The speaker, where one is known: mentions of one are tied together. */
  readonly speakerId: string | null;
  /** Its number in the report, on its first stretch alone. */
  readonly number: number | null;
}

/** What is drawn of an attribution. */
export interface MarkedAttribution {
  readonly id: string;
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
  readonly speakerId: string | null;
  readonly number: number | null;
}

/** The parts of attributions as marks, in the order of the text. */
export function listMarks(attributions: readonly MarkedAttribution[]): readonly Marked<TextMark>[] {
  const marks = attributions.flatMap((attribution) => {
    const first = findFirst(attribution);
    return (["source", "cue", "content"] as const).flatMap((role) =>
      attribution[role].map(({ start, end }) => ({
        start,
        end,
        as: {
          role,
          attributionId: attribution.id,
          speakerId: attribution.speakerId,
          number: role === first.role && start === first.start ? attribution.number : null,
        },
      })),
    );
  });
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Where an attribution begins. */
export function findStart({ source, cue, content }: Omit<MarkedAttribution, "number" | "speakerId">): number {
  return Math.min(...[source[0], cue[0], content[0]].map((span) => span?.start ?? Number.POSITIVE_INFINITY));
}

/** The number stands where its words begin, or else where it begins at all. */
function findFirst(attribution: MarkedAttribution): { readonly role: MarkRole; readonly start: number } {
  const [content] = attribution.content;
  if (content) return { role: "content", start: content.start };
  const start = findStart(attribution);
  return { role: attribution.source[0]?.start === start ? "source" : "cue", start };
}

/** For each stretch, in order, the marks that lie over it; both lists sorted by their starts. */
export function dealMarks<T>(
  stretches: readonly Stretch[],
  marks: readonly Marked<T>[],
): readonly (readonly Marked<T>[])[] {
  let next = 0;
  let open: Marked<T>[] = [];
  return stretches.map(({ start, end }) => {
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) if (mark.end > start) open.push(mark);
    return [...open];
  });
}
