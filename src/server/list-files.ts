// The API's lists as CSV (RFC 4180), a page at a time: one column for each field that holds one value or a list of words.
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { formatMoment } from "../base/format-moment.js";
import { escapeCsvCell } from "../export/plain-statement.js";
import type { Moment } from "../record/reading.js";
import { LINE_FAULTS, openLines } from "./open-lines.js";
import type { RecordGate } from "./record-gate.js";
import { ASKED_BY_ANYONE, type Route } from "./route.js";
import { ROUTES } from "./routes.js";
import { SafeQuestion } from "./schema/questions.js";
import { answerTagged } from "./tag-answer.js";

/** A page of a list, as routes answer it. */
interface ListPage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

const LISTS = ["/api/reports", "/api/speakers", "/api/occasions", "/api/changes", "/api/corrections"];
const ROWS_AT_A_TIME = 200;

/** Adds `/reports.csv` and its like, under the API's address and the page's. */
export function addListFiles(app: FastifyInstance, gate: RecordGate, now: () => string): void {
  for (const route of ROUTES.filter(({ path }) => LISTS.includes(path)))
    for (const path of [`${route.path}.csv`, `${route.path.slice("/api".length)}.csv`]) {
      const querystring = route.question.extend(SafeQuestion.shape);
      const schema = {
        hide: !path.startsWith("/api"),
        summary: `${route.summary}, as CSV`,
        querystring,
        response: LINE_FAULTS,
      };
      app.get(path, { schema }, (request, reply) => {
        const { safe } = SafeQuestion.parse(request.query);
        const question = request.query as Readonly<Record<string, unknown>>;
        const asked = { question, now, isSafe: safe === "true" };
        reply.type("text/csv; charset=utf-8");
        return answerTagged(gate, request, reply, () => openLines(writeList(gate, route, asked)));
      });
    }
}

/** Which rows, and how they are written. */
interface AskedList {
  readonly question: Readonly<Record<string, unknown>>;
  readonly now: () => string;
  readonly isSafe: boolean;
}

async function* writeList(
  gate: RecordGate,
  { ask, answer }: Route,
  { question, now, isSafe }: AskedList,
): AsyncGenerator<string> {
  let heads: readonly string[] | null = null;
  for (let cursor: unknown = question.cursor; ; ) {
    const asked = { limit: ROWS_AT_A_TIME, ...question, ...(cursor === undefined ? {} : { cursor }) };
    const found = await gate.ask((reader) => ask(reader, asked, { ...ASKED_BY_ANYONE, now: now() }));
    const { rows, next } = (answer as z.ZodType<ListPage>).parse(found);
    const flat = rows.map(flatten);
    if (heads === null && flat.length > 0) {
      heads = Object.keys(flat[0] ?? {});
      yield `${heads.join(",")}\r\n`;
    }
    for (const row of flat)
      yield `${(heads ?? []).map((head) => escapeCsvCell(row[head] ?? "", isSafe)).join(",")}\r\n`;
    if (next === null || question.limit !== undefined) return;
    cursor = next;
  }
}

/** Fields of fields as `before.versionId`; lists of words joined; lists of anything else by their names. */
function flatten(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    if (Array.isArray(value)) cells[name] = value.map(tellName).join("; ");
    else if (isMoment(value)) cells[name] = formatMoment(value);
    else if (typeof value === "object" && value !== null)
      for (const [inner, held] of Object.entries(value)) cells[`${name}.${inner}`] = tellName(held);
    else cells[name] = tellName(value);
  }
  return cells;
}

function tellName(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return "name" in value ? String(value.name) : JSON.stringify(value);
  return String(value);
}

function isMoment(value: unknown): value is Moment {
  return typeof value === "object" && value !== null && "earliest" in value;
}
