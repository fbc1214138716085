import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../base/errors.js";
import { type ReadOptions, readDocuments } from "./read-documents.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-intake-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readFirst(options: ReadOptions): Promise<unknown> {
  for await (const item of readDocuments(["-"], options)) return item;
  return null;
}

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** What came of the inputs: `form:id-or-name` for documents, the code for errors; the folder's name is cut. */
async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<string[]> {
  const seen: string[] = [];
  for await (const item of readDocuments(inputs, options)) {
    const name = (value: unknown) => String(value).replace(`${folder}/`, "");
    seen.push(
      item instanceof OnrecordError
        ? `${item.code} ${name(item.details.file)}`
        : `${item.form} ${item.givenId ?? name(item.name)}`,
    );
  }
  return seen;
}

describe("readDocuments", () => {
  it("reads a folder in the order of names, passes over pictures and hidden files, and goes on after an error", async () => {
    mkdirSync(join(folder, "b"));
    put("a.txt", "One.");
    put("b/page.html", "<p>Two.</p>");
    put("b/bad.txt", "");
    put("c.jsonl", '{"id":"x","text":"Three."}\n');
    put("photo.jpg", "not looked at");
    put(".hidden.txt", "not looked at");
    expect(await read([folder])).toEqual(["text a.txt", "INPUT_EMPTY b/bad.txt", "html b/page.html", "jsonl x"]);
  });

  it.each<[string, string | Uint8Array, ReadOptions, string[]]>([
    ["empty.txt", "", {}, ["INPUT_EMPTY empty.txt"]],
    ["binary.txt", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 2, 0, 0]), {}, ["INPUT_BINARY binary.txt"]],
    ["controls.txt", new Uint8Array(500).fill(2), {}, ["INPUT_BINARY controls.txt"]],
    ["paper.txt", "%PDF-1.7 …", {}, ["INPUT_BINARY paper.txt"]],
    ["utf16.txt", Buffer.from("\ufeffThe mayor said no.", "utf16le"), {}, ["text utf16.txt"]],
    ["nul.txt", "The mayor\u0000 said no.", {}, ["text nul.txt"]],
    ["escape.txt", "The \u001b[31mmayor said no.", {}, ["text escape.txt"]],
    ["noname", "<!doctype html><p>Hello.", {}, ["html noname"]],
    ["noname2", '{"id": "y", "text": "Hello."}', {}, ["jsonl y"]],
    [
      "list.json",
      '[{"id":"a","text":"One."},\n{"id":2,"text":"Two."},{"id":"c"}]',
      {},
      ["jsonl a", "jsonl 2", "INPUT_BAD_LINE list.json[2]"],
    ],
    ["spread.json", '\ufeff{\n "id": "a",\n "text": "One."\n}', {}, ["jsonl a"]],
    ["lines.json", '{"id":"a","text":"One."}\r\n{"id":"b","text":"Two."}\r\n', {}, ["jsonl a", "jsonl b"]],
    ["marked.jsonl", '\ufeff{"id":"a","text":"One."}\r\n\r\n{"id":"b","text":"Two."}', {}, ["jsonl a", "jsonl b"]],
    ["torn.json", '[{"id":"a","text":"On', {}, ["INPUT_BAD_LINE torn.json"]],
    ["nameless.jsonl", '{"id":"","text":"One."}', {}, ["INPUT_BAD_LINE nameless.jsonl:1"]],
    ["utf16.jsonl", Buffer.from('\ufeff{"id":"a","text":"One."}', "utf16le"), {}, ["INPUT_BAD_LINE utf16.jsonl:1"]],
    ["bracket.txt", "[He said no.]", {}, ["text bracket.txt"]],
    ["page.txt", "<p>Hello.</p>", { from: "html" }, ["html page.txt"]],
    ["zipped.txt.gz", gzipSync("Hello there."), {}, ["text zipped.txt.gz"]],
    ["ZIPPED.TXT.GZ", gzipSync("Hello there."), {}, ["text ZIPPED.TXT.GZ"]],
    ["called.txt", gzipSync("Hello there."), {}, ["text called.txt"]],
    ["lines", gzipSync('{"id":"a","text":"One."}\n{"id":"b","text":"Two."}'), {}, ["jsonl a", "jsonl b"]],
    ["torn.txt.gz", gzipSync("Hello there.").subarray(0, 20), {}, ["INPUT_UNREADABLE torn.txt.gz"]],
    ["bomb.txt.gz", gzipSync("a".repeat(100_000)), { maxReportBytes: 5000 }, ["INPUT_TOO_LARGE bomb.txt.gz"]],
    ["large.txt", "a".repeat(6000), { maxReportBytes: 5000 }, ["INPUT_TOO_LARGE large.txt"]],
  ])("%s", async (name, content, options, expected) => {
    put(name, content);
    expect(await read([join(folder, name)], options)).toEqual(expected);
  });

  it("names the line of a broken report and goes on with the next", async () => {
    const long = `{"id":"long","text":"${"a".repeat(3000)}"}`;
    const lines = [
      '{"id":"one","text":"One."}',
      '{"id":"two","te',
      "",
      '{"id":3,"text":"Three."}',
      "[]",
      '{"id":"z"}',
      long,
    ];
    put("lines.jsonl", lines.join("\n"));
    expect(await read([join(folder, "lines.jsonl")], { maxReportBytes: 2000 })).toEqual([
      "jsonl one",
      "INPUT_BAD_LINE lines.jsonl:2",
      "jsonl 3",
      "INPUT_BAD_LINE lines.jsonl:5",
      "INPUT_BAD_LINE lines.jsonl:6",
      "INPUT_TOO_LARGE lines.jsonl:7",
    ]);
  });

  it("refuses 50 MB in one line without holding them", async () => {
    const chunk = Buffer.alloc(1_000_000, "a");
    const stdin = Readable.from(
      (function* () {
        for (let i = 0; i < 50; i++) yield chunk;
      })(),
    );
    expect(await read(["-"], { stdin, from: "jsonl" })).toEqual(["INPUT_TOO_LARGE standard input:1"]);
    const again = Readable.from(
      (function* () {
        for (let i = 0; i < 50; i++) yield chunk;
      })(),
    );
    expect(await read(["-"], { stdin: again })).toEqual(["INPUT_TOO_LARGE standard input"]);
  });

  it("keeps the text of JSON Lines unit for unit, lone surrogates and NUL included, and what stands beside it", async () => {
    const text = "  He said\u0000 \ud800 “no”.\r\n";
    const stdin = Readable.from([JSON.stringify({ id: "k", text, outlet: "Courier", published: "2031-04-03" })]);
    const doc = await readFirst({ stdin, outlet: "Other" });
    expect(doc).toMatchObject({ text, outlet: "Courier", publishedAt: "2031-04-03", givenId: "k" });
  });

  it("reads given spans, and says what is wrong with others", async () => {
    const line = (attributions: unknown) =>
      Readable.from([JSON.stringify({ id: "k", text: "He said no.", attributions })]);
    const good = [{ source: [[0, 2]], cue: [[3, 7]], content: [[8, 10]] }];
    const doc = await readFirst({ stdin: line(good) });
    expect(doc).toMatchObject({
      givenAttributions: [{ source: [{ start: 0, end: 2 }], content: [{ start: 8, end: 10 }] }],
    });
    for (const bad of [[{ source: [[0, 99]] }], [{ source: [[2, 0]] }], [{ source: "He" }], "none"])
      expect(await read(["-"], { stdin: line(bad) })).toEqual(["INPUT_BAD_LINE standard input:1"]);
  });

  it("tells a missing file and a broken link by name", async () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "link.txt"));
    expect(await read([join(folder, "gone.txt"), join(folder, "link.txt")])).toEqual([
      "INPUT_NOT_FOUND gone.txt",
      "INPUT_UNREADABLE link.txt",
    ]);
  });

  it("a folder named like a text is a folder", async () => {
    mkdirSync(join(folder, "x.txt"));
    put("x.txt/in.txt", "One.");
    expect(await read([join(folder, "x.txt")])).toEqual(["text x.txt/in.txt"]);
  });
});
