import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeId } from "../base/hash.js";
import type { Extraction } from "../record/extraction.js";
import type { Field } from "../record/field.js";
import type { Mention, Reading, SpeakerKind } from "../record/reading.js";
import { findPersonas } from "./find-personas.js";

interface Row {
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly office?: string;
  readonly affiliation?: string;
  readonly party?: string;
  readonly onBehalfOf?: string;
  readonly start?: number;
}

function makeField<T>(value?: T, start?: number): Field<T> {
  const span = start === undefined ? null : { start, end: start + 1 };
  const producer = { room: "speaker", by: "test", version: "1" } as const;
  return { value: value ?? null, span, basis: value === undefined ? "unknown" : "stated", producer, confidence: 1 };
}

function makeExtraction(rows: readonly Row[], text = ""): Pick<Extraction, "article" | "attributions" | "readings"> {
  const reportId = makeId("rep", "r");
  const version = { id: makeId("ver", "r"), reportId, sha256: "" };
  return {
    article: {
      ...{ id: makeId("art", "r"), report: { id: reportId, url: null, outlet: null, givenId: null }, version, text },
      ...{ extractor: "text/1", title: null, authors: [], language: "en", publishedAt: "2021-05-03T10:00:00Z" },
      ...{ modifiedAt: null, blocks: [], problems: [] },
    },
    attributions: [],
    readings: rows.map((row, i): Reading => {
      const mention: Mention = { kind: row.kind, name: row.name, members: [] };
      return {
        attributionId: `a${i}`,
        speaker: makeField(mention, row.start),
        office: makeField(row.office),
        affiliation: makeField(row.affiliation),
        party: makeField(row.party),
        onBehalfOf: makeField(row.onBehalfOf),
        ...{ saidOn: makeField(), occasion: makeField(), place: makeField(), addressee: makeField() },
        question: makeField(),
      };
    }),
  };
}

function findOne(row: Row, text?: string) {
  const [persona] = findPersonas(makeExtraction([row], text), []);
  if (!persona) throw new Error("one reading makes one persona");
  return persona.signature;
}

describe("findPersonas", () => {
  it("makes one persona of a person's readings, with all that they tell", () => {
    const personas = findPersonas(
      makeExtraction([
        { kind: "person", name: "Ada Quill", office: "Foreign Minister", affiliation: "French" },
        { kind: "person", name: "Bo Merrow" },
        { kind: "person", name: "Ada Quill", onBehalfOf: "Government of France", party: "Labour Party" },
      ]),
      [],
    );
    expect(personas.map(({ attributionIds }) => attributionIds)).toEqual([["a0", "a2"], ["a1"]]);
    expect(personas[0]?.signature).toMatchObject({
      block: "p:quill",
      offices: [{ office: "Foreign Minister", body: "French" }],
      bodies: ["French", "Government of France"],
      countries: ["FR"],
      party: "Labour Party",
      period: null,
      reportId: null,
    });
  });

  it.each([
    ["a full name with an office", { kind: "person", name: "Ada Quill", office: "mayor" }, null],
    ["a full name with nothing beside it", { kind: "person", name: "Ada Quill" }, "2021-05"],
    ["a surname with an office", { kind: "person", name: "Quill", office: "mayor" }, "2021-05"],
  ] as const)("keeps the month of %s: %s", (_what, row, period) => {
    expect(findOne(row).period).toBe(period);
  });

  const townsmen: readonly [
    office: string | undefined,
    affiliation: string,
    beside: string | null,
    countries: string[],
  ][] = [
    ["mayor", "Halden", null, ["NO"]],
    ["police chief", "Halden", "Halden Foundry", ["NO"]],
    [undefined, "Halden", null, ["NO"]],
    [undefined, "Halden", "Halden Foundry", []],
    [undefined, "Halden", "Halden Police", ["NO"]],
    ["chief executive", "Halden", null, []],
    ["chief executive of Halden", "Halden", null, []],
    ["spokeswoman", "Halden", "Halden Foundry", []],
    ["spokeswoman", "Paris", null, ["FR"]],
    ["chief executive", "Halden Police", null, ["NO"]],
    ["spokesman", "Texas", null, ["US"]],
  ];
  it.each(townsmen)(
    "takes a town that a body may be called after for its state where a town is meant: %s, %s (%s)",
    (office, affiliation, beside, countries) => {
      const row: Row = { kind: "person", name: "Ada Quill", affiliation, ...(office ? { office } : {}) };
      const other: Row[] = beside === null ? [] : [{ kind: "body", name: beside }];
      const [persona] = findPersonas(makeExtraction([row, ...other]), []);
      expect(persona?.signature.countries).toEqual(countries);
    },
  );

  it("ties no company that is called like a town to the town's state", () => {
    expect(findOne({ kind: "body", name: "Halden" })).toMatchObject({ block: "b:halden", countries: [] });
    expect(findOne({ kind: "body", name: "Halden Police" }).countries).toEqual(["NO"]);
  });

  const holders: readonly [name: string, office: string, affiliation: string | undefined, key: string | null][] = [
    ["the French foreign minister", "foreign minister", "French", "foreign minister|Government of France"],
    ["France’s foreign minister", "foreign minister", "France", "foreign minister|Government of France"],
    ["the mayor", "mayor", "Harbour", "mayor|harbour"],
    ["the mayor", "mayor", undefined, null],
    ["a French minister", "foreign minister", "French", null],
    ["the French spokesman", "spokesman", "French", null],
    ["the former mayor", "former mayor", "Harbour", null],
  ];
  it.each(holders)("%s (%s, %s): %s", (name, office, affiliation, officeKey) => {
    const row: Row = { kind: "unnamed", name, office, start: 4, ...(affiliation ? { affiliation } : {}) };
    const signature = findOne(row);
    expect(signature).toMatchObject({ block: null, officeKey, period: officeKey ? "2021-05" : null });
    expect(signature.reportId === null).toBe(officeKey !== null);
  });

  it("tells a name alone by what it is quoted as saying, and no other", () => {
    const quote = { attributionId: "a0", shingles: [1, 2, 3], saidOn: null, publishedOn: "2021-05-03" };
    const sign = (name: string, pieces: readonly string[], office?: string) => {
      const row = { kind: "person", name, ...(office === undefined ? {} : { office }) } as const;
      return findPersonas(makeExtraction([row]), [{ ...quote, pieces }])[0]?.signature;
    };
    expect(sign("Quill", ["the bridge is shut"])?.quoted).not.toBeNull();
    expect(sign("Quill", ["the bridge is shut"])).toEqual(sign("Quill", ["the bridge is shut"]));
    expect(sign("Quill", ["the bridge is shut"])?.id).not.toBe(sign("Quill", ["the road is open"])?.id);
    expect(sign("Ada Quill", ["the bridge is shut"], "mayor")?.quoted).toBeNull();
  });

  it("keeps two residents of one report apart, and one read twice from the same words together", () => {
    const resident = { kind: "unnamed", name: "a resident" } as const;
    const personas = findPersonas(
      makeExtraction([
        { ...resident, start: 4 },
        { ...resident, start: 90 },
        { ...resident, start: 4 },
      ]),
      [],
    );
    expect(personas.map(({ attributionIds }) => attributionIds)).toEqual([["a0", "a2"], ["a1"]]);
    expect(new Set(personas.map(({ signature }) => signature.id)).size).toBe(2);
  });

  it("spells a body's short form out where the report itself does", () => {
    const explained = "The Northern Grid Authority (NGA) said so.";
    expect(findOne({ kind: "body", name: "NGA" }, explained).name).toBe("Northern Grid Authority");
    expect(findOne({ kind: "body", name: "NGA" }).name).toBe("NGA");
    expect(findOne({ kind: "person", name: "Ada Quill", affiliation: "N.G.A." }, explained).bodies).toEqual([
      "Northern Grid Authority",
    ]);
    expect(findOne({ kind: "body", name: "NGA" }, "The grid of the north (NGA) said so.").name).toBe("NGA");
  });

  it.each(["Police", "Polls", "Israeli newspaper", "the department"])("keeps %s to its report", (name) => {
    expect(findOne({ kind: "body", name })).toMatchObject({ block: null, reportId: makeId("rep", "r") });
  });

  it("gives one signature to two reports that state the same", () => {
    const row: Row = { kind: "person", name: "Ada Quill", office: "mayor", affiliation: "Harbour" };
    expect(findOne(row).id).toBe(findOne(row).id);
    expect(findOne(row).id).not.toBe(findOne({ ...row, affiliation: "Westerby" }).id);
  });
});

describe("the personas are a function of the set of readings", () => {
  const rows: readonly Row[] = [
    { kind: "person", name: "Ada Quill", office: "Foreign Minister", affiliation: "French" },
    { kind: "person", name: "Ada Quill", office: "former mayor", affiliation: "Harbour", party: "Labour Party" },
    { kind: "person", name: "Quill" },
    { kind: "body", name: "Northern Grid", onBehalfOf: "Government of France" },
    { kind: "unnamed", name: "the French president", office: "president", affiliation: "French", start: 4 },
    { kind: "group", name: "residents", start: 50 },
    { kind: "group", name: "residents", start: 90 },
  ];

  it("whatever their order", () => {
    const whole = makeExtraction(rows);
    const signaturesOf = (readings: readonly Reading[]): readonly string[] =>
      findPersonas({ ...whole, readings }, [])
        .map(({ signature, attributionIds }) => `${signature.id} ${[...attributionIds].sort().join(" ")}`)
        .sort();
    const shuffled = fc.shuffledSubarray([...whole.readings], { minLength: rows.length });
    fc.assert(
      fc.property(shuffled, (readings) => {
        expect(signaturesOf(readings)).toEqual(signaturesOf(whole.readings));
      }),
    );
  });
});
