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
  readonly isGroup: boolean;
  /** In the headline or the first paragraph, which tell ahead of what the report is about. */
  readonly isLead: boolean;
  /** A speaker's turn in a transcript. */
  readonly turn: boolean;
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
  readonly firstBlock: number;
  lastBlock: number;
}

/** What has been told so far. */
interface Told {
  readonly bySpeaker: Map<string, Session[]>;
  /** The latest session at which several speak by turns. */
  shared: Session | null;
  /** The latest session with an occasion, of each kind. */
  readonly byKind: Map<string, Session>;
}

/**
 * For each step, the session that covers it, or null. `leadTime` is the report's own day where its lead tells of that
 * day ("a blast tore through the market tonight"): what is then said of it without a day was said on it.
 */
export function coverSteps(steps: readonly Step[], leadTime: TimeExpression | null): readonly (Session | null)[] {
  const told: Told = { bySpeaker: new Map(), shared: null, byKind: new Map() };
  const addressees: (AddresseeMention | null)[] = [];
  const covered = steps.map((step): Session | null => {
    const session = chooseSession(step, told);
    if (session) keepSession(step, session, told);
    addressees.push(session?.addressee ?? null);
    return session;
  });
  joinHearing(steps, covered, told.shared);
  return steps.map((step, i) => {
    const session = covered[i] ?? null;
    const isBare = !session?.time && !session?.occasion;
    const chosen = (isBare && findLeadSession(step, told.bySpeaker.get(step.speaker) ?? [])) || session;
    if (chosen && leadTime && step.aspect === "event" && step.reports && !step.written) chosen.time ??= leadTime;
    // A saying with a day or an occasion of its own is not to those who are named only after it.
    return chosen && hasAnchor(step.own) ? { ...chosen, addressee: addressees[i] ?? null } : chosen;
  });
}

function keepSession(step: Step, session: Session, told: Told): void {
  session.lastBlock = step.block;
  if (session.speaker === step.speaker) {
    const own = told.bySpeaker.get(step.speaker) ?? [];
    if (own.at(-1) !== session)
      told.bySpeaker.set(step.speaker, [...own.filter((other) => other !== session), session].slice(-8));
  }
  if (!session.occasion) return;
  told.byKind.set(session.occasion.kind, session);
  if (/^(?:hearing or trial|debate)$/.test(session.occasion.kind)) told.shared = session;
}

const isEmpty = (own: Circumstances): boolean => !own.time && !own.occasion && !own.place && !own.addressee;
const hasAnchor = (own: Circumstances): boolean => own.time !== null || own.occasion !== null;

function chooseSession(step: Step, told: Told): Session | null {
  const own = told.bySpeaker.get(step.speaker) ?? [];
  const current = own.at(-1) ?? null;
  if (hasAnchor(step.own)) return chooseAnchored(step, current, told);
  if (step.turn) return joinTurn(step, own, told);
  if (step.aspect === "headline") return isEmpty(step.own) ? null : fill(startSession(step), step.own);
  if (step.aspect === "mental" || step.aspect === "stance")
    return isEmpty(step.own) ? null : fill(startSession(step), step.own);
  for (let i = own.length - 1; i >= 0; i--) {
    const session = own[i] as Session;
    if (goesOn(step, session)) return fill(session, step.own);
  }
  const { shared } = told;
  if (shared && step.reports && shared.lastBlock >= step.block - 3 && !step.written) return share(step, shared);
  return step.reports || !isEmpty(step.own) ? fill(startSession(step), step.own) : null;
}

function chooseAnchored(step: Step, current: Session | null, told: Told): Session {
  const sameDay = !step.own.occasion && step.own.time?.moment?.earliest === current?.time?.moment?.earliest;
  if (current && isNear(step, current, sameDay ? 15 : 3) && agrees(step, current)) return fill(current, step.own);
  const session = fill(startSession(step), step.own);
  const known = step.own.occasion?.definite ? told.byKind.get(step.own.occasion.kind) : undefined;
  // "The report says", "at the hearing": the one told of before, whoever spoke of it.
  if (known && !step.own.time && isNear(step, known, 12)) {
    session.time = known.time;
    session.place ??= known.place;
  }
  return session;
}

function startSession(step: Step): Session {
  return {
    time: null,
    occasion: null,
    place: null,
    addressee: null,
    speaker: step.speaker,
    written: step.written,
    firstBlock: step.block,
    lastBlock: step.block,
  };
}

function fill(session: Session, own: Circumstances): Session {
  session.time ??= own.time;
  session.occasion ??= own.occasion;
  session.place ??= own.place;
  if (own.addressee?.lasting) session.addressee ??= own.addressee;
  return session;
}

/** The speaker's part in an occasion of several: all but the addressee is the same. */
function share(step: Step, shared: Session): Session {
  const session = fill(startSession(step), step.own);
  session.time ??= shared.time;
  session.occasion ??= shared.occasion;
  session.place ??= shared.place;
  return session;
}

/** A transcript's turns belong to the occasion told before it began. */
function joinTurn(step: Step, own: readonly Session[], told: Told): Session {
  const mine = own.findLast((session) => session.occasion);
  const known = mine ?? [...told.byKind.values()].at(-1);
  return mine ?? (known ? share(step, known) : fill(startSession(step), step.own));
}

const isNear = (step: Step, session: Session, blocks: number): boolean => step.block - session.lastBlock <= blocks;

/** Nothing that the step tells contradicts the session. */
function agrees(step: Step, session: Session): boolean {
  const { own } = step;
  const isBare = !session.time && !session.occasion;
  if (isBare && !isNear(step, session, session.lastBlock <= 3 ? 2 : 1)) return false;
  const [one, other] = [own.time?.moment, session.time?.moment];
  if (one && other && (one.latest < other.earliest || one.earliest > other.latest)) return false;
  if (own.occasion && session.occasion && own.occasion.kind !== session.occasion.kind)
    return own.occasion.kind === "other" && own.occasion.definite;
  // "Told the Courier", then "at a gathering": two sayings of one day.
  if (
    own.occasion &&
    !session.occasion &&
    session.addressee &&
    !/^(?:interview|broadcast|phone call)$/.test(own.occasion.kind)
  )
    return false;
  if (own.place && session.place && own.place.place.name !== session.place.place.name) return own.occasion !== null;
  return step.written === session.written || isBare;
}

/** A saying without circumstances of its own belongs to the speaker's last session while the telling goes on. */
function goesOn(step: Step, session: Session): boolean {
  const { moment } = session.time ?? {};
  const isBackground = moment !== undefined && moment !== null && moment.grain !== "day";
  if (step.written !== session.written && session.occasion && !step.takesUp) return false;
  if (step.isGroup) return isNear(step, session, step.reports ? 2 : 1);
  if (session.written) return isNear(step, session, session.occasion ? 12 : 2);
  if (!step.reports) return isNear(step, session, 1);
  if (isBackground && !session.occasion) return isNear(step, session, step.takesUp ? 1 : 0);
  if (session.occasion?.kind === "interview") return isNear(step, session, 30);
  return isNear(step, session, 10);
}

/** The headline and the lead tell ahead of the speaker's first session that is told as one. */
function findLeadSession(step: Step, sessions: readonly Session[]): Session | null {
  if (step.aspect !== "headline" && !(step.isLead && step.aspect === "event")) return null;
  const told = sessions.filter((session) => session.occasion || session.time?.moment);
  const days = told.filter((session) => session.time?.moment?.grain === "day");
  const first = (list: readonly Session[]): Session | null =>
    list.reduce<Session | null>(
      (best, session) => (best && best.firstBlock <= session.firstBlock ? best : session),
      null,
    );
  return first(days) ?? first(told.filter((session) => session.occasion));
}

/** A hearing named as known covers what was said from the lead on, unless something else is told of it. */
function joinHearing(steps: readonly Step[], covered: (Session | null)[], shared: Session | null): void {
  if (shared?.occasion?.kind !== "hearing or trial") return;
  shared.time ??= findFirstDay(steps, covered, shared.firstBlock);
  let lastBlock = shared.firstBlock;
  for (const [i, step] of steps.entries()) {
    if (step.written || step.aspect === "mental" || step.aspect === "stance" || step.block > lastBlock + 5) continue;
    const session = covered[i] ?? startSession(step);
    const [one, other] = [session.time?.moment, shared.time?.moment];
    if (session.occasion) {
      if (session.occasion === shared.occasion) lastBlock = Math.max(lastBlock, step.block);
      continue;
    }
    if (one && other && one.earliest !== other.earliest) continue;
    if (!step.reports && !one && step.block > shared.firstBlock) continue;
    session.occasion = shared.occasion;
    session.time ??= shared.time;
    covered[i] = session;
    lastBlock = Math.max(lastBlock, step.block);
  }
}

/** The first day that is told of a saying up to `block`: that of the lead. */
function findFirstDay(
  steps: readonly Step[],
  covered: readonly (Session | null)[],
  block: number,
): TimeExpression | null {
  for (const [i, step] of steps.entries()) {
    const time = covered[i]?.time;
    if (step.block <= block && time?.moment?.grain === "day") return time;
  }
  return null;
}
