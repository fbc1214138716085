// Statements in forms that others read: lists as CSV and Atom, one as JSON-LD.
import type { FastifyInstance } from "fastify";
import { type ExportFormat, exportAs } from "../export/export-as.js";
import { renderCsvHead, renderCsvLine } from "../export/plain-statement.js";
import { renderAtom, toFeedEntry } from "../export/render-atom.js";
import { toJsonLd } from "../export/statement-json-ld.js";
import { type StatementQuery, searchStatements } from "../query/search-statements.js";
import { LINE_FAULTS, openLines } from "./open-lines.js";
import { makeFeedHead, readSite } from "./read-site.js";
import type { RecordGate } from "./record-gate.js";
import { CsvQuestion, ExportQuestion, IdQuestion, StatementsQuestion } from "./schema/questions.js";
import { showStatement } from "./show-statement.js";
import { answerTagged } from "./tag-answer.js";

const CSV_ROWS_AT_A_TIME = 500;
const FEED_ROWS = 100;

/** Adds them, under the API's address and under those of the pages. */
export function addStatementFiles(app: FastifyInstance, gate: RecordGate): void {
  for (const path of ["/api/statements.csv", "/search.csv"])
    app.get(
      path,
      {
        schema: {
          hide: path.startsWith("/search"),
          summary: "Statements as CSV",
          querystring: CsvQuestion,
          response: LINE_FAULTS,
        },
      },
      (request, reply) => {
        const { safe, ...query } = CsvQuestion.parse(request.query);
        reply.header("content-disposition", 'attachment; filename="statements.csv"').type("text/csv; charset=utf-8");
        return answerTagged(gate, request, reply, () => openLines(writeCsv(gate, query, safe === "true")));
      },
    );
  for (const path of ["/api/statements.atom", "/search.atom"])
    app.get(
      path,
      {
        schema: {
          hide: path.startsWith("/search"),
          summary: "Statements as an Atom feed",
          querystring: StatementsQuestion,
          response: LINE_FAULTS,
        },
      },
      (request, reply) => {
        const query = StatementsQuestion.parse(request.query);
        reply.type("application/atom+xml; charset=utf-8");
        return answerTagged(gate, request, reply, async () => {
          const { rows } = await gate.ask((reader) => searchStatements(reader, { limit: FEED_ROWS, ...query }));
          return renderAtom(rows.map(toFeedEntry), makeFeedHead(request, "/search", "onrecord: statements"));
        });
      },
    );
  for (const path of ["/api/statements/:id.jsonld", "/statements/:id.jsonld"])
    app.get(
      path,
      {
        schema: {
          hide: path.startsWith("/s"),
          summary: "One statement as schema.org JSON-LD",
          params: IdQuestion,
          response: LINE_FAULTS,
        },
      },
      (request, reply) => {
        const { id } = IdQuestion.parse(request.params);
        reply.type("application/ld+json; charset=utf-8");
        return answerTagged(gate, request, reply, async () => {
          const { row } = await gate.ask((reader) => showStatement(reader, id));
          return JSON.stringify(toJsonLd(row, readSite(request)));
        });
      },
    );
}

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  "csv-safe": "text/csv; charset=utf-8",
  "json-ld": "application/x-ndjson",
  "web-annotation": "application/x-ndjson",
  "quotation-graph": "application/x-ndjson",
} as const satisfies Record<ExportFormat, string>;

/** Adds the exports of all that the record holds, as they are read. */
export function addExports(app: FastifyInstance, gate: RecordGate): void {
  const schema = {
    summary: "All of the record in a form that others read",
    params: ExportQuestion,
    response: LINE_FAULTS,
  };
  app.get("/api/export/:format", { schema }, (request, reply) => {
    const { format } = ExportQuestion.parse(request.params);
    reply.type(MEDIA_TYPES[format]);
    return answerTagged(gate, request, reply, () => openLines(gate.iterate((reader) => exportAs(reader, format))));
  });
}

/** All that the search finds, a page at a time: memory holds one. */
async function* writeCsv(gate: RecordGate, query: StatementQuery, safe: boolean): AsyncGenerator<string> {
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  for (let cursor = query.cursor; ; ) {
    const limit = Math.min(left, CSV_ROWS_AT_A_TIME);
    const at = cursor === undefined ? {} : { cursor };
    const { rows, next } = await gate.ask((reader) => searchStatements(reader, { ...query, limit, ...at }));
    const lines = rows.map((row) => renderCsvLine(row, { safe })).join("");
    yield cursor === query.cursor ? `${renderCsvHead()}${lines}` : lines;
    left -= rows.length;
    if (next === null || left <= 0) return;
    cursor = next;
  }
}
