import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { simpleLinker } from "../../test/simple-linker.js";
import type { Source } from "../record/source.js";
import { APPLICATION_ID, LAYOUT, MIGRATIONS } from "./layout.js";
import { openRecord } from "./open-record.js";

const SOURCE: Source = {
  ...{ url: "https://courier.example/feed", kind: "feed", title: null, outlet: null, listedBy: null },
  ...{ addedAt: "2031-04-10T08:00:00.000Z", isPaused: false, older: 0 },
  state: {
    ...{ fetchedFrom: null, etag: null, lastModified: null, triedAt: null, succeededAt: null },
    ...{ failingSince: null, failures: 0, fault: null, dueAt: null },
  },
  counts: { added: 0, changed: 0, known: 0, refused: 0 },
};

describe("opening a record's file", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-file-"));
    file = join(folder, "test.onrecord");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const STRANGERS: readonly (readonly [what: string, make: (file: string) => void])[] = [
    ["a text", (path) => writeFileSync(path, "not a database at all, but long enough to hold a header. ".repeat(9))],
    ["a short text", (path) => writeFileSync(path, "short")],
    ["another program's database", (path) => makeDatabase(path, "CREATE TABLE notes (words TEXT)")],
    [
      "another program's database with a log",
      (path) => makeDatabase(path, "PRAGMA journal_mode = WAL; CREATE TABLE notes (words TEXT)"),
    ],
    ["random bytes", (path) => writeFileSync(path, createHash("sha512").update("seed").digest())],
  ];

  it.each(STRANGERS)("refuses %s, and leaves it and its folder as they were", async (_, make) => {
    make(file);
    const before = listFolder(folder);
    for (const mode of ["read", "write"] as const)
      await expect(openAny(file, mode)).rejects.toMatchObject({ code: "RECORD_NOT_OURS", exitStatus: 3 });
    expect(listFolder(folder)).toEqual(before);
  });

  it("refuses a folder", async () => {
    mkdirSync(file);
    for (const mode of ["read", "write"] as const)
      await expect(openAny(file, mode)).rejects.toMatchObject({ code: "RECORD_NOT_OURS" });
  });

  it("reads a record of the layout before sources as it is, and makes room for them when it is written to", async () => {
    const database = new Database(file);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${MIGRATIONS[0]}; PRAGMA user_version = 1`);
    database.exec("PRAGMA journal_mode = WAL");
    database.close();
    const reader = await openRecord(file, { mode: "read" });
    expect(await reader.sources.list()).toEqual([]);
    expect(await reader.sources.countPages()).toEqual(new Map());
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await store.putSources({ sources: [SOURCE] });
    expect(await reader.sources.list()).toEqual([SOURCE]);
    await store.close();
    await reader.close();
  });

  it("refuses a newer layout, told by the header or by the log beside it", async () => {
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    const database = new Database(file);
    database.exec(`PRAGMA user_version = ${LAYOUT + 1}`);
    for (const _ of ["in the log", "in the header"]) {
      for (const mode of ["read", "write"] as const)
        await expect(openAny(file, mode)).rejects.toMatchObject({
          code: "RECORD_NEWER",
          details: { found: LAYOUT + 1, known: LAYOUT },
        });
      database.exec("PRAGMA wal_checkpoint (TRUNCATE)");
    }
    database.close();
  });

  it("tells a damaged file", async () => {
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(file, bytes);
    await expect(openRecord(file, { mode: "read" })).rejects.toMatchObject({ code: "RECORD_NOT_OURS" });
  });

  it("tells that there is none, and makes one only when it may", async () => {
    await expect(openRecord(file, { mode: "read" })).rejects.toMatchObject({ code: "RECORD_NOT_FOUND" });
    await expect(openRecord(file, { mode: "write", create: false, linker: simpleLinker })).rejects.toMatchObject({
      code: "RECORD_NOT_FOUND",
    });
    expect(readdirSync(folder)).toEqual([]);
    await expect(
      openRecord(join(folder, "no/such/folder.onrecord"), { mode: "write", linker: simpleLinker }),
    ).rejects.toMatchObject({
      code: "OUTPUT_UNWRITABLE",
      remedy: "Name a file in a folder that exists and that you may write to.",
    });
  });

  it("takes an empty file, and what a killed maker left behind, for no record yet", async () => {
    writeFileSync(file, "");
    writeFileSync(`${file}-new`, "half a record");
    await expect(openRecord(file, { mode: "read" })).rejects.toMatchObject({ code: "RECORD_NOT_FOUND" });
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    await (await openRecord(file, { mode: "read" })).close();
    expect(readdirSync(folder)).not.toContain("test.onrecord-new");
  });

  it("locks writers out with a file that is gone when it is closed, and that locks nobody out when left behind", async () => {
    writeFileSync(`${file}-lock`, "");
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await expect(openRecord(file, { mode: "write", linker: simpleLinker })).rejects.toMatchObject({
      code: "RECORD_BUSY",
      details: { file },
    });
    await store.close();
    expect(readdirSync(folder)).not.toContain("test.onrecord-lock");
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
  });

  it("is not written to by who let go of it, nor when another file has come into its place", async () => {
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await store.letGo();
    expect(readdirSync(folder)).not.toContain("test.onrecord-lock");
    await expect(store.putSources({ sources: [SOURCE] })).rejects.toThrow("take it back");
    renameSync(file, `${file}-moved`);
    await expect(store.takeBack()).rejects.toMatchObject({ code: "RECORD_NOT_FOUND" });
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    await expect(store.takeBack()).rejects.toMatchObject({ code: "RECORD_NOT_FOUND" });
    await store.close();
    expect(readdirSync(folder)).not.toContain("test.onrecord-lock");
  });

  it("makes up for a purge that was cut short", async () => {
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    const database = new Database(file);
    database.exec("UPDATE purge SET pending = 1");
    await (await openRecord(file, { mode: "write", linker: simpleLinker })).close();
    expect(database.prepare("SELECT pending FROM purge").all([])).toEqual([{ pending: 0 }]);
    database.close();
  });
});

function openAny(file: string, mode: "read" | "write") {
  return mode === "read" ? openRecord(file, { mode }) : openRecord(file, { mode, linker: simpleLinker });
}

function makeDatabase(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

function listFolder(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder).map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  ]);
}
