import { describe, expect, it } from "vitest";
import type { StatementRow, StatementSearch } from "../record/store.js";
import { comparePositions } from "./compare-positions.js";
import { listTimeline } from "./list-timeline.js";

interface MadeRow {
  readonly id: string;
  readonly who: string | null;
  readonly kind?: "person" | "body" | "unnamed";
  readonly words: string;
  readonly said?: string;
  readonly published: string | null;
  readonly body?: string;
  readonly countries?: readonly string[];
}

function makeRow({ id, who, kind = "person", words, said, published, body, countries }: MadeRow): StatementRow {
  const grains = { 4: "year", 7: "month", 10: "day" } as const;
  const grain = grains[(said?.length ?? 10) as keyof typeof grains];
  const [month, day] = said ? [said.slice(5, 7) || "01", said.slice(8) || "01"] : ["", ""];
  const earliest = said ? `${said.slice(0, 4)}-${month}-${day}` : "";
  return {
    ...{
      id,
      kind: "statement",
      attributionId: `att_${id}`,
      attributionCount: 1,
      words,
      cue: "said",
      source: who ?? "",
    },
    ...{ cueClass: "neutral", manner: "indirect", mode: "speech", polarity: "asserted", confidence: 1 },
    speaker: who === null ? null : { id: `spk_${who}`, kind, name: who, basis: "stated" },
    ...{ office: null, affiliation: body ?? null, party: null, onBehalfOf: null, countries: countries ?? [] },
    saidOn: said ? { earliest, latest: earliest, grain } : null,
    ...{
      publishedAt: published,
      outlet: null,
      outlets: [],
      firstPublishedAt: published,
      title: null,
      url: null,
      reportId: `rep_${id}`,
    },
  };
}

/** Newest published first, as lists are. */
const ROWS: readonly StatementRow[] = [
  { id: "g", who: "Ada Holm", words: "the bridge is closed", said: "2031-04", published: "2031-05-02" },
  { id: "f", who: "Ada Holm", words: "the bridge may close", published: "2031-04-03", body: "Selwick council" },
  { id: "e", who: "Bo Lind", words: "it stays open", said: "2031-03-30", published: "2031-04-01", countries: ["DK"] },
  { id: "d", who: "an engineer", kind: "unnamed" as const, words: "rust was found", published: "2031-04-01" },
  {
    id: "c",
    who: "Ada Holm",
    words: "the bridge is safe",
    body: "the Selwick Council",
    said: "2031-03-01",
    published: "2031-03-02",
  },
  { id: "b", who: "Ada Holm", words: "nothing is wrong", said: "2031-03-01", published: "2031-03-02" },
  { id: "a", who: "Ada Holm", words: "the bridge", said: "2031", published: null },
].map(makeRow);

/** Answers pages of two, so that pages are put together. */
const source = {
  searchStatements: async ({ cursor, limit }: StatementSearch) => {
    const from = Number(cursor ?? 0);
    const past = from + Math.min(2, limit);
    return { rows: ROWS.slice(from, past), next: past < ROWS.length ? String(past) : null };
  },
};

describe("comparePositions", () => {
  it("sets speakers against months; each cell tells the last wording", async () => {
    const { periods, actors, otherCount, isCut } = await comparePositions(
      source,
      {},
      { by: "speaker", period: "month" },
    );
    expect({ periods, otherCount, isCut }).toEqual({ periods: ["2031-03", "2031-04"], otherCount: 1, isCut: false });
    expect(
      actors.map(({ name, cells }) => [name, ...cells.map((c) => [c.period, c.count, c.latest.words, c.statementIds])]),
    ).toEqual([
      [
        "Ada Holm",
        ["2031-03", 2, "nothing is wrong", ["b", "c"]],
        ["2031-04", 2, "the bridge may close", ["f", "g"]],
        ["", 1, "the bridge", ["a"]],
      ],
      ["Bo Lind", ["2031-03", 1, "it stays open", ["e"]]],
    ]);
  });

  it("sets them against days; a month is no day", async () => {
    const { actors } = await comparePositions(source, {}, { by: "speaker", period: "day" });
    expect(actors[0]?.cells.map(({ period, count }) => [period, count])).toEqual([
      ["2031-03-01", 2],
      ["2031-04-03", 1],
      ["", 2],
    ]);
  });

  it("sets bodies or countries against months", async () => {
    const byBody = await comparePositions(source, {}, { by: "body", period: "month" });
    expect(byBody.actors.map(({ actor, name, count }) => [actor, name, count])).toEqual([
      ["selwick council", "Selwick council", 2],
    ]);
    expect(byBody.otherCount).toBe(5);
    const byCountry = await comparePositions(source, {}, { by: "country", period: "month" });
    expect(byCountry.actors.map(({ actor, count }) => [actor, count])).toEqual([["DK", 1]]);
  });
});

describe("listTimeline", () => {
  it("goes by the date said, else published, and keeps a report's order; the undated come last", async () => {
    const { statements } = await listTimeline(source, { words: "bridge" });
    expect(statements.map(({ id, when }) => `${id} ${when?.date} ${when?.basis}`)).toEqual([
      "a 2031 said",
      "b 2031-03-01 said",
      "c 2031-03-01 said",
      "e 2031-03-30 said",
      "g 2031-04 said",
      "d 2031-04-01 published",
      "f 2031-04-03 published",
    ]);
  });
});
