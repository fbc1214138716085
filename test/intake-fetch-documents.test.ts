import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../src/base/errors.js";
import { PageFetcher } from "../src/intake/fetch/page-fetcher.js";
import { type FetchDocumentsOptions, fetchDocuments } from "../src/intake/fetch-documents.js";
import { type ReadOptions, readDocuments } from "../src/intake/read-documents.js";
import { type BadServer, PAGE, startBadServer } from "./intake-server.js";

let server: BadServer;
let fetcher: PageFetcher;

beforeEach(async () => {
  server = await startBadServer();
  const environment = { now_ms: () => 0, sleep: async () => {}, random: () => 0 };
  const limits = { attempts: 1, hostGap_ms: 0 };
  fetcher = new PageFetcher({ environment, limits, allowedAddresses: ["127.0.0.1"] });
});
afterEach(async () => {
  await fetcher.close();
  await server.close();
});

/** The path of each document, the code and path of each error. */
async function fetchAll(paths: readonly string[], options: FetchDocumentsOptions = {}): Promise<string[]> {
  const seen: string[] = [];
  const cut = (address: unknown) => String(address).replace(server.origin, "");
  const addresses = paths.map((path) => (path.startsWith("/") ? server.origin + path : path));
  for await (const item of fetchDocuments(fetcher, addresses, options))
    seen.push(item instanceof OnrecordError ? `${item.code} ${cut(item.details.file)}` : cut(item.fetchedFrom));
  return seen;
}

describe("fetchDocuments", () => {
  it("gives a page as a document that goes by its address", async () => {
    for await (const item of fetchDocuments(fetcher, [`${server.origin}/far`], { outlet: "Courier" }))
      expect(item).toEqual({
        name: `${server.origin}/page`,
        form: "html",
        bytes: new Uint8Array(Buffer.from(PAGE)),
        text: null,
        givenId: null,
        url: null,
        fetchedFrom: `${server.origin}/page`,
        fetchedAt: "1970-01-01T00:00:00.000Z",
        outlet: "Courier",
        title: null,
        authors: null,
        publishedAt: null,
        charset: "utf-8",
        givenAttributions: null,
      });
  });

  it.each<[string, string[], string[]]>([
    [
      "a feed: each page once, errors in their places",
      ["/feed"],
      [
        "/page",
        "FETCH_REFUSED /missing",
        "FETCH_NOT_A_PAGE /picture",
        "/brotli",
        "FETCH_NOT_WELCOME /not-for-programs/page",
      ],
    ],
    ["a JSON feed", ["/feed.json"], ["/gzipped"]],
    ["an index of gzipped sitemaps that names itself", ["/sitemaps"], ["/gzipped", "/page"]],
    ["several, with pages in common", ["/sitemap.gz", "/feed.json", "/page"], ["/gzipped", "/page"]],
    ["a sitemap cut off", ["/torn-sitemap.gz", "/page"], ["FEED_UNREADABLE /torn-sitemap.gz", "/page"]],
    ["no address", ["file:///etc/passwd", "/brotli"], ["FETCH_URL_BAD file:///etc/passwd", "/brotli"]],
    ["text", ["/agent"], ["/agent"]],
  ])("%s", async (_, paths, expected) => expect(await fetchAll(paths)).toEqual(expected));

  it("stops at its limits", async () => {
    expect(await fetchAll(["/feed"], { maxPages: 1 })).toEqual(["/page"]);
    expect(await fetchAll(["/sitemaps"], { maxSources: 0 })).toEqual([]);
  });

  it("stops when nobody asks for more, and when it is told to", async () => {
    for await (const item of fetchDocuments(fetcher, [`${server.origin}/feed`], { ahead: 2 })) {
      expect(item).not.toBeInstanceOf(OnrecordError);
      break;
    }
    expect(server.asked).not.toContain("/brotli");
    const stop = new AbortController();
    stop.abort(new Error("Ctrl-C"));
    await expect(fetchAll(["/page"], { signal: stop.signal })).rejects.toThrow("Ctrl-C");
  });
});

describe("readDocuments with a fetcher", () => {
  const readAll = async (inputs: readonly string[], options: ReadOptions) => {
    const seen: string[] = [];
    for await (const item of readDocuments(inputs, options))
      seen.push(item instanceof OnrecordError ? item.code : (item.fetchedFrom ?? item.name).replace(server.origin, ""));
    return seen;
  };

  it("takes addresses among other inputs, in their order", async () => {
    const { origin } = server;
    const inputs = [`${origin}/page`, `${origin}/feed.json`, "-", `${origin}/brotli`, "no-such-file"];
    const stdin = Readable.from([PAGE]);
    expect(await readAll(inputs, { fetcher, stdin })).toEqual([
      "/page",
      "/gzipped",
      "standard input",
      "/brotli",
      "INPUT_NOT_FOUND",
    ]);
  });

  it("ends quietly once it is told to stop", async () => {
    const { origin } = server;
    const signal = AbortSignal.abort();
    expect(await readAll([`${origin}/page`, `${origin}/brotli`], { fetcher, signal })).toEqual([]);
  });

  it("without one fetches nothing", async () => {
    expect(await readAll([`${server.origin}/page`], {})).toEqual(["INPUT_NOT_FOUND"]);
    expect(server.asked).toEqual([]);
  });
});
