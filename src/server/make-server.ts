// In: a record that is open for reading, and who may ask. Out: a server that answers the questions of `routes.ts`, hands
// out the browser application, and describes itself as OpenAPI; and what people correct, put into the record. Not done here:
// opening the record and listening (see `serve-record.ts`).
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import serveFiles from "@fastify/static";
import describe from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { OnrecordError } from "../base/errors.js";
import { hashBytes } from "../base/hash.js";
import type { RecordReader } from "../record/store.js";
import { AnswerPool } from "./answer-pool.js";
import { answerQuestion } from "./answer-question.js";
import { compressAnswers } from "./compress-answers.js";
import { AskerList, READER } from "./find-asker.js";
import { type GuardOptions, guardRequests, readTarget } from "./guard-requests.js";
import { addListFeeds } from "./list-feeds.js";
import { addListFiles } from "./list-files.js";
import { RecordGate } from "./record-gate.js";
import { RecordWriter } from "./record-writer.js";
import { renderApiPage } from "./render-api-page.js";
import { addReviewWrites } from "./review-writes.js";
import type { Route } from "./route.js";
import { ROUTES } from "./routes.js";
import { FaultAnswer } from "./schema/actor-answers.js";
import { IdQuestion } from "./schema/questions.js";
import { addExports, addStatementFiles } from "./statement-files.js";
import { RELEASE } from "./tag-answer.js";

/** How to serve a record. */
export interface ServerOptions extends GuardOptions {
  /** What those who read must know; null for nothing. */
  readonly token: string | null;
  /** The record's file, for those who correct it; null where nobody does. */
  readonly record: string | null;
  /** True when nobody but this machine's own people can reach the server: without tokens they own the record. */
  readonly isOwnMachine: boolean;
  /** True when nobody gets in without a token, though there be none any more. */
  readonly isTokenNeeded?: boolean;
  /** Whether whole texts are given out. */
  readonly isFullText: boolean;
  /** The present instant, ISO 8601: how long a source has been failing is told by it. */
  readonly now: () => string;
}

/** What answers questions; a server of no named file answers all of them itself. */
interface Served extends ServerOptions {
  readonly gate: RecordGate;
  readonly pool: AnswerPool | null;
}

/** The browser application as it was built. */
const SITE = fileURLToPath(new URL("../../dist/web/", import.meta.url));
/** Addresses of data are no pages. */
const DATA = /\.(?:json|jsonld|csv|atom)$/;
const MOST_BYTES = 65_536;
const MOST_ID_CHARACTERS = 600;
const YEAR_S = 31_536_000;
const WHOSE_CHARACTERS = 12;

/** A server for the record; closing it closes the reader. */
export async function makeServer(reader: RecordReader, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: MOST_BYTES,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MOST_ID_CHARACTERS },
  });
  const gate = new RecordGate(reader);
  app.addHook("onClose", () => gate.close());
  const pool = options.record === null ? null : new AnswerPool(options.record);
  app.addHook("onClose", () => pool?.close());
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((fault, _, reply) => sendFault(reply, fault));
  const askers = new AskerList(options);
  await guardRequests(app, askers, options);
  await compressAnswers(app);
  await app.register(describe, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "onrecord", description: "A record of who said what.", version: "1" },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(async (inner) => {
    for (const route of ROUTES) addRoute(inner, route, { ...options, gate, pool });
    addStatementFiles(inner, gate);
    addExports(inner, gate);
    addListFiles(inner, gate, options.now);
    addListFeeds(inner, gate, options.now);
    const writer = options.record === null ? null : new RecordWriter(options.record);
    if (writer) inner.addHook("onClose", () => writer.close());
    addReviewWrites(inner, { gate, writer, ...options });
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  app.get("/api", { schema: { hide: true } }, (_, reply) =>
    reply.type("text/html; charset=utf-8").send(renderApiPage()),
  );
  await addSite(app);
  return app;
}

function addRoute(app: FastifyInstance, route: Route, { gate, pool, isFullText, now }: Served): void {
  const { path, summary, question, answer, isLong, givesText } = route;
  const isOne = path.endsWith("/:id");
  const schema = {
    summary,
    querystring: question,
    ...(isOne ? { params: IdQuestion } : {}),
    response: { 200: answer, "4xx": FaultAnswer, "5xx": FaultAnswer },
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const id = isOne ? IdQuestion.parse(request.params).id : "";
    if (givesText && !isFullText) throw new OnrecordError("TEXT_WITHHELD", { id });
    const asker = request.asker ?? READER;
    // What one is shown in review is not what another is.
    const tagged = `${RELEASE}${asker.name === null ? "" : `-${hashBytes(asker.name).slice(0, WHOSE_CHARACTERS)}`}`;
    const { "if-none-match": known = null } = request.headers;
    const put = { path, question: request.query, asked: { id, now: now(), asker, isFullText }, tagged, known };
    const { tag, body } = await (isLong && pool ? pool.ask(put) : gate.ask((reader) => answerQuestion(reader, put)));
    reply.header("etag", tag).header("cache-control", "no-cache");
    if (body === null) return reply.code(304).send();
    return reply.type("application/json; charset=utf-8").serializer(asItIs).send(body);
  };
  app.get(path, { schema }, handle);
  // Every page has its data beside it: /statements/ID.json, /search.json.
  const page = path === "/api/statements" ? "/search" : path.slice("/api".length);
  app.get(`${page}.json`, { schema: { ...schema, hide: true } }, handle);
}

/** The application's files; any other address is one of its pages. */
async function addSite(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(SITE);
  if (isBuilt)
    await app.register(serveFiles, {
      root: SITE,
      wildcard: false,
      // Its own would go before the one below.
      cacheControl: false,
      // Assets have the hash of what they hold in their names.
      setHeaders: (response, path) =>
        response.setHeader("cache-control", path.includes("assets") ? `max-age=${YEAR_S}, immutable` : "no-cache"),
    });
  app.setNotFoundHandler(async (request, reply) => {
    const { pathname } = readTarget(request);
    if (!isBuilt || /^\/(?:api|assets)(?:\/|$)/.test(pathname) || DATA.test(pathname))
      throw new OnrecordError("PAGE_UNKNOWN", { path: pathname });
    return reply.sendFile("index.html");
  });
}

const asItIs = (body: unknown): string => String(body);

/** Every fault is told in one shape, with what to do. */
function sendFault(reply: FastifyReply, fault: unknown): FastifyReply {
  const { code, message, remedy, httpStatus } = toOnrecordError(fault);
  return reply
    .code(httpStatus)
    .type("application/json")
    .serializer(JSON.stringify)
    .send({ error: { code, message, remedy } });
}

function toOnrecordError(fault: unknown): OnrecordError {
  if (fault instanceof OnrecordError) return fault;
  const { statusCode, message } =
    fault instanceof Error
      ? { statusCode: 500, ...fault, message: fault.message }
      : { statusCode: 500, message: String(fault) };
  return statusCode >= 400 && statusCode < 500
    ? new OnrecordError("QUERY_BAD", { reason: message })
    : new OnrecordError("INTERNAL", { reason: message }, fault);
}
