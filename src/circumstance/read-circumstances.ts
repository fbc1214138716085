// A report, its sentences, attributions and speakers → for each attribution when, at what occasion, where, to whom and
// in answer to what it was said, each with the words that tell it; and the relations that the report's words state.
// Not done here: who spoke, how a quotation is cut, what another report tells.
import { readSpans } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Problem } from "../record/problem.js";
import type { CircumstanceReading, Relation, SpeakerReading } from "../record/reading.js";
import type { Sentence } from "../record/sentence.js";
import { coverSteps, type Session } from "./cover.js";
import { findNamings } from "./find-namings.js";
import { findQuestions, type QuestionFound } from "./find-questions.js";
import { findRelations } from "./find-relations.js";
import { type Covered, makeReading, NO_CIRCUMSTANCES } from "./make-reading.js";
import { findLeadTime, isTurn, makeSteps } from "./make-steps.js";
import { makeScene, type Scene } from "./scene.js";

/** What this room adds: readings in the order of the attributions, relations, and what it could not resolve. */
export interface CircumstanceResult {
  readonly readings: readonly CircumstanceReading[];
  readonly relations: readonly Relation[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the circumstances of every attribution of one report. `speakers` stand in the order of `attributions`.
 * Time is near linear in the length of the text and n log n in the attributions.
 */
export function readCircumstances(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  speakers: readonly SpeakerReading[],
): CircumstanceResult {
  const scene = makeScene(article, sentences, attributions, speakers);
  const namings = findNamings(scene);
  const relations = findRelations(scene, namings, speakers);
  const covered = coverAttributions(scene, attributions, findQuestions(scene, namings), makeSteps(scene, namings));
  shareQuestions(covered, relations, { attributions, speakers });
  lendToAsking(scene, covered, speakers);
  addressTurns(scene, covered, speakers);
  return {
    readings: covered.map((one) => makeReading(article, one)),
    relations,
    problems: findProblems(scene),
  };
}

/** "will tell parliament on Friday" has not been said yet. */
const TO_COME = /\b(?:will|shall|(?:is|are) (?:expected|due|set|scheduled|about) to|plans? to|to)\b/;

type MutableCovered = { -readonly [K in keyof Covered]: Covered[K] };

function coverAttributions(
  scene: Scene,
  attributions: readonly Attribution[],
  questions: ReadonlyMap<number, QuestionFound>,
  steps: ReturnType<typeof makeSteps>,
): MutableCovered[] {
  const sessions = coverSteps(steps, findLeadTime(scene));
  const covered = attributions.map(
    (attribution, index): MutableCovered => ({
      attributionId: attribution.id,
      own: NO_CIRCUMSTANCES,
      session: null,
      question: questions.get(index) ?? null,
      isToCome: attribution.polarity === "conditional" || TO_COME.test(readSpans(scene.text, attribution.cue)),
    }),
  );
  for (const [i, step] of steps.entries()) {
    const one = covered[step.index];
    if (!one) continue;
    one.own = step.own;
    one.session = sessions[i] ?? null;
  }
  return covered;
}

interface Told {
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly SpeakerReading[];
}

/** Who "addressed the same question" did so on the same occasion, beside the other; the question is the other's. */
function shareQuestions(
  covered: readonly MutableCovered[],
  relations: readonly Relation[],
  { attributions, speakers }: Told,
): void {
  const indexOf = new Map(attributions.map((attribution, i) => [attribution.id, i]));
  for (const { kind, from, to } of relations) {
    if (kind !== "answersSameQuestionAs") continue;
    const [one, other] = [covered[indexOf.get(from) ?? -1], covered[indexOf.get(to) ?? -1]];
    if (!one || !other) continue;
    one.question ??= other.question;
    if (one.own.time || one.own.occasion) continue;
    const name = speakers[indexOf.get(to) ?? -1]?.speaker.value?.name ?? null;
    const occasion = other.own.occasion ?? other.session?.occasion ?? null;
    const session = one.session ?? { ...NO_CIRCUMSTANCES, speaker: "", written: false, firstBlock: 0, lastBlock: 0 };
    one.session = {
      ...session,
      time: session.time ?? other.own.time ?? other.session?.time ?? null,
      occasion: session.occasion ?? (occasion && { ...occasion, with: occasion.with === null ? null : name }),
      place: session.place ?? other.own.place ?? other.session?.place ?? null,
    };
  }
}

/** "Asked about the dam, Varn said": the asking, which has no source, is put to Varn on the occasion of the answer. */
function lendToAsking(scene: Scene, covered: readonly MutableCovered[], speakers: readonly SpeakerReading[]): void {
  for (const [i, { attribution, index, sentence }] of scene.utterances.entries()) {
    const answer = scene.utterances[i + 1];
    const one = covered[index];
    if (!one || !answer || attribution.source.length > 0 || answer.sentence !== sentence) continue;
    const cue = scene.text.slice(attribution.cue[0]?.start ?? 0, attribution.cue[0]?.end ?? 0);
    if (!/^(?:when )?(?:asked|pressed|questioned|quizzed)\b/i.test(cue)) continue;
    const other = covered[answer.index];
    const name = speakers[answer.index]?.speaker.value?.name ?? null;
    const span = answer.attribution.source[0] ?? null;
    const session: Session | null = other?.session ?? null;
    const addressee = name !== null && span !== null ? { name, span, lasting: true } : null;
    one.own = {
      ...one.own,
      time: one.own.time ?? other?.own.time ?? null,
      occasion: one.own.occasion ?? other?.own.occasion ?? null,
    };
    one.session = session && { ...session, addressee };
    if (addressee && !session) one.own = { ...one.own, addressee };
  }
}

/** In a transcript of two, each speaks to the other. */
function addressTurns(scene: Scene, covered: readonly MutableCovered[], speakers: readonly SpeakerReading[]): void {
  const turns = scene.utterances.filter((utterance) => isTurn(scene, utterance));
  const sides = new Map(turns.map((turn) => [turn.speaker, turn]));
  if (sides.size !== 2 || turns.length < 4) return;
  const [one, other] = [...sides.values()];
  for (const turn of turns) {
    const partner = turn.speaker === one?.speaker ? other : one;
    const span = partner?.attribution.source[0];
    const covers = covered[turn.index];
    if (!partner || !span || !covers || covers.own.addressee) continue;
    const name = speakers[partner.index]?.speaker.value?.name ?? scene.text.slice(span.start, span.end);
    covers.own = { ...covers.own, addressee: { name, span, lasting: true } };
  }
}

/** One fault for a report without a date, at the first time that needs it. */
function findProblems(scene: Scene): Problem[] {
  const open = scene.times.find((time) => time.moment === null && time.anchor === "report");
  if (!open || scene.article.publishedAt !== null) return [];
  return [
    {
      room: "circumstance",
      code: "no-report-date",
      span: open.span,
      message: "the report has no date, so that its relative times stay unresolved",
    },
  ];
}
