import type { Connection } from "./connection.js";
import type { IndexTexts } from "./index-texts.js";

/**
 * What one transaction writes. Changes of the full-text index wait until its end and go in by ascending key: the index
 * writes out all it holds in memory whenever a row comes before the last one.
 */
export class WriteBatch {
  readonly connection: Connection;
  readonly #added = new Map<number, IndexTexts>();
  readonly #deleted = new Map<number, IndexTexts>();

  private constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Runs `work` in one transaction; what it wrote is durable when this returns, and undone when it throws. */
  static run<T>(connection: Connection, work: (batch: WriteBatch) => T): T {
    return connection.transact(() => {
      const batch = new WriteBatch(connection);
      const result = work(batch);
      batch.#flushIndex();
      return result;
    });
  }

  addIndexRow(key: number, texts: IndexTexts): void {
    this.#added.set(key, texts);
  }

  /** `texts` must be the very ones that the row was added with. */
  deleteIndexRow(key: number, texts: IndexTexts): void {
    if (!this.#added.delete(key)) this.#deleted.set(key, texts);
  }

  #flushIndex(): void {
    for (const [key, { words, speaker, body, facets }] of sortByKey(this.#deleted))
      this.connection.run(DELETE_ROW, BigInt(key), words, speaker, body, facets);
    for (const [key, { words, speaker, body, facets }] of sortByKey(this.#added))
      this.connection.run(ADD_ROW, BigInt(key), words, speaker, body, facets);
  }
}

const DELETE_ROW =
  "INSERT INTO statement_index (statement_index, rowid, words, speaker, body, facets) VALUES ('delete', ?, ?, ?, ?, ?)";
const ADD_ROW = "INSERT INTO statement_index (rowid, words, speaker, body, facets) VALUES (?, ?, ?, ?, ?)";

function sortByKey<T>(rows: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...rows].sort(([one], [other]) => one - other);
}
