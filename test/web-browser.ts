import { existsSync } from "node:fs";
import chromiumPack from "@sparticuz/chromium";
import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** Where Debian and others keep a browser, should the packed one not run here. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The packed browser's own switches turn its guards off; these do not. */
const SWITCHES = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"];

/** Launches a real Chromium: the one that comes with the packages, or else one that is installed. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: await chromiumPack.executablePath(), args: SWITCHES });
  } catch (error) {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed === undefined) throw error;
    return chromium.launch({ executablePath: installed, args: SWITCHES });
  }
}

/** The rules of WCAG 2.2 AA, and axe's own good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it stands, one line each. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.replaceAll("\n", " ")}`),
  );
}
