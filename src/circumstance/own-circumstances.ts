// An utterance → the circumstances that its own clause tells: when, at what, where, to whom.
// Not done here: what sentences around it tell.
import { contains, type Span } from "../base/span.js";
import { OCCASION_VERBS } from "../lexicon/en/occasions.js";
import type { OccasionKind } from "../record/reading.js";
import type { Token } from "../record/sentence.js";
import { type AddresseeMention, findAddressee } from "./find-addressee.js";
import { findOccasionAddressee } from "./find-occasion-addressee.js";
import type { OccasionMention } from "./find-occasions.js";
import { findPlace, type PlaceMention } from "./find-places.js";
import type { Scene, Utterance } from "./scene.js";
import { findFirstEndingAfter, findTokenAt, liesInside } from "./search-spans.js";
import type { TimeExpression } from "./time-context.js";

/** An occasion as an utterance has it. */
export interface OccasionFound {
  readonly kind: OccasionKind;
  readonly span: Span;
  readonly with: string | null;
  readonly definite: boolean;
  /** The name of the rule that tied it to the utterance. */
  readonly rule: string;
}

/** What one clause, or one sentence that names a saying, tells. */
export interface Circumstances {
  readonly time: TimeExpression | null;
  readonly occasion: OccasionFound | null;
  readonly place: PlaceMention | null;
  readonly addressee: AddresseeMention | null;
}

/** Where circumstances are looked for: the tokens of one clause of one sentence around an anchor. */
export interface Frame {
  readonly sentence: number;
  readonly clause: number;
  readonly anchor: Span;
  /** Spans that describe who speaks; times and places there are not those of the saying. */
  readonly source: readonly Span[];
  /** What is said: expressions inside tell nothing about the saying. */
  readonly content: readonly Span[];
  /** The head of the content that still tells of the saying: "grilled [the banker on Tuesday] for his role". */
  readonly open: Span | null;
  /** Mode of what is said: what is written may be named by its source. */
  readonly written: boolean;
}

const BOUNDING = /^(?:since|until|till|from|by|before|after|between|for)$/;

/** What the clause of the cue tells of an utterance. */
export function findOwnCircumstances(scene: Scene, utterance: Utterance): Circumstances {
  const { attribution } = utterance;
  const frame: Frame = {
    sentence: utterance.sentence,
    clause: utterance.clause,
    anchor: utterance.anchor,
    source: attribution.source,
    content: attribution.content,
    open: findOpenHead(scene, utterance),
    written: attribution.mode === "writing",
  };
  const found = findFramed(scene, frame);
  const occasion = found.occasion ?? findVerbOccasion(scene, utterance);
  const fromOccasion = findOccasionAddressee(scene, occasion);
  return { ...found, occasion, addressee: findAddressee(scene, utterance) ?? fromOccasion };
}

/**
 * The words from the cue on into an indirect content up to its first verb, quotation mark or clause. "She grilled the
 * banker on Tuesday for his role": no verb stands between, so that the day can only be the grilling's.
 */
function findOpenHead(scene: Scene, { attribution, anchor, sentence }: Utterance): Span | null {
  const content = attribution.content.find((span) => span.start >= anchor.start);
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  if (!content || content.start > anchor.end + 2) return null;
  const first = findTokenAt(tokens, content.start);
  let end = content.start;
  for (let i = first; i >= 0 && i < tokens.length && i < first + 40; i++) {
    const token = tokens[i];
    if (!token || token.start >= content.end) break;
    if (
      /^(?:VB|MD|WDT|WP|WRB|PRP$|EX)/.test(token.tag) ||
      /^(?:that|to|if|whether|because|as|while|after|before|when|[“”",:;—–-])$/i.test(token.word)
    )
      break;
    end = token.end;
  }
  return end > content.start ? { start: content.start, end } : null;
}

/** What a clause tells of the saying that it names, cue or no cue. */
export function findFramed(scene: Scene, frame: Frame): Circumstances {
  const mention = findOccasion(scene, frame);
  const occasion = mention && toFound(mention, "occasion-in-clause");
  return {
    time: mention?.time ?? findTime(scene, frame) ?? findSourceTime(scene, frame, mention),
    occasion,
    place: findFramedPlace(scene, frame, mention),
    addressee: null,
  };
}

/** The occasion's own words, tied by a rule. */
function toFound(mention: OccasionMention, rule: string): OccasionFound {
  return { kind: mention.kind, span: mention.span, with: mention.with, definite: mention.definite, rule };
}

function isInFrame(scene: Scene, frame: Frame, position: number): boolean {
  const sentence = scene.sentences[frame.sentence];
  if (!sentence || position < sentence.start || position >= sentence.end) return false;
  const isOpen = frame.open !== null && position >= frame.open.start && position < frame.open.end;
  if (!isOpen && frame.content.some((span) => position >= span.start && position < span.end)) return false;
  const inAnchor = position >= frame.anchor.start && position < frame.anchor.end;
  const isQuoted = liesInside(scene.contents, position) && !liesInside(scene.contents, frame.anchor.start);
  if (!inAnchor && !isOpen && isQuoted) return false;
  const token = findTokenAt(sentence.tokens, position);
  return inAnchor || scene.clauses[frame.sentence]?.[token] === frame.clause;
}

const isInSource = (frame: Frame, span: Span): boolean => frame.source.some((source) => contains(source, span));

/** True when another speaker's cue stands between the expression and the anchor. */
function isParted(scene: Scene, frame: Frame, position: number): boolean {
  const low = Math.min(position, frame.anchor.start);
  const high = Math.max(position, frame.anchor.start);
  const between = scene.anchors[findFirstEndingAfter(scene.anchors, low)];
  return between !== undefined && between.start > low && between.end < high;
}

/** A sentence without end is searched near the cue only, so that the work stays linear. */
const REACH = 1500;

function findReach(frame: Frame, sentence: Span): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(sentence.start, frame.anchor.start - REACH),
    to: Math.min(sentence.end, frame.anchor.end + REACH),
  };
}

function findTime(scene: Scene, frame: Frame): TimeExpression | null {
  const sentence = scene.sentences[frame.sentence];
  if (!sentence) return null;
  let best: TimeExpression | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const { from, to } = findReach(frame, sentence);
  for (let i = findFirstEndingAfter(scene.timeSpans, from); i < scene.times.length; i++) {
    const time = scene.times[i] as TimeExpression;
    if (time.span.start >= to) break;
    if (time.modifier || time.dateline || BOUNDING.test(time.preposition) || isInSource(frame, time.span)) continue;
    if (!isInFrame(scene, frame, time.span.start) && !datesClause(scene, frame, time)) continue;
    if (isParted(scene, frame, time.span.start)) continue;
    const distance = Math.abs(time.span.start - frame.anchor.start);
    if (distance < bestDistance) [best, bestDistance] = [time, distance];
  }
  return best;
}

/** "A study released by the board last month found …": the paper that speaks is dated where it is named. */
function findSourceTime(scene: Scene, frame: Frame, mention: OccasionMention | null): TimeExpression | null {
  const source = mention && frame.source.find((span) => contains(span, mention.span));
  if (!source) return null;
  for (let i = findFirstEndingAfter(scene.timeSpans, source.start); i < scene.times.length; i++) {
    const time = scene.times[i] as TimeExpression;
    if (time.span.end > source.end) return null;
    if (!time.modifier && !BOUNDING.test(time.preposition)) return time;
  }
  return null;
}

/** "On 9 May, when the court ruled": a day right before "when" dates that clause too. */
function datesClause(scene: Scene, frame: Frame, time: TimeExpression): boolean {
  const tokens = scene.sentences[frame.sentence]?.tokens ?? [];
  let next = findTokenAt(tokens, time.span.end);
  if (tokens[next]?.word === ",") next++;
  return tokens[next]?.word === "when" && scene.clauses[frame.sentence]?.[next] === frame.clause;
}

const LEADS: Readonly<Record<string, RegExp>> = {
  at: /^(?:at|during|in|from|before|told|held|hosted|attended|gave|convened)$/,
  speech: /^(?:at|during|in|from|told|spoke to|before|addressed|gave|delivered|began)$/,
  social: /^(?:on|in|via|through|to|using|over|posted|wrote|sent)$/,
  in: /^(?:in|by|through|via|with|during|from|of|at|issued|released|sent|wrote|published|gave|ran)$/,
  on: /^(?:on|in|via|over|told|with|during|of|held)$/,
};
const GOES_WITH: Readonly<Record<OccasionKind, string>> = {
  "news conference": "at",
  briefing: "at",
  interview: "in",
  speech: "speech",
  rally: "at",
  debate: "at",
  "hearing or trial": "at",
  "social media": "social",
  "email or letter": "in",
  "written statement": "in",
  "report or study": "in",
  "article or book": "in",
  broadcast: "on",
  "phone call": "on",
  meeting: "at",
  poll: "in",
  other: "at",
};

function findOccasion(scene: Scene, frame: Frame): OccasionMention | null {
  const sentence = scene.sentences[frame.sentence];
  if (!sentence) return null;
  let best: OccasionMention | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const { from, to } = findReach(frame, sentence);
  for (let i = findFirstEndingAfter(scene.occasionSpans, from); i < scene.occasions.length; i++) {
    const occasion = scene.occasions[i] as OccasionMention;
    if (occasion.span.start >= to) break;
    if (!takesUtterance(scene, frame, occasion)) continue;
    const distance = Math.abs(occasion.span.start - frame.anchor.start);
    if (distance < bestDistance) [best, bestDistance] = [occasion, distance];
  }
  return best;
}

/** Nothing has been said yet at "the upcoming debates". */
const TO_COME = /\b(?:upcoming|coming|future|planned|scheduled)\b/i;

function takesUtterance(scene: Scene, frame: Frame, occasion: OccasionMention): boolean {
  if (TO_COME.test(scene.text.slice(occasion.span.start, occasion.span.end))) return false;
  const inAnchor = occasion.span.start >= frame.anchor.start && occasion.span.end <= frame.anchor.end;
  if (isInSource(frame, occasion.span)) return isSpeakingDocument(frame, occasion);
  if (!isInFrame(scene, frame, occasion.span.start) || isParted(scene, frame, occasion.span.start)) return false;
  const lead = LEADS[GOES_WITH[occasion.kind]];
  if (lead?.test(occasion.lead)) return true;
  return inAnchor && /^(?:written statement|email or letter|social media)$/.test(occasion.kind) && frame.written;
}

/** "A new study by the institute found": the source is the paper itself, not someone described with one. */
function isSpeakingDocument(frame: Frame, occasion: OccasionMention): boolean {
  if (!/^(?:report or study|article or book|poll|other|email or letter|written statement)$/.test(occasion.kind))
    return false;
  const source = frame.source.find((span) => contains(span, occasion.span));
  if (!source || !frame.written) return false;
  return (
    occasion.span.start - source.start < 40 &&
    (occasion.lead === "of" || !/^(?:for|with|at|in|on|by|about)$/.test(occasion.lead))
  );
}

function findFramedPlace(scene: Scene, frame: Frame, mention: OccasionMention | null): PlaceMention | null {
  const sentence = scene.sentences[frame.sentence];
  if (!sentence) return null;
  const { tokens } = sentence;
  const query = (firstToken: number, pastToken: number): PlaceMention | null =>
    findPlace({
      text: scene.text,
      tokens,
      firstToken,
      pastToken,
      isOpen: (i) => {
        const start = tokens[i]?.start ?? 0;
        const isSaid = frame.open !== null && start >= frame.open.start && start < frame.open.end && !mention;
        return !isSaid && isInFrame(scene, frame, start) && !isInSource(frame, tokens[i] ?? frame.anchor);
      },
    });
  const anchorToken = Math.max(0, findTokenAt(tokens, frame.anchor.start));
  const behindOccasion = mention ? query(mention.pastToken, findTopic(tokens, mention.pastToken, 14)) : null;
  if (behindOccasion) return behindOccasion;
  const behindCue = query(anchorToken, findTopic(tokens, anchorToken, 25));
  if (behindCue) return behindCue;
  // "On Tuesday, in a room in Vessna Palace, the two met": before the subject only what opens the sentence.
  const opens = /^(?:in|at|on|from|during|outside|inside|speaking)$/i.test(tokens[0]?.word ?? "");
  return opens ? query(0, Math.min(20, anchorToken)) : null;
}

/** "a debate focused on schools in Vessland": what it was about begins here, or `reach` tokens on. */
function findTopic(tokens: readonly Token[], first: number, reach: number): number {
  const past = Math.min(tokens.length, first + reach);
  for (let i = first; i < past; i++)
    if (/^(?:focus(?:ed|ing)|cent(?:er|re)d|devoted|dedicated|about|concerning|regarding)$/.test(tokens[i]?.word ?? ""))
      return i;
  return past;
}

/** "tweeted", "testified", "ruled": the verb of saying names the occasion. */
function findVerbOccasion(scene: Scene, { attribution }: Utterance): OccasionFound | null {
  for (const span of attribution.cue) {
    for (const match of scene.text.slice(span.start, span.end).matchAll(/[A-Za-z-]+/g)) {
      const kind = OCCASION_VERBS.get(match[0].toLowerCase());
      const start = span.start + match.index;
      if (kind)
        return {
          kind,
          span: { start, end: start + match[0].length },
          with: null,
          definite: false,
          rule: "occasion-verb",
        };
    }
  }
  return null;
}
