/** A stretch of time as the record has it. */
interface MomentLike {
  readonly earliest: string;
  readonly latest: string;
  readonly grain: "day" | "month" | "year";
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `2031-04-03`, `2031-04`, `2031` or an instant as `3 Apr 2031`, `Apr 2031`, `2031`, always in English. */
export function formatDay(written: string): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(written) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === "") return written;
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The same with the time of day, where an instant tells it: `3 Apr 2031, 18:05 +02:00`. */
export function formatInstant(written: string): string {
  const [, time, zone] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/.exec(written) ?? [];
  if (time === undefined) return formatDay(written);
  const shownZone = zone === undefined ? "" : ` ${/^(?:Z|[+-]00:?00)$/.test(zone) ? "UTC" : zone}`;
  return `${formatDay(written)}, ${time}${shownZone}`;
}

/** When something was said, as finely as it is known and no finer. */
export function formatMoment({ earliest, latest, grain }: MomentLike): string {
  const lengths = { day: 10, month: 7, year: 4 } as const;
  const from = earliest.slice(0, lengths[grain]);
  const until = latest.slice(0, lengths[grain]);
  return from === until ? formatDay(from) : `${formatDay(from)} – ${formatDay(until)}`;
}

/** Digits in groups of three: `12,408`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 report`, `12 reports`. */
export function countThings(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
