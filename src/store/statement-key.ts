// Where a statement stands in time, as one whole number below 2^53: the day published (17 bits, days from 1800), the
// quarter of an hour (7 bits), and 29 bits that the report's id chooses. The greater the key, the newer; so the index's
// own order is the order of lists, also when an old report comes late, and ranges of days are ranges of keys.

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1800, 0, 1) / DAY_MS;
const LAST_DAY = 2 ** 17 - 1;
/** Keys in a quarter of an hour, and in a day. */
const SLOT = 2 ** 29;
const DAY = 2 ** 36;

/** Keys, both included. */
export interface KeyRange {
  readonly first: number;
  readonly last: number;
}

/** The keys that the statements of a report published then may have. Undated ones come before all others. */
export function findSlot(publishedAt: string | null): KeyRange {
  if (publishedAt === null) return { first: 0, last: SLOT - 1 };
  const time = /T(\d\d):(\d\d)/.exec(publishedAt);
  const quarter = time ? 1 + Math.min(Number(time[1]) * 4 + Math.floor(Number(time[2]) / 15), 95) : 0;
  const first = countDays(publishedAt) * DAY + quarter * SLOT;
  return { first, last: first + SLOT - 1 };
}

/** The keys of all reports published from `since` to `until` (`YYYY-MM-DD`, both included; null leaves an end open). */
export function findKeyRange(since: string | null, until: string | null): KeyRange {
  return {
    first: since === null ? (until === null ? 0 : DAY) : countDays(since) * DAY,
    last: until === null ? (LAST_DAY + 1) * DAY - 1 : (countDays(until) + 1) * DAY - 1,
  };
}

/** The month `YYYY-MM` published that a key tells; null for undated ones. */
export function findMonth(key: number): string | null {
  const day = Math.floor(key / DAY);
  return day === 0 ? null : new Date((day - 1 + FIRST_DAY) * DAY_MS).toISOString().slice(0, 7);
}

/** Where in its slot a report's run of `count` keys would best begin, by its id alone. */
export function choosePlace(slot: KeyRange, reportId: string, count: number): number {
  let hash = 0;
  for (let i = 0; i < reportId.length; i++) hash = (Math.imul(hash, 0x01000193) ^ reportId.charCodeAt(i)) >>> 0;
  return slot.first + Math.min(hash >>> 3, Math.max(0, SLOT - count));
}

/** Days from 1799-12-31, held between 1 and the last that fits. */
function countDays(date: string): number {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS - FIRST_DAY + 1;
  return Number.isFinite(day) ? Math.min(Math.max(1, day), LAST_DAY) : 1;
}
