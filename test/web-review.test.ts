import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReviewer } from "../src/server/reviewer-file.js";
import type { CorrectionsPage, ReviewCard } from "../src/server/schema/review-answers.js";
import type { CorrectionRow } from "../src/server/schema/statement-answers.js";
import { findFaults, launchBrowser } from "./web-browser.js";
import { type Site, startSite } from "./web-site.js";
import { openVisit, settle, visitPage } from "./web-visit.js";

const artefacts = fileURLToPath(new URL("../test-artefacts/", import.meta.url));
const WAIT_MS = 8_000;
const POLL_MS = 15;
const UNSEEN_MS = 260;
const MANY = 22;

const ATTACK = `<img src=x onerror="globalThis.wasHit=1"><script>globalThis.wasHit=2</script>`;
/** Characters that would act on the page. */
const ACTING = /[\u202a-\u202e\u2066-\u2069\u0000\u001b]/;
const PIERS = Array.from({ length: MANY }, (_, i) => `“Pier number ${i + 1} stays open,” said Mayor Ilse Varn.`);
const SHEDS = Array.from({ length: 6 }, (_, i) => `“Shed number ${i + 1} is sold,” said Colin Sands of Brinmoor.`);
const REPORTS = [
  {
    id: "piers",
    outlet: "Tamsk Courier",
    published: "2031-04-03",
    title: "Piers stay open",
    text: ["The harbour met at a rally in Vessna: no toll before spring, so the council.", ...PIERS].join("\n\n"),
  },
  { id: "sheds", outlet: "Tamsk Courier", published: "2031-04-02", title: "Sheds sold", text: SHEDS.join("\n\n") },
  {
    id: "names",
    outlet: "Tamsk Courier",
    published: "2031-04-01",
    title: "Other voices",
    text: "“The toll is dead,” said Pavo Lenn, the harbour master.\n",
  },
  {
    id: "hostile",
    outlet: `Hostile ${ATTACK}`,
    published: "2031-05-01",
    title: `Minister ${ATTACK} speaks`,
    text: `“The ${ATTACK} will go,” said Foreign Minister Ilse Varn of Orlesia on Tuesday.\n\n“Safe\u202etxt.exe \u2066stays\u0000 \u001b[31mred and open,” said Pavo Lenn.\n`,
  },
];

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let now_ms = Date.parse("2031-06-01T00:00:00Z");

beforeAll(async () => {
  const now = () => {
    now_ms += 1000;
    return new Date(now_ms).toISOString();
  };
  [site, browser] = await Promise.all([startSite({ now, reports: REPORTS }), launchBrowser()]);
  mkdirSync(artefacts, { recursive: true });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  ({ page, complaints } = await openVisit(context, site.origin));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(site.origin + path);
  return (await response.json()) as T;
}

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (words: string) => page.keyboard.type(words);
const visit = (address: string) => visitPage(page, site.origin + address);
const shown = () => page.evaluate("document.querySelector('.review-card')?.dataset.card ?? 'end'") as Promise<string>;
const focused = () => page.evaluate("document.activeElement?.dataset?.field ?? null");
const readCard = async () => ask<ReviewCard>(`/api/review/${await shown()}`);

/** Waits until something on the page is so. */
async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let waited_ms = 0; ; waited_ms += POLL_MS) {
    const value = await read();
    if (isSo(value)) return value;
    if (waited_ms > WAIT_MS) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Strikes a key that judges the card, once it can have been seen, and waits for another; answers the one that was judged. */
async function judge(key: string): Promise<string> {
  const before = await shown();
  await page.waitForTimeout(UNSEEN_MS);
  await press(key);
  await until(shown, (id) => id !== before);
  return before;
}

const says = (words: string) =>
  until(
    () => page.locator(".review-said").textContent(),
    (said) => said?.includes(words) === true,
  );

const listIn = async (query: string): Promise<readonly CorrectionRow[]> =>
  (await ask<CorrectionsPage>(`/api/corrections?limit=200&${query}`)).rows;

/** What is in force on an attribution, the earliest first, as a person would say it. */
async function listSaid(id: string): Promise<readonly string[]> {
  const { corrections } = await ask<ReviewCard>(`/api/review/${id}`);
  return corrections.map(({ says: said }) => said).sort();
}

/** Where words stand on the screen, from their first letter to their last. */
async function findWords(words: string): Promise<{ readonly from: number; readonly to: number; readonly y: number }> {
  const box = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector(".review-passage"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const { left, right, top, height } = range.getBoundingClientRect();
      return { from: left + 1, to: right - 1, y: top + height / 2 };
    }
    return null;
  })()`);
  if (box === null) throw new Error(`“${words}” does not stand in one run of the passage`);
  return box as { from: number; to: number; y: number };
}

async function drag(words: string): Promise<void> {
  const { from, to, y } = await findWords(words);
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y);
  await page.mouse.move(to, y);
  await page.mouse.up();
}

const reportIds = async (words: string): Promise<string> => {
  const { rows } = await ask<{ readonly rows: readonly { readonly reportId: string }[] }>(
    `/api/reports?words=${encodeURIComponent(words)}`,
  );
  return rows[0]?.reportId ?? "";
};

/** Types a speaker's name and takes the first that is offered, which waits for the registry. */
async function choose(name: string): Promise<void> {
  await type(name);
  await press("Enter");
  await until(focused, (field) => field === "speaker");
}

describe("the queue, by keys alone", () => {
  const judged: Record<string, string> = {};

  it("asks for a name once", async () => {
    await visit("/review");
    expect(await findFaults(page)).toEqual([]);
    await type("Mara");
    await press("Enter");
    await page.locator(".review-card").waitFor();
    expect(await ask("/api/reviewer")).toMatchObject({ name: "Mara", isNameWanted: false });
  });

  it("accepts, rejects with a reason, skips, and undoes", async () => {
    await visit(`/review?report=${await reportIds("Piers")}`);
    judged.accepted = await judge("a");
    await says("Accepted");
    await press("r");
    await type("a caption, nothing said");
    await press("Enter");
    judged.rejected = await judge("x");
    judged.skipped = await judge("s");
    judged.undone = await judge("a");
    await press("u");
    expect(await until(shown, (id) => id === judged.undone)).toBe(judged.undone);
    expect(await listSaid(judged.undone)).toEqual([]);
    await judge("x");
    await press("u");
    await until(shown, (id) => id === judged.undone);
    await press("u");
    expect(await until(shown, (id) => id === judged.skipped)).toBe(judged.skipped);
    await judge("s");
    judged.acceptedLater = await judge("a");
    expect(judged.acceptedLater).toBe(judged.undone);
  });

  it("sets a part of it, a word less and in two pieces", async () => {
    const before = await readCard();
    await press("3");
    await press("ArrowLeft", "Enter");
    expect(await focused()).toBe("content");
    judged.cut = await judge("a");
    const after = await ask<ReviewCard>(`/api/review/${judged.cut}`);
    const [was] = before.attribution.content;
    expect(after.attribution.content).toEqual([{ start: was?.start, end: (was?.end ?? 0) - 1 }]);
    await press("n", "n", "n", "e");
    await press("Shift+ArrowRight", "Shift+ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
    await press("+", ".", "ArrowRight", "Enter");
    judged.pieces = await judge("a");
    const { attribution, passage } = await ask<ReviewCard>(`/api/review/${judged.pieces}`);
    const words = attribution.content.map(({ start, end }) =>
      passage.text.slice(start - passage.start, end - passage.start),
    );
    expect(words).toEqual(["number 6", "open,"]);
  });

  it("sets an office, a month, an occasion, a place and a word of a list, and leaves what Escape leaves", async () => {
    await press("5");
    await type("harbour mas");
    await press("Escape");
    expect(await focused()).toBe("office");
    await press("Enter");
    await type("Harbour Master");
    await press("Enter");
    await press("6");
    await type("Apr 2031");
    await press("Enter");
    await press("7");
    await type("at a rally");
    await press("Enter");
    await press("8");
    await type("Vessna");
    await press("Enter");
    await press("Shift+Tab", "n", "p", "p", "n", "n");
    expect(await focused()).toBe("place");
    for (const field of ["onBehalfOf", "affiliation", "party", "addressee", "question", "cueClass"]) {
      await press("Tab");
      expect(await focused()).toBe(field);
    }
    await press("Enter", "ArrowDown", "Enter");
    judged.fields = await judge("a");
    const { reading, attribution } = await ask<ReviewCard>(`/api/review/${judged.fields}`);
    expect(reading).toMatchObject({
      office: { value: "Harbour Master" },
      saidOn: { value: { earliest: "2031-04-01", latest: "2031-04-30", grain: "month" } },
      occasion: { value: { kind: "rally", text: "at a rally", with: null } },
      place: { value: { name: "Vessna" } },
    });
    expect(attribution.cueClass).toBe("claiming");
  });

  it("chooses a speaker of the registry, a new one, and nobody", async () => {
    await press("4");
    await choose("Lenn");
    judged.known = await judge("a");
    await press("4");
    await choose("Ada Holm");
    judged.made = await judge("a");
    await press("4", "ArrowUp", "Enter");
    judged.nobody = await judge("a");
    const { rows } = await ask<{ readonly rows: readonly { readonly id: string }[] }>("/api/speakers?words=Lenn");
    expect((await ask<ReviewCard>(`/api/review/${judged.known}`)).speaker).toMatchObject({
      id: rows[0]?.id,
      name: "Pavo Lenn",
    });
    expect((await ask<ReviewCard>(`/api/review/${judged.made}`)).speaker).toMatchObject({
      kind: "person",
      name: "Ada Holm",
    });
    expect((await ask<ReviewCard>(`/api/review/${judged.nobody}`)).reading?.speaker.value).toBeNull();
  });

  it("takes the evidence of a value from the passage", async () => {
    await press("5");
    await page.locator(".review-editor input").waitFor();
    await press("Tab", "Enter");
    await page.getByRole("application").waitFor();
    await press("-", "ArrowRight", "Enter");
    await until(
      () => page.evaluate("document.activeElement?.tagName"),
      (tag) => tag === "INPUT",
    );
    const taken = (await page.evaluate("document.activeElement.value")) as string;
    await press("Enter");
    judged.evidence = await judge("a");
    const { reading, passage } = await ask<ReviewCard>(`/api/review/${judged.evidence}`);
    const span = reading?.office.span ?? { start: 0, end: 0 };
    expect(reading?.office.value).toBe(taken);
    expect(passage.text.slice(span.start - passage.start, span.end - passage.start)).toBe(taken);
  });

  it("adds one that was missed, and goes on with it", async () => {
    const here = await shown();
    await press("m");
    await page.getByRole("application").waitFor();
    // The content begins after the words of the card: the first word, and two more.
    await press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    await press(".", "ArrowRight", "ArrowRight", "Enter", "Escape");
    await page.getByRole("button", { name: "Add it" }).waitFor();
    await press("Enter");
    judged.added = await until(shown, (id) => id !== here);
    await says("Added");
    await press("4");
    await choose("Ada Holm");
    expect(await judge("a")).toBe(judged.added);
    expect(await shown()).toBe(here);
    const card = await ask<ReviewCard>(`/api/review/${judged.added}`);
    expect(card.attribution.source).toEqual([]);
    expect(card.attribution.content.length).toBe(1);
    expect(card.attribution.cue.length).toBe(1);
  });

  it("gets to the end, with the one that was skipped, and the record holds exactly that", async () => {
    judged.taken = await shown();
    await press("5");
    await type("Nobody");
    await press("Enter", "u");
    await judge("a");
    while ((await shown()) !== "end") await judge("a");
    expect(await page.locator("#end-title").textContent()).toBe("That was the last one");
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Go through the skipped ones" }).focus();
    await press("Enter");
    expect(await until(shown, (id) => id !== "end")).toBe(judged.skipped);
    await judge("x");
    const rows = (await listIn("by=Mara")).filter(({ act }) => act !== "undo");
    const held = rows.filter(({ state }) => state === "in force");
    const of = (id = "") =>
      held
        .filter(({ attributionId }) => attributionId === id)
        .map(({ says: said }) => said)
        .sort();
    expect(of(judged.accepted)).toEqual(["accept"]);
    expect(of(judged.rejected)).toEqual(["reject"]);
    expect(held.find(({ attributionId }) => attributionId === judged.rejected)?.reason).toBe("a caption, nothing said");
    expect(of(judged.skipped)).toEqual(["reject"]);
    expect(of(judged.undone)).toEqual(["accept"]);
    expect(of(judged.cut)).toEqual(["accept", expect.stringMatching(/^set content to /)]);
    expect(of(judged.fields)).toEqual([
      "accept",
      "set cueClass to claiming",
      "set occasion to rally: at a rally",
      "set office to Harbour Master",
      expect.stringMatching(/^set place to Vessna/),
      expect.stringMatching(/^set saidOn to /),
    ]);
    expect(of(judged.known)).toEqual(["accept", "set speaker to Pavo Lenn (person)"]);
    expect(of(judged.made)).toEqual(["accept", "set speaker to Ada Holm (person)"]);
    expect(of(judged.nobody)).toEqual(["accept", "set speaker to unknown"]);
    expect(of(judged.added)).toEqual(["accept", "add", "set speaker to Ada Holm (person)"]);
    expect(of(judged.taken)).toEqual(["accept"]);
    const report = await reportIds("Piers");
    expect(
      new Set(held.filter(({ reportId }) => reportId === report).map(({ attributionId }) => attributionId)).size,
    ).toBe(MANY + 1);
    expect(complaints).toEqual([]);
  });

  it("opens the last ten again, after the page was loaded anew too", async () => {
    await page.reload();
    await settle(page);
    const last = page.locator(".judged-list li");
    expect(await last.count()).toBe(10);
    await last.first().locator("a").focus();
    await press("Enter");
    await settle(page);
    expect(page.url()).toContain(`/review/${judged.skipped}`);
    expect(await page.locator(".card-head .notice").textContent()).toMatch(/Rejected by Mara/);
    await press("u");
    await says("Taken back");
    expect(await listSaid(judged.skipped ?? "")).toEqual([]);
    await visit(`/review/${judged.fields}`);
    expect(await page.locator("[data-field=office]").textContent()).toMatch(
      /corrected by Mara on 1 Jun 2031, was Mayor/,
    );
  });

  it("judges one card and no more when a key is struck twice or held down", async () => {
    const strike = (isHeld: boolean) =>
      `document.dispatchEvent(new KeyboardEvent("keydown", { key: "x", repeat: ${isHeld}, bubbles: true }))`;
    await visit("/review?order=news");
    await page.locator(".review-card").waitFor();
    await page.waitForTimeout(UNSEEN_MS);
    const card = await shown();
    // Within the page, so that the second stroke comes as soon as the next card is there.
    await page.evaluate(`(async () => {
      ${strike(false)};
      while (document.querySelector(".review-card").dataset.card === ${JSON.stringify(card)})
        await new Promise((done) => setTimeout(done, 1));
      ${strike(false)};
    })()`);
    const next = await shown();
    await page.waitForTimeout(2 * UNSEEN_MS);
    await page.evaluate(strike(true));
    await page.waitForTimeout(UNSEEN_MS);
    expect(next).not.toBe(card);
    expect(await shown()).toBe(next);
    await press("u");
    expect(await until(shown, (id) => id !== next)).toBe(card);
    expect(await listSaid(card)).toEqual([]);
  });

  it("lists its keys, and lets them be turned off", async () => {
    await visit("/review");
    await page.locator(".review-card").waitFor();
    const card = await shown();
    await press("?");
    expect(await page.getByRole("dialog").textContent()).toContain("reject it: it is no attribution");
    await page.getByRole("button", { name: "Single keys are on" }).click();
    await press("Escape", "a", "x", "s");
    expect(await shown()).toBe(card);
    await page.evaluate("localStorage.clear()");
    await page.reload();
  });
});

describe("the queue, with the pointer", () => {
  it("takes what is dragged over for a part, or for one that was missed", async () => {
    await visit(`/review?report=${await reportIds("Sheds")}`);
    const card = await shown();
    await drag("number 1 is");
    await page
      .getByRole("button", { name: /^Content/ })
      .last()
      .waitFor();
    await page.locator(".picking-bar button", { hasText: "Content" }).click();
    await page.getByRole("button", { name: /^Keep/ }).click();
    expect(await page.locator("[data-field=content] .field-value").textContent()).toContain("number 1 is");
    await page.locator("[data-field=content]").click();
    await drag("umber 1");
    await until(
      () => page.locator(".picking-bar .words").textContent(),
      (words) => words?.trim() === "number 1",
    );
    await page.keyboard.press("Escape");
    await page.locator("[data-field=office]").click();
    await drag("Brinmoor");
    await until(
      () => page.locator(".review-editor input").inputValue(),
      (value) => value === "Brinmoor",
    );
    await page.getByRole("button", { name: /^Keep/ }).click();
    await page.getByRole("button", { name: /^Save 2 changes/ }).click();
    await until(shown, (id) => id !== card);
    const { attribution, passage, reading } = await ask<ReviewCard>(`/api/review/${card}`);
    const [span] = attribution.content;
    expect(passage.text.slice((span?.start ?? 0) - passage.start, (span?.end ?? 0) - passage.start)).toBe(
      "number 1 is",
    );
    expect(reading?.office).toMatchObject({ value: "Brinmoor", basis: "stated" });
  });
});

describe("what goes wrong in sending", () => {
  const refuse = (code: string, status: number) => ({
    status,
    json: { error: { code, message: "another process is writing to this record", remedy: "Wait until it is done." } },
  });

  it("keeps the card and what was typed, and sends it when it is tried again", async () => {
    const card = await shown();
    await press("5");
    await type("Harbour Master");
    await press("Enter");
    await page.route("**/api/corrections", (route) => route.fulfill(refuse("RECORD_BUSY", 503)));
    await page.waitForTimeout(UNSEEN_MS);
    await press("a");
    await page.getByText("Not saved.").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("Wait until it is done.");
    expect(await shown()).toBe(card);
    expect(await page.locator("[data-field=office]").textContent()).toContain("Harbour Master");
    await page.unroute("**/api/corrections");
    await page.reload();
    await settle(page);
    expect(await page.locator("[data-field=office]").textContent()).toContain("changed, not sent yet");
    await judge("a");
    expect(await listSaid(card)).toEqual(["accept", "set office to Harbour Master"]);
  });

  it("says nothing twice when the answer was lost on the way", async () => {
    const card = await shown();
    await page.route("**/api/corrections", async (route) => {
      if (route.request().method() === "POST") await route.fetch();
      await route.abort();
    });
    await page.waitForTimeout(UNSEEN_MS);
    await press("a");
    await page.getByText("The server does not answer").waitFor();
    await page.unroute("**/api/corrections");
    await page.getByRole("button", { name: "Try again" }).click();
    await until(shown, (id) => id !== card);
    expect((await listIn(`attribution=${card}`)).map(({ act }) => act)).toEqual(["accept"]);
  });
});

describe("one act on all that a search finds", () => {
  it("shows the count first, asks with the number, refuses another count, and is undone at once", async () => {
    const report = await reportIds("Sheds");
    await visit(`/review?report=${report}`);
    await page.locator(".bulk summary").click();
    await page.getByRole("button", { name: "Count them" }).click();
    const counted = page.getByRole("button", { name: /^Reject \d+ attributions/ });
    await counted.waitFor();
    expect(await counted.textContent()).toBe("Reject 3 attributions");
    expect(await findFaults(page)).toEqual([]);
    const left = await shown();
    await fetch(`${site.origin}/api/corrections`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ changes: [{ act: "accept", attribution: left }] }),
    });
    await counted.click();
    await page.getByText("Nothing was done").waitFor();
    await page.getByRole("button", { name: "Count them" }).click();
    await page.getByRole("button", { name: "Reject 2 attributions" }).click();
    await page.getByText("2 attributions rejected").waitFor();
    expect((await listIn(`report=${report}&act=reject&state=in+force`)).length).toBe(2);
    await page.getByRole("button", { name: "Undo all 2" }).click();
    await until(
      () => listIn(`report=${report}&act=reject&state=in+force`),
      (rows) => rows.length === 0,
    );
    expect(await ask(`/api/review/count?report=${report}`)).toMatchObject({ count: 2 });
  });

  it("is offered for a search or a report, and never for all", async () => {
    await visit("/review");
    expect(await page.locator(".bulk").count()).toBe(0);
    await visit("/search?words=shed");
    await page.getByRole("link", { name: "Review these" }).click();
    await page.locator(".review-card").waitFor();
    expect(page.url()).toContain("/review?words=shed");
    expect(await page.locator(".bulk").count()).toBe(1);
  });
});

describe("what is hostile", () => {
  it("stays text, and is dragged over character for character", async () => {
    await visit(`/review?report=${await reportIds("Minister")}`);
    expect(await page.locator(".report-text").textContent()).toContain("<script>");
    await judge("s");
    await drag("red and");
    await page.locator(".picking-bar").waitFor();
    await press("3", "Enter");
    const card = await judge("a");
    await says("U+202E");
    const text = () => page.evaluate("document.title + document.body.innerText");
    expect(await text()).not.toMatch(ACTING);
    const { attribution, passage } = await ask<ReviewCard>(`/api/review/${card}`);
    const [span] = attribution.content;
    expect(passage.text.slice((span?.start ?? 0) - passage.start, (span?.end ?? 0) - passage.start)).toBe("31mred and");
    await visit(`/review/${card}`);
    expect(await page.evaluate("globalThis.wasHit")).toBeUndefined();
    expect(await page.locator("main script, main img, main [onerror]").count()).toBe(0);
    expect(await text()).not.toMatch(ACTING);
    expect(await page.locator(".report-text .escaped").count()).toBeGreaterThan(3);
  });
});

describe("the page as it is seen", () => {
  const SIZES = { light: [1280, 800], dark: [390, 844] } as const;

  it.each(["light", "dark"] as const)(
    "has no fault in %s, whatever is being done",
    async (scheme) => {
      const [width, height] = SIZES[scheme];
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height });
      const faults: string[] = [];
      const look = async (name: string) => {
        // The bar at the lower edge lies over nothing then.
        await page.evaluate("scrollTo(0, document.body.scrollHeight)");
        faults.push(...(await findFaults(page)).map((fault) => `${name}: ${fault}`));
        if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) faults.push(`${name}: too wide`);
        await page.screenshot({ path: join(artefacts, `review-${name}-${scheme}.png`), fullPage: true });
      };
      await visit("/review");
      await page.locator(".review-card").waitFor();
      await look("card");
      for (const [key, name] of [
        ["3", "span"],
        ["4", "speaker"],
        ["5", "words"],
        ["6", "date"],
        ["7", "occasion"],
        ["8", "place"],
      ] as const) {
        await press(key);
        await look(name);
        await press("Escape");
      }
      await press("m");
      await page.getByRole("application").waitFor();
      await press("ArrowRight", "Enter", "ArrowRight", "Enter", "Escape");
      await look("add");
      await press("Escape", "w");
      await settle(page);
      await look("whole");
      await press("n", "Enter");
      expect(faults).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize({ width: 1280, height: 800 });
    },
    110_000,
  );
});

describe("others who review", () => {
  it("shows a second reviewer what others judged, without what they said; and readers why they may not correct", async () => {
    const token = addReviewer(site.record, { name: "Tove", role: "reviewer", at: "2031-06-02T00:00:00Z" });
    const reading = addReviewer(site.record, { name: "Pell", role: "reader", at: "2031-06-02T00:00:00Z" });
    const other = await browser.newContext();
    ({ page, complaints } = await openVisit(other, site.origin));
    await visit(`/?token=${token}`);
    await visit("/review?second=true");
    expect(await page.locator("h1").textContent()).toBe("Second review");
    expect(await page.locator("main").textContent()).not.toContain("Mara");
    const card = await judge("x");
    await visit(`/review/${card}?second=true`);
    expect(await page.locator(".card-head .notice").textContent()).toMatch(/Rejected by Tove/);
    await visit(`/?token=${reading}`);
    await visit("/review");
    expect(await page.locator("main .notice").first().textContent()).toContain("not correct it");
    expect(await page.locator(".judge-bar").count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await other.close();
  });
});
