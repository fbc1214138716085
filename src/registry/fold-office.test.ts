import { describe, expect, it } from "vitest";
import { foldBody } from "./fold-body.js";
import { foldOffices } from "./fold-office.js";

type Stated = readonly [office: string, body: string | null];

const same: readonly [Stated, Stated, key: string][] = [
  [["Foreign Minister", "French"], ["minister of foreign affairs", "France"], "foreign minister|Government of France"],
  [
    ["French foreign minister", null],
    ["Minister for Foreign Affairs", "French Foreign Ministry"],
    "foreign minister|Government of France",
  ],
  [
    ["Secretary of State", "US"],
    ["secretary of state", "State Department"],
    "foreign minister|Government of the United States",
  ],
  [
    ["Defense Secretary", "U.S."],
    ["Secretary of Defense", "Pentagon"],
    "defense minister|Government of the United States",
  ],
  [["Foreign Secretary", "UK"], ["foreign secretary", "British"], "foreign minister|Government of the United Kingdom"],
  [["then-mayor", "Harbour"], ["mayor of Harbour", null], "mayor|harbour"],
  [["CEO", "Acme Inc."], ["chief executive officer", "the Acme"], "chief executive|acme"],
  [["chairwoman", "Northern Grid"], ["Chairman", "Northern Grid Ltd"], "chair|northern grid"],
  [["Sen.", null], ["Republican senator", null], "senator|"],
  [
    ["spokeswoman", "State Department"],
    ["spokesman", "U.S. Department of State"],
    "spokesperson|ministry of state (US)",
  ],
  [["mayor", "Paris"], ["Mayor of Paris", null], "mayor|paris"],
  [["president", "Paris"], ["President", "France"], "president|Government of France"],
];

describe("foldOffices", () => {
  it.each(same)("%j and %j are %s", (one, other, key) => {
    const keys = [one, other].map(([office, body]) => foldOffices({ office, body }).map((folded) => folded.key));
    expect(keys).toEqual([[key], [key]]);
  });

  const apart: readonly [Stated, Stated][] = [
    [
      ["foreign minister", "France"],
      ["foreign minister", "Italy"],
    ],
    [
      ["secretary of state", "Ohio"],
      ["secretary of state", "US"],
    ],
    [
      ["deputy foreign minister", "France"],
      ["foreign minister", "France"],
    ],
    [
      ["minister of trade", "France"],
      ["foreign minister", "France"],
    ],
    [
      ["ambassador to Italy", "France"],
      ["ambassador to Spain", "France"],
    ],
    [
      ["president", null],
      ["vice president", null],
    ],
  ];
  it.each(apart)("%j is not %j", ([office, body], [otherOffice, otherBody]) => {
    const others = foldOffices({ office: otherOffice, body: otherBody }).map(({ key }) => key);
    expect(others).not.toContain(foldOffices({ office, body })[0]?.key);
  });

  it("reads two offices, one of them former", () => {
    const found = foldOffices({ office: "prime minister and former mayor of Harbour", body: null });
    expect(found.map(({ key, isFormer }) => [key, isFormer])).toEqual([
      ["prime minister|", false],
      ["mayor|harbour", true],
    ]);
  });

  it("keeps a portfolio with an and in it whole", () => {
    expect(foldOffices({ office: "minister of trade and industry", body: null })).toHaveLength(1);
  });

  it.each(["former", "ex-", "then-", "one-time", "retired"])("takes %s for a former office", (word) => {
    const office = word.endsWith("-") ? `${word}governor` : `${word} governor`;
    expect(foldOffices({ office, body: "Harbour" })).toMatchObject([{ key: "governor|harbour", isFormer: true }]);
  });

  it("takes the party out of the office's words", () => {
    expect(foldOffices({ office: "Republican senator from Vermont", body: null })).toMatchObject([
      { key: "senator|vermont", party: "Republican Party", country: "US" },
    ]);
  });
});

describe("foldBody", () => {
  const forms: readonly [string, string, key: string, country: string | null][] = [
    ["the French Foreign Ministry", "Ministry of Foreign Affairs of France", "ministry of foreign", "FR"],
    ["State Department", "the U.S. Department of State", "ministry of state", "US"],
    ["Justice Department", "Department of Justice", "ministry of justice", "US"],
    ["French", "the French government", "government of france", "FR"],
    ["Acme Inc.", "Acme Corporation", "acme", null],
    ["F.B.I.", "the FBI", "fbi", null],
    ["Harbour & Sons", "Harbour and Sons Ltd", "harbour and sons", null],
  ];
  it.each(forms)("%s and %s: %s, %s", (one, other, key, country) => {
    expect(foldBody(one)).toMatchObject({ key, country });
    expect(foldBody(other)).toMatchObject({ key, country });
  });

  it("takes no place in a person's name for the body's country", () => {
    expect(foldBody("Clinton campaign").country).toBeNull();
  });
});
