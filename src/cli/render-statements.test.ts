import { describe, expect, it } from "vitest";
import { describeSpeaker } from "./render-statements.js";

type Row = Parameters<typeof describeSpeaker>[0];
const row = (name: string | null, office: string | null, affiliation: string | null, party: string | null = null) =>
  ({ speaker: name === null ? null : { name }, source: "she", office, affiliation, party }) as Row;

describe("describeSpeaker", () => {
  it.each<[Row, string]>([
    [row("Ilse Varn", "Foreign Minister", "Orlesia"), "Ilse Varn, Foreign Minister (Orlesia)"],
    [row("Berit Sand", null, null, "Harbour Party"), "Berit Sand (Harbour Party)"],
    [row("a spokesman for the Ferry Board", "Spokesman", "Ferry Board"), "a spokesman for the Ferry Board"],
    [row(null, null, null), "she"],
    [{ ...row(null, null, null), source: "" }, "no source told"],
  ])("%# → %s", (given, words) => expect(describeSpeaker(given)).toBe(words));
});
