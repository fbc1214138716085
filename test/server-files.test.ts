import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { makeServer } from "../src/server/make-server.js";
import { runCommand } from "./cli-run.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-server-files-"));
const record = join(folder, "files.onrecord");
const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const assets = fileURLToPath(new URL("../dist/web/assets/", import.meta.url));
let app: FastifyInstance;
let statementId: string;

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: "localhost", ...headers } });

beforeAll(async () => {
  const formulas = join(folder, "formulas.jsonl");
  const line = { id: "formula", published: "2031-04-03", title: "=1+1", outlet: "@courier" };
  const text =
    "“=SUM(A1:A9) is what the form said, and nothing more,” said Ilse Varn, the Foreign Minister of Orlesia.\n";
  writeFileSync(formulas, `${JSON.stringify({ ...line, text })}\n`);
  for (const input of [samples, formulas])
    expect((await runCommand(["add", input, "--record", record])).status).toBe(0);
  app = await makeServer(await openLinkedRecord(record, { mode: "read" }), {
    ...{ hosts: ["localhost"], token: null, record: null, isOwnMachine: false, isFullText: true },
    now: () => "2031-06-01T00:00:00Z",
  });
  statementId = (await get("/api/statements?limit=1")).json().rows[0].id;
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const LISTS = ["reports", "speakers", "occasions", "changes", "corrections"];
const listFiles = (): readonly string[] => [
  ...LISTS.map((list) => `/api/${list}.csv`),
  ...["reports", "occasions", "changes"].map((list) => `/${list}.atom`),
  ...["/api/statements.csv", "/search.csv?safe=true", "/search.atom", `/statements/${statementId}.jsonld`],
  ...["csv", "csv-safe", "json-ld", "web-annotation", "quotation-graph"].map((format) => `/api/export/${format}`),
];

describe("files of lists", () => {
  it("have the record's state as ETag, and are not sent again while it is the same", async () => {
    const { etag } = (await get("/api/statements")).headers;
    for (const url of listFiles()) {
      const first = await get(url);
      expect([url, first.statusCode, first.headers.etag]).toEqual([url, 200, etag]);
      const again = await get(url, { "if-none-match": String(etag) });
      expect([url, again.statusCode, again.body]).toEqual([url, 304, ""]);
    }
    const more = join(folder, "more.txt");
    writeFileSync(more, "Mayor Ada Holm said that the bridge was safe.\n");
    expect((await runCommand(["add", more, "--record", record])).status).toBe(0);
    for (const url of listFiles()) {
      const changed = await get(url, { "if-none-match": String(etag) });
      expect([url, changed.statusCode, changed.headers.etag === etag]).toEqual([url, 200, false]);
    }
  });

  it("give no ETag with a fault", async () => {
    for (const url of [
      "/reports.csv?cursor=x",
      "/search.csv?since=x",
      "/reports.atom?since=x",
      "/statements/x.jsonld",
    ]) {
      const { statusCode, headers } = await get(url);
      expect([url, statusCode >= 400, headers.etag]).toEqual([url, true, undefined]);
    }
  });

  it.each([
    ["reports", "=1+1"],
    ["statements", "=1+1"],
    ["reports", "@courier"],
  ])(
    "of %s give what is there (%s), and on request no cell that a spreadsheet takes for a formula",
    async (list, cell) => {
      expect((await get(`/api/${list}.csv`)).body).toContain(`,${cell},`);
      const safe = (await get(`/api/${list}.csv?safe=true`)).body;
      expect(safe).toContain(`,'${cell},`);
      expect(safe).not.toContain(`,${cell},`);
    },
  );
});

describe("packed answers", () => {
  const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const;

  it("hold what the others hold, in every form, and say when nothing has changed", async () => {
    const report = (await get("/api/reports?limit=1")).json().rows[0].reportId;
    const asked = ["/api/statements?limit=100", `/api/reports/${report}`, "/api/openapi.json", ...listFiles()];
    let packed = 0;
    for (const url of asked)
      for (const coding of ["br", "gzip"] as const) {
        const plain = await get(url);
        const response = await get(url, { "accept-encoding": coding });
        expect([url, response.headers.etag]).toEqual([url, plain.headers.etag]);
        if (response.headers["content-encoding"] === undefined) {
          // Short ones go as they are, but those that are sent as they come.
          expect([url, plain.rawPayload.length < 2048]).toEqual([url, true]);
          continue;
        }
        packed++;
        expect([url, response.headers["content-encoding"]]).toEqual([url, coding]);
        expect(String(response.headers.vary)).toMatch(/authorization.*cookie.*accept-encoding/);
        expect(UNPACK[coding](response.rawPayload).toString()).toBe(plain.body);
        const { etag } = plain.headers;
        if (etag === undefined) continue;
        const again = await get(url, { "accept-encoding": coding, "if-none-match": String(etag) });
        expect([url, again.statusCode, again.rawPayload.length]).toEqual([url, 304, 0]);
      }
    expect(packed).toBeGreaterThan(asked.length);
  });

  it("make the application's own files small", async () => {
    const script = readdirSync(assets).find((name) => name.endsWith(".js")) ?? "";
    const plain = await get(`/assets/${script}`);
    const response = await get(`/assets/${script}`, { "accept-encoding": "gzip, deflate, br" });
    expect(response.headers["content-encoding"]).toBe("br");
    expect(response.headers["cache-control"]).toContain("immutable");
    expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(brotliDecompressSync(response.rawPayload).equals(plain.rawPayload)).toBe(true);
    const again = await get(`/assets/${script}`, {
      ...{ "accept-encoding": "br", "if-none-match": String(plain.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    const part = await get(`/assets/${script}`, { "accept-encoding": "br", range: "bytes=0-99" });
    expect([part.headers["content-encoding"], part.body]).toEqual([undefined, plain.body.slice(0, 100)]);
  });

  it("come as they are made: the first lines before the last are read", async () => {
    const address = await app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = new URL(address);
    const response = await fetch(`http://localhost:${port}/api/export/json-ld`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers.get("transfer-encoding")).toBe("chunked");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(
      (await response.text())
        .trim()
        .split("\n")
        .every((line) => JSON.parse(line)["@type"]),
    ).toBe(true);
  });
});
