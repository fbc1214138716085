import { describe, expect, it } from "vitest";
import type { StatementRow, StatementSearch } from "../record/store.js";
import { makeIndexTexts, makeMatch } from "./index-texts.js";
import { LAYOUT } from "./layout.js";

const ROW: StatementRow = {
  id: "sta_0000000000000000",
  kind: "statement",
  attributionId: "att_0000000000000000",
  attributionCount: 1,
  words: "taxes would\u0000rise \ud800again",
  cue: "said",
  source: "the authority",
  cueClass: "neutral",
  manner: "indirect",
  mode: "speech",
  polarity: "asserted",
  confidence: 0.9,
  speaker: { id: "spk_5v8k2m9q0c3x7n1d", kind: "body", name: "Port Authority" },
  office: null,
  affiliation: "City of Norhaven",
  party: null,
  onBehalfOf: null,
  saidOn: { earliest: "2024-04-02", latest: "2024-04-02", grain: "day" },
  publishedAt: "2024-04-03",
  outlet: "The Harbour Post",
  title: null,
  url: null,
  reportId: "rep_0000000000000000",
};

const NOTHING: StatementSearch = {
  ...{ terms: [], speaker: null, body: null, outlet: null, since: null, until: null, said: null },
  ...{ manner: null, mode: null, cueClass: null, kind: null, limit: 50, cursor: null },
};

describe("the texts under which a statement is found", () => {
  // What is in people's records was put in under these very texts, and comes out by them alone.
  it("are those of layout 1; change them only together with the layout", () => {
    expect(LAYOUT).toBe(1);
    expect(makeIndexTexts({ row: ROW, aliases: ["the Authority"] })).toEqual({
      words: "taxes would rise  again",
      speaker: "Port Authority | the Authority",
      body: "City of Norhaven | Port Authority",
      facets:
        "kstatement mindirect ospeech cneutral t07457098cfe2711b spk5v8k2m9q0c3x7n1d n20240402 u20 u202 u2024 u202404",
    });
  });

  it.each<readonly [Partial<StatementSearch>, string | null]>([
    [{}, null],
    [{ since: "2024-01-01" }, null],
    [{ terms: [{ words: 'say "no"', prefix: true }] }, '{words speaker} : "say ""no""" *'],
    [{ speaker: "Ann  Bell" }, 'speaker : "Ann" AND speaker : "Bell"'],
    [{ speaker: "spk_5v8k2m9q0c3x7n1d" }, 'facets : "spk5v8k2m9q0c3x7n1d"'],
    [{ body: "City of\u0000Norhaven", mode: "writing" }, 'body : "City of Norhaven" AND facets : "owriting"'],
    [{ said: { since: null, until: null, date: "unknown" } }, 'facets : ("nunknown")'],
  ])("are asked for by %o as %s", (search, match) => {
    expect(makeMatch({ ...NOTHING, ...search })).toBe(match);
  });
});
