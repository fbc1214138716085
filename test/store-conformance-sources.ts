// What every database behind `RecordStore` must do with sources and watched pages.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../src/base/errors.js";
import type { FetchState, Source, WatchedPage } from "../src/record/source.js";
import type { RecordStore } from "../src/record/store.js";
import type { StoreUnderTest } from "./store-conformance.js";
import { makeEntry } from "./store-conformance-entries.js";

const STATE: FetchState = {
  ...{ fetchedFrom: null, etag: null, lastModified: null, triedAt: null, succeededAt: null },
  ...{ failingSince: null, failures: 0, fault: null, dueAt: null },
};
const at = (hour: number) => `2031-04-10T0${hour}:00:00.000Z`;

function makeSource(url: string): Source {
  const counts = { added: 1, changed: 2, known: 3, refused: 4 };
  const told = { title: "Zoë’s “feed” \u0000", outlet: null, listedBy: null, addedAt: at(1), isPaused: false };
  return { url, kind: "feed", ...told, state: { ...STATE, etag: '"\ud800"' }, counts, older: 5 };
}

function makePage(url: string, source: string, more: Partial<WatchedPage> & { readonly state?: FetchState } = {}) {
  return { url, source, reportId: null, quiet: 0, toldAt: null, vanishedAt: null, state: STATE, ...more };
}

/** Declares the conformance tests of a store's sources. */
export function describeSources(under: StoreUnderTest): void {
  describe(`${under.name} keeps sources`, () => {
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

    const [one, other] = [makeSource("https://courier.example/feed"), makeSource("https://gazette.example/feed")];
    const due = (hour: number): FetchState => ({ ...STATE, dueAt: at(hour) });
    const fault = { code: "FETCH_REFUSED", message: "no" };
    const pages = [
      makePage("https://courier.example/a", one.url, { state: due(3), reportId: "rep_a" }),
      makePage("https://courier.example/b", one.url, { state: { ...due(2), fault } }),
      makePage("https://courier.example/c", one.url, { state: { ...due(5), fault }, vanishedAt: at(1) }),
      makePage("https://gazette.example/d", other.url, { state: due(1) }),
      makePage("https://gazette.example/e", other.url),
    ];

    it("gives back what was put, also to a later opening, the last put of an address", async () => {
      await store.putSources({ sources: [other, one], pages });
      await store.putSources({ sources: [{ ...one, isPaused: true }] });
      await store.close();
      store = await under.openStore(place);
      expect(await store.sources.list()).toEqual([{ ...one, isPaused: true }, other]);
      const held: WatchedPage[] = [];
      for await (const page of store.sources.iteratePages()) held.push(page);
      expect(held).toEqual(pages);
      expect(await store.sources.findPages([pages[3]?.url ?? "", "https://nowhere.example/"])).toEqual([pages[3]]);
      expect(await store.sources.findPagesOfReport("rep_a")).toEqual([pages[0]]);
    });

    it("finds what is due, longest first, of the sources that are asked about", async () => {
      await store.putSources({ sources: [one, other], pages });
      const find = async (hour: number, sources: readonly string[], limit = 10) =>
        (await store.sources.findDuePages({ until: at(hour), sources, limit }))
          .map(({ url }) => url.slice(-1))
          .join("");
      expect(await find(3, [one.url, other.url])).toBe("dba");
      expect(await find(2, [one.url, other.url])).toBe("db");
      expect(await find(9, [one.url])).toBe("bac");
      expect(await find(9, [one.url, other.url], 2)).toBe("db");
      expect(await find(9, [])).toBe("");
      expect(await store.sources.findNextDue([one.url])).toBe(at(2));
      expect(await store.sources.findNextDue([])).toBeNull();
    });

    it("counts pages, those that are gone, and faults of the others", async () => {
      await store.putSources({ sources: [one, other], pages });
      expect(await store.sources.countPages()).toEqual(
        new Map([
          [one.url, { pages: 3, vanished: 1, faults: new Map([["FETCH_REFUSED", 1]]) }],
          [other.url, { pages: 2, vanished: 0, faults: new Map() }],
        ]),
      );
      expect(await store.sources.listFaults(one.url, 10)).toEqual([pages[1], pages[2]]);
      expect(await store.sources.listFaults(one.url, 1)).toEqual([pages[1]]);
    });

    it("takes a source out with its pages", async () => {
      await store.putSources({ sources: [one, other], pages });
      await store.putSources({ removed: [one.url] });
      expect(await store.sources.list()).toEqual([other]);
      expect(await store.sources.findPages(pages.map(({ url }) => url))).toEqual(pages.slice(3));
    });

    it("puts entries and what follows from them in one transaction, or neither", async () => {
      const entry = makeEntry({ id: "a", quotes: [] });
      const broken = () => {
        throw new OnrecordError("DISK_FULL", { file: place, reason: "as if" });
      };
      await expect(store.putEntries([entry], broken)).rejects.toThrow("as if");
      expect(await store.countRecord()).toMatchObject({ reports: 0 });
      await store.putEntries([entry], ([put]) => ({
        pages: [makePage("https://a.example/", one.url, { reportId: put?.reportId ?? null })],
      }));
      expect(await store.sources.findPagesOfReport(entry.extraction.article.report.id)).toHaveLength(1);
    });

    it("lists reports in more than one version, those changed last first", async () => {
      const made = { quotes: [], publishedAt: "2031-04-01" };
      await store.putEntries([
        makeEntry({ ...made, id: "a", addedAt: at(1) }),
        makeEntry({ ...made, id: "a", addedAt: at(2), lead: "More." }),
        makeEntry({ ...made, id: "b", addedAt: at(3) }),
        makeEntry({ ...made, id: "b", addedAt: at(1), lead: "Less." }),
        makeEntry({ ...made, id: "c", addedAt: at(4) }),
      ]);
      const list = async (since: string | null) =>
        (await store.listRevisedReports(since)).map(({ lastAddedAt }) => lastAddedAt);
      expect(await list(null)).toEqual([at(3), at(2)]);
      expect(await list(at(3))).toEqual([at(3)]);
      expect(await list(at(4))).toEqual([]);
    });
  });
}
