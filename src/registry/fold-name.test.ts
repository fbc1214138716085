import { describe, expect, it } from "vitest";
import { foldName } from "./fold-name.js";
import { matchNames, type NameMatch } from "./match-names.js";

const cases: readonly [one: string, other: string, match: NameMatch | null][] = [
  ["Zoé Quill", "Zoe Quill", "same"],
  ["Stéphane Séverin", "Stephane Severin", "same"],
  ["Vadym Orlenskyy", "Vadym Orlensky", "same"],
  ["Vadym Orlenskiy", "Vadym Orlenskii", "same"],
  ["Volodymyr Orlensky", "Vladimir Orlensky", "same"],
  ["Mohammed Tazi", "Muhammad Tazi", "same"],
  ["Mohamed al-Tazi", "Mohammad Tazi", "same"],
  ["Yusuf bin Salim", "Youssef Salim", "same"],
  ["Tariq El-Masri", "Tarek al-Masri", "same"],
  ["Ursel von der Aue", "Ursel Aue", "same"],
  ["Piet van den Berg", "Piet Van Den Berg", "same"],
  ["Anna Zubayev", "Anna Zubaev", "same"],
  ["Grete Müller", "Grete Mueller", "same"],
  ["Pat O’Hare", "Pat O'Hare", "same"],
  ["Sen. Ada Holt", "Ada Holt", "same"],
  ["Dr. Ada Holt", "Ada Holt", "same"],
  ["Ada Holt, MP", "Ada Holt", "same"],
  ["Wang Yiming", "Yiming Wang", "same"],
  ["Li Wei", "Wei Li", "same"],
  ["Kim Il-nam", "Kim Il Nam", "same"],
  ["Il-nam Kim", "Kim Il-nam", "same"],
  ["Tanaka Haruo", "Haruo Tanaka", "same"],
  ["Kovács Péter", "Péter Kovács", "same"],
  ["Ada Vane-Holt", "Ada Vane Holt", "same"],
  ["Ada Vane-Holt", "Vane-Holt", "surname"],
  ["Ada Holt", "Holt", "surname"],
  ["Ada M. Holt", "Ada Marie Holt", "whole"],
  ["Ada M. Holt", "Ada Holt", "same"],
  ["J. Robert Holt", "Robert Holt", "same"],
  ["William Holt", "Bill Holt", "short"],
  ["W. Holt", "William Holt", "initial"],
  ["John Holt Jr.", "John Holt", "same"],
  ["John Holt Jr.", "John Holt Sr.", null],
  ["John Holt, Jr.", "John Holt III", null],
  ["John A. Holt", "John B. Holt", null],
  ["Ada Holt", "Ida Holt", null],
  ["Ada Vane-Holt", "Ada Merrow-Holt", null],
  ["W. Holt", "Ada Holt", null],
];

describe("foldName and matchNames", () => {
  it.each(cases)("%s and %s: %s", (one, other, match) => {
    const [a, b] = [foldName(one), foldName(other)];
    expect(a.family).toBe(b.family);
    expect(matchNames(a, b)).toBe(match);
    expect(matchNames(b, a)).toBe(match);
  });

  const apart: readonly [string, string][] = [
    ["Ada Hansen", "Ada Hanson"],
    ["Ada Reed", "Ada Reid"],
    ["Ada Clark", "Ada Clarke"],
    ["Ada Stevens", "Ada Stephens"],
    ["Ada Merrow", "Ada Marrow"],
    ["Kim Holt", "Kim Il-nam"],
    ["Abe Holt", "Haruo Abe"],
    ["Bauer", "Baur"],
  ];
  it.each(apart)("keeps %s and %s in blocks of their own", (one, other) => {
    expect(foldName(one).family).not.toBe(foldName(other).family);
  });

  it("keeps names of other scripts and finds nothing in signs", () => {
    expect(foldName("王一鸣").family).toBe("王一鸣");
    expect(foldName("—").family).toBe("");
  });
});
