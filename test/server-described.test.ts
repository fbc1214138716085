import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { makeServer } from "../src/server/make-server.js";
import { runCommand } from "./cli-run.js";

// The API as a stranger finds it: all that is known of it here is its own description.

interface Described {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}
interface Parameter {
  readonly in: "path" | "query";
  readonly name: string;
  readonly schema: Described;
}
interface Answered {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, Answered>>;
}
interface Question {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answered>>;
}

const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "onrecord-server-described-"));
const record = join(folder, "described.onrecord");
const ajv = new Ajv2020({ strict: false });
const validators = new Map<object, ValidateFunction>();
let app: FastifyInstance;
let questions: readonly Question[] = [];

/** Names and words that try to be markup, to turn the line round, to end it, or to be something in a query. */
const HOSTILE = `<script>alert(1)</script> <img src=x onerror=alert(2)> \u202etxt.exe\u2066 ]]> "; DROP TABLE article; --`;

const ask = (url: string) => app.inject({ url, headers: { host: "localhost" } });

beforeAll(async () => {
  const file = join(folder, "hostile.jsonl");
  const lines = Array.from({ length: 300 }, (_, i) => `“Item ${i} ${HOSTILE} stays,” said Ilse Varn.`);
  const report = { id: "hostile", url: "https://hostile.example/1", outlet: HOSTILE, title: HOSTILE };
  writeFileSync(file, `${JSON.stringify({ ...report, published: "2031-05-01", text: lines.join("\n\n") })}\n`);
  for (const input of [samples, file]) expect((await runCommand(["add", input, "--record", record])).status).toBe(0);
  app = await makeServer(await openLinkedRecord(record, { mode: "read" }), {
    ...{
      hosts: ["localhost"],
      token: null,
      record: null,
      isOwnMachine: false,
      isFullText: true,
      questionsPerMinute: 1_000_000,
    },
    now: () => "2031-06-01T00:00:00Z",
  });
  const { paths } = (await ask("/api/openapi.json")).json<{ paths: Record<string, { get?: Operation }> }>();
  questions = Object.entries(paths).flatMap(([path, { get }]) =>
    get ? [{ path, parameters: get.parameters ?? [], responses: get.responses ?? {} }] : [],
  );
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Words that somebody might type, and words that nobody should. */
const WORDS = fc.oneof(
  fc.constantFrom(
    "crossing",
    "reopen*",
    "Ilse Varn",
    "OR",
    "2031-04",
    "sta_",
    HOSTILE,
    "=1+1",
    "%",
    "\u0000",
    "x".repeat(600),
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** What the description lets one give, as it is written in an address: one or several values. */
function drawValues({ anyOf, items, ...schema }: Described): fc.Arbitrary<readonly string[]> {
  if (anyOf) return fc.oneof(...anyOf.map(drawValues));
  if (items) return fc.array(drawValues(items), { maxLength: 3 }).map((values) => values.flat());
  if (schema.enum) return fc.constantFrom(...schema.enum).map((value) => [value]);
  if (schema.type === "integer" || schema.type === "number")
    return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 500 }).map((value) => [String(value)]);
  return WORDS.map((value) => [value.slice(0, schema.maxLength)]);
}

/** An address for a question; now and then with a value that the description forbids. */
function drawAddress({ path, parameters }: Question): fc.Arbitrary<string> {
  const drawn = parameters.map(({ in: place, name, schema }) => {
    const values = fc.oneof({ weight: 4, arbitrary: drawValues(schema) }, { weight: 1, arbitrary: fc.tuple(WORDS) });
    return fc.tuple(
      fc.constant({ place, name }),
      place === "path" ? values : fc.oneof({ weight: 7, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: values }),
    );
  });
  const encode = (value: string) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd")) || "-";
  return fc.tuple(...drawn).map((given) => {
    const inPath = new Map(given.map(([{ name }, values]) => [name, encode(values[0] ?? "-")]));
    const asked = given.filter(([{ place }]) => place === "query");
    const query = asked.flatMap(([{ name }, values]) => values.map((value) => `${name}=${encode(value)}`));
    return `${path.replace(/\{(\w+)\}/g, (_, name: string) => inPath.get(name) ?? "-")}?${query.join("&")}`;
  });
}

/** What is wrong with an answer by the description; null when nothing is. */
function findFault({ responses }: Question, status: number, body: () => unknown): string | null {
  const described = responses[status === 200 ? "200" : `${Math.floor(status / 100)}XX`];
  const schema = described?.content?.["application/json"]?.schema;
  if (!schema) return status === 200 ? null : `the description knows no ${status}`;
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(body()) ? null : ajv.errorsText(validate.errors);
}

describe("the API's own description", () => {
  it("describes what every question without parameters answers", async () => {
    const open = questions.filter(({ path }) => !path.includes("{"));
    expect(open.length).toBeGreaterThan(8);
    for (const question of open) {
      const response = await ask(question.path);
      expect([question.path, response.statusCode]).toEqual([question.path, 200]);
      expect([question.path, findFault(question, 200, () => response.json())]).toEqual([question.path, null]);
    }
  });

  it("holds for whatever is asked: never a fault of the server's, always the shapes that it tells", async () => {
    const asked = fc.nat().chain((i) => {
      const question = questions[i % questions.length];
      if (!question) throw new Error("nothing is described");
      return drawAddress(question).map((address) => ({ question, address }));
    });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ question, address }) => {
        const response = await ask(address);
        answered += response.statusCode === 200 ? 1 : 0;
        expect(response.statusCode).toBeLessThan(500);
        expect(findFault(question, response.statusCode, () => response.json())).toBeNull();
      }),
      { seed: 20310501, numRuns: 600 },
    );
    expect(answered).toBeGreaterThan(150);
  });
});

describe("docs/serving.md", () => {
  it("names every address of the description that is no file, and no other", () => {
    const page = readFileSync(fileURLToPath(new URL("../docs/serving.md", import.meta.url)), "utf8");
    const rows = page.split("\n").filter((line) => line.startsWith("| `/api/"));
    const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, path]) => path));
    const described = questions.map(({ path }) => path).filter((path) => !path.includes("."));
    expect(named.toSorted()).toEqual(described.toSorted());
  });
});

describe("a hostile report", () => {
  it("reaches JSON as text, and never as a page", async () => {
    const { rows } = (await ask("/api/statements?outlet=&words=Item")).json();
    expect(rows).toEqual([]);
    const found = await ask("/api/statements?words=Item");
    expect(found.headers["content-type"]).toMatch(/^application\/json/);
    expect(found.headers["x-content-type-options"]).toBe("nosniff");
    expect(found.json().rows[0].title).toBe(HOSTILE);
  });

  it("reaches an Atom feed as text: no element of its own, no character that XML forbids", async () => {
    const { body } = await ask("/search.atom?words=Item");
    const names = new Set([...body.matchAll(/<\/?([\w:]+)/g)].map(([, name]) => name));
    expect([...names].filter((name) => name === "script" || name === "img")).toEqual([]);
    expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it("is given whole, with every attribution", async () => {
    const [row] = (await ask("/api/statements?words=Item")).json().rows;
    const { article, attributions } = (await ask(`/api/reports/${row.reportId}`)).json();
    expect(attributions.length).toBeGreaterThanOrEqual(300);
    expect(article.text).toContain(HOSTILE);
  });
});
