// A server with the application's files and just enough of the API to look at every page: each answer is one question put
// to the record. What the API promises besides (tokens, limits, schemas, feeds) is not here.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { OnrecordError } from "../src/base/errors.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { comparePositions } from "../src/query/compare-positions.js";
import { countFacets } from "../src/query/count-facets.js";
import { getBody } from "../src/query/get-body.js";
import { getOccasion } from "../src/query/get-occasion.js";
import { getShown, type ShownAttribution } from "../src/query/get-shown.js";
import { getSpeaker } from "../src/query/get-speaker.js";
import { listOccasions } from "../src/query/list-occasions.js";
import { listReports } from "../src/query/list-reports.js";
import { listTimeline } from "../src/query/list-timeline.js";
import { searchStatements } from "../src/query/search-statements.js";
import type { RecordReader } from "../src/record/store.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const CONTEXT = 200;

type Ask = (reader: RecordReader, params: URLSearchParams, id: string) => Promise<unknown>;

/** A search as it is asked for: what is given more than once is a list. */
function readSearch(params: URLSearchParams): object {
  const names = [...new Set(params.keys())].filter((name) => name !== "by" && name !== "period");
  return Object.fromEntries(
    names.map((name) => [name, params.getAll(name).length > 1 ? params.getAll(name) : params.get(name)]),
  );
}

const ROUTES: readonly (readonly [path: RegExp, ask: Ask])[] = [
  [/^\/api\/statements$/, (reader, params) => searchStatements(reader, readSearch(params))],
  [/^\/api\/facets$/, (reader, params) => countFacets(reader, readSearch(params), 10)],
  [/^\/api\/timeline$/, (reader, params) => listTimeline(reader, readSearch(params))],
  [
    /^\/api\/compare$/,
    (reader, params) => {
      const by = params.get("by");
      return comparePositions(reader, readSearch(params), {
        by: by === "body" || by === "country" ? by : "speaker",
        period: params.get("period") === "day" ? "day" : "month",
      });
    },
  ],
  [/^\/api\/occasions$/, (reader, params) => listOccasions(reader, readSearch(params))],
  [/^\/api\/reports$/, (reader, params) => listReports(reader, readSearch(params))],
  [
    /^\/api\/speakers$/,
    (reader, params) =>
      reader.listSpeakers({ words: params.get("words"), kind: null, limit: 50, cursor: params.get("cursor") }),
  ],
  [/^\/api\/health$/, showHealth],
  [/^\/api\/changes$/, listChanges],
  [/^\/api\/speakers\/([^/]+)$/, (reader, _, id) => getSpeaker(reader, id)],
  [/^\/api\/bodies\/([^/]+)$/, (reader, _, id) => getBody(reader, id)],
  [/^\/api\/occasions\/([^/]+)$/, (reader, _, id) => getOccasion(reader, id)],
  [/^\/api\/statements\/([^/]+)$/, (reader, _, id) => showStatement(reader, id)],
  [/^\/api\/reports\/([^/]+)$/, (reader, params, id) => showReport(reader, id, params.get("version"))],
];

async function showStatement(reader: RecordReader, id: string): Promise<unknown> {
  const found = await getShown(reader, id);
  const shown = found.what === "attribution" ? await getShown(reader, found.attribution.statementId ?? id) : found;
  if (shown.what !== "statement") throw new OnrecordError("ID_NOT_FOUND", { id });
  const { statement, attributions, relations } = shown.statement;
  return { row: await reader.findStatement(statement.id), carriers: attributions.map(showCarrier), relations };
}

function showCarrier({ entry, attribution, reading, speaker }: ShownAttribution): object {
  const { article } = entry.extraction;
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
  const start = Math.max(0, Math.min(...spans.map((span) => span.start)) - CONTEXT);
  const end = Math.min(article.text.length, Math.max(...spans.map((span) => span.end)) + CONTEXT);
  const { title, publishedAt, version, report } = article;
  return {
    ...{ attribution, reading, speaker },
    words: attribution.content.map((span) => article.text.slice(span.start, span.end)).join(" … "),
    report: { id: report.id, versionId: version.id, outlet: report.outlet, title, url: report.url, publishedAt },
    passage: { text: article.text.slice(start, end), start, isCut: end < article.text.length },
  };
}

async function showReport(reader: RecordReader, id: string, version: string | null): Promise<unknown> {
  const shown = await getShown(reader, id);
  if (shown.what !== "report") throw new OnrecordError("ID_NOT_FOUND", { id });
  const entry =
    shown.versions.find(({ extraction }) => extraction.article.version.id === version) ?? shown.versions.at(-1);
  if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id });
  const { article, attributions, readings, problems } = entry.extraction;
  const names = new Map<string, object | null>();
  const attributed: object[] = [];
  for (const [i, attribution] of attributions.entries()) {
    const speakerId = await reader.findSpeakerIdOf(attribution.id);
    if (speakerId !== null && !names.has(speakerId)) names.set(speakerId, await reader.findSpeaker(speakerId));
    attributed.push({
      attribution,
      reading: readings[i] ?? null,
      speaker: speakerId === null ? null : names.get(speakerId),
      statementId: await reader.findStatementIdOf(attribution.id),
    });
  }
  return {
    ...{ report: article.report, version: article.version, article, problems, copies: shown.copies },
    attributions: attributed,
    versions: shown.versions.map(({ addedAt, extraction }) => ({
      ...{ id: extraction.article.version.id, addedAt },
      ...{ publishedAt: extraction.article.publishedAt, modifiedAt: extraction.article.modifiedAt },
    })),
  };
}

async function showHealth(reader: RecordReader): Promise<unknown> {
  const engines = [...(await reader.countEngines())].map(([engine, versions]) => ({ engine, versions }));
  return { counts: await reader.countRecord(), engines };
}

async function listChanges(reader: RecordReader): Promise<unknown> {
  const { rows } = await listReports(reader, {});
  const changed = rows.filter(({ versionCount }) => versionCount > 1);
  const found: object[] = [];
  for (const { reportId, outlet, title } of changed) {
    const [before, after] = (await reader.findEntries(reportId)).map(({ addedAt, extraction }) => ({
      ...{ addedAt, versionId: extraction.article.version.id, notices: extraction.article.page?.notices ?? [] },
    }));
    found.push({ reportId, outlet, title, before, after, noticeCount: after?.notices.length ?? 0 });
  }
  return { rows: found, next: null };
}

async function answer(reader: RecordReader, url: URL): Promise<{ readonly status: number; readonly body: unknown }> {
  for (const [path, ask] of ROUTES) {
    const found = path.exec(url.pathname);
    if (found) return { status: 200, body: await ask(reader, url.searchParams, decodeURIComponent(found[1] ?? "")) };
  }
  throw new OnrecordError("ID_NOT_FOUND", { id: url.pathname });
}

/** Starts it on a free port of this machine; the server's `close` lets go of the record too. */
export async function startStandIn(record: string, folder: string): Promise<Server> {
  const reader = await openLinkedRecord(record, { mode: "read" });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://here.invalid");
    response.setHeader("content-security-policy", POLICY);
    if (!url.pathname.startsWith("/api/")) {
      const asked = join(folder, url.pathname);
      const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, "index.html");
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      response.end(readFileSync(file));
      return;
    }
    const fail = (error: unknown) => {
      const known = error instanceof OnrecordError ? error : null;
      const { code, message, remedy } = known ?? { code: "INTERNAL", message: String(error), remedy: "" };
      return { status: known?.httpStatus ?? 500, body: { error: { code, message, remedy } } };
    };
    void answer(reader, url)
      .catch(fail)
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(body));
      });
  });
  server.on("close", () => void reader.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
