import { formatDay, makeDayMoment, parseDay } from "./calendar.js";
import type { TimeExpression } from "./time-context.js";

/** What a report tells is over when it is published; a day more, since a date may be another's where it is published. */
const SPARE_DAYS = 1;
const WEEK_DAYS = 7;

/**
 * The time as one of something that has been said: a bare weekday that was taken for the next one ("they will meet,
 * she told reporters Tuesday") is the last one; any other time after the report was published is no time of saying: null.
 */
export function turnBack(time: TimeExpression | null, publishedAt: string | null): TimeExpression | null {
  const published = parseDay(publishedAt);
  // "Tomorrow" is reckoned from the report's own day: nobody has spoken then yet.
  if (time?.moment && published !== null && time.rule === "day-word" && time.moment.earliest > formatDay(published))
    return null;
  if (!time?.moment || published === null || time.moment.earliest <= formatDay(published + SPARE_DAYS)) return time;
  const day = parseDay(time.moment.earliest);
  const isWeekday = time.rule === "weekday" && time.moment.earliest === time.moment.latest;
  if (!isWeekday || day === null || day - WEEK_DAYS > published) return null;
  return { ...time, moment: makeDayMoment(day - WEEK_DAYS) };
}
