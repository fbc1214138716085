import type { Linker } from "../record/linker.js";
import type { Connection } from "./connection.js";
import { keepCorrected } from "./keep-corrected.js";
import { relinkReport } from "./link-article.js";
import { regroupSpeakers } from "./regroup-speakers.js";
import { resolveBlocks, resolveOffices } from "./resolve-leaders.js";
import { settleStatements } from "./settle-statements.js";
import { settleSignatures } from "./signature-table.js";
import { WriteBatch } from "./write-batch.js";

/**
 * Runs `work` in one transaction and links what it changed: signatures, then whom they mean, then whose statements are
 * which. All of it is durable when this returns, and undone when it throws; nobody ever sees the record half linked.
 */
export function runBatch<T>(connection: Connection, linker: Linker, work: (batch: WriteBatch) => T): T {
  return connection.transact(() => {
    const batch = new WriteBatch(connection, linker);
    const result = work(batch);
    for (const reportId of [...batch.correctedReports.keys()].sort())
      if (!keepCorrected(connection, reportId, batch.correctedReports.get(reportId) ?? null))
        relinkReport(batch, reportId);
    settleSignatures(batch);
    resolveBlocks(batch);
    resolveOffices(batch);
    regroupSpeakers(batch);
    settleStatements(batch);
    batch.finish();
    return result;
  });
}
