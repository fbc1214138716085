import { readSpans } from "../base/span.js";
import type { Extraction } from "../record/extraction.js";
import { compareWordings, measureLikeness, type WordingDifference } from "../statement/compare-wordings.js";
import { foldWords } from "../statement/fold-words.js";

/** A statement as one version of a report has it. */
export interface VersionStatement {
  readonly attributionId: string;
  /** As the report names who is said to have said it; null when it tells no source. */
  readonly speaker: string | null;
  readonly cue: string;
  readonly words: string;
}

/**
 * What became of a statement from one version to the next. `reworded`: the same speaker, other words. `reattributed`: the
 * same words, another speaker.
 */
export interface StatementChange {
  readonly kind: "appeared" | "vanished" | "reworded" | "reattributed";
  /** Null for what appeared. */
  readonly before: VersionStatement | null;
  /** Null for what vanished. */
  readonly after: VersionStatement | null;
  /** Of what was reworded. */
  readonly differences: readonly WordingDifference[];
}

/** Words that two wordings of one statement have in common at least, of the longer one. */
const ALIKE_SHARE = 0.5;
/** Of more statements that are left over on each side, no pairs are looked for: their number grows with the square. */
const MOST_PAIRED = 200;

/**
 * Compares what two versions of a report have people say, in the order of the later one, what vanished last. Words are
 * compared without case and punctuation; a statement that both have alike is no change.
 */
export function compareVersions(before: Extraction, after: Extraction): readonly StatementChange[] {
  const old = listStatements(before);
  const present = listStatements(after);
  const same = new Set<Told>();
  pair(old, present, same, (one, other) => one.folded === other.folded && one.speaker === other.speaker);
  const moved = pair(old, present, same, (one, other) => one.folded === other.folded);
  const reworded = pairAlike(old, present, same);
  const pairs = new Map([...moved, ...reworded].map((change) => [change.after, change]));
  const changes = present.flatMap((told): readonly StatementChange[] => {
    const found = pairs.get(told);
    if (found) return [describePair(found)];
    return same.has(told) ? [] : [{ kind: "appeared", before: null, after: show(told), differences: [] }];
  });
  const vanished = old.filter((told) => !same.has(told));
  return [
    ...changes,
    ...vanished.map((told) => ({ kind: "vanished" as const, before: show(told), after: null, differences: [] })),
  ];
}

interface Told extends VersionStatement {
  readonly folded: string;
}

interface Pair {
  readonly before: Told;
  readonly after: Told;
}

function listStatements({ article, attributions, readings }: Extraction): readonly Told[] {
  const speakers = new Map(readings.map(({ attributionId, speaker }) => [attributionId, speaker.value?.name ?? null]));
  return attributions.flatMap(({ id, source, cue, content }) => {
    const words = readSpans(article.text, content);
    if (words === "") return [];
    const named = speakers.get(id) ?? (source.length > 0 ? readSpans(article.text, source) : null);
    const folded = foldWords(words)
      .flat()
      .map(({ word }) => word)
      .join(" ");
    return [{ attributionId: id, speaker: named, cue: readSpans(article.text, cue), words, folded }];
  });
}

/** Pairs, in order, statements that neither side has given away yet, and marks both. */
function pair(
  old: readonly Told[],
  present: readonly Told[],
  taken: Set<Told>,
  fits: (one: Told, other: Told) => boolean,
): readonly Pair[] {
  const byWords = new Map<string, Told[]>();
  for (const told of old) if (!taken.has(told)) byWords.set(told.folded, [...(byWords.get(told.folded) ?? []), told]);
  return present.flatMap((after) => {
    const before = taken.has(after)
      ? undefined
      : byWords.get(after.folded)?.find((told) => !taken.has(told) && fits(told, after));
    if (!before) return [];
    taken.add(before);
    taken.add(after);
    return [{ before, after }];
  });
}

/** The most alike first, of one speaker or of none that is told. */
function pairAlike(old: readonly Told[], present: readonly Told[], taken: Set<Told>): readonly Pair[] {
  const left = old.filter((told) => !taken.has(told)).slice(0, MOST_PAIRED);
  const fresh = present.filter((told) => !taken.has(told)).slice(0, MOST_PAIRED);
  const candidates = left.flatMap((before) =>
    fresh.flatMap((after) => {
      const share = before.speaker === after.speaker ? measureLikeness(before.words, after.words) : 0;
      return share >= ALIKE_SHARE ? [{ before, after, share }] : [];
    }),
  );
  return candidates
    .sort((one, other) => other.share - one.share)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before);
      taken.add(after);
      return true;
    });
}

function describePair({ before, after }: Pair): StatementChange {
  const isMoved = before.folded === after.folded;
  const differences = isMoved ? [] : compareWordings(before.words, after.words);
  return { kind: isMoved ? "reattributed" : "reworded", before: show(before), after: show(after), differences };
}

function show({ attributionId, speaker, cue, words }: Told): VersionStatement {
  return { attributionId, speaker, cue, words };
}
