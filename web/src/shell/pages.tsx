import { type ComponentType, lazy } from "react";
import { SearchPage } from "../search/search-page.js";

/** What a page is given: the id in its address, or the empty word. */
export interface PageProps {
  readonly id: string;
}

/** A page of the site: which paths are its own, and what shows it. The search comes at once, the others when asked for. */
interface Page {
  readonly path: RegExp;
  readonly View: ComponentType<PageProps>;
}

function load<Name extends string>(name: Name, read: () => Promise<Record<Name, ComponentType<PageProps>>>) {
  return lazy(async () => ({ default: (await read())[name] }));
}

/** All pages; the first whose path agrees is shown. */
const PAGES: readonly Page[] = [
  { path: /^\/(?:search\/?)?$/, View: SearchPage },
  { path: /^\/statements\/([^/]+)$/, View: load("StatementPage", () => import("../statement/statement-page.js")) },
  { path: /^\/reports\/([^/]+)$/, View: load("ReportPage", () => import("../report/report-page.js")) },
  { path: /^\/speakers\/?$/, View: load("SpeakersPage", () => import("../speaker/speakers-page.js")) },
  { path: /^\/speakers\/([^/]+)$/, View: load("SpeakerPage", () => import("../speaker/speaker-page.js")) },
  { path: /^\/bodies\/([^/]+)$/, View: load("BodyPage", () => import("../speaker/body-page.js")) },
  { path: /^\/compare\/?$/, View: load("ComparePage", () => import("../compare/compare-page.js")) },
  { path: /^\/timeline\/?$/, View: load("TimelinePage", () => import("../compare/timeline-page.js")) },
  { path: /^\/occasions\/?$/, View: load("OccasionsPage", () => import("../occasion/occasions-page.js")) },
  { path: /^\/occasions\/([^/]+)$/, View: load("OccasionPage", () => import("../occasion/occasion-page.js")) },
  { path: /^\/places\/?$/, View: load("PlacesPage", () => import("../map/places-page.js")) },
  { path: /^\/reports\/?$/, View: load("ReportsPage", () => import("../sources/reports-page.js")) },
  { path: /^\/sources\/?$/, View: load("SourcesPage", () => import("../sources/sources-page.js")) },
  { path: /^\/changes\/?$/, View: load("ChangesPage", () => import("../sources/changes-page.js")) },
  { path: /^\/review(?:\/([^/]+))?\/?$/, View: load("ReviewPage", () => import("../review/review-page.js")) },
  { path: /^\/corrections\/?$/, View: load("CorrectionsPage", () => import("../corrections/corrections-page.js")) },
  { path: /^\/agreement\/?$/, View: load("AgreementPage", () => import("../corrections/agreement-page.js")) },
  { path: /^\/health\/?$/, View: load("HealthPage", () => import("../sources/health-page.js")) },
];

/** The page at a path, and the id in it; null where there is none. */
export function findPage(path: string): { readonly page: Page; readonly id: string } | null {
  for (const page of PAGES) {
    const found = page.path.exec(path);
    if (found) return { page, id: decodeId(found[1] ?? "") };
  }
  return null;
}

function decodeId(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
