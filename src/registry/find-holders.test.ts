import { describe, expect, it } from "vitest";
import type { OfficeHolder, SeenSignature } from "../record/link.js";
import { chooseSpeaker } from "./choose-speaker.js";
import { findHolders, findTenures } from "./find-holders.js";
import { signSignature } from "./find-personas.js";
import { resolveOffice } from "./resolve-office.js";
import { signHolder } from "./sign-holder.js";

function see(name: string, office: string | null, days: readonly [string, string], reportCount = 1): SeenSignature {
  const signature = signSignature({
    ...{ kind: "person", block: "p:quill", name, bodies: ["Varenna"], countries: [], party: null, officeKey: null },
    ...{
      offices: office ? [{ office, body: "Varenna" }] : [],
      period: null,
      quoted: null,
      reportId: null,
      words: null,
    },
  });
  return { ...signature, firstDay: days[0], lastDay: days[1], reportCount };
}

const seen: readonly SeenSignature[] = [
  see("Ada Quill", "mayor", ["2019-01-05", "2021-03-01"], 4),
  see("Ada M. Quill", "Mayor", ["2018-12-05", "2020-03-01"], 2),
  see("A. Quill", "former mayor", ["2021-02-01", "2023-03-01"], 5),
  see("Quill", null, ["2021-02-01", "2023-03-01"], 9),
];

describe("findTenures", () => {
  it("tells who held what from when to when, and by which signatures; a former office ends before", () => {
    expect(findTenures(seen)).toEqual([
      {
        ...{ officeKey: "mayor|varenna", office: "mayor", body: "varenna", reportCount: 11, isFormerOnly: false },
        ...{ from: "2018-12-05", until: "2021-01-31" },
        signatureIds: seen
          .slice(0, 3)
          .map(({ id }) => id)
          .sort(),
      },
    ]);
  });

  it("does not depend on order", () => {
    expect(findTenures([...seen].reverse())).toEqual(findTenures(seen));
  });
});

describe("findHolders", () => {
  it("lists offices that one person at a time holds", () => {
    expect(findHolders("sig_x", seen)).toEqual([
      {
        ...{ leaderId: "sig_x", name: "Ada Quill", officeKey: "mayor|varenna", background: false },
        ...{ from: "2018-12-05", until: "2021-01-31", reportCount: 11 },
      },
    ]);
    expect(findHolders("sig_x", [see("Ada Quill", "spokeswoman", ["2019-01-05", "2021-03-01"])])).toEqual([]);
  });
});

describe("chooseSpeaker", () => {
  it("takes the full name that most reports give, and keeps the others", () => {
    const expected = { kind: "person", name: "Ada Quill", aliases: ["A. Quill", "Ada M. Quill", "Quill"] };
    expect(chooseSpeaker(seen)).toEqual(expected);
    expect(chooseSpeaker([...seen].reverse())).toEqual(expected);
  });
});

describe("resolveOffice", () => {
  const holder = (leaderId: string, from: string | null, until: string | null, background = false): OfficeHolder => ({
    ...{ leaderId, name: leaderId, officeKey: "mayor|varenna", from, until, background },
  });
  const quill = holder("sig_quill", "2018-01-01", "2020-07-05");
  const merrow = holder("sig_merrow", "2020-07-10", "2023-01-01");
  const cases: readonly [
    what: string,
    day: string,
    holders: readonly OfficeHolder[],
    who: string | null,
    candidates: number,
  ][] = [
    ["the one of that time", "2019-05-03", [quill, merrow], "sig_quill", 0],
    ["the next one", "2021-05-03", [quill, merrow], "sig_merrow", 0],
    ["two in the month of the change", "2020-07-01", [quill, merrow], null, 2],
    ["a little after the last report", "2023-02-03", [quill, merrow], "sig_merrow", 0],
    ["long after the last report", "2025-02-03", [quill, merrow], null, 0],
    ["nobody known", "2019-05-03", [], null, 0],
    [
      "what the user loaded first",
      "2020-08-03",
      [merrow, holder("sig_quill", "2018-01-01", null, true)],
      "sig_quill",
      0,
    ],
  ];
  it.each(cases)("means %s", (_what, day, holders, who, candidates) => {
    const mention = see("the mayor", "mayor", [day, `${day.slice(0, 8)}28`]);
    const [resolution] = resolveOffice([mention], holders);
    expect(resolution?.leaderId).toBe(who ?? mention.id);
    expect(resolution?.candidates).toHaveLength(candidates);
    expect(resolveOffice([mention, mention], [...holders].reverse())).toEqual([resolution]);
  });
});

describe("signHolder", () => {
  it("signs what is known as a report would that states it", () => {
    const { signature, officeKey } = signHolder({
      ...{ name: "Zoé Quill", office: "Foreign Minister", body: "Government of France", country: "FR", party: null },
    });
    expect(officeKey).toBe("foreign minister|Government of France");
    expect(signature).toMatchObject({ block: "p:quill", countries: ["FR"], bodies: ["Government of France"] });
  });
});
