// The layout of a record's file, as SQL. Each migration takes a file from one layout to the next; the number of the
// layout stands in the file's header (user_version), beside a mark that the file is ours (application_id).
// Text from reports may hold NUL or lone surrogates, which the database's own texts cannot: article text is kept as
// deflated UTF-16LE, everything else with text in it as JSON, where both are escaped.

/** "OnRe": the mark in the header of a file that is ours. */
export const APPLICATION_ID = 0x4f6e5265;

/** `MIGRATIONS[n]` makes layout n + 1 of layout n. A file once published with a layout is never given another by editing. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE report (
    id TEXT PRIMARY KEY,
    url TEXT,
    given_id TEXT
  ) WITHOUT ROWID;
  CREATE INDEX report_url ON report (url) WHERE url IS NOT NULL;
  CREATE INDEX report_given_id ON report (given_id) WHERE given_id IS NOT NULL;

  -- A version as it was last read. Of a report's versions the one with the greatest (rank, version) is current.
  CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL,
    version TEXT NOT NULL UNIQUE,
    rank TEXT NOT NULL,
    current INTEGER NOT NULL,
    engine TEXT NOT NULL,
    attributions INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    added_at TEXT NOT NULL,
    shown TEXT NOT NULL,
    body BLOB NOT NULL,
    text BLOB NOT NULL,
    bytes BLOB NOT NULL
  );
  CREATE UNIQUE INDEX article_order ON article (report, version, engine);
  CREATE INDEX article_counts ON article (engine, current, attributions);

  -- key = article.key * 2^20 + place in the article. statement: the key of the statement that holds it now.
  CREATE TABLE attribution (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    statement INTEGER
  );

  -- Statements of current versions. key: see statement-key.ts; greater is newer.
  CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL,
    speaker TEXT,
    shown TEXT NOT NULL
  );
  CREATE INDEX statement_article ON statement (article);

  -- Which speakers the current version of a report names.
  CREATE TABLE speaker (
    id TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (id, article)
  ) WITHOUT ROWID;
  CREATE INDEX speaker_article ON speaker (article);

  CREATE TABLE tombstone (
    report TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
  ) WITHOUT ROWID;

  -- rowid = statement.key, so that the newest come first without sorting. Holds no text itself: see index-texts.ts.
  CREATE VIRTUAL TABLE statement_index USING fts5 (
    words, speaker, body, facets,
    content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  );

  -- One row: whether deleted words may still lie in the index's older parts (see purge-index.ts).
  CREATE TABLE purge (pending INTEGER NOT NULL);
  INSERT INTO purge (pending) VALUES (0);
  `,
];

/** The newest layout that this version of us writes and reads. */
export const LAYOUT = MIGRATIONS.length;
