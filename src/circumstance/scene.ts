import { compareSpans, coverSpans, type Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { SpeakerReading } from "../record/reading.js";
import type { Sentence } from "../record/sentence.js";
import { findClauses } from "./find-clauses.js";
import { findOccasions, type OccasionMention } from "./find-occasions.js";
import { findTimes } from "./find-times.js";
import { foldName, nameSpeakers } from "./name-speakers.js";
import { findFirstEndingAfter, findSentenceAt, findTokenAt } from "./search-spans.js";
import type { TimeExpression } from "./time-context.js";

/** An attribution with what this room needs to know of it. */
export interface Utterance {
  readonly attribution: Attribution;
  /** Position in the list of attributions. */
  readonly index: number;
  /** Where it is said that it was said: the cue, else the source, else the content. */
  readonly anchor: Span;
  readonly sentence: number;
  /** Clause of the anchor's first token, as `findClauses` numbers them. */
  readonly clause: number;
  readonly block: number;
  /** Who said it, folded for comparison; utterances of one speaker share it, and one of nobody's stands alone. */
  readonly speaker: string;
  /** Several people, or people unnamed: two mentions of them need not be the same. */
  readonly isGroup: boolean;
}

/** A report laid out for this room. Lists are in the order of the text. */
export interface Scene {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The clause number of every token of every sentence. */
  readonly clauses: readonly (readonly number[])[];
  /** What is said, merged: expressions inside tell nothing about the saying. */
  readonly contents: readonly Span[];
  readonly utterances: readonly Utterance[];
  /** Last words of named speakers, folded → their names in full. */
  readonly fullNames: ReadonlyMap<string, string>;
  /** The last block of the headline and the lead: the first paragraph that has a sentence of more than eighteen tokens. */
  readonly leadBlock: number;
  /** Where the utterances are anchored: sorted, for searching. */
  readonly anchors: readonly Span[];
  readonly times: readonly TimeExpression[];
  readonly timeSpans: readonly Span[];
  readonly occasionSpans: readonly Span[];
  readonly occasions: readonly OccasionMention[];
}

/** Lays out a report. Time is linear in the text and n log n in the attributions. */
export function makeScene(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  speakers: readonly SpeakerReading[],
): Scene {
  const { text } = article;
  const contents = mergeContents(attributions);
  const names = nameSpeakers(text, attributions, speakers);
  const clauses = sentences.map((sentence) =>
    findClauses(sentence, contents, findFirstEndingAfter(contents, sentence.start)),
  );
  const blocks = article.blocks.map((block) => block.span);
  const times = findTimes({ text, blocks, publishedAt: article.publishedAt, quoted: contents });
  const occasions = findOccasions({ text, sentences, times });
  const utterances = attributions
    .flatMap((attribution, index) =>
      makeUtterance({ attribution, index, sentences, clauses, speaker: speakers[index], name: names[index] ?? "" }),
    )
    .sort((one, other) => compareSpans(one.anchor, other.anchor) || one.index - other.index);
  return {
    article,
    text,
    sentences,
    clauses,
    contents,
    utterances,
    fullNames: findFullNames(speakers),
    leadBlock: sentences.find((sentence) => sentence.tokens.length > 18)?.block ?? 0,
    anchors: utterances.map((utterance) => utterance.anchor),
    times,
    timeSpans: times.map((time) => time.span),
    occasions,
    occasionSpans: occasions.map((occasion) => occasion.span),
  };
}

interface UtteranceParts {
  readonly attribution: Attribution;
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly (readonly number[])[];
  readonly speaker: SpeakerReading | undefined;
  readonly name: string;
}

function makeUtterance({ attribution, index, sentences, clauses, speaker, name }: UtteranceParts): Utterance[] {
  const first = attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0];
  if (!first) return [];
  const anchor = attribution.cue.length > 0 ? (coverSpans(attribution.cue) ?? first) : first;
  const sentence = findSentenceAt(sentences, anchor.start);
  const tokens = sentences[sentence]?.tokens ?? [];
  const token = Math.max(0, findTokenAt(tokens, anchor.start));
  return [
    {
      attribution,
      index,
      anchor,
      sentence,
      clause: clauses[sentence]?.[token] ?? 0,
      block: sentences[sentence]?.block ?? 0,
      speaker: name,
      isGroup: speaker?.speaker.value?.kind === "group" || speaker?.speaker.value?.kind === "unnamed",
    },
  ];
}

function findFullNames(speakers: readonly SpeakerReading[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { speaker } of speakers) {
    const last = speaker.value?.kind === "person" ? foldName(speaker.value.name).split(" ").at(-1) : "";
    if (last && speaker.value) names.set(last, speaker.value.name);
  }
  return names;
}

/** Contents in order, joined where they overlap. */
function mergeContents(attributions: readonly Attribution[]): Span[] {
  const merged: Span[] = [];
  for (const span of attributions.flatMap((attribution) => attribution.content).sort(compareSpans)) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
