import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctReadings, type ReadingChange } from "../src/ingest/correct-readings.js";
import { openLinkedRecord } from "../src/ingest/open-linked-record.js";
import type { Attribution } from "../src/record/attribution.js";
import type { PlainReport } from "../src/record/plain-report.js";
import type { RecordStore } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { runCommand } from "./cli-run.js";
import { simpleLinker } from "./simple-linker.js";
import { type MadeReport, makeEntry } from "./store-conformance-entries.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const scorer = join(root, "../shared/score/score.mjs");
const hasShared = existsSync(scorer);
if (!hasShared) console.log("gold: ../shared is not here, so the comparison with the shared scorer is left out");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-gold-"));
});
afterAll(() => rm(folder, { recursive: true }));

let second = 0;
/** Somebody says something of attributions; each later than what was said before. */
async function say(store: RecordStore, by: string, changes: readonly ReadingChange[]): Promise<void> {
  const at = new Date(Date.UTC(2031, 4, 1, 9, 0, second++)).toISOString();
  await correctReadings(store, changes, { by, at, reason: "", group: null });
}

const accept = (attribution: string) => ({ act: "accept", attribution }) as const;
const readLines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PlainReport);
const namesOf = ({ attributions }: PlainReport) => attributions.map(({ speaker }) => speaker.name);
const readWords = ({ text }: PlainReport, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");

describe("onrecord gold export", () => {
  const POST: MadeReport = {
    id: "post",
    quotes: [
      { speaker: "Ann Bell", words: "the old bridge is shut for good", office: "Mayor" },
      { speaker: "Bo Carr", words: "nobody asked the ferry crews what they think" },
    ],
  };
  const STAR: MadeReport = { id: "star", quotes: [{ speaker: "Cleo Dunn", words: "the vote is in May" }] };
  const NEWS: MadeReport = { id: "news", quotes: [...POST.quotes, { speaker: "Cleo Dunn", words: "it was late" }] };
  const idsOf = (made: MadeReport) => makeEntry(made).extraction.attributions.map(({ id }) => id);
  const addIn = (made: MadeReport, cue: string, content: string, source = ""): ReadingChange => {
    const { article } = makeEntry(made).extraction;
    const find = (words: string) => {
      const start = article.text.indexOf(words);
      return { start, end: start + words.length };
    };
    return {
      ...{ act: "add", report: article.report.id, version: article.version.id },
      spans: { source: source ? [find(source)] : [], cue: [find(cue)], content: [find(content)] },
      labels: { cueClass: "neutral", manner: "indirect", mode: "speech", polarity: "asserted" },
    };
  };

  /** A record of made reports, and what people said of them. */
  async function record(name: string, made: readonly MadeReport[], work: (store: RecordStore) => Promise<void>) {
    const file = join(folder, `${name}.onrecord`);
    const store = await openRecord(file, { mode: "write", linker: simpleLinker });
    await store.putEntries(made.map(makeEntry));
    await work(store);
    await store.close();
    return (...args: readonly string[]) => runCommand(["gold", "export", ...args, "--record", file]);
  }

  it("writes reports of which every attribution was judged, as people have them, and counts those begun", async () => {
    const [ann = "", bo = ""] = idsOf(POST);
    const run = await record("whole", [STAR, POST, NEWS], async (store) => {
      const span = { start: 0, end: 3 };
      await say(store, "mara", [
        { act: "set", attribution: ann, change: { field: "source", value: [span] }, evidence: null },
        { act: "set", attribution: ann, change: { field: "office", value: "Harbour Master" }, evidence: null },
        accept(ann),
        { act: "reject", attribution: bo },
        accept(idsOf(STAR)[0] ?? ""),
        accept(idsOf(NEWS)[0] ?? ""),
      ]);
    });
    const { out, err, status } = await run();
    expect(status).toBe(0);
    const [post, star, ...others] = readLines(out);
    expect([post?.id, star?.id, others]).toEqual(["post", "star", []]);
    expect(post?.attributions).toHaveLength(1);
    expect(post?.attributions[0]).toMatchObject({
      ...{ id: ann, source: [[0, 3]], confidence: 0.9 },
      speaker: { name: "Ann Bell", office: "Harbour Master" },
    });
    expect(out).not.toMatch(/mara|"Mayor"|readings/);
    expect(err).toContain("2 reviewed reports written\n");
    expect(err).toContain("1 report begun but not whole, left out: 2 attributions to judge\n");
    expect(err).toMatch(/^ {2}rep_\w+ {2}2 left {2}Report news$/m);
  });

  it("takes one for judged that was added, and puts it inside the one in whose content it stands", async () => {
    const run = await record("added", [POST], async (store) => {
      await say(store, "mara", idsOf(POST).map(accept));
      await say(store, "ivo", [addIn(POST, "asked", "what they think", "nobody")]);
    });
    const [post] = readLines((await run()).out);
    const added = post?.attributions.find(({ cue }) => post && readWords(post, cue) === "asked");
    expect(added).toMatchObject({ within: idsOf(POST)[1], confidence: 1 });
  });

  it("leaves out what nobody judged, what was undone, and a version that came later", async () => {
    const run = await record("later", [POST, STAR, NEWS], async (store) => {
      await say(store, "mara", [...idsOf(POST), ...idsOf(STAR)].map(accept));
      const { rows } = await store.listReadingCorrections({
        ...{ reportId: null, attributionId: idsOf(STAR)[0] ?? "", by: null, act: null, field: null, state: null },
        ...{ limit: 1, cursor: null },
      });
      await say(store, "mara", [{ act: "undo", correction: rows[0]?.correction.id ?? "" }]);
      const more = [...POST.quotes, { speaker: "Bo Carr", words: "and so on and so forth" }];
      await store.putEntries([makeEntry({ ...POST, modifiedAt: "2031-06-01T00:00:00Z", quotes: more })]);
    });
    const { out, err } = await run();
    expect(out).toBe("");
    expect(err).toContain("0 reviewed reports written");
    expect(err).toContain("1 report begun but not whole, left out: 1 attribution to judge");
  });

  it("gives with --reviewed-by what these people said alone", async () => {
    const [ann = "", bo = ""] = idsOf(POST);
    const run = await record("views", [POST, STAR], async (store) => {
      await say(store, "mara", [accept(ann), accept(bo), accept(idsOf(STAR)[0] ?? "")]);
      await say(store, "mara", [addIn(POST, "shut", "the old bridge")]);
      await say(store, "ivo", [accept(ann), { act: "reject", attribution: bo }]);
      await say(store, "ivo", [
        { act: "set", attribution: ann, change: { field: "office", value: "Harbour Master" }, evidence: null },
      ]);
    });
    const view = async (...names: readonly string[]) => readLines((await run("--reviewed-by", ...names)).out);
    const [hers, star] = await view("mara");
    expect([hers, star].map((report) => report && namesOf(report))).toEqual([
      ["Ann Bell", "Bo Carr", null],
      ["Cleo Dunn"],
    ]);
    expect(hers?.attributions[0]?.speaker.office).toBe("Mayor");
    // What she added he never saw; it is not there for him, and nothing is left.
    const [his, ...others] = await view("ivo");
    expect([his && namesOf(his), others]).toEqual([["Ann Bell"], []]);
    expect(his?.attributions[0]?.speaker.office).toBe("Harbour Master");
    expect(await view("ivo", "mara")).toEqual(readLines((await run()).out));
    const unknown = await run("--reviewed-by", "mira");
    expect([unknown.status, unknown.out]).toEqual([2, ""]);
    expect(unknown.err).toContain('nobody called "mira" judged an attribution; those who did: mara, ivo');
  });

  it("holds what another added where one of these people said something of it", async () => {
    const [ann = "", bo = ""] = idsOf(POST);
    const run = await record("seen", [POST], async (store) => {
      await say(store, "mara", [addIn(POST, "shut", "the old bridge")]);
      const added = (await store.listJudgedReports())[0]?.attributionId ?? "";
      await say(store, "ivo", [accept(ann), accept(bo), accept(added)]);
      await say(store, "zoe", [accept(ann), { act: "reject", attribution: added }]);
    });
    const [his] = readLines((await run("--reviewed-by", "ivo")).out);
    expect(his?.attributions).toHaveLength(3);
    expect((await run("--reviewed-by", "zoe")).err).toContain("left out: 1 attribution to judge");
  });

  it("gives reports that were given the same id their own, in the order of what is written", async () => {
    const twins = ["https://one.example/a", "https://two.example/a"].map((url, i) => {
      const entry = makeEntry({ ...STAR, id: `a${i}`, url });
      const article = { ...entry.extraction.article, report: { ...entry.extraction.article.report, givenId: "a" } };
      return { ...entry, extraction: { ...entry.extraction, article } };
    });
    const run = await record("twins", [POST], async (store) => {
      await store.putEntries(twins);
      const ids = twins.flatMap(({ extraction }) => extraction.attributions.map(({ id }) => id));
      await say(store, "mara", [...ids, ...idsOf(POST)].map(accept));
    });
    const ids = readLines((await run()).out).map(({ id }) => id);
    expect(ids).toEqual(["post", ...twins.map(({ extraction }) => extraction.article.report.id).sort()]);
  });

  it("writes a file whole, gzipped when its name says so, and none over another", async () => {
    const run = await record("file", [POST, STAR], (store) =>
      say(store, "mara", [...idsOf(POST), ...idsOf(STAR)].map(accept)),
    );
    const { out } = await run();
    const [plain, packed] = [join(folder, "gold.jsonl"), join(folder, "gold.jsonl.gz")];
    expect(await run("--out", plain)).toMatchObject({ status: 0, out: "" });
    expect((await run("--out", packed)).err).toContain(`2 reviewed reports written to ${packed}`);
    expect(readFileSync(plain, "utf8")).toBe(out);
    expect(gunzipSync(readFileSync(packed)).toString("utf8")).toBe(out);
    const again = await run("--out", plain);
    expect([again.status, again.err.includes(plain)]).toEqual([1, true]);
    expect((await run("--out", join(folder, "no", "folder.jsonl"))).status).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });
});

/** Every fifth content is cut short, some speakers are another, some attributions are none. */
function judgeSample({ id, content }: Attribution, place: number): readonly ReadingChange[] {
  const set = { act: "set", attribution: id, evidence: null } as const;
  const [first] = content;
  const speaker = { kind: "person", name: "Ilse Varn", members: [] } as const;
  return [
    ...(place % 5 === 0 && first
      ? [{ ...set, change: { field: "content", value: [{ ...first, end: first.end - 1 }] } } as const]
      : []),
    ...(place % 7 === 0 ? [{ ...set, change: { field: "speaker", value: speaker } } as const] : []),
    place % 11 === 0 ? { act: "reject", attribution: id } : accept(id),
  ];
}

describe("gold of the sample reports", () => {
  const paths: Record<"record" | "all" | "mara" | "ivo", string> = { record: "", all: "", mara: "", ivo: "" };

  beforeAll(async () => {
    for (const name of ["all", "mara", "ivo"] as const) paths[name] = join(folder, `samples-${name}.jsonl`);
    paths.record = join(folder, "samples.onrecord");
    await runCommand(["add", join(root, "fixtures/reports"), "--record", paths.record, "--jobs", "1"]);
    const store = await openLinkedRecord(paths.record, { mode: "write", create: false });
    let place = 0;
    for await (const { extraction } of store.iterateEntries())
      for (const attribution of extraction.attributions) {
        await say(store, "mara", judgeSample(attribution, place));
        const { id } = attribution;
        await say(store, "ivo", [place % 13 === 0 ? { act: "reject", attribution: id } : accept(id)]);
        place++;
      }
    await store.close();
    for (const name of ["all", "mara", "ivo"] as const)
      await runCommand([
        ...["gold", "export", "--record", paths.record, "--out", paths[name]],
        ...(name === "all" ? [] : ["--reviewed-by", name]),
      ]);
  });

  const score = (task: "spans" | "statements", gold: string, predicted: string) => {
    const args = [scorer, task, gold, predicted, "--json"];
    const out = execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const { errors, ...figures } = JSON.parse(out);
    expect(errors).toEqual([]);
    return figures;
  };

  it("is evaluated as it is: spans, and the fields that people set", async () => {
    const { out, status } = await runCommand(["evaluate", paths.all, "--json", "--jobs", "1"]);
    expect(status).toBe(0);
    const { spans, statements } = JSON.parse(out);
    expect(spans.articles).toBe(readLines(readFileSync(paths.all, "utf8")).length);
    expect(spans.exact.content.f1).toBeGreaterThan(0.6);
    expect(spans.exact.content.f1).toBeLessThan(0.95);
    expect(statements.fields["speaker.name"].f1).toBeLessThan(1);
    expect(statements.fields.manner.p).toBeGreaterThan(statements.fields["speaker.name"].p);
  });

  it.skipIf(!hasShared)("has the same figures from evaluate and from the shared scorer", async () => {
    const predicted = join(folder, "samples-predicted.jsonl");
    writeFileSync(predicted, (await runCommand(["extract", paths.all, "--jobs", "1"])).out);
    const ours = JSON.parse((await runCommand(["evaluate", paths.all, "--json", "--jobs", "1"])).out);
    expect(ours.spans).toEqual(score("spans", paths.all, predicted));
    expect(ours.statements).toEqual(score("statements", paths.all, predicted));
  });

  it("is scored as it is against another person's", async () => {
    const { out, err } = await runCommand(["evaluate", paths.mara, "--predicted", paths.ivo, "--json"]);
    expect([JSON.parse(out).spans.exact.cue.f1 > 0.8, err]).toEqual([true, ""]);
    const some = join(folder, "samples-some.jsonl");
    writeFileSync(some, readFileSync(paths.ivo, "utf8").split("\n").slice(1).join("\n"));
    const less = await runCommand(["evaluate", paths.mara, "--predicted", some, "--json"]);
    expect(less.err).toContain("1 of gold have no prediction and count as empty");
    if (!hasShared) return;
    expect(JSON.parse(less.out).spans).toEqual(score("spans", paths.mara, some));
    expect(JSON.parse(less.out).statements).toEqual(score("statements", paths.mara, some));
  });

  it.skipIf(!hasShared)("scores one person's gold against another's", () => {
    const { exact } = score("spans", paths.mara, paths.ivo);
    expect(exact.cue.f1).toBeGreaterThan(0.8);
    expect(exact.content.f1).toBeLessThan(exact.cue.f1);
    expect(score("statements", paths.ivo, paths.mara).fields["speaker.name"].f1).toBeLessThan(1);
  });

  it("is counted by status, of each hundred that were judged", async () => {
    const { out } = await runCommand(["status", "--record", paths.record]);
    const { record, engines, review } = JSON.parse(
      (await runCommand(["status", "--json", "--record", paths.record])).out,
    );
    expect(record.reports).toBe(15);
    expect(engines).toMatchObject([{ versions: 15 }]);
    expect(review.judged).toBe(record.attributions);
    expect(review.rejected.count).toBeGreaterThan(0);
    expect(review.rejected.perHundred).toBeCloseTo((100 * review.rejected.count) / review.judged, 0);
    expect(review.set.map(({ field }: { readonly field: string }) => field)).toEqual(["content", "speaker"]);
    expect(review.people).toEqual([
      { name: "ivo", judged: review.judged },
      { name: "mara", judged: review.judged },
    ]);
    expect(out).toContain(`What people found in ${review.judged} attributions that they judged`);
    expect(out).toMatch(
      new RegExp(
        `none at all \\(rejected\\) +${review.rejected.perHundred.toFixed(1)} +${review.rejected.count}$`,
        "m",
      ),
    );
    expect(out).toMatch(/content set otherwise +\d+\.\d +\d+$/m);
  });
});

describe("onrecord status", () => {
  it("says that nothing was judged yet, and has no figure for it", async () => {
    const file = join(folder, "new.onrecord");
    await runCommand(["add", join(root, "fixtures/reports/wire.jsonl"), "--record", file, "--jobs", "1"]);
    const { out, status } = await runCommand(["status", "--record", file]);
    expect(status).toBe(0);
    expect(out).toContain("No attribution was judged yet");
    const { review } = JSON.parse((await runCommand(["status", "--json", "--record", file])).out);
    expect(review).toMatchObject({ judged: 0, rejected: { count: 0, perHundred: null }, people: [] });
    expect((await runCommand(["status", "--record", join(folder, "none.onrecord")])).status).toBe(3);
  });
});
