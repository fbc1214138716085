import { describe, expect, it } from "vitest";
import { readOfficeHolders } from "./read-office-holders.js";

const popolo = {
  persons: [
    {
      id: "p1",
      name: "Ilse Varn",
      identifiers: [{ scheme: "Wikidata", identifier: "Q42" }, { identifier: "77" }],
    },
    { id: "p2", name: "Bo Merrow" },
  ],
  organizations: [
    { id: "g", name: "Government of France", classification: "executive", area_id: "ocd-division/country:fr" },
    { id: "l", name: "Lantern Party", classification: "party" },
  ],
  posts: [{ id: "fm", role: "Foreign Minister", organization_id: "g" }],
  memberships: [
    { person_id: "p1", post_id: "fm", start_date: "2021-03", end_date: "2023", on_behalf_of_id: "l" },
    { person_id: "p2", organization_id: "g", role: "Prime Minister", start_date: "2020-01-05" },
    { person_id: "p2", organization_id: "l" },
  ],
};

const varn = {
  ...{ name: "Ilse Varn", office: "Foreign Minister", body: "Government of France", country: "FR" },
  ...{ party: "Lantern Party", from: "2021-03-01", until: "2023-12-31", externalIds: ["77", "wikidata:Q42"] },
};
const merrow = {
  ...{ name: "Bo Merrow", office: "Prime Minister", body: "Government of France", country: "FR", party: null },
  ...{ from: "2020-01-05", until: null, externalIds: ["p2"] },
};

describe("readOfficeHolders", () => {
  it("reads Popolo: persons, identifiers, organizations, posts, memberships; parties are no office", () => {
    expect(readOfficeHolders(JSON.stringify(popolo), "list.json")).toEqual([merrow, varn]);
  });

  it("reads persons that hold their memberships, as one list", () => {
    const nested = [{ name: "Bo Merrow", id: 7, memberships: [{ role: "Mayor", organization: { name: "Harbour" } }] }];
    expect(readOfficeHolders(JSON.stringify(nested), "list.json")).toMatchObject([
      { name: "Bo Merrow", office: "Mayor", body: "Harbour", externalIds: ["7"] },
    ]);
  });

  const csv: readonly [what: string, text: string][] = [
    [
      "commas and quotation marks",
      'name,office,body,country,party,from,until,identifier,wikidata\n"Ilse Varn",Foreign Minister,Government of France,fr,Lantern Party,2021-03,2023,77,Q42\n',
    ],
    [
      "semicolons, other headings, a mark at the beginning, other line ends",
      "\uFEFFPerson;Role;Organization;Party;Start date;End date;ID;Wikidata ID;Notes\r\nIlse Varn;Foreign Minister;Government of France;Lantern Party;2021-03-01;2023-12-31;77;Q42;x\r\n\r\n",
    ],
    [
      "the same row twice, without an end of line",
      "name\toffice\tbody\tparty\tsince\tto\tid\nIlse Varn\tForeign Minister\tGovernment of France\tLantern Party\t2021-03\t2023\t77;wikidata:Q42\nIlse Varn\tForeign Minister\tGovernment of France\tLantern Party\t2021-03\t2023\twikidata:Q42 77",
    ],
  ];
  it.each(csv)("reads CSV with %s", (_what, text) => {
    expect(readOfficeHolders(text, "list.csv")).toEqual([varn]);
  });

  it("keeps commas, marks and line ends inside quotation marks", () => {
    const [holder] = readOfficeHolders('name,office\n"Varn, ""Ilse""","Minister\nof State"\n', "list.csv");
    expect(holder).toMatchObject({ name: 'Varn, "Ilse"', office: "Minister\nof State" });
  });

  const bad: readonly [what: string, text: string, reason: string][] = [
    ["an empty file", "", 'no column is headed "name"'],
    ["headings alone", "name,office\n", "no office-holder is in it"],
    ["no column of offices", "name,body\nIlse Varn,Harbour\n", 'no column is headed "office"'],
    ["a row without a name", "name,office\n,Mayor\n", "line 2: there is no name"],
    ["a row without an office", "name,office\nIlse Varn,Mayor\nBo Merrow,\n", "line 3: there is no office"],
    ["a date that is none", "name,office,from\nIlse Varn,Mayor,3 May\n", 'line 2: "3 May" is no date'],
    ["a day that is none", "name,office,from\nIlse Varn,Mayor,2023-02-30\n", 'line 2: "2023-02-30" is no date'],
    ["an end before the beginning", "name,office,from,until\nIlse Varn,Mayor,2023,2021\n", "before it begins"],
    ["a country that is none", "name,office,country\nIlse Varn,Mayor,France\n", '"France" is no country code'],
    ["an open quotation mark", 'name,office\n"Ilse Varn,Mayor\n', "line 2: a quotation mark is never closed"],
    ["broken JSON", '{"persons": [', "it is no JSON"],
    ["JSON of something else", '{"people": []}', "it has no persons"],
    [
      "a membership of nobody",
      '{"persons":[{"id":"a"}],"memberships":[{"person_id":"b"}]}',
      "memberships[0]: its person",
    ],
  ];
  it.each(bad)("refuses %s", (_what, text, reason) => {
    expect(() => readOfficeHolders(text, "list")).toThrow(expect.objectContaining({ code: "HOLDERS_BAD" }));
    expect(() => readOfficeHolders(text, "list")).toThrow(reason);
  });
});
