import { expect, it } from "vitest";
import { findDatelineEnd } from "./find-dateline.js";

it.each([
  ["LORNE, March 3 (Harbour Wire) — The mayor spoke.", "The mayor spoke."],
  ["LORNE, 3 March 2031 – The mayor spoke.", "The mayor spoke."],
  ["LORNE, March 3, 2031 – The mayor spoke.", "The mayor spoke."],
  ["LORNE (Harbour Wire) - The mayor spoke.", "The mayor spoke."],
  ["NEW LORNE, Varenna – The mayor spoke.", "The mayor spoke."],
  ["(Harbour Wire) The mayor spoke.", "The mayor spoke."],
  ["date 2031-04-03 The mayor spoke.", "The mayor spoke."],
  ["2031-04-03: The mayor spoke.", "The mayor spoke."],
  ["The mayor – a former clerk – spoke.", "The mayor – a former clerk – spoke."],
  ["NATO said it would wait.", "NATO said it would wait."],
])("finds where the words of %s begin", (text, words) => {
  expect(text.slice(findDatelineEnd(text, { start: 0, end: text.length }))).toBe(words);
});
