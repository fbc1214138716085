// What every database behind `RecordStore` must answer about people's judgements: which reports they looked at, and how
// many attributions each of them judged.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { correctReadings, type ReadingChange } from "../src/ingest/correct-readings.js";
import type { RecordStore } from "../src/record/store.js";
import type { StoreUnderTest } from "./store-conformance.js";
import { type MadeReport, makeEntry } from "./store-conformance-entries.js";

const POST: MadeReport = {
  id: "post",
  publishedAt: "2031-04-03",
  quotes: [
    { speaker: "Ann Bell", words: "the old bridge is shut for good" },
    { speaker: "Bo Carr", words: "nobody asked the ferry crews" },
    { speaker: "Ann Bell", words: "the new bridge opens in May" },
  ],
};
const STAR: MadeReport = { id: "star", quotes: [{ speaker: "Cleo Dunn", words: "the vote is in May" }] };
const LONE: MadeReport = { id: "lone", quotes: [{ speaker: "Cleo Dunn", words: "it was late" }] };

/** Declares the tests of people's judgements. */
export function describeJudged(under: StoreUnderTest): void {
  describe(`${under.name} answers what people judged`, () => {
    let place: string;
    let store: RecordStore;
    let seconds = 0;

    beforeEach(async () => {
      place = await under.makePlace();
      store = await under.openStore(place);
      seconds = 0;
      await store.putEntries([POST, STAR, LONE].map(makeEntry));
    });

    afterEach(async () => {
      await store.close();
      await under.dropPlace(place);
    });

    const idsOf = (made: MadeReport) => makeEntry(made).extraction.attributions.map(({ id }) => id);
    const say = async (by: string, ...changes: readonly ReadingChange[]) => {
      const at = `2031-05-01T09:00:${String(seconds++).padStart(2, "0")}Z`;
      return correctReadings(store, changes, { by, at, reason: "", group: null });
    };
    const judge = (act: "accept" | "reject", attribution = "") => ({ act, attribution });
    const add = (made: MadeReport): ReadingChange => {
      const { article } = makeEntry(made).extraction;
      const start = article.text.indexOf(" said");
      return {
        ...{ act: "add", report: article.report.id, version: article.version.id },
        spans: { source: [], cue: [{ start: start + 1, end: start + 5 }], content: [{ start: 0, end: start }] },
        labels: { cueClass: "neutral", manner: "indirect", mode: "speech", polarity: "asserted" },
      };
    };
    const listGiven = async () => (await store.listJudgedReports()).map(({ givenId }) => givenId).sort();

    it("nothing, before anybody said anything", async () => {
      expect(await store.listJudgedReports()).toEqual([]);
      expect(await store.countJudgements()).toEqual({ unchanged: 0, people: new Map() });
    });

    it("the reports in which somebody accepted, rejected or added one, each with one of those", async () => {
      const [, second = "", third = ""] = idsOf(POST);
      await say("mara", judge("reject", third), judge("accept", second));
      await say("ivo", add(STAR), { act: "set", attribution: idsOf(LONE)[0] ?? "", ...OFFICE });
      const listed = await store.listJudgedReports();
      expect(listed.map(({ reportId }) => reportId)).toEqual(listed.map(({ reportId }) => reportId).sort());
      expect(await listGiven()).toEqual(["post", "star"]);
      for (const { reportId, attributionId } of listed)
        expect((await store.findEntryOfAttribution(attributionId))?.extraction.article.report.id).toBe(reportId);
      expect(idsOf(POST).slice(1)).toContain(listed.find(({ givenId }) => givenId === "post")?.attributionId);
    });

    it("how many each judged, and how many nobody changed", async () => {
      const [first, second, third] = idsOf(POST);
      await say("mara", judge("accept", first), judge("accept", second), judge("reject", third));
      await say("ivo", judge("accept", first), judge("reject", first), add(STAR));
      await say("ivo", { act: "set", attribution: second ?? "", ...OFFICE });
      const counts = await store.countJudgements();
      expect([...counts.people]).toEqual([
        ["mara", 3],
        ["ivo", 2],
      ]);
      expect(counts.unchanged).toBe(0);
      await say("mara", judge("accept", idsOf(LONE)[0]));
      expect((await store.countJudgements()).unchanged).toBe(1);
    });

    it("nothing of what was undone, nor of a version that is not current", async () => {
      const [first] = idsOf(POST);
      const [accepted] = await say("mara", judge("accept", first));
      await say("mara", { act: "undo", correction: accepted?.id ?? "" });
      await say("ivo", judge("accept", idsOf(STAR)[0]));
      expect(await listGiven()).toEqual(["star"]);
      const other = { ...STAR, modifiedAt: "2031-04-05T10:00:00Z", quotes: [{ speaker: "Bo Carr", words: "no" }] };
      await store.putEntries([makeEntry(other)]);
      expect(await store.listJudgedReports()).toEqual([]);
      expect(await store.countJudgements()).toEqual({ unchanged: 0, people: new Map() });
    });
  });
}

const OFFICE = { change: { field: "office", value: "Mayor" }, evidence: null } as const;
