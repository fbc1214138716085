import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openRecord } from "../src/store/open-record.js";
import { describeStore } from "./store-conformance.js";

describeStore({
  name: "libsql",
  makePlace: async () => join(await mkdtemp(join(tmpdir(), "onrecord-store-")), "test.onrecord"),
  dropPlace: (place) => rm(dirname(place), { recursive: true }),
  openStore: (place) => openRecord(place, { mode: "write" }),
  openReader: (place) => openRecord(place, { mode: "read" }),
});
