// Utterances with what their own clauses tell → what covers each: its own circumstances, or those of the session it
// belongs to. A session is one speaker's saying on one occasion or day, going on over sentences and paragraphs.
// Not done here: finding expressions; saying anything that no words of the report tell.
import type { AddresseeMention } from "./find-addressee.js";
import type { PlaceMention } from "./find-places.js";
import type { Circumstances, OccasionFound } from "./own-circumstances.js";
import type { TimeExpression } from "./time-context.js";

/** How the words of a saying present it; it decides what may cover it from outside its own clause. */
export type Aspect =
  /** "said", "told": one saying in the past. */
  | "event"
  /** "says", "has said", "proposes": a stance, not one saying. */
  | "stance"
  /** In a headline, where the present tells of the saying that the report is about. */
  | "headline"
  /** Nothing was uttered. */
  | "mental";

/** One step of the report's telling: an utterance, or a sentence that only names a saying. */
export interface Step {
  /** Index of the attribution; -1 for a sentence that only names a saying. */
  readonly index: number;
  readonly block: number;
  readonly sentence: number;
  readonly speaker: string;
  readonly aspect: Aspect;
  /** True for "said" and quotation; false for "criticized", "called for", which sum up as often as they report. */
  readonly reports: boolean;
  /** True where a pronoun or "also", "added" takes up the saying before. */
  readonly takesUp: boolean;
  readonly written: boolean;
  readonly own: Circumstances;
}

/** What was said at one go, filled in as the report tells more of it. */
export interface Session {
  time: TimeExpression | null;
  occasion: OccasionFound | null;
  place: PlaceMention | null;
  addressee: AddresseeMention | null;
  readonly speaker: string;
  readonly written: boolean;
  lastBlock: number;
  lastSentence: number;
}

/** For each step, the session that covers it, or null. */
export function coverSteps(steps: readonly Step[]): readonly (Session | null)[] {
  const bySpeaker = new Map<string, Session[]>();
  let shared: Session | null = null;
  const covered = steps.map((step): Session | null => {
    const own = bySpeaker.get(step.speaker) ?? [];
    const session = chooseSession(step, own, shared);
    if (!session) return null;
    session.lastBlock = step.block;
    session.lastSentence = step.sentence;
    if (own.at(-1) !== session && session.speaker === step.speaker)
      bySpeaker.set(step.speaker, [...own.filter((s) => s !== session), session].slice(-8));
    if (isShared(session.occasion)) shared = session;
    return session;
  });
  return steps.map((step, i) => covered[i] ?? findLeadSession(step, bySpeaker.get(step.speaker) ?? []));
}

/** Occasions at which several speak by turns. */
function isShared(occasion: OccasionFound | null): boolean {
  return occasion?.kind === "hearing or trial" || occasion?.kind === "debate";
}

const isEmpty = (own: Circumstances): boolean => !own.time && !own.occasion && !own.place && !own.addressee;
const hasAnchor = (own: Circumstances): boolean => own.time !== null || own.occasion !== null;

function chooseSession(step: Step, own: readonly Session[], shared: Session | null): Session | null {
  const current = own.at(-1) ?? null;
  if (hasAnchor(step.own)) {
    const fitting = current && isNear(step, current, 3) && agrees(step, current) ? current : null;
    return fill(fitting ?? startSession(step), step.own);
  }
  if (step.aspect === "mental" || step.aspect === "stance")
    return isEmpty(step.own) ? null : fill(startSession(step), step.own);
  if (current && goesOn(step, current)) return fill(current, step.own);
  if (shared && step.aspect === "event" && step.reports && shared.lastBlock >= step.block - 3 && !step.written) {
    const joined = fill(startSession(step), step.own);
    joined.time = shared.time;
    joined.occasion = shared.occasion;
    joined.place = shared.place;
    return joined;
  }
  return step.speaker || !isEmpty(step.own) ? fill(startSession(step), step.own) : null;
}

function startSession(step: Step): Session {
  return {
    time: null,
    occasion: null,
    place: null,
    addressee: null,
    speaker: step.speaker,
    written: step.written,
    lastBlock: step.block,
    lastSentence: step.sentence,
  };
}

function fill(session: Session, own: Circumstances): Session {
  session.time ??= own.time;
  session.occasion ??= own.occasion;
  session.place ??= own.place;
  session.addressee ??= own.addressee;
  return session;
}

const isNear = (step: Step, session: Session, blocks: number): boolean => step.block - session.lastBlock <= blocks;

/** Nothing that the step tells contradicts the session. */
function agrees(step: Step, session: Session): boolean {
  const { own } = step;
  const isBare = !session.time && !session.occasion;
  if (isBare && step.block - session.lastBlock > (session.lastBlock <= 3 ? 2 : 1)) return false;
  if (own.time?.moment && session.time?.moment) {
    const apart =
      own.time.moment.latest < session.time.moment.earliest || own.time.moment.earliest > session.time.moment.latest;
    if (apart) return false;
  }
  if (own.occasion && session.occasion && own.occasion.kind !== session.occasion.kind)
    return own.occasion.kind === "other" && own.occasion.definite;
  if (own.place && session.place && own.place.place.name !== session.place.place.name && !own.occasion) return false;
  if (step.written !== session.written && !isBare) return false;
  return true;
}

/** A saying without circumstances of its own belongs to the speaker's last session while the telling goes on. */
function goesOn(step: Step, session: Session): boolean {
  const isBackground = session.time?.moment !== null && session.time !== null && session.time.moment?.grain !== "day";
  if (step.aspect === "headline") return true;
  if (step.written !== session.written && session.occasion && !step.takesUp) return false;
  if (!step.reports) return isNear(step, session, 1);
  if (isBackground && !session.occasion) return isNear(step, session, step.takesUp ? 1 : 0);
  return isNear(step, session, step.takesUp ? 4 : 10);
}

/** The headline and the lead are covered by the speaker's first session, told further down. */
function findLeadSession(step: Step, sessions: readonly Session[]): Session | null {
  if (step.aspect !== "headline") return null;
  return sessions.find((session) => session.time || session.occasion) ?? null;
}
