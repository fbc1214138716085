/** How many things fell into one stretch of time, by the day, month or year that names it. */
export interface TimeBar {
  readonly period: string;
  readonly count: number;
}

const MOST_BARS = 1200;

/** The period after one: `2031-12` → `2032-01`, `2031` → `2032`, `2031-04-30` → `2031-05-01`. */
export function nextPeriod(period: string): string {
  const [year = 0, month, day] = period.split("-").map(Number);
  if (month === undefined) return String(year + 1).padStart(4, "0");
  const length = day === undefined ? 7 : 10;
  const next = day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return new Date(next).toISOString().slice(0, length);
}

/** Bars with those put in where nothing was counted, so that equal stretches of time look equal. */
export function fillPeriods(bars: readonly TimeBar[]): readonly TimeBar[] {
  const sorted = [...bars].sort((one, other) => (one.period < other.period ? -1 : 1));
  const counts = new Map(sorted.map(({ period, count }) => [period, count]));
  const first = sorted[0]?.period;
  const last = sorted.at(-1)?.period;
  if (first === undefined || last === undefined) return [];
  const filled: TimeBar[] = [];
  for (let period = first; period <= last && filled.length < MOST_BARS; period = nextPeriod(period))
    filled.push({ period, count: counts.get(period) ?? 0 });
  return filled.at(-1)?.period === last ? filled : sorted;
}
