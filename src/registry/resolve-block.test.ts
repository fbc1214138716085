import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Echo, SeenSignature } from "../record/link.js";
import { signSignature } from "./find-personas.js";
import { foldBody } from "./fold-body.js";
import { foldName } from "./fold-name.js";
import { foldOffices } from "./fold-office.js";
import { resolveBlock } from "./resolve-block.js";

/** `name | office @ body; office @ body | first day – last day × reports`; the part in the middle may be empty. */
function read(line: string): SeenSignature {
  const [name = "", roles = "", when = ""] = line.split("|").map((part) => part.trim());
  const offices = roles
    .split(";")
    .filter((role) => role.trim() !== "")
    .map((role) => {
      const [office = "", body] = role.split("@").map((part) => part.trim());
      return { office, body: body ?? null };
    });
  const [days = "", count = "1"] = when.split("×").map((part) => part.trim());
  const [firstDay = "", lastDay = firstDay] = days.split("–").map((part) => part.trim());
  const bodies = offices.flatMap(({ body }) => body ?? []);
  const told = [
    ...bodies.map((body) => foldBody(body).country),
    ...offices.flatMap(foldOffices).map((one) => one.country),
  ];
  const isThin = offices.length === 0 || foldName(name).given.length === 0;
  const signature = signSignature({
    ...{ kind: "person", block: `p:${foldName(name).family}`, name, offices, bodies, party: null, officeKey: null },
    countries: [...new Set(told.filter((code) => code !== null))].sort(),
    period: isThin ? firstDay.slice(0, 7) : null,
    ...{ quoted: null, reportId: null, words: null },
  });
  return { ...signature, firstDay: firstDay || null, lastDay: lastDay || null, reportCount: Number(count) };
}

/** The partition as sorted lists of line numbers. */
function partition(lines: readonly string[]): readonly (readonly number[])[] {
  const signatures = lines.map(read);
  const groups = new Map<string, number[]>();
  for (const { signatureId, leaderId } of resolveBlock(signatures, [])) {
    const lineOf = signatures.findIndex(({ id }) => id === signatureId);
    groups.set(leaderId, [...(groups.get(leaderId) ?? []), lineOf].sort());
  }
  return [...groups.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const cases: readonly [what: string, lines: readonly string[], expected: readonly (readonly number[])[]][] = [
  [
    "one minister, spelt and put in three ways",
    [
      "Stéphane Séverin | foreign minister @ France | 2021-01-03 – 2021-11-30 × 9",
      "Stephane Severin | Minister of Foreign Affairs @ Government of France | 2021-02-03 – 2021-10-30 × 4",
      "Stephane Severin | minister @ French Foreign Ministry | 2021-02-03 – 2021-10-30 × 2",
    ],
    [[0, 1, 2]],
  ],
  [
    "namesakes in two countries",
    [
      "Anna Keller | finance minister @ Germany | 2021-01-03 – 2021-11-30 × 9",
      "Anna Keller | finance minister @ Austria | 2021-01-03 – 2021-11-30 × 7",
    ],
    [[0], [1]],
  ],
  [
    "namesakes in one country with other offices in the same months",
    [
      "John Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9",
      "John Keller | professor @ Marsh Institute | 2021-02-03 – 2021-11-30 × 7",
      "John Keller | goalkeeper @ Harbour Rovers | 2021-01-03 – 2021-12-30 × 5",
    ],
    [[0], [1], [2]],
  ],
  [
    "mayors of two towns in the same months",
    [
      "John Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9",
      "John Keller | mayor @ Westerby | 2021-02-03 – 2021-11-30 × 7",
    ],
    [[0], [1]],
  ],
  [
    "father and son",
    [
      "John Keller Sr. | chairman @ Keller Mills | 2011-01-03 – 2014-11-30 × 9",
      "John Keller Jr. | chairman @ Keller Mills | 2015-02-03 – 2019-11-30 × 7",
    ],
    [[0], [1]],
  ],
  [
    "a change of office within one government",
    [
      "Anna Keller | foreign minister @ Germany | 2019-01-03 – 2020-11-30 × 9",
      "Anna Keller | chancellor @ Germany | 2020-12-03 – 2022-11-30 × 30",
    ],
    [[0, 1]],
  ],
  [
    "a former office that ties two together",
    [
      "Anna Keller | mayor @ Harbour | 2015-01-03 – 2017-11-30 × 9",
      "Anna Keller | former mayor @ Harbour; chief executive @ Northern Grid | 2019-01-03 × 1",
      "Anna Keller | chief executive @ Northern Grid | 2018-12-03 – 2022-11-30 × 8",
    ],
    [[0, 1, 2]],
  ],
  [
    "one letter apart",
    ["Anna Keller | mayor @ Harbour | 2021-01-03 × 9", "Anne Keller | mayor @ Harbour | 2021-01-03 × 7"],
    [[0], [1]],
  ],
  [
    "a short first name with the same office",
    ["William Keller | mayor @ Harbour | 2021-01-03 × 9", "Bill Keller | mayor @ Harbour | 2021-01-03 × 7"],
    [[0, 1]],
  ],
  [
    "a bare name beside one known person",
    ["Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9", "Anna Keller | | 2021-05-03 × 2"],
    [[0, 1]],
  ],
  [
    "a surname with the office of one of two",
    [
      "Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9",
      "Paul Keller | goalkeeper @ Harbour Rovers | 2021-01-03 – 2021-11-30 × 9",
      "Keller | mayor | 2021-05-03 × 2",
    ],
    [[0, 2], [1]],
  ],
  [
    "a bare surname that two may own",
    [
      "Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9",
      "Paul Keller | goalkeeper @ Harbour Rovers | 2021-01-03 – 2021-11-30 × 9",
      "Keller | | 2021-05-03 × 2",
    ],
    [[0], [1], [2]],
  ],
  [
    "a bare surname, one of the two long gone from the news",
    [
      "Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 9",
      "Paul Keller | goalkeeper @ Harbour Rovers | 2011-01-03 – 2011-11-30 × 9",
      "Keller | | 2021-05-03 × 2",
    ],
    [[0, 2], [1]],
  ],
];

describe("resolveBlock", () => {
  it.each(cases)("%s", (_what, lines, expected) => {
    expect(partition(lines)).toEqual(expected);
  });

  it("names both owners of a surname as candidates, the more reported first", () => {
    const [anna, paul, bare] = [
      "Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 12",
      "Paul Keller | goalkeeper @ Harbour Rovers | 2021-01-03 – 2021-11-30 × 9",
      "Keller | | 2021-05-03 × 2",
    ].map(read);
    if (!anna || !paul || !bare) throw new Error("three lines make three signatures");
    const resolution = resolveBlock([anna, paul, bare], []).find(({ signatureId }) => signatureId === bare.id);
    expect(resolution?.leaderId).toBe(bare.id);
    expect(resolution?.candidates.map(({ value }) => value)).toEqual([anna.id, paul.id]);
  });

  describe("the same words under two names", () => {
    const [anna, paul, bare, other] = [
      "Anna Keller | mayor @ Harbour | 2021-01-03 – 2021-11-30 × 12",
      "Paul Keller | goalkeeper @ Harbour Rovers | 2021-01-03 – 2021-11-30 × 9",
      "Keller | | 2021-05-03",
      "Keller | | 2021-06-01",
    ].map(read) as [SeenSignature, SeenSignature, SeenSignature, SeenSignature];
    const echo = (one: SeenSignature, two: SeenSignature): Echo => {
      const [a = "", b = ""] = [one.id, two.id].sort();
      return { one: a, other: b, count: 1 };
    };
    const leaderOf = (echoes: readonly Echo[], { id }: SeenSignature, all = [anna, paul, bare, other]) =>
      resolveBlock(all, echoes).find(({ signatureId }) => signatureId === id)?.leaderId;

    it("tell which of two a bare surname means", () => {
      expect(leaderOf([], bare)).toBe(bare.id);
      expect(leaderOf([echo(anna, bare)], bare)).toBe(leaderOf([echo(anna, bare)], anna));
      expect(leaderOf([echo(paul, bare)], bare)).toBe(leaderOf([echo(paul, bare)], paul));
    });

    it("decide nothing where both are quoted so", () => {
      expect(leaderOf([echo(anna, bare), echo(paul, bare)], bare)).toBe(bare.id);
    });

    it("tell it also by way of another bare surname", () => {
      const told = [echo(anna, bare), echo(bare, other)];
      expect(leaderOf(told, other)).toBe(leaderOf(told, anna));
      expect(leaderOf([], other)).not.toBe(leaderOf([], anna));
    });

    it("tie two bare surnames of whom nobody knows more", () => {
      const all = [anna, paul, bare, other];
      expect(leaderOf([], bare, all)).not.toBe(leaderOf([], other, all));
      const tied = [echo(bare, other)];
      expect(leaderOf(tied, bare, all)).toBe(leaderOf(tied, other, all));
      expect(leaderOf(tied, bare, all)).not.toBe(leaderOf(tied, anna, all));
    });

    it("let a misspelt first name be believed", () => {
      const misspelt = read("Anan Keller | mayor | 2021-05-03");
      const all = [anna, misspelt];
      expect(leaderOf([], misspelt, all)).not.toBe(leaderOf([], anna, all));
      const tied = [echo(anna, misspelt)];
      expect(leaderOf(tied, misspelt, all)).toBe(leaderOf(tied, anna, all));
    });

    it("tie what a namesake's other office would part, but never two first names", () => {
      const moved = read("Anna Keller | director @ Northern Grid | 2021-05-03");
      expect(leaderOf([], moved, [anna, moved])).not.toBe(leaderOf([], anna, [anna, moved]));
      const tied = [echo(anna, moved)];
      expect(leaderOf(tied, moved, [anna, moved])).toBe(leaderOf(tied, anna, [anna, moved]));
      const parted = [echo(anna, paul)];
      expect(leaderOf(parted, paul)).not.toBe(leaderOf(parted, anna));
    });
  });

  it("tells bodies of one name apart by country", () => {
    const make = (name: string, countries: readonly string[]): SeenSignature => {
      const said = { name, countries, offices: [], bodies: [], party: null, officeKey: null, period: null };
      const signature = signSignature({
        kind: "body",
        block: "b:senate",
        ...said,
        quoted: null,
        reportId: null,
        words: null,
      });
      return { ...signature, firstDay: null, lastDay: null, reportCount: 1 };
    };
    const [us, france, open] = [make("US Senate", ["US"]), make("French Senate", ["FR"]), make("Senate", [])];
    const leaders = resolveBlock([us, france, open], []).map(({ leaderId }) => leaderId);
    expect(new Set(leaders).size).toBe(3);
    expect(new Set(resolveBlock([us, open], []).map(({ leaderId }) => leaderId)).size).toBe(1);
  });
});

/** All the cases' signatures, each once: days and reports of one signature are one. */
const lines = [...new Map(cases.flatMap(([, all]) => all.map(read)).map((one) => [one.id, one])).values()];

describe("the registry is a function of the set of signatures", () => {
  it("whatever their order, and with doubles", () => {
    const some = fc.subarray(lines, { minLength: 1 });
    const echoes = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1)), { maxLength: 12 });
    const dealt = fc.tuple(some, echoes).chain(([all, pairs]) => {
      const said = pairs.flatMap(([a, b]): Echo[] => {
        const [one = "", other = ""] = [lines[a]?.id ?? "", lines[b]?.id ?? ""].sort();
        return one === other ? [] : [{ one, other, count: 1 }];
      });
      const shuffled = fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 });
      return fc.tuple(fc.constant({ all, said }), shuffled, fc.shuffledSubarray(said, { minLength: said.length }));
    });
    fc.assert(
      fc.property(dealt, ([{ all, said }, others, othersSaid]) => {
        expect(resolveBlock(others, othersSaid)).toEqual(resolveBlock(all, said));
      }),
      { numRuns: 300 },
    );
  });

  it("each leader is the smallest of its own", () => {
    for (const { signatureId, leaderId } of resolveBlock(lines, [])) expect(leaderId <= signatureId).toBe(true);
  });
});
