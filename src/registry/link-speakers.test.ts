import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpeakerKind } from "../record/reading.js";
import { linkSpeakers, type SpokenReport } from "./link-speakers.js";

type Row = readonly [attributionId: string, kind: SpeakerKind | "none", name: string, start: number | null];

function makeReport(id: string, rows: readonly Row[]): SpokenReport {
  return {
    article: { id: `art_${id}`, report: { id: `rep_${id}`, url: null, outlet: null, givenId: null } },
    readings: rows.map(([attributionId, kind, name, start]) => ({
      attributionId,
      speaker: {
        value: kind === "none" ? null : { kind, name, members: [] },
        span: start === null ? null : { start, end: start + name.length },
        basis: kind === "none" ? "unknown" : "stated",
        producer: { room: "speaker", by: "test", version: "1" },
        confidence: 1,
      },
    })),
  };
}

const cases: readonly [what: string, one: Row, other: Row, same: boolean][] = [
  ["a person named twice", ["a", "person", "Ada Quill", 0], ["b", "person", "Ada Quill", 90], true],
  ["a body named twice", ["a", "body", "Harbour Board", 0], ["b", "body", "Harbour Board", 90], true],
  ["a name broken by a line's end", ["a", "person", "Ada\n Quill", 0], ["b", "person", "Ada Quill", 90], true],
  ["accents written in two ways", ["a", "person", "Zo\u00e9 Quill", 0], ["b", "person", "Zoe\u0301 Quill", 90], true],
  ["two persons of one surname", ["a", "person", "Ada Quill", 0], ["b", "person", "Quill", 90], false],
  ["a person and a body of one name", ["a", "person", "Merrow", 0], ["b", "body", "Merrow", 90], false],
  ["an unnamed source taken up again", ["a", "unnamed", "a resident", 5], ["b", "unnamed", "a resident", 5], true],
  ["two residents, perhaps", ["a", "unnamed", "a resident", 5], ["b", "unnamed", "a resident", 70], false],
  ["officials here and officials there", ["a", "group", "officials", 5], ["b", "group", "officials", 70], false],
  [
    "officials whose words no place carries",
    ["a", "group", "officials", null],
    ["b", "group", "officials", null],
    false,
  ],
];

describe("linkSpeakers", () => {
  it.each(cases)("%s", (_what, one, other, same) => {
    const { speakers, speakerOf } = linkSpeakers([makeReport("r", [one, other])]);
    expect(speakerOf.get("a") === speakerOf.get("b")).toBe(same);
    expect(speakers).toHaveLength(same ? 1 : 2);
  });

  it("joins nothing across reports", () => {
    const reports = ["r", "s"].map((id) => makeReport(id, [[`a${id}`, "person", "Ada Quill", 0]]));
    expect(linkSpeakers(reports).speakers).toHaveLength(2);
  });

  it("gives an attribution without a told source no speaker", () => {
    const { speakers, speakerOf } = linkSpeakers([makeReport("r", [["a", "none", "", null]])]);
    expect([speakers.length, speakerOf.size]).toEqual([0, 0]);
  });

  it("keeps the name as the report tells it", () => {
    const { speakers } = linkSpeakers([makeReport("r", [["a", "person", "Ada Quill", 0]])]);
    expect(speakers).toEqual([{ id: expect.stringMatching(/^spk_/), kind: "person", name: "Ada Quill", aliases: [] }]);
  });
});

const row = fc.tuple(
  fc.constantFrom<SpeakerKind | "none">("person", "body", "group", "unnamed", "none"),
  fc.constantFrom("Ada Quill", "Ada  Quill", "Harbour Board", "officials"),
  fc.constantFrom(null, 3, 40),
);

/** Reports r0, r1 …, each reading one call's worth: its rows may come in several pieces, any of them twice. */
const dealt = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 5 }).chain((reports) => {
  const pieces = reports.flatMap((rows, r) => rows.map((cells, i) => makeReport(`r${r}`, [[`r${r}-${i}`, ...cells]])));
  const whole = reports.map((rows, r) =>
    makeReport(
      `r${r}`,
      rows.map((cells, i) => [`r${r}-${i}`, ...cells] as const),
    ),
  );
  return fc.record({
    whole: fc.constant(whole),
    shuffled: fc.shuffledSubarray([...pieces, ...pieces], { minLength: pieces.length * 2 }),
    cut: fc.nat(pieces.length * 2),
  });
});

describe("the registry is a function of the set of readings", () => {
  it("whatever their order and however they are split", () => {
    fc.assert(
      fc.property(dealt, ({ whole, shuffled, cut }) => {
        const once = linkSpeakers(whole);
        const parts = [linkSpeakers(shuffled.slice(0, cut)), linkSpeakers(shuffled.slice(cut))];
        const speakers = new Map(parts.flatMap((part) => part.speakers).map((speaker) => [speaker.id, speaker]));
        expect(linkSpeakers(shuffled).speakers).toEqual(once.speakers);
        expect([...speakers.keys()].sort()).toEqual(once.speakers.map((speaker) => speaker.id));
        expect(new Map(parts.flatMap((part) => [...part.speakerOf]))).toEqual(once.speakerOf);
      }),
    );
  });
});
