import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { makeServer } from "../src/server/make-server.js";
import { runCommand } from "./cli-run.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-server-changes-"));
const record = join(folder, "changes.onrecord");
let app: FastifyInstance;

const get = async (url: string) => (await app.inject({ url, headers: { host: "localhost" } })).json();

/** Two reports in three steps: the first one's words are turned round, then softened; the second one gets a line more. */
const STEPS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ["tamsk", "Ilse Varn said the Tamsk crossing “will not reopen before the summer.”"],
    ["ferry", "Pavo Lenn said the ferry “sails again on Monday.”"],
  ],
  [["tamsk", "Ilse Varn said the Tamsk crossing “may well reopen before the summer.”"]],
  [["ferry", "Pavo Lenn said the ferry “sails again on Monday.”\n\nMara Lind said the harbour “stays shut.”"]],
];

beforeAll(async () => {
  for (const [i, reports] of STEPS.entries()) {
    const file = join(folder, `step-${i}.jsonl`);
    const lines = reports.map(([id, text]) => ({
      ...{ id, url: `https://courier.example/${id}`, outlet: "Vessna Courier", published: `2031-04-0${i + 3}` },
      ...{ title: `On the ${id}`, text: `${text}\n` },
    }));
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const clock = { now_ms: Date.parse(`2031-04-0${i + 4}T08:00:00.000Z`) };
    expect((await runCommand(["add", file, "--record", record], { clock })).status).toBe(0);
  }
  app = await makeServer(await openLinkedRecord(record, { mode: "read" }), {
    ...{
      hosts: ["localhost"],
      token: null,
      record: null,
      isOwnMachine: false,
      isFullText: true,
      now: () => "2031-06-01T00:00:00Z",
    },
  });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly title: string;
  readonly statements: readonly { readonly kind: string }[];
}
const told = ({ rows }: { readonly rows: readonly Row[] }) =>
  rows.map(({ title, statements }) => `${title}: ${statements.map(({ kind }) => kind)}`);

describe("/api/changes", () => {
  it("tells what became of the statements, the report changed last first", async () => {
    const found = await get("/api/changes");
    expect(told(found)).toEqual(["On the ferry: appeared", "On the tamsk: reworded"]);
    expect(found.next).toBeNull();
    expect(found.rows[1].statements[0].before.words).toContain("will not reopen");
    expect(await get("/changes.json")).toEqual(found);
  });

  it("gives each report once over all pages", async () => {
    const first = await get("/api/changes?limit=1");
    const second = await get(`/api/changes?limit=1&cursor=${encodeURIComponent(first.next)}`);
    expect([...told(first), ...told(second)]).toEqual(told(await get("/api/changes")));
    expect(second.next).toBeNull();
  });

  it.each([
    ["since=2031-04-06", ["On the ferry: appeared"]],
    ["since=2031-05", []],
    ["report=https://courier.example/tamsk", ["On the tamsk: reworded"]],
  ])("lists those asked for with %s", async (asked, expected) => {
    expect(told(await get(`/api/changes?${asked}`))).toEqual(expected);
  });

  it.each([
    ["report=rep_nobody", "ID_NOT_FOUND"],
    ["cursor=elsewhere", "QUERY_BAD"],
    ["since=soon", "QUERY_BAD"],
  ])("says what is wrong with %s", async (asked, code) => {
    expect((await get(`/api/changes?${asked}`)).error.code).toBe(code);
  });

  it("is a feed too: an entry for each step, with what was changed", async () => {
    const { body } = await app.inject({ url: "/changes.atom", headers: { host: "localhost" } });
    expect(body.match(/<entry>/g)).toHaveLength(2);
    expect(body).toMatch(/<id>http:\/\/localhost\/reports\/rep_\w+\?version=ver_\w+&#38;against=ver_\w+<\/id>/);
    expect(body).toContain("appeared: the harbour “stays shut.”");
  });
});
