import type { Span } from "../base/span.js";
import { OCCASION_PARTICIPLES } from "../lexicon/en/occasions.js";
import { WEEKDAYS } from "../lexicon/en/time-words.js";
import type { Token } from "../record/sentence.js";
import { findNextWeekday, makeDayMoment, parseDay } from "./calendar.js";
import { findFirstEndingAfter } from "./search-spans.js";
import type { TimeExpression } from "./time-context.js";

const PROGRAMME_OF = /^[’']s (?:broadcast|edition|episode|show|instal?lment) of ["“]?$/;
const BOUNDING = /^(?:since|until|by|before|after)$/;

/** The words that name an occasion, the token past them, and the report's times with their spans. */
export interface OccasionTimeQuery {
  readonly span: Span;
  readonly past: number;
  readonly times: readonly TimeExpression[];
  readonly timeSpans: readonly Span[];
}

/** A time inside the words ("Monday's debate") or right behind them ("a statement issued on Tuesday", "a rally in June"). */
export function findOccasionTime(
  text: string,
  tokens: readonly Token[],
  query: OccasionTimeQuery,
): TimeExpression | null {
  const { span, past, times, timeSpans } = query;
  const end = Math.min(span.end + 60, tokens.at(-1)?.end ?? span.end);
  for (
    let t = findFirstEndingAfter(timeSpans, Math.max(span.start - 40, tokens[0]?.start ?? 0));
    t < times.length;
    t++
  ) {
    const time = times[t] as TimeExpression;
    if (time.span.start > end) break;
    if (time.dateline || !time.moment) continue;
    const isBefore = time.span.start >= span.start - 30 && time.span.start < span.start;
    if (isBefore && time.modifier && time.span.end >= span.start - 3) return time;
    if (time.span.start >= span.start && time.span.end <= span.end) return time;
    if (time.modifier && PROGRAMME_OF.test(text.slice(time.span.end, span.start)))
      return narrow(time, text.slice(span.start, span.end));
    if (time.span.start < span.end || time.modifier || BOUNDING.test(time.preposition)) continue;
    if (isRightBehind(tokens, past, time)) return time;
  }
  return null;
}

/** Only participles and prepositions stand between: "a statement issued on Tuesday". */
function isRightBehind(tokens: readonly Token[], past: number, time: TimeExpression): boolean {
  for (let i = past; i < tokens.length && (tokens[i]?.start ?? 0) < time.span.start; i++) {
    const word = tokens[i]?.word.toLowerCase() ?? "";
    if (!OCCASION_PARTICIPLES.has(word) && !/^(?:on|in|at|late|early|earlier|the|last)$/.test(word)) return false;
  }
  return true;
}

/** "This weekend's broadcast of “Vessna Sunday”" went out on the Sunday. */
function narrow(time: TimeExpression, words: string): TimeExpression {
  const weekday = words
    .split(/\W+/)
    .map((word) => WEEKDAYS.get(word.toLowerCase()))
    .find((day) => day !== undefined);
  const earliest = parseDay(time.moment?.earliest ?? null);
  const latest = parseDay(time.moment?.latest ?? null);
  if (weekday === undefined || earliest === null || latest === null || latest - earliest > 6) return time;
  const day = findNextWeekday(earliest, weekday, true);
  return day <= latest ? { ...time, moment: makeDayMoment(day) } : time;
}
