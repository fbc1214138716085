import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeLinker } from "../src/ingest/make-linker.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { describeStore, type StoreUnderTest } from "./store-conformance.js";
import { describeJudged } from "./store-conformance-judged.js";
import { describeLinkOrder, describeLinks } from "./store-conformance-links.js";
import { describeReview } from "./store-conformance-review.js";
import { describeSources } from "./store-conformance-sources.js";
import { describeViews } from "./store-conformance-views.js";

const STORE: StoreUnderTest = {
  name: "libsql",
  makePlace: async () => join(await mkdtemp(join(tmpdir(), "onrecord-store-")), "test.onrecord"),
  dropPlace: (place) => rm(dirname(place), { recursive: true }),
  openStore: (place) => openRecord(place, { mode: "write", linker: simpleLinker }),
  openReader: (place) => openRecord(place, { mode: "read" }),
};

describeStore(STORE);
describeLinks(STORE);
describeViews(STORE);
describeReview(STORE);
describeSources(STORE);
describeJudged(STORE);
describeLinkOrder(STORE);
describeLinkOrder({
  ...STORE,
  name: "libsql with the rules of registry and statement",
  openStore: (place) => openRecord(place, { mode: "write", linker: makeLinker() }),
});
