/**
 * Tables of sources and watched pages. due_at: when it is to be fetched next. fault: the code of why it could not be had
 * or read the last time. And which versions are not current: reports with more than one have some.
 */
export const SOURCE_TABLES = `
  CREATE TABLE source (
    url TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE watched_page (
    url TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    report TEXT,
    due_at TEXT,
    vanished INTEGER NOT NULL,
    fault TEXT,
    body TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX watched_page_due ON watched_page (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX watched_page_report ON watched_page (report) WHERE report IS NOT NULL;
  CREATE INDEX watched_page_source ON watched_page (source, fault, vanished);
  CREATE INDEX article_superseded ON article (report) WHERE current = 0;
  `;
