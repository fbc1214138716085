import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults, launchBrowser } from "./web-browser.js";
import { built, type Site, startSite } from "./web-site.js";
import { openVisit, settle, visitPage } from "./web-visit.js";

const artefacts = fileURLToPath(new URL("../test-artefacts/", import.meta.url));
const MOST_FIRST_SCRIPT_BYTES = 150 * 1024;
const SIZES = { phone: [390, 844], laptop: [1280, 800], wide: [1920, 1080] } as const;
const SCHEMES = ["light", "dark"] as const;
const AXE_SIZES = { light: "laptop", dark: "phone" } as const;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  mkdirSync(artefacts, { recursive: true });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

const openPage = (context: BrowserContext) => openVisit(context, site.origin);
const visit = (page: Page, address: string) => visitPage(page, site.origin + address);

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(site.origin + path);
  return (await response.json()) as T;
}

interface Rows {
  readonly rows: readonly {
    readonly id: string;
    readonly reportId: string;
    readonly speaker: { readonly id: string };
  }[];
}

/** Every page of the site, as name and address. */
async function listPages(): Promise<readonly (readonly [name: string, address: string])[]> {
  const { rows } = await ask<Rows>("/api/statements?words=reopen&speaker=Varn");
  const [row] = rows;
  const occasions = await ask<Rows>("/api/occasions?kind=news+conference");
  const { bodies } = await ask<{ readonly bodies: readonly { readonly value: string }[] }>("/api/facets");
  if (!row) throw new Error("the sample record lacks what these tests look at");
  return [
    ["search", "/search"],
    ["search-words", "/search?words=crossing&kind=statement"],
    ["search-said", "/search?saidSince=2031-04-01&saidUntil=2031-04-30"],
    ["search-nothing", "/search?words=nothingofthekind"],
    ["statement", `/statements/${row.id}`],
    ["report", `/reports/${row.reportId}`],
    ["speakers", "/speakers"],
    ["speaker", `/speakers/${row.speaker.id}`],
    ["body", `/bodies/${encodeURIComponent(bodies[0]?.value ?? "")}`],
    ["compare", "/compare?by=speaker&words=crossing"],
    ["compare-table", "/compare?by=body&as=table"],
    ["timeline", "/timeline"],
    ["occasions", "/occasions"],
    ["occasion", `/occasions/${occasions.rows[0]?.id}`],
    ["places", "/places?until=2031-04-30"],
    ["reports", "/reports"],
    ["sources", "/sources"],
    ["changes", "/changes"],
    ["health", "/health"],
    ["review-name", "/review"],
  ];
}

describe("what is loaded first", () => {
  it("is at most 150 kB of script, compressed", () => {
    const page = readFileSync(join(built, "index.html"), "utf8");
    const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = ""]) => path);
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_FIRST_SCRIPT_BYTES);
  });

  it("names no address elsewhere", () => {
    const texts = readdirSync(built, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(html|css)$/.test(path))
      .map((path) => readFileSync(join(built, path), "utf8"));
    expect(texts.join("\n")).not.toMatch(/https?:\/\/|@import/);
  });
});

describe.each(SCHEMES)("every page in %s", (scheme) => {
  it("is shown whole at every size, without fault or complaint", async () => {
    const context = await browser.newContext({ colorScheme: scheme });
    const faults: string[] = [];
    for (const [name, address] of await listPages()) {
      const { page, complaints } = await openPage(context);
      for (const [size, [width, height]] of Object.entries(SIZES)) {
        await page.setViewportSize({ width, height });
        if (size === "phone") await visit(page, address);
        await settle(page);
        await page.screenshot({ path: join(artefacts, `${name}-${size}-${scheme}.png`) });
        const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (isWide) faults.push(`${name} at ${size}: is wider than the window`);
        // The narrow page in one scheme, the broad one in the other: each is looked at, and each in both.
        if (size === AXE_SIZES[scheme])
          faults.push(...(await findFaults(page)).map((fault) => `${name} at ${size}: ${fault}`));
      }
      faults.push(...complaints.map((complaint) => `${name}: ${complaint}`));
      expect(await page.title(), name).toMatch(/ – onrecord$/);
      await page.close();
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 110_000);
});

describe("ways through the site", () => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    ({ page, complaints } = await openPage(context));
  });

  afterAll(async () => {
    expect(complaints).toEqual([]);
    await context.close();
  });

  const focused = () => page.evaluate("document.activeElement?.closest('[data-index]')?.dataset.index ?? null");
  const query = () => new URL(page.url()).searchParams;

  it("leads from a search to a citation by keys alone", async () => {
    await visit(page, "/");
    await page.keyboard.press("/");
    await page.keyboard.type("crossing reopen");
    await page.keyboard.press("Enter");
    await settle(page);
    expect(query().get("words")).toBe("crossing reopen");
    expect(await page.title()).toBe("crossing reopen – onrecord");
    expect(await page.locator("main mark").first().textContent()).toMatch(/crossing|reopen/i);
    await page.locator(".result-words a").first().focus();
    await page.keyboard.press("j");
    expect(await focused()).toBe("1");
    await page.keyboard.press("k");
    expect(await focused()).toBe("0");
    const words = await page.locator("[data-index='0'] .result-words").textContent();
    await page.keyboard.press("Enter");
    await settle(page);
    expect(page.url()).toContain("/statements/sta_");
    expect(await page.locator(".statement-words").textContent()).toBe(words);
    await page.getByRole("button", { name: "Copy the citation" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copied").waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toContain(words);
    expect(copied).toMatch(/\/statements\/att_\w+$/);
    const [, cited = ""] = /(\/statements\/att_\w+)$/.exec(String(copied)) ?? [];
    await visit(page, cited);
    expect(await page.locator(".statement-words").textContent()).toBe(words);
  });

  it("says why a field is there, and lights its words up", async () => {
    await visit(page, "/search?words=reopen&speaker=Varn");
    await page.locator(".result-words a").first().click();
    await settle(page);
    await page.getByRole("button", { name: "Why: Speaker" }).focus();
    expect(await page.locator(".mark.in-lit").first().textContent()).toContain("Varn");
    await page.keyboard.press("Enter");
    expect(await page.locator(".why").textContent()).toMatch(/confidence \d\.\d\d/);
  });

  it("puts a facet on and takes it off again, and keeps it all in the address", async () => {
    await visit(page, "/search?words=crossing");
    const rows = page.locator(".results-head [role=status]");
    const before = await rows.textContent();
    await page.locator(".facet", { hasText: "Manner" }).locator("a").first().click();
    await settle(page);
    expect([...query().keys()]).toEqual(["words", "manner"]);
    expect(await rows.textContent()).not.toBe(before);
    await page.locator(".facet a[aria-current]").first().click();
    await settle(page);
    expect([...query().keys()]).toEqual(["words"]);
    await page.goBack();
    await settle(page);
    expect([...query().keys()]).toEqual(["words", "manner"]);
  });

  it("narrows the time with the arrow keys, and with the pointer", async () => {
    await visit(page, "/search");
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("ArrowRight");
    await settle(page);
    const since = query().get("since");
    expect(since).toMatch(/^\d{4}-\d\d$/);
    await page.getByRole("button", { name: "All dates" }).click();
    await settle(page);
    const plot = await page.locator(".time-plot").boundingBox();
    if (!plot) throw new Error("no bars are drawn");
    await page.mouse.move(plot.x + plot.width - 3, plot.y + 20);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width - 6, plot.y + 20);
    await page.mouse.up();
    await settle(page);
    expect(query().get("since")).toBe(query().get("until"));
  });

  it("comes back to the same place in a long list", async () => {
    await visit(page, "/search?speaker=Varn");
    await page.evaluate("scrollTo(0, 4000)");
    await settle(page);
    const link = page.locator(".result-words a").nth(9);
    await link.scrollIntoViewIfNeeded();
    await settle(page);
    const before = Number(await page.evaluate("scrollY"));
    expect(before).toBeGreaterThan(2000);
    await link.click();
    await settle(page);
    await page.goBack();
    await settle(page);
    expect(Math.abs(Number(await page.evaluate("scrollY")) - before)).toBeLessThan(60);
  });

  it("sets two speakers head to head", async () => {
    await visit(page, "/compare?words=crossing");
    await page.locator(".matrix th a").nth(0).click();
    await page.locator(".matrix th a").nth(1).click();
    await settle(page);
    expect(await page.locator(".versus > h2").count()).toBe(2);
    expect(await page.locator(".versus .result").count()).toBeGreaterThan(1);
    await page.reload();
    await settle(page);
    expect(await page.locator(".versus > h2").count()).toBe(2);
  });

  it("shows what was changed from one version of a report to the next", async () => {
    const { rows } = await ask<Rows>("/api/statements?outlet=Vessna+Courier&words=%22may+reopen%22");
    await visit(page, `/reports/${rows[0]?.reportId}`);
    await page.getByRole("link", { name: /what was changed/ }).click();
    await settle(page);
    expect(await page.locator("main ins").allTextContents()).toEqual([expect.stringContaining("may")]);
    expect(await page.locator("main del").allTextContents()).toEqual([expect.stringContaining("will not")]);
    expect(await findFaults(page)).toEqual([]);
    await page.screenshot({ path: join(artefacts, "version-diff.png") });
  });

  it("tells on the page of changes which words are others now", async () => {
    await visit(page, "/changes");
    expect(await page.locator("main ins").allTextContents()).toEqual([expect.stringContaining("may")]);
    expect(await page.locator("main del").allTextContents()).toEqual([expect.stringContaining("will not")]);
  });

  it("keeps the cards in step with the text, and ties a speaker's mentions together", async () => {
    const { rows } = await ask<Rows>("/api/reports?words=Ten+thousand");
    await visit(page, `/reports/${rows[0]?.reportId}`);
    expect(await page.locator(".card").count()).toBeLessThan(60);
    await page.evaluate("scrollTo(0, 20000)");
    await page.waitForTimeout(300);
    const number = await page.locator(".card[aria-current] .mark-number").textContent();
    expect(Number(number)).toBeGreaterThan(50);
    await page.locator(".card[aria-current]").hover();
    expect(await page.locator(".mark[data-tied]").count()).toBeGreaterThan(1000);
    await page.keyboard.press("j");
    expect(page.url()).toMatch(/#att_\w+$/);
  });

  it("reaches everything by Tab, begins with the way past the header, and lists its keys", async () => {
    await visit(page, "/search");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("To the content");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("dialog").textContent()).toContain("go to the next one in the list");
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Single keys are on" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.evaluate("localStorage.clear()");
  });

  it("keeps the colours that were chosen", async () => {
    await visit(page, "/search");
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await paper();
    await page.getByRole("button", { name: /^Colours/ }).click();
    await page.getByRole("button", { name: /^Colours/ }).click();
    expect(await paper()).not.toBe(light);
    const dark = await paper();
    await page.reload();
    await settle(page);
    expect(await paper()).toBe(dark);
    await page.evaluate("localStorage.clear()");
  });
});

describe("what is hostile or missing", () => {
  it("shows a hostile report as nothing but text", async () => {
    const context = await browser.newContext();
    const { page, complaints } = await openPage(context);
    const { rows } = await ask<Rows>("/api/reports?words=Minister");
    const hostile = rows.map(({ reportId }) => `/reports/${reportId}`);
    const statements = await ask<Rows>("/api/statements?outlet=&since=2031-05-01&until=2031-05-01");
    for (const address of [
      ...hostile,
      ...statements.rows.map(({ id }) => `/statements/${id}`),
      "/search?since=2031-05-01",
    ]) {
      await visit(page, address);
      expect(await page.evaluate("globalThis.wasHit"), address).toBeUndefined();
      expect(await page.locator("main script, main img, main [onerror]").count(), address).toBe(0);
      expect(await page.evaluate("document.title + document.body.innerText")).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069\u0000\u001b]/,
      );
    }
    await visit(page, hostile[0] ?? "");
    expect(await page.locator(".report-text").textContent()).toContain("<script>");
    expect(await page.locator(".report-text .escaped").allTextContents()).toEqual(
      expect.arrayContaining(["U+202E", "U+2066", "U+0000", "U+001B"]),
    );
    await page.screenshot({ path: join(artefacts, "hostile.png"), fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["/statements/sta_0000000000000000", "Not in this record"],
    ["/reports/rep_0000000000000000", "Not in this record"],
    ["/nowhere", "No such page"],
    ["/search?since=yesterday", "could not be shown"],
  ])("says at %s what is wrong and what to do", async (address, words) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.origin + address);
    await page.getByText(words).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await context.close();
  });

  it("says so when the server does not answer, and goes on when it does", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`${site.origin}/search`);
    await page.getByText("The server does not answer").waitFor();
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".result").first().waitFor();
    await context.close();
  });
});
