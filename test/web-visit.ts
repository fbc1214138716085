import type { BrowserContext, Page } from "playwright-core";

const POLL_MS = 40;
/** The page has a heading, and waits for nothing that it asked for. */
const IS_STILL = `!!document.querySelector("main h1, main [role=alert]")
  && !document.querySelector(".waiting, [aria-busy=true]")
  && performance.getEntriesByType("resource").every(({ responseEnd }) => responseEnd > 0)`;

/** A page, and whatever it complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a page that is to ask this site alone, and to complain of nothing. */
export async function openVisit(context: BrowserContext, origin: string): Promise<Visit> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(`error: ${message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  return { page, complaints };
}

/** Goes to an address and waits until nothing is on its way any more. */
export async function visitPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settle(page);
}

/** Waits until nothing is on its way any more. */
export async function settle(page: Page): Promise<void> {
  // Asked from outside, because the policy of the page forbids to evaluate words within it.
  for (let still = 0; still < 2; await new Promise((resolve) => setTimeout(resolve, POLL_MS)))
    still = (await page.evaluate(IS_STILL)) ? still + 1 : 0;
}
