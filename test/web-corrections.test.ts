import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReviewer } from "../src/server/reviewer-file.js";
import type {
  CorrectionsAnswer,
  CorrectionsPage,
  ReviewAnswer,
  ReviewCard,
} from "../src/server/schema/review-answers.js";
import { type ServedRecord, serveRecord } from "../src/server/serve-record.js";
import { runCommand } from "./cli-run.js";
import { findFaults, launchBrowser } from "./web-browser.js";

const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const artefacts = fileURLToPath(new URL("../test-artefacts/", import.meta.url));
const HOSTILE = `Mayor <img src=x onerror="globalThis.wasHit=1">\u202e`;
const SAID = "The council will mend the Tamsk crossing before the summer";
const REWORDED = "The council may mend the Tamsk crossing before the winter";
const OTHER = "Nobody has asked the ferry crews about any of it";

let folder: string;
let record: string;
let served: ServedRecord;
let browser: Browser;
let clock = Date.parse("2031-06-01T09:00:00Z");
const tokens = { Ana: "", Bo: "" };

type Name = keyof typeof tokens;

async function add(published: string, words: string): Promise<void> {
  const file = join(folder, `${published}.jsonl`);
  const text = `“${words},” said Mayor Ada Holm.\n\n“${OTHER},” said Pavo Lenn.\n`;
  const report = { id: "council", outlet: "Vessna Courier", title: "The crossing", published, text };
  writeFileSync(file, `${JSON.stringify(report)}\n`);
  expect((await runCommand(["add", file, "--record", record])).status).toBe(0);
}

async function get<T>(by: Name, path: string): Promise<T> {
  const response = await fetch(served.address + path, { headers: { authorization: `Bearer ${tokens[by]}` } });
  return (await response.json()) as T;
}

async function say(by: Name, ...changes: readonly object[]): Promise<CorrectionsAnswer> {
  const response = await fetch(`${served.address}/api/corrections`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokens[by]}`, "content-type": "application/json" },
    body: JSON.stringify({ changes, reason: `${by} looked` }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as CorrectionsAnswer;
}

const ofCouncil = async (): Promise<readonly ReviewCard[]> =>
  (await get<ReviewAnswer>("Ana", "/api/review?report=council&limit=50")).cards;
const setOffice = ({ attribution }: ReviewCard, value: string) => ({
  ...{ act: "set", attribution: attribution.id, change: { field: "office", value } },
});
const accept = ({ attribution }: ReviewCard) => ({ act: "accept", attribution: attribution.id });
const reject = ({ attribution }: ReviewCard) => ({ act: "reject", attribution: attribution.id });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-web-corrections-"));
  mkdirSync(artefacts, { recursive: true });
  record = join(folder, "web.onrecord");
  expect((await runCommand(["add", samples, "--record", record])).status).toBe(0);
  await add("2031-04-03", SAID);
  for (const name of ["Ana", "Bo"] as const)
    tokens[name] = addReviewer(record, { name, role: "owner", at: "2031-06-01T00:00:00Z" });
  const now = () => {
    clock += 1000;
    return new Date(clock).toISOString();
  };
  const where = { record, host: "127.0.0.1", port: 0, mayMove: true };
  served = await serveRecord({ ...where, token: null, allowHost: null, isFullText: true, now });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true });
}, 60_000);

/** A page as one of them sees it. */
async function visit(by: Name, path: string, scheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const address = new URL(path, served.address);
  address.searchParams.set("token", tokens[by]);
  await page.goto(address.href);
  await page.locator("main h1").waitFor();
  await expect.poll(() => page.locator(".waiting, [aria-busy=true]").count(), { timeout: 20_000 }).toBe(0);
  return page;
}

const readMain = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";
const readRow = (page: Page, name: string): Promise<readonly string[]> =>
  page.getByRole("row").filter({ hasText: name }).first().locator("th, td").allTextContents();

describe("the log of corrections", () => {
  it("shows who said what of which words, and takes one back, or all that were made at once", async () => {
    const [card, other] = (await get<ReviewAnswer>("Ana", "/api/review?words=reopen*&limit=2")).cards as [
      ReviewCard,
      ReviewCard,
    ];
    await say("Ana", setOffice(card, HOSTILE), accept(card));
    await say("Bo", setOffice(other, "Ferry Master"));
    const page = await visit("Ana", "/corrections?field=office");
    const shown = await readMain(page);
    expect(shown).toContain("set office to Ferry Master");
    expect(shown).toContain("Ana, 1 Jun 2031");
    expect(shown).toContain('set office to Mayor <img src=x onerror="globalThis.wasHit=1">');
    expect(await page.evaluate("globalThis.wasHit")).toBeUndefined();
    await page.locator("article", { hasText: "Ferry Master" }).getByRole("button", { name: /^Undo/ }).click();
    await page.keyboard.type("heard otherwise");
    await page.getByRole("button", { name: "Undo this" }).click();
    await page.locator("article.undone", { hasText: "Ferry Master" }).waitFor();
    await page.locator("article", { hasText: "onerror" }).getByRole("button", { name: /^Undo/ }).click();
    await page.getByRole("button", { name: "Undo all 2 corrections made at once with it" }).click();
    await page.locator("article.undone", { hasText: "onerror" }).waitFor();
    const { rows } = await get<CorrectionsPage>("Ana", "/api/corrections?act=undo");
    expect(rows.map(({ by, reason }) => [by, reason])).toEqual([
      ["Ana", ""],
      ["Ana", "heard otherwise"],
    ]);
    expect(
      (await get<CorrectionsPage>("Ana", "/api/corrections?state=in force")).rows.every(({ act }) => act === "undo"),
    ).toBe(true);
    await page.context().close();
  });

  it("filters by what the address says, and by the form", async () => {
    const page = await visit("Bo", "/corrections?by=Nobody");
    expect(await readMain(page)).toContain("Nobody said anything of that kind yet.");
    await page.getByLabel("By", { exact: true }).fill("Bo");
    await page.getByRole("button", { name: "Show" }).click();
    await page.locator("article").first().waitFor();
    expect(new URL(page.url()).search).toBe("?by=Bo");
    expect(await page.locator("article").count()).toBe(1);
    await page.context().close();
  });
});

describe("what people corrected, on the pages", () => {
  it("is shown as such, with who, when and what it was, on the statement's page and the report's", async () => {
    const [card] = (await ofCouncil()) as [ReviewCard];
    await say("Ana", setOffice(card, "Lord Mayor"), accept(card));
    const note = `office corrected by Ana on 1 Jun 2031, was ${card.reading?.office.value}`;
    const statement = await visit("Ana", `/statements/${card.attribution.id}`);
    expect(await readMain(statement)).toContain(note);
    expect(await readMain(statement)).toContain("found right by Ana");
    const href = await statement.getByRole("link", { name: "Correct this" }).getAttribute("href");
    expect(href).toBe(`/review/${card.attribution.id}`);
    const report = await visit("Ana", `/reports/${card.report.id}`);
    expect(await readMain(report)).toContain(note);
    expect(await report.getByRole("link", { name: "Review this report" }).getAttribute("href")).toBe(
      `/review?report=${card.report.id}`,
    );
    for (const page of [statement, report]) {
      expect(await findFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  it("waits, listed with its old words, when the words change, and is attached by hand", async () => {
    await add("2031-04-05", REWORDED);
    const page = await visit("Bo", "/corrections?state=unattached");
    expect(await readMain(page)).toContain("set office to Lord Mayor");
    expect(await readMain(page)).toContain(SAID);
    const row = page.locator("article", { hasText: "Lord Mayor" });
    await row.getByRole("button", { name: "Find the attribution that it is of now" }).click();
    const first = page.locator(".attach-choices > li").first();
    await first.waitFor();
    expect(await first.textContent()).toContain(REWORDED);
    await page.screenshot({ path: join(artefacts, "corrections-attach.png"), fullPage: true });
    await first.getByRole("button", { name: "It is of this one" }).click();
    await row.waitFor({ state: "detached" });
    const [card] = (await ofCouncil()) as [ReviewCard];
    expect(card.reading?.office.value).toBe("Lord Mayor");
    expect(card.corrections).toMatchObject([{ by: "Bo", says: "set office to Lord Mayor" }]);
    await page.context().close();
  });
});

describe("the page of a speaker", () => {
  it("takes another name, and that two speakers are one, by the keyboard alone; each is undone there", async () => {
    const { rows } = await get<{ rows: { id: string; name: string }[] }>("Ana", "/api/speakers?kind=person&limit=2");
    const [one, other] = rows as [{ id: string; name: string }, { id: string; name: string }];
    const page = await visit("Ana", `/speakers/${one.id}`);
    await page.getByText("Correct this speaker").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Also named").focus();
    await page.keyboard.type("The Ferryman");
    await page.keyboard.press("Enter");
    await page.getByText("Kept: The Ferryman.").waitFor();
    const aliases = async () => (await get<{ aliases: string[] }>("Ana", `/api/speakers/${one.id}`)).aliases;
    expect(await aliases()).toContain("The Ferryman");
    await page.getByLabel("Is the same as").focus();
    await page.keyboard.type(other.name);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `They are one: ${other.name}` }).press("Enter");
    await page.getByText(`Kept: one with ${other.name}.`).waitFor();
    const leads = async (id: string) => (await get<{ id: string }>("Ana", `/api/speakers/${id}`)).id;
    expect(await leads(other.id)).toBe(await leads(one.id));
    expect(await findFaults(page)).toEqual([]);
    await page.screenshot({ path: join(artefacts, "speaker-corrected.png"), fullPage: true });
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await page.getByText("Kept: ").waitFor({ state: "detached" });
    expect(await leads(other.id)).toBe(other.id);
    expect(await aliases()).toContain("The Ferryman");
    await page.context().close();
  });
});

describe("agreement", () => {
  it("tells how often the machine was wrong, how far two people agree, and where they differ", async () => {
    const { cards } = await get<ReviewAnswer>("Ana", "/api/review?limit=4");
    const [a, b, c, d] = cards as [ReviewCard, ReviewCard, ReviewCard, ReviewCard];
    await say("Ana", accept(a), reject(b), accept(c), reject(d));
    await say("Bo", accept(a), reject(b), accept(c), accept(d), setOffice(c, "Harbour Master"));
    const page = await visit("Ana", "/agreement");
    expect(await readRow(page, "rejected")).toEqual(["rejected: no attribution", "1", "25.0"]);
    expect(await readMain(page)).toContain("Ana and Bo: 4 attributions judged by both");
    expect(await readRow(page, "whether it is one")).toEqual(["whether it is one", "4", "3", "0.50"]);
    const difference = page.locator("article", { hasText: "Harbour Master" });
    expect(await difference.locator(".view dt").allTextContents()).toEqual(["Ana", "Bo"]);
    expect(await difference.locator(".view dd").last().textContent()).toBe("Harbour Master");
    expect(await difference.getByRole("link", { name: "Settle it" }).getAttribute("href")).toBe(
      `/review/${c.attribution.id}`,
    );
    await page.context().close();
  });

  it.each([
    ["/agreement", "light"],
    ["/agreement", "dark"],
    ["/corrections", "light"],
    ["/corrections", "dark"],
  ] as const)("has nothing on %s in %s colours that a reader could not use", async (path, scheme) => {
    const page = await visit("Ana", path, scheme);
    expect(await findFaults(page)).toEqual([]);
    const name = path.slice(1);
    await page.screenshot({ path: join(artefacts, `${name}-${scheme}.png`), fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    const isWide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    expect(await page.evaluate(isWide)).toBe(false);
    await page.context().close();
  });
});
