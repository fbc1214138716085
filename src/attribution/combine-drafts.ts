import { contains, overlaps, type Span } from "../base/span.js";
import type { DraftAttribution } from "./describe-attributions.js";

/** Patterns that are plain to see: where the engine sees nothing at all, these are believed. */
const SURE_RULES = new Set([
  "transcript",
  "quotation-before",
  "quotation-after",
  "clause-around",
  "clause-after",
  "according-to",
  "passive-told",
  "believed",
]);

/** Patterns that are right often enough within another's content; an object only where it is to do something. */
const INNER_RULES = new Set([...SURE_RULES, "clause-before", "infinitive", "headline"]);
const TO_DO = /\sto\s\p{Ll}/u;

/**
 * What the engine found, and what the rules know better: sayings inside another's content, which the engine never learnt;
 * quotations that go on over the next paragraphs; the sure patterns where the engine saw nothing. In the order in which
 * they begin.
 */
export function combineDrafts(
  text: string,
  engine: readonly DraftAttribution[],
  rules: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const contents = new SpanIndex(engine.flatMap(({ content }) => content));
  const taken = new SpanIndex(engine.flatMap(({ cue, content }) => [...cue, ...content]));
  const added = rules.filter((rule) => {
    const parts = [...rule.source, ...rule.cue, ...rule.content];
    if (contents.holdsAll(parts)) return isInner(text, rule);
    // "LENN: Perhaps. I think she knows": a turn holds what the engine sees in it.
    if (rule.by === "transcript") return !taken.crosses(rule);
    return SURE_RULES.has(rule.by) && !parts.some((part) => taken.meets(part));
  });
  const ruleAt = new Map(rules.flatMap((rule) => listUnits(rule.cue).map((unit) => [unit, rule] as const)));
  const whole = engine.map((draft) => goOn({ text, ruleAt, contents }, draft));
  const all = [...whole, ...added].filter((draft) => !isDateline(text, draft));
  return all.sort((one, other) => firstStart(one) - firstStart(other));
}

/** "LORNE: The old ferry sank" looks like a headline that names its speaker, and begins with a place. */
function isDateline(text: string, { by, source }: DraftAttribution): boolean {
  const [name] = source;
  return by.endsWith("headline") && name !== undefined && !/\p{Ll}/u.test(text.slice(name.start, name.end));
}

/** "I wanted him to stay" within somebody's words is a saying of its own, "they accepted the gifts" is not. */
function isInner(text: string, { by, content }: DraftAttribution): boolean {
  return (
    INNER_RULES.has(by) || (by === "object" && content.some(({ start, end }) => TO_DO.test(text.slice(start, end))))
  );
}

/** The engine looks no further than a paragraph; a rule that reads the same cue follows the open quotation. */
function goOn({ text, ruleAt, contents }: Setting, draft: DraftAttribution): DraftAttribution {
  const unit = listUnits(draft.cue).find((place) => ruleAt.has(place)) ?? -1;
  const same = ruleAt.get(unit);
  // A turn goes on to its end.
  if (same?.by === "transcript" && !draft.source.some((name) => contents.meets(name))) return takeTurn(same, draft);
  if (!same?.by.startsWith("quotation")) return draft;
  const content = draft.content.map((piece) => {
    const longer = same.content.find((candidate) => contains(candidate, piece)) ?? piece;
    const added = text.slice(longer.start, piece.start) + text.slice(piece.end, longer.end);
    return added.includes("\n") ? longer : piece;
  });
  const end = Math.max(...draft.cue.map((piece) => piece.end), ...content.map((piece) => piece.end));
  const further = same.content.filter(
    (piece) => piece.start >= end && text.slice(end, piece.start).includes("\n") && !contents.meets(piece),
  );
  return { ...draft, content: [...content, ...further] };
}

/** The content of the whole turn, where the engine leaves off in it. */
function takeTurn(turn: DraftAttribution, draft: DraftAttribution): DraftAttribution {
  const [first] = draft.content;
  const [whole] = turn.content;
  const isCut = first && whole && contains(whole, first) && whole.end - first.end > CUT_UNITS;
  return isCut ? { ...draft, content: turn.content } : draft;
}

/** More than the stop and mark at a turn's end. */
const CUT_UNITS = 3;

/** What is known of the article while its drafts are combined. */
interface Setting {
  readonly text: string;
  /** The rule whose cue holds a unit of the text. */
  readonly ruleAt: ReadonlyMap<number, DraftAttribution>;
  readonly contents: SpanIndex;
}

/** The places of the units that the spans cover. */
function listUnits(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
}

function firstStart({ source, cue, content }: DraftAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}

/** Spans in order, to be asked which of them a span meets. Those of one article's outermost attributions overlap little. */
class SpanIndex {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((one, other) => one.start - other.start);
  }

  /** True when one span contains all the parts. */
  holdsAll(parts: readonly Span[]): boolean {
    const [first] = parts;
    return first !== undefined && this.#near(first).some((span) => parts.every((part) => contains(span, part)));
  }

  meets(part: Span): boolean {
    return this.#near(part).some((span) => overlaps(span, part));
  }

  /** True when a span meets one of the draft's own words of naming, or begins or ends within its content. */
  crosses({ source, cue, content }: DraftAttribution): boolean {
    if ([...source, ...cue].some((part) => this.meets(part))) return true;
    return content.some((turn) => this.#within(turn).some((span) => overlaps(span, turn) && !contains(turn, span)));
  }

  /** The spans that may meet a long one. */
  #within({ start, end }: Span): readonly Span[] {
    return this.#spans.slice(Math.max(0, this.#findFirstAfter(start) - LOOKED_AT), this.#findFirstAfter(end));
  }

  /** How many spans begin at a place or before it. */
  #findFirstAfter(place: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The spans around a place in the order: with little overlap those that meet it are among them. */
  #near({ start }: Span): readonly Span[] {
    const low = this.#findFirstAfter(start);
    return this.#spans.slice(Math.max(0, low - LOOKED_AT), low + LOOKED_AT);
  }
}

const LOOKED_AT = 4;
