// What every database behind `RecordStore` must do. Call `describeStore` with a way to open one; it declares the tests.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../src/base/errors.js";
import { makeId } from "../src/base/hash.js";
import type { RecordEntry, RecordReader, RecordStore, StatementSearch, Tombstone } from "../src/record/store.js";
import { type MadeReport, makeEntry } from "./store-conformance-entries.js";

/** How to open the database under test. A place is empty until a store is opened in it. */
export interface StoreUnderTest {
  readonly name: string;
  makePlace(): Promise<string>;
  dropPlace(place: string): Promise<void>;
  openStore(place: string): Promise<RecordStore>;
  openReader(place: string): Promise<RecordReader>;
}

/** A search for everything, of which tests change what they are about. */
export const EVERYTHING: StatementSearch = {
  terms: [],
  speaker: null,
  body: null,
  outlet: null,
  since: null,
  until: null,
  said: null,
  manner: null,
  mode: null,
  cueClass: null,
  kind: null,
  limit: 1000,
  cursor: null,
};

const DAY = (day: string) => ({ earliest: day, latest: day, grain: "day" as const });
const MONTH = { earliest: "2024-03-01", latest: "2024-03-31", grain: "month" as const };

const HARBOUR: MadeReport = {
  id: "harbour",
  publishedAt: "2024-04-03T09:00:00+02:00",
  outlet: "The Harbour Post",
  url: "https://example.org/harbour",
  quotes: [
    {
      speaker: "Ann Bell",
      words: "taxes would rise again",
      affiliation: "Government of Norland",
      saidOn: DAY("2024-04-02"),
    },
    { speaker: "Bo Carr", words: "the old bridge's cables had rusted", mode: "writing", manner: "mixed" },
    { speaker: "Port Authority", kind: "body", words: "traffic rises", cueClass: "denying", saidOn: MONTH },
  ],
};
const LATE: MadeReport = {
  id: "late",
  publishedAt: "2024-04-03T17:30:00+02:00",
  outlet: "Évening Star",
  quotes: [
    { speaker: "Zoë Ångström", words: "half a \ud800 and a nul \u0000 are text", saidOn: DAY("2023-12-31") },
    { speaker: null, words: "nobody knows the bridge", mode: "mental" },
  ],
};
const UNDATED: MadeReport = { id: "undated", quotes: [{ speaker: "Ann Bell", words: "the bridge stands" }] };
const OLD: MadeReport = {
  id: "old",
  publishedAt: "2019-01-07",
  outlet: "The Harbour Post",
  quotes: [{ speaker: "Ann Bell", words: "taxes would fall" }],
};
const ALL = [HARBOUR, LATE, UNDATED, OLD];
/** The same bytes, fetched at three times and told of otherwise. */
const FETCHES: readonly MadeReport[] = [
  { ...OLD, id: "fetched", fetchedAt: "2024-04-03T10:00:00.000Z" },
  { ...OLD, id: "fetched", fetchedAt: "2024-04-03T09:00:00.000Z", outlet: "Évening Star" },
  { ...OLD, id: "fetched" },
];

/** Declares the conformance tests of a store. */
export function describeStore(under: StoreUnderTest): void {
  describe(`${under.name} keeps a record`, () => {
    let place: string;
    let store: RecordStore;

    beforeEach(async () => {
      place = await under.makePlace();
      store = await under.openStore(place);
    });

    afterEach(async () => {
      await store.close();
      await under.dropPlace(place);
    });

    const put = (...made: readonly MadeReport[]) => store.putEntries(made.map(makeEntry));

    describe("putting", () => {
      it("gives back what was put, unit for unit and byte for byte, also to a later opening", async () => {
        await put(...ALL);
        await store.close();
        store = await under.openStore(place);
        expect(await dump(store)).toEqual(sortEntries(ALL.map(makeEntry)));
      });

      it("answers what became of each report, and changes nothing for what it knows", async () => {
        expect((await put(HARBOUR, LATE)).map(({ outcome }) => outcome)).toEqual(["added", "added"]);
        const before = await dump(store);
        expect((await put({ ...HARBOUR, addedAt: "2030-01-01T00:00:00Z" }, OLD)).map(({ outcome }) => outcome)).toEqual(
          ["known", "added"],
        );
        expect((await dump(store)).filter(({ document }) => document.givenId !== "old")).toEqual(before);
        expect(await store.countRecord()).toEqual({
          reports: 3,
          versions: 3,
          attributions: 6,
          statements: 6,
          speakers: 4,
          tombstones: 0,
          corrections: 0,
        });
      });

      it("takes all of a batch or none of it", async () => {
        const broken = { ...makeEntry(LATE), engine: null as unknown as string };
        await expect(store.putEntries([makeEntry(HARBOUR), broken])).rejects.toThrow();
        expect(await dump(store)).toEqual([]);
        expect((await store.searchStatements(EVERYTHING)).rows).toEqual([]);
        expect((await put(HARBOUR)).map(({ outcome }) => outcome)).toEqual(["added"]);
      });

      it("keeps an attribution given twice once", async () => {
        const entry = makeEntry(OLD);
        const { attributions, readings } = entry.extraction;
        const doubled = {
          ...entry,
          extraction: {
            ...entry.extraction,
            attributions: [...attributions, ...attributions],
            readings: [...readings, ...readings],
          },
        };
        await store.putEntries([doubled]);
        expect(await dump(store)).toEqual([doubled]);
        expect((await store.searchStatements(EVERYTHING)).rows).toHaveLength(1);
      });

      it("ends in the same record whatever the order of arrival, the batches and the removals between", async () => {
        const gone = { reportId: makeId("rep", "gone"), reason: "asked for", at: "2024-05-02T00:00:00Z" };
        const made = [
          ...[...ALL, REVISED, { ...HARBOUR, bytesNote: "<!-- advert -->" }, { ...OLD, id: "other" }],
          ...[...FETCHES, { ...OLD, addedAt: "2024-04-30T00:00:00Z" }, { ...UNDATED, outlet: "Évening Star" }],
        ];
        const steps = [...made.map(makeEntry), makeEntry({ ...OLD, id: "gone" }), gone];
        const expected = await build(store, [steps]);
        const order = fc.shuffledSubarray(steps, { minLength: steps.length });
        const batches = fc.tuple(order, fc.nat(steps.length)).map(([all, cut]) => [all.slice(0, cut), all.slice(cut)]);
        await fc.assert(
          fc.asyncProperty(batches, async (parts) => {
            const otherPlace = await under.makePlace();
            const other = await under.openStore(otherPlace);
            expect(await build(other, parts)).toEqual(expected);
            await other.close();
            await under.dropPlace(otherPlace);
          }),
          { numRuns: 20 },
        );
      });
    });

    const REVISED: MadeReport = {
      ...HARBOUR,
      modifiedAt: "2024-04-04T08:00:00+02:00",
      quotes: [{ speaker: "Ann Bell", words: "taxes would fall after all" }],
    };

    describe("versions", () => {
      it("takes a version for that of its first fetch, whenever that is put", async () => {
        const [later, first, other] = FETCHES.map(makeEntry);
        if (!later || !first || !other) throw new RangeError("three fetches of one page");
        const { version, report } = first.extraction.article;
        const isKnown = (entry: RecordEntry) => store.hasVersion(version.id, entry.document);
        expect(await isKnown(later)).toBe(false);
        await store.putEntries([later]);
        expect([await isKnown(later), await isKnown(first), await isKnown(other)]).toEqual([true, false, true]);
        expect((await store.putEntries([first, later, other])).map(({ outcome }) => outcome)).toEqual(
          Array(3).fill("known"),
        );
        expect([await isKnown(later), await isKnown(first), await isKnown(other)]).toEqual([true, true, true]);
        expect(await store.findEntries(report.id)).toEqual([first]);
        expect((await store.searchStatements(EVERYTHING)).rows).toMatchObject([{ outlet: "Évening Star" }]);
      });

      it("tells a changed report from one whose text is the same", async () => {
        await put(HARBOUR);
        expect(
          (await put(REVISED, { ...HARBOUR, bytesNote: "<!-- advert -->" })).map(({ outcome }) => outcome),
        ).toEqual(["changed", "known"]);
      });

      it("lists statements of the version modified last, whichever came first, and keeps the others", async () => {
        for (const order of [
          [HARBOUR, REVISED],
          [REVISED, HARBOUR],
        ]) {
          await store.removeReport({ reportId: makeId("rep", "none"), reason: "only to have one", at: "2024-01-01" });
          for (const made of order) await put(made);
          expect(await listWords(store)).toEqual(["taxes would fall after all"]);
          const versions = await store.findEntries(makeId("rep", "harbour"));
          expect(versions.map(({ extraction }) => extraction.attributions.length)).toEqual([3, 1]);
          expect(await store.countRecord()).toMatchObject({ reports: 1, versions: 2, attributions: 1, statements: 1 });
          const superseded = makeEntry(HARBOUR).extraction.attributions[0]?.id ?? "";
          expect(await store.findEntryOfAttribution(superseded)).toEqual(makeEntry(HARBOUR));
          expect(await store.findStatementIdOf(superseded)).toBeNull();
          await store.close();
          await under.dropPlace(place);
          place = await under.makePlace();
          store = await under.openStore(place);
        }
      });
    });

    describe("iterating", () => {
      it("goes by report id and version id, from any place on, and by engine", async () => {
        const made = Array.from(
          { length: 11 },
          (_, i): MadeReport => ({ ...OLD, id: `r${i}`, engine: `1.${i % 2}.0` }),
        );
        await put(...made);
        const all = await dump(store);
        expect(all).toEqual(sortEntries(made.map(makeEntry)));
        const sixth = all[5]?.extraction.article;
        const after = { reportId: sixth?.report.id ?? "", versionId: sixth?.version.id ?? "" };
        expect(await dump(store, { after })).toEqual(all.slice(6));
        expect(await dump(store, { engines: ["1.1.0"] })).toEqual(all.filter(({ engine }) => engine === "1.1.0"));
        expect([...(await store.countEngines())]).toEqual([
          ["1.0.0", 6],
          ["1.1.0", 5],
        ]);
      });
    });

    describe("letting go", () => {
      it("lets another one write, sees what it wrote, and writes on when that one is done", async () => {
        await put(HARBOUR);
        await store.letGo();
        const other = await under.openStore(place);
        await other.putEntries([makeEntry(LATE)]);
        expect(await store.countRecord()).toMatchObject({ reports: 2 });
        await expect(store.takeBack()).rejects.toMatchObject({ code: "RECORD_BUSY" });
        await expect(put(OLD)).rejects.toThrow();
        await other.close();
        await store.takeBack();
        await expect(under.openStore(place)).rejects.toMatchObject({ code: "RECORD_BUSY" });
        expect((await put(LATE, OLD)).map(({ outcome }) => outcome)).toEqual(["known", "added"]);
        await store.letGo();
        await store.close();
        store = await under.openStore(place);
        expect(await dump(store)).toEqual(sortEntries([HARBOUR, LATE, OLD].map(makeEntry)));
      });
    });

    describe("re-reading", () => {
      it("puts the new extraction in the place of the old, and keeps bytes and time of adding", async () => {
        await put(HARBOUR, OLD);
        const reread = {
          ...makeEntry({ ...HARBOUR, quotes: HARBOUR.quotes.slice(0, 1), lead: "" }),
          engine: "2.0.0",
          addedAt: "2031-01-01T00:00:00Z",
        };
        const { version, report } = makeEntry(HARBOUR).extraction.article;
        const entry = inVersion(reread, version);
        expect(await store.replaceExtractions([entry, makeEntry(LATE)])).toBe(1);
        const { bytes } = makeEntry(HARBOUR).document;
        expect(await store.findEntries(report.id)).toEqual([
          { ...entry, document: { ...entry.document, bytes }, addedAt: "2024-05-01T10:00:00Z" },
        ]);
        expect(await listWords(store)).toEqual(["taxes would rise again", "taxes would fall"]);
        expect(await listWords(store, { terms: [{ words: "rusted", prefix: false }] })).toEqual([]);
        expect([...(await store.countEngines())]).toEqual([
          ["1.0.0", 1],
          ["2.0.0", 1],
        ]);
      });

      it("may take a date away or give one", async () => {
        await put(OLD, LATE);
        const { version } = makeEntry(OLD).extraction.article;
        await store.replaceExtractions([inVersion(makeEntry({ ...OLD, publishedAt: "2025-02-03" }), version)]);
        expect((await listWords(store))[0]).toBe("taxes would fall");
        await store.replaceExtractions([inVersion(makeEntry({ ...OLD, publishedAt: null }), version)]);
        expect((await listWords(store)).at(-1)).toBe("taxes would fall");
      });
    });

    describe("removing", () => {
      it("leaves nothing but a tombstone, which keeps the report out", async () => {
        await put(...ALL, REVISED);
        const reportId = makeId("rep", "harbour");
        const entry = makeEntry(REVISED);
        const tombstone = { reportId, reason: "asked for", at: "2024-05-02T00:00:00Z" };
        expect(await store.removeReport(tombstone)).toBe(true);
        expect(await store.findEntries(reportId)).toEqual([]);
        expect(await store.findIds(entry.extraction.attributions[0]?.id ?? "", 2)).toEqual([]);
        expect(await store.findIds(makeId("sta", entry.extraction.attributions[0]?.id ?? ""), 2)).toEqual([]);
        expect(await store.findReportId("https://example.org/harbour")).toBeNull();
        expect(await store.hasVersion(entry.extraction.article.version.id)).toBe(false);
        expect(await listWords(store, { terms: [{ words: "taxes", prefix: false }] })).toEqual(["taxes would fall"]);
        expect(await store.findTombstone(reportId)).toEqual(tombstone);
        expect(await put(HARBOUR, REVISED)).toEqual([
          { reportId, outcome: "removed", tombstone },
          { reportId, outcome: "removed", tombstone },
        ]);
        expect(await store.removeReport({ ...tombstone, reason: "asked for again" })).toBe(false);
        expect(await store.listTombstones()).toEqual([tombstone]);
        expect(await store.countRecord()).toMatchObject({ reports: 3, versions: 3, statements: 4, tombstones: 1 });
      });
    });

    describe("looking up", () => {
      it("finds by id, by the beginning of one, by URL and by given id", async () => {
        await put(...ALL);
        const entry = makeEntry(HARBOUR);
        const { report, version } = entry.extraction.article;
        const attributionId = entry.extraction.attributions[1]?.id ?? "";
        const statementId = makeId("sta", attributionId);
        const speakerId = await store.findSpeakerIdOf(attributionId);
        expect(await store.findStatement(statementId)).toMatchObject({
          id: statementId,
          attributionId,
          words: "the old bridge's cables had rusted",
          cue: "said",
          source: "Bo Carr",
          speaker: { id: speakerId, kind: "person", name: "Bo Carr", basis: "stated" },
          reportId: report.id,
          url: "https://example.org/harbour",
          title: "Report harbour",
        });
        expect(await store.findStatement("sta_0")).toBeNull();
        expect(await store.findAttributionIds(statementId)).toEqual([attributionId]);
        expect(await store.findStatementIdOf(attributionId)).toBe(statementId);
        expect(await store.findEntryOfAttribution(attributionId)).toEqual(entry);
        expect(await store.findEntryOfAttribution("att_0")).toBeNull();
        expect(await store.findIds(statementId.slice(0, 12), 2)).toEqual([statementId]);
        expect(await store.findIds("sta_", 3)).toHaveLength(3);
        expect(await store.findIds(version.id, 2)).toEqual([version.id]);
        expect(await store.findReportId("https://example.org/harbour")).toBe(report.id);
        expect(await store.findReportId("harbour")).toBe(report.id);
        expect(await store.hasVersion(version.id)).toBe(true);
      });
    });

    describe("searching", () => {
      const CASES: readonly (readonly [string, Partial<StatementSearch>, readonly string[]])[] = [
        [
          "everything, newest first, undated last",
          {},
          ["half", "nobody", "taxes", "the old", "traffic", "taxes", "the bridge"],
        ],
        ["a word", { terms: [{ words: "bridge", prefix: false }] }, ["nobody", "the old", "the bridge"]],
        ["in any case", { terms: [{ words: "BRIDGE", prefix: false }] }, ["nobody", "the old", "the bridge"]],
        ["a phrase", { terms: [{ words: "would rise", prefix: false }] }, ["taxes"]],
        ["not a phrase", { terms: [{ words: "rise would", prefix: false }] }, []],
        ["a beginning", { terms: [{ words: "ris", prefix: true }] }, ["taxes", "traffic"]],
        ["a beginning of one letter", { terms: [{ words: "r", prefix: true }] }, ["taxes", "the old", "traffic"]],
        ["a phrase whose last word goes on", { terms: [{ words: "would ri", prefix: true }] }, ["taxes"]],
        ["a word with an apostrophe", { terms: [{ words: "bridge's", prefix: false }] }, ["the old"]],
        [
          "a word and a name",
          {
            terms: [
              { words: "bell", prefix: false },
              { words: "fall", prefix: false },
            ],
          },
          ["taxes"],
        ],
        ["words that look like syntax", { terms: [{ words: 'taxes" OR "bridge', prefix: false }] }, []],
        ["words that name a column", { terms: [{ words: "words:taxes", prefix: false }] }, []],
        ["a name without its accents", { terms: [{ words: "angstrom", prefix: false }] }, ["half"]],
        ["a speaker", { speaker: "Bell" }, ["taxes", "taxes", "the bridge"]],
        ["a speaker, names the other way", { speaker: "bell, ann" }, ["taxes", "taxes", "the bridge"]],
        ["a body spoken for", { body: "government of norland" }, ["taxes"]],
        ["a body speaking", { body: "Port Authority" }, ["traffic"]],
        ["a body that is nowhere", { body: "Authority Port" }, []],
        ["an outlet", { outlet: "the harbour post" }, ["taxes", "the old", "traffic", "taxes"]],
        ["an outlet with accents", { outlet: "éVENING STAR" }, ["half", "nobody"]],
        ["not a part of an outlet's name", { outlet: "harbour" }, []],
        ["since a day", { since: "2024-04-03" }, ["half", "nobody", "taxes", "the old", "traffic"]],
        ["since the next", { since: "2024-04-04" }, []],
        ["until a day", { until: "2019-01-07" }, ["taxes"]],
        ["until the day before", { until: "2019-01-06" }, []],
        ["a manner", { manner: "mixed" }, ["the old"]],
        ["a mode", { mode: "mental" }, ["nobody"]],
        ["a cue class", { cueClass: "denying" }, ["traffic"]],
        ["a kind", { kind: "position" }, ["nobody"]],
        ["said on a day", { said: { since: "2024-04-02", until: "2024-04-02", date: "known" } }, ["taxes"]],
        ["said since a day", { said: { since: "2024-03-15", until: null, date: "known" } }, ["taxes", "traffic"]],
        ["said until a day", { said: { since: null, until: "2024-03-15", date: "known" } }, ["half", "traffic"]],
        ["said in no such days", { said: { since: "2024-02-01", until: "2024-02-29", date: "known" } }, []],
        ["perhaps said since", { said: { since: "2024-04-03", until: null, date: "unknown" } }, ["nobody", "the old"]],
        [
          "perhaps said until",
          { said: { since: null, until: "2000-01-01", date: "unknown" } },
          ["nobody", "the old", "taxes", "the bridge"],
        ],
        [
          "all at once",
          {
            terms: [{ words: "tax", prefix: true }],
            speaker: "ann",
            outlet: "The Harbour Post",
            since: "2024-01-01",
            manner: "indirect",
          },
          ["taxes"],
        ],
      ];

      it.each(CASES)("finds %s", async (_, search, expected) => {
        await put(...ALL);
        const words = await listWords(store, search);
        expect(words.map((found, i) => found.slice(0, expected[i]?.length ?? found.length))).toEqual(expected);
      });

      it("refuses what holds no word", async () => {
        await put(...ALL);
        for (const search of [{ terms: [{ words: "?!", prefix: false }] }, { speaker: "*" }, { body: "\u0000" }])
          await expect(listWords(store, search)).rejects.toMatchObject({ code: "QUERY_BAD" });
      });

      it("pages through all, in the same order whatever the size of a page, and late arrivals take their place", async () => {
        const made = Array.from({ length: 40 }, (_, i): MadeReport => {
          const day = `2024-02-${String(1 + ((i * 11) % 28)).padStart(2, "0")}`;
          const quotes = HARBOUR.quotes.map((quote) => ({ ...quote, words: `${quote.words} on page ${i}` }));
          const publishedAt = i % 3 === 0 ? day : `${day}T1${i % 10}:0${i % 6}:00Z`;
          return { ...HARBOUR, id: `page${i}`, quotes, publishedAt };
        });
        for (const one of made) await put(one);
        const whole = await listAll(store);
        expect(whole).toHaveLength(120);
        const slots = whole.map(({ publishedAt }) => publishedAt?.slice(0, 15) ?? "");
        expect(slots).toEqual([...slots].sort().reverse());
        for (const limit of [1, 7, 120]) {
          const paged: string[] = [];
          let cursor: string | null = null;
          do {
            const page = await store.searchStatements({ ...EVERYTHING, speaker: "bell", limit, cursor });
            paged.push(...page.rows.map(({ id }) => id));
            cursor = page.next;
          } while (cursor !== null);
          expect(paged).toEqual(whole.filter(({ speaker }) => speaker?.name === "Ann Bell").map(({ id }) => id));
        }
        await expect(store.searchStatements({ ...EVERYTHING, cursor: "no such place" })).rejects.toMatchObject({
          code: "QUERY_BAD",
        });
      });
    });

    describe("beside others", () => {
      it("refuses a second writer, and lets it in when the first is done", async () => {
        await expect(under.openStore(place)).rejects.toMatchObject({ code: "RECORD_BUSY", act: "retry" });
        await store.close();
        store = await under.openStore(place);
        expect((await put(OLD)).map(({ outcome }) => outcome)).toEqual(["added"]);
      });

      it("shows readers whole transactions, at once and without waiting", async () => {
        const readers = [await under.openReader(place), await under.openReader(place)];
        await put(HARBOUR, OLD);
        for (const reader of readers) expect(await dump(reader)).toEqual(await dump(store));
        await readers[0]?.holdSnapshot(async () => {
          expect(await readers[0]?.countRecord()).toMatchObject({ reports: 2 });
          await put(LATE);
          expect(await readers[0]?.countRecord()).toMatchObject({ reports: 2 });
          expect(await readers[1]?.countRecord()).toMatchObject({ reports: 3 });
        });
        expect(await readers[0]?.countRecord()).toMatchObject({ reports: 3 });
        for (const reader of readers) await reader.close();
      });

      it("tells that there is no record", async () => {
        const empty = await under.makePlace();
        await expect(under.openReader(empty)).rejects.toBeInstanceOf(OnrecordError);
        await expect(under.openReader(empty)).rejects.toMatchObject({ code: "RECORD_NOT_FOUND" });
        await under.dropPlace(empty);
      });
    });
  });
}

/** Takes the steps, entries next to each other in one batch, and answers all that can be seen of the record then. */
async function build(store: RecordStore, parts: readonly (readonly (RecordEntry | Tombstone)[])[]): Promise<unknown> {
  for (const part of parts) {
    let batch: RecordEntry[] = [];
    for (const step of part) {
      if ("extraction" in step) batch.push(step);
      else {
        await store.putEntries(batch);
        batch = [];
        await store.removeReport(step);
      }
    }
    await store.putEntries(batch);
  }
  return [await dump(store), await store.listTombstones(), await store.countRecord(), await listAll(store)];
}

/** All entries that a reader iterates. */
export async function dump(
  reader: RecordReader,
  filter?: Parameters<RecordReader["iterateEntries"]>[0],
): Promise<readonly RecordEntry[]> {
  const entries: RecordEntry[] = [];
  for await (const entry of reader.iterateEntries(filter)) entries.push(entry);
  return entries;
}

async function listAll(reader: RecordReader, search: Partial<StatementSearch> = {}) {
  return (await reader.searchStatements({ ...EVERYTHING, ...search })).rows;
}

async function listWords(reader: RecordReader, search: Partial<StatementSearch> = {}): Promise<readonly string[]> {
  return (await listAll(reader, search)).map(({ words }) => words);
}

function sortEntries(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const place = ({ extraction: { article } }: RecordEntry): string => `${article.report.id} ${article.version.id}`;
  return [...entries].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The entry as a re-reading of that version, whose bytes were others. */
function inVersion(entry: RecordEntry, version: RecordEntry["extraction"]["article"]["version"]): RecordEntry {
  const { article } = entry.extraction;
  return { ...entry, extraction: { ...entry.extraction, article: { ...article, version } } };
}
