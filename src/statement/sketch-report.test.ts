import { describe, expect, it } from "vitest";
import { compareSketches } from "../base/compare-sketches.js";
import { sketchReport } from "./sketch-report.js";

/** A made text of so many sentences, told apart by `seed`. */
function makeText(sentences: number, seed: number): string {
  const nouns = "bridge river council engineer lamp harbour winter petition ferry market".split(" ");
  let state = seed;
  const pick = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return nouns[(state >>> 16) % nouns.length];
  };
  return Array.from(
    { length: sentences },
    (_, i) => `The ${pick()} of the ${pick()} met ${pick()} ${i} by the ${pick()}.`,
  ).join(" ");
}

const WIRE = makeText(60, 7);

function share(one: string, other: string): number | null {
  const [ours, theirs] = [sketchReport(one), sketchReport(other)];
  return ours && theirs ? compareSketches(ours.values, theirs.values) : null;
}

describe("sketchReport", () => {
  it.each([
    ["the same text", WIRE],
    ["a house's spelling and marks", WIRE.replaceAll("harbour", "harbor").replaceAll(".", " —")],
    ["cut from the bottom", WIRE.slice(0, WIRE.length * 0.4)],
    ["under a line of the outlet's own", `TAMSK, April 3 — A line of our own stands before it all here. ${WIRE}`],
  ])("knows a copy: %s", (_, copy) => {
    expect(share(WIRE, copy)).toBeGreaterThan(0.9);
    const bands = new Set(sketchReport(WIRE)?.bands);
    expect(sketchReport(copy)?.bands.some((band) => bands.has(band))).toBe(true);
  });

  it.each([
    ["another text", makeText(60, 11)],
    ["a text that quotes a few of its sentences", makeText(50, 13) + WIRE.slice(0, WIRE.length / 8)],
  ])("knows no copy in %s", (_, other) => {
    expect(share(WIRE, other)).toBeNull();
  });

  it("has nothing to know a short notice by", () => {
    expect(sketchReport("The council meets on Friday.")).toBeNull();
  });

  it("stays small", () => {
    const sketch = sketchReport(makeText(5000, 3));
    expect([sketch?.bands.length, sketch?.values.length]).toEqual([12, 64]);
  });
});
