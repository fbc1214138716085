// The API's lists as Atom feeds: what is new in the record, for readers of feeds.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type FeedEntry, renderAtom } from "../export/render-atom.js";
import { LINE_FAULTS } from "./open-lines.js";
import { makeFeedHead } from "./read-site.js";
import type { RecordGate } from "./record-gate.js";
import { ASKED_BY_ANYONE } from "./route.js";
import { ROUTES } from "./routes.js";
import { ChangeRow, OccasionRow, ReportRow } from "./schema/actor-answers.js";
import { answerTagged } from "./tag-answer.js";

/** How the rows of a list become entries of a feed. */
interface ListFeed {
  readonly page: string;
  readonly title: string;
  readonly toEntry: (row: unknown) => FeedEntry;
}

const FEEDS: readonly ListFeed[] = [
  {
    page: "/reports",
    title: "onrecord: reports",
    toEntry: (row) => {
      const { reportId, title, outlet, publishedAt, attributionCount } = ReportRow.parse(row);
      const words = title ?? "untitled report";
      const summary = `${attributionCount} attributions`;
      return { ...entry(`/reports/${reportId}`, words, publishedAt), author: outlet ?? "no outlet told", summary };
    },
  },
  {
    page: "/occasions",
    title: "onrecord: occasions",
    toEntry: (row) => {
      const { id, kind, texts, firstPublishedAt, speakers, statementCount } = OccasionRow.parse(row);
      const author = speakers.map(({ name }) => name).join(", ") || "no speaker told";
      const summary = `${statementCount} statements`;
      return { ...entry(`/occasions/${id}`, `${kind}: ${texts.join("; ")}`, firstPublishedAt), author, summary };
    },
  },
  {
    page: "/changes",
    title: "onrecord: changes",
    toEntry: (row) => {
      const { reportId, title, outlet, before, after, noticeCount, statements } = ChangeRow.parse(row);
      const path = `/reports/${reportId}?version=${after.versionId}&against=${before.versionId}`;
      const summary = noticeCount === 0 ? "without a notice" : `with ${noticeCount} notices`;
      const lines = (statements ?? []).map(
        ({ kind, before: one, after: other }) => `${kind}: ${[one?.words, other?.words].filter(Boolean).join(" → ")}`,
      );
      const told = { ...entry(path, title ?? "untitled report", after.addedAt), author: outlet ?? "no outlet told" };
      return { ...told, content: lines.join("\n") || "no statement was changed", summary };
    },
  },
];

function entry(path: string, title: string, at: string | null) {
  return { path, title, at, content: title };
}

const Rows = z.object({ rows: z.array(z.unknown()) });

/** Adds `/reports.atom` and its like, under the API's address and the page's. */
export function addListFeeds(app: FastifyInstance, gate: RecordGate, now: () => string): void {
  for (const { page, title, toEntry } of FEEDS) {
    const route = ROUTES.find(({ path }) => path === `/api${page}`);
    if (!route) throw new RangeError(`no route answers ${page}`);
    for (const path of [`/api${page}.atom`, `${page}.atom`]) {
      const schema = {
        hide: !path.startsWith("/api"),
        summary: `${route.summary}, as an Atom feed`,
        querystring: route.question,
        response: LINE_FAULTS,
      };
      app.get(path, { schema }, (request, reply) => {
        const asked = { ...ASKED_BY_ANYONE, now: now() };
        reply.type("application/atom+xml; charset=utf-8");
        return answerTagged(gate, request, reply, async () => {
          const found = await gate.ask((reader) => route.ask(reader, request.query, asked));
          return renderAtom(Rows.parse(found).rows.map(toEntry), makeFeedHead(request, page, title));
        });
      });
    }
  }
}
