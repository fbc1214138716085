import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockWatch } from "../src/ingest/lock-watch.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import type { Source } from "../src/record/source.js";
import type { RecordStore } from "../src/record/store.js";
import { type Run, runCommand } from "./cli-run.js";
import { makePage, NewsSite } from "./watch-site.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let site: NewsSite;
let folder: string;
let record: string;
let clock: { now_ms: number };

beforeEach(async () => {
  site = await NewsSite.start();
  folder = mkdtempSync(join(tmpdir(), "onrecord-watch-"));
  record = join(folder, "test.onrecord");
  clock = { now_ms: Date.parse("2031-04-10T08:00:00.000Z") };
  site.putArticle("/ferry", "Ferry to stop", FERRY);
  site.putArticle("/levy", "Levy to rise", LEVY);
  site.putFeed("/feed", ["/ferry", "/levy"]);
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
const MENDED = [FERRY[0] ?? "", "Mayor Ada Holm said the ferry would run again. “Nobody asked us,” said Bram Quill."];

const at = (path: string) => site.origin + path;
const run = (...args: readonly string[]): Promise<Run> => runCommand([...args, "--record", record], { clock });
/** One round, `later_ms` after the one before. */
const watch = (later_ms = 0, ...args: readonly string[]): Promise<Run> => {
  clock.now_ms += later_ms;
  const fetching = ["--allow-addresses", "127.0.0.1", "--host-gap-ms", "1", "--jobs", "1"];
  return run("watch", "--once", ...args, ...fetching);
};
const list = async () => JSON.parse((await run("sources", "--json")).out);

describe("onrecord watch", () => {
  it("reads what a feed tells of, asks only for what is due, and for less and less where nothing is new", async () => {
    await run("sources", "add", at("/feed"));
    const first = await watch();
    expect(first.status).toBe(0);
    expect(first.out).toMatch(/08:00 {2}added {5}“Ferry to stop”, Vessna Courier, \d attributions {2}rep_\w{8}\n/);
    expect(first.err).toContain("1 source asked; 2 pages read: 2 new, 0 changed, 0 known, 0 refused");
    expect(site.takeAsked()).toEqual(["/feed", "/ferry", "/levy"]);
    expect(await watch()).toMatchObject({ out: "", err: "" });
    expect(site.takeAsked()).toEqual([]);
    await watch(15 * 60_000);
    expect(site.takeAsked()).toEqual(["/feed"]);
    const asked: number[] = [];
    for (let hour = 1; hour <= 40; hour++) {
      await watch(HOUR_MS);
      if (site.takeAsked().includes("/ferry")) asked.push(hour);
    }
    // One hour after the first reading, then three, nine and twenty-four hours after one another.
    expect(asked).toEqual([1, 4, 13, 37]);
    expect((await list())[0]).toMatchObject({
      status: "watched",
      source: { kind: "feed", title: "Vessna Courier", counts: { added: 2, changed: 0, known: 8, refused: 0 } },
    });
  });

  it("keeps what a page was, says when it changes, and comes back soon", async () => {
    await watch(0, at("/feed"));
    await watch(HOUR_MS);
    site.takeAsked();
    site.putArticle("/ferry", "Ferry to run", MENDED);
    const round = await watch(3 * HOUR_MS);
    expect(round.out).toMatch(/changed {3}“Ferry to run”, Vessna Courier/);
    expect(round.err).toContain("2 pages read: 0 new, 1 changed, 1 known");
    site.takeAsked();
    await watch(HOUR_MS);
    expect(site.takeAsked()).toEqual(["/feed", "/ferry"]);
    const changes = await run("changes");
    expect(changes.out).toMatch(
      /“Ferry to run”.*\n {2}2031-04-10 08:00 → 2031-04-10 12:00\n {2}titled “Ferry to stop” before/,
    );
    expect(changes.out).toContain("~ Ada Holm: the ferry would [-never-] run again");
    const reader = await openLinkedRecord(record, { mode: "read" });
    const reportId = (await reader.findReportId(at("/ferry"))) ?? "";
    const versions = await reader.findEntries(reportId);
    expect(versions.map(({ extraction }) => extraction.article.title)).toEqual(["Ferry to stop", "Ferry to run"]);
    for (const { extraction } of versions)
      for (const { articleId } of extraction.attributions) expect(articleId).toBe(extraction.article.id);
    await reader.close();
  });

  it("keeps no further version of a page whose text is the same", async () => {
    await watch(0, at("/feed"));
    site.pages.set("/ferry", { body: makePage("Ferry to stop", FERRY, "<style>p { color: red }</style>") });
    expect((await watch(HOUR_MS)).err).toContain("0 changed, 2 known");
    const reader = await openLinkedRecord(record, { mode: "read" });
    expect(await reader.countRecord()).toMatchObject({ reports: 2, versions: 2 });
    await reader.close();
  });

  it("notes that a page has gone, keeps its report, and notes that it is back", async () => {
    await watch(0, at("/feed"));
    site.pages.set("/ferry", { status: 410 });
    const round = await watch(HOUR_MS);
    expect(round.out).toMatch(/vanished {2}“Ferry to stop”, Vessna Courier {2}rep_/);
    expect(round.err).toContain("1 gone from their site");
    expect((await list())[0].pages).toEqual({ pages: 2, vanished: 1, faults: {} });
    expect((await run("sources")).out).toContain("1 gone from the site");
    const shown = await run("show", at("/ferry"));
    expect(shown.out).toContain("gone from its site since 2031-04-10 09:00");
    expect(shown.out).toContain("Nobody asked us about the ferry");
    site.putArticle("/ferry", "Ferry to stop", FERRY);
    await watch(3 * HOUR_MS);
    expect((await run("show", at("/ferry"))).out).not.toContain("gone from its site");
  });

  it("asks a feed that fails less and less, once a day at last, and reports it after a week", async () => {
    await watch(0, at("/feed"));
    site.outage = { status: 500 };
    const days: number[] = [];
    for (let hour = 1; hour <= 10 * 24; hour++) {
      const round = await watch(HOUR_MS);
      const asked = site.takeAsked().filter((path) => path === "/feed").length;
      // Each attempt asks three times.
      days[Math.floor((hour - 1) / 24)] = (days[Math.floor((hour - 1) / 24)] ?? 0) + asked / 3;
      if (hour === 6 * 24) expect(round.err).not.toContain("failing for a week");
    }
    expect(days[0]).toBeGreaterThan(3);
    expect(days.slice(3)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect((await list())[0].status).toBe("failing");
    const shown = await run("sources", "show", "feed");
    expect(shown.out).toContain("it answered 500");
    expect((await run("sources")).out).toContain("failing");
    site.outage = null;
    await watch(DAY_MS);
    expect((await list())[0]).toMatchObject({ status: "watched", source: { state: { failures: 0, fault: null } } });
  });

  it("says at once that a source cannot be had, and not at every round", async () => {
    const round = await watch(0, at("/nowhere"));
    expect(round.out).toContain(`refused   ${at("/nowhere")}: the site answered 404`);
    expect((await run("sources")).out).toMatch(/in trouble +– .*the site answered 404/);
    expect((await watch(HOUR_MS)).out).toBe("");
  });

  it("tells by its exit status what could not be had this time, and reads everything else", async () => {
    site.putFeed("/down", [], { status: 503 });
    site.putFeed("/feed", ["/ferry", "/levy", "/shut"]);
    site.pages.set("/shut", { status: 403 });
    const cases: readonly (readonly [path: string, status: number])[] = [
      ["/nowhere", 1],
      ["/down", 4],
      ["/feed", 1],
    ];
    for (const [path, status] of cases) expect(await watch(0, at(path))).toMatchObject({ status });
    site.putFeed("/feed", ["/ferry", "/levy"]);
    const [shut] = (await list()).filter(({ source }: { source: { url: string } }) => source.url === at("/feed"));
    expect(shut.source.counts).toMatchObject({ added: 2, refused: 1 });
    expect(await watch(15 * 60_000)).toMatchObject({ status: 0 });
    // Everything is due again: what failed fails again, even where that is told no more, and the feed is read beside it.
    site.putFeed("/feed", ["/ferry", "/levy", "/pier"]);
    site.putArticle("/pier", "Pier to open", MENDED);
    expect(await watch(HOUR_MS)).toMatchObject({ status: 4, out: expect.stringContaining("Pier to open") });
    site.pages.delete("/down");
    site.putFeed("/nowhere", []);
    site.putFeed("/down", []);
    site.putArticle("/shut", "Open again", LEVY);
    await watch(DAY_MS);
    // That a page is gone from its site is news, and no failure.
    site.pages.delete("/pier");
    expect(await watch(DAY_MS)).toMatchObject({ status: 0, out: expect.stringContaining("vanished") });
  });

  it("comes back when it was asked to", async () => {
    await watch(0, at("/feed"));
    site.outage = { status: 503, headers: { "retry-after": "36000" } };
    await watch(15 * 60_000);
    site.outage = null;
    site.takeAsked();
    await watch(9 * HOUR_MS);
    expect(site.takeAsked()).not.toContain("/feed");
    await watch(2 * HOUR_MS);
    expect(site.takeAsked()).toContain("/feed");
  });

  it("leaves out what a feed dates too far back, and reads again sooner what it says was changed", async () => {
    const item = (path: string, date: string) => `<item><link>${at(path)}</link><pubDate>${date}</pubDate></item>`;
    const put = (date: string) =>
      site.pages.set("/dated", {
        body: `<rss><channel>${item("/ferry", date)}${item("/levy", "Tue, 01 Jan 2030 08:00:00 GMT")}</channel></rss>`,
      });
    put("Thu, 10 Apr 2031 07:00:00 GMT");
    await watch(0, at("/dated"));
    expect(site.takeAsked()).toEqual(["/dated", "/ferry"]);
    expect((await run("sources")).out).toContain("1 too old");
    for (const hours of [1, 3, 9]) await watch(hours * HOUR_MS);
    site.takeAsked();
    put("Thu, 10 Apr 2031 20:00:00 GMT");
    await watch(HOUR_MS);
    expect(site.takeAsked()).toEqual(["/dated", "/ferry"]);
    // An earlier date, as another source may give it, is no news.
    await watch(HOUR_MS);
    site.takeAsked();
    put("Thu, 10 Apr 2031 19:00:00 GMT");
    await watch(HOUR_MS);
    expect(site.takeAsked()).toEqual(["/dated"]);
  });

  it("takes a page, the feed of a front page, and a file that lists feeds for sources", async () => {
    site.pages.set("/", {
      body: makePage("Courier", ["News."], '<link rel="alternate" type="application/rss+xml" href="/feed">'),
    });
    const opml = join(folder, "feeds.opml");
    writeFileSync(opml, `<opml version="2.0"><body><outline type="rss" xmlUrl="${at("/other")}"/></body></opml>`);
    site.putArticle("/alone", "Alone", LEVY);
    site.putFeed("/other", []);
    const added = await run("sources", "add", at("/"), at("/alone"), opml);
    expect(added).toMatchObject({
      status: 0,
      out: `added: ${at("/")}\nadded: ${at("/alone")}\nadded: ${at("/other")}\n`,
    });
    await watch();
    const kinds = (await list()).map(({ source }: { source: { url: string; kind: string } }) => [
      source.url.slice(site.origin.length),
      source.kind,
    ]);
    expect(kinds).toEqual([
      ["/", "list"],
      ["/alone", "page"],
      ["/feed", "feed"],
      ["/other", "feed"],
    ]);
    const reader = await openLinkedRecord(record, { mode: "read" });
    expect((await reader.countRecord()).reports).toBe(3);
    await reader.close();
    // What hangs from it goes with it; the reports stay.
    expect((await run("sources", "remove", at("/"))).out).toBe(`removed, with 1 source that it named: ${at("/")}\n`);
    expect(await list()).toHaveLength(2);
  });

  it("pauses, goes on, and tries again what failed", async () => {
    site.pages.set("/ferry", { status: 403 });
    await watch(0, at("/feed"));
    expect((await run("sources", "show", "/feed")).out).toContain(`${at("/ferry")}: the site answered 403`);
    await run("sources", "pause", "/feed");
    site.takeAsked();
    await watch(DAY_MS);
    expect(site.takeAsked()).toEqual([]);
    await run("sources", "resume", "/feed");
    await watch();
    expect(site.takeAsked()).toContain("/feed");
    site.putArticle("/ferry", "Ferry to stop", FERRY);
    expect((await run("sources", "retry", "/feed")).out).toBe(`due now, with 1 page: ${at("/feed")}\n`);
    expect((await watch()).out).toContain("Ferry to stop");
  });

  it("carries sources, how they fare and what is gone in an export, byte for byte", async () => {
    await watch(0, at("/feed"));
    site.putArticle("/ferry", "Ferry to run", MENDED);
    site.pages.set("/levy", { status: 404 });
    await watch(HOUR_MS);
    const copy = join(folder, "copy.onrecord");
    const [one, other] = [join(folder, "one.jsonl"), join(folder, "other.jsonl")];
    await run("export", one);
    await runCommand(["import", one, "--record", copy], { clock });
    await runCommand(["export", other, "--record", copy], { clock });
    expect(readFileSync(other, "utf8")).toBe(readFileSync(one, "utf8"));
    expect(readFileSync(one, "utf8").match(/^\{"(?:source|page)":/gm)).toHaveLength(3);
    // The copy goes on where the original was.
    site.takeAsked();
    clock.now_ms += HOUR_MS;
    const args = ["watch", "--once", "--record", copy, "--allow-addresses", "127.0.0.1", "--host-gap-ms", "1"];
    await runCommand([...args, "--jobs", "1"], { clock });
    expect(site.takeAsked()).toEqual(["/feed", "/ferry"]);
    // What is there already stays as it is.
    expect(await runCommand(["import", one, "--record", copy], { clock })).toMatchObject({ status: 0 });
    await runCommand([...args, "--jobs", "1"], { clock });
    expect(site.takeAsked()).toEqual([]);
  });

  it("asks no more for what was removed for good", async () => {
    await watch(0, at("/feed"));
    await run("remove", at("/ferry"), "--reason", "asked for");
    site.putArticle("/ferry", "Ferry to run", MENDED);
    expect((await watch(HOUR_MS)).out).toContain("was removed on");
    site.takeAsked();
    await watch(60 * DAY_MS);
    expect(site.takeAsked()).toEqual(["/feed", "/levy"]);
  });

  it.each<[string, readonly string[], number, string]>([
    ["a name that none has", ["sources", "pause", "elsewhere"], 1, "no source of this record is called so"],
    ["a name that two have", ["sources", "pause", "127.0.0.1"], 1, "more than one source is called so"],
    ["no address", ["sources", "add", "courier"], 1, "neither an address"],
    ["no http", ["sources", "add", "ftp://courier.example/feed"], 1, "neither an address"],
  ])("says what is wrong with %s", async (_, args, status, words) => {
    await run("sources", "add", at("/feed"), at("/other"));
    const refused = await run(...args);
    expect(refused.status).toBe(status);
    expect(refused.err).toContain(words);
  });

  it("is one at a time, and tells who else writes", async () => {
    await run("sources", "add", at("/feed"));
    const lock = lockWatch(record);
    expect(await watch()).toMatchObject({ status: 4, err: expect.stringContaining("another `onrecord watch`") });
    lock.release();
    const store = await openLinkedRecord(record, { mode: "write" });
    expect(await watch()).toMatchObject({ status: 4, err: expect.stringContaining("another process is writing") });
    await store.close();
    expect(await watch()).toMatchObject({ status: 0 });
  });

  it("lets others write while it fetches, and keeps to what they did to its sources", async () => {
    site.putFeed("/dropped", ["/pier"]);
    site.putFeed("/paused", ["/gull", "/tern"]);
    for (const path of ["/pier", "/gull", "/tern"]) site.putArticle(path, `On the ${path}`, MENDED);
    await run("sources", "add", at("/feed"), at("/dropped"), at("/paused"));
    const own = join(folder, "own.txt");
    writeFileSync(own, "Mayor Ada Holm said that the bridge was safe.\n");
    const meanwhile: Readonly<Record<string, readonly string[]>> = {
      "/ferry": ["add", own],
      "/pier": ["sources", "remove", at("/dropped")],
      "/gull": ["sources", "pause", at("/paused")],
    };
    const statuses: number[] = [];
    site.onAsk = async (path) => {
      const args = meanwhile[path];
      if (args) statuses.push((await run(...args)).status);
    };
    const round = await watch();
    expect(round).toMatchObject({ status: 0, err: expect.stringContaining("3 sources asked; 4 pages read: 4 new") });
    expect(statuses).toEqual([0, 0, 0]);
    const sources = (await list()).map(({ status, source }: { status: string; source: Source }) => [
      ...[new URL(source.url).pathname, status, source.counts.added],
    ]);
    expect(sources).toEqual([
      ["/feed", "watched", 2],
      ["/paused", "paused", 2],
    ]);
    expect((await run("status")).out).toMatch(/reports +5\n/);
    site.takeAsked();
    await watch(HOUR_MS);
    expect([...site.takeAsked()].sort()).toEqual(["/feed", "/ferry", "/levy"]);
  });

  it("waits with what it has for who writes long, says so, and loses nothing", async () => {
    await run("sources", "add", at("/feed"));
    const others: RecordStore[] = [];
    let letGo: Promise<void> = Promise.resolve();
    site.onAsk = async (path) => {
      if (path !== "/ferry" || others.length > 0) return;
      const other = await openLinkedRecord(record, { mode: "write" });
      others.push(other);
      letGo = new Promise((done) => setTimeout(done, 4000)).then(() => other.close());
    };
    const round = await watch();
    await letGo;
    expect(round).toMatchObject({ status: 0, err: expect.stringContaining("waiting for another process that writes") });
    expect(round.err).toContain("2 pages read: 2 new");
    const stop = new AbortController();
    site.onAsk = async (path) => {
      if (path !== "/levy") return;
      others[1] = await openLinkedRecord(record, { mode: "write" });
      setTimeout(() => stop.abort(new Error("Ctrl-C")), 300);
    };
    clock.now_ms += HOUR_MS;
    const args = ["watch", "--record", record, "--allow-addresses", "127.0.0.1", "--host-gap-ms", "1", "--jobs", "1"];
    expect(await runCommand(args, { clock, signal: stop.signal })).toMatchObject({ status: 130 });
    await others[1]?.close();
    site.onAsk = null;
    site.takeAsked();
    await watch();
    expect(site.takeAsked()).toContain("/levy");
  });

  it("waits until something is due, lets others write meanwhile, and ends at Ctrl-C", async () => {
    await run("sources", "add", at("/feed"));
    const stop = new AbortController();
    const waits: number[] = [];
    const args = ["watch", "--record", record, "--allow-addresses", "127.0.0.1", "--host-gap-ms", "1", "--jobs", "1"];
    const onWait = async (wait_ms: number) => {
      if (wait_ms < 1000) return;
      waits.push(wait_ms);
      if (waits.length === 1) expect(await run("sources", "add", at("/other"))).toMatchObject({ status: 0 });
      if (waits.length === 3) stop.abort(new Error("Ctrl-C"));
    };
    const ended = await runCommand(args, { clock, signal: stop.signal, onWait });
    expect(ended).toMatchObject({ status: 130, err: expect.stringContaining("stopped; what was not fetched is due") });
    expect(waits).toEqual([60_000, 60_000, 60_000]);
    expect(site.takeAsked()).toContain("/other");
  });
});
