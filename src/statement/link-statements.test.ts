import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MODES, type Mode, POLARITIES, type Polarity } from "../record/attribution.js";
import type { StatementKind } from "../record/link.js";
import { linkStatements, tellKind } from "./link-statements.js";

const kinds: readonly [words: string, mode: Mode, polarity: Polarity, kind: StatementKind][] = [
  ["The warden said the gate was shut", "speech", "asserted", "statement"],
  ["The warden wrote that the gate was shut", "writing", "asserted", "statement"],
  ["According to the warden the gate was shut", "unclear", "asserted", "statement"],
  ["The warden thinks the gate is shut", "mental", "asserted", "position"],
  ["The warden does not think the gate is shut", "mental", "negated", "position"],
  ["The warden would want the gate shut", "mental", "conditional", "position"],
  ["The warden did not say the gate was shut", "speech", "negated", "refusal"],
  ["The warden declined to say", "unclear", "refused", "refusal"],
  ["The warden would say the gate was shut", "speech", "conditional", "conditional"],
];

describe("tellKind", () => {
  it.each(kinds)("%s", (_words, mode, polarity, kind) => expect(tellKind({ mode, polarity })).toBe(kind));
});

describe("linkStatements", () => {
  it("makes one statement per attribution, with its speaker or without", () => {
    const said = (id: string) => ({ id, mode: "speech", polarity: "asserted" }) as const;
    const statements = linkStatements([said("att_1"), said("att_2")], new Map([["att_1", "spk_1"]]));
    expect(statements.map(({ attributionIds, speakerId }) => [attributionIds, speakerId]).sort()).toEqual([
      [["att_1"], "spk_1"],
      [["att_2"], null],
    ]);
    expect(new Set(statements.map((statement) => statement.id)).size).toBe(2);
  });

  it("is a function of the set of attributions", () => {
    const attribution = fc.record({
      id: fc.stringMatching(/^[0-9a-f]{4,8}$/),
      mode: fc.constantFrom(...MODES),
      polarity: fc.constantFrom(...POLARITIES),
    });
    const sets = fc.uniqueArray(attribution, { selector: ({ id }) => id }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        shuffled: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        cut: fc.nat(all.length * 2),
      }),
    );
    fc.assert(
      fc.property(sets, ({ all, shuffled, cut }) => {
        const speakerOf = new Map(all.map(({ id }) => [id, `spk_${id.slice(0, 1)}`]));
        const once = linkStatements(all, speakerOf);
        const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].flatMap((part) => linkStatements(part, speakerOf));
        expect(linkStatements(shuffled, speakerOf)).toEqual(once);
        expect(new Map(parts.map((statement) => [statement.id, statement]))).toEqual(
          new Map(once.map((statement) => [statement.id, statement])),
        );
      }),
    );
  });
});
