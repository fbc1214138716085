// The layout of a record's file, as SQL. Each migration takes a file from one layout to the next; the number of the
// layout stands in the file's header (user_version), beside a mark that the file is ours (application_id).
// Text from reports may hold NUL or lone surrogates, which the database's own texts cannot: article text is kept as
// deflated UTF-16LE, everything else with text in it as JSON, where both are escaped.
import { SOURCE_TABLES } from "./source-layout.js";

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

  -- A version as it was last read. Of a report's versions the one with the greatest (rank, version) is current. slot: when
  -- it was published (see statement-key.ts). outlet: a hash of its name.
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
    slot INTEGER NOT NULL,
    outlet TEXT,
    shown TEXT NOT NULL,
    body BLOB NOT NULL,
    text BLOB NOT NULL,
    bytes BLOB NOT NULL
  );
  CREATE UNIQUE INDEX article_order ON article (report, version, engine);
  CREATE INDEX article_counts ON article (engine, current, attributions);
  CREATE INDEX article_news ON article (slot, report) WHERE current = 1;
  CREATE INDEX article_outlet ON article (outlet, slot, report) WHERE current = 1 AND outlet IS NOT NULL;

  -- key = article.key * 2^20 + place in the article. founds: the id of the statement that it makes when it stands alone.
  -- What follows is null for attributions of superseded versions and for rejected ones: whose it is (null too when no
  -- source is told), the key of the statement that holds it, the key of what it was said at, and what lists show of it.
  -- judged: how many people said that it is right or is none. Attributions that people added come after the machine's.
  CREATE TABLE attribution (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    founds TEXT NOT NULL UNIQUE,
    signature INTEGER,
    statement INTEGER,
    occasion INTEGER,
    shown TEXT,
    confidence REAL,
    judged INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX attribution_signature ON attribution (signature) WHERE signature IS NOT NULL;
  CREATE INDEX attribution_statement ON attribution (statement) WHERE statement IS NOT NULL;
  CREATE INDEX attribution_occasion ON attribution (occasion) WHERE occasion IS NOT NULL;
  -- What is to be reviewed: the least sure first, or the newest first.
  CREATE INDEX attribution_doubt ON attribution (confidence, key) WHERE judged = 0 AND statement IS NOT NULL;
  CREATE INDEX attribution_news ON attribution (statement, key) WHERE judged = 0 AND statement IS NOT NULL;

  -- What current versions tell that something was said at: of one version each, never joined here. slot as in article;
  -- words: the report's words for it, folded.
  CREATE TABLE occasion (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX occasion_news ON occasion (slot, id);
  CREATE INDEX occasion_article ON occasion (article);

  -- Quoted words of attributions, with their shingles, six bytes each. Where each shingle occurs, by the shelf of the
  -- speaker, so that a report's go to few places in the file; least: whether it is the smallest of its quotation. And
  -- which quotations have it among their smallest, whoever speaks.
  CREATE TABLE quotation (
    attribution INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    shingles BLOB NOT NULL
  );
  CREATE TABLE shingle (
    shelf INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    least INTEGER NOT NULL,
    attribution INTEGER NOT NULL,
    PRIMARY KEY (shelf, hash, least, attribution)
  ) WITHOUT ROWID;
  CREATE TABLE small_shingle (
    hash INTEGER NOT NULL,
    attribution INTEGER NOT NULL,
    PRIMARY KEY (hash, attribution)
  ) WITHOUT ROWID;

  -- Which signatures (by key, the smaller first) of one block are quoted with the same words, in how many pairs of reports.
  CREATE TABLE echo (
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (one, other)
  ) WITHOUT ROWID;

  -- What reports state of speakers. founds: the id of the speaker that it makes when it stands alone. reports and days:
  -- of the reports that state it; known: how many loaded office-holders do. leader: the signature after which the
  -- machine calls the speaker, by key. speaker: the speaker's key, corrections included. shelf: a hash of the block or
  -- office, else of the id: signatures of one speaker have few.
  CREATE TABLE signature (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    founds TEXT NOT NULL UNIQUE,
    block TEXT,
    office TEXT,
    shelf INTEGER NOT NULL,
    body TEXT NOT NULL,
    reports INTEGER NOT NULL,
    known INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT,
    leader INTEGER NOT NULL,
    basis TEXT NOT NULL,
    candidates TEXT NOT NULL,
    speaker INTEGER
  );
  CREATE INDEX signature_block ON signature (block) WHERE block IS NOT NULL;
  CREATE INDEX signature_office ON signature (office) WHERE office IS NOT NULL;
  CREATE INDEX signature_leader ON signature (leader);
  CREATE INDEX signature_speaker ON signature (speaker, shelf) WHERE speaker IS NOT NULL;

  -- Which current versions state a signature. day: empty when not dated.
  CREATE TABLE persona (
    signature INTEGER NOT NULL,
    day TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (signature, day, article)
  ) WITHOUT ROWID;

  -- Speakers with at least one report. The key never shows; it stays when the id changes. named: person or body.
  CREATE TABLE speaker (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,
    shown TEXT NOT NULL,
    statements INTEGER NOT NULL
  );
  CREATE INDEX speaker_rank ON speaker (named, statements DESC, id);

  -- Who held an office as reports state it, by the speaker's leader; and who did as the user knows it. whose: the body's
  -- name, folded.
  CREATE TABLE holder (
    office TEXT NOT NULL,
    leader INTEGER NOT NULL,
    place INTEGER NOT NULL,
    whose TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (office, leader, place)
  ) WITHOUT ROWID;
  CREATE INDEX holder_leader ON holder (leader);
  CREATE INDEX holder_whose ON holder (whose);
  CREATE TABLE known_holder (
    id TEXT PRIMARY KEY,
    office TEXT NOT NULL,
    signature INTEGER NOT NULL,
    whose TEXT NOT NULL,
    body TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX known_holder_office ON known_holder (office);
  CREATE INDEX known_holder_signature ON known_holder (signature);
  CREATE INDEX known_holder_whose ON known_holder (whose);

  -- Statements of current versions. key: see statement-key.ts; greater is newer. id: the smallest that one of its
  -- attributions founds. shown: the attribution whose words are shown. merged: what only statements with more than one
  -- attribution have. facets: what counts of hits need, see pack-facets.ts.
  CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    shown INTEGER NOT NULL,
    speaker INTEGER,
    basis TEXT NOT NULL,
    count INTEGER NOT NULL,
    merged TEXT,
    facets TEXT NOT NULL
  );

  -- What people said about speakers, and where the places that they name are now. side: whether it is named as the
  -- speaker (0) or the other (1). attribution: null where it is not in the record.
  CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE anchor (
    correction TEXT NOT NULL,
    side INTEGER NOT NULL,
    place INTEGER NOT NULL,
    report TEXT NOT NULL,
    attribution INTEGER,
    PRIMARY KEY (correction, side, place)
  ) WITHOUT ROWID;
  CREATE INDEX anchor_report ON anchor (report);
  CREATE INDEX anchor_attribution ON anchor (attribution) WHERE attribution IS NOT NULL;

  -- What people said about attributions. report: null for undo. bulk: the group it was made in. undoes: for undo, the id
  -- or group. undone: whether one that is not undone itself undoes it. attribution: which one it has a hold on, in the
  -- current version, or null.
  CREATE TABLE reading_correction (
    id TEXT NOT NULL UNIQUE,
    report TEXT,
    act TEXT NOT NULL,
    field TEXT,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    bulk TEXT,
    undoes TEXT,
    undone INTEGER NOT NULL,
    attribution INTEGER,
    body TEXT NOT NULL
  );
  CREATE INDEX reading_correction_report ON reading_correction (report) WHERE report IS NOT NULL;
  CREATE INDEX reading_correction_bulk ON reading_correction (bulk) WHERE bulk IS NOT NULL;
  CREATE INDEX reading_correction_undoes ON reading_correction (undoes) WHERE undoes IS NOT NULL;
  CREATE INDEX reading_correction_attribution ON reading_correction (attribution) WHERE attribution IS NOT NULL;
  CREATE INDEX reading_correction_order ON reading_correction (at, id);
  CREATE INDEX reading_correction_waiting ON reading_correction (at, id)
    WHERE attribution IS NULL AND undone = 0 AND act <> 'undo';

  -- Sketches of current texts, six bytes a number, and which have a band in common.
  CREATE TABLE sketch (
    article INTEGER PRIMARY KEY,
    bands BLOB NOT NULL,
    marks BLOB NOT NULL
  );
  CREATE TABLE band (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
  ) WITHOUT ROWID;
  CREATE TABLE tombstone (
    report TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    at TEXT NOT NULL
  ) WITHOUT ROWID;

  -- rowid = statement.key, so that the newest come first without sorting. Holds no text itself: see index-texts.ts.
  CREATE VIRTUAL TABLE statement_index USING fts5 (
    words, speaker, body, facets,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  -- Its parts are merged in small steps, see write-batch.ts.
  INSERT INTO statement_index (statement_index, rank) VALUES ('automerge', 0);
  -- rowid = speaker.key, for persons and bodies. some: words that stand in some of the names but not in all.
  CREATE VIRTUAL TABLE speaker_index USING fts5 (
    names, some,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );

  -- One row: which record this is, and how many transactions have written to it.
  CREATE TABLE stamp (record TEXT NOT NULL, writes INTEGER NOT NULL);
  INSERT INTO stamp (record, writes) VALUES (lower(hex(randomblob(8))), 0);

  -- One row: whether deleted words may still lie in the index's older parts (see purge-index.ts).
  CREATE TABLE purge (pending INTEGER NOT NULL);
  INSERT INTO purge (pending) VALUES (0);
  `,
  SOURCE_TABLES,
  // What others judged, for a second look; and what people found, to be counted without reading all that they said.
  `
  CREATE INDEX attribution_judged ON attribution (key, judged, statement) WHERE judged > 0;
  CREATE INDEX reading_correction_counts ON reading_correction (act, field, attribution, author)
    WHERE undone = 0 AND attribution IS NOT NULL;
  `,
];

/** The newest layout that this version of us writes and reads. */
export const LAYOUT = MIGRATIONS.length;
