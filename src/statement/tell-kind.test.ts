import { describe, expect, it } from "vitest";
import type { Mode, Polarity } from "../record/attribution.js";
import type { StatementKind } from "../record/link.js";
import { tellKind } from "./tell-kind.js";

/** Cues as a report may have them, and what they amount to. */
const CASES: readonly (readonly [cue: string, mode: Mode, polarity: Polarity, kind: StatementKind])[] = [
  ["said", "speech", "asserted", "statement"],
  ["wrote", "writing", "asserted", "statement"],
  ["maintains", "unclear", "asserted", "statement"],
  ["believes", "mental", "asserted", "position"],
  ["does not believe", "mental", "negated", "position"],
  ["would welcome", "mental", "conditional", "position"],
  ["did not say", "speech", "negated", "refusal"],
  ["declined to comment", "speech", "refused", "refusal"],
  ["declined to say what he thinks", "mental", "refused", "refusal"],
  ["would say", "speech", "conditional", "conditional"],
];

describe("tellKind", () => {
  it.each(CASES)("%s (%s, %s): %s", (_, mode, polarity, kind) => {
    expect(tellKind({ mode, polarity })).toBe(kind);
  });
});
