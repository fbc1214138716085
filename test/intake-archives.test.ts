import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OnrecordError } from "../src/base/errors.js";
import { type ReadOptions, readDocuments } from "../src/intake/read-documents.js";
import { makeRecord, makeZip, type RecordOptions, type ZipFile, zipRecords } from "./intake-archives.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-archives-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What came of an archive of this name: the words of each page, `{code}` for each error. */
async function read(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  writeFileSync(join(folder, name), bytes);
  return gather([join(folder, name)], options);
}

async function gather(inputs: readonly string[], options: ReadOptions = {}): Promise<string> {
  const seen: string[] = [];
  for await (const item of readDocuments(inputs, options))
    seen.push(item instanceof OnrecordError ? `{${item.code}}` : (item.text ?? Buffer.from(item.bytes).toString()));
  return seen.map((text) => text.replace(/<[^<>]*>/g, "")).join(" ");
}

const page = (words: string) => `<!doctype html><p>${words}</p>`;
const record = (words: string, options: RecordOptions = {}) => makeRecord({ body: page(words), ...options });
const three = ["One.", "Two.", "Three."].map((words) => record(words));
const garbled = (bytes: Uint8Array, at: number, byte = 0xee) => Buffer.from(bytes).fill(byte, at, at + 4);

describe("WARC", () => {
  it("gives a page with the address and the charset that the server told", async () => {
    writeFileSync(join(folder, "news.warc.gz"), zipRecords([record("Séjourné.")]));
    const items = [];
    for await (const item of readDocuments([join(folder, "news.warc.gz")], { outlet: "Courier" })) items.push(item);
    expect(items).toEqual([
      expect.objectContaining({
        name: `${join(folder, "news.warc.gz")}:1 https://courier.example/a`,
        form: "html",
        fetchedFrom: "https://courier.example/a",
        outlet: "Courier",
        charset: "utf-8",
      }),
    ]);
  });

  const chunked = `5\r\n<p>On\r\n8;note=1\r\ne.</p>\r\n\r\n0\r\n\r\n`;
  const gzip = { "Content-Encoding": "gzip" };
  it.each<[string, Buffer, string]>([
    ["a page", record("One."), "One."],
    ["chunks", makeRecord({ body: chunked, headers: { "Transfer-Encoding": "chunked" } }), "One.\r\n"],
    ["chunks joined already", record("One.", { headers: { "Transfer-Encoding": "chunked" } }), "One."],
    ["gzip", makeRecord({ body: gzipSync(page("One.")), headers: gzip }), "One."],
    ["brotli", makeRecord({ body: brotliCompressSync(page("One.")), headers: { "Content-Encoding": "br" } }), "One."],
    ["gzip undone already", record("One.", { headers: gzip }), "One."],
    ["brotli undone already", record("One.", { headers: { "Content-Encoding": "br" } }), "One."],
    ["gzip cut off", makeRecord({ body: gzipSync(page("One.")).subarray(0, 20), headers: gzip }), "{FETCH_BROKEN}"],
    ["a bomb", makeRecord({ body: gzipSync(Buffer.alloc(9_000_000)), headers: gzip }), "{INPUT_UNPACKS_TOO_LARGE}"],
    ["plain text", makeRecord({ body: "One.", headers: { "Content-Type": "text/plain" } }), "One."],
    ["a request", record("One.", { type: "request" }), ""],
    ["a redirect", record("One.", { status: "301 Moved" }), ""],
    ["a missing page", record("One.", { status: "404 Not Found" }), ""],
    ["a picture", makeRecord({ body: "PNG", headers: { "Content-Type": "image/png" } }), ""],
    ["a picture called page", makeRecord({ body: Buffer.alloc(90, 2) }), "{INPUT_BINARY}"],
    ["an empty page", makeRecord(), "{INPUT_EMPTY}"],
    ["an answer that is none", makeRecord({ status: "okay" }), ""],
    ["a page too large", record("One.".repeat(40_000)), "{INPUT_TOO_LARGE}"],
  ])("%s", async (_, made, expected) => {
    const archive = zipRecords([made, record("Last.")]);
    expect(await read("news.warc.gz", archive, { maxReportBytes: 50_000 })).toBe(`${expected} Last.`.trim());
  });

  it.each<[string, Buffer]>([
    ["news.warc.gz", zipRecords(three)],
    ["news.warc", Buffer.concat(three)],
    ["one-member.warc.gz", gzipSync(Buffer.concat(three))],
    ["noname", zipRecords(three)],
    ["noname-unzipped", Buffer.concat(three)],
  ])("is known by name or by content: %s", async (name, bytes) => {
    expect(await read(name, bytes)).toBe("One. Two. Three.");
    expect(await gather(["-"], { stdin: Readable.from([bytes]) })).toBe("One. Two. Three.");
  });

  const [one, two] = [zipRecords(three.slice(0, 1)), zipRecords(three.slice(0, 2))];
  it.each<[string, string, Buffer, string]>([
    ["cut off", "a.warc.gz", zipRecords(three).subarray(0, -40), "One. Two. {ARCHIVE_BROKEN}"],
    ["cut off", "a.warc", Buffer.concat(three).subarray(0, -40), "One. Two. {ARCHIVE_BROKEN}"],
    [
      "cut off in a head",
      "a.warc",
      Buffer.concat([...three, Buffer.from("WARC/1.0\r\nWARC-Ty")]),
      "One. Two. Three. {ARCHIVE_BROKEN}",
    ],
    ["with a garbled record", "a.warc.gz", garbled(zipRecords(three), one.length + 60), "One. {ARCHIVE_BROKEN} Three."],
    [
      "with a garbled checksum",
      "a.warc.gz",
      garbled(zipRecords(three), two.length - 8),
      "One. {ARCHIVE_BROKEN} Three.",
    ],
    ["with a garbled head", "a.warc.gz", garbled(zipRecords(three), one.length), "One. {ARCHIVE_BROKEN} Three."],
    [
      "with too long a length",
      "a.warc",
      Buffer.concat([record("One.", { length: 420 }), ...three]),
      "{ARCHIVE_BROKEN} Three.",
    ],
    [
      "with too short a length",
      "a.warc",
      Buffer.concat([record("One.", { length: 70 }), ...three]),
      "{ARCHIVE_BROKEN} One. Two. Three.",
    ],
    [
      "with junk between",
      "a.warc",
      Buffer.concat([...three, Buffer.from("junk\r\n"), ...three.slice(0, 1)]),
      "One. Two. Three. {ARCHIVE_BROKEN} One.",
    ],
    ["of nothing but junk", "a.warc", Buffer.from("junk\r\n".repeat(5000)), "{ARCHIVE_BROKEN}"],
    ["that is empty", "a.warc.gz", Buffer.alloc(0), "{INPUT_EMPTY}"],
    ["without pages", "a.warc", record("One.", { type: "warcinfo" }), "{INPUT_EMPTY}"],
  ])("one %s (%s)", async (_, name, bytes, expected) => expect(await read(name, bytes)).toBe(expected));

  it("streams: of a thousand pages one is held, and whoever stops ends the reading", async () => {
    let made = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          made++;
          yield gzipSync(record(`${made}.`));
        }
      })(),
    );
    let read = 0;
    for await (const item of readDocuments(["-"], { stdin: endless })) {
      expect(item).not.toBeInstanceOf(OnrecordError);
      if (++read === 1000) break;
    }
    expect(made).toBeLessThan(1300);
    expect(endless.destroyed).toBe(true);
  });
});

const inZip = (name: string, content: string | Uint8Array = page(name), more: Partial<ZipFile> = {}): ZipFile => ({
  name,
  content,
  ...more,
});

describe("ZIP", () => {
  it("reads what lies in it as if it lay in a folder", async () => {
    const files = [
      inZip("pages/"),
      inZip("pages/a.html"),
      inZip("pages/b.txt", "Bee.", { isStored: true }),
      inZip("lines.jsonl", '{"id":"c","text":"Cee."}\n{"id":"d","text":"Dee."}', { isStreamed: true }),
      inZip("e.txt.gz", gzipSync("Ee.")),
      inZip("f.warc.gz", zipRecords(three)),
      inZip("g.zip", makeZip([inZip("h.html")])),
      inZip("photo.jpg"),
      inZip("__MACOSX/._a.html"),
      inZip(".hidden.html"),
      inZip("../../up.html"),
      inZip("/etc/top.html"),
    ];
    expect(await read("pages.zip", makeZip(files))).toBe(
      "pages/a.html Bee. Cee. Dee. Ee. One. Two. Three. {INPUT_BINARY} ../../up.html /etc/top.html".replace(
        "../../up.html ",
        "",
      ),
    );
  });

  const two = [inZip("a.html"), inZip("b.html", page("Bee."), { isStreamed: true })];
  const zip = makeZip(two);
  it.each<[string, string, Buffer, string]>([
    ["by name", "a.zip", zip, "a.html Bee."],
    ["by content", "noname", zip, "a.html Bee."],
    ["empty", "a.zip", makeZip([]), "{INPUT_EMPTY}"],
    ["of pictures alone", "a.zip", makeZip([inZip("a.jpg")]), "{INPUT_EMPTY}"],
    ["encrypted", "a.zip", makeZip([inZip("a.html", "x", { flags: 1 }), inZip("b.html")]), "{INPUT_UNREADABLE} b.html"],
    ["with a garbled file", "a.zip", garbled(zip, 40), "{INPUT_UNREADABLE} Bee."],
    [
      "with a bomb",
      "a.zip",
      makeZip([inZip("a.txt", Buffer.alloc(9_000_000, 97)), inZip("b.html")]),
      "{INPUT_UNPACKS_TOO_LARGE} b.html",
    ],
    [
      "with a bomb that lies",
      "a.zip",
      makeZip([inZip("a.txt", Buffer.alloc(9_000_000, 97), { unpackedSize: 10 })]),
      "{INPUT_UNREADABLE}",
    ],
    ["cut off", "a.zip", zip.subarray(0, -60), "{ARCHIVE_BROKEN} a.html Bee."],
    ["cut off in a file", "a.zip", zip.subarray(0, zip.indexOf("b.html") + 20), "{ARCHIVE_BROKEN} a.html"],
    ["of nothing but junk", "a.zip", Buffer.from("junk ".repeat(50)), "{ARCHIVE_BROKEN}"],
  ])("one %s (%s)", async (_, name, bytes, expected) => {
    expect(await read(name, bytes)).toBe(expected);
  });

  it("refuses files that lie over one another", async () => {
    const [file] = [inZip("a.html", page("One.".repeat(50)), { isStored: true })];
    const whole = makeZip([file, file]);
    const start = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const many = Buffer.concat([whole.subarray(0, start), ...Array(50).fill(whole.subarray(start, whole.length - 22))]);
    const end = Buffer.from(whole.subarray(-22));
    const entries = 51;
    end.writeUInt16LE(entries, 8);
    end.writeUInt16LE(entries, 10);
    end.writeUInt32LE(many.length - whole.indexOf(Buffer.from([0x50, 0x4b, 1, 2])), 12);
    expect(await read("a.zip", Buffer.concat([many, end]))).toMatch(/\{ARCHIVE_BROKEN\}$/);
  });

  it("on standard input is refused, with what to do", async () => {
    expect(await gather(["-"], { stdin: Readable.from([zip]) })).toBe("{INPUT_BINARY}");
  });
});

describe("archives damaged anyhow", () => {
  const words = Array.from(
    { length: 6 },
    (_, i) => `Page ${i}. The mayor said no, and the council said ${i} times no.`,
  );
  const records = words.map((text, i) => record(text, i % 2 ? { headers: { "Transfer-Encoding": "chunked" } } : {}));
  const files = words.map((text, i) => inZip(`${i}.html`, page(text), { isStored: i === 3, isStreamed: i % 2 === 0 }));
  const archives: readonly (readonly [string, Buffer])[] = [
    ["a.warc.gz", zipRecords(records)],
    ["one-member.warc.gz", gzipSync(Buffer.concat(records))],
    ["a.warc", Buffer.concat(records)],
    ["a.zip", makeZip(files)],
  ];
  const damage = fc.tuple(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.nat(300),
    fc.uint8Array({ maxLength: 300 }),
  );

  it.each(archives)("%s is read to its end, and what stands before the damage comes out", async (name, whole) => {
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ([share, left, put], isCut) => {
        const at = Math.floor(share * whole.length);
        const damaged = isCut
          ? whole.subarray(0, at)
          : Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + left)]);
        const seen = (await read(name, damaged)).split(/ (?=\{|Page)/);
        expect(seen.length).toBeLessThan(60);
        if (name !== "a.warc.gz") return;
        let end = 0;
        const before = records.map((made) => (end += gzipSync(made).length)).filter((past) => past <= at).length;
        expect(seen.slice(0, before)).toEqual(words.slice(0, before));
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
