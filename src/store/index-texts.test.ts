import { describe, expect, it } from "vitest";
import type { StatementSearch } from "../record/store.js";
import { makeIndexTexts, makeMatch } from "./index-texts.js";
import type { ShownRow } from "./pack-row.js";

const ROW: ShownRow = {
  attributionId: "att_0000000000000000",
  kind: "statement",
  words: "taxes would\u0000rise \ud800again",
  cue: "said",
  source: "the authority",
  cueClass: "neutral",
  manner: "indirect",
  mode: "speech",
  polarity: "asserted",
  confidence: 0.9,
  countries: [],
  office: null,
  affiliation: "City of Norhaven",
  party: null,
  onBehalfOf: null,
  saidOn: { earliest: "2024-04-02", latest: "2024-04-02", grain: "day" },
  names: ["Port Authority", "the Authority"],
  bodies: ["City of Norhaven", "Port Authority"],
  place: null,
};
const PART: ShownRow = { ...ROW, words: "taxes would rise", manner: "direct", saidOn: null, names: ["the Authority"] };

const NOTHING: StatementSearch = {
  ...{ terms: [], speaker: null, body: null, outlet: null, since: null, until: null, said: null },
  ...{ manner: null, mode: null, cueClass: null, kind: null, limit: 50, cursor: null },
};

describe("the texts under which a statement is found", () => {
  it("are those of all its attributions, each once", () => {
    const report = { outlet: "The Harbour Post" };
    const members = [
      { row: ROW, report },
      { row: PART, report: { outlet: null } },
    ];
    expect(makeIndexTexts(members, { id: "sta_0000000000000003", speaker: 17 })).toEqual({
      words: "taxes would rise  again | taxes would rise",
      speaker: "Port Authority | the Authority",
      body: "City of Norhaven | Port Authority",
      facets:
        "kstatement mindirect ospeech cneutral t07457098cfe2711b a9c79ecb964290ca7 b9c79ecb964290ca7 bad1fdb582ac18ead mdirect spk17 z1 z2 z3 z4 n20240402 u20 u202 u2024 u202404",
    });
    expect(makeIndexTexts([{ row: PART, report }], { id: "sta_0000000000000004", speaker: null }).facets).toBe(
      "kstatement mdirect ospeech cneutral t07457098cfe2711b a9c79ecb964290ca7 b9c79ecb964290ca7 bad1fdb582ac18ead nunknown",
    );
  });

  it.each<readonly [Partial<StatementSearch>, string | null]>([
    [{}, null],
    [{ since: "2024-01-01" }, null],
    [{ terms: [{ words: 'say "no"', prefix: true }] }, '{words speaker} : "say ""no""" *'],
    [{ speaker: "Ann  Bell" }, '(speaker : "Ann" AND speaker : "Bell")'],
    [{ speaker: "spk_5v8k2m9q0c3x7n1d" }, 'facets : ("spk17")'],
    [{ body: "City of\u0000Norhaven", mode: "writing" }, 'body : "City of Norhaven" AND facets : "owriting"'],
    [{ mode: ["writing", "speech"] }, 'facets : ("owriting" OR "ospeech")'],
    [{ country: "FR", manner: [] }, 'facets : ("spk0") AND facets : "lfr"'],
    [{ about: "spk_5v8k2m9q0c3x7n1d" }, '(words : ("Ann Bell" OR "A. Bell") NOT facets : ("spk17"))'],
    [{ speaker: ["Bell", "spk_5v8k2m9q0c3x7n1d"] }, '((speaker : "Bell") OR facets : ("spk17"))'],
    [{ said: { since: null, until: null, date: "unknown" } }, 'facets : "nunknown"'],
  ])("are asked for by %o as %s", (search, match) => {
    const speakers = { findByNames: () => [], findKey: () => 17, findTellingNames: () => ["Ann Bell", "A. Bell"] };
    expect(makeMatch({ ...NOTHING, ...search }, speakers)).toBe(match);
  });

  it("are asked for by speakers' other names too", () => {
    const asked: string[] = [];
    const findByNames = (expression: string) => {
      asked.push(expression);
      return [3, 5];
    };
    const search = { ...NOTHING, terms: [{ words: "ann be", prefix: true }], speaker: "Bell" };
    expect(makeMatch(search, { findByNames, findKey: () => 0, findTellingNames: () => [] })).toBe(
      '({words speaker} : "ann be" * OR facets : ("spk3" OR "spk5")) AND ((speaker : "Bell") OR facets : ("spk3" OR "spk5"))',
    );
    expect(asked).toEqual(['names : "ann be" * AND some : ("ann" OR "be" *)', 'names : "Bell" AND some : ("Bell")']);
  });
});
