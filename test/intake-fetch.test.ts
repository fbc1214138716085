import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../src/base/errors.js";
import type { FetchLimits } from "../src/intake/fetch/fetch-limits.js";
import { type FetchOptions, type KnownPage, PageFetcher } from "../src/intake/fetch/page-fetcher.js";
import { type BadServer, PAGE, sendEndlessRobots, sendRobots, startBadServer } from "./intake-server.js";

let server: BadServer;
let fetcher: PageFetcher;
/** What the fetcher slept for, in seconds; its clock stands at the sum of them. */
let slept: number[];

/** Limits that a path is there to run into; the others are never near theirs, however slow the machine. */
const LIMITS_OF: Readonly<Record<string, Partial<FetchLimits>>> = {
  "/silent": { firstByte_ms: 100 },
  "/half-silent": { total_ms: 300 },
  "/busy": { attempts: 2 },
  "/endless-packed": { maxBytes: 40_000 },
};

function openFetcher(options: Partial<FetchOptions> = {}): PageFetcher {
  slept = [];
  let now = 0;
  const environment = {
    now_ms: () => now,
    sleep: async (wait_ms: number) => {
      slept.push(wait_ms / 1000);
      now += wait_ms;
    },
    random: () => 0.5,
  };
  const limits = { maxBytes: 2_000_000, hostGap_ms: 0, ...options.limits };
  return new PageFetcher({ environment, allowedAddresses: ["127.0.0.1"], ...options, limits });
}

beforeEach(async () => {
  server = await startBadServer();
  fetcher = openFetcher();
});
afterEach(async () => {
  await fetcher.close();
  await server.close();
});

async function reopen(options: Partial<FetchOptions>): Promise<void> {
  await fetcher.close();
  fetcher = openFetcher(options);
}

/** The text fetched, `unchanged`, or the error's code with what tells it apart. */
async function fetchText(address: string, known: KnownPage | null = null): Promise<string> {
  try {
    const page = await fetcher.fetchPage(address.startsWith("/") ? server.origin + address : address, known);
    return page.kind === "fetched" ? Buffer.from(page.bytes).toString() : page.kind;
  } catch (error) {
    if (!(error instanceof OnrecordError)) return String(error);
    const { status, address: closed, stage } = error.details;
    return [error.code, status ?? closed ?? stage].filter((part) => part !== undefined).join(" ");
  }
}

describe("fetchPage", () => {
  it("gives what came, and what was told beside it", async () => {
    expect(await fetcher.fetchPage(`${server.origin}/far#part`)).toEqual({
      kind: "fetched",
      fetchedAt: "1970-01-01T00:00:00.000Z",
      url: `${server.origin}/page`,
      bytes: new Uint8Array(Buffer.from(PAGE)),
      type: "text/html",
      charset: "utf-8",
      etag: '"one"',
      lastModified: "Tue, 01 Apr 2031 10:00:00 GMT",
    });
    expect(server.asked).toEqual(["/robots.txt", "/far", "/page"]);
  });

  it.each<[string, string]>([
    ["/page-called-nothing", PAGE],
    ["/gzipped", PAGE],
    ["/brotli", PAGE],
    ["/called-gzipped", PAGE],
    ["/tells-too-little", PAGE.slice(0, 10)],
    ["/far?10", PAGE],
    ["/far?11", "FETCH_TOO_MANY_REDIRECTS"],
    ["/circle", "FETCH_TOO_MANY_REDIRECTS"],
    ["/nowhere", "FETCH_BROKEN"],
    ["/to-other-loopback", "FETCH_CLOSED 127.0.0.2"],
    ["/to-metadata", "FETCH_CLOSED 169.254.169.254"],
    ["/to-decimal", "FETCH_CLOSED 127.0.0.2"],
    ["/to-mapped", "FETCH_CLOSED ::ffff:a00:1"],
    ["/to-file", "FETCH_URL_BAD"],
    ["/to-user", "FETCH_URL_BAD"],
    ["/silent", "FETCH_TIMEOUT waiting for an answer"],
    ["/half-silent", "FETCH_TIMEOUT reading the answer"],
    ["/endless", "INPUT_TOO_LARGE"],
    ["/endless-packed", "INPUT_TOO_LARGE"],
    ["/endless-headers", "FETCH_BROKEN"],
    ["/tells-too-much", "FETCH_BROKEN"],
    ["/tells-huge", "INPUT_TOO_LARGE"],
    ["/torn-chunks", "FETCH_BROKEN"],
    ["/no-http", "FETCH_BROKEN"],
    ["/hangs-up", "FETCH_BROKEN"],
    ["/picture", "FETCH_NOT_A_PAGE"],
    ["/picture-called-page", "INPUT_BINARY"],
    ["/empty", "INPUT_EMPTY"],
    ["/called-brotli", "FETCH_BROKEN"],
    ["/torn-gzip", "FETCH_BROKEN"],
    ["/bomb", "INPUT_UNPACKS_TOO_LARGE"],
    ["/unknown-coding", "FETCH_BROKEN"],
    ["/gone", "FETCH_REFUSED 410"],
    ["/missing", "FETCH_REFUSED 404"],
    ["/forbidden", "FETCH_REFUSED 403"],
    ["/teapot", "FETCH_REFUSED 418"],
    ["/unchanged-unasked", "FETCH_REFUSED 304"],
    ["/busy", "FETCH_UNREACHABLE"],
    ["/not-for-programs/page", "FETCH_NOT_WELCOME"],
    ["http://courier.example:99999/", "FETCH_URL_BAD"],
  ])("%s → %s", async (path, expected) => {
    await reopen({ limits: { attempts: 1, ...LIMITS_OF[path] } });
    expect(await fetchText(path)).toBe(expected);
  });

  it("cannot reach a port that nobody listens on", async () => {
    const { origin } = server;
    await server.close();
    expect(await fetchText(`${origin}/page`)).toBe("FETCH_UNREACHABLE");
    server = await startBadServer();
  });

  it("says who asks", async () => {
    expect(await fetchText("/agent")).toMatch(/^onrecord\/\d/);
    await reopen({ userAgent: "courierbot/2 (+https://courier.example)" });
    expect(await fetchText("/agent")).toBe("courierbot/2 (+https://courier.example)");
  });

  it("asks for what it knows only if it changed, and only at the address it knows it from", async () => {
    const known = { url: `${server.origin}/tagged`, etag: '"one"', lastModified: null };
    expect(await fetchText("/tagged", known)).toBe("unchanged");
    expect(await fetchText("/tagged", { ...known, etag: '"old"' })).toBe(PAGE);
    expect(await fetchText("/tagged", { ...known, url: `${server.origin}/other` })).toBe(PAGE);
    const date = "Tue, 01 Apr 2031 10:00:00 GMT";
    const dated = { url: `${server.origin}/dated`, etag: null, lastModified: date };
    expect(await fetcher.fetchPage(`${server.origin}/dated`, dated)).toEqual({ ...dated, kind: "unchanged" });
  });

  it("stops when it is told to, and says nothing else", async () => {
    const stop = new AbortController();
    const page = fetcher.fetchPage(`${server.origin}/silent`, null, stop.signal);
    stop.abort(new Error("Ctrl-C"));
    await expect(page).rejects.toThrow("Ctrl-C");
  });
});

describe("addresses that are closed", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://localhost/",
    "http://localhost./",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/",
    "http://0/",
    "http://10.0.0.1/",
    "http://224.0.0.1/",
  ])("%s", async (address) => {
    await reopen({ allowedAddresses: [] });
    expect(await fetchText(address)).toMatch(/^FETCH_CLOSED/);
  });

  const lookUpFrom = (answers: readonly string[]) => {
    const left = [...answers];
    const lookUp = async () => {
      const address = (left.length > 1 ? left.shift() : left[0]) ?? "";
      return address.split(" ").map((one) => ({ address: one, family: one.includes(":") ? 6 : 4 }));
    };
    return { lookUp };
  };

  it.each([
    ["10.0.0.1", "FETCH_CLOSED 10.0.0.1"],
    ["::ffff:10.0.0.1", "FETCH_CLOSED ::ffff:10.0.0.1"],
    ["127.0.0.1 10.0.0.1", "FETCH_CLOSED 10.0.0.1"],
    ["127.0.0.1", PAGE],
  ])("a name that stands for %s: %s", async (addresses, expected) => {
    await reopen(lookUpFrom([addresses]));
    expect(await fetchText(`${server.origin.replace("127.0.0.1", "courier.example")}/page`)).toBe(expected);
  });

  it("a name that changes after it was looked up: every connection is judged anew", async () => {
    await reopen({ ...lookUpFrom(["127.0.0.1", "10.0.0.1"]), limits: { attempts: 1 } });
    const origin = server.origin.replace("127.0.0.1", "courier.example");
    // The site ends the first connection, so that the next request must look the name up again.
    server.robots = (response) => response.writeHead(404, { connection: "close" }).end();
    expect(await fetchText(`${origin}/page`)).toBe("FETCH_CLOSED 10.0.0.1");
    expect(server.asked).toEqual(["/robots.txt"]);
  });
});

describe("retries", () => {
  it("waits half to all of a wait that doubles", async () => {
    expect(await fetchText("/busy-twice")).toBe(PAGE);
    expect(slept).toEqual([1.5, 3]);
  });

  it.each<[string, string, number[]]>([
    ["/busy-seconds", PAGE, [7]],
    ["/busy-date", PAGE, [9]],
    ["/busy-for-hours", "FETCH_LATER 429", []],
    ["/missing", "FETCH_REFUSED 404", []],
    ["/torn-gzip", "FETCH_BROKEN", [1.5, 3]],
  ])("%s: %s after waits of %j seconds", async (path, expected, waits) => {
    expect(await fetchText(path)).toBe(expected);
    expect(slept).toEqual(waits);
  });
});

describe("robots.txt", () => {
  it("is asked for once, however many pages are fetched", async () => {
    await Promise.all(["/page", "/gzipped", "/agent"].map((path) => fetchText(path)));
    expect(server.asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
  });

  it.each<[string, number, string, string]>([
    ["that is not there allows all", 404, "User-agent: *\nDisallow: /", PAGE],
    ["that is forbidden allows all", 403, "", PAGE],
    ["that fails allows nothing for now", 500, "", "FETCH_UNREACHABLE"],
    ["that is busy allows nothing for now", 429, "", "FETCH_UNREACHABLE"],
    ["that names us", 200, "User-agent: onrecord\nDisallow: /page\n\nUser-agent: *\nAllow: /", "FETCH_NOT_WELCOME"],
  ])("one %s", async (_, status, text, expected) => {
    server.robots = sendRobots(status, text);
    expect(await fetchText("/page")).toBe(expected);
  });

  it("one of 10 MB, or without an end, is read as far as its limit", async () => {
    server.robots = sendRobots(200, `User-agent: *\nDisallow: /page\n${"#".repeat(10_000_000)}\nDisallow: /gzipped`);
    expect(await fetchText("/page")).toBe("FETCH_NOT_WELCOME");
    expect(await fetchText("/gzipped")).toBe(PAGE);
    await reopen({});
    server.robots = sendEndlessRobots("User-agent: *\nDisallow: /page\n");
    expect(await fetchText("/page")).toBe("FETCH_NOT_WELCOME");
  });

  it("one that redirects is followed five times, and not to closed addresses", async () => {
    server.robots = (response) => response.writeHead(301, { location: "/robots.txt" }).end();
    expect(await fetchText("/page")).toBe(PAGE);
    await reopen({});
    server.robots = (response) => response.writeHead(301, { location: "http://10.0.0.1/robots.txt" }).end();
    expect(await fetchText("/page")).toBe("FETCH_CLOSED 10.0.0.1");
  });

  it("that wants to be asked later is, and nothing else of its site until then", async () => {
    server.robots = (response) => response.writeHead(503, { "retry-after": "7200" }).end();
    expect(await fetchText("/page")).toBe("FETCH_LATER 503");
    expect(await fetchText("/gzipped")).toBe("FETCH_LATER 503");
    expect(server.asked).toEqual(["/robots.txt"]);
  });

  it("is asked of the site that a redirect leads to", async () => {
    const other = await startBadServer();
    try {
      server.robots = sendRobots(404, "");
      other.robots = sendRobots(200, "User-agent: *\nDisallow: /");
      await reopen({ lookUp: async () => [{ address: "127.0.0.1", family: 4 }] });
      server.robots = (response) => response.writeHead(302, { location: `${other.origin}/robots.txt` }).end();
      expect(await fetchText("/page")).toBe("FETCH_NOT_WELCOME");
    } finally {
      await other.close();
    }
  });

  it("names the site's sitemaps", async () => {
    server.robots = sendRobots(200, "Sitemap: https://courier.example/news.xml\nUser-agent: *\nDisallow: /");
    expect(await fetcher.findSitemaps(`${server.origin}/page`)).toEqual(["https://courier.example/news.xml"]);
    await expect(fetcher.findSitemaps("http://10.0.0.1/")).rejects.toThrow("not on the public internet");
  });

  it("says how long to leave between requests", async () => {
    server.robots = sendRobots(200, "User-agent: *\nCrawl-delay: 4");
    await fetchText("/page");
    await fetchText("/gzipped");
    await fetchText("/agent");
    expect(slept).toEqual([4, 4]);
  });

  it("cannot make us wait for ever", async () => {
    server.robots = sendRobots(200, "User-agent: *\nCrawl-delay: 86400");
    await fetchText("/page");
    await fetchText("/gzipped");
    expect(slept).toEqual([30]);
  });

  it("without a word of it, hosts are left alone for the usual gap", async () => {
    await reopen({ limits: { hostGap_ms: 1000 } });
    await fetchText("/page");
    expect(slept).toEqual([1]);
  });
});
