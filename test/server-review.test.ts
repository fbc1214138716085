import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import { makeServer, type ServerOptions } from "../src/server/make-server.js";
import { addReviewer, removeReviewer } from "../src/server/reviewer-file.js";
import type {
  AgreementAnswer,
  BulkAnswer,
  CorrectionsAnswer,
  CorrectionsPage,
  DisagreementsPage,
  ReviewAnswer,
  ReviewCard,
  ReviewerAnswer,
  StatusAnswer,
} from "../src/server/schema/review-answers.js";
import { serveRecord } from "../src/server/serve-record.js";
import { runCommand } from "./cli-run.js";

const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const AT = "2031-06-01T00:00:00Z";

let folder: string;
let record: string;
let apps: FastifyInstance[] = [];
let second = 0;

const made = mkdtempSync(join(tmpdir(), "onrecord-review-made-"));

beforeAll(async () => {
  expect((await runCommand(["add", samples, "--record", join(made, "review.onrecord")])).status).toBe(0);
});

afterAll(() => rmSync(made, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-review-"));
  record = join(folder, "review.onrecord");
  cpSync(join(made, "review.onrecord"), record);
});

afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
  rmSync(folder, { recursive: true });
});

/** One person's way to the record. */
class Person {
  readonly #app: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(app: FastifyInstance, token: string | null = null) {
    this.#app = app;
    this.#headers = { host: "localhost", ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  }

  async get<T>(url: string): Promise<T> {
    const response = await this.#app.inject({ url, headers: this.#headers });
    expect([url, response.statusCode, response.statusCode === 200 ? "" : response.body]).toEqual([url, 200, ""]);
    return response.json<T>();
  }

  async send(url: string, payload: object, headers: Readonly<Record<string, string>> = {}) {
    return this.#app.inject({ method: "POST", url, payload, headers: { ...this.#headers, ...headers } });
  }

  async say(...changes: readonly object[]): Promise<CorrectionsAnswer> {
    const response = await this.send("/api/corrections", { changes });
    expect([response.statusCode, response.statusCode === 200 ? "" : response.body]).toEqual([200, ""]);
    return response.json<CorrectionsAnswer>();
  }

  /** The code of the fault that it meets. */
  async fail(url: string, payload: object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const response = await this.send(url, payload, headers);
    return response.json<{ error: { code: string } }>().error.code;
  }
}

async function open(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const app = await makeServer(await openLinkedRecord(record, { mode: "read" }), {
    ...{ hosts: ["localhost"], token: null, isFullText: true, record, isOwnMachine: true },
    // Each a second later than the one before, as those who correct would be.
    now: () => new Date(Date.parse(AT) + 1000 * second++).toISOString(),
    ...options,
  });
  apps.push(app);
  return app;
}

async function openOwn(): Promise<Person> {
  const owner = new Person(await open());
  await owner.send("/api/reviewer", { name: "Mara" });
  return owner;
}

const accept = ({ attribution }: ReviewCard) => ({ act: "accept", attribution: attribution.id });
const reject = ({ attribution }: ReviewCard) => ({ act: "reject", attribution: attribution.id });
const set = ({ attribution }: ReviewCard, field: string, value: unknown, more: object = {}) => ({
  ...{ act: "set", attribution: attribution.id, change: { field, value } },
  ...more,
});

describe("the owner of this machine", () => {
  it("reads at once, and is asked for a name, once, before anything is corrected", async () => {
    const owner = new Person(await open());
    const unnamed: ReviewerAnswer = { name: null, role: "owner", isNameWanted: true };
    expect(await owner.get("/api/reviewer")).toEqual(unnamed);
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=1");
    expect(await owner.fail("/api/corrections", { changes: cards.map(accept) })).toBe("NAME_WANTED");
    expect((await owner.send("/api/reviewer", { name: " Mara " })).json()).toMatchObject({ name: "Mara" });
    expect(await owner.get("/api/reviewer")).toEqual({ name: "Mara", role: "owner", isNameWanted: false });
    expect(await owner.fail("/api/reviewer", { name: "Another" })).toBe("NOT_ALLOWED");
    expect((await owner.say(...cards.map(accept))).corrections).toMatchObject([{ act: "accept", by: "Mara" }]);
  });

  it("is nobody where the server has another name too, through which others come", async () => {
    const reader = new Person(await open({ isOwnMachine: false }));
    expect(await reader.get("/api/reviewer")).toMatchObject({ role: "reader" });
    const { cards } = await reader.get<ReviewAnswer>("/api/review?limit=1");
    expect(await reader.fail("/api/corrections", { changes: cards.map(accept) })).toBe("NOT_ALLOWED");
  });
});

describe("the queue", () => {
  it("has the least sure first, and what is judged drops out of it", async () => {
    const owner = await openOwn();
    const { cards, next } = await owner.get<ReviewAnswer>("/api/review?limit=5");
    const sureness = cards.map(({ attribution }) => attribution.confidence);
    expect(sureness).toEqual([...sureness].sort((one, other) => one - other));
    await owner.say(...cards.slice(0, 2).map(accept), ...cards.slice(2, 3).map(reject));
    const left = await owner.get<ReviewAnswer>("/api/review?limit=2");
    expect(left.cards.map(({ attribution }) => attribution.id)).toEqual(
      cards.slice(3).map(({ attribution }) => attribution.id),
    );
    const rest = await owner.get<ReviewAnswer>(`/api/review?limit=5&cursor=${encodeURIComponent(next ?? "")}`);
    const ids = new Set(cards.map(({ attribution }) => attribution.id));
    expect(rest.cards.filter(({ attribution }) => ids.has(attribution.id))).toEqual([]);
  });

  it("shows the passage in whole paragraphs, with every span in it", async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=50&order=news");
    expect(cards.length).toBeGreaterThan(20);
    for (const { attribution, passage } of cards)
      for (const { start, end } of [...attribution.source, ...attribution.cue, ...attribution.content]) {
        expect(start).toBeGreaterThanOrEqual(passage.start);
        expect(end).toBeLessThanOrEqual(passage.start + passage.text.length);
      }
  });

  it("goes through what a search finds, each once, however few at a time", async () => {
    const owner = await openOwn();
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const at: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
      const page: ReviewAnswer = await owner.get<ReviewAnswer>(`/api/review?words=crossing&limit=2${at}`);
      seen.push(...page.cards.map(({ attribution }) => attribution.id));
      next = page.next;
    }
    const { rows } = await owner.get<{ rows: { attributionCount: number }[] }>(
      "/api/statements?words=crossing&limit=200",
    );
    expect(seen).toHaveLength(rows.reduce((sum, { attributionCount }) => sum + attributionCount, 0));
    expect(new Set(seen).size).toBe(seen.length);
    expect(await owner.get("/api/review/count?words=crossing")).toEqual({ count: seen.length, isMore: false });
  });

  it("goes through one report as it stands in it", async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=1");
    const report = cards[0]?.report.id ?? "";
    const page = await owner.get<ReviewAnswer>(`/api/review?report=${report}&limit=50`);
    const whole = await owner.get<{ attributions: { attribution: { id: string } }[] }>(`/api/reports/${report}`);
    expect(page.cards.map(({ attribution }) => attribution.id)).toEqual(
      whole.attributions.map(({ attribution }) => attribution.id),
    );
  });
});

describe("corrections", () => {
  it("set fields, keep what the machine had, and are undone at once by their group", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?words=reopen*&limit=1")).cards as [ReviewCard];
    const [word] = card.attribution.content as [{ start: number; end: number }];
    const shorter = [{ start: word.start, end: word.end - 1 }];
    const said = await owner.say(
      set(card, "office", "Ferry Master", { evidence: shorter[0] }),
      set(card, "saidOn", { earliest: "2031-03-01", latest: "2031-03-01", grain: "day" }),
      set(card, "content", shorter),
      accept(card),
    );
    const [shown] = said.cards as [ReviewCard];
    expect(shown.reading?.office).toMatchObject({ value: "Ferry Master", basis: "stated", span: shorter[0] });
    expect(shown.reading?.saidOn.value).toMatchObject({ earliest: "2031-03-01" });
    expect([shown.attribution.content, shown.machine.attribution.content]).toEqual([shorter, card.attribution.content]);
    expect(shown.corrections).toHaveLength(4);
    expect(said.corrections.map(({ field, was }) => [field, was])).toContainEqual([
      "office",
      card.reading?.office.value ?? "unknown",
    ]);
    const statement = await owner.get<{ carriers: { corrections: object[] }[] }>(
      `/api/statements/${card.attribution.id}`,
    );
    expect(statement.carriers.flatMap(({ corrections }) => corrections)).toHaveLength(4);
    const [group] = new Set(said.corrections.map((one) => one.group));
    const undone = await owner.say({ act: "undo", correction: group });
    expect(undone.corrections).toMatchObject([{ act: "undo" }]);
    expect(await owner.get(`/api/review/${card.attribution.id}`)).toEqual(card);
  });

  it("add what the machine missed, with the same rights as what it found", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?words=reopen*&limit=1")).cards as [ReviewCard];
    const { start, end } = card.attribution.content[0] ?? { start: 0, end: 0 };
    const spans = { source: [], cue: [{ start, end: start + 4 }], content: [{ start: start + 5, end }] };
    const { id: report, versionId: version } = card.report;
    const added = await owner.say({ act: "add", report, version, spans, labels: { manner: "indirect" } });
    const [shown] = added.cards as [ReviewCard];
    expect(shown.attribution).toMatchObject({ ...spans, manner: "indirect", cueClass: "neutral" });
    expect(shown.statementId).toMatch(/^sta_/);
    const [undone] = (await owner.say({ act: "undo", correction: added.corrections[0]?.id })).corrections;
    expect(undone).toMatchObject({ act: "undo", state: "in force" });
    expect(await owner.fail("/api/corrections", { changes: [accept(shown)] })).toBe("ID_NOT_FOUND");
  });

  it("draw one anew that the machine has otherwise: it keeps its id, and has the person's bounds", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?words=reopen*&limit=1")).cards as [ReviewCard];
    const { start } = card.attribution.content[0] ?? { start: 0 };
    const { id, source, cue } = card.attribution;
    await owner.say(reject(card));
    const spans = { source, cue, content: [{ start, end: start + 4 }] };
    const { id: report, versionId: version } = card.report;
    const added = await owner.say({ act: "add", report, version, spans, labels: { manner: "indirect" } });
    expect(added.cards).toMatchObject([{ isRejected: false, attribution: { id, ...spans } }]);
  });

  it("choose another speaker of the registry, whatever the name alone would lead to", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?speaker=Varn&limit=1")).cards as [ReviewCard];
    const { rows } = await owner.get<{ rows: { id: string; name: string; kind: string }[] }>(
      "/api/speakers?kind=person",
    );
    const chosen = rows.find(({ id }) => id !== card.speaker?.id);
    const value = { kind: "person", name: card.speaker?.name };
    const said = await owner.say(set(card, "speaker", value, { speaker: chosen?.id }));
    const [shown] = said.cards as [ReviewCard];
    expect(shown.speaker?.id).toBe((await owner.get<{ id: string }>(`/api/speakers/${chosen?.id}`)).id);
    const acts = said.corrections.map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(["set", "split", "merge"]));
    expect(new Set(said.corrections.map(({ group }) => group)).size).toBe(1);
    await owner.say({ act: "undo", correction: said.corrections[0]?.group });
    expect(await owner.get(`/api/review/${card.attribution.id}`)).toEqual(card);
  });

  it("are all or none, and say what is wrong", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?limit=1")).cards as [ReviewCard];
    const bad = set(card, "content", [{ start: 0, end: 90_000_000 }]);
    expect(await owner.fail("/api/corrections", { changes: [accept(card), bad] })).toBe("CORRECTION_BAD");
    expect(await owner.fail("/api/corrections", { changes: [set(card, "office", 7)] })).toBe("QUERY_BAD");
    expect(await owner.fail("/api/corrections", { changes: [{ act: "undo", correction: "cor_0" }] })).toBe(
      "ID_NOT_FOUND",
    );
    expect(await owner.get("/api/corrections")).toEqual({ rows: [], next: null });
  });

  it("have a chosen speaker as chosen each time, whatever ids its corrections come to have", async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=50");
    const [card, chosen] = [
      cards.find((one) => one.speaker?.name === "Simon Pell"),
      cards.find((one) => one.speaker?.name === "Pavo Lenn"),
    ];
    if (!card || !chosen) throw new Error("the samples have no such speakers");
    for (let i = 0; i < 8; i++) {
      const value = { kind: "person", name: "Pavo Lenn" };
      const said = await owner.say(set(card, "speaker", value, { speaker: chosen.speaker?.id }));
      const [own, others] = await Promise.all(
        [card, chosen].map(({ attribution }) => owner.get<ReviewCard>(`/api/review/${attribution.id}`)),
      );
      expect(own?.speaker?.id).toBe(others?.speaker?.id);
      await owner.say({ act: "undo", correction: said.corrections[0]?.group });
    }
  });

  it("leave nothing of attributions behind where what is said of speakers is refused", async () => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?limit=1")).cards as [ReviewCard];
    const named = set(card, "speaker", { kind: "person", name: "Ines Corvo" }, { speaker: "spk_nobody" });
    const merge = { act: "merge", speaker: "spk_nobody", other: "spk_nobody_else" };
    for (const changes of [[named], [accept(card), merge]])
      expect(await owner.fail("/api/corrections", { changes })).toBe("ID_NOT_FOUND");
    expect(await owner.get("/api/corrections")).toEqual({ rows: [], next: null });
    expect(await owner.get("/api/corrections?about=speakers")).toEqual({ rows: [], next: null });
  });

  it.each([
    ["no day", { earliest: "2031-02-30", latest: "2031-03-01" }],
    ["no month", { earliest: "2031-99-01", latest: "2031-99-01" }],
    ["an end before its beginning", { earliest: "2031-05-05", latest: "2031-05-04" }],
  ])("set no date that is %s", async (_, days) => {
    const owner = await openOwn();
    const [card] = (await owner.get<ReviewAnswer>("/api/review?limit=1")).cards as [ReviewCard];
    const changes = [set(card, "saidOn", { ...days, grain: "day" })];
    expect(await owner.fail("/api/corrections", { changes })).toBe("QUERY_BAD");
  });

  it("are listed, the latest first, by person, act, field, state and report", async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=3");
    for (const card of cards) await owner.say(accept(card));
    const [first] = cards as [ReviewCard];
    const { corrections } = await owner.say(set(first, "office", "Mayor"));
    await owner.say({ act: "undo", correction: corrections[0]?.id });
    const count = async (query: string) => (await owner.get<CorrectionsPage>(`/api/corrections?${query}`)).rows.length;
    expect(await count("by=Mara")).toBe(5);
    expect(await count("by=Nobody")).toBe(0);
    expect(await count("act=accept")).toBe(3);
    expect(await count("field=office&state=undone")).toBe(1);
    expect(await count(`attribution=${first.attribution.id}`)).toBe(1);
    const { rows, next } = await owner.get<CorrectionsPage>("/api/corrections?limit=2");
    const rest = await owner.get<CorrectionsPage>(`/api/corrections?cursor=${encodeURIComponent(next ?? "")}`);
    const times = [...rows, ...rest.rows].map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(times).toHaveLength(5);
  });
});

describe("an act on all that a search finds", () => {
  it("is done when it is of as many as were counted, and is one undo", async () => {
    const owner = await openOwn();
    const filters = { words: "crossing" };
    const { count } = await owner.get<{ count: number }>("/api/review/count?words=crossing");
    expect(count).toBeGreaterThan(1);
    const order = { filters, act: { act: "accept" } };
    expect(await owner.fail("/api/review/bulk", { ...order, expected: count + 1 })).toBe("COUNT_CHANGED");
    const { group } = (await owner.send("/api/review/bulk", { ...order, expected: count })).json<BulkAnswer>();
    expect(await owner.get("/api/review/count?words=crossing")).toEqual({ count: 0, isMore: false });
    expect(await owner.get<StatusAnswer>("/api/status")).toMatchObject({
      ...{ judged: count, unchanged: count, people: [{ name: "Mara", judged: count }] },
    });
    await owner.say({ act: "undo", correction: group });
    expect(await owner.get("/api/review/count?words=crossing")).toEqual({ count, isMore: false });
  });

  it("is never of everything", async () => {
    const owner = await openOwn();
    const order = { filters: {}, act: { act: "accept" }, expected: 1 };
    expect(await owner.fail("/api/review/bulk", order)).toBe("QUERY_BAD");
  });
});

describe("several people", () => {
  /** Two reviewers and an owner, each with a token. */
  async function openDesk(): Promise<{ readonly ana: Person; readonly bo: Person; readonly chief: Person }> {
    const make = (name: string, role: "reviewer" | "owner") => addReviewer(record, { name, role, at: AT });
    const [ana, bo, chief] = [make("Ana", "reviewer"), make("Bo", "reviewer"), make("Cleo", "owner")];
    const app = await open();
    return { ana: new Person(app, ana), bo: new Person(app, bo), chief: new Person(app, chief) };
  }

  it("each come in with a token of their own, which is kept nowhere", async () => {
    const { ana } = await openDesk();
    expect(await ana.get("/api/reviewer")).toEqual({ name: "Ana", role: "reviewer", isNameWanted: false });
    const [app] = apps;
    expect((await app?.inject({ url: "/api/reviewer", headers: { host: "localhost" } }))?.statusCode).toBe(401);
    const file = `${record}-reviewers.json`;
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).reviewers).toMatchObject([
      { name: "Ana", tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: "Bo" },
      { name: "Cleo", role: "owner" },
    ]);
  });

  it("undo what they said themselves; an owner undoes what others said", async () => {
    const { ana, bo, chief } = await openDesk();
    const { cards } = await ana.get<ReviewAnswer>("/api/review?limit=2");
    const [one, other] = cards as [ReviewCard, ReviewCard];
    const said = [await ana.say(reject(one)), await ana.say(reject(other), set(other, "office", "Mayor"))];
    const [id, group] = [said[0]?.corrections[0]?.id, said[1]?.corrections[0]?.group];
    for (const correction of [id, group])
      expect(await bo.fail("/api/corrections", { changes: [{ act: "undo", correction }] })).toBe("NOT_ALLOWED");
    await ana.say({ act: "undo", correction: id });
    await chief.say({ act: "undo", correction: group });
    expect((await ana.get<ReviewAnswer>("/api/review?limit=2")).cards).toEqual(cards);
  });

  it("judge a second time without seeing what the first said, and their agreement is told by field", async () => {
    const { ana, bo } = await openDesk();
    const { cards } = await ana.get<ReviewAnswer>("/api/review?limit=4");
    const [a, b, c, d] = cards as [ReviewCard, ReviewCard, ReviewCard, ReviewCard];
    await ana.say(set(a, "office", "Mayor"), accept(a), reject(b), accept(c), reject(d));
    expect((await ana.get<ReviewAnswer>("/api/review?second=true")).cards).toEqual([]);
    const unseen = await bo.get<ReviewAnswer>("/api/review?second=true");
    const byId = new Map(unseen.cards.map((card) => [card.attribution.id, card]));
    expect([...byId.keys()].sort()).toEqual(cards.map(({ attribution }) => attribution.id).sort());
    expect(byId.get(a.attribution.id)).toMatchObject({ reading: a.reading, corrections: [], isRejected: false });
    expect(byId.get(b.attribution.id)).toMatchObject({ isRejected: false });
    await bo.say(accept(a), reject(b), accept(c), accept(d));
    expect((await bo.get<ReviewAnswer>("/api/review?second=true")).cards).toEqual([]);
    const { pairs, isAll } = await bo.get<AgreementAnswer>("/api/agreement");
    expect([isAll, pairs.map(({ one, other, both }) => [one, other, both])]).toEqual([true, [["Ana", "Bo", 4]]]);
    const byField = new Map(pairs[0]?.fields.map(({ field, ...rest }) => [field, rest]));
    // Ana: yes no yes no. Bo: yes no yes yes. By chance alike: 1/2 · 3/4 + 1/2 · 1/4 = 1/2; (3/4 − 1/2) / (1 − 1/2) = 1/2.
    expect(byField.get("judgement")).toEqual({ compared: 4, agreed: 3, kappa: 0.5 });
    expect(byField.get("office")).toMatchObject({ compared: 2, agreed: 1 });
    const { rows } = await bo.get<DisagreementsPage>("/api/disagreements");
    const told = new Map(rows.map(({ card, fields }) => [card.attribution.id, fields]));
    expect(told.get(d.attribution.id)).toEqual([
      {
        field: "judgement",
        views: [
          { by: "Ana", value: "none" },
          { by: "Bo", value: "an attribution" },
        ],
      },
    ]);
    expect(told.get(a.attribution.id)?.map(({ field }) => field)).toEqual(["office"]);
    expect(rows).toHaveLength(2);
  });
});

describe("the last token, taken back", () => {
  it("does not open to everybody what is served to others", async () => {
    const token = addReviewer(record, { name: "Ann", role: "reader", at: AT });
    const served = await serveRecord({
      ...{ record, host: "127.0.0.1", port: 0, mayMove: true, token: null, allowHost: "record.example" },
      ...{ isFullText: false, now: () => AT },
    });
    const ask = async (headers: Readonly<Record<string, string>>) =>
      (await fetch(`${served.address}/api/health`, { headers })).status;
    expect([await ask({ authorization: `Bearer ${token}` }), await ask({})]).toEqual([200, 401]);
    removeReviewer(record, "Ann");
    expect([await ask({ authorization: `Bearer ${token}` }), await ask({})]).toEqual([401, 401]);
    await served.close();
  });
});

describe("a page elsewhere", () => {
  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site", origin: "http://other.localhost" }],
  ])("corrects nothing by the hand of one who looks at it: %j", async (headers) => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=1");
    expect(await owner.fail("/api/corrections", { changes: cards.map(accept) }, headers)).toBe("SITE_FOREIGN");
    expect((await owner.get<CorrectionsPage>("/api/corrections")).rows).toEqual([]);
    const own = await owner.send("/api/corrections", { changes: cards.map(accept) }, { origin: "http://localhost" });
    expect(own.statusCode).toBe(200);
  });

  it("sends no form that looks like a correction", async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=1");
    const [app] = apps;
    const response = await app?.inject({
      ...{ method: "POST", url: "/api/corrections", payload: JSON.stringify({ changes: cards.map(accept) }) },
      headers: { host: "localhost", "content-type": "text/plain" },
    });
    expect(response?.statusCode).toBeGreaterThanOrEqual(400);
    expect((await owner.get<CorrectionsPage>("/api/corrections")).rows).toEqual([]);
  });
});

describe("another program that writes the record", () => {
  it("is waited for, and comes to write it again soon after a correction", { timeout: 30_000 }, async () => {
    const owner = await openOwn();
    const { cards } = await owner.get<ReviewAnswer>("/api/review?limit=2");
    const other = await openLinkedRecord(record, { mode: "write" });
    const waiting = owner.say(...cards.slice(0, 1).map(accept));
    setTimeout(() => void other.close(), 300);
    expect((await waiting).corrections).toHaveLength(1);
    await expect
      .poll(() => runCommand(["corrections", "undo", "cor_", "--by", "Mara", "--record", record]), { timeout: 10_000 })
      .toMatchObject({
        status: 0,
      });
    expect((await owner.get<ReviewAnswer>("/api/review?limit=2")).cards).toHaveLength(2);
  });
});
