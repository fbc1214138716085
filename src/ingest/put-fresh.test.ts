import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RawDocument } from "../record/raw-document.js";
import type { RecordStore } from "../record/store.js";
import { addDocuments } from "./add-reports.js";
import { openLinkedRecord } from "./open-linked-record.js";

let folder: string;
let store: RecordStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-fresh-"));
  store = await openLinkedRecord(join(folder, "test.onrecord"), { mode: "write" });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** An engine with an extractor of its own: what it takes for an advert, in brackets or in braces, it leaves out. */
function makeEngine(extractor: string, advert: RegExp): URL {
  const code = `
    import { createHash } from "node:crypto";
    import { parentPort } from "node:worker_threads";
    function extract({ givenId, bytes }) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const report = { id: "rep_" + givenId, url: null, outlet: null, givenId };
      const version = { id: "ver_" + sha256.slice(0, 16), reportId: report.id, sha256 };
      const text = Buffer.from(bytes).toString("utf8").replaceAll(${String(advert)}g, "");
      const article = { id: "art_" + version.id + "${extractor}", report, version, extractor: "${extractor}", title: null,
        authors: [], language: "en", publishedAt: null, modifiedAt: null, text, blocks: [], problems: [] };
      return { article, attributions: [], readings: [], relations: [], problems: [] };
    }
    parentPort.on("message", ({ want, document }) => {
      const extraction = extract(document);
      parentPort.postMessage({ kind: "done", answer: want === "version" ? { version: extraction.article.version } : { extraction } });
    });
    parentPort.postMessage({ kind: "ready" });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const OLD = makeEngine("html/1", /\[.*?\]/);
const NEW = makeEngine("html/2", /[[{].*?[\]}]/);

async function add(engine: URL, text: string, fetchedAt: string): Promise<string> {
  const none = { url: null, outlet: null, title: null, authors: null, publishedAt: null, charset: null };
  const document: RawDocument = {
    ...{ name: "page", form: "html", bytes: Buffer.from(text), text: null, givenId: "page", givenAttributions: null },
    ...{ ...none, fetchedFrom: "https://courier.example/page", fetchedAt },
  };
  const documents = (async function* () {
    yield document;
  })();
  const { added, changed, known } = await addDocuments(store, documents, {
    ...{ workerUrl: engine, jobs: 1, now: () => fetchedAt },
  });
  return added ? "added" : changed ? "changed" : known ? "known" : "refused";
}

const day = (number: number) => `2031-04-0${number}T08:00:00.000Z`;
const readTexts = async () => (await store.findEntries("rep_page")).map(({ extraction: { article } }) => article.text);

it("takes what a better extractor of ours leaves out for no change of the outlet's", async () => {
  const first = "{subscribe} Holm said no.";
  expect(await add(OLD, first, day(1))).toBe("added");
  // The same bytes, read by another extractor.
  expect(await add(NEW, first, day(2))).toBe("known");
  // Other adverts: to the old extractor another text than it had, to the new one the same.
  expect(await add(NEW, "{donate} Holm said no.", day(3))).toBe("known");
  expect(await readTexts()).toEqual([" Holm said no.", " Holm said no."]);
  expect(await add(NEW, "{donate} Holm said yes.", day(4))).toBe("changed");
  expect(await readTexts()).toEqual([" Holm said no.", " Holm said no.", " Holm said yes."]);
  expect([...(await store.findEntries("rep_page"))].map(({ extraction: { article } }) => article.extractor)).toEqual([
    "html/2",
    "html/2",
    "html/2",
  ]);
});

it("takes another text for a change when the extractor is the same", async () => {
  expect(await add(OLD, "{subscribe} Holm said no.", day(1))).toBe("added");
  expect(await add(OLD, "{donate} Holm said no.", day(2))).toBe("changed");
});
