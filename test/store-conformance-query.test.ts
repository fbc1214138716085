import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getShown } from "../src/query/get-shown.js";
import { searchStatements, searchUndated } from "../src/query/search-statements.js";
import type { RecordStore } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { makeEntry } from "./store-conformance-entries.js";

const HARBOUR = makeEntry({
  id: "harbour",
  publishedAt: "2024-04-03",
  outlet: "The Harbour Post",
  url: "https://example.org/harbour",
  quotes: [
    {
      speaker: "Ann Bell",
      words: "taxes would rise, and rise again",
      saidOn: { earliest: "2024-04-02", latest: "2024-04-02", grain: "day" },
    },
    { speaker: "Bo Carr", words: "the Bell tower stands" },
    { speaker: "Bo Carr", words: "the bridge stands too" },
  ],
});

describe("questions put to a record", () => {
  let folder: string;
  let store: RecordStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-query-"));
    store = await openRecord(join(folder, "test.onrecord"), { mode: "write", linker: simpleLinker });
    await store.putEntries([HARBOUR]);
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it("finds words in what was said and in who said it, and marks them in what was said", async () => {
    const { rows } = await searchStatements(store, { words: "bell" });
    expect(rows.map(({ words, matched }) => [words, matched])).toEqual([
      ["taxes would rise, and rise again", []],
      ["the Bell tower stands", [{ start: 4, end: 8 }]],
    ]);
  });

  it("lists apart what may have been said then", async () => {
    const april = { saidSince: "2024-04", saidUntil: "2024-04", limit: 1 };
    const { rows, undated } = await searchStatements(store, april);
    expect(rows.map(({ words }) => words)).toEqual(["taxes would rise, and rise again"]);
    expect(undated?.rows.map(({ words }) => words)).toEqual(["the Bell tower stands"]);
    const further = await searchUndated(store, { ...april, cursor: undated?.next ?? "" });
    expect(further.rows.map(({ words }) => words)).toEqual(["the bridge stands too"]);
    const later = await searchStatements(store, { saidSince: "2024-05" });
    expect([later.rows, later.undated?.rows]).toEqual([[], []]);
    expect((await searchStatements(store, {})).undated).toBeNull();
  });

  it.each([
    { words: '"open' },
    { manner: "loud" },
    { mode: "song" },
    { cueClass: "nice" },
    { kind: "event" },
    { since: "yesterday" },
    { limit: 0 },
    { limit: 1.5 },
    { cursor: "?" },
    { speaker: "…" },
  ])("refuses %o", async (query) => {
    await expect(searchStatements(store, query)).rejects.toMatchObject({ code: "QUERY_BAD" });
  });

  it("shows a statement, an attribution or a report by id, by its beginning, or by URL", async () => {
    const [row] = (await searchStatements(store, { words: "taxes" })).rows;
    const statementId = row?.id ?? "";
    const shown = await getShown(store, statementId.slice(0, 14));
    expect(shown).toMatchObject({
      what: "statement",
      statement: {
        statement: { id: statementId },
        speaker: { name: "Ann Bell" },
        attributions: [{ statementId, reading: { saidOn: { value: { earliest: "2024-04-02" } } }, entry: HARBOUR }],
      },
    });
    expect(await getShown(store, row?.attributionId ?? "")).toMatchObject({
      what: "attribution",
      attribution: { attribution: HARBOUR.extraction.attributions[0], statementId },
    });
    for (const name of ["harbour", "https://example.org/harbour", HARBOUR.extraction.article.report.id])
      expect(await getShown(store, name)).toEqual({
        ...{ what: "report", watched: [], versions: [HARBOUR], copies: [], corrections: new Map() },
      });
  });

  it.each([
    ["sta_", "ID_AMBIGUOUS"],
    ["sta_zzzzzzzzzzzzzzzz", "ID_NOT_FOUND"],
    ["spk_", "ID_NOT_FOUND"],
    ["", "ID_NOT_FOUND"],
  ])("refuses the id '%s'", async (id, code) => {
    await expect(getShown(store, id)).rejects.toMatchObject({ code });
  });
});
