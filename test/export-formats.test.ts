import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExportFormat } from "../src/export/export-as.js";
import type { WebAnnotation } from "../src/export/web-annotation.js";
import { runCommand } from "./cli-run.js";

const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const ajv = new Ajv({ allowUnionTypes: true });

// What each format's own page asks for, as JSON Schema.
const SELECTOR = {
  oneOf: [
    {
      type: "object",
      required: ["type", "start", "end"],
      properties: {
        type: { const: "TextPositionSelector" },
        start: { type: "integer", minimum: 0 },
        end: { type: "integer", minimum: 0 },
      },
      additionalProperties: false,
    },
    {
      type: "object",
      required: ["type", "exact"],
      properties: {
        type: { const: "TextQuoteSelector" },
        ...Object.fromEntries(["exact", "prefix", "suffix"].map((name) => [name, { type: "string" }])),
      },
      additionalProperties: false,
    },
  ],
};
const ANNOTATION = ajv.compile({
  type: "object",
  required: ["@context", "id", "type", "target"],
  properties: {
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: { type: "string", pattern: "^[a-z]+:" },
    type: { const: "Annotation" },
    motivation: { enum: ["describing"] },
    body: {
      type: "array",
      items: { type: "object", required: ["type", "value"], properties: { type: { const: "TextualBody" } } },
    },
    target: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["type", "source", "selector"],
        properties: {
          type: { const: "SpecificResource" },
          source: { type: "string", pattern: "^[a-z]+:" },
          state: {
            type: "object",
            required: ["type", "sourceDate"],
            properties: { type: { const: "TimeState" }, sourceDate: { type: "string" } },
          },
          selector: { type: "array", items: SELECTOR },
        },
      },
    },
  },
  additionalProperties: false,
});
const AGENT = {
  type: "object",
  required: ["@type", "name"],
  properties: { "@type": { enum: ["Person", "Organization"] }, name: { type: "string" } },
};
const ARTICLE = { type: "object", required: ["@type"], properties: { "@type": { const: "NewsArticle" } } };
const WORK = {
  "@context": { const: "https://schema.org" },
  identifier: { type: "string" },
  text: { type: "string" },
  dateCreated: { type: "string", pattern: "^\\d{4}(-\\d\\d){0,2}$" },
};
const LINKED = ajv.compile({
  oneOf: [
    {
      type: "object",
      required: ["@type", "text", "isPartOf"],
      properties: {
        ...WORK,
        "@type": { const: "Quotation" },
        spokenByCharacter: AGENT,
        creator: AGENT,
        isPartOf: ARTICLE,
      },
      additionalProperties: false,
    },
    {
      type: "object",
      required: ["@type", "text", "appearance"],
      properties: { ...WORK, "@type": { const: "Claim" }, author: AGENT, appearance: ARTICLE },
      additionalProperties: false,
    },
  ],
});
const QUOTATIONS = ajv.compile({
  type: "object",
  required: ["date", "url", "title", "lang", "quotes"],
  properties: {
    date: { type: ["string", "null"] },
    url: { type: ["string", "null"] },
    title: { type: ["string", "null"] },
    lang: { type: "string" },
    quotes: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["pre", "quote", "post"],
        properties: {
          pre: { type: "string", maxLength: 100 },
          quote: { type: "string", minLength: 1 },
          post: { type: "string", maxLength: 100 },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

const folder = mkdtempSync(join(tmpdir(), "onrecord-formats-"));
const record = join(folder, "formats.onrecord");
const EMOJI = "🌉 “The bridge 🌉 is open to all of us again today,” said Ilse Varn.\n";

beforeAll(async () => {
  const emoji = join(folder, "emoji.jsonl");
  writeFileSync(emoji, `${JSON.stringify({ id: "emoji", published: "2031-04-03", text: EMOJI })}\n`);
  for (const input of [samples, emoji]) expect((await runCommand(["add", input, "--record", record])).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function exportLines(format: ExportFormat): Promise<readonly string[]> {
  const file = join(folder, `${format}.out`);
  const { status, err } = await runCommand(["export", file, "--format", format, "--record", record]);
  expect([status, err]).toEqual([0, expect.stringContaining("written to")]);
  const text = readFileSync(file, "utf8");
  rmSync(file);
  return text.split(format.startsWith("csv") ? "\r\n" : "\n").slice(0, -1);
}

describe("exports that others read", () => {
  it.each([
    ["web-annotation", ANNOTATION],
    ["json-ld", LINKED],
    ["quotation-graph", QUOTATIONS],
  ] as const)("%s: every line is as the format asks", async (format, isValid) => {
    const lines = await exportLines(format);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect([isValid(JSON.parse(line)), isValid.errors]).toEqual([true, null]);
    expect(await exportLines(format)).toEqual(lines);
  });

  it("counts code points, so that others' tools find the words", async () => {
    const annotations = (await exportLines("web-annotation")).map((line) => JSON.parse(line) as WebAnnotation);
    const selectors = annotations.flatMap(({ target }) => target.map(({ selector }) => selector));
    const found = selectors.filter(([, quote]) => quote?.type === "TextQuoteSelector" && quote.exact.includes("🌉"));
    expect(found).toHaveLength(1);
    const [position, quote] = found[0] ?? [];
    if (position?.type !== "TextPositionSelector" || quote?.type !== "TextQuoteSelector")
      throw new Error("no selectors");
    expect([...EMOJI].slice(position.start, position.end).join("")).toBe(quote.exact);
  });

  it("csv has a line for each statement and a heading", async () => {
    const [heading, ...lines] = await exportLines("csv");
    expect(heading).toMatch(/^id,kind,speaker,/);
    expect(lines).toHaveLength((await exportLines("json-ld")).length);
  });
});
