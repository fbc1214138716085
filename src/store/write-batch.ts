import type { Linker } from "../record/linker.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { Connection } from "./connection.js";
import type { IndexTexts } from "./index-texts.js";

/** The names of a speaker as the index of speakers holds them. */
export interface SpeakerTexts {
  readonly names: string;
  /** Words that stand in some of the names but not in all. */
  readonly some: string;
}

/**
 * What one transaction writes. What it puts in and takes out marks what must be linked again; that is done once, at the
 * end. Changes of the full-text indexes wait for the end too: what is taken out goes first, then what is put in by
 * ascending key, because an index writes out all it holds in memory whenever a row comes before the last one.
 */
export class WriteBatch {
  readonly connection: Connection;
  readonly linker: Linker;
  /** Keys of signatures that are new, or that other reports than before state. */
  readonly touchedSignatures = new Set<number>();
  /** Blocks and offices, as they are kept, in which a signature came, went or is stated otherwise. */
  readonly dirtyBlocks = new Set<string>();
  readonly dirtyOffices = new Set<string>();
  /** Keys of leaders whose speakers have come to hold other signatures. */
  readonly dirtyLeaders = new Set<number>();
  /** Keys of speakers that have lost a signature. */
  readonly dirtySpeakers = new Set<number>();
  /** Keys of attributions whose statement must be made again. */
  readonly dirtyAttributions = new Set<number>();
  /** True when corrections were put, or the places that they name have moved. */
  areCorrectionsDirty = false;
  /**
   * Reports of whose attributions people said something new, with what was in force on them before; null where they are
   * linked again whatever was said.
   */
  readonly correctedReports = new Map<string, readonly ReadingCorrection[] | null>();
  /** How many statements more (or fewer) speakers have, by key. */
  readonly statementCounts = new Map<number, number>();
  readonly #statements = new IndexChanges<IndexTexts>();
  readonly #speakers = new IndexChanges<SpeakerTexts>();

  constructor(connection: Connection, linker: Linker) {
    this.connection = connection;
    this.linker = linker;
  }

  /** Puts a statement into the index when the batch ends. */
  indexStatement(key: number, texts: IndexTexts): void {
    this.#statements.add(key, texts);
  }

  unindexStatement(key: number): void {
    this.#statements.delete(key);
  }

  /** Puts a speaker into the index when the batch ends, in the place of what it held of it. */
  indexSpeaker(key: number, texts: SpeakerTexts): void {
    this.#speakers.delete(key);
    this.#speakers.add(key, texts);
  }

  unindexSpeaker(key: number): void {
    this.#speakers.delete(key);
  }

  /** Counts a statement of the speaker more or less. */
  countStatement(speaker: number | null, change: 1 | -1): void {
    if (speaker !== null) this.statementCounts.set(speaker, (this.statementCounts.get(speaker) ?? 0) + change);
  }

  /** Writes what waits for the end. */
  finish(): void {
    for (const [speaker, change] of this.statementCounts)
      if (change !== 0)
        this.connection.run("UPDATE speaker SET statements = statements + ? WHERE key = ?", change, speaker);
    this.statementCounts.clear();
    const added = this.#statements.flush(
      (key) => this.connection.run("DELETE FROM statement_index WHERE rowid = ?", BigInt(key)),
      (key, { words, speaker, body, facets }) =>
        this.connection.run(ADD_STATEMENT, BigInt(key), words, speaker, body, facets),
    );
    if (added > 0) this.connection.run(MERGE_STATEMENTS, BigInt(added * MERGED_PAGES));
    this.#speakers.flush(
      (key) => this.connection.run("DELETE FROM speaker_index WHERE rowid = ?", BigInt(key)),
      (key, { names, some }) => this.connection.run(ADD_SPEAKER, BigInt(key), names, some),
    );
  }
}

const ADD_STATEMENT = "INSERT INTO statement_index (rowid, words, speaker, body, facets) VALUES (?, ?, ?, ?, ?)";
// Left to itself, the index merges its parts some four hundred pages at a time: every fifth report added alone would wait
// for that. A statement fills a fifth of a page, which is written again once a level, of which a million have six.
const MERGE_STATEMENTS = "INSERT INTO statement_index (statement_index, rank) VALUES ('merge', ?)";
const MERGED_PAGES = 2;
const ADD_SPEAKER = "INSERT INTO speaker_index (rowid, names, some) VALUES (?, ?, ?)";

/** Rows of an index to take out and to put in. To take out one that is not there does nothing. */
class IndexChanges<Texts> {
  readonly #added = new Map<number, Texts>();
  readonly #deleted = new Set<number>();

  add(key: number, texts: Texts): void {
    this.#added.set(key, texts);
  }

  delete(key: number): void {
    this.#added.delete(key);
    this.#deleted.add(key);
  }

  /** Answers how many are put in. */
  flush(takeOut: (key: number) => void, putIn: (key: number, texts: Texts) => void): number {
    for (const key of [...this.#deleted].sort(compareNumbers)) takeOut(key);
    for (const [key, texts] of [...this.#added].sort(([one], [other]) => one - other)) putIn(key, texts);
    const added = this.#added.size;
    this.#added.clear();
    this.#deleted.clear();
    return added;
  }
}

const compareNumbers = (one: number, other: number): number => one - other;
