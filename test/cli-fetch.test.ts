import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Given, type Run, runCommand } from "./cli-run.js";
import { makePage, NewsSite } from "./watch-site.js";

let site: NewsSite;
let folder: string;
let record: string;

beforeEach(async () => {
  site = await NewsSite.start();
  folder = mkdtempSync(join(tmpdir(), "onrecord-fetch-"));
  record = join(folder, "test.onrecord");
  site.putArticle("/ferry", "Ferry to stop", FERRY);
  site.putArticle("/levy", "Levy to rise", LEVY);
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const FERRY = [
  "The ferry line across the Vessna will close in May, the harbour board decided on Tuesday evening.",
  "Mayor Ada Holm said the ferry would never run again. “Nobody asked us about the ferry,” said Bram Quill.",
];
const LEVY = [
  "Households in Tamsk will pay more for their water from next year on, after a vote in the council.",
  "Governor Ilse Varn said the levy was fair and that it would pay for the new pumping station at the pier.",
];

const OPEN = ["--allow-addresses", "127.0.0.1", "--host-gap-ms", "1", "--jobs", "1"];
const at = (path: string) => site.origin + path;
const add = (inputs: readonly string[], flags: readonly string[] = [], given: Given = {}): Promise<Run> =>
  runCommand(["add", ...inputs, "--record", record, ...OPEN, ...flags], given);

describe("onrecord add with addresses", () => {
  it("reads a page, and knows it when it is given again", async () => {
    const first = await add([at("/ferry")]);
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(first.out).toMatch(/^1 report added with \d+ attributions, 0 already known, 0 refused\n/);
    expect((await add([at("/ferry")])).out).toMatch(/^0 reports added with 0 attributions, 1 already known/);
    const shown = await runCommand(["show", at("/ferry"), "--record", record]);
    expect(shown.out).toContain("Vessna Courier");
  });

  it.each<[string, string, (given: NewsSite) => void]>([
    ["an RSS feed", "/feed", (given) => given.putFeed("/feed", ["/ferry", "/levy"])],
    ["the feed that a front page names", "/", putFrontPage],
    ["a sitemap index of gzipped sitemaps", "/index.xml", putSitemaps],
    ["a list of feeds", "/feeds.opml", putOpml],
  ])("reads what %s tells of", async (_, path, put) => {
    put(site);
    const run = await add([at(path)]);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/^2 reports added/);
  });

  it("reads the feed that a page names only when it is asked to", async () => {
    site.putFeed("/feed", ["/levy"]);
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    site.pages.set("/news/ferry", { body: makePage("Ferry to stop", FERRY, link) });
    expect((await add([at("/news/ferry")])).out).toMatch(/^1 report added/);
    expect(site.takeAsked()).toEqual(["/news/ferry"]);
    expect((await add([at("/news/ferry")], ["--feeds"])).out).toMatch(/^1 report added/);
    expect(site.takeAsked()).toEqual(["/news/ferry", "/feed", "/levy"]);
  });

  it("tells who wants to be asked later, and for how long, and takes the rest", async () => {
    site.putFeed("/feed", ["/ferry", "/busy", "/gone", "/levy"]);
    site.pages.set("/busy", { status: 503, headers: { "retry-after": "0" } });
    site.pages.set("/gone", { status: 410 });
    const run = await add([at("/feed")]);
    expect(run.status).toBe(4);
    expect(run.out).toMatch(/^2 reports added .* 2 refused\n/);
    expect(run.err).toContain(`${at("/busy")}: the site answered 503 and wants to be asked again in 0 seconds`);
    expect(run.err).toContain(`${at("/gone")}: the site answered 410`);
  });

  it("asks a host that wants to be left alone for hours for nothing more", async () => {
    const others = Array.from({ length: 40 }, (_, i) => `/page-${i}`);
    site.putFeed("/feed", ["/busy", ...others]);
    site.pages.set("/busy", { status: 429, headers: { "retry-after": "7200" } });
    const run = await add([at("/feed")]);
    expect(run.status).toBe(4);
    expect(run.err).toContain("wants to be asked again in 7200 seconds");
    // What was on its way already came back.
    expect(site.takeAsked().length).toBeLessThan(20);
  });

  it("never fetches from one's own network unless it is allowed, and says what no address of it is", async () => {
    const run = await runCommand(["add", at("/ferry"), "--record", record]);
    expect(run.status).toBe(1);
    expect(run.err).toContain("which is not on the public internet");
    expect(site.takeAsked()).toEqual([]);
    const bad = await runCommand(["add", at("/ferry"), "--record", record, "--allow-addresses", "home"]);
    expect(bad).toMatchObject({ status: 2, out: "" });
    expect(bad.err).toContain("--allow-addresses");
  });

  it("stops in the middle of a wait", async () => {
    const stop = new AbortController();
    site.putFeed("/feed", ["/ferry", "/levy"]);
    const clock = { now_ms: Date.parse("2031-04-10T08:00:00Z") };
    setTimeout(() => stop.abort(new Error("Ctrl-C")), 0);
    const run = await add([at("/feed")], ["--host-gap-ms", "30000"], { signal: stop.signal, clock });
    expect(run.status).toBe(130);
    expect(run.err).toContain("stopped; what was added is in");
  });

  it("takes addresses beside files, for `extract` too", async () => {
    const file = join(folder, "note.txt");
    writeFileSync(file, "Mayor Ada Holm said the bridge is safe.\n");
    const run = await runCommand(["extract", file, at("/levy"), ...OPEN]);
    expect(run.status).toBe(0);
    expect(run.out.trim().split("\n")).toHaveLength(2);
  });
});

function putFrontPage(given: NewsSite): void {
  given.putFeed("/feed", ["/ferry", "/levy"]);
  const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
  given.pages.set("/", { body: makePage("Vessna Courier", ["All the news."], link) });
}

function putSitemaps(given: NewsSite): void {
  const urls = ["/ferry", "/levy"].map((path) => `<url><loc>${given.origin}${path}</loc></url>`).join("");
  given.pages.set("/index.xml", { body: `<sitemapindex><sitemap><loc>/map.xml.gz</loc></sitemap></sitemapindex>` });
  const gzipped = gzipSync(`<urlset>${urls}</urlset>`).toString("latin1");
  given.pages.set("/map.xml.gz", { headers: { "content-type": "application/gzip" }, body: gzipped, isLatin: true });
}

function putOpml(given: NewsSite): void {
  given.putFeed("/one", ["/ferry"]);
  given.putFeed("/two", ["/levy", "/ferry"]);
  const outlines = ["/one", "/two"].map((path) => `<outline type="rss" xmlUrl="${given.origin}${path}"/>`).join("");
  given.pages.set("/feeds.opml", { body: `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>` });
}
