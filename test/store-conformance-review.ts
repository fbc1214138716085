// What every database behind `RecordStore` must answer about review: what is to be judged, in which order, by whom.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { correctReadings, type ReadingChange } from "../src/ingest/correct-readings.js";
import type { RecordStore } from "../src/record/store.js";
import type { ReviewSearch, ToReview } from "../src/record/store-review.js";
import type { StoreUnderTest } from "./store-conformance.js";
import { makeEntry } from "./store-conformance-entries.js";

const UNJUDGED = { kind: "unjudged" } as const;
const SEVERAL = { kind: "several" } as const;
const second = (by: string): ToReview => ({ kind: "second", by });
/** How sure the machine is of each attribution, as they stand in their reports. */
const SURENESS = { post: [0.9, 0.2, 0.5], star: [0.7, 0.4] } as const;
const DAYS = { post: "2031-04-03", star: "2031-04-05" } as const;

/** Declares the tests of review. */
export function describeReview(under: StoreUnderTest): void {
  describe(`${under.name} answers what is to be judged`, () => {
    let place: string;
    let store: RecordStore;
    /** Ids of attributions, by report, as they stand in it. */
    let ids: { readonly post: readonly string[]; readonly star: readonly string[] };
    let said = 0;

    beforeEach(async () => {
      place = await under.makePlace();
      store = await under.openStore(place);
      ids = { post: await put("post"), star: await put("star") };
    });

    afterEach(async () => {
      await store.close();
      await under.dropPlace(place);
    });

    async function put(id: keyof typeof SURENESS): Promise<readonly string[]> {
      const quotes = SURENESS[id].map((_, i) => ({ speaker: "Ann Bell", words: `the ${id} says thing ${i}` }));
      const entry = makeEntry({ id, publishedAt: DAYS[id], quotes });
      const attributions = entry.extraction.attributions.map((attribution, i) => ({
        ...attribution,
        confidence: SURENESS[id][i] ?? 0,
      }));
      await store.putEntries([{ ...entry, extraction: { ...entry.extraction, attributions } }]);
      return attributions.map((attribution) => attribution.id);
    }

    const say = (by: string, ...changes: readonly ReadingChange[]) =>
      correctReadings(store, changes, {
        ...{ by, at: new Date(Date.UTC(2031, 5, 1, 0, 0, said++)).toISOString(), reason: "" },
        group: changes.length > 1 ? `grp ${said}` : null,
      });
    const list = async (search: Partial<ReviewSearch> = {}) => {
      const whole = { of: UNJUDGED, order: "doubt", reportId: null, limit: 100, cursor: null } as const;
      return (await store.listReview({ ...whole, ...search })).attributionIds;
    };
    const accept = (attribution = "") => ({ act: "accept", attribution }) as const;
    const reject = (attribution = "") => ({ act: "reject", attribution }) as const;

    it("the least sure first, the newest first, or as they stand in one report", async () => {
      const [post, star] = [ids.post, ids.star];
      expect(await list()).toEqual([post[1], star[1], post[2], star[0], post[0]]);
      expect(new Set((await list({ order: "news" })).slice(0, 2))).toEqual(new Set(star));
      expect(await list({ reportId: (await store.findReportId("post")) ?? "" })).toEqual(post);
    });

    it("a page at a time, each once, also when some are judged meanwhile", async () => {
      const all = await list();
      for (const order of ["doubt", "news"] as const) {
        const seen: string[] = [];
        for (let cursor: string | null = null; seen.length === 0 || cursor !== null; ) {
          const page = await store.listReview({ of: UNJUDGED, order, reportId: null, limit: 2, cursor });
          seen.push(...page.attributionIds);
          cursor = page.next;
          const [judged] = await say("mara", accept(page.attributionIds[0]));
          if (order === "doubt") await say("mara", { act: "undo", correction: judged?.id ?? "" });
        }
        expect(seen.toSorted()).toEqual(all.toSorted());
      }
    });

    it("nothing that somebody judged, until that is undone; a field that was set judges nothing", async () => {
      const [one = "", other = ""] = ids.post;
      const [accepted] = await say("mara", accept(one));
      await say("mara", reject(other), {
        ...{ act: "set", attribution: ids.star[0] ?? "", evidence: null },
        change: { field: "office", value: "Mayor" },
      });
      expect((await list()).toSorted()).toEqual([ids.post[2], ...ids.star].toSorted());
      await say("mara", { act: "undo", correction: accepted?.id ?? "" });
      expect(await list()).toContain(one);
    });

    it("what others judged and one did not, rejected ones too; and what several judged", async () => {
      const [one = "", other = "", third = ""] = ids.post;
      await say("mara", accept(one), reject(other));
      await say("ivo", accept(other), accept(third));
      expect(await list({ of: second("mara") })).toEqual([third]);
      expect(await list({ of: second("ivo") })).toEqual([one]);
      expect(await list({ of: second("nobody") })).toEqual([third, other, one]);
      expect(await list({ of: SEVERAL })).toEqual([other]);
    });

    it("of statements, those of their attributions that are to be judged", async () => {
      const statements = await Promise.all([...ids.star, ...ids.post].map((id) => store.findStatementIdOf(id)));
      const asked = statements.flatMap((id) => id ?? []);
      await say("mara", accept(ids.post[0]), accept(ids.star[1]));
      await say("ivo", accept(ids.post[0]));
      const listed = async (of: ToReview) => [...(await store.listToReview([...asked, "sta_0"], of)).values()].flat();
      expect(await listed(UNJUDGED)).toEqual([ids.star[0], ids.post[1], ids.post[2]]);
      expect(await listed(second("ivo"))).toEqual([ids.star[1]]);
      expect(await listed(SEVERAL)).toEqual([ids.post[0]]);
      const [first = ""] = asked;
      expect((await store.listToReview(asked, UNJUDGED)).get(first)).toEqual([ids.star[0]]);
    });

    it("which corrections are of a group, and whose", async () => {
      const made = await say("mara", ...ids.post.map(accept));
      const group = made[0]?.group ?? "";
      expect(await store.listGroup(group)).toEqual(
        made.map(({ id }) => ({ id, act: "accept", by: "mara" })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(await store.listGroup("")).toEqual([]);
      const [undo] = await say("ivo", { act: "undo", correction: group });
      expect(undo?.undoes).toBe(group);
      expect(await list()).toHaveLength(5);
    });
  });
}
