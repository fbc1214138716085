import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { makeServer, type ServerOptions } from "../src/server/make-server.js";
import { ROUTES } from "../src/server/routes.js";
import { serveRecord } from "../src/server/serve-record.js";
import { runCommand } from "./cli-run.js";

const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const bin = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));
const now = () => "2031-06-01T00:00:00Z";
const LOCAL: ServerOptions = {
  hosts: ["localhost"],
  token: null,
  record: null,
  isOwnMachine: false,
  isFullText: true,
  now,
};
const TOKEN = "a long word that nobody guesses";

const folder = mkdtempSync(join(tmpdir(), "onrecord-server-"));
const record = join(folder, "server.onrecord");
let app: FastifyInstance;

const open = async (options: Partial<ServerOptions> = {}) =>
  makeServer(await openLinkedRecord(record, { mode: "read" }), { ...LOCAL, ...options });
const get = (url: string, headers: Record<string, string> = {}, on = app) =>
  on.inject({ url, headers: { host: "localhost", ...headers } });

beforeAll(async () => {
  const formulas = join(folder, "formulas.jsonl");
  const text =
    "“=SUM(A1:A9) is what the form said, and nothing more,” said Ilse Varn, the Foreign Minister of Orlesia.\n";
  writeFileSync(
    formulas,
    `${JSON.stringify({ id: "formula", published: "2031-04-03", outlet: "A & <B>", title: "=1+1", text })}\n`,
  );
  for (const input of [samples, formulas])
    expect((await runCommand(["add", input, "--record", record])).status).toBe(0);
  app = await open({ questionsPerMinute: 100_000 });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Something that is there, for each kind of id in an address. */
async function findIds(): Promise<Readonly<Record<string, string>>> {
  const [row] = (await get("/api/statements?words=reopen*")).json().rows;
  const [occasion] = (await get("/api/occasions")).json().rows;
  const { bodies } = (await get("/api/facets")).json();
  return {
    statements: row.id,
    reports: row.reportId,
    review: row.attributionId,
    speakers: row.speaker.id,
    occasions: occasion.id,
    bodies: encodeURIComponent(bodies[0].value),
  };
}

describe("the API", () => {
  it("answers every question as its schema says", async () => {
    const ids = await findIds();
    for (const { path, answer } of ROUTES) {
      const response = await get(path.replace(/([a-z]+)\/:id/, (_, kind: string) => `${kind}/${ids[kind]}`));
      expect([path, response.statusCode]).toEqual([path, 200]);
      expect(answer.safeParse(response.json()).error).toBeUndefined();
    }
  });

  it("describes every question in OpenAPI 3.1, and lists it on a page", async () => {
    const { openapi, paths } = (await get("/api/openapi.json")).json();
    const page = (await get("/api")).body;
    expect(openapi).toBe("3.1.0");
    for (const { path } of ROUTES) {
      expect(paths[path.replace(":id", "{id}")].get.responses["200"].content["application/json"].schema).toBeDefined();
      expect(page).toContain(path.replace(":id", "<i>ID</i>"));
    }
  });

  it("is never brought down by what it is asked: an answer, or a fault that says what to do", async () => {
    const names = [...new Set(ROUTES.flatMap(({ question }) => Object.keys(question.shape)))];
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom('"', "*", "2031-13", "-1", "NEAR(", "spk_0"),
    );
    const asked = fc.record({
      path: fc.constantFrom(...ROUTES.map(({ path }) => path)),
      id: fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
        fc.constantFrom("sta_0", "rep_", "..", "%"),
      ),
      params: fc.array(fc.tuple(fc.constantFrom(...names, "other"), value), { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, id, params }) => {
        const query = params.map(
          ([name, given]) => `${name}=${encodeURIComponent(given.toString().replace(/\p{Surrogate}/gu, ""))}`,
        );
        const address = path.replace(":id", encodeURIComponent(id.replace(/\p{Surrogate}/gu, "x")));
        const response = await get(`${address}?${query.join("&")}`);
        expect(response.statusCode).toBeLessThan(500);
        if (response.statusCode >= 400)
          expect(response.json()).toEqual({
            error: { code: expect.any(String), message: expect.any(String), remedy: expect.stringMatching(/./) },
          });
      }),
      { seed: 20310403, numRuns: 400 },
    );
  });

  it("finds a statement by the id of an attribution too, since citations name one", async () => {
    const [row] = (await get("/api/statements?words=reopen*")).json().rows;
    expect((await get(`/api/statements/${row.attributionId}`)).json().row.id).toBe(row.id);
    expect((await get(`/statements/${row.id}.json`)).json()).toEqual((await get(`/api/statements/${row.id}`)).json());
  });

  it.each(["/nothing.json", "/timeline.atom", "/api/nothing", "/assets/nothing.js"])(
    "says that %s is not there",
    async (url) => {
      const response = await get(url);
      expect([response.statusCode, response.json().error.code]).toEqual([404, "PAGE_UNKNOWN"]);
    },
  );

  it("pages through all that is found, each once", async () => {
    const all: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const at: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await get(`/api/statements?limit=25${at}`)).json();
      all.push(...page.rows.map(({ id }: { id: string }) => id));
      cursor = page.next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength((await get("/api/facets")).json().hits.count);
  });

  it("says when nothing has changed since", async () => {
    const { etag } = (await get("/api/statements")).headers;
    expect((await get("/api/statements", { "if-none-match": String(etag) })).statusCode).toBe(304);
    expect((await get("/api/statements", { "if-none-match": 'W/"other"' })).statusCode).toBe(200);
  });
});

describe("threads of their own for long questions", () => {
  it("answer as the server itself does, faults too, and say when nothing has changed", async () => {
    const pooled = await open({ record, questionsPerMinute: 100_000 });
    const ids = await findIds();
    for (const { path } of ROUTES.filter(({ isLong }) => isLong)) {
      const address = path.replace(/([a-z]+)\/:id/, (_, kind: string) => `${kind}/${ids[kind]}`);
      const [own, response] = [await get(address), await get(address, {}, pooled)];
      expect([address, response.json(), response.headers.etag]).toEqual([address, own.json(), own.headers.etag]);
      const again = await get(address, { "if-none-match": String(own.headers.etag) }, pooled);
      expect([again.statusCode, again.body]).toEqual([304, ""]);
      const faulty = await get(`${address}?cursor=x&since=x`, {}, pooled);
      expect([faulty.statusCode, faulty.json()]).toEqual([
        (await get(`${address}?cursor=x&since=x`)).statusCode,
        (await get(`${address}?cursor=x&since=x`)).json(),
      ]);
    }
    await pooled.close();
  });
});

describe("lists for others", () => {
  it("gives CSV with a line for each statement, and on request one that no spreadsheet takes for formulas", async () => {
    const plain = (await get("/search.csv")).body;
    const { count } = (await get("/api/facets")).json().hits;
    expect(plain.split("\r\n").filter((line) => /^sta_/.test(line))).toHaveLength(count);
    const asked = "/api/statements.csv?words=SUM";
    expect((await get(asked)).body).toContain(",=1+1,");
    expect((await get(`${asked}&safe=true`)).body).toContain(",'=1+1,");
  });

  it.each(["reports", "speakers", "occasions"])("gives the list of %s as CSV, whole", async (list) => {
    const [heading, ...lines] = (await get(`/${list}.csv`)).body.split("\r\n").slice(0, -1);
    const { rows } = (await get(`/api/${list}?limit=200`)).json();
    expect(heading).toMatch(list === "reports" ? /^reportId,title/ : /^id,kind/);
    expect(lines).toHaveLength(rows.length);
    expect((await get(`/api/${list}.csv?limit=1`)).body.split("\r\n")).toHaveLength(3);
  });

  it("gives an Atom feed in which no text is markup", async () => {
    const { body, headers } = await get("/search.atom?words=SUM");
    expect(headers["content-type"]).toContain("application/atom+xml");
    expect(body).toContain("A &#38; &#60;B&#62;");
    expect(body.match(/<entry>/g)).toHaveLength(1);
    expect(body).toMatch(/<id>http:\/\/localhost\/statements\/sta_\w+<\/id>/);
  });

  it("gives all of the record in others' forms, and a fault for a form that there is not", async () => {
    const { count } = (await get("/api/facets")).json().hits;
    for (const format of ["json-ld", "web-annotation", "quotation-graph", "csv", "csv-safe"]) {
      const { statusCode, body } = await get(`/api/export/${format}`);
      expect([format, statusCode]).toEqual([format, 200]);
      if (format === "json-ld") expect(body.trim().split("\n")).toHaveLength(count);
    }
    expect((await get("/api/export/xml")).statusCode).toBe(400);
  });

  it.each(["reports", "occasions"])("gives the list of %s as an Atom feed", async (list) => {
    const { rows } = (await get(`/api/${list}`)).json();
    const { body } = await get(`/${list}.atom`);
    expect(body.match(/<entry>/g)).toHaveLength(rows.length);
    expect(body).toContain(`<id>http://localhost/${list}</id>`);
    expect((await get(`/api/${list}.atom?limit=1`)).body.match(/<entry>/g)).toHaveLength(1);
  });

  it("gives a direct quotation as a Quotation of schema.org, and what is reported as a Claim", async () => {
    for (const [manner, type, carrier] of [
      ["direct", "Quotation", "isPartOf"],
      ["indirect", "Claim", "appearance"],
    ] as const) {
      const [row] = (await get(`/api/statements?manner=${manner}`)).json().rows;
      const linked = (await get(`/statements/${row.id}.jsonld`)).json();
      expect(linked).toMatchObject({ "@context": "https://schema.org", "@type": type, text: row.words });
      expect(linked[carrier]["@type"]).toBe("NewsArticle");
    }
  });
});

describe("who may ask", () => {
  it.each([
    ["another name", { host: "evil.example" }, 421, "HOST_UNKNOWN"],
    ["another name with our port", { host: "evil.example:7457" }, 421, "HOST_UNKNOWN"],
  ])("refuses %s, so that a page elsewhere reads nothing", async (_, headers, status, code) => {
    const response = await get("/api/statements", headers);
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
  });

  it("takes its own name with any port", async () => {
    expect((await get("/api/health", { host: "localhost:9" })).statusCode).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "PATCH"] as const)("refuses %s", async (method) => {
    const response = await app.inject({ method, url: "/api/statements", headers: { host: "localhost" } });
    expect(response.statusCode).toBe(405);
  });

  it("sends a strict policy with every answer, faults too", async () => {
    for (const url of ["/api/health", "/api/nothing", "/search", "/api"]) {
      const policy = String((await get(url)).headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain("unsafe");
    }
  });

  it("wants the token where one is set, as a header, or once in the address", async () => {
    const guarded = await open({ token: TOKEN });
    const ask = (url: string, headers = {}) => get(url, headers, guarded);
    expect((await ask("/api/health")).json().error.code).toBe("TOKEN_NEEDED");
    expect((await ask("/search")).statusCode).toBe(401);
    expect((await ask("/api/health", { authorization: "Bearer wrong" })).statusCode).toBe(401);
    expect((await ask("/api/health", { authorization: `Bearer ${TOKEN}` })).statusCode).toBe(200);
    const moved = await ask(`/search?words=bridge&token=${encodeURIComponent(TOKEN)}`);
    expect([moved.statusCode, moved.headers.location]).toEqual([302, "/search?words=bridge"]);
    const cookie = String(moved.headers["set-cookie"]).split(";")[0] ?? "";
    expect((await ask("/api/health", { cookie })).statusCode).toBe(200);
    await guarded.close();
  });

  it("leads nobody off the site, whatever stands before the token in the address", async () => {
    const guarded = await open({ token: TOKEN });
    for (const path of ["//evil.example/", "//x//evil.example/", "/\\\\evil.example/", "//"]) {
      const moved = await get(`${path}?token=${encodeURIComponent(TOKEN)}`, {}, guarded);
      const { location } = moved.headers;
      expect([moved.statusCode, location?.startsWith("//")]).toEqual([302, false]);
    }
    expect((await get("//")).statusCode).toBeLessThan(500);
    await guarded.close();
  });

  it("gives out no whole text where it may not, but passages of quotations", async () => {
    const narrow = await open({ isFullText: false });
    const [row] = (await get("/api/statements?words=reopen*", {}, narrow)).json().rows;
    expect((await get(`/api/reports/${row.reportId}`, {}, narrow)).json().error.code).toBe("TEXT_WITHHELD");
    const [carrier] = (await get(`/api/statements/${row.id}`, {}, narrow)).json().carriers;
    const { source, cue, content } = carrier.attribution;
    const spans = [...source, ...cue, ...content];
    const told = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
    expect(carrier.passage.text.length).toBeLessThanOrEqual(told + 200);
    await narrow.close();
  });

  it("lets nobody ask without end", async () => {
    const busy = await open({ questionsPerMinute: 3 });
    const codes: number[] = [];
    for (let i = 0; i < 4; i++) codes.push((await get("/api/health", {}, busy)).statusCode);
    expect(codes).toEqual([200, 200, 200, 429]);
    await busy.close();
  });

  it("lets nobody try one token after another", async () => {
    const guarded = await open({ token: TOKEN, questionsPerMinute: 3 });
    const codes: number[] = [];
    for (let i = 0; i < 4; i++)
      codes.push((await get("/search", { authorization: `Bearer ${i}` }, guarded)).statusCode);
    expect(codes).toEqual([401, 401, 401, 429]);
    await guarded.close();
  });

  it("does not serve others without a token", async () => {
    const options = {
      record,
      host: "0.0.0.0",
      port: 0,
      mayMove: true,
      token: null,
      allowHost: null,
      isFullText: false,
      now,
    };
    await expect(serveRecord(options)).rejects.toMatchObject({ code: "TOKEN_MISSING" });
  });

  it("says so when the port is taken", async () => {
    const options = {
      record,
      host: "127.0.0.1",
      port: 0,
      mayMove: false,
      token: null,
      allowHost: null,
      isFullText: true,
      now,
    };
    const first = await serveRecord(options);
    const port = Number(new URL(first.address).port);
    await expect(serveRecord({ ...options, port })).rejects.toMatchObject({ code: "ADDRESS_TAKEN" });
    const moved = await serveRecord({ ...options, port, mayMove: true });
    expect(moved.address).not.toBe(first.address);
    await first.close();
    await moved.close();
  });
});

describe("onrecord serve", { timeout: 60_000 }, () => {
  it("says where it is ready in one line, and ends well on Ctrl-C", async () => {
    const child = spawn(process.execPath, [bin, "serve", "--record", record]);
    const line = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    const [, address = ""] = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line) ?? [];
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ counts: { reports: 16 } });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    expect([0, 130]).toContain(await ended);
  });
});
