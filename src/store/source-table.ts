import type { Source, WatchedPage } from "../record/source.js";
import type { DuePages, PageCounts, SourceChanges, SourceReader } from "../record/store.js";
import type { Connection, Param } from "./connection.js";

/** How many pages iteration holds at a time. */
const PAGES_AT_A_TIME = 500;

interface BodyRow {
  readonly body: string;
}

/** Sources and watched pages of a record, for reading. */
export class SourceTable implements SourceReader {
  readonly #connection: Connection;
  #isThere = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async list(): Promise<readonly Source[]> {
    return this.#all<BodyRow>("SELECT body FROM source ORDER BY url").map(readSource);
  }

  async findPages(urls: readonly string[]): Promise<readonly WatchedPage[]> {
    const sql = "SELECT body FROM watched_page WHERE url IN (SELECT value FROM json_each(?)) ORDER BY url";
    return this.#all<BodyRow>(sql, JSON.stringify(urls)).map(readPage);
  }

  async findDuePages({ until, sources, limit }: DuePages): Promise<readonly WatchedPage[]> {
    const sql = `SELECT body FROM watched_page
      WHERE due_at <= ? AND source IN (SELECT value FROM json_each(?)) ORDER BY due_at, url LIMIT ?`;
    return this.#all<BodyRow>(sql, until, JSON.stringify(sources), BigInt(limit)).map(readPage);
  }

  async findNextDue(sources: readonly string[]): Promise<string | null> {
    const sql = `SELECT min(due_at) AS due FROM watched_page
      WHERE due_at IS NOT NULL AND source IN (SELECT value FROM json_each(?))`;
    return this.#all<{ due: string | null }>(sql, JSON.stringify(sources))[0]?.due ?? null;
  }

  async listFaults(source: string, limit: number): Promise<readonly WatchedPage[]> {
    const sql = "SELECT body FROM watched_page WHERE source = ? AND fault IS NOT NULL ORDER BY fault, url LIMIT ?";
    return this.#all<BodyRow>(sql, source, BigInt(limit)).map(readPage);
  }

  async findPagesOfReport(reportId: string): Promise<readonly WatchedPage[]> {
    return this.#all<BodyRow>("SELECT body FROM watched_page WHERE report = ? ORDER BY url", reportId).map(readPage);
  }

  async countPages(): Promise<ReadonlyMap<string, PageCounts>> {
    const rows = this.#all<{ source: string; fault: string | null; gone: number; n: number }>(
      `SELECT source, fault, total(vanished) AS gone, count(*) AS n FROM watched_page
       GROUP BY source, fault ORDER BY source, fault`,
    );
    const counts = new Map<string, PageCounts>();
    for (const { source, fault, gone, n } of rows) {
      const { pages, vanished, faults } = counts.get(source) ?? { pages: 0, vanished: 0, faults: new Map() };
      counts.set(source, {
        pages: pages + n,
        vanished: vanished + gone,
        faults: fault === null || n === gone ? faults : new Map([...faults, [fault, n - gone]]),
      });
    }
    return counts;
  }

  /** A record that was made before there were sources has none, until somebody writes to it again. */
  #all<Row>(sql: string, ...params: readonly Param[]): readonly Row[] {
    this.#isThere ||= this.#connection.all("SELECT 1 FROM sqlite_master WHERE name = 'watched_page'").length > 0;
    return this.#isThere ? this.#connection.all<Row>(sql, ...params) : [];
  }

  async *iteratePages(): AsyncGenerator<WatchedPage> {
    for (let after = ""; ; ) {
      const sql = `SELECT body FROM watched_page WHERE url > ? ORDER BY url LIMIT ${PAGES_AT_A_TIME}`;
      const pages = this.#all<BodyRow>(sql, after).map(readPage);
      yield* pages;
      const last = pages.at(-1);
      if (!last || pages.length < PAGES_AT_A_TIME) return;
      after = last.url;
    }
  }
}

/** Puts sources and pages in the place of those held with the same address; the caller holds the transaction. */
export function putSources(connection: Connection, { sources = [], pages = [], removed = [] }: SourceChanges): void {
  for (const source of sources)
    connection.run("INSERT OR REPLACE INTO source (url, body) VALUES (?, ?)", source.url, JSON.stringify(source));
  for (const page of pages)
    connection.run(
      `INSERT OR REPLACE INTO watched_page (url, source, report, due_at, vanished, fault, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      page.url,
      page.source,
      page.reportId,
      page.state.dueAt,
      BigInt(page.vanishedAt === null ? 0 : 1),
      page.state.fault?.code ?? null,
      JSON.stringify(page),
    );
  for (const url of removed) {
    connection.run("DELETE FROM watched_page WHERE source = ?", url);
    connection.run("DELETE FROM source WHERE url = ?", url);
  }
}

const readSource = ({ body }: BodyRow): Source => JSON.parse(body) as Source;
const readPage = ({ body }: BodyRow): WatchedPage => JSON.parse(body) as WatchedPage;
