import type { Connection } from "./connection.js";
import { scrubPages } from "./scrub-pages.js";

// The indexes only mark what is deleted, and forget it when their parts are merged. Their own secure deletion is no way
// out: in the version we have (3.45) it leaves an index that fails its own check. So removing a report merges all parts into
// one, which takes some 13 s for a million statements; a mark in the record sees to it that this is made up for when the
// process ends too soon.

/** Notes, in the transaction that deletes, that the index has words to forget. */
export function requestPurge(connection: Connection): void {
  connection.run("UPDATE purge SET pending = 1");
}

/** Makes indexes and pages forget what was deleted, if there is anything to forget, and empties the log of it. */
export function purgeIndex(connection: Connection): void {
  const [row] = connection.all<{ pending: number }>("SELECT pending FROM purge");
  if (!row?.pending) return;
  connection.transact(() => {
    for (const index of ["statement_index", "speaker_index"])
      connection.execute(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
    scrubPages(connection);
    connection.run("UPDATE purge SET pending = 0");
  });
  emptyLog(connection);
}

/**
 * Moves all of the log into the file and cuts it to nothing, so that nothing deleted lies on in it. Where a reader holds
 * an old view for long, it is left for the next time.
 */
export function emptyLog(connection: Connection): void {
  connection.all("PRAGMA wal_checkpoint (TRUNCATE)");
}
