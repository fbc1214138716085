import type { Span } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Basis, Field } from "../record/field.js";
import type { CircumstanceReading, Moment, Occasion, Place, Question } from "../record/reading.js";
import type { Session } from "./cover.js";
import type { QuestionFound } from "./find-questions.js";
import type { Circumstances } from "./own-circumstances.js";
import type { TimeExpression } from "./time-context.js";
import { turnBack } from "./turn-back.js";

/** All that covers one attribution. */
export interface Covered {
  readonly attributionId: string;
  readonly own: Circumstances;
  readonly session: Session | null;
  readonly question: QuestionFound | null;
  /** What somebody would say, or is about to: its day may lie after the report's. */
  readonly isToCome: boolean;
}

/** Nothing told. */
export const NO_CIRCUMSTANCES: Circumstances = { time: null, occasion: null, place: null, addressee: null };

interface Trust {
  readonly rule: string;
  readonly basis: Basis;
  readonly confidence: number;
}

/** Makes the reading: what the own clause tells comes before what the session does. */
export function makeReading(
  { text, publishedAt }: Pick<Article, "text" | "publishedAt">,
  { attributionId, own, session, question, isToCome }: Covered,
): CircumstanceReading {
  const latest = isToCome ? null : publishedAt;
  const ownTime = turnBack(own.time, latest);
  const occasion = own.occasion ?? session?.occasion ?? null;
  const place = own.place ?? session?.place ?? null;
  const addressee = own.addressee ?? session?.addressee ?? null;
  return {
    attributionId,
    saidOn: makeSaidOn(ownTime ?? turnBack(session?.time ?? null, latest), ownTime !== null),
    occasion: occasion
      ? makeField<Occasion>(
          { kind: occasion.kind, text: readWords(text, occasion.span), with: occasion.with },
          occasion.span,
          trust(occasion.rule, own.occasion !== null),
        )
      : makeUnknown(null, "no-occasion"),
    place: place
      ? makeField<Place>(place.place, place.span, trust("place-of-saying", own.place !== null))
      : makeUnknown(null, "no-place"),
    addressee: addressee
      ? makeField(addressee.name, addressee.span, trust("addressee", own.addressee !== null))
      : makeUnknown(null, "no-addressee"),
    question: question
      ? makeField<Question>({ text: readWords(text, question.span), askedBy: question.askedBy }, question.span, {
          rule: `question-${question.rule}`,
          basis: "stated",
          confidence: 0.8,
        })
      : makeUnknown(null, "no-question"),
  };
}

const readWords = (text: string, span: Span): string => text.slice(span.start, span.end);

/** A whole calendar date in the own clause is stated; what is worked out or carried over is implied. */
function makeSaidOn(time: TimeExpression | null, isOwn: boolean): Field<Moment> {
  if (!time) return makeUnknown(null, "no-time");
  if (!time.moment) return makeUnknown(time.span, `${time.rule}-unresolved`);
  return makeField(time.moment, time.span, {
    rule: `${time.rule}-in-${isOwn ? "clause" : "session"}`,
    basis: isOwn && time.anchor === "calendar" ? "stated" : "implied",
    confidence: isOwn ? 0.9 : 0.7,
  });
}

function trust(rule: string, isOwn: boolean): Trust {
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
