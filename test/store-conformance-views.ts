// What every database behind `RecordStore` must answer about the record as a whole: how hits are spread, what was said at
// one occasion, which reports there are, and a stamp that tells one state of the record from another.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeId } from "../src/base/hash.js";
import { getBody } from "../src/query/get-body.js";
import { getOccasion } from "../src/query/get-occasion.js";
import type { RecordStore, StatementSearch } from "../src/record/store.js";
import type { OccasionSearch, ReportSearch, StatementFacets } from "../src/record/store-views.js";
import { EVERYTHING, type StoreUnderTest } from "./store-conformance.js";
import { type MadeQuote, type MadeReport, makeEntry } from "./store-conformance-entries.js";

const DAY = (day: string) => ({ earliest: day, latest: day, grain: "day" as const });
const BRIEFING = { kind: "briefing", text: "a Briefing on the bridge", with: "Bo Carr" } as const;
const TAMSK = { name: "Tamsk", country: "XO", precision: "city" } as const;
const WHOLE = "the old bridge must be shut before the winter comes to Norhaven";
const PART = "must be shut before the winter comes";

const OCCASIONS: OccasionSearch = {
  ...{ words: null, kind: null, speaker: null, since: null, until: null, limit: 100, cursor: null },
};
const REPORTS: ReportSearch = { words: null, outlet: null, since: null, until: null, limit: 100, cursor: null };

const THAT_MONTH: Partial<MadeQuote> = { saidOn: { earliest: "2024-04-02", latest: "2024-04-30", grain: "month" } };

/** Ann Bell at the briefing. */
const told = (words: string, more: Partial<MadeQuote> = {}): MadeQuote => ({
  ...{ speaker: "Ann Bell", words, manner: "direct", affiliation: "City of Norhaven" },
  ...{ occasion: BRIEFING, saidOn: DAY("2024-04-02"), place: TAMSK },
  ...more,
});

const POST: MadeReport = {
  id: "post",
  outlet: "The Harbour Post",
  publishedAt: "2024-04-03T09:00:00Z",
  quotes: [
    told("nobody had asked me about it before", { question: { text: "why now", askedBy: "a reporter" } }),
    told(WHOLE, { addressee: "reporters" }),
    told("rust is rust", { speaker: "Bo Carr", affiliation: "Northern Grid", onBehalfOf: "City of Norhaven" }),
    told("the ferry sails", { occasion: { ...BRIEFING, text: "a second briefing" } }),
  ],
};
const STAR: MadeReport = {
  id: "star",
  outlet: "Evening Star",
  publishedAt: "2024-04-04",
  quotes: [
    told(PART, { ...THAT_MONTH, occasion: { kind: "briefing", text: "a briefing", with: null }, place: TAMSK }),
    told("we are late", { ...THAT_MONTH, occasion: { kind: "briefing", text: "a briefing", with: null } }),
    { speaker: "Port Authority", kind: "body", words: "Ann Bell is right, and Bo Carr is not", mode: "writing" },
  ],
};
const LONE: MadeReport = { id: "lone", quotes: [{ speaker: "officials", kind: "group", words: "it was late" }] };

/** Declares the tests of the wider questions. */
export function describeViews(under: StoreUnderTest): void {
  describe(`${under.name} answers the wider questions`, () => {
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
    const count = (search: Partial<StatementSearch> = {}, most = 100) =>
      store.countFacets({ ...EVERYTHING, ...search }, { most });
    const countRows = async (search: Partial<StatementSearch>) =>
      (await store.searchStatements({ ...EVERYTHING, ...search })).rows.length;
    const pairs = (counts: readonly { readonly value: string; readonly count: number }[]) =>
      Object.fromEntries(counts.map(({ value, count: n }) => [value, n]));
    const listTexts = async (search: Partial<OccasionSearch> = {}) =>
      (await store.listOccasions({ ...OCCASIONS, ...search })).rows.map(({ texts }) => texts.join("; "));

    describe("facets", () => {
      it("count each statement once for each value that a report of it has", async () => {
        await put(POST, STAR, LONE);
        const facets = await count();
        expect(facets.hits).toEqual({ count: 7, isEstimated: false });
        expect(facets.speakers.map(({ name, kind, count: n }) => [name, kind, n])).toEqual(
          expect.arrayContaining([
            ["Ann Bell", "person", 4],
            ["Bo Carr", "person", 1],
            ["Port Authority", "body", 1],
          ]),
        );
        expect(facets.speakers[0]?.name).toBe("Ann Bell");
        expect(pairs(facets.bodies)).toEqual({ "City of Norhaven": 5, "Northern Grid": 1, "Port Authority": 1 });
        expect(pairs(facets.outlets)).toEqual({ "The Harbour Post": 4, "Evening Star": 3 });
        expect(pairs(facets.manners)).toEqual({ direct: 5, indirect: 2 });
        expect(facets.published).toEqual([
          { month: "2024-04", count: 6 },
          { month: null, count: 1 },
        ]);
        expect(facets.said).toEqual([
          { month: "2024-04", count: 5 },
          { month: null, count: 2 },
        ]);
        expect(facets.places).toEqual([{ ...TAMSK, count: 5 }]);
        expect((await count({}, 1)).bodies).toEqual([{ value: "City of Norhaven", count: 5 }]);
      });

      it("count what the filter of the same name finds, alone and with others", async () => {
        await put(POST, STAR, LONE);
        const searches: readonly Partial<StatementSearch>[] = [
          {},
          { terms: [{ words: "is", prefix: false }] },
          { outlet: "evening star" },
          { since: "2024-04-04" },
          { mode: "speech", manner: ["direct", "mixed"] },
        ];
        const filters: Readonly<Partial<Record<keyof StatementFacets, keyof StatementSearch>>> = {
          ...{ bodies: "bodyName", countries: "country", outlets: "outlet", manners: "manner" },
          ...{ modes: "mode", cueClasses: "cueClass", kinds: "kind" },
        };
        for (const search of searches) {
          const facets = await count(search);
          expect(facets.hits.count).toBe(await countRows(search));
          expect(await store.countHits({ ...EVERYTHING, ...search })).toEqual(facets.hits);
          for (const { id, count: n } of facets.speakers)
            if (!search.speaker) expect(await countRows({ ...search, speaker: id })).toBe(n);
          for (const [facet, filter] of Object.entries(filters))
            if (!(filter in search))
              for (const { value, count: n } of facets[facet as "bodies"])
                expect([facet, value, await countRows({ ...search, [filter]: value })]).toEqual([facet, value, n]);
        }
      });

      it("take several values of one filter as any of them, and none as nothing", async () => {
        await put(POST, STAR, LONE);
        expect(await countRows({ outlet: ["The Harbour Post", "EVENING STAR"] })).toBe(6);
        expect(await countRows({ mode: ["writing", "mental"] })).toBe(1);
        expect(await countRows({ outlet: [] })).toBe(0);
        expect(await countRows({ speaker: [] })).toBe(0);
        expect(await countRows({ speaker: ["Bell", "Carr"] })).toBe(5);
        expect(await countRows({ affiliation: "city of norhaven" })).toBe(4);
        expect(await countRows({ onBehalfOf: "City of Norhaven" })).toBe(1);
      });

      it("beyond ten thousand hits are scaled up from an even sample, always the same one", {
        timeout: 120_000,
      }, async () => {
        const made = Array.from({ length: 22 }, (_, i): MadeReport => {
          const quotes = Array.from({ length: 500 }, (__, n) => ({
            ...{ speaker: "Ann Bell", words: `bridge ${i} ${n}`, affiliation: "City of Norhaven" },
          }));
          return {
            id: `many ${i}`,
            publishedAt: i % 2 ? "2024-04-03" : "2023-01-01",
            outlet: "The Harbour Post",
            quotes,
          };
        });
        for (const report of made) await put(report);
        const facets = await count();
        expect(facets.hits.isEstimated).toBe(true);
        expect(Math.abs(facets.hits.count - 11_000)).toBeLessThan(550);
        expect(facets.outlets).toEqual([{ value: "The Harbour Post", count: facets.hits.count }]);
        expect(facets.published.map(({ month }) => month)).toEqual(["2023-01", "2024-04"]);
        for (const { count: n } of facets.published) expect(Math.abs(n - 5500)).toBeLessThan(400);
        expect(await count()).toEqual(facets);
        expect((await count({ since: "2024-01-01" })).hits).toEqual({ count: 5500, isEstimated: false });
      });
    });

    describe("statements about a speaker", () => {
      it("are others' whose words hold one of its names", async () => {
        await put(POST, STAR, LONE, {
          id: "self",
          quotes: [
            { speaker: "Ann Bell", affiliation: "City of Norhaven", words: "Ann Bell does not do that" },
            { speaker: "Cy Dorn", words: "Bell rings" },
          ],
        });
        const ids = new Map((await count()).speakers.map(({ name, id }) => [name, id]));
        expect(await countRows({ about: ids.get("Ann Bell") ?? "" })).toBe(1);
        expect(await countRows({ about: ids.get("Port Authority") ?? "" })).toBe(0);
        expect(await countRows({ about: makeId("spk", "none") })).toBe(0);
      });
    });

    describe("occasions", () => {
      it("are told apart within a report by kind, words and day said", async () => {
        await put(POST, LONE);
        const { rows, next } = await store.listOccasions(OCCASIONS);
        expect(next).toBeNull();
        expect(rows.map(({ texts, statementCount }) => [texts, statementCount])).toEqual(
          expect.arrayContaining([
            [["a Briefing on the bridge"], 3],
            [["a second briefing"], 1],
          ]),
        );
        expect(rows.find(({ statementCount }) => statementCount === 3)).toMatchObject({
          kind: "briefing",
          saidOn: DAY("2024-04-02"),
          places: [TAMSK],
          with: ["Bo Carr"],
          speakers: [{ name: "Ann Bell" }, { name: "Bo Carr" }],
          firstPublishedAt: "2024-04-03T09:00:00Z",
          outlets: ["The Harbour Post"],
          reportCount: 1,
        });
      });

      it("of two reports are one where both carry what was said there, whichever came first", async () => {
        for (const order of [
          [POST, STAR],
          [STAR, POST],
        ]) {
          await put(...order);
          const { rows } = await store.listOccasions(OCCASIONS);
          expect(rows.map(({ reportCount }) => reportCount).sort()).toEqual([1, 2]);
          const joined = rows.find(({ reportCount }) => reportCount === 2);
          expect(joined).toMatchObject({
            texts: ["a Briefing on the bridge", "a briefing"],
            saidOn: DAY("2024-04-02"),
            outlets: ["Evening Star", "The Harbour Post"],
            statementCount: 4,
          });
          const { occasion, statements } = await getOccasion(store, joined?.id ?? "");
          expect(occasion.told.map(({ outlet }) => outlet)).toEqual(["The Harbour Post", "Evening Star"]);
          expect(
            statements.map(({ statement: { words }, question, addressee, attributionIds }) => [
              ...[words, question?.text ?? null, addressee, attributionIds.length],
            ]),
          ).toEqual([
            ["nobody had asked me about it before", "why now", null, 1],
            [WHOLE, null, "reporters", 2],
            ["rust is rust", null, null, 1],
            ["we are late", null, null, 1],
          ]);
          for (const part of [POST, STAR])
            expect((await store.findOccasion(await makeAlone(part)))?.id).toBe(joined?.id);
          await store.removeReport({ reportId: makeId("rep", "star"), reason: "asked for", at: "2024-05-01" });
          expect((await store.listOccasions(OCCASIONS)).rows.map(({ reportCount }) => reportCount)).toEqual([1, 1]);
          await store.close();
          await under.dropPlace(place);
          place = await under.makePlace();
          store = await under.openStore(place);
        }
      });

      /** The id of the occasion that a report makes alone, of its first utterance. */
      async function makeAlone(made: MadeReport): Promise<string> {
        const otherPlace = await under.makePlace();
        const other = await under.openStore(otherPlace);
        await other.putEntries([makeEntry({ ...made, quotes: made.quotes.slice(0, 1) })]);
        const { rows } = await other.listOccasions(OCCASIONS);
        await other.close();
        await under.dropPlace(otherPlace);
        return rows[0]?.id ?? "";
      }

      it.each<readonly [string, Partial<MadeQuote>]>([
        ["another kind", { occasion: { kind: "interview", text: "an interview", with: null } }],
        ["another day", { occasion: BRIEFING, saidOn: DAY("2024-04-01") }],
        ["another speaker", { speaker: "Cy Dorn" }],
        ["other words", { words: "the bridge was shut when the winter came" }],
      ])("stay apart with %s", async (_, more) => {
        await put(POST, { ...STAR, quotes: [told(PART, more)] });
        const { rows } = await store.listOccasions(OCCASIONS);
        expect(rows.map(({ reportCount }) => reportCount)).toEqual([1, 1, 1]);
      });

      it("stay apart, all of them, where what joins them tells of days that do not agree", async () => {
        const dated = { occasion: BRIEFING, speaker: "Ann Bell", affiliation: "City of Norhaven" };
        const bare = (words: string): MadeQuote => ({ ...dated, words, manner: "direct" });
        await put(
          { id: "one", publishedAt: "2024-04-03", quotes: [told(WHOLE, { saidOn: DAY("2024-04-01") })] },
          { id: "two", publishedAt: "2024-04-03", quotes: [bare(PART), bare("will not pay for any of it")] },
        );
        const countReports = async () =>
          (await store.listOccasions(OCCASIONS)).rows.map(({ reportCount }) => reportCount);
        expect(await countReports()).toEqual([2]);
        const other = told("we will not pay for any of it again", { saidOn: DAY("2024-04-02") });
        await put({ id: "three", publishedAt: "2024-04-03", quotes: [other] });
        expect(await countReports()).toEqual([1, 1, 1]);
        expect((await store.searchStatements(EVERYTHING)).rows).toHaveLength(2);
      });

      it("are listed newest first, in pages, each once, and found by words, kind, speaker and days", async () => {
        const made = Array.from({ length: 7 }, (_, i): MadeReport => {
          const occasion = { kind: i % 2 ? "speech" : "rally", text: `Rally number ${i} in Été`, with: null } as const;
          const quotes = [told(`number ${i}`, { occasion, speaker: i < 3 ? "Ann Bell" : "Bo Carr" })];
          return { id: `r${i}`, publishedAt: i === 6 ? null : `2024-04-0${i + 1}`, quotes };
        });
        await put(...made, POST, STAR);
        const all = await listTexts();
        expect(all).toHaveLength(9);
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<RecordStore["listOccasions"]>> = await store.listOccasions({
            ...OCCASIONS,
            ...{ limit: 2, cursor },
          });
          paged.push(...page.rows.map(({ texts }) => texts.join("; ")));
          cursor = page.next;
        } while (cursor !== null);
        expect(paged).toEqual(all);
        expect(all.at(-1)).toBe("Rally number 6 in Été");
        expect(await listTexts({ words: "ÉTÉ number 3" })).toEqual(["Rally number 3 in Été"]);
        expect(await listTexts({ kind: "speech" })).toHaveLength(3);
        expect(await listTexts({ since: "2024-04-05", until: "2024-04-06" })).toHaveLength(2);
        const carr =
          (await store.listSpeakers({ words: "carr", kind: null, limit: 1, cursor: null })).rows[0]?.id ?? "";
        expect(await listTexts({ speaker: carr })).toHaveLength((await count({ speaker: carr })).hits.count);
        expect(await listTexts({ speaker: makeId("spk", "none") })).toEqual([]);
        await expect(store.listOccasions({ ...OCCASIONS, cursor: "?" })).rejects.toMatchObject({ code: "QUERY_BAD" });
        expect(await store.findOccasion("occ_0")).toBeNull();
      });
    });

    describe("bodies", () => {
      it("show what is said by them, on their behalf, by their people and about them, and who held their offices", async () => {
        await put(POST, STAR, {
          id: "bodies",
          quotes: [
            { speaker: "City of Norhaven", kind: "body", words: "we welcome it" },
            { speaker: "Bo Carr", affiliation: "Northern Grid", words: "the City of Norhaven pays" },
          ],
        });
        await store.putOfficeHolders([
          {
            ...{ name: "Ann Bell", office: "Mayor", body: "City of Norhaven", country: null, party: null },
            ...{ from: "2023-01-01", until: null, externalIds: [] },
          },
        ]);
        const body = await getBody(store, "city of norhaven");
        expect(body).toMatchObject({
          name: "City of Norhaven",
          said: { hits: { count: 1 } },
          onBehalf: { hits: { count: 1 } },
          byItsPeople: { hits: { count: 4 } },
          about: { hits: { count: 1 } },
          holders: [{ name: "Ann Bell", officeKey: "mayor|City of Norhaven", from: "2023-01-01", background: true }],
        });
        expect(await getBody(store, body.speaker?.id ?? "")).toEqual(body);
        expect(await getBody(store, "Northern Grid")).toMatchObject({ speaker: null, said: null, about: null });
        await expect(getBody(store, "Southern Grid")).rejects.toMatchObject({ code: "ID_NOT_FOUND" });
      });
    });

    describe("reports", () => {
      it("are listed newest first by their current version, in pages, each once", async () => {
        const revised = { ...POST, modifiedAt: "2024-04-09", quotes: POST.quotes.slice(0, 1) };
        await put(POST, STAR, LONE, revised, { ...STAR, id: "star 2", outlet: "EVENING STAR" });
        const { rows } = await store.listReports(REPORTS);
        const postId = makeId("rep", "post");
        expect(rows.map(({ title }) => title)).toEqual(
          expect.arrayContaining(["Report star", "Report star 2", "Report post", "Report lone"]),
        );
        expect(rows.slice(2).map(({ title }) => title)).toEqual(["Report post", "Report lone"]);
        expect(rows[2]).toEqual({
          ...{ reportId: postId, title: "Report post", outlet: "The Harbour Post", url: null },
          ...{ publishedAt: "2024-04-03T09:00:00Z", addedAt: "2024-05-01T10:00:00Z" },
          ...{ versionCount: 2, attributionCount: 1, copyCount: 0 },
        });
        expect(rows[0]).toMatchObject({ copyCount: 1 });
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<RecordStore["listReports"]>> = await store.listReports({
            ...REPORTS,
            ...{ limit: 1, cursor },
          });
          paged.push(...page.rows.map(({ reportId }) => reportId));
          cursor = page.next;
        } while (cursor !== null);
        expect(paged).toEqual(rows.map(({ reportId }) => reportId));
        const list = async (search: Partial<ReportSearch>) =>
          (await store.listReports({ ...REPORTS, ...search })).rows.map(({ title }) => title);
        expect(await list({ words: "POST" })).toEqual(["Report post"]);
        expect(await list({ outlet: "evening star" })).toHaveLength(2);
        expect(await list({ outlet: ["evening star", "the harbour post"] })).toHaveLength(3);
        expect(await list({ outlet: [] })).toEqual([]);
        expect(await list({ until: "2024-04-03" })).toEqual(["Report post"]);
        await expect(store.listReports({ ...REPORTS, cursor: "?" })).rejects.toMatchObject({ code: "QUERY_BAD" });
      });
    });

    describe("the stamp", () => {
      it("changes with what is written, in any process, and with nothing else", async () => {
        const seen = [await store.getRecordStamp()];
        await put(POST);
        seen.push(await store.getRecordStamp());
        await put(POST);
        expect(await store.getRecordStamp()).toBe(seen[1]);
        await store.removeReport({ reportId: makeId("rep", "post"), reason: "asked for", at: "2024-05-01" });
        seen.push(await store.getRecordStamp());
        expect(new Set(seen).size).toBe(3);
        const reader = await under.openReader(place);
        expect(await reader.getRecordStamp()).toBe(seen[2]);
        await put(STAR);
        expect(await reader.getRecordStamp()).not.toBe(seen[2]);
        await reader.close();
        const otherPlace = await under.makePlace();
        const other = await under.openStore(otherPlace);
        expect(await other.getRecordStamp()).not.toBe(seen[0]);
        await other.close();
        await under.dropPlace(otherPlace);
      });
    });
  });
}
