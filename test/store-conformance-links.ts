// What every database behind `RecordStore` must do to put reports together, with the plain rules of `simpleLinker`:
// speakers and statements across reports, whatever the order of arrival, and what people correct.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRandom, type Random } from "../bench/store-set.js";
import { makeId } from "../src/base/hash.js";
import type { SpeakerCorrection } from "../src/record/correction.js";
import type { KnownHolder, RecordEntry, RecordReader, RecordStore, StatementSearch } from "../src/record/store.js";
import { EVERYTHING, type StoreUnderTest } from "./store-conformance.js";
import { type MadeQuote, type MadeReport, makeEntry } from "./store-conformance-entries.js";

const WHOLE = "the old bridge must be shut before the winter comes to Norhaven";
const PART = "must be shut before the winter comes";
const DAY = (day: string) => ({ earliest: day, latest: day, grain: "day" as const });

const quote = (speaker: string, words: string, more: Partial<MadeQuote> = {}): MadeQuote => ({
  speaker,
  words,
  manner: "direct",
  ...more,
});

/** Declares the tests of a store that links. */
export function describeLinks(under: StoreUnderTest): void {
  describe(`${under.name} puts reports together`, () => {
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
    const idOf = (made: MadeReport, at = 0): string => makeEntry(made).extraction.attributions[at]?.id ?? "";
    const speakerOf = async (made: MadeReport, at = 0) => (await store.findSpeakerIdOf(idOf(made, at))) ?? "";

    const POST: MadeReport = {
      id: "post",
      outlet: "The Harbour Post",
      publishedAt: "2024-04-03",
      quotes: [quote("Ann Bell", WHOLE, { affiliation: "City of Norhaven", office: "Mayor" })],
    };
    const STAR: MadeReport = {
      id: "star",
      outlet: "Evening Star",
      publishedAt: "2024-04-02",
      quotes: [quote("Ann Bell", PART, { saidOn: DAY("2024-04-01"), office: "mayor of Norhaven" })],
    };
    const OTHER: MadeReport = {
      id: "other",
      publishedAt: "2024-04-05",
      quotes: [quote("Ann Bell", WHOLE, { affiliation: "Northern Grid" })],
    };

    describe("statements", () => {
      it("shows once what several reports carry: the fullest wording, and all outlets", async () => {
        await put(POST);
        await put(STAR);
        const [row, ...others] = await list(store);
        expect(others).toEqual([]);
        expect(row).toMatchObject({
          words: WHOLE,
          attributionId: idOf(POST),
          attributionCount: 2,
          outlets: ["Evening Star", "The Harbour Post"],
          publishedAt: "2024-04-03",
          firstPublishedAt: "2024-04-02",
          saidOn: DAY("2024-04-01"),
          speaker: { name: "Ann Bell", kind: "person", basis: "stated" },
        });
        expect(await store.findAttributionIds(row?.id ?? "")).toEqual([idOf(POST), idOf(STAR)].sort());
        expect(await store.countRecord()).toMatchObject({ statements: 1, attributions: 2, speakers: 1 });
      });

      it("leads from the id of each of its attributions to the one that holds it", async () => {
        const ids = [idOf(POST), idOf(STAR)].map((id) => makeId("sta", id));
        await put(POST);
        expect((await store.findStatement(ids[0] ?? ""))?.id).toBe(ids[0]);
        expect(await store.findStatement(ids[1] ?? "")).toBeNull();
        await put(STAR);
        const found = await Promise.all(ids.map((id) => store.findStatement(id)));
        expect(found[0]).toEqual(found[1]);
        expect(ids).toContain(found[0]?.id);
        for (const id of ids) expect(await store.findIds(id, 5)).toEqual([found[0]?.id]);
        await store.removeReport({ reportId: makeId("rep", "post"), reason: "asked for", at: "2024-05-01" });
        expect(await store.findStatement(ids[0] ?? "")).toBeNull();
        expect(await list(store)).toMatchObject([{ id: ids[1], words: PART, attributionCount: 1 }]);
      });

      it("keeps apart what another says, what is said another day, and what is not quoted", async () => {
        const later = { ...POST, id: "later", quotes: [quote("Ann Bell", WHOLE, { saidOn: DAY("2024-06-01") })] };
        const indirect = { ...POST, id: "indirect", quotes: [quote("Ann Bell", WHOLE, { manner: "indirect" })] };
        await put(POST, STAR, OTHER, later, indirect);
        expect((await list(store)).map(({ attributionCount }) => attributionCount)).toEqual([1, 1, 1, 1, 1]);
      });

      it("takes up a part again when one of two that it fits turns out to be another's", async () => {
        const more = `I know that it ${PART} again`;
        const bare = (id: string, words: string): MadeReport => ({ id, quotes: [quote("Ann Bell", words)] });
        await put(POST, bare("part", PART), bare("more", more));
        expect((await list(store)).map(({ attributionCount }) => attributionCount)).toEqual([1, 1, 1]);
        await put({ ...OTHER, quotes: [quote("Ann Bell", "no", { affiliation: "Northern Grid" })] });
        const rows = await list(store, { terms: [{ words: "winter", prefix: false }] });
        expect(rows.map(({ words, attributionCount }) => [words, attributionCount])).toEqual([
          [WHOLE, 1],
          [more, 2],
        ]);
      });

      it("is found by any wording, any name of its speaker, body, outlet and dates", async () => {
        const title = { ...STAR, id: "title", quotes: [quote("Ms Ann Bell", "nobody had asked me about it before")] };
        await put(POST, STAR);
        const searches: readonly (readonly [Partial<StatementSearch>, number])[] = [
          [{ terms: [{ words: "norhaven", prefix: false }] }, 1],
          [{ outlet: "evening star" }, 1],
          [{ outlet: "The Harbour Post" }, 1],
          [{ body: "City of Norhaven" }, 1],
          [{ since: "2024-04-02", until: "2024-04-02" }, 1],
          [{ since: "2024-04-03", until: "2024-04-03" }, 0],
          [{ said: { since: "2024-04-01", until: "2024-04-01", date: "known" } }, 1],
        ];
        for (const [search, count] of searches) expect(await list(store, search)).toHaveLength(count);
        await put(title);
        expect(await list(store, { speaker: "Ms Bell" })).toHaveLength(1);
        await correct({ act: "merge", one: POST, other: title });
        await correct({ act: "alias", one: POST, value: "Annie Bellweather" });
        for (const speaker of ["bellweather", "Ms Bell", "annie"])
          expect(await list(store, { speaker })).toHaveLength(2);
        expect(await list(store, { terms: [{ words: "annie bell", prefix: true }] })).toHaveLength(2);
        expect(await list(store, { terms: [{ words: "Ms Ann", prefix: false }] })).toHaveLength(2);
        for (const id of [await speakerOf(POST), makeId("spk", "none")])
          expect(await list(store, { speaker: id })).toHaveLength(id === makeId("spk", "none") ? 0 : 2);
      });
    });

    describe("speakers", () => {
      it("lists those with most statements first, in pages, and finds them by names", async () => {
        const made = ["Ann Bell", "Bo Carr", "Cy Dorn"].flatMap((speaker, i) =>
          Array.from({ length: 3 - i }, (_, n): MadeReport => {
            const quotes = [quote(speaker, `${speaker} spoke for the ${n}th time about the old bridge`)];
            return { id: `${speaker} ${n}`, publishedAt: `2024-0${n + 1}-01`, quotes };
          }),
        );
        await put(...made);
        const search = { words: null, kind: null, limit: 2, cursor: null };
        const page = await store.listSpeakers(search);
        expect(page.rows.map(({ name, statementCount }) => [name, statementCount])).toEqual([
          ["Ann Bell", 3],
          ["Bo Carr", 2],
        ]);
        const rest = await store.listSpeakers({ ...search, cursor: page.next });
        expect(rest).toMatchObject({ rows: [{ name: "Cy Dorn" }], next: null });
        expect((await store.listSpeakers({ ...search, words: "carr" })).rows).toEqual(page.rows.slice(1));
        expect((await store.listSpeakers({ ...search, words: "c", kind: "body" })).rows).toEqual([]);
        for (const refused of [
          { ...search, cursor: "?" },
          { ...search, words: "…" },
        ])
          await expect(store.listSpeakers(refused)).rejects.toMatchObject({ code: "QUERY_BAD" });
      });

      it("tells what reports state of one, and who else it may be", async () => {
        await put(POST, OTHER);
        const id = await speakerOf(POST);
        expect(await store.findSpeaker(id)).toMatchObject({
          id,
          name: "Ann Bell",
          reportCount: 1,
          signatures: [{ bodies: ["City of Norhaven"], firstDay: "2024-04-03", lastDay: "2024-04-03", reportCount: 1 }],
          tenures: [{ leaderId: id, officeKey: "mayor|City of Norhaven", from: "2024-04-03", background: false }],
          candidates: [{ speaker: { id: await speakerOf(OTHER) }, confidence: 0.5 }],
          correctionIds: [],
        });
        expect(await store.findSpeaker("spk_0000000000000000")).toBeNull();
      });

      it("leads from an id that was merged away to the one that it has gone into", async () => {
        await put(OTHER);
        const before = await speakerOf(OTHER);
        await put(POST, STAR);
        const alone = [await speakerOf(POST), await speakerOf(STAR)];
        expect(new Set(alone).size).toBe(2);
        await correct({ act: "merge", one: POST, other: OTHER });
        await correct({ act: "merge", one: POST, other: STAR });
        for (const id of [before, ...alone]) expect((await store.findSpeaker(id))?.id).toBe(await speakerOf(POST));
      });

      it("takes one that is named by the office alone for its holder then, and says on what grounds", async () => {
        const minister = (id: string, day: string): MadeReport => ({
          id,
          publishedAt: day,
          quotes: [quote("the mayor", `${id} said`, { kind: "unnamed", affiliation: "City of Norhaven" })],
        });
        const [then, earlier] = [minister("then", "2024-04-20"), minister("earlier", "2019-02-01")];
        await put(then, earlier);
        expect((await list(store)).map(({ speaker }) => speaker?.name)).toEqual(["the mayor", "the mayor"]);
        await put(POST);
        const holder: KnownHolder = {
          ...{ name: "Olga Prior", office: "Mayor", body: "City of Norhaven", country: null, party: null },
          ...{ from: "2018-01-01", until: "2020-12-31", externalIds: ["wikidata:Q0"] },
        };
        expect(await store.putOfficeHolders([holder])).toBe(1);
        expect(await store.putOfficeHolders([holder])).toBe(0);
        expect(await store.listOfficeHolders()).toEqual([holder]);
        const shown = (await list(store)).map(({ speaker }) => [speaker?.name, speaker?.basis]);
        expect(shown).toEqual([
          ["Ann Bell", "implied"],
          ["Ann Bell", "stated"],
          ["Olga Prior", "background"],
        ]);
        expect(await store.findSpeaker(await speakerOf(earlier))).toMatchObject({ externalIds: ["wikidata:Q0"] });
        await store.removeReport({ reportId: makeId("rep", "post"), reason: "asked for", at: "2024-05-01" });
        expect((await list(store)).map(({ speaker }) => speaker?.name)).toEqual(["the mayor", "Olga Prior"]);
      });
    });

    it("follows a loaded office-holder to the speaker that reports make of the name", async () => {
      const mayor = quote("the mayor", "no", { kind: "unnamed", affiliation: "Northern Grid" });
      const then: MadeReport = { id: "then", publishedAt: "2024-04-20", quotes: [mayor] };
      await put(then);
      const holder = { name: "Olga Prior", office: "Mayor", body: "Northern Grid", country: null, party: null };
      await store.putOfficeHolders([{ ...holder, from: "2024-01-01", until: null, externalIds: [] }]);
      for (const office of ["clerk", "chair", "deputy", "treasurer", "warden", "engineer"]) {
        const named: MadeReport = { id: office, quotes: [quote("Olga Prior", "no", { office })] };
        await put(named);
        expect(await speakerOf(then)).toBe(await speakerOf(named));
      }
    });

    describe("corrections", () => {
      it("merges, splits, renames and undoes, and says what the machine had", async () => {
        await put(POST, OTHER);
        const merge = await correct({ act: "merge", one: POST, other: OTHER });
        expect(await list(store)).toMatchObject([{ attributionCount: 2 }]);
        const rename = await correct({ act: "rename", one: OTHER, value: "Ann Bell-Carr" });
        expect(await store.findSpeaker(await speakerOf(POST))).toMatchObject({
          name: "Ann Bell-Carr",
          aliases: ["Ann Bell"],
          correctionIds: [merge.id, rename.id].sort(),
        });
        const split = await correct({ act: "split", one: POST, other: OTHER, value: "here" });
        expect(await list(store)).toHaveLength(2);
        expect(await store.findSpeaker(await speakerOf(POST))).toMatchObject({ name: "Ann Bell" });
        await correct({ act: "undo", value: split.id });
        expect(await list(store)).toMatchObject([{ attributionCount: 2, speaker: { name: "Ann Bell-Carr" } }]);
        await correct({ act: "undo", value: merge.id });
        expect(await list(store)).toHaveLength(2);
        const listed = await store.listCorrections();
        expect(listed.filter(({ isUndone }) => isUndone).map(({ correction }) => correction.id)).toEqual(
          [split.id, merge.id].sort(),
        );
        expect(await store.countRecord()).toMatchObject({ corrections: 5 });
        expect(await store.findIds(merge.id, 2)).toEqual([merge.id]);
      });

      it("splits what is stated alike in all reports, also in those that come later", async () => {
        const again = (id: string): MadeReport => ({ ...OTHER, id, quotes: [quote("Ann Bell", `${id} is not it`)] });
        const [one, two, three] = [again("one"), again("two"), again("three")];
        await put(POST, one, two);
        expect(new Set([await speakerOf(POST), await speakerOf(one), await speakerOf(two)]).size).toBe(1);
        await correct({ act: "split", one: POST, other: one, value: "alike" });
        await put(three);
        expect(new Set([await speakerOf(one), await speakerOf(two), await speakerOf(three)]).size).toBe(1);
        expect(await speakerOf(one)).not.toBe(await speakerOf(POST));
      });

      it("holds on through a re-reading, and waits, listed, for what is not there", async () => {
        await put(POST, OTHER);
        const merge = await correct({ act: "merge", one: POST, other: OTHER });
        const reread = makeEntry({ ...OTHER, quotes: [quote("Ann Bell", PART)] });
        const { version } = makeEntry(OTHER).extraction.article;
        const article = { ...reread.extraction.article, version };
        await store.replaceExtractions([{ ...reread, extraction: { ...reread.extraction, article } }]);
        expect(await list(store)).toMatchObject([{ attributionCount: 2 }]);
        const nobody = makeEntry({ ...OTHER, quotes: [] });
        await store.replaceExtractions([
          { ...nobody, extraction: { ...nobody.extraction, article: { ...nobody.extraction.article, version } } },
        ]);
        expect(await store.listCorrections({ attached: true })).toEqual([]);
        expect(await store.listCorrections({ attached: false })).toMatchObject([
          { correction: merge, isAttached: false, isUndone: false },
        ]);
        await store.replaceExtractions([makeEntry(OTHER)]);
        expect(await store.listCorrections({ attached: true })).toHaveLength(1);
      });

      it("keeps no word of a removed report, whichever came first", async () => {
        await put(POST, OTHER);
        const merge = await correct({ act: "merge", one: POST, other: OTHER });
        await store.removeReport({ reportId: makeId("rep", "other"), reason: "asked for", at: "2024-05-01" });
        const held = (await store.listCorrections())[0]?.correction;
        expect(held?.other).toEqual([{ ...merge.other[0], words: "", before: "", after: "" }]);
        expect(await store.putCorrections([merge])).toBe(0);
        const late = { ...merge, id: makeId("cor", "late"), reason: "said again" };
        expect(await store.putCorrections([late])).toBe(1);
        for (const { correction } of await store.listCorrections()) expect(correction.other).toEqual(held?.other);
      });
    });

    it("tells copies of a text, and the same words in other mouths", async () => {
      const wire: MadeReport = { ...POST, id: "wire", lead: `${Array.from("abcdefghijkl").join(" ")}\n` };
      const cut: MadeReport = { ...wire, id: "cut", outlet: "Dawn", quotes: [quote("Bo Carr", WHOLE)] };
      await put(wire);
      await put(cut, STAR);
      expect(await store.findCopies(makeId("rep", "wire"))).toMatchObject([
        { reportId: makeId("rep", "cut"), outlet: "Dawn", share: expect.any(Number) },
      ]);
      expect(await store.findCopies(makeId("rep", "star"))).toEqual([]);
      expect(await store.findQuotedAlike(idOf(wire))).toMatchObject([
        { attributionId: idOf(cut), speaker: { name: "Bo Carr" }, pieces: [WHOLE.toLowerCase()] },
        { attributionId: idOf(STAR), reportId: makeId("rep", "star"), sharedRuns: 2 },
      ]);
      await store.removeReport({ reportId: makeId("rep", "cut"), reason: "asked for", at: "2024-05-01" });
      expect(await store.findCopies(makeId("rep", "wire"))).toEqual([]);
    });

    interface MadeCorrection {
      readonly act: SpeakerCorrection["act"];
      readonly one?: MadeReport;
      readonly other?: MadeReport;
      readonly value?: string;
    }

    let corrected = 0;
    async function correct(made: MadeCorrection): Promise<SpeakerCorrection> {
      const correction = await anchor(store, made, corrected++);
      expect(await store.putCorrections([correction])).toBe(1);
      return correction;
    }

    async function anchor(reader: RecordReader, made: MadeCorrection, second: number): Promise<SpeakerCorrection> {
      const at = async (report: MadeReport | undefined) =>
        report ? [await reader.findAnchorOf(idOf(report))].filter((found) => found !== null) : [];
      const fields = {
        act: made.act,
        speaker: await at(made.one),
        other: await at(made.other),
        value: made.value ?? null,
        before: null,
        by: "tester",
        at: new Date(Date.UTC(2031, 0, 1, 0, 0, second)).toISOString(),
        reason: "to try it",
      };
      return { id: makeId("cor", JSON.stringify(fields)), ...fields };
    }
  });
}

/** Declares the test that a store's record is a function of a set, with whatever linker it is opened with. */
export function describeLinkOrder(under: StoreUnderTest): void {
  describe(`${under.name}: the linked record`, () => {
    it("is a function of the set of reports, corrections and office-holders", { timeout: 240_000 }, async () => {
      const observeAfter = async (batches: readonly (readonly Step[])[]): Promise<unknown> => {
        const place = await under.makePlace();
        const store = await under.openStore(place);
        const seen = await build(store, batches);
        await store.close();
        await under.dropPlace(place);
        return seen;
      };
      const scenes = fc.integer({ min: 1, max: 1_000_000 }).chain((seed) => makeScene(makeRandom(seed)));
      await fc.assert(
        fc.asyncProperty(scenes, async ({ atOnce, orders }) => {
          const expected = await observeAfter([atOnce]);
          for (const batches of orders) expect(await observeAfter(batches)).toEqual(expected);
        }),
        { numRuns: 12 },
      );
    });
  });
}

async function list(reader: RecordReader, search: Partial<StatementSearch> = {}) {
  return (await reader.searchStatements({ ...EVERYTHING, ...search })).rows;
}

type Step =
  | { readonly put: RecordEntry }
  | { readonly reread: RecordEntry }
  | { readonly remove: string }
  | { readonly correct: SpeakerCorrection }
  | { readonly know: KnownHolder };

const NAMES = ["Ann Bell", "Ann Bell", "Bo Bell", "Olga Prior", "the mayor", "Port Authority", "officials"];
const KINDS_OF_OCCASION = ["meeting", "briefing"] as const;
const KINDS = ["person", "person", "person", "person", "unnamed", "body", "group"] as const;
const SAID = [
  ...[WHOLE, PART, PART, `${WHOLE} and the spring after it`, `I know that it ${PART} again`],
  ...["nobody knows when the old bridge was shut", "no"],
];

/** A made quote out of few names and words, so that reports have a lot in common. */
function makeSceneQuote(random: Random): MadeQuote {
  const pick = (count: number): number => Math.floor(random() * count);
  const who = pick(NAMES.length);
  return {
    speaker: NAMES[who] ?? null,
    words: SAID[pick(SAID.length)] ?? "",
    kind: KINDS[who] ?? "person",
    manner: pick(5) === 0 ? "indirect" : "direct",
    ...(pick(2) > 0 ? { affiliation: ["City of Norhaven", "Northern Grid"][pick(2)] ?? "" } : {}),
    ...(pick(2) > 0 && who < 4 ? { office: "mayor" } : {}),
    ...(pick(4) === 0 ? { saidOn: DAY(`2024-04-0${1 + pick(2)}`) } : {}),
    ...(pick(2) === 0
      ? { occasion: { kind: KINDS_OF_OCCASION[pick(2)] ?? "meeting", text: "a meeting", with: null } }
      : {}),
    ...(pick(3) === 0 ? { place: { name: "Norhaven", country: null, precision: "city" } } : {}),
  };
}

function makeSceneReport(random: Random, i: number): MadeReport {
  const pick = (count: number): number => Math.floor(random() * count);
  const quotes = Array.from({ length: 1 + pick(3) }, () => makeSceneQuote(random));
  const lead = pick(4) === 0 ? `${Array.from("abcdefghijklmnopq").join(" ")}.\n` : "";
  return { id: `scene${i}`, publishedAt: `2024-0${4 + pick(2)}-0${1 + (i % 9)}`, outlet: `O${i % 3}`, quotes, lead };
}

/** Reports that have a lot in common, some read again and some removed; corrections and office-holders. */
function makeScene(random: Random) {
  const made = Array.from({ length: 14 }, (_, i) => makeSceneReport(random, i));
  const entries = made.map(makeEntry);
  const rereads = made.slice(0, 4).map((report, i) => {
    const quotes = [...report.quotes.slice(1), makeSceneQuote(random)];
    const entry = makeEntry({ ...report, quotes, engine: "2.0.0" });
    const { document, extraction } = entries[i] ?? entry;
    const { report: own, version } = extraction.article;
    return {
      ...entry,
      document,
      extraction: { ...entry.extraction, article: { ...entry.extraction.article, report: own, version } },
    };
  });
  const revised = makeEntry({ ...(made[5] ?? { id: "", quotes: [] }), modifiedAt: "2024-09-01", lead: "Corrected. " });
  const holder: KnownHolder = {
    ...{ name: "Olga Prior", office: "Mayor", body: "Northern Grid", country: "NH", party: null },
    ...{ from: "2024-04-01", until: "2024-05-31", externalIds: [] },
  };
  const others: Step[] = [
    ...[6, 7].map((i) => ({ remove: entries[i]?.extraction.article.report.id ?? "" })),
    ...makeCorrections(made, entries).map((correct) => ({ correct })),
    { know: holder },
  ];
  const atOnce: Step[] = [...entries.map((entry, i) => ({ put: rereads[i] ?? entry })), { put: revised }, ...others];
  const arrivals: Step[] = [...entries.map((put) => ({ put })), { put: revised }, ...others];
  const order = fc
    .tuple(
      fc.shuffledSubarray(arrivals, { minLength: arrivals.length }),
      fc.array(fc.nat(arrivals.length), { maxLength: 6 }),
      fc.array(fc.nat(arrivals.length), { minLength: rereads.length, maxLength: rereads.length }),
    )
    .map(([shuffled, cuts, delays]) => {
      const steps = [...shuffled];
      for (const [i, reread] of rereads.entries()) {
        const first = steps.findIndex((step) => "put" in step && step.put === entries[i]);
        steps.splice(Math.min(first + 1 + (delays[i] ?? 0), steps.length), 0, { reread });
      }
      const edges = [0, ...cuts.sort((one, other) => one - other), steps.length];
      return edges.slice(1).map((edge, i) => steps.slice(edges[i], edge));
    });
  return fc.record({ atOnce: fc.constant(atOnce), orders: fc.tuple(order, order) });
}

function makeCorrections(made: readonly MadeReport[], entries: readonly RecordEntry[]): readonly SpeakerCorrection[] {
  const anchorOf = (at: number) => {
    const { article, attributions } = entries[at]?.extraction ?? makeEntry({ id: "", quotes: [] }).extraction;
    const span = attributions.at(-1)?.source[0] ?? { start: 0, end: 0 };
    const words = article.text.slice(span.start, span.end);
    const before = article.text.slice(Math.max(0, span.start - 32), span.start);
    return {
      reportId: article.report.id,
      words,
      before,
      after: article.text.slice(span.end, span.end + 32),
      ordinal: 0,
    };
  };
  const make = (
    second: number,
    fields: Pick<SpeakerCorrection, "act" | "value"> & { readonly at: readonly number[][] },
  ) => {
    const { at, act, value } = fields;
    const correction = {
      ...{ act, value, speaker: (at[0] ?? []).map(anchorOf), other: (at[1] ?? []).map(anchorOf), before: null },
      ...{ by: "tester", at: new Date(Date.UTC(2031, 0, 1, 0, 0, second)).toISOString(), reason: "to try it" },
    };
    return { id: makeId("cor", JSON.stringify(correction)), ...correction };
  };
  const merge = make(1, { act: "merge", value: null, at: [[0, 8], [made.length - 1]] });
  const split = make(2, { act: "split", value: "here", at: [[9], [10, 1]] });
  return [
    merge,
    split,
    make(3, { act: "split", value: "alike", at: [[2], [11]] }),
    make(4, { act: "rename", value: "Anna Bell", at: [[8, 6]] }),
    make(5, { act: "alias", value: "The Bridge Builder", at: [[3]] }),
    make(6, { act: "undo", value: split.id, at: [] }),
    make(7, { act: "merge", value: null, at: [[12], [6]] }),
  ];
}

/** Takes the steps, those of one kind next to each other in one transaction, and answers all that can be seen then. */
async function build(store: RecordStore, batches: readonly (readonly Step[])[]): Promise<unknown> {
  for (const batch of batches) {
    let entries: RecordEntry[] = [];
    const flush = async () => {
      await store.putEntries(entries);
      entries = [];
    };
    for (const step of batch) {
      if ("put" in step) entries.push(step.put);
      else await flush();
      if ("reread" in step) await store.replaceExtractions([step.reread]);
      if ("remove" in step) await store.removeReport({ reportId: step.remove, reason: "asked for", at: "2024-05-02" });
      if ("correct" in step) await store.putCorrections([step.correct]);
      if ("know" in step) await store.putOfficeHolders([step.know]);
    }
    await flush();
  }
  return observe(store);
}

async function observe(store: RecordReader): Promise<unknown> {
  const rows = await list(store);
  const statements = [];
  for (const row of rows) {
    const attributionIds = await store.findAttributionIds(row.id);
    const alike = [];
    for (const id of attributionIds) alike.push(await store.findQuotedAlike(id));
    statements.push({ row, attributionIds, alike });
  }
  const speakers = [];
  for (const kind of [null, "unnamed", "group"] as const)
    for (const { id } of (await store.listSpeakers({ words: null, kind, limit: 1000, cursor: null })).rows)
      speakers.push(await store.findSpeaker(id));
  const reports = new Set(rows.map(({ reportId }) => reportId));
  const copies = [];
  for (const id of [...reports].sort()) copies.push(await store.findCopies(id));
  const searches = [];
  for (const words of ["bell", "anna", "builder", "winter"])
    searches.push((await list(store, { terms: [{ words, prefix: false }] })).map(({ id }) => id));
  const entries = [];
  for await (const entry of store.iterateEntries()) entries.push(entry);
  return {
    ...{ entries, statements, speakers, copies, searches },
    corrections: await store.listCorrections(),
    counts: await store.countRecord(),
    holders: await store.listOfficeHolders(),
    views: await observeViews(store),
  };
}

/** What the wider questions answer. */
async function observeViews(store: RecordReader): Promise<unknown> {
  const page = { words: null, since: null, until: null, limit: 1000, cursor: null };
  const { rows } = await store.listOccasions({ ...page, kind: null, speaker: null });
  const occasions = [];
  for (const { id } of rows) occasions.push(await store.findOccasion(id));
  return {
    ...{ rows, occasions },
    facets: await store.countFacets(EVERYTHING, { most: 100 }),
    reports: await store.listReports({ ...page, outlet: null }),
    holders: await store.listBodyHolders(["City of Norhaven", "Northern Grid"]),
  };
}
