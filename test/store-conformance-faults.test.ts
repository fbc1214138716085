import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RecordEntry } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { dump, EVERYTHING } from "./store-conformance.js";
import { makeEntry } from "./store-conformance-entries.js";
import { makeNumbered } from "./store-conformance-writer.js";

const WRITER = fileURLToPath(new URL("store-conformance-writer.ts", import.meta.url));

describe("a record in a file, when things go wrong", () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-faults-"));
    file = join(folder, "test.onrecord");
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("loses nothing acknowledged when its writer is killed, ten times over, and nobody has to mend it", async () => {
    const total = 480;
    let acknowledged = 0;
    for (let kill = 0; kill < 10; kill++) {
      const writer = startWriter(file, [acknowledged, total]);
      const seen = watchNumbers(writer);
      // A different stretch of work each time: after so many batches, and at some instant within the next.
      await seen.reach(acknowledged + 8 * (1 + (kill % 3)));
      await wait((kill * 37) % 23);
      writer.kill("SIGKILL");
      await once(writer, "close");
      acknowledged = Math.max(acknowledged, seen.last());
      expect(await countHeld(file)).toBeGreaterThanOrEqual(acknowledged);
    }
    const writer = startWriter(file, [0, total]);
    await once(writer, "close");
    const entries = await readAll(file);
    const expected = Array.from({ length: total }, (_, i) => makeNumbered(i));
    expect(new Map(entries.map((entry) => [entry.document.givenId, entry]))).toEqual(
      new Map(expected.map((entry) => [entry.document.givenId, entry])),
    );
    expect(checkIntegrity(file)).toBe("ok");
  });

  it("lets another process search while it is written; none is told after a second's wait that it is busy", async () => {
    const writer = startWriter(file, [0, 400]);
    const seen = watchNumbers(writer);
    await seen.reach(8);
    let most = 0;
    while (writer.exitCode === null) {
      const reader = await openRecord(file, { mode: "read" });
      const { rows } = await reader.searchStatements({ ...EVERYTHING, terms: [{ words: "closed", prefix: false }] });
      most = Math.max(most, (await reader.countRecord()).reports);
      await reader.close();
      expect(rows.length).toBeGreaterThan(0);
      await wait(2);
    }
    expect(most).toBeGreaterThan(8);
  });

  it("is read in a folder and from a file that nobody may write to", async () => {
    await once(startWriter(file, [0, 16]), "close");
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    const script = `
      const { openRecord } = await import(${JSON.stringify(new URL("../src/store/open-record.ts", import.meta.url).href)});
      // Whoever may do everything is kept from nothing: then somebody else reads.
      if (process.getuid?.() === 0) {
        process.setgid(65534);
        process.setuid(65534);
      }
      const reader = await openRecord(process.argv[1], { mode: "read" });
      process.stdout.write(String((await reader.countRecord()).reports));
      await reader.close();`;
    const args = ["--import", "tsx", "--input-type=module", "-e", script, file];
    const reader = spawn(process.execPath, args, {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    reader.stdout?.on("data", (chunk) => {
      printed += String(chunk);
    });
    await once(reader, "close");
    chmodSync(folder, 0o755);
    expect(printed).toBe("16");
    expect(readdirSync(folder)).toEqual(["test.onrecord"]);
  });

  it("tells a second process that the record is being written, and lets it in when the first is killed", async () => {
    const writer = startWriter(file, [0, 4000]);
    await watchNumbers(writer).reach(8);
    await expect(openRecord(file, { mode: "write", linker: simpleLinker })).rejects.toMatchObject({
      code: "RECORD_BUSY",
      exitStatus: 4,
    });
    writer.kill("SIGKILL");
    await once(writer, "close");
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await store.close();
  });

  // Whoever closes a handle drops all locks that its process has on the file: readers beside one another must not.
  it("keeps two readers in one process reading while writers of other processes come and go", async () => {
    await once(startWriter(file, [0, 16]), "close");
    const readers = [await openRecord(file, { mode: "read" }), await openRecord(file, { mode: "read" })];
    for (const to of [64, 112, 160]) {
      await once(startWriter(file, [to - 48, to]), "close");
      // The last to leave takes the log away; it must have seen that these two are still there.
      expect(readdirSync(folder)).toContain("test.onrecord-wal");
      for (const reader of readers) expect((await reader.countRecord()).reports).toBe(to);
      expect(await countHeld(file)).toBe(to);
    }
    for (const reader of readers) expect(await dump(reader)).toHaveLength(160);
    for (const reader of readers) await reader.close();
    expect(checkIntegrity(file)).toBe("ok");
  });

  it("keeps writers of other processes out, also after a second writer in its own process was refused", async () => {
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await expect(openRecord(file, { mode: "write", linker: simpleLinker })).rejects.toMatchObject({
      code: "RECORD_BUSY",
    });
    const writer = startWriter(file, [0, 8]);
    const seen = watchNumbers(writer);
    await once(writer, "close");
    expect(seen.words()).toEqual(["RECORD_BUSY"]);
    expect(writer.exitCode).toBe(4);
    await store.close();
  });

  it("opens a file that a writer, killed while it moved its log into it, left shorter than its header says", async () => {
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await store.putEntries(Array.from({ length: 64 }, (_, i) => makeNumbered(i)));
    const [database, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    await store.close();
    const whole = readFileSync(file);
    expect(whole.length).toBeGreaterThan(database.length);
    const killed = join(folder, "killed.onrecord");
    writeFileSync(killed, Buffer.concat([whole.subarray(0, 4096), database.subarray(4096)]));
    writeFileSync(`${killed}-wal`, log);
    expect(await countHeld(killed)).toBe(64);
    await (await openRecord(killed, { mode: "write", linker: simpleLinker })).close();
    expect(await countHeld(killed)).toBe(64);
    expect(checkIntegrity(killed)).toBe("ok");
  });

  // The shell's limit on the size of files stands in for a full disk: writes fail in the same way.
  it.skipIf(platform() === "win32").each([700, 1500, 2600])(
    "says so when the disk is full at %d kB, and goes on when there is room",
    async (kilobytes) => {
      const starved = startWriter(file, [0, 480], kilobytes);
      const seen = watchNumbers(starved);
      await once(starved, "close");
      expect(seen.words()).toContain("DISK_FULL");
      expect(starved.exitCode).toBe(4);
      expect(await countHeld(file)).toBe(seen.last());
      await once(startWriter(file, [0, 480]), "close");
      expect(await countHeld(file)).toBe(480);
      expect(checkIntegrity(file)).toBe("ok");
    },
  );

  it("leaves no word of a removed report in its files", async () => {
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    for (let first = 0; first < 60; first += 12)
      await store.putEntries(Array.from({ length: 12 }, (_, i) => makeSecret(first + i, "")));
    await store.replaceExtractions([inOldVersion(makeSecret(3, "again"), makeSecret(3, ""))]);
    for (const index of [3, 20, 21, 59]) {
      const reportId = makeSecret(index, "").extraction.article.report.id;
      expect(await store.removeReport({ reportId, reason: "asked for", at: "2024-05-01T00:00:00Z" })).toBe(true);
    }
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));
    const found = (word: string): boolean => files.some((bytes) => bytes.includes(word));
    expect(listSecrets(4, "").filter(found)).not.toEqual([]);
    for (const index of [3, 20, 21, 59])
      for (const note of ["", "again"]) expect(listSecrets(index, note).filter(found)).toEqual([]);
    await store.close();
    expect(checkIntegrity(file)).toBe("ok");
  });
});

function startWriter(file: string, [from, to]: readonly [number, number], limitKilobytes?: number): ChildProcess {
  const command = [process.execPath, "--import", "tsx", WRITER, file, String(from), String(to)];
  const limited = ["sh", "-c", `ulimit -f ${(limitKilobytes ?? 0) * 2}; exec "$@"`, "sh", ...command];
  const [program = "", ...rest] = limitKilobytes === undefined ? command : limited;
  return spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
}

/** What a writer prints: how many reports are acknowledged, and words of complaint. */
function watchNumbers(writer: ChildProcess) {
  let printed = "";
  writer.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    printed += chunk;
  });
  const words = () => printed.split("\n").slice(0, -1);
  const last = () => Number(words().findLast((word) => /^\d+$/.test(word)) ?? 0);
  const reach = async (count: number) => {
    while (last() < count && writer.exitCode === null && writer.signalCode === null) await wait(1);
  };
  return { words, last, reach };
}

async function countHeld(file: string): Promise<number> {
  const reader = await openRecord(file, { mode: "read" });
  const { reports } = await reader.countRecord();
  await reader.close();
  return reports;
}

async function readAll(file: string): Promise<readonly RecordEntry[]> {
  const reader = await openRecord(file, { mode: "read" });
  const entries = await dump(reader);
  await reader.close();
  return entries;
}

/** The database's own check of its tables and of the full-text index. */
function checkIntegrity(file: string): string {
  const database = new Database(file);
  const [row] = database.prepare("PRAGMA integrity_check").all([]) as readonly { readonly integrity_check: string }[];
  database.exec("INSERT INTO statement_index (statement_index) VALUES ('integrity-check')");
  database.close();
  return row?.integrity_check ?? "";
}

/** Words that occur in one report alone, letters only, so that the index keeps them whole. */
function listSecrets(index: number, note: string): readonly string[] {
  return Array.from({ length: 12 }, (_, i) =>
    createHash("sha256")
      .update(`${note}${index}.${i}`)
      .digest("hex")
      .slice(0, 24)
      .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit))),
  );
}

function makeSecret(index: number, note: string): RecordEntry {
  const secrets = listSecrets(index, note);
  return makeEntry({
    id: `secret-${index}`,
    publishedAt: `2024-03-${10 + (index % 20)}`,
    outlet: `${secrets[0]} Post`,
    url: `https://example.org/${secrets[1]}`,
    quotes: secrets.slice(2).map((secret) => ({
      speaker: `Ann ${secret}`,
      words: `the only word that day was ${secret} again and again`,
      manner: "direct" as const,
      affiliation: `${secret} Board`,
    })),
  });
}

function inOldVersion(entry: RecordEntry, old: RecordEntry): RecordEntry {
  const { article } = old.extraction;
  const { report, version } = article;
  return {
    ...entry,
    document: old.document,
    extraction: { ...entry.extraction, article: { ...entry.extraction.article, report, version } },
  };
}
