// The relations that the report's own words state between its utterances: "echoed the American viewpoint", "rejected
// that claim", "addressed the same question". Not done here: comparing what was said.
import { coverSpans, type Span } from "../base/span.js";
import { DEMONYMS } from "../lexicon/en/demonyms.js";
import type { Relation, RelationKind, SpeakerReading } from "../record/reading.js";
import type { Token } from "../record/sentence.js";
import { indexSpeakers, type Naming } from "./find-namings.js";
import { foldName } from "./name-speakers.js";
import type { Scene, Utterance } from "./scene.js";
import { findTokenAt, liesInside } from "./search-spans.js";

const VERBS: ReadonlyMap<string, RelationKind> = new Map<string, RelationKind>(
  (
    [
      ["echoes", "echoed echoing echoes echo"],
      ["denies", "denied denies denying"],
      [
        "rejects",
        "rejected rejects rejecting dismissed dismisses dismissing rebuffed refuted disputed disputes disputing",
      ],
      ["confirms", "confirmed confirms confirming corroborated"],
      ["corrects", "corrected corrects correcting"],
      ["repliesTo", "responding replying responded replied"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, RelationKind] => [word, kind])),
);
/** What is said, as a noun: the object must be a saying for the verb to relate two. */
const SAYINGS =
  /^(?:views?|viewpoints?|sentiments?|remarks?|comments?|words?|positions?|stances?|concerns?|calls?|line|claims?|allegations?|accusations?|charges?|assertions?|criticisms?|suggestions?|arguments?|statements?|account|version|report|reports|attacks?|warnings?|question|demands?|request|idea|notion|premise|answer|point)$/i;
const ANAPHORS = /^(?:the|that|this|those|these|such|any|all)$/i;

/** Where words of relation may stand for an utterance: its sentence around the cue, or a sentence that names it. */
interface Field {
  readonly sentence: number;
  readonly utterance: Utterance;
  readonly clause: number;
}

/** Finds the relations, in the order of the text, one of a kind for a pair. */
export function findRelations(
  scene: Scene,
  namings: readonly Naming[],
  speakers: readonly SpeakerReading[],
): readonly Relation[] {
  const byName = indexSpeakers(scene.utterances);
  const fields: Field[] = [
    ...scene.utterances.map((utterance) => ({ sentence: utterance.sentence, utterance, clause: utterance.clause })),
    ...namings.map(({ sentence, utterance, clause }) => ({ sentence, utterance, clause })),
  ];
  const positions = new Map(scene.utterances.map((utterance, i) => [utterance, i]));
  const relations = new Map<string, Relation>();
  for (const field of fields) {
    for (const relation of findInField(scene, field, { byName, speakers, positions })) {
      relations.set(`${relation.kind} ${relation.from} ${relation.to}`, relation);
    }
  }
  return [...relations.values()].sort((one, other) => one.span.start - other.span.start);
}

interface Speakers {
  readonly positions: ReadonlyMap<Utterance, number>;
  readonly byName: ReadonlyMap<string, string>;
  readonly speakers: readonly SpeakerReading[];
}

function* findInField(scene: Scene, field: Field, speakers: Speakers): Generator<Relation> {
  const tokens = scene.sentences[field.sentence]?.tokens ?? [];
  const cue = coverSpans(field.utterance.attribution.cue);
  const around = field.sentence === field.utterance.sentence && cue ? Math.max(0, findTokenAt(tokens, cue.start)) : 0;
  for (let i = Math.max(0, around - 25); i < tokens.length && i < around + 40; i++) {
    const token = tokens[i] as Token;
    if (liesInside(scene.contents, token.start)) continue;
    if (scene.clauses[field.sentence]?.[i] !== field.clause) continue;
    const kind = VERBS.get(token.word.toLowerCase());
    const same = findSameQuestion(tokens, i);
    const object = same ?? (kind && !isNegated(tokens, i) ? findObject(tokens, kind, i) : null);
    if (!object) continue;
    const target = findTarget(scene, field, { tokens, object, ...speakers });
    if (!target) continue;
    const span = { start: token.start, end: extendToCue(field, tokens[object.past - 1]?.end ?? token.end) };
    const bearer = same ? field.utterance : findBearer(scene, field.utterance, span, speakers.positions);
    yield {
      kind: same ? "answersSameQuestionAs" : (kind ?? "repliesTo"),
      from: bearer.attribution.id,
      to: target.attribution.id,
      words: scene.text.slice(span.start, span.end),
      span,
    };
  }
}

/**
 * "The envoy echoed that view. “We agree,” she said": where an attribution is the words of relation and no more, what its
 * speaker says next bears on the other.
 */
function findBearer(
  { utterances }: Scene,
  utterance: Utterance,
  span: Span,
  positions: ReadonlyMap<Utterance, number>,
): Utterance {
  const { cue, content } = utterance.attribution;
  const isBare =
    cue.some(({ start }) => start === span.start) &&
    content.every(({ start }) => start >= span.start && start < span.end);
  const next = utterances[(positions.get(utterance) ?? 0) + 1];
  const goesOn = next && next.speaker === utterance.speaker && next.sentence - utterance.sentence <= 2;
  return isBare && goesOn ? next : utterance;
}

interface ObjectWords {
  readonly first: number;
  readonly past: number;
  readonly answersSame: boolean;
}

/** "addressed the same question", "answered the same question". */
function findSameQuestion(tokens: readonly Token[], i: number): ObjectWords | null {
  if (!/^(?:addressed|answered|answering|addressing|responded|asked|faced|took)$/i.test(tokens[i]?.word ?? ""))
    return null;
  const from = tokens[i + 1]?.word === "to" ? i + 2 : i + 1;
  const words = tokens
    .slice(from, from + 3)
    .map((token) => token.word.toLowerCase())
    .join(" ");
  return words === "the same question" ? { first: from, past: from + 3, answersSame: true } : null;
}

const isNegated = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 3), i).some((token) => /^(?:not|n['’]t|never|neither|nor|no)$/i.test(token.word));

/** The object as far as the noun for a saying: "the American viewpoint", "her claim", "Varn's accusation". */
function findObject(tokens: readonly Token[], kind: RelationKind, verb: number): ObjectWords | null {
  const first = kind === "repliesTo" ? (tokens[verb + 1]?.word === "to" ? verb + 2 : -1) : verb + 1;
  if (first < 0) return null;
  for (let i = first; i < tokens.length && i < first + 6; i++) {
    const word = tokens[i]?.word ?? "";
    if (SAYINGS.test(word)) return { first, past: i + 1, answersSame: false };
    if (/^(?:[.,;:“”"]|that|by|in|on|at|to|when|while|and)$/i.test(word) && i > first) break;
  }
  return null;
}

interface TargetQuery extends Speakers {
  readonly tokens: readonly Token[];
  readonly object: ObjectWords;
}

/** The latest utterance before by whoever the object names; else, for "that claim", the one right before by another. */
function findTarget(
  scene: Scene,
  field: Field,
  { tokens, object, byName, speakers, positions }: TargetQuery,
): Utterance | null {
  const position = positions.get(field.utterance) ?? 0;
  const before = (fits: (utterance: Utterance) => boolean): Utterance | null => {
    for (let i = position - 1; i >= 0 && i > position - 40; i--) {
      const other = scene.utterances[i] as Utterance;
      if (other.speaker !== field.utterance.speaker && !isQuestion(scene, other) && fits(other)) return other;
    }
    return null;
  };
  if (object.answersSame) return before((other) => field.utterance.block - other.block <= 3);
  let isAnaphor = false;
  for (let i = object.first; i < object.past - 1; i++) {
    const word = tokens[i]?.word ?? "";
    const speaker = byName.get(foldName(word));
    if (speaker) return before((other) => other.speaker === speaker);
    const country = DEMONYMS.get(word);
    if (country) return before((other) => speaksFor(speakers[other.index], country));
    if (/^\p{Lu}/u.test(word)) return null;
    isAnaphor ||= ANAPHORS.test(word);
  }
  return isAnaphor ? before((other) => field.utterance.block - other.block <= 2) : null;
}

/** "Asked whether it was late": a question is no view that one could echo. */
function isQuestion({ text }: Scene, { attribution }: Utterance): boolean {
  const [first] = attribution.content;
  return attribution.manner === "indirect" && /^(?:whether|if)\b/i.test(text.slice(first?.start ?? 0, first?.end ?? 0));
}

function speaksFor(speaker: SpeakerReading | undefined, country: string): boolean {
  const told = [speaker?.onBehalfOf?.value, speaker?.affiliation?.value, speaker?.speaker.value?.name];
  return told.some((name) => name !== null && name !== undefined && countryOf(name) === country);
}

function countryOf(name: string): string | null {
  const plain = name.replace(/^Government of (?:the )?/, "").replace(/\./g, "");
  return DEMONYMS.get(plain) ?? null;
}

/** "addressed the same question by responding": the words run on to a cue that stands right behind. */
function extendToCue(field: Field, end: number): number {
  const cue: Span | null = coverSpans(field.utterance.attribution.cue);
  return cue && cue.start >= end && cue.start - end <= 4 ? cue.end : end;
}
