// Words of English for times: lower case, without a final stop. Numbers as the calendar counts them.

/** Weekdays and their short forms; 0 is Sunday. Short forms that are words of their own ("sun", "sat") are left out. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ["sunday", 0],
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
  ["saturday", 6],
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
]);

/** Months and their short forms; 1 is January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr - jun jul aug sep oct nov dec"
  )
    .split(" ")
    .map((word, index): [string, number] => [word, (index % 12) + 1])
    .filter(([word]) => word !== "-")
    .concat([["sept", 9]]),
);

/** Small numbers in words. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["a couple of", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
]);

/** First months of the seasons as news in the north uses them; winter runs into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["fall", 9],
  ["autumn", 9],
  ["winter", 12],
]);

/** A holiday's place in the year: a fixed day, or the nth (-1: last) weekday of a month, or a weekday on or after a day. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

/** Holidays whose day needs no church calendar. */
export const HOLIDAYS: ReadonlyMap<string, HolidayRule> = new Map<string, HolidayRule>([
  ["new year's day", { month: 1, day: 1 }],
  ["new year's eve", { month: 12, day: 31 }],
  ["martin luther king jr. day", { month: 1, weekday: 1, nth: 3 }],
  ["martin luther king day", { month: 1, weekday: 1, nth: 3 }],
  ["valentine's day", { month: 2, day: 14 }],
  ["presidents day", { month: 2, weekday: 1, nth: 3 }],
  ["presidents' day", { month: 2, weekday: 1, nth: 3 }],
  ["st. patrick's day", { month: 3, day: 17 }],
  ["april fools' day", { month: 4, day: 1 }],
  ["may day", { month: 5, day: 1 }],
  ["memorial day", { month: 5, weekday: 1, nth: -1 }],
  ["juneteenth", { month: 6, day: 19 }],
  ["independence day", { month: 7, day: 4 }],
  ["fourth of july", { month: 7, day: 4 }],
  ["bastille day", { month: 7, day: 14 }],
  ["labor day", { month: 9, weekday: 1, nth: 1 }],
  ["halloween", { month: 10, day: 31 }],
  ["veterans day", { month: 11, day: 11 }],
  ["armistice day", { month: 11, day: 11 }],
  ["thanksgiving day", { month: 11, weekday: 4, nth: 4 }],
  ["thanksgiving", { month: 11, weekday: 4, nth: 4 }],
  ["christmas eve", { month: 12, day: 24 }],
  ["christmas day", { month: 12, day: 25 }],
  ["boxing day", { month: 12, day: 26 }],
]);
