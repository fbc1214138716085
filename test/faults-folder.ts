import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeReports } from "../bench/extract-set.js";
import { exportRecord } from "../src/export/export-record.js";
import { openRecord } from "../src/store/open-record.js";

const COMMAND = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));

/** What a child process came to. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A folder with invented reports to add to records, by child processes that come to harm. */
export class FaultsFolder {
  readonly path = mkdtempSync(join(tmpdir(), "onrecord-faults-"));
  readonly lines: readonly string[];

  constructor(reports: number) {
    this.lines = [...makeReports(reports, 4711)].map((report) => JSON.stringify(report));
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }

  /** Writes lines as a file of JSON Lines and answers its path. */
  writeLines(name: string, lines: readonly string[] = this.lines): string {
    const path = join(this.path, name);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
    return path;
  }

  recordPath(name: string): string {
    return join(this.path, `${name}.onrecord`);
  }

  /** Starts `onrecord add`; with `limit_KiB`, no file that it writes may grow larger. */
  startAdd(record: string, args: readonly string[], limit_KiB?: number): ChildProcess {
    const command = [process.execPath, COMMAND, "add", "--record", record, ...args];
    const stdio = ["pipe", "ignore", "pipe"] as const;
    if (limit_KiB === undefined) return spawn(process.execPath, command.slice(1), { stdio: [...stdio] });
    return spawn("bash", ["-c", `ulimit -f ${limit_KiB}; exec "$@"`, "bash", ...command], { stdio: [...stdio] });
  }

  /** Adds and waits until it is done. */
  add(record: string, args: readonly string[], limit_KiB?: number): Promise<Ended> {
    const child = this.startAdd(record, args, limit_KiB);
    child.stdin?.end();
    return waitForEnd(child);
  }
}

/** Waits until the child has ended. */
export function waitForEnd(child: ChildProcess): Promise<Ended> {
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stderr }));
  });
}

/** The number of reports in the record; 0 when there is no record yet. */
export async function countReports(record: string): Promise<number> {
  if (!existsSync(record)) return 0;
  const reader = await openRecord(record, { mode: "read" });
  try {
    return (await reader.countRecord()).reports;
  } finally {
    await reader.close();
  }
}

/** Waits until the record holds so many reports or the child has ended. */
export async function waitForReports(record: string, count: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && (await countReports(record)) < count)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The export, line by line, but for what tells the times of adding. */
export async function exportTimeless(record: string): Promise<readonly string[]> {
  const reader = await openRecord(record, { mode: "read" });
  const lines: string[] = [];
  for await (const line of exportRecord(reader))
    lines.push(line.replace(/"addedAt":"[^"]*"/, '"addedAt":""').replace(/"sha256":"[^"]*"\}\}$/m, '"sha256":""}}'));
  await reader.close();
  return lines;
}

/** Everything that lists show of what was put together: statements with their attributions, and speakers. */
export async function listLinked(record: string): Promise<readonly unknown[]> {
  const reader = await openRecord(record, { mode: "read" });
  const listed: unknown[] = [];
  const everything = {
    ...{ terms: [], speaker: null, body: null, outlet: null, since: null, until: null, said: null },
    ...{ manner: null, mode: null, cueClass: null, kind: null, limit: 100_000, cursor: null },
  };
  for (const row of (await reader.searchStatements(everything)).rows)
    listed.push([row, await reader.findAttributionIds(row.id)]);
  for (const kind of [null, "group", "unnamed"] as const)
    for (const { id } of (await reader.listSpeakers({ words: null, kind, limit: 100_000, cursor: null })).rows)
      listed.push(await reader.findSpeaker(id));
  await reader.close();
  return listed;
}
